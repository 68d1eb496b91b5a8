//! The profit models V1–V19: where each fits, and what to beware of.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf, list_file},
};
use crate::domain::{Language, positioning::ProfitModel};
use serde::Deserialize;

/// One profit model in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfitModelGuide {
    pub id: ProfitModel,
    pub title: String,
    pub about: String,
    pub fits: String,
    pub beware: String,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
}

list_file!(ProfitModelGuidesFile {
    model: ProfitModelGuide
});

static MODELS: Shelf<ProfitModelGuidesFile> = Shelf::new();

pub fn profit_models(language: Language) -> Result<&'static [ProfitModelGuide], &'static KnowledgeError> {
    MODELS
        .get(&Pack::All(Sort::ProfitModels, language))
        .map(|file| file.model.as_slice())
}
