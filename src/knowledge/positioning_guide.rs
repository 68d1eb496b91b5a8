//! The steps of positioning P1–P7 and what P8–P11 say of healthy groups: why, how, an example.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf, list_file},
};
use crate::domain::Language;
use serde::Deserialize;

/// One step or principle in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PositioningGuide {
    /// `P1` to `P11`.
    pub id: String,
    pub title: String,
    pub why: String,
    pub how: String,
    pub example: String,
    pub beware: String,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
}

list_file!(PositioningGuidesFile { step: PositioningGuide });

static STEPS: Shelf<PositioningGuidesFile> = Shelf::new();

pub fn positioning_guides(language: Language) -> Result<&'static [PositioningGuide], &'static KnowledgeError> {
    STEPS
        .get(&Pack::All(Sort::Positioning, language))
        .map(|file| file.step.as_slice())
}
