//! What lists show of the playbooks, without their items.

use super::{
    packs::Pack,
    shelf::{KnowledgeError, Shelf, read},
};
use crate::domain::{Language, kind::GroupKind, playbook::PlaybookWarning, profile::PurchaseRhythm};
use serde::Deserialize;

/// One playbook in a list, in both languages.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaybookCard {
    pub id: String,
    pub kinds: Vec<GroupKind>,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
    /// Days; `None` runs until the group ends.
    pub length_days: Option<u32>,
    pub rhythm: Option<PurchaseRhythm>,
    /// As in [`crate::domain::playbook::Playbook`].
    pub event_day: Option<u32>,
    pub warning: Option<PlaybookWarning>,
    /// How many items it has.
    pub items: usize,
    pub zh: PlaybookTitle,
    pub en: PlaybookTitle,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaybookTitle {
    pub title: String,
    pub about: String,
}

impl PlaybookCard {
    pub fn said(&self, language: Language) -> &PlaybookTitle {
        match language {
            Language::Chinese => &self.zh,
            Language::English => &self.en,
        }
    }
}

static CARDS: Shelf<Vec<PlaybookCard>> = Shelf::new();

/// All bundled playbooks, by id.
pub fn playbook_cards() -> Result<&'static [PlaybookCard], &'static KnowledgeError> {
    CARDS.get(&Pack::PlaybookCards).map(Vec::as_slice)
}

/// The cards from the JSON that `xtask/content` makes.
///
/// # Errors
/// What a file does not say, or says wrongly.
pub fn read_playbook_cards(json: &str) -> Result<Vec<PlaybookCard>, KnowledgeError> {
    read("playbooks", json)
}
