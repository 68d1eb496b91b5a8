//! The face's end of the wire to the engine: starts the worker, holds messages back until it listens, hands over bytes.

use js_sys::{Array, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// A started worker. Dropping it stops the worker.
pub struct EngineLink {
    worker: Worker,
    waiting: Rc<RefCell<Option<Vec<Vec<u8>>>>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(JsValue)>,
}

impl EngineLink {
    /// Starts the worker named by `<meta name="qunce-engine">`.
    ///
    /// # Errors
    /// The browser's words where no worker can be made.
    pub fn start(
        on_bytes: impl Fn(Vec<u8>) + 'static,
        on_failure: impl Fn(String) + 'static,
    ) -> Result<EngineLink, String> {
        let address = super::page::meta("qunce-engine").unwrap_or_else(|| "./worker_loader.js".to_owned());
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address, &options).map_err(|error| describe(&error))?;
        let waiting = Rc::new(RefCell::new(Some(Vec::<Vec<u8>>::new())));
        let on_message = {
            let (worker, waiting) = (worker.clone(), Rc::clone(&waiting));
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let bytes = event
                    .data()
                    .dyn_into::<Uint8Array>()
                    .map(|bytes| bytes.to_vec())
                    .unwrap_or_default();
                if bytes.is_empty() {
                    // The first, empty message says that the worker listens.
                    for bytes in waiting.borrow_mut().take().unwrap_or_default() {
                        post(&worker, &bytes);
                    }
                } else {
                    on_bytes(bytes);
                }
            })
        };
        let on_error = Closure::<dyn FnMut(JsValue)>::new(move |error: JsValue| on_failure(describe(&error)));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(EngineLink {
            worker,
            waiting,
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    pub fn send(&self, bytes: Vec<u8>) {
        match self.waiting.borrow_mut().as_mut() {
            Some(waiting) => waiting.push(bytes),
            None => post(&self.worker, &bytes),
        }
    }
}

impl Drop for EngineLink {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn post(worker: &Worker, bytes: &[u8]) {
    let bytes = Uint8Array::from(bytes);
    let transfer = Array::of1(&bytes.buffer());
    // Fails only for what cannot be cloned; bytes can.
    let _ = worker.post_message_with_transfer(&bytes, &transfer);
}

fn describe(error: &JsValue) -> String {
    let message = js_sys::Reflect::get(error, &"message".into())
        .ok()
        .and_then(|message| message.as_string());
    message.unwrap_or_else(|| "the worker could not be loaded".to_owned())
}
