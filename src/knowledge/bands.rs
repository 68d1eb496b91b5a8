//! What figures usually look like: a help for reading them, never a verdict.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf, list_file},
};
use crate::domain::Language;
use serde::Deserialize;

/// The usual range of one figure.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    pub id: String,
    pub metric: String,
    pub unit: String,
    /// In `unit`, from poor to good; left out where nobody knows.
    pub warn: Option<f64>,
    pub fair: Option<f64>,
    pub good: Option<f64>,
    pub higher_is_better: bool,
    pub text: String,
    #[serde(default)]
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
}

list_file!(BandsFile { band: Band });

static BANDS: Shelf<BandsFile> = Shelf::new();

pub fn bands(language: Language) -> Result<&'static [Band], &'static KnowledgeError> {
    BANDS
        .get(&Pack::All(Sort::Bands, language))
        .map(|file| file.band.as_slice())
}
