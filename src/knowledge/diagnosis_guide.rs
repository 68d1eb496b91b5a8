//! What kills groups, D1–D28, in a shop owner's words. What the product finds by itself is `domain::diagnosis`.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf, list_file},
};
use crate::domain::Language;
use serde::Deserialize;

/// One rule in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiagnosisGuide {
    /// `D1` to `D28`.
    pub id: String,
    pub title: String,
    pub condition: String,
    pub reason: String,
    pub mend: String,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
}

list_file!(DiagnosisGuidesFile { rule: DiagnosisGuide });

static RULES: Shelf<DiagnosisGuidesFile> = Shelf::new();

pub fn diagnosis_guides(language: Language) -> Result<&'static [DiagnosisGuide], &'static KnowledgeError> {
    RULES
        .get(&Pack::All(Sort::Diagnosis, language))
        .map(|file| file.rule.as_slice())
}
