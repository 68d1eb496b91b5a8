//! What this browser can do for an app that lives in it: asked of the browser itself first, of its name only where it cannot
//! be asked.

use super::page;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How safely the app lives here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// Opened from the device's own list of apps.
    Installed,
    /// A browser that keeps the app for times without a network.
    Browser,
    /// A browser that cannot.
    NoOffline,
    /// The window of another app, such as WeChat: without files, and cleared as that app likes.
    WebView,
}

/// Names by which the windows of other apps tell themselves.
const WEB_VIEWS: &[&str] = &[
    "MicroMessenger",
    " QQ/",
    "Weibo",
    "DingTalk",
    "AlipayClient",
    "aweme",
    "NewsArticle",
    "XiaoHongShu",
    "xhsdiscover",
    "Lark/",
    "; wv)",
    "FBAN",
    "FBAV",
    "Instagram",
    "Line/",
];

pub fn home() -> Home {
    let agent = agent();
    if page::matches("(display-mode: standalone)") || of_navigator("standalone").is_truthy() {
        Home::Installed
    } else if WEB_VIEWS.iter().any(|name| agent.contains(name)) {
        Home::WebView
    } else if of_navigator("serviceWorker").is_undefined() {
        Home::NoOffline
    } else {
        Home::Browser
    }
}

/// Whether downloads come to nothing here, so that words have to be copied instead.
pub fn saves_no_files() -> bool {
    home() == Home::WebView
}

/// Whether the app is put on the home screen by the browser's share button, which no page can press.
pub fn installs_by_hand() -> bool {
    let agent = agent();
    // Tablets of Apple say that they are computers.
    let is_tablet = agent.contains("Mac OS X")
        && of_navigator("maxTouchPoints")
            .as_f64()
            .is_some_and(|points| points > 1.0);
    agent.contains("iPhone") || agent.contains("iPad") || is_tablet
}

/// Whether the browser has offered to install the app; the page's first script keeps the offer.
pub fn can_install() -> bool {
    offer().is_some()
}

/// Opens the browser's question; whether the app was installed.
pub async fn install() -> bool {
    let ask = || -> Option<Promise> {
        let offer = offer()?;
        let prompt: Function = Reflect::get(&offer, &"prompt".into()).ok()?.dyn_into().ok()?;
        prompt.call0(&offer).ok()?;
        Reflect::get(&offer, &"userChoice".into()).ok()?.dyn_into().ok()
    };
    let Some(answer) = ask() else { return false };
    let answer = JsFuture::from(answer).await;
    let outcome = answer.and_then(|answer| Reflect::get(&answer, &"outcome".into()));
    outcome.is_ok_and(|outcome| outcome.as_string().as_deref() == Some("accepted"))
}

/// Puts a number on the app's icon; 0 takes it away. Nothing where the device shows none.
pub fn show_badge(count: usize) {
    let name = if count == 0 { "clearAppBadge" } else { "setAppBadge" };
    let Ok(method) = of_navigator(name).dyn_into::<Function>() else {
        return;
    };
    let Some(window) = web_sys::window() else { return };
    let navigator = window.navigator();
    let shown = if count == 0 {
        method.call0(&navigator)
    } else {
        method.call1(&navigator, &JsValue::from_f64(count as f64))
    };
    if let Some(promise) = shown.ok().and_then(|shown| shown.dyn_into::<Promise>().ok()) {
        // A browser that refuses needs no words: the number is a nicety.
        wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(promise).await) });
    }
}

fn offer() -> Option<JsValue> {
    let offer = Reflect::get(&js_sys::global(), &"qunceInstall".into()).ok()?;
    offer.is_object().then_some(offer)
}

fn agent() -> String {
    of_navigator("userAgent").as_string().unwrap_or_default()
}

fn of_navigator(name: &str) -> JsValue {
    let navigator = web_sys::window().map(|window| window.navigator());
    let value = navigator.and_then(|navigator| Reflect::get(&navigator, &name.into()).ok());
    value.unwrap_or(JsValue::UNDEFINED)
}
