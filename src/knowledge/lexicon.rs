//! Words to be careful with in what is sent: forbidden, to be proved, or better said otherwise.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf, list_file},
};
use crate::domain::Language;
use serde::Deserialize;

/// One entry; the term is the same in both languages, the advice is not.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LexiconEntry {
    pub id: String,
    pub term: String,
    /// An English wording to be watched likewise; empty for none.
    #[serde(default)]
    pub term_en: String,
    pub severity: Severity,
    pub reason: String,
    #[serde(default)]
    pub instead: String,
    /// What would prove it; empty where nothing does.
    #[serde(default)]
    pub proof: String,
    #[serde(default)]
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Forbid,
    /// Can you prove it?
    Ask,
    Hint,
}

list_file!(LexiconFile { entry: LexiconEntry });

static LEXICON: Shelf<LexiconFile> = Shelf::new();

pub fn lexicon(language: Language) -> Result<&'static [LexiconEntry], &'static KnowledgeError> {
    LEXICON
        .get(&Pack::All(Sort::Lexicon, language))
        .map(|file| file.entry.as_slice())
}
