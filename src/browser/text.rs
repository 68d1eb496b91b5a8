//! Text in other encodings, by the tables every browser has.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Decodes GB18030 strictly; `None` where a byte is no text. With `is_whole` false an incomplete character at the end is
/// passed over.
pub fn decode_gb18030(bytes: &[u8], is_whole: bool) -> Option<String> {
    decode(bytes, is_whole).ok()?.as_string()
}

fn decode(bytes: &[u8], is_whole: bool) -> Result<JsValue, JsValue> {
    let strict = Object::new();
    Reflect::set(&strict, &"fatal".into(), &JsValue::TRUE)?;
    let part = Object::new();
    Reflect::set(&part, &"stream".into(), &JsValue::from_bool(!is_whole))?;
    let constructor: Function = Reflect::get(&js_sys::global(), &"TextDecoder".into())?.dyn_into()?;
    let decoder = Reflect::construct(&constructor, &Array::of2(&"gb18030".into(), &strict))?;
    let method: Function = Reflect::get(&decoder, &"decode".into())?.dyn_into()?;
    method.call2(&decoder, &Uint8Array::from(bytes), &part)
}
