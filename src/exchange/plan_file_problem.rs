//! Why bytes are no plan file: what is wrong, and where.

use crate::{document::EntityKey, domain::civil::Date};
use serde::{Deserialize, Serialize};

/// Why a plan file was not read or written. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum PlanFileProblem {
    #[error("the file is empty")]
    Empty,
    #[error("{bytes} bytes are more than {most}")]
    TooLarge { bytes: usize, most: usize },
    #[error("not text in UTF-8, first bad byte at {at}")]
    NotText { at: usize },
    /// Broken JSON, or a plan file with something in it that is not of its form.
    #[error("broken at line {line}, column {column}")]
    NotJson { line: usize, column: usize },
    #[error("the text ends too early")]
    Truncated,
    #[error("text, perhaps JSON, but no plan file")]
    NotAPlan,
    /// Of the file, or of the documents in it.
    #[error("version {found} is newer than this app's {known}")]
    Newer { found: u32, known: u32 },
    #[error("the document {document} is damaged: {fault:?}")]
    BadDocument { document: String, fault: DocumentFault },
    #[error("the document {document} is there twice")]
    Twice { document: String },
    #[error("a thing in it is impossible: {0:?}")]
    BadEntity(Box<BadEntity>),
    #[error("the file is sealed with a passphrase")]
    Sealed,
    #[error("the passphrase does not fit, or the file was changed")]
    NotOpened,
    #[error("the seal is broken or unknown")]
    BadSeal,
    #[error("more than {most} rounds are asked for")]
    TooCostly { most: u32 },
    #[error("there is no cryptography here")]
    NoCipher,
    #[error("the plan cannot be written: {0}")]
    NotWritable(String),
}

/// A thing that no plan can hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BadEntity {
    pub entity: EntityKey,
    /// The name of the group it belongs to; empty for none.
    pub group: String,
    /// The field's path, where one alone is to blame.
    pub field: Option<String>,
    pub fault: ValueFault,
}

/// What is wrong with a document in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DocumentFault {
    /// No document of a plan has this name.
    Unknown,
    /// Not what was written: the base64, the packing or its checksum is broken.
    Damaged,
    /// Unpacked it would be larger than any plan.
    TooLarge,
    /// Unpacked, but no state of a plan's document.
    Foreign,
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ValueFault {
    /// Of the wrong type, of an unknown choice, or another entity's id.
    Unfit,
    /// Outside the years of a plan.
    Date(Date),
    /// Beyond anything counted or paid.
    Number(i64),
}

impl PlanFileProblem {
    pub(super) fn not_writable(error: serde_json::Error) -> PlanFileProblem {
        PlanFileProblem::NotWritable(error.to_string())
    }

    /// JSON of which nothing is known yet.
    pub(super) fn of_unknown_json(error: &serde_json::Error) -> PlanFileProblem {
        match error.classify() {
            serde_json::error::Category::Data => PlanFileProblem::NotAPlan,
            _ => PlanFileProblem::of_broken_json(error),
        }
    }

    /// JSON that says it is a plan file.
    pub(super) fn of_broken_json(error: &serde_json::Error) -> PlanFileProblem {
        match error.classify() {
            serde_json::error::Category::Eof => PlanFileProblem::Truncated,
            _ => PlanFileProblem::NotJson {
                line: error.line(),
                column: error.column(),
            },
        }
    }
}
