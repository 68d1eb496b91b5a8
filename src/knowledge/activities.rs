//! The library of activities: run sheet, props, the host's words, rules to publish and the light.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf},
};
use crate::domain::{Language, group::MemberRole, kind::GroupKind};
use serde::Deserialize;

/// One activity in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    pub id: String,
    pub title: String,
    pub about: String,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
    pub kinds: Vec<GroupKind>,
    /// How long it takes.
    pub minutes: u32,
    /// For how many people.
    pub people_from: u32,
    pub people_to: u32,
    #[serde(rename = "where")]
    pub place: ActivityPlace,
    pub needs: Acquaintance,
    pub risk: Light,
    /// Why, and by which rule.
    pub risk_note: String,
    /// Ids of [`super::Limit`]s that bear on it.
    #[serde(default)]
    pub limits: Vec<String>,
    #[serde(default)]
    pub props: Vec<String>,
    #[serde(rename = "step")]
    pub steps: Vec<ActivityStep>,
    #[serde(rename = "line")]
    pub lines: Vec<NamedText>,
    #[serde(rename = "rule")]
    pub rules: Vec<NamedText>,
    /// What to do afterwards.
    pub after: Vec<String>,
}

/// One step of a run sheet.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityStep {
    pub id: String,
    /// Minutes after the beginning.
    pub minute: u32,
    pub role: MemberRole,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedText {
    pub id: String,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityPlace {
    Group,
    Live,
    Offline,
    Moments,
}

/// O9: whether people must know one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Acquaintance {
    Acquainted,
    StrangersFine,
}

/// How far platforms and law let one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Light {
    Green,
    Yellow,
    Red,
}

static ACTIVITIES: Shelf<Vec<Activity>> = Shelf::new();

pub fn activities(language: Language) -> Result<&'static [Activity], &'static KnowledgeError> {
    ACTIVITIES
        .get(&Pack::All(Sort::Activities, language))
        .map(Vec::as_slice)
}
