//! The plan file: JSON that a person can read and a merge can use.
//!
//! ```json
//! { "type": "qunce-plan", "version": 1, "app": "0.1.0", "created": "2026-11-22T20:00:00Z",
//!   "plan": { "profile": {}, "groups": [], "runs": [], "posts": [], "figures": [] },
//!   "documents": [ { "id": "workspace", "state": "base64 of a deflated Yjs update" } ] }
//! ```
//! `plan` is for reading; only `documents` is merged, so that nothing a hand edit breaks can reach a plan. Dates are civil
//! dates in the store's zone, money is fen.

use crate::{
    document::DocumentId,
    domain::{
        Plan,
        civil::Date,
        figures::{DayFigures, Scope},
        group::Group,
        profile::Profile,
        schedule::{Override, Run},
    },
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub const FILE_TYPE: &str = "qunce-plan";
pub const FILE_VERSION: u32 = 1;
/// Largest file that is looked at, bytes.
pub const LARGEST_FILE: usize = 30_000_000;
/// Most that all documents together may unpack to, bytes: a small file cannot fill the memory.
pub const LARGEST_UNPACKED: usize = 120_000_000;
const MOST_DOCUMENTS: usize = 10_000;

/// Why bytes are no plan file. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum PlanFileProblem {
    #[error("the file is empty")]
    Empty,
    #[error("{bytes} bytes are more than {most}")]
    TooLarge { bytes: usize, most: usize },
    #[error("not text in UTF-8, first bad byte at {at}")]
    NotText { at: usize },
    #[error("not JSON at line {line}, column {column}")]
    NotJson { line: usize, column: usize },
    #[error("the text ends too early")]
    Truncated,
    #[error("JSON, but no plan file")]
    NotAPlan,
    #[error("file version {found} is newer than this app's {known}")]
    Newer { found: u32, known: u32 },
    #[error("the document {document} is damaged: {why}")]
    BadDocument { document: String, why: String },
    #[error("the document {document} is there twice")]
    Twice { document: String },
    #[error("{entity} is impossible: {why}")]
    BadEntity { entity: String, why: String },
    #[error("the plan cannot be written: {0}")]
    NotWritable(String),
}

#[derive(Serialize, Deserialize)]
struct Envelope<P> {
    r#type: String,
    version: u32,
    app: String,
    created: String,
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
}

#[derive(Serialize)]
struct ReadablePlan<'plan> {
    profile: Option<&'plan Profile>,
    groups: Vec<&'plan Group>,
    runs: Vec<&'plan Run>,
    posts: Vec<ReadablePost<'plan>>,
    figures: Vec<ReadableFigures<'plan>>,
}

#[derive(Serialize)]
struct ReadablePost<'plan> {
    run: String,
    day: u32,
    item: &'plan str,
    #[serde(flatten)]
    change: &'plan Override,
}

#[derive(Serialize)]
struct ReadableFigures<'plan> {
    scope: &'plan Scope,
    days: &'plan BTreeMap<Date, DayFigures>,
}

/// The file of a plan and its documents' states.
///
/// # Errors
/// [`PlanFileProblem::NotWritable`], which no known plan causes.
pub fn write(plan: &Plan, documents: &[(DocumentId, Vec<u8>)], created: &str) -> Result<Vec<u8>, PlanFileProblem> {
    let pack = |(id, state): &(DocumentId, Vec<u8>)| PackedDocument {
        id: id.to_string(),
        state: STANDARD.encode(miniz_oxide::deflate::compress_to_vec_zlib(state, 6)),
    };
    let envelope = Envelope {
        r#type: FILE_TYPE.to_owned(),
        version: FILE_VERSION,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        created: created.to_owned(),
        plan: readable(plan),
        documents: documents.iter().map(pack).collect(),
    };
    serde_json::to_vec_pretty(&envelope).map_err(|error| PlanFileProblem::NotWritable(error.to_string()))
}

fn readable(plan: &Plan) -> ReadablePlan<'_> {
    let posts = plan.overrides.iter().flat_map(|(run, changes)| {
        changes.iter().map(move |(day, item, change)| ReadablePost {
            run: run.to_string(),
            day,
            item: &item.0,
            change,
        })
    });
    ReadablePlan {
        profile: plan.profile.as_ref(),
        groups: plan.groups.values().collect(),
        runs: plan.runs.values().collect(),
        posts: posts.collect(),
        figures: plan
            .figures
            .iter()
            .map(|(scope, days)| ReadableFigures { scope, days })
            .collect(),
    }
}

/// The documents' states in a file.
///
/// # Errors
/// Anything that is not a whole plan file of a version this build knows.
pub fn read(bytes: &[u8]) -> Result<Vec<(DocumentId, Vec<u8>)>, PlanFileProblem> {
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
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(PlanFileProblem::Empty);
    }
    let header: Header = serde_json::from_str(text).map_err(|error| describe(&error))?;
    if header.r#type != FILE_TYPE {
        return Err(PlanFileProblem::NotAPlan);
    }
    match header.version {
        0 => return Err(PlanFileProblem::NotAPlan),
        version if version > u64::from(FILE_VERSION) => {
            return Err(PlanFileProblem::Newer {
                found: u32::try_from(version).unwrap_or(u32::MAX),
                known: FILE_VERSION,
            });
        }
        _ => {}
    }
    let envelope: Envelope<serde::de::IgnoredAny> = serde_json::from_str(text).map_err(|error| describe(&error))?;
    unpack_all(envelope.documents)
}

fn describe(error: &serde_json::Error) -> PlanFileProblem {
    match error.classify() {
        serde_json::error::Category::Eof => PlanFileProblem::Truncated,
        serde_json::error::Category::Data => PlanFileProblem::NotAPlan,
        _ => PlanFileProblem::NotJson {
            line: error.line(),
            column: error.column(),
        },
    }
}

fn unpack_all(packed: Vec<PackedDocument>) -> Result<Vec<(DocumentId, Vec<u8>)>, PlanFileProblem> {
    if packed.len() > MOST_DOCUMENTS {
        return Err(PlanFileProblem::NotAPlan);
    }
    let mut documents = BTreeMap::new();
    let mut room = LARGEST_UNPACKED;
    for PackedDocument { id: name, state } in packed {
        let damaged = |why: &str| PlanFileProblem::BadDocument {
            document: name.clone(),
            why: why.to_owned(),
        };
        let id: DocumentId = name.parse().map_err(|_| damaged("no such document"))?;
        let deflated = STANDARD.decode(state).map_err(|error| damaged(&error.to_string()))?;
        let state = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(&deflated, room)
            .map_err(|error| damaged(&error.to_string()))?;
        room -= state.len();
        if documents.insert(id, state).is_some() {
            return Err(PlanFileProblem::Twice { document: name });
        }
    }
    Ok(documents.into_iter().collect())
}
