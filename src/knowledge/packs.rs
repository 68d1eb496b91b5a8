//! The packs by name, for whoever fetches them.

use super::{checklists::CHECKLISTS, kinds::KINDS, playbooks::FILES, trades::TRADES};
use crate::domain::Language;

/// One kind of content in one file for each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pack {
    Kinds,
    Trades,
    Playbooks,
    Checklists,
}

impl Pack {
    pub const ALL: [Pack; 4] = [Pack::Kinds, Pack::Trades, Pack::Playbooks, Pack::Checklists];

    /// What the first visit shows: the three questions.
    pub const FIRST: [Pack; 2] = [Pack::Kinds, Pack::Trades];

    /// The file's name without `.json`, below its language's folder.
    pub fn file_name(self) -> &'static str {
        match self {
            Pack::Kinds => "kinds",
            Pack::Trades => "trades",
            Pack::Playbooks => "playbooks",
            Pack::Checklists => "checklists",
        }
    }

    pub fn is_there(self, language: Language) -> bool {
        match self {
            Pack::Kinds => KINDS.is_filled(language),
            Pack::Trades => TRADES.is_filled(language),
            Pack::Playbooks => FILES.is_filled(language),
            Pack::Checklists => CHECKLISTS.is_filled(language),
        }
    }

    /// Puts what was fetched on its shelf.
    pub fn put(self, language: Language, json: &str) {
        match self {
            Pack::Kinds => KINDS.put(language, json),
            Pack::Trades => TRADES.put(language, json),
            Pack::Playbooks => FILES.put(language, json),
            Pack::Checklists => CHECKLISTS.put(language, json),
        }
    }
}
