//! The lexicon keeps its size, and our own words to send pass it.

use crate::{
    data::{key_of, texts_of},
    playbooks,
};
use qunce::{
    domain::{Language, playbook::Channel},
    knowledge::{self, Severity},
};
use std::collections::BTreeSet;

/// Where our words hold a term rightly: the place, the term, why.
const RIGHTLY: [(&str, &str, &str); 3] = [
    (
        "tip/10check-app",
        "美白",
        "names a class of registered goods, so that it can be looked up",
    ),
    (
        "story-sourdough",
        "野生",
        "wild yeast is what sourdough is made of, no claim about the goods",
    ),
    (
        "news-label-2027",
        "零添加",
        "quotes the term to say that the law ends it",
    ),
];

#[test]
fn it_stays_small_and_names_each_term_once() {
    let entries = knowledge::lexicon(Language::Chinese).unwrap();
    assert!(entries.len() <= 200, "{}", entries.len());
    let terms: BTreeSet<_> = entries.iter().map(|entry| &entry.term).collect();
    assert_eq!(terms.len(), entries.len());
    assert!(entries.iter().all(|entry| !entry.term.trim().is_empty()));
}

/// Forbidden words never; words that ask for proof only beside a blank in which the owner says it.
#[test]
fn our_words_to_send_pass_it() {
    let entries = knowledge::lexicon(Language::Chinese).unwrap();
    let mut found = Vec::new();
    let internal = internal_items();
    let is_internal = |path: &str| {
        internal
            .iter()
            .any(|(file, item)| path.starts_with(file) && path.contains(item))
    };
    for (path, text) in texts_of("zh")
        .into_iter()
        .filter(|(path, _)| is_sent(path) && !is_internal(path))
    {
        for entry in entries.iter().filter(|entry| text.contains(&entry.term)) {
            let is_wrong = match entry.severity {
                Severity::Forbid => true,
                Severity::Ask => !text.contains('【'),
                Severity::Hint => false,
            };
            let is_right = RIGHTLY
                .iter()
                .any(|(place, term, _)| path.contains(place) && entry.term == *term);
            if is_wrong && !is_right {
                found.push(format!("{path}: “{}” in “{text}”", entry.term));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// Instructions to the owner's own people, by file and step of the path; they may name what is forbidden.
fn internal_items() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for bundled in playbooks() {
        let playbook = &bundled.version.playbook;
        for (number, item) in playbook
            .items
            .iter()
            .enumerate()
            .filter(|(_, item)| item.channel == Channel::Internal)
        {
            found.push((
                format!("playbooks/{}.toml/", playbook.id),
                format!("/{number}{}/", item.id.0),
            ));
        }
    }
    found
}

/// Whether people send it: posts, what fills their slots, scripts, the host's lines, welcome words.
fn is_sent(path: &str) -> bool {
    let key = key_of(path);
    let sent = [
        ("playbooks/", "words"),
        ("trade_words/", "text"),
        ("scripts/", "words"),
        ("kinds/", "welcome"),
    ];
    sent.iter()
        .any(|(folder, name)| path.starts_with(folder) && key == *name)
        || (path.starts_with("activities/") && path.contains("/line/") && key == "text")
}
