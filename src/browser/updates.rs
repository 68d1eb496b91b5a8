//! New builds: the service worker (registered by index.html) fetches them and waits; a person says when. The protocol stands
//! in xtask/assets/service-worker.js.

use js_sys::{Object, Reflect};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

/// How a new build stands to this tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    /// Stored and waiting: it can take over.
    Waiting,
    /// It took over in another tab; this one still runs the old build.
    TookOver,
}

thread_local! {
    /// Whether the person of this tab asked for the change.
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    let has = Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    has.then(|| navigator.service_worker())
        .filter(|container| !container.is_undefined())
}

/// Calls back whenever a new build is waiting or took over elsewhere.
pub fn watch(on_update: impl Fn(Update) + 'static) {
    let Some(container) = container() else { return };
    let on_update: Rc<dyn Fn(Update)> = Rc::new(on_update);
    watch_controller(&container, Rc::clone(&on_update));
    spawn_local(async move {
        let Ok(promise) = container.ready() else { return };
        let Ok(registration) = JsFuture::from(promise).await else {
            return;
        };
        watch_registration(registration.unchecked_into(), on_update);
    });
}

fn watch_controller(container: &ServiceWorkerContainer, on_update: Rc<dyn Fn(Update)>) {
    let had_controller = Cell::new(container.controller().is_some());
    let changed = Closure::<dyn FnMut()>::new(move || {
        // The very first installation takes control too: that is no update.
        if !had_controller.replace(true) {
            return;
        }
        if ASKED.get() {
            super::page::reload();
        } else {
            on_update(Update::TookOver);
        }
    });
    let _ = container.add_event_listener_with_callback("controllerchange", changed.as_ref().unchecked_ref());
    changed.forget();
}

fn watch_registration(registration: ServiceWorkerRegistration, on_update: Rc<dyn Fn(Update)>) {
    if registration.waiting().is_some() {
        on_update(Update::Waiting);
    }
    let found = {
        let registration = registration.clone();
        Closure::<dyn FnMut()>::new(move || {
            if let Some(worker) = registration.installing() {
                watch_installing(worker, Rc::clone(&on_update));
            }
        })
    };
    let _ = registration.add_event_listener_with_callback("updatefound", found.as_ref().unchecked_ref());
    found.forget();
}

fn watch_installing(worker: ServiceWorker, on_update: Rc<dyn Fn(Update)>) {
    let observed = worker.clone();
    let changed = Closure::<dyn FnMut()>::new(move || {
        let replaces = container().is_some_and(|container| container.controller().is_some());
        if observed.state() == ServiceWorkerState::Installed && replaces {
            on_update(Update::Waiting);
        }
    });
    let _ = worker.add_event_listener_with_callback("statechange", changed.as_ref().unchecked_ref());
    changed.forget();
}

/// Lets the waiting build take over; this tab reloads once it has.
pub fn activate() {
    ASKED.set(true);
    spawn_local(async {
        let waiting = match container().map(|container| container.get_registration()) {
            Some(promise) => JsFuture::from(promise).await.ok(),
            None => None,
        };
        let waiting = waiting.and_then(|found| found.dyn_into::<ServiceWorkerRegistration>().ok()?.waiting());
        let Some(worker) = waiting else {
            return super::page::reload();
        };
        let message = Object::new();
        let _ = Reflect::set(&message, &"type".into(), &"activate-update".into());
        let _ = worker.post_message(&JsValue::from(message));
    });
}

/// Asks the host for a new build now, as on coming back to the page.
pub fn look() {
    spawn_local(async {
        let Some(container) = container() else { return };
        let Ok(found) = JsFuture::from(container.get_registration()).await else {
            return;
        };
        if let Ok(registration) = found.dyn_into::<ServiceWorkerRegistration>()
            && let Ok(promise) = registration.update()
        {
            // Offline: the next look will do.
            let _ = JsFuture::from(promise).await;
        }
    });
}
