//! Scripts: words for situations that no calendar knows, such as a complaint or a farewell.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf},
};
use crate::domain::{Language, group::MemberRole, playbook::Channel};
use serde::Deserialize;

/// The scripts of one topic.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScriptTopic {
    pub id: String,
    pub title: String,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
    #[serde(rename = "script")]
    pub scripts: Vec<Script>,
}

/// Words for one situation; they may hold variables.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    pub id: String,
    pub title: String,
    /// The stage of the relationship, U1: 1–7, or 0 for any.
    pub stage: u8,
    pub role: MemberRole,
    pub channel: Channel,
    /// When to use it.
    pub situation: String,
    pub words: String,
    /// What not to do.
    pub avoid: String,
}

static SCRIPTS: Shelf<Vec<ScriptTopic>> = Shelf::new();

/// All scripts, topic by topic.
pub fn scripts(language: Language) -> Result<&'static [ScriptTopic], &'static KnowledgeError> {
    SCRIPTS.get(&Pack::All(Sort::Scripts, language)).map(Vec::as_slice)
}
