//! The choice of a slot's text: stable, without return before all were used, and reaching every text.

use crate::playbooks;
use proptest::prelude::*;
use qunce::{
    domain::{
        Language,
        id::RunId,
        playbook::{ItemId, PlaybookVersion},
        profile::Trade,
        schedule::OccurrenceKey,
        slots::{Slot, choose, uses_before},
    },
    knowledge::{fill_own_slot, fill_slot, slot_texts},
};
use std::collections::BTreeSet;
use uuid::Uuid;

fn ids(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("text-{number}")).collect()
}

proptest! {
    #[test]
    fn a_run_uses_every_text_before_one_returns(run: u128, count in 1_usize..80, first in 0_u64..1000) {
        let (run, ids) = (RunId(Uuid::from_u128(run)), ids(count));
        let chosen = |use_number| choose(run, Slot::Tip, use_number, ids.iter().map(String::as_str)).unwrap();
        let round: Vec<_> = (first..first + count as u64).map(chosen).collect();
        let reached: BTreeSet<_> = round.iter().collect();
        prop_assert_eq!(reached.len(), count, "no text twice within as many uses as there are texts, so all are reached");
        prop_assert_eq!(chosen(first + count as u64), round[0], "then the one used longest ago returns");
    }

    #[test]
    fn the_order_of_the_file_does_not_matter(run: u128, use_number: u64) {
        let (run, ids) = (RunId(Uuid::from_u128(run)), ids(30));
        let there = choose(run, Slot::Story, use_number, ids.iter().map(String::as_str)).unwrap();
        let back = choose(run, Slot::Story, use_number, ids.iter().rev().map(String::as_str)).unwrap();
        prop_assert_eq!(&ids[there], &ids[29 - back]);
    }
}

#[test]
fn no_texts_no_choice() {
    assert_eq!(choose(RunId(Uuid::nil()), Slot::Tip, 3, std::iter::empty()), None);
}

#[test]
fn runs_differ_in_their_order() {
    let ids = ids(30);
    let order = |run: u128| -> Vec<_> {
        let run = RunId(Uuid::from_u128(run));
        (0..30)
            .map(|number| choose(run, Slot::Tip, number, ids.iter().map(String::as_str)))
            .collect()
    };
    let orders: BTreeSet<_> = (0..100).map(order).collect();
    assert_eq!(orders.len(), 100);
    let firsts: BTreeSet<_> = (0..300).map(|run| order(run)[0]).collect();
    assert_eq!(firsts.len(), 30, "every text comes first in some run");
}

/// The closed count of earlier uses is the count that walking the days gives.
#[test]
fn uses_are_counted_day_by_day() {
    for bundled in playbooks() {
        let version = &bundled.version;
        for slot in Slot::ALL {
            for (number, (day, item)) in uses(version, *slot, 60).into_iter().enumerate() {
                let counted = uses_before(&version.playbook, &version.zh, *slot, day, &item);
                assert_eq!(
                    counted,
                    Some(number as u64),
                    "{} day {day} {}",
                    version.playbook.id,
                    item.0
                );
            }
        }
    }
}

/// Every use of a slot in the order of the posts.
fn uses(version: &PlaybookVersion, slot: Slot, last_day: u32) -> Vec<(u32, ItemId)> {
    let mut found = Vec::new();
    for day in 1..=last_day {
        let mut items: Vec<_> = version
            .playbook
            .items
            .iter()
            .filter(|item| item.happens_on(day))
            .collect();
        items.sort_by_key(|item| item.time);
        let uses_slot = |id: &ItemId| Slot::in_words(&version.zh.items[id].words) == Some(slot);
        found.extend(
            items
                .into_iter()
                .filter(|item| uses_slot(&item.id))
                .map(|item| (day, item.id.clone())),
        );
    }
    found
}

#[test]
fn a_post_shows_its_trades_text_and_the_same_one_in_both_languages() {
    let run = RunId(Uuid::from_u128(77));
    let mut filled = 0;
    for bundled in playbooks() {
        let version = &bundled.version;
        for item in &version.playbook.items {
            let post = OccurrenceKey {
                run,
                day: item.day,
                item: item.id.clone(),
            };
            let slot = Slot::in_words(&version.zh.items[&item.id].words);
            let shown = |language| fill_slot(version, &post, Trade::Fruit, language).unwrap();
            let (zh, en) = (shown(Language::Chinese), shown(Language::English));
            let Some(slot) = slot else {
                assert_eq!(
                    (&zh, &en),
                    (&version.zh.items[&item.id].words, &version.en.items[&item.id].words)
                );
                continue;
            };
            filled += 1;
            assert!(
                !zh.contains(&slot.in_braces()) && !en.contains(&slot.in_braces()),
                "{}",
                item.id.0
            );
            let holding = |words: &str, language| {
                let texts = slot_texts(Trade::Fruit, slot, language);
                texts
                    .iter()
                    .filter(|text| words.contains(text.text.trim()))
                    .map(|text| text.id.as_str())
                    .collect::<Vec<_>>()
            };
            let (zh, en) = (holding(&zh, Language::Chinese), holding(&en, Language::English));
            assert!(zh.iter().any(|id| en.contains(id)), "{}: {zh:?}, {en:?}", item.id.0);
        }
    }
    assert!(filled > 10, "{filled} posts with a slot");
}

/// Each time an own post comes it says something else, until all was said.
#[test]
fn own_words_go_through_the_texts_too() {
    let (post, trade, language) = (RunId(Uuid::from_u128(7)), Trade::Fruit, Language::Chinese);
    let count = slot_texts(trade, Slot::Tip, language).len();
    assert!(count > 1);
    let said: BTreeSet<_> = (0..count as u32)
        .map(|number| fill_own_slot("小贴士：{tip}", post, number, trade, language))
        .collect();
    assert_eq!(said.len(), count);
    assert!(
        said.iter()
            .all(|words| words.starts_with("小贴士：") && !words.contains("{tip}"))
    );
    assert_eq!(
        fill_own_slot("{store}见", post, 3, trade, language),
        "{store}见",
        "variables stay"
    );
}
