//! Keys that mean the same on every screen: undo and redo. A field that is typed in keeps its own.

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

/// Calls back when undo or redo is pressed, for as long as the page lives.
pub fn on_turning(callback: impl Fn(Turning) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let Some(turning) = meaning(&event) else { return };
        if event.default_prevented() || is_typed_in(&event) {
            return;
        }
        event.prevent_default();
        callback(turning);
    });
    let _ = window.add_event_listener_with_callback("keydown", callback.as_ref().unchecked_ref());
    callback.forget();
}

fn meaning(event: &KeyboardEvent) -> Option<Turning> {
    let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    if !is_command || event.is_composing() {
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
