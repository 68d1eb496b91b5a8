//! Something on the page that was found, and what a person does with it.
//!
//! The page may draw itself anew between finding and doing, or something may still cover the thing for a moment: each
//! act is tried again, with a fresh look-up, until patience runs out.

use crate::commands::{computed_name, dev_tools};
use crate::finding;
use crate::page::Page;
use crate::patience::wait_for;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

pub struct Control {
    page: Page,
    role: String,
    name: String,
    element: Mutex<Element>,
}

/// Sets a value as the browser's own pickers do.
const SET_VALUE: &str = r#"
const [element, value] = arguments;
Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value").set.call(element, value);
element.dispatchEvent(new Event("input", { bubbles: true }));
element.dispatchEvent(new Event("change", { bubbles: true }));
"#;

/// As a person scrolls: away from bars that stay at the edges.
const SCROLL_TO_THE_MIDDLE: &str = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";

impl Control {
    pub fn new(page: &Page, role: &str, name: &str, element: Element) -> Self {
        Self {
            page: page.clone(),
            role: role.to_string(),
            name: name.to_string(),
            element: Mutex::new(element),
        }
    }

    pub fn element(&self) -> Element {
        self.element.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub async fn click(&self) {
        let click = async |element: Element| {
            let client = self.page.tab.client().await;
            client.execute(SCROLL_TO_THE_MIDDLE, vec![json!(element)]).await?;
            element.click().await
        };
        self.attempt("be clicked", click).await;
    }

    /// Replaces what is in a text field; any characters, emoji too. Dates, times and sliders are set at once.
    pub async fn fill(&self, text: &str) {
        let kind = self
            .attempt("be asked for its type", async |element: Element| {
                element.attr("type").await
            })
            .await;
        let picked = ["date", "time", "month", "datetime-local", "range", "color"];
        if kind.is_some_and(|kind| picked.contains(&kind.as_str())) {
            self.page.run(SET_VALUE, vec![json!(self.element()), json!(text)]).await;
            return;
        }
        self.attempt("be cleared", async |element: Element| element.clear().await)
            .await;
        self.type_text(text).await;
    }

    /// Types at the end of what is there.
    pub async fn type_text(&self, text: &str) {
        let script = "const e = arguments[0]; e.focus(); e.setSelectionRange?.(e.value.length, e.value.length)";
        let script = format!("try {{ {script} }} catch (notText) {{}}");
        let focus = async |element: Element| {
            let client = self.page.tab.client().await;
            client.execute(&script, vec![json!(element)]).await
        };
        self.attempt("get the focus", focus).await;
        if !text.is_empty() {
            let client = self.page.tab.client().await;
            dev_tools(client, "Input.insertText", json!({"text": text})).await;
        }
    }

    pub async fn press(&self, key: Key) {
        let keys = char::from(key).to_string();
        self.attempt("take a key", async |element: Element| element.send_keys(&keys).await)
            .await;
    }

    /// Chooses an option by what it says.
    pub async fn choose(&self, option: &str) {
        let choose = async |element: Element| element.select_by_label(option).await;
        self.attempt(&format!("offer {option:?}"), choose).await;
    }

    /// Gives a file to a file field.
    pub async fn upload(&self, file: &Path) {
        let path = std::path::absolute(file)
            .expect("an absolute path")
            .to_string_lossy()
            .into_owned();
        self.attempt("take a file", async |element: Element| element.send_keys(&path).await)
            .await;
    }

    pub async fn text(&self) -> String {
        self.attempt("be read", async |element: Element| element.text().await)
            .await
    }

    /// What stands in a field.
    pub async fn value(&self) -> String {
        let value = self
            .attempt("be read", async |element: Element| element.prop("value").await)
            .await;
        value.unwrap_or_default()
    }

    pub async fn attribute(&self, name: &str) -> Option<String> {
        self.attempt("be read", async |element: Element| element.attr(name).await)
            .await
    }

    pub async fn accessible_name(&self) -> String {
        let name = async |element: Element| computed_name(self.page.tab.client().await, &element).await;
        self.attempt("be named", name).await
    }

    /// Whether it is ticked or pressed.
    pub async fn is_on(&self) -> bool {
        let script = "const e = arguments[0]; return e.checked === true || e.ariaChecked === 'true' \
                      || e.ariaPressed === 'true' || e.ariaSelected === 'true'";
        let ask = async |element: Element| self.page.tab.client().await.execute(script, vec![json!(element)]).await;
        self.attempt("be asked", ask).await == Value::Bool(true)
    }

    /// Waits until a field has this value.
    pub async fn gets_value(&self, expected: &str) {
        if wait_for(async || (self.value().await == expected).then_some(()))
            .await
            .is_none()
        {
            let actual = self.value().await;
            self.page
                .give_up::<()>(&format!("{self} has the value {actual:?}, not {expected:?}"))
                .await;
        }
    }

    async fn attempt<T>(&self, what: &str, act: impl AsyncFn(Element) -> Result<T, CmdError>) -> T {
        let mut problem = String::new();
        let outcome = wait_for(async || {
            self.page.tab.client().await;
            match act(self.element()).await {
                Ok(value) => Some(value),
                Err(error) => {
                    problem = error.to_string();
                    self.find_again().await;
                    None
                }
            }
        });
        match outcome.await {
            Some(value) => value,
            None => self.page.give_up(&format!("{self} cannot {what}: {problem}")).await,
        }
    }

    async fn find_again(&self) {
        if let Ok(element) = finding::find(&self.page, &self.role, &self.name).await {
            *self.element.lock().unwrap_or_else(PoisonError::into_inner) = element;
        }
    }
}

impl std::fmt::Display for Control {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "the {} {:?}", self.role, self.name)
    }
}
