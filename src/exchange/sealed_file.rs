//! A plan file under a passphrase: a header that anybody can read, and the plan file itself, deflated and enciphered.
//!
//! ```json
//! { "type": "qunce-sealed-plan", "version": 1, "app": "0.1.0", "created": "2026-11-22T20:00:00Z",
//!   "cipher": "AES-256-GCM", "derivation": "PBKDF2-HMAC-SHA-256", "rounds": 600000,
//!   "salt": "base64 of 16 bytes", "nonce": "base64 of 12 bytes", "sealed": "base64 of cipher text and tag" }
//! ```
//! Every value of the header is authenticated (see [`Header::associated_data`]): whoever changes one makes the file
//! unreadable. This file only writes and reads the form; [`super::cipher`] says who does the arithmetic.

use super::{
    packing,
    plan_file::{LARGEST_FILE, PlanFileProblem, refuse_newer, text_of},
};
use serde::{Deserialize, Serialize};

pub const FILE_TYPE: &str = "qunce-sealed-plan";
pub const FILE_VERSION: u32 = 1;
/// Rounds of the derivation in files that this build writes.
pub const ROUNDS: u32 = 600_000;
/// A file that asks for more is refused: it would keep the device busy for minutes.
pub const MOST_ROUNDS: u32 = 5_000_000;
const CIPHER: &str = "AES-256-GCM";
const DERIVATION: &str = "PBKDF2-HMAC-SHA-256";
/// The tag that ends the cipher text, bytes.
const TAG: usize = 16;

pub type Salt = [u8; 16];
pub type Nonce = [u8; 12];

/// What everybody can read of a sealed file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub app: String,
    /// ISO 8601.
    pub created: String,
    pub rounds: u32,
    pub salt: Salt,
    pub nonce: Nonce,
}

/// A sealed file in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedFile {
    pub header: Header,
    /// The deflated plan file as cipher text, with the tag.
    pub sealed: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Envelope {
    r#type: String,
    version: u32,
    app: String,
    created: String,
    cipher: String,
    derivation: String,
    rounds: u64,
    salt: String,
    nonce: String,
    sealed: String,
}

#[derive(Deserialize)]
struct Kind {
    r#type: String,
    version: u64,
}

impl Header {
    /// The header of a file made now.
    pub fn new(created: &str, salt: Salt, nonce: Nonce) -> Header {
        Header {
            app: env!("CARGO_PKG_VERSION").to_owned(),
            created: created.to_owned(),
            rounds: ROUNDS,
            salt,
            nonce,
        }
    }

    /// What is authenticated with the cipher text: the header's values in the order of the file, one a line, UTF-8.
    pub fn associated_data(&self) -> Vec<u8> {
        let values = [
            FILE_TYPE,
            &FILE_VERSION.to_string(),
            &self.app,
            &self.created,
            CIPHER,
            DERIVATION,
            &self.rounds.to_string(),
            &packing::base64_text(&self.salt),
            &packing::base64_text(&self.nonce),
        ];
        values.join("\n").into_bytes()
    }
}

impl SealedFile {
    /// The file's bytes.
    ///
    /// # Errors
    /// [`PlanFileProblem::NotWritable`], which no known file causes.
    pub fn write(&self) -> Result<Vec<u8>, PlanFileProblem> {
        let header = &self.header;
        let envelope = Envelope {
            r#type: FILE_TYPE.to_owned(),
            version: FILE_VERSION,
            app: header.app.clone(),
            created: header.created.clone(),
            cipher: CIPHER.to_owned(),
            derivation: DERIVATION.to_owned(),
            rounds: header.rounds.into(),
            salt: packing::base64_text(&header.salt),
            nonce: packing::base64_text(&header.nonce),
            sealed: packing::base64_text(&self.sealed),
        };
        serde_json::to_vec_pretty(&envelope).map_err(PlanFileProblem::not_writable)
    }

    /// Reads a sealed file; `None` for bytes of any other kind, which may be a plan file in the open.
    ///
    /// # Errors
    /// A sealed file that is damaged, newer, or asks for too much work.
    pub fn read(bytes: &[u8]) -> Result<Option<SealedFile>, PlanFileProblem> {
        let Ok(text) = text_of(bytes) else { return Ok(None) };
        let Ok(kind) = serde_json::from_str::<Kind>(text) else {
            return Ok(None);
        };
        if kind.r#type != FILE_TYPE {
            return Ok(None);
        }
        refuse_newer(kind.version, FILE_VERSION)?;
        let envelope: Envelope = serde_json::from_str(text).map_err(|error| PlanFileProblem::of_broken_json(&error))?;
        envelope.open().map(Some)
    }
}

impl Envelope {
    fn open(self) -> Result<SealedFile, PlanFileProblem> {
        let rounds = match u32::try_from(self.rounds) {
            Ok(rounds @ 1..=MOST_ROUNDS) => rounds,
            Ok(0) => return Err(PlanFileProblem::BadSeal),
            _ => return Err(PlanFileProblem::TooCostly { most: MOST_ROUNDS }),
        };
        // A line break inside would let two headers have the same associated data.
        let is_one_line = |text: &str| !text.contains(char::is_control);
        let is_known = self.version == FILE_VERSION && self.cipher == CIPHER && self.derivation == DERIVATION;
        if !is_known || !is_one_line(&self.app) || !is_one_line(&self.created) {
            return Err(PlanFileProblem::BadSeal);
        }
        let bytes = |text: &str| packing::base64_bytes(text).map_err(|_| PlanFileProblem::BadSeal);
        let sealed = bytes(&self.sealed)?;
        if sealed.len() <= TAG {
            return Err(PlanFileProblem::BadSeal);
        }
        Ok(SealedFile {
            header: Header {
                app: self.app,
                created: self.created,
                rounds,
                salt: bytes(&self.salt)?.try_into().map_err(|_| PlanFileProblem::BadSeal)?,
                nonce: bytes(&self.nonce)?.try_into().map_err(|_| PlanFileProblem::BadSeal)?,
            },
            sealed,
        })
    }
}

/// What is enciphered.
pub fn wrap(plan_file: &[u8]) -> Vec<u8> {
    packing::deflate(plan_file)
}

/// The plan file again.
///
/// # Errors
/// [`PlanFileProblem::BadSeal`] for bytes that [`wrap`] did not make, or that unpack to more than [`LARGEST_FILE`].
pub fn unwrap(plain: &[u8]) -> Result<Vec<u8>, PlanFileProblem> {
    packing::inflate(plain, LARGEST_FILE).map_err(|_| PlanFileProblem::BadSeal)
}
