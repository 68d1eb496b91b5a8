//! Keys that mean the same on every screen: undo and redo, find, and the list of keys. A field that is typed in keeps its own.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};

/// What the keys pressed mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turning {
    /// Ctrl+Z or ⌘Z.
    Undo,
    /// Ctrl+Shift+Z, ⌘⇧Z or Ctrl+Y.
    Redo,
}

/// What the keys pressed ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// Ctrl+K or ⌘K, also from a field.
    Find,
    /// A question mark, where nothing is typed in.
    Keys,
}

/// Calls back when undo or redo is pressed, for as long as the page lives.
pub fn on_turning(callback: impl Fn(Turning) + 'static) {
    on_key(move |event| {
        let turning = meaning(event).filter(|_| !is_typed_in(event));
        turning.map(&callback).is_some()
    });
}

/// Calls back when something is asked for, for as long as the page lives.
pub fn on_asking(callback: impl Fn(Asking) + 'static) {
    on_key(move |event| {
        let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
        let asked = match event.key().as_str() {
            "k" | "K" if is_command => Some(Asking::Find),
            // Chinese keyboards write their own.
            "?" | "？" if !is_typed_in(event) => Some(Asking::Keys),
            _ => None,
        };
        asked.map(&callback).is_some()
    });
}

/// How Ctrl+Enter and ⌘Enter are named to readers of the screen.
pub const COMMAND_ENTER: &str = "Control+Enter Meta+Enter";

/// Whether Ctrl+Enter or ⌘Enter was pressed, and nobody has made something of it.
pub fn is_command_enter(event: &KeyboardEvent) -> bool {
    let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
    is_command && event.key() == "Enter" && !event.default_prevented() && !event.is_composing() && !event.repeat()
}

/// Calls back for every key pressed; `true` where it was meant, and nobody else gets it.
fn on_key(callback: impl Fn(&KeyboardEvent) -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if !event.default_prevented() && !event.is_composing() && callback(&event) {
            event.prevent_default();
        }
    });
    let _ = window.add_event_listener_with_callback("keydown", callback.as_ref().unchecked_ref());
    callback.forget();
}

/// Whether the keyboard has a ⌘.
pub fn is_apple() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| agent.contains("Mac OS X"))
}

fn meaning(event: &KeyboardEvent) -> Option<Turning> {
    let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    if !is_command {
        return None;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Turning::Undo),
        ("z", true) => Some(Turning::Redo),
        ("y", false) if event.ctrl_key() => Some(Turning::Redo),
        _ => None,
    }
}

/// Kinds of input without text, and so without an undo of their own.
const WITHOUT_TEXT: &[&str] = &[
    "button", "checkbox", "color", "file", "radio", "range", "reset", "submit",
];

fn is_typed_in(event: &KeyboardEvent) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !WITHOUT_TEXT.contains(&input.type_().as_str()),
        None => element.is_content_editable() || element.tag_name() == "TEXTAREA",
    }
}
