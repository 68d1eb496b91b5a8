//! One kind of content in both languages, parsed on first use and kept.
//!
//! Native programs hold the packs. In a browser the content would weigh on the first visit, so the packs are files beside
//! the program: `store/content.rs` fetches them and puts them on their shelves, and until then a shelf says that it is
//! empty.

use crate::domain::Language;
use serde::de::DeserializeOwned;
use std::sync::OnceLock;

/// The content cannot be read, or is not there yet. It comes from our own files only, so the tests make sure nobody meets the
/// first.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the bundled content \u{201c}{bundle}\u{201d} cannot be read: {reason}")]
pub struct KnowledgeError {
    pub bundle: String,
    pub reason: String,
}

impl KnowledgeError {
    pub(super) fn new(bundle: &str, reason: impl ToString) -> KnowledgeError {
        KnowledgeError {
            bundle: bundle.to_owned(),
            reason: reason.to_string(),
        }
    }
}

/// Nothing was fetched yet.
static EMPTY: KnowledgeError = KnowledgeError {
    bundle: String::new(),
    reason: String::new(),
};

/// One pack in both languages and what was parsed from it.
pub(super) struct Shelf<T> {
    name: &'static str,
    zh: OnceLock<Result<T, KnowledgeError>>,
    en: OnceLock<Result<T, KnowledgeError>>,
    /// The JSON that native programs hold, Chinese and English.
    held: Option<[&'static str; 2]>,
}

impl<T: DeserializeOwned> Shelf<T> {
    pub const fn new(name: &'static str, held: Option<[&'static str; 2]>) -> Shelf<T> {
        Shelf {
            name,
            zh: OnceLock::new(),
            en: OnceLock::new(),
            held,
        }
    }

    pub fn get(&self, language: Language) -> Result<&T, &KnowledgeError> {
        let (place, held) = match language {
            Language::Chinese => (&self.zh, self.held.map(|[zh, _]| zh)),
            Language::English => (&self.en, self.held.map(|[_, en]| en)),
        };
        if let Some(json) = held {
            self.put(language, json);
        }
        place.get().map_or(Err(&EMPTY), Result::as_ref)
    }

    pub fn is_filled(&self, language: Language) -> bool {
        match language {
            Language::Chinese => self.held.is_some() || self.zh.get().is_some(),
            Language::English => self.held.is_some() || self.en.get().is_some(),
        }
    }

    /// Parses a pack and keeps it. What came first stays: both came from the same build.
    pub fn put(&self, language: Language, json: &str) {
        let (place, folder) = match language {
            Language::Chinese => (&self.zh, "zh"),
            Language::English => (&self.en, "en"),
        };
        place.get_or_init(|| {
            let bundle = format!("{folder}/{}", self.name);
            serde_json::from_str(json).map_err(|error| KnowledgeError::new(&bundle, error))
        });
    }
}

/// The shelf of the packs of this name.
#[cfg(not(target_arch = "wasm32"))]
macro_rules! shelf {
    ($name:literal) => {
        $crate::knowledge::shelf::Shelf::new(
            $name,
            Some([
                include_str!(concat!(env!("OUT_DIR"), "/knowledge/zh/", $name, ".json")),
                include_str!(concat!(env!("OUT_DIR"), "/knowledge/en/", $name, ".json")),
            ]),
        )
    };
}

/// The shelf of the packs of this name.
#[cfg(target_arch = "wasm32")]
macro_rules! shelf {
    ($name:literal) => {
        $crate::knowledge::shelf::Shelf::new($name, None)
    };
}
pub(super) use shelf;
