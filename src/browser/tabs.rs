//! Which tabs are alive: each holds a Web Lock named after itself, which the browser lets go when the tab is gone.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

fn lock_name(tab: &str) -> String {
    format!("qunce-tab-{tab}")
}

fn locks() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined() && !locks.is_null()).then_some(locks)
}

/// Holds this tab's lock until the page goes away.
pub fn hold_lock(tab: &str) {
    let Some(locks) = locks() else { return };
    let forever = Closure::<dyn FnMut() -> Promise>::new(|| Promise::new(&mut |_, _| {}));
    let request = || -> Result<(), JsValue> {
        let function: Function = Reflect::get(&locks, &"request".into())?.dyn_into()?;
        function.call2(&locks, &lock_name(tab).into(), forever.as_ref())?;
        Ok(())
    };
    // Without locks a mirror is adopted only by its own tab's reload, which is safe.
    let _ = request();
    forever.forget();
}

/// Names of the tabs that are alive; `None` where the browser does not tell.
pub async fn alive() -> Option<Vec<String>> {
    let locks = locks()?;
    let function: Function = Reflect::get(&locks, &"query".into()).ok()?.dyn_into().ok()?;
    let promise: Promise = function.call0(&locks).ok()?.dyn_into().ok()?;
    let state = JsFuture::from(promise).await.ok()?;
    let held: Array = Reflect::get(&state, &"held".into()).ok()?.dyn_into().ok()?;
    let name = |lock: JsValue| {
        Reflect::get(lock.unchecked_ref::<Object>(), &"name".into())
            .ok()?
            .as_string()
    };
    Some(
        held.iter()
            .filter_map(name)
            .filter_map(|name| name.strip_prefix("qunce-tab-").map(str::to_owned))
            .collect(),
    )
}
