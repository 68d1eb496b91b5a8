//! The modes M1–M4: their parts and keys.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf, list_file},
};
use crate::domain::{Language, kind::Mode};
use serde::Deserialize;

/// One mode in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModeGuide {
    pub id: Mode,
    pub title: String,
    pub about: String,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
    pub parts: Vec<ModePart>,
    /// What all of it hangs on.
    pub keys: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModePart {
    pub id: String,
    pub title: String,
    pub text: String,
}

list_file!(ModeGuidesFile { mode: ModeGuide });

static MODES: Shelf<ModeGuidesFile> = Shelf::new();

pub fn modes(language: Language) -> Result<&'static [ModeGuide], &'static KnowledgeError> {
    MODES
        .get(&Pack::All(Sort::Modes, language))
        .map(|file| file.mode.as_slice())
}
