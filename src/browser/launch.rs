//! How the app was opened by the system: with a plan file, or with a text shared into it (both named in the manifest).

use super::files::{self, Picked};
use js_sys::{Array, Function, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

/// Calls back with every file that the system opens with the app.
pub fn on_file(callback: impl Fn(Picked) + 'static) {
    let callback: Rc<dyn Fn(Picked)> = Rc::new(callback);
    let consumer = Closure::<dyn FnMut(JsValue)>::new(move |launched: JsValue| {
        let handles = Reflect::get(&launched, &"files".into()).unwrap_or_default();
        // One plan is opened at a time.
        if let Some(handle) = Array::from(&handles).iter().next() {
            let callback = Rc::clone(&callback);
            spawn_local(async move {
                if let Ok(file) = file_of(&handle).await {
                    callback(files::read(file).await);
                }
            });
        }
    });
    let consumed = || -> Result<JsValue, JsValue> {
        let queue = Reflect::get(&js_sys::global(), &"launchQueue".into())?;
        let set_consumer: Function = Reflect::get(&queue, &"setConsumer".into())?.dyn_into()?;
        set_consumer.call1(&queue, consumer.as_ref())
    };
    if consumed().is_ok() {
        consumer.forget();
    }
}

async fn file_of(handle: &JsValue) -> Result<File, JsValue> {
    let get: Function = Reflect::get(handle, &"getFile".into())?.dyn_into()?;
    let promise: Promise = get.call0(handle)?.dyn_into()?;
    JsFuture::from(promise).await?.dyn_into()
}

/// The text that was shared into the app, once: the address forgets it.
pub fn take_shared_text() -> Option<String> {
    let location = web_sys::window()?.location();
    let query = location.search().ok()?;
    let asked = query.trim_start_matches('?').split('&');
    let text = asked
        .filter_map(|pair| pair.split_once('='))
        .find(|(name, _)| *name == "text")?
        .1;
    let text = js_sys::decode_uri_component(&text.replace('+', " "))
        .ok()?
        .as_string()?;
    forget_query(&location.pathname().ok()?);
    Some(text).filter(|text| !text.trim().is_empty())
}

fn forget_query(path: &str) {
    let replace = || -> Result<JsValue, JsValue> {
        let history = Reflect::get(&js_sys::global(), &"history".into())?;
        let method: Function = Reflect::get(&history, &"replaceState".into())?.dyn_into()?;
        method.call3(&history, &JsValue::NULL, &"".into(), &path.into())
    };
    // Where it stays, a reload offers the text once more.
    drop(replace());
}
