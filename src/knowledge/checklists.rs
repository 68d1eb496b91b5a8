//! The words of the checklists C1–C9. Which are ticked stands in the plan (`domain::checklist`).

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf},
};
use crate::domain::{Language, checklist::Checklist, kind::GroupKind};
use serde::Deserialize;

/// One checklist in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChecklistContent {
    pub id: Checklist,
    pub title: String,
    /// When to go through it, in a sentence.
    pub when: String,
    /// Group kinds it is for; empty means all.
    #[serde(default)]
    pub kinds: Vec<GroupKind>,
    pub phase: ChecklistPhase,
    pub sources: Vec<String>,
    #[serde(rename = "item")]
    pub items: Vec<ChecklistItem>,
}

/// One question to be answered with yes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChecklistItem {
    /// Stable, unique in its list, in snake case.
    pub id: String,
    pub text: String,
    pub why: String,
}

/// At which time of a group's life a checklist is of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChecklistPhase {
    BeforeOpening,
    Running,
    BeforeClosing,
    Any,
}

impl ChecklistContent {
    pub fn fits(&self, kind: GroupKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }
}

static CHECKLISTS: Shelf<Vec<ChecklistContent>> = Shelf::new();

/// All checklists, C1 first.
pub fn checklists(language: Language) -> Result<&'static [ChecklistContent], &'static KnowledgeError> {
    CHECKLISTS
        .get(&Pack::All(Sort::Checklists, language))
        .map(Vec::as_slice)
}

pub fn checklist(list: Checklist, language: Language) -> Option<&'static ChecklistContent> {
    checklists(language).ok()?.iter().find(|content| content.id == list)
}
