//! The terms of the field, Chinese and English.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf, list_file},
};
use crate::domain::Language;
use serde::Deserialize;

/// One term; `zh` and `en` are the same in both languages.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryTerm {
    pub id: String,
    pub zh: String,
    pub en: String,
    pub meaning: String,
    pub covers: Vec<String>,
}

list_file!(GlossaryTermsFile { term: GlossaryTerm });

static TERMS: Shelf<GlossaryTermsFile> = Shelf::new();

pub fn glossary(language: Language) -> Result<&'static [GlossaryTerm], &'static KnowledgeError> {
    TERMS
        .get(&Pack::All(Sort::Glossary, language))
        .map(|file| file.term.as_slice())
}
