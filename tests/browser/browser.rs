//! A browser of one's own: fresh profile, chosen device, console watched. Several of them are several devices.

use crate::commands::{dev_tools, take_log};
use crate::driver::{self, Driver, TemporaryFolder};
use crate::look::Look;
use crate::page::{Page, Tab};
use crate::patience::wait_for;
use fantoccini::Client;
use fantoccini::wd::WindowHandle;
use serde_json::{Map, Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::Mutex;

const FLAGS: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--window-size=1440,900",
    // What to show first, instead of a start page with requests of its own.
    "about:blank",
];

pub struct Browser {
    client: Client,
    look: Look,
    /// The tab that commands go to, shared by all pages.
    current: Arc<Mutex<WindowHandle>>,
    forgiven: Vec<String>,
    closed: bool,
    driver: Driver,
    folder: TemporaryFolder,
}

impl Browser {
    pub async fn start(look: Look) -> Self {
        let folder = TemporaryFolder::create();
        let mut driver = Driver::start(look.time_zone);
        let client = driver.open_session(capabilities(&look, &folder)).await;
        let window = client.window().await.expect("the browser's first tab");
        look.apply(&client).await;
        let current = Arc::new(Mutex::new(window));
        Self {
            client,
            look,
            current,
            forgiven: Vec::new(),
            closed: false,
            driver,
            folder,
        }
    }

    pub fn look(&self) -> &Look {
        &self.look
    }

    /// Opens an address in the current tab.
    pub async fn open(&self, address: &str) -> Page {
        let page = Page::of(Tab::new(&self.client, self.current.lock().await.clone(), &self.current));
        page.open(address).await;
        page
    }

    /// Opens an address in a new tab and brings it to the front.
    pub async fn open_in_new_tab(&self, address: &str) -> Page {
        let window = self.client.new_window(true).await.expect("a new tab").handle;
        let page = Page::of(Tab::new(&self.client, window, &self.current));
        page.tab.bring_to_front().await;
        self.look.apply(&self.client).await;
        page.open(address).await;
        page
    }

    /// Changes size or colour scheme of the tab in front; language and time zone stay.
    pub async fn change_look(&mut self, look: Look) {
        self.look = Look {
            language: self.look.language,
            time_zone: self.look.time_zone,
            ..look
        };
        self.look.apply(&self.client).await;
    }

    /// Makes the page's main thread this many times slower (workers are not slowed); 1 is normal.
    pub async fn slow_down(&self, times: f64) {
        dev_tools(&self.client, "Emulation.setCPUThrottlingRate", json!({"rate": times})).await;
    }

    /// Closes a tab; another must be brought to the front after it.
    pub async fn close_tab(&self, page: &Page) {
        let closed = page.tab.client().await.close_window().await;
        closed.expect("the tab closes");
    }

    /// Bytes of JavaScript's heap in use in the tab in front, once its garbage is collected.
    pub async fn heap_in_use(&self) -> f64 {
        dev_tools(&self.client, "HeapProfiler.collectGarbage", json!({})).await;
        let usage = dev_tools(&self.client, "Runtime.getHeapUsage", json!({})).await;
        usage["usedSize"].as_f64().unwrap_or_default()
    }

    /// Runs a script in every document of this tab before anything of its own.
    pub async fn run_before_every_page(&self, script: &str) {
        let parameters = json!({"source": script});
        dev_tools(&self.client, "Page.addScriptToEvaluateOnNewDocument", parameters).await;
    }

    /// Allows the origin so many bytes of storage; `None` gives back what is usual.
    pub async fn limit_storage(&self, origin: &str, bytes: Option<u64>) {
        let mut parameters = json!({"origin": origin});
        if let Some(bytes) = bytes {
            parameters["quotaSize"] = json!(bytes);
        }
        dev_tools(&self.client, "Storage.overrideQuotaForOrigin", parameters).await;
    }

