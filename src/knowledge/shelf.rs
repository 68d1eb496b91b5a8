//! What came of the bundled content, each pack parsed on first use and kept.
//!
//! Native programs hold the packs. In a browser the content would weigh on the first visit, so the packs are files beside
//! the program: `store/content.rs` fetches them and lays them down here, and until then a shelf says that it is empty. Only who asks
//! a shelf brings its types' parser into the program, so that the first screens carry none but their own.

use super::Pack;
use serde::de::DeserializeOwned;
use std::{
    collections::BTreeMap,
    sync::{PoisonError, RwLock},
};

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

/// The packs of native programs: name and JSON, by name.
#[cfg(not(target_arch = "wasm32"))]
static HELD: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/held_packs.rs"));
#[cfg(target_arch = "wasm32")]
static HELD: &[(&str, &str)] = &[];

/// What was fetched, by name; `None` once a shelf has parsed it.
static FETCHED: RwLock<BTreeMap<String, Option<String>>> = RwLock::new(BTreeMap::new());

impl Pack {
    /// Whether nothing need be fetched for it.
    pub fn is_there(&self) -> bool {
        let name = self.name();
        held(&name).is_some()
            || FETCHED
                .read()
                .unwrap_or_else(PoisonError::into_inner)
                .contains_key(&name)
    }

    /// Lays down what was fetched. What came first stays: both came from the same build.
    pub fn put(&self, json: String) {
        let mut fetched = FETCHED.write().unwrap_or_else(PoisonError::into_inner);
        fetched.entry(self.name()).or_insert(Some(json));
    }
}

fn held(name: &str) -> Option<&'static str> {
    let found = HELD.binary_search_by(|(held, _)| (*held).cmp(name)).ok()?;
    HELD.get(found).map(|(_, json)| *json)
}

/// What was parsed of one sort of packs, by the pack's name.
pub(super) struct Shelf<T: 'static>(RwLock<BTreeMap<String, &'static Result<T, KnowledgeError>>>);

impl<T: DeserializeOwned> Shelf<T> {
    pub const fn new() -> Shelf<T> {
        Shelf(RwLock::new(BTreeMap::new()))
    }

    /// Parses the pack when it is first asked for; kept for as long as the program runs.
    pub fn get(&self, pack: &Pack) -> Result<&'static T, &'static KnowledgeError> {
        let name = pack.name();
        let known = self
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&name)
            .copied();
        match known.or_else(|| self.parse(name)) {
            Some(parsed) => parsed.as_ref(),
            None => Err(&EMPTY),
        }
    }

    fn parse(&self, name: String) -> Option<&'static Result<T, KnowledgeError>> {
        let mut shelf = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(parsed) = shelf.get(&name) {
            return Some(parsed);
        }
        let parsed = match held(&name) {
            Some(json) => read(&name, json),
            None => read(&name, &take_fetched(&name)?),
        };
        let parsed: &'static _ = Box::leak(Box::new(parsed));
        shelf.insert(name, parsed);
        Some(parsed)
    }
}

fn take_fetched(name: &str) -> Option<String> {
    let mut fetched = FETCHED.write().unwrap_or_else(PoisonError::into_inner);
    fetched.get_mut(name)?.take()
}

/// Reads a pack's JSON.
pub(super) fn read<T: DeserializeOwned>(name: &str, json: &str) -> Result<T, KnowledgeError> {
    serde_json::from_str(json).map_err(|error| KnowledgeError::new(name, error))
}

/// A single file: a list under the name of one thing, and where all of it comes from, unless each thing says so itself.
macro_rules! list_file {
    ($name:ident { $list:ident: $thing:ty }) => {
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct $name {
            #[serde(default, rename = "covers")]
            _covers: Vec<String>,
            #[serde(default, rename = "sources")]
            _sources: Vec<String>,
            #[serde(default, rename = "grade")]
            _grade: String,
            $list: Vec<$thing>,
        }
    };
}
pub(super) use list_file;
