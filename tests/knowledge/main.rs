//! The bundled content: complete, alike in both languages, within its limits, and fit to be sent.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod coverage;
mod data;
mod festivals;
mod fill;
mod kinds;
mod lexicon;
mod origins;
mod packing;
mod playbooks;
mod references;
mod slots;
mod texts;
mod trade_words;

use qunce::domain::{Language, checklist::Checklist, kind::GroupKind, profile::Trade};
use qunce::knowledge::{self, BundledPlaybook, PlaybookCard, Variables};
use std::collections::BTreeSet;

#[test]
fn everything_bundled_parses_and_is_complete() {
    for language in Language::ALL {
        let kinds: Vec<_> = knowledge::kinds(language).unwrap().iter().map(|kind| kind.id).collect();
        assert_eq!(kinds, GroupKind::ALL);
        let lists: Vec<_> = knowledge::checklists(language)
            .unwrap()
            .iter()
            .map(|list| list.id)
            .collect();
        assert_eq!(lists, Checklist::ALL);
        let trades: Vec<_> = knowledge::trades(language)
            .unwrap()
            .iter()
            .map(|trade| trade.id)
            .collect();
        assert_eq!(trades, Trade::ALL);
    }
    assert!(knowledge::playbook_cards().unwrap().len() >= 3);
    assert_eq!(playbooks().len(), knowledge::playbook_cards().unwrap().len());
}

#[test]
fn checklists_keep_their_limits() {
    for list in knowledge::checklists(Language::Chinese).unwrap() {
        assert!(
            (6..=12).contains(&list.items.len()),
            "{:?}: {} items",
            list.id,
            list.items.len()
        );
        let ids: BTreeSet<_> = list.items.iter().map(|item| &item.id).collect();
        assert_eq!(ids.len(), list.items.len(), "{:?}: an id twice", list.id);
    }
}

/// All bundled playbooks, each read.
fn playbooks() -> Vec<&'static BundledPlaybook> {
    let cards = knowledge::playbook_cards().expect("the list of playbooks parses");
    let read =
        |card: &PlaybookCard| knowledge::playbook(&card.id).unwrap_or_else(|error| panic!("{}: {error}", card.id));
    cards.iter().map(read).collect()
}

fn example_variables() -> Variables {
    let value = |text: &str| Some(text.to_owned());
    Variables {
        store: value("Corner"),
        group: value("新客群"),
        goods: value("水果"),
        day: value("3"),
        host: value("  "),
        ..Variables::default()
    }
}
