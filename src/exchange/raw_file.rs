//! The rescue file: every record of a storage as it stands there, whether or not anybody can read it. Text, one record a line:
//!
//! ```text
//! qunce-raw 1 0.1.0 2026-11-22T20:00:00Z
//! snapshots⇥workspace⇥AAEC…
//! log⇥12⇥AQID…
//! ```
//! The first line names the form, its version, the app and when it was made. Every other line has the kind of record, its
//! key and its bytes in base64, parted by tabs (⇥); a tab, line break or backslash in a key is written `\t`, `\n`, `\r`, `\\`.
//! The bytes are those in the storage: in IndexedDB (`src/browser/records.rs`) snapshots and log rows are postcard of a
//! document's name and a Yjs update, and history records are entries (`src/engine/history.rs`); in
//! localStorage they are the cells of `src/engine/cells.rs`.

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// One record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    pub store: &'a str,
    pub key: &'a str,
    pub bytes: &'a [u8],
}

/// The file. `created` is ISO 8601.
pub fn write<'a>(created: &str, records: impl Iterator<Item = Record<'a>>) -> Vec<u8> {
    let mut text = format!("qunce-raw 1 {} {created}\n", env!("CARGO_PKG_VERSION"));
    for Record { store, key, bytes } in records {
        text.push_str(&format!("{}\t{}\t", escape(store), escape(key)));
        STANDARD.encode_string(bytes, &mut text);
        text.push('\n');
    }
    text.into_bytes()
}

fn escape(key: &str) -> String {
    key.replace('\\', "\\\\")
        .replace('\t', "\\t")
        .replace('\n', "\\n")
        .replace('\r', "\\r")
}
