//! A page in one tab, used as a person uses it: by what is to be seen and by roles and names.

use crate::control::Control;
use crate::finding;
use crate::patience::wait_for;
use base64::Engine;
use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::Mutex;

/// One tab; whatever is done with it brings it to the front first.
#[derive(Clone)]
pub struct Tab {
    client: Client,
    window: WindowHandle,
    current: Arc<Mutex<WindowHandle>>,
}

impl Tab {
    pub fn new(client: &Client, window: WindowHandle, current: &Arc<Mutex<WindowHandle>>) -> Self {
        Self {
            client: client.clone(),
            window,
            current: Arc::clone(current),
        }
    }

    /// The client, with this tab as the one that commands go to.
    pub async fn client(&self) -> &Client {
        let mut current = self.current.lock().await;
        if *current != self.window {
            self.client
                .switch_to_window(self.window.clone())
                .await
                .expect("the tab is still open");
            *current = self.window.clone();
        }
        &self.client
    }

    pub async fn bring_to_front(&self) {
        crate::commands::dev_tools(self.client().await, "Page.bringToFront", json!({})).await;
    }
}

/// A page, or a part of one (see [`Page::inside`]).
#[derive(Clone)]
pub struct Page {
    pub tab: Tab,
    pub root: Option<Element>,
}

/// Finding things.
impl Page {
    pub async fn button(&self, name: &str) -> Control {
        self.role("button", name).await
    }

    pub async fn link(&self, name: &str) -> Control {
        self.role("link", name).await
    }

    pub async fn heading(&self, name: &str) -> Control {
        self.role("heading", name).await
    }

    pub async fn textbox(&self, name: &str) -> Control {
        self.role("textbox", name).await
    }

    pub async fn checkbox(&self, name: &str) -> Control {
        self.role("checkbox", name).await
    }

    pub async fn radio(&self, name: &str) -> Control {
        self.role("radio", name).await
    }

    pub async fn combobox(&self, name: &str) -> Control {
        self.role("combobox", name).await
    }

    /// Any field of a form by its label: also dates, times, numbers, and files (whose input may be out of sight).
    pub async fn field(&self, label: &str) -> Control {
        self.role(finding::ANY_FIELD, label).await
    }

    /// The one thing with this role and accessible name, as assistive technology sees them. A name that is equal wins
    /// over names that contain it; an empty name stands for any.
    pub async fn role(&self, role: &str, name: &str) -> Control {
        let mut last = String::new();
        let found = wait_for(async || match finding::find(self, role, name).await {
            Ok(element) => Some(element),
            Err(problem) => {
                last = problem;
                None
            }
        });
        match found.await {
            Some(element) => Control::new(self, role, name, element),
            None => self.give_up(&format!("no single {role} {name:?}: {last}")).await,
        }
    }

    /// Whether such a thing is there now; does not wait.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        !finding::find_all(self, role, name).await.unwrap_or_default().is_empty()
    }

    /// The accessible names of everything with this role, now, in their order on the page.
    pub async fn names_of(&self, role: &str) -> Vec<String> {
        finding::find_all(self, role, "")
            .await
            .unwrap_or_default()
            .into_iter()
            .map(|(_, name)| name)
            .collect()
    }

    /// Waits until nothing has this role and name any more.
    pub async fn is_gone(&self, role: &str, name: &str) {
        let gone = wait_for(async || (!self.has(role, name).await).then_some(())).await;
        if gone.is_none() {
            self.give_up::<()>(&format!("the {role} {name:?} is still there")).await;
        }
    }

    /// The same page, but look-ups stay inside this thing: a card, a dialog, a row.
    pub fn inside(&self, part: &Control) -> Self {
        Self {
            tab: self.tab.clone(),
            root: Some(part.element()),
        }
    }
}

/// Reading and moving.
impl Page {
    pub fn of(tab: Tab) -> Self {
        Self { tab, root: None }
    }

    pub async fn open(&self, address: &str) {
        let opened = self.tab.client().await.goto(address).await;
        opened.unwrap_or_else(|error| panic!("{address} did not open: {error}"));
    }

    /// Goes to a place of the app: `go("#/today")`.
    pub async fn go(&self, fragment: &str) {
        self.run("location.hash = arguments[0]", vec![json!(fragment)]).await;
    }

    pub async fn address(&self) -> String {
        self.run("return location.href", vec![])
            .await
            .as_str()
            .unwrap_or_default()
            .to_string()
    }

    pub async fn reload(&self) {
        self.tab.client().await.refresh().await.expect("the page reloads");
    }

