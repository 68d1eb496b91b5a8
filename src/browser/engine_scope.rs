//! The engine's end of the wire: the worker's own scope, its other tabs, and timers.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, DedicatedWorkerGlobalScope, MessageEvent};

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// Calls back with the bytes of every message from the face, and tells the face that somebody listens.
pub fn listen(on_bytes: impl Fn(Vec<u8>) + 'static) {
    let Some(scope) = scope() else { return };
    let callback = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Ok(bytes) = event.data().dyn_into::<Uint8Array>() {
            on_bytes(bytes.to_vec());
        }
    });
    scope.set_onmessage(Some(callback.as_ref().unchecked_ref()));
    // The worker listens for as long as it lives.
    callback.forget();
    send(Vec::new());
}

/// Sends bytes to the face.
pub fn send(bytes: Vec<u8>) {
    let Some(scope) = scope() else { return };
    let bytes = Uint8Array::from(bytes.as_slice());
    let transfer = Array::of1(&bytes.buffer());
    // Fails only for what cannot be cloned; bytes can.
    let _ = scope.post_message_with_transfer(&bytes, &transfer);
}

/// The channel on which tabs of one name space hint that they committed something.
pub struct Hints(Option<BroadcastChannel>);

impl Hints {
    /// Listens for other tabs' hints. Where the browser has no channel, tabs catch up on focus.
    pub fn open(space: &str, on_hint: impl Fn() + 'static) -> Hints {
        let Ok(channel) = BroadcastChannel::new(&format!("qunce-{space}")) else {
            return Hints(None);
        };
        let callback = Closure::<dyn FnMut(JsValue)>::new(move |_| on_hint());
        channel.set_onmessage(Some(callback.as_ref().unchecked_ref()));
        // Hints are listened for as long as the worker lives.
        callback.forget();
        Hints(Some(channel))
    }

    pub fn send(&self) {
        if let Some(channel) = &self.0 {
            // A lost hint costs a delay, nothing else.
            let _ = channel.post_message(&JsValue::TRUE);
        }
    }
}

/// Calls back once, after so many milliseconds.
pub fn after(milliseconds: i32, callback: impl FnOnce() + 'static) {
    let Some(scope) = scope() else { return };
    let callback = Closure::once_into_js(callback);
    let _ = scope.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), milliseconds);
}
