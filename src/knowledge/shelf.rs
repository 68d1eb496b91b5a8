//! A bundle of one kind of thing in both languages, parsed on first use and kept.

use crate::domain::Language;
use serde::de::DeserializeOwned;
use std::sync::OnceLock;

/// The bundled content cannot be read. It comes from our own files only, so the tests make sure nobody meets this.
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

/// One bundle's JSON in both languages and what was parsed from it.
pub(super) struct Shelf<T> {
    name: &'static str,
    zh: &'static str,
    en: &'static str,
    parsed_zh: OnceLock<Result<T, KnowledgeError>>,
    parsed_en: OnceLock<Result<T, KnowledgeError>>,
}

impl<T: DeserializeOwned> Shelf<T> {
    pub const fn new(name: &'static str, zh: &'static str, en: &'static str) -> Shelf<T> {
        Shelf {
            name,
            zh,
            en,
            parsed_zh: OnceLock::new(),
            parsed_en: OnceLock::new(),
        }
    }

    pub fn get(&self, language: Language) -> Result<&T, &KnowledgeError> {
        let (parsed, json, folder) = match language {
            Language::Chinese => (&self.parsed_zh, self.zh, "zh"),
            Language::English => (&self.parsed_en, self.en, "en"),
        };
        parsed
            .get_or_init(|| {
                let bundle = format!("{folder}/{}", self.name);
                serde_json::from_str(json).map_err(|error| KnowledgeError::new(&bundle, error))
            })
            .as_ref()
    }
}

/// The shelf of the bundles that `build.rs` made under this name.
macro_rules! shelf {
    ($name:literal) => {
        $crate::knowledge::shelf::Shelf::new(
            $name,
            include_str!(concat!(env!("OUT_DIR"), "/knowledge/zh/", $name, ".json")),
            include_str!(concat!(env!("OUT_DIR"), "/knowledge/en/", $name, ".json")),
        )
    };
}
pub(super) use shelf;