    /// The text that can be seen.
    pub async fn text(&self) -> String {
        let script = "return (arguments[0] || document.body).innerText";
        self.run(script, vec![json!(self.root)])
            .await
            .as_str()
            .unwrap_or_default()
            .to_string()
    }

    /// Waits until a text can be seen.
    pub async fn sees(&self, text: &str) {
        if wait_for(async || self.text().await.contains(text).then_some(()))
            .await
            .is_none()
        {
            self.give_up::<()>(&format!("{text:?} is not to be seen")).await;
        }
    }

    /// Waits until a text can no longer be seen.
    pub async fn no_longer_sees(&self, text: &str) {
        if wait_for(async || (!self.text().await.contains(text)).then_some(()))
            .await
            .is_none()
        {
            self.give_up::<()>(&format!("{text:?} is still to be seen")).await;
        }
    }

    /// Waits until a JavaScript expression is true; `what` says in words what is waited for.
    pub async fn wait_until(&self, what: &str, expression: &str) {
        let script = format!("return Boolean({expression})");
        if wait_for(async || self.try_run(&script).await.filter(|value| *value == json!(true)))
            .await
            .is_none()
        {
            self.give_up::<()>(&format!("{what} did not happen")).await;
        }
    }

    /// Runs JavaScript with `arguments`; for what a person sees but has no role.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let outcome = self.tab.client().await.execute(script, arguments).await;
        outcome.unwrap_or_else(|error| panic!("the script failed: {error}\n{script}"))
    }

    /// What a script hands to its last argument, which it may do later.
    pub async fn run_later(&self, script: &str, arguments: Vec<Value>) -> Value {
        let outcome = self.tab.client().await.execute_async(script, arguments).await;
        outcome.unwrap_or_else(|error| panic!("the script failed: {error}\n{script}"))
    }

    /// The value of a promise: `page.awaited("navigator.clipboard.readText()")`.
    pub async fn awaited(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[0]; Promise.resolve().then(() => {expression})\
             .then((value) => done([true, value]), (error) => done([false, String(error)]))"
        );
        let outcome = self.tab.client().await.execute_async(&script, vec![]).await;
        match outcome {
            Ok(Value::Array(pair)) if pair[0] == json!(true) => pair[1].clone(),
            other => panic!("{expression} was not fulfilled: {other:?}"),
        }
    }

    async fn try_run(&self, script: &str) -> Option<Value> {
        self.tab.client().await.execute(script, vec![]).await.ok()
    }

    /// Needs `browser.allow_clipboard()`.
    pub async fn clipboard(&self) -> String {
        self.tab.bring_to_front().await;
        self.awaited("navigator.clipboard.readText()")
            .await
            .as_str()
            .unwrap_or_default()
            .to_string()
    }

    /// Waits until the app would open without a network: the service worker has everything and is in charge.
    pub async fn can_open_offline(&self) {
        let script = "navigator.serviceWorker.controller && navigator.serviceWorker.controller.state === 'activated'";
        self.wait_until("taking over by the service worker", script).await;
    }
}

/// Pictures, and giving up with one.
impl Page {
    /// The whole page as PNG.
    pub async fn picture(&self) -> Vec<u8> {
        let parameters = json!({"format": "png", "captureBeyondViewport": true});
        let answer = crate::commands::dev_tools(self.tab.client().await, "Page.captureScreenshot", parameters).await;
        let data = answer["data"].as_str().unwrap_or_default();
        base64::engine::general_purpose::STANDARD
            .decode(data)
            .expect("a screenshot in base64")
    }

    /// Writes a screenshot into shots/ (or where `QUNCE_SHOTS` says).
    pub async fn shot(&self, name: &str) {
        let folder = std::env::var_os("QUNCE_SHOTS").map(PathBuf::from);
        let folder = folder.unwrap_or_else(|| crate::server::project_folder().join("shots"));
        std::fs::create_dir_all(&folder).expect("a folder for screenshots");
        std::fs::write(folder.join(format!("{name}.png")), self.picture().await).expect("a screenshot is written");
    }

    /// Ends the test with a sentence, the text on the page and a picture of it.
    pub async fn give_up<T>(&self, problem: &str) -> T {
        let folder = crate::server::project_folder().join("target/browser-failures");
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let file = folder.join(format!("{test}.png"));
        let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, []));
        if written.is_ok() {
            std::fs::write(&file, self.picture().await).ok();
        }
        let whole = Self::of(self.tab.clone());
        let (address, text) = (whole.address().await, whole.text().await);
        panic!(
            "{problem}\n  at {address}\n  picture: {}\n  on the page:\n{}",
            file.display(),
            indent(&text)
        )
    }
}

fn indent(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| format!("    | {line}\n"))
        .collect()
}
