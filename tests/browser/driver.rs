//! One chromedriver process with one browser session, gone when it is dropped, also after a failed test.

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value};
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const CHROME_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

pub struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
    /// What the browser leaves in the folder for temporary files goes with it.
    _temporary: TemporaryFolder,
}

impl Driver {
    /// Starts chromedriver on a free port; the browser it starts lives in the given time zone.
    pub fn start(time_zone: &str) -> Self {
        // The port it draws may be taken on one of its two networks; then it ends, and draws again.
        let started = (0..5).find_map(|_| Self::try_to_start(time_zone));
        started.expect("chromedriver ended five times without naming its port")
    }

    fn try_to_start(time_zone: &str) -> Option<Self> {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let temporary = TemporaryFolder::create();
        let mut process = Command::new(&program)
            .arg("--port=0")
            .env("TZ", time_zone)
            .env("TMPDIR", temporary.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {program:?}: {error}; set CHROMEDRIVER"));
        let mut lines = BufReader::new(process.stdout.take().expect("chromedriver writes to a pipe"))
            .lines()
            .map_while(Result::ok);
        let Some(port) = lines.find_map(|line| port_in(&line)) else {
            process.wait().ok();
            return None;
        };
        // Goes on reading, so that chromedriver never waits for somebody to do so.
        std::thread::spawn(move || lines.for_each(drop));
        Some(Self {
            process,
            port,
            session: None,
            _temporary: temporary,
        })
    }

    pub async fn open_session(&mut self, capabilities: Map<String, Value>) -> Client {
        let address = format!("http://127.0.0.1:{}", self.port);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let client = builder
            .connect(&address)
            .await
            .unwrap_or_else(|error| panic!("no browser session: {error}"));
        self.session = client.session_id().await.expect("the session's id");
        client
    }

    fn end_session(&mut self) -> std::io::Result<()> {
        let Some(session) = self.session.take() else {
            return Ok(());
        };
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )?;
        BufReader::new(stream).read_line(&mut String::new()).map(drop)
    }
}

/// Ends every process that has this folder in its command line, at once and without a word.
pub fn kill_all_of(folder: &TemporaryFolder) {
    let pattern = folder.path().join("profile");
    let status = Command::new("pkill").arg("-9").arg("-f").arg(pattern).status();
    assert!(
        status.is_ok_and(|status| status.success()),
        "pkill found no browser to end"
    );
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ending the session is what ends the browser; chromedriver alone would leave it behind.
        if let Err(error) = self.end_session() {
            eprintln!("the browser may still be running: {error}");
        }
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

fn port_in(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?
        .1
        .trim_end_matches('.')
        .parse()
        .ok()
}

/// `CHROME`, else the first browser on PATH, else whatever chromedriver finds by itself.
pub fn chrome() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROME") {
        return Some(PathBuf::from(named));
    }
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let found = CHROME_NAMES
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    found.into_iter().find(|path| path.is_file())
}

/// A folder of its own for one browser, removed with it.
pub struct TemporaryFolder(PathBuf);

impl TemporaryFolder {
    pub fn create() -> Self {
        let path = std::env::temp_dir().join(format!("qunce-browser-{}", number_in_this_run()));
        std::fs::create_dir_all(path.join("downloads")).expect("a temporary folder");
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        // The browser may write a last file while it ends.
        for _ in 0..20 {
            if std::fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

fn number_in_this_run() -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}
