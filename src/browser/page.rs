//! The page itself: its address, its language and theme, and when it is seen or left.

use super::local::Theme;
use crate::domain::Language;
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, FocusOptions, HtmlElement, VisibilityState};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The content of `<meta name=…>`.
pub fn meta(name: &str) -> Option<String> {
    document()?
        .query_selector(&format!("meta[name=\"{name}\"]"))
        .ok()??
        .get_attribute("content")
}

/// Leaves it to the shell to say that the app could not start.
pub fn fail_to_start(why: &str) -> ! {
    wasm_bindgen::throw_str(why)
}

/// The whole address, for opening it elsewhere.
pub fn address() -> String {
    web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

/// The fragment without `#`, such as `/today`.
pub fn fragment() -> String {
    let hash = web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

pub fn set_fragment(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Fails only in documents without an address.
        let _ = window.location().set_hash(fragment);
    }
}

/// The browser's first language tag.
pub fn language_tag() -> String {
    web_sys::window()
        .and_then(|window| window.navigator().language())
        .unwrap_or_default()
}

/// Says language and title to readers and to the browser.
pub fn set_language(language: Language, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language.tag());
    }
}

/// Writes the theme in force on the root element, as the page's first script has done before.
pub fn set_theme(theme: Theme) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let is_dark = match theme {
        Theme::Device => matches("(prefers-color-scheme: dark)"),
        Theme::Light => false,
        Theme::Dark => true,
    };
    let _ = root.set_attribute("data-theme", if is_dark { "dark" } else { "light" });
}

/// Whether a media query holds now.
pub fn matches(query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Takes away what was painted before the program arrived.
pub fn remove_shell() {
    if let Some(shell) = document().and_then(|document| document.get_element_by_id("shell")) {
        shell.remove();
    }
}

/// Moves the focus to an element by id, for a change of screen.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The same, and the screen stays where it is.
pub fn focus_in_place(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls an element into sight, no further than needed.
pub fn show(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"block".into(), &"nearest".into());
    let scroll = element.and_then(|element| {
        let method = js_sys::Reflect::get(&element, &"scrollIntoView".into()).ok()?;
        method
            .dyn_into::<js_sys::Function>()
            .ok()?
            .call1(&element, &options)
            .ok()
    });
    // Where the browser cannot, the list is scrolled by hand.
    drop(scroll);
}

/// Wakes the styles of the screens behind the first ones, which the page holds asleep.
pub fn wake_styles() {
    let next = || document()?.query_selector("link[media=\"not all\"]").ok()?;
    while let Some(sleeping) = next() {
        if sleeping.set_attribute("media", "all").is_err() {
            return;
        }
    }
}

/// Scrolls the row that an element stands in sideways, until the element is in its middle.
pub fn center_in_row(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if let Some(row) = element.parent_element() {
        row.set_scroll_left(element.offset_left() - (row.client_width() - element.offset_width()) / 2);
    }
}

/// Opens the browser's print preview of what is shown, with what can be folded away unfolded.
pub fn print() {
    let folded = || document()?.query_selector("main details.fold:not([open])").ok()?;
    while let Some(details) = folded() {
        if details.set_attribute("open", "").is_err() {
            break;
        }
    }
    // What unfolds is drawn first. Web views without printers refuse.
    after(50, || drop(web_sys::window().map(|window| window.print())));
}

/// Changes the address without going anywhere: what a reload is to show.
pub fn replace_fragment(fragment: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{fragment}")));
    }
}

pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Calls back on an event of the window, for as long as the page lives.
pub fn on_window(event: &str, callback: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::<dyn FnMut()>::new(callback);
    let _ = window.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
    callback.forget();
}

/// Calls back when the page becomes visible (`true`) or hidden.
pub fn on_visibility(callback: impl Fn(bool) + 'static) {
    let Some(document) = document() else { return };
    let seen = document.clone();
    let callback = Closure::<dyn FnMut()>::new(move || callback(seen.visibility_state() == VisibilityState::Visible));
    let _ = document.add_event_listener_with_callback("visibilitychange", callback.as_ref().unchecked_ref());
    callback.forget();
}

/// Calls back every so many milliseconds, for as long as the page lives.
pub fn every(milliseconds: i32, callback: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::<dyn FnMut()>::new(callback);
    let _ =
        window.set_interval_with_callback_and_timeout_and_arguments_0(callback.as_ref().unchecked_ref(), milliseconds);
    callback.forget();
}

thread_local! {
    /// What waits for its time: a callback that is cancelled goes from here, or it would stay for good.
    static TIMERS: RefCell<BTreeMap<i32, Closure<dyn FnMut()>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Calls back once, after so many milliseconds; the number cancels it.
pub fn after(milliseconds: i32, callback: impl FnOnce() + 'static) -> Option<i32> {
    let number = Rc::new(Cell::new(0));
    let own = Rc::clone(&number);
    let callback = Closure::once(move || {
        // The call itself keeps the callback until its end.
        drop(TIMERS.with_borrow_mut(|timers| timers.remove(&own.get())));
        callback();
    });
    let timer = web_sys::window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(callback.as_ref().unchecked_ref(), milliseconds)
        .ok()?;
    number.set(timer);
    TIMERS.with_borrow_mut(|timers| timers.insert(timer, callback));
    Some(timer)
}

pub fn cancel(timer: i32) {
    TIMERS.with_borrow_mut(|timers| timers.remove(&timer));
    if let Some(window) = web_sys::window() {
        window.clear_timeout_with_handle(timer);
    }
}

/// Asks the browser to keep storage even under pressure; its answer.
pub async fn ask_to_persist() -> Option<bool> {
    answer(storage_manager()?.persist().ok()?).await
}

/// Whether the browser has agreed to keep storage even under pressure.
pub async fn is_persisted() -> Option<bool> {
    answer(storage_manager()?.persisted().ok()?).await
}

/// Browsers without https have none.
fn storage_manager() -> Option<web_sys::StorageManager> {
    let storage = web_sys::window()?.navigator().storage();
    (!storage.is_undefined()).then_some(storage)
}

async fn answer(promise: js_sys::Promise) -> Option<bool> {
    wasm_bindgen_futures::JsFuture::from(promise).await.ok()?.as_bool()
}