    /// Ends every process of the browser with SIGKILL, then starts it again with the same profile.
    pub async fn kill_and_start_again(&mut self) {
        driver::kill_all_of(&self.folder);
        self.driver = Driver::start(self.look.time_zone);
        self.client = self.driver.open_session(capabilities(&self.look, &self.folder)).await;
        let window = self.client.window().await.expect("the browser's first tab");
        self.look.apply(&self.client).await;
        *self.current.lock().await = window;
    }

    /// Allows reading the clipboard, which a person would do by pasting.
    pub async fn allow_clipboard(&self) {
        let permissions = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
        dev_tools(&self.client, "Browser.grantPermissions", permissions).await;
    }

    /// Waits for a finished download whose name ends like this.
    pub async fn downloaded(&self, ending: &str) -> PathBuf {
        let folder = self.folder.path().join("downloads");
        let names = || {
            std::fs::read_dir(&folder)
                .into_iter()
                .flatten()
                .flatten()
                .map(|entry| entry.path())
        };
        let found = wait_for(async || names().find(|path| path.to_string_lossy().ends_with(ending))).await;
        found.unwrap_or_else(|| {
            panic!(
                "nothing ending in {ending:?} was downloaded; there is: {:?}",
                names().collect::<Vec<_>>()
            )
        })
    }

    /// From now on console errors that contain this text are expected, such as failed requests while offline.
    pub fn forgive(&mut self, text: &str) {
        self.forgiven.push(text.to_string());
    }

    /// The http addresses that pages of this browser have asked for since the last call, all origins.
    pub async fn requested_addresses(&self) -> Vec<String> {
        let entries = take_log(&self.client, "performance").await;
        entries.iter().filter_map(requested_address).collect()
    }

    /// Ends the test: fails if the console has seen an error or a violation of the security policy.
    pub async fn close(mut self) {
        self.closed = true;
        let problems = self.console_problems().await;
        assert!(
            problems.is_empty(),
            "the browser's console reports:\n{}",
            problems.join("\n")
        );
    }

    /// What the console has reported since the last call and is not forgiven.
    pub async fn console_problems(&self) -> Vec<String> {
        let entries = take_log(&self.client, "browser").await;
        let messages = entries
            .iter()
            .filter(|entry| is_problem(entry))
            .map(|entry| text_of(entry, "message").to_string());
        messages
            .filter(|message| !self.forgiven.iter().any(|text| message.contains(text)))
            .collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.closed && !std::thread::panicking() {
            panic!("end the test with `browser.close().await`, which looks at the console");
        }
    }
}

fn text_of<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry[key].as_str().unwrap_or_default()
}

fn is_problem(entry: &Value) -> bool {
    text_of(entry, "level") == "SEVERE" || text_of(entry, "message").contains("Content Security Policy")
}

fn requested_address(entry: &Value) -> Option<String> {
    let event: Value = serde_json::from_str(text_of(entry, "message")).ok()?;
    let event = &event["message"];
    let is_request = event["method"] == "Network.requestWillBeSent";
    let address = text_of(&event["params"]["request"], "url");
    (is_request
        && ["http:", "https:", "ws:", "wss:"]
            .iter()
            .any(|it| address.starts_with(it)))
    .then(|| address.to_string())
}

fn capabilities(look: &Look, folder: &TemporaryFolder) -> Map<String, Value> {
    let mut flags: Vec<String> = FLAGS.iter().map(ToString::to_string).collect();
    flags.push(format!("--user-data-dir={}", folder.path().join("profile").display()));
    flags.push(format!("--lang={}", look.language));
    flags.push(format!("--accept-lang={}", look.language));
    let preferences = json!({
        "download.default_directory": folder.path().join("downloads"),
        "download.prompt_for_download": false,
        "intl.accept_languages": look.language,
    });
    let mut options = json!({"args": flags, "prefs": preferences});
    if let Some(program) = driver::chrome() {
        options["binary"] = json!(program);
    }
    let capabilities = json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
    });
    capabilities.as_object().cloned().unwrap_or_default()
}
