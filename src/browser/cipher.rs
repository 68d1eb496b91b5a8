//! Enciphering by the browser's own cryptography (SubtleCrypto), in the page and in the worker alike. Pages that did not come
//! by https have none.

use crate::engine::cipher::{Cipher, CipherFailure, Header, Nonce, Outcome, Salt, Work};
use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

/// The browser's cipher.
pub const CIPHER: Cipher = Cipher {
    random,
    seal: |work| outcome(work, Direction::Seal),
    open: |work| outcome(work, Direction::Open),
};

#[derive(Clone, Copy)]
enum Direction {
    Seal,
    Open,
}

impl Direction {
    /// What the key is used for, in the browser's words.
    fn usage(self) -> &'static str {
        match self {
            Direction::Seal => "encrypt",
            Direction::Open => "decrypt",
        }
    }
}

fn crypto() -> Option<Crypto> {
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).ok()?;
    (!crypto.is_undefined()).then(|| crypto.unchecked_into())
}

fn subtle() -> Option<SubtleCrypto> {
    let crypto = crypto()?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok()?;
    (!subtle.is_undefined()).then(|| subtle.unchecked_into())
}

fn random() -> Option<(Salt, Nonce)> {
    let (mut salt, mut nonce) = (Salt::default(), Nonce::default());
    let crypto = crypto()?;
    crypto.get_random_values_with_u8_array(&mut salt).ok()?;
    crypto.get_random_values_with_u8_array(&mut nonce).ok()?;
    Some((salt, nonce))
}

fn outcome(work: Work, direction: Direction) -> Outcome {
    Box::pin(async move {
        let subtle = subtle().ok_or(CipherFailure::Missing)?;
        let done = run(&subtle, &work, direction).await;
        done.map_err(|_| CipherFailure::Refused)
    })
}

async fn run(subtle: &SubtleCrypto, work: &Work, direction: Direction) -> Result<Vec<u8>, JsValue> {
    let key = derive(subtle, &work.passphrase, &work.header, direction).await?;
    let algorithm = object(&[
        ("name", "AES-GCM".into()),
        ("iv", bytes(&work.header.nonce)),
        ("additionalData", bytes(&work.header.associated_data())),
        ("tagLength", 128.into()),
    ])?;
    let data = Uint8Array::from(work.bytes.as_slice());
    let promise = match direction {
        Direction::Seal => subtle.encrypt_with_object_and_js_u8_array(&algorithm, &key, &data)?,
        Direction::Open => subtle.decrypt_with_object_and_js_u8_array(&algorithm, &key, &data)?,
    };
    Ok(Uint8Array::new(&JsFuture::from(promise).await?).to_vec())
}

/// The key of this passphrase, salt and number of rounds.
async fn derive(
    subtle: &SubtleCrypto,
    passphrase: &str,
    header: &Header,
    direction: Direction,
) -> Result<CryptoKey, JsValue> {
    let passphrase = String::from(JsString::from(passphrase).normalize("NFC"));
    let material = Uint8Array::from(passphrase.as_bytes());
    let usages = Array::of1(&"deriveKey".into());
    let material = subtle.import_key_with_str("raw", &material, "PBKDF2", false, &usages)?;
    let material: CryptoKey = JsFuture::from(material).await?.unchecked_into();
    let derivation = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", bytes(&header.salt)),
        ("iterations", header.rounds.into()),
    ])?;
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let usages = Array::of1(&direction.usage().into());
    let key = subtle.derive_key_with_object_and_object(&derivation, &material, &kind, false, &usages)?;
    Ok(JsFuture::from(key).await?.unchecked_into())
}

fn object(fields: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}
