//! What one tab keeps for itself until it is closed: it outlives a reload, and no other tab sees it.

use gloo_storage::{SessionStorage, Storage};

const WORDS_BEGUN: &str = "qunce.words_begun";

/// The words of a new post that were not saved yet, in this tab.
pub fn words_begun() -> String {
    match has_session() {
        true => SessionStorage::get(WORDS_BEGUN).unwrap_or_default(),
        false => String::new(),
    }
}

/// Empty words are forgotten.
pub fn keep_words_begun(words: &str) {
    if has_session() {
        match words {
            "" => SessionStorage::delete(WORDS_BEGUN),
            words => drop(SessionStorage::set(WORDS_BEGUN, words)),
        }
    }
}

fn has_session() -> bool {
    web_sys::window().is_some_and(|window| window.session_storage().is_ok_and(|storage| storage.is_some()))
}
