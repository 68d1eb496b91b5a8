//! What platforms allow and the law asks, with the day it was checked.

use super::{
    activities::Light,
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf, list_file},
};
use crate::domain::{Language, civil::Date};
use serde::Deserialize;

/// One limit in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    pub id: String,
    pub topic: LimitTopic,
    pub title: String,
    pub text: String,
    /// The figure, in `unit`.
    pub value: Option<f64>,
    pub unit: Option<String>,
    pub light: Light,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
    pub checked: Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitTopic {
    Wechat,
    Wecom,
    Qq,
    Fission,
    Prizes,
    Privacy,
    Wording,
    Duty,
}

impl LimitTopic {
    pub const ALL: [LimitTopic; 8] = [
        LimitTopic::Wechat,
        LimitTopic::Wecom,
        LimitTopic::Qq,
        LimitTopic::Fission,
        LimitTopic::Prizes,
        LimitTopic::Privacy,
        LimitTopic::Wording,
        LimitTopic::Duty,
    ];
}

list_file!(LimitsFile { limit: Limit });

static LIMITS: Shelf<LimitsFile> = Shelf::new();

pub fn limits(language: Language) -> Result<&'static [Limit], &'static KnowledgeError> {
    LIMITS
        .get(&Pack::All(Sort::Limits, language))
        .map(|file| file.limit.as_slice())
}
