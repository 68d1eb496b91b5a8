//! A strict static server over a build: real 404s, right types, no kindness that would hide a mistake.
//!
//! It can be mounted under a sub-path, stopped and started again at the same address (so that nothing answers in
//! between, not even a connection the browser opened in advance), and be switched to another build. It writes down
//! every request.

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::Response;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::runtime::Runtime;

pub struct Server {
    port: u16,
    mount: String,
    site: Arc<Site>,
    runtime: Option<Runtime>,
}

struct Site {
    mount: String,
    folder: Mutex<PathBuf>,
    requests: Mutex<Vec<String>>,
    stopped: AtomicBool,
    /// Stands before the worker's loader.
    before_the_worker: Mutex<String>,
}

impl Server {
    /// Serves dist/ at the root of a free port.
    pub fn start() -> Self {
        Self::start_under("/")
    }

    /// Serves dist/ under a path, which begins and ends with a slash.
    pub fn start_under(mount: &str) -> Self {
        assert!(
            mount.starts_with('/') && mount.ends_with('/'),
            "{mount:?} has to begin and end with a slash"
        );
        let site = Arc::new(Site {
            mount: mount.to_string(),
            folder: Mutex::new(dist_folder()),
            requests: Mutex::default(),
            stopped: AtomicBool::new(false),
            before_the_worker: Mutex::default(),
        });
        let mut server = Self {
            port: 0,
            mount: mount.to_string(),
            site,
            runtime: None,
        };
        server.start_again();
        server
    }

    /// The address of the app, with a slash at its end.
    pub fn address(&self) -> String {
        format!("{}{}", self.origin(), self.mount)
    }

    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// From now on nobody answers: the port is closed and so are all connections.
    pub fn stop(&mut self) {
        self.site.stopped.store(true, Ordering::SeqCst);
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
        let address = (Ipv4Addr::LOCALHOST, self.port);
        for _ in 0..200 {
            if std::net::TcpStream::connect(address).is_err() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("port {} still answers after the server was stopped", self.port);
    }

    /// Answers again at the same address.
    pub fn start_again(&mut self) {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).expect("a port for the static server");
        listener.set_nonblocking(true).expect("a listener that does not block");
        self.port = listener.local_addr().expect("the listener's address").port();
        self.site.stopped.store(false, Ordering::SeqCst);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build();
        let runtime = runtime.expect("a runtime for the static server");
        let router = Router::new().fallback(answer).with_state(Arc::clone(&self.site));
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("the listener in the runtime");
            axum::serve(listener, router).await
        });
        self.runtime = Some(runtime);
    }

    /// Serves another folder from now on, as a host does when a new build is put there.
    pub fn switch_to(&self, folder: &Path) {
        *self.site.folder.lock().unwrap_or_else(PoisonError::into_inner) = folder.to_path_buf();
    }

    /// Serves the worker with a script that runs before its program.
    pub fn put_before_the_worker(&self, script: &str) {
        *self
            .site
            .before_the_worker
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = script.to_string();
    }

    /// The paths asked for so far, in their order, as `200 /index.html`.
    pub fn requests(&self) -> Vec<String> {
        self.site
            .requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub fn forget_requests(&self) {
        self.site
            .requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// The build under test: `QUNCE_DIST`, else dist/.
pub fn dist_folder() -> PathBuf {
    let folder = std::env::var_os("QUNCE_DIST").map_or_else(|| project_folder().join("dist"), PathBuf::from);
    let page = folder.join("index.html");
    assert!(
        page.is_file(),
        "{} is missing: run `cargo xtask test --browser`",
        page.display()
    );
    folder
}

/// The same programs under another build id, for update tests; `cargo xtask test` makes it.
pub fn second_dist_folder() -> PathBuf {
    let folder = std::env::var_os("QUNCE_SECOND_DIST").map(PathBuf::from);
    folder.expect("QUNCE_SECOND_DIST is not set: run `cargo xtask test --browser`")
}

pub fn project_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    if site.stopped.load(Ordering::SeqCst) {
        // The runtime is about to go and takes the connection with it.
        std::future::pending::<()>().await;
    }
    let path = request.uri().path().to_string();
    let (status, kind, bytes) = look_up(&site, &path);
    site.requests
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(format!("{} {path}", status.as_u16()));
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-cache"));
    response
}

fn look_up(site: &Site, path: &str) -> (StatusCode, &'static str, Vec<u8>) {
    let missing = (
        StatusCode::NOT_FOUND,
        "text/html; charset=utf-8",
        b"<h1>404</h1>".to_vec(),
    );
    let Some(relative) = path.strip_prefix(&site.mount) else {
        return missing;
    };
    let relative = if relative.is_empty() { "index.html" } else { relative };
    if relative.split('/').any(|part| part.is_empty() || part.starts_with('.')) {
        return missing;
    }
    let file = site
        .folder
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .join(relative);
    match std::fs::read(&file) {
        Ok(bytes) if relative.starts_with("worker_loader") => {
            let before = site.before_the_worker.lock().unwrap_or_else(PoisonError::into_inner);
            (StatusCode::OK, kind_of(relative), [before.as_bytes(), &bytes].concat())
        }
        Ok(bytes) => (StatusCode::OK, kind_of(relative), bytes),
        Err(_) => missing,
    }
}

fn kind_of(file: &str) -> &'static str {
    match file.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}
