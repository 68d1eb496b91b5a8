//! Who enciphers and deciphers: the browser's own cryptography, handed in, so that this room stays pure. Tests hand in
//! another implementation of the same arithmetic.

pub use super::sealed_file::{Header, Nonce, Salt};
use std::{future::Future, pin::Pin};

/// The work to do: AES-256-GCM under the key that PBKDF2-HMAC-SHA-256 derives from the passphrase (UTF-8, in Unicode's form
/// NFC), with the header's salt, rounds and nonce, and its associated data.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    pub passphrase: String,
    pub header: Header,
    /// Plain text to encipher, or cipher text with its tag (16 bytes, at the end) to decipher.
    pub bytes: Vec<u8>,
}

/// Why the work was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CipherFailure {
    /// There is no cryptography here, as in pages that did not come by https.
    Missing,
    /// The tag does not fit: another passphrase, or something was changed.
    Refused,
}

pub type Outcome = Pin<Box<dyn Future<Output = Result<Vec<u8>, CipherFailure>>>>;

/// What the browser brings.
#[derive(Clone, Copy)]
pub struct Cipher {
    /// Fresh random bytes; `None` where there are none to be had.
    pub random: fn() -> Option<(Salt, Nonce)>,
    pub seal: fn(Work) -> Outcome,
    pub open: fn(Work) -> Outcome,
}
