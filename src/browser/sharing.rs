//! Handing words to other apps: the clipboard, with a fallback for web views, and the system's share sheet.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlTextAreaElement, ShareData};

/// Copies text; `false` where the browser refuses both ways, so that the words can be shown for copying by hand.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into());
    if clipboard.is_ok_and(|clipboard| !clipboard.is_undefined()) {
        let written = JsFuture::from(window.navigator().clipboard().write_text(text)).await;
        if written.is_ok() {
            return true;
        }
    }
    copy_by_selection(text).unwrap_or(false)
}

/// The old way: a text area off the screen, selected and copied.
fn copy_by_selection(text: &str) -> Option<bool> {
    let document = web_sys::window()?.document()?;
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    area.set_class_name("off-screen");
    let body = document.body()?;
    body.append_child(&area).ok()?;
    area.select();
    let command = Reflect::get(&document, &"execCommand".into())
        .ok()?
        .dyn_into::<js_sys::Function>();
    let copied = command.and_then(|command| command.call1(&document, &"copy".into()));
    body.remove_child(&area).ok()?;
    copied.ok()?.as_bool()
}

/// Whether the system has a share sheet.
pub fn can_share() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.is_some_and(|navigator| Reflect::has(&navigator, &"share".into()).unwrap_or(false))
}

/// Opens the share sheet; `false` where it was refused or closed.
pub async fn share(title: &str, text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    JsFuture::from(window.navigator().share_with_data(&data)).await.is_ok()
}
