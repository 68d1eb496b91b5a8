//! The plan file: JSON that a person can read and a merge can use.
//!
//! ```json
//! { "type": "qunce-plan", "version": 1, "app": "0.1.0", "created": "2026-11-22T20:00:00Z", "form": "plan", "schema": 1,
//!   "plan": { "profile": {}, "groups": [], "runs": [], "own_posts": [], "own_playbooks": [], "posts": [], "figures": [] },
//!   "documents": [ { "id": "workspace", "state": "base64 of a deflated Yjs update" } ] }
//! ```
//! `plan` is for reading; only `documents` is merged, so that nothing a hand edit breaks can reach a plan. Dates are civil
//! dates in the store's zone, money is fen.

use super::{packing, readable_plan};
use crate::{
    document::{DocumentId, SCHEMA_VERSION},
    domain::Plan,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use super::{
    plan_file_problem::{BadEntity, DocumentFault, PlanFileProblem, ValueFault},
    readable_plan::LARGEST_IN_THE_OPEN,
};

pub const FILE_TYPE: &str = "qunce-plan";
pub const FILE_VERSION: u32 = 1;
/// Largest file that is looked at, bytes: four times what 779 groups with a year of figures take.
pub const LARGEST_FILE: usize = 60_000_000;
/// Most that all documents together may unpack to, bytes: a small file cannot fill the memory.
pub const LARGEST_UNPACKED: usize = 120_000_000;
const MOST_DOCUMENTS: usize = 10_000;

/// What a file is meant for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A plan with its history, to be merged.
    #[default]
    Plan,
    /// Written afresh without what happened, for another store.
    Template,
}

/// What a plan file holds for merging.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanInFile {
    pub form: Form,
    /// Each document's whole state, by name.
    pub documents: Vec<(DocumentId, Vec<u8>)>,
}

#[derive(Serialize, Deserialize)]
struct Envelope<P> {
    r#type: String,
    version: u32,
    app: String,
    created: String,
    /// Files without it were written before there was a choice.
    #[serde(default)]
    form: Form,
    /// The documents' schema.
    #[serde(default = "first_schema")]
    schema: u32,
    plan: P,
    documents: Vec<PackedDocument>,
}

#[derive(Serialize, Deserialize)]
struct PackedDocument {
    id: String,
    state: String,
}

#[derive(Deserialize)]
struct Header {
    r#type: String,
    version: u64,
    #[serde(default)]
    schema: u64,
}

/// The schema of files that name none.
fn first_schema() -> u32 {
    1
}

/// The file of a plan and its documents' states.
///
/// # Errors
/// [`PlanFileProblem::NotWritable`], which no known plan causes.
pub fn write(
    form: Form,
    plan: &Plan,
    documents: &[(DocumentId, Vec<u8>)],
    created: &str,
) -> Result<Vec<u8>, PlanFileProblem> {
    let pack = |(id, state): &(DocumentId, Vec<u8>)| PackedDocument {
        id: id.to_string(),
        state: packing::pack(state),
    };
    let envelope = Envelope {
        r#type: FILE_TYPE.to_owned(),
        version: FILE_VERSION,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        created: created.to_owned(),
        form,
        schema: SCHEMA_VERSION,
        plan: readable_plan::of(plan)?,
        documents: documents.iter().map(pack).collect(),
    };
    serde_json::to_vec_pretty(&envelope).map_err(PlanFileProblem::not_writable)
}

/// The documents' states in a file.
///
/// # Errors
/// Anything that is not a whole plan file of a version this build knows.
pub fn read(bytes: &[u8]) -> Result<PlanInFile, PlanFileProblem> {
    let text = text_of(bytes)?;
    let header: Header = serde_json::from_str(text).map_err(|error| PlanFileProblem::of_unknown_json(&error))?;
    if header.r#type != FILE_TYPE || header.version == 0 {
        return Err(PlanFileProblem::NotAPlan);
    }
    refuse_newer(header.version, FILE_VERSION)?;
    refuse_newer(header.schema, SCHEMA_VERSION)?;
    let envelope: Envelope<serde::de::IgnoredAny> =
        serde_json::from_str(text).map_err(|error| PlanFileProblem::of_broken_json(&error))?;
    Ok(PlanInFile {
        form: envelope.form,
        documents: unpack_all(envelope.documents)?,
    })
}

/// The text of a file, without the byte order mark and blanks around it.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, PlanFileProblem> {
    if bytes.len() > LARGEST_FILE {
        return Err(PlanFileProblem::TooLarge {
            bytes: bytes.len(),
            most: LARGEST_FILE,
        });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        Some(_) => PlanFileProblem::NotText {
            at: error.valid_up_to(),
        },
        // The last sign is cut in two.
        None => PlanFileProblem::Truncated,
    })?;
    match text.trim_start_matches('\u{feff}').trim() {
        "" => Err(PlanFileProblem::Empty),
        text if !text.starts_with('{') => Err(PlanFileProblem::NotAPlan),
        text => Ok(text),
    }
}

pub(super) fn refuse_newer(found: u64, known: u32) -> Result<(), PlanFileProblem> {
    if found <= u64::from(known) {
        return Ok(());
    }
    Err(PlanFileProblem::Newer {
        found: u32::try_from(found).unwrap_or(u32::MAX),
        known,
    })
}

fn unpack_all(packed: Vec<PackedDocument>) -> Result<Vec<(DocumentId, Vec<u8>)>, PlanFileProblem> {
    if packed.len() > MOST_DOCUMENTS {
        return Err(PlanFileProblem::NotAPlan);
    }
    let mut documents = BTreeMap::new();
    let mut room = LARGEST_UNPACKED;
    for PackedDocument { id: name, state } in packed {
        let damaged = |fault: DocumentFault| PlanFileProblem::BadDocument {
            document: name.clone(),
            fault,
        };
        let id: DocumentId = name.parse().map_err(|_| damaged(DocumentFault::Unknown))?;
        let state = packing::unpack(&state, room).map_err(damaged)?;
        room -= state.len();
        if documents.insert(id, state).is_some() {
            return Err(PlanFileProblem::Twice { document: name });
        }
    }
    Ok(documents.into_iter().collect())
}
