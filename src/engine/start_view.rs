//! What the face paints from before the engine has started: entities as of a sequence, written by one build and read only
//! by the same.

use super::{BUILD, storage::Sequence};
use crate::document::{EntityKey, Fields};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct StartView {
    entities: Vec<(EntityKey, Fields)>,
    sequence: Sequence,
}

/// The bytes to keep: the build, a line break, then postcard.
pub fn encode(entities: Vec<(EntityKey, Fields)>, sequence: Sequence) -> Vec<u8> {
    let mut bytes = BUILD.as_bytes().to_vec();
    bytes.push(b'\n');
    bytes.extend(postcard::to_allocvec(&StartView { entities, sequence }).unwrap_or_default());
    bytes
}

/// The entities; `None` for bytes of another build or broken ones, which only costs the early paint.
pub fn decode(bytes: &[u8]) -> Option<Vec<(EntityKey, Fields)>> {
    let rest = bytes.strip_prefix(BUILD.as_bytes())?.strip_prefix(b"\n")?;
    postcard::from_bytes::<StartView>(rest).ok().map(|view| view.entities)
}
