//! Trades' texts: enough of each, and what the playbooks ask of them.

use crate::playbooks;
use qunce::{
    domain::{Language, playbook::Playbook, profile::Trade, slots::Slot},
    knowledge::{self, BundledPlaybook},
};
use std::collections::{BTreeMap, BTreeSet};

const MOST_DAYS: u32 = 30;

/// At least so many texts of each slot.
fn least(slot: Slot) -> usize {
    match slot {
        Slot::Tip => 30,
        Slot::Question => 20,
        Slot::Story | Slot::News | Slot::Offer => 10,
        Slot::Product => 12,
    }
}

#[test]
fn every_trade_has_enough_texts_and_none_twice() {
    for language in Language::ALL {
        for trade in Trade::ALL {
            let words = knowledge::trade_words(trade, language).unwrap();
            assert_eq!(words.id, trade);
            for slot in Slot::ALL {
                let texts = words.texts(*slot);
                let distinct: BTreeSet<_> = texts.iter().map(|text| &text.text).collect();
                let ids: BTreeSet<_> = texts.iter().map(|text| &text.id).collect();
                assert!(texts.len() >= least(*slot), "{trade:?} {slot:?}: {}", texts.len());
                assert!(
                    distinct.len() == texts.len() && ids.len() == texts.len(),
                    "{trade:?} {slot:?}: one twice"
                );
            }
        }
    }
}

/// Where a month asks for more than a pack holds, the text used longest ago returns (`slots.rs` proves the order), here no sooner
/// than after ten days.
#[test]
fn packs_meet_a_months_demand_or_texts_return_late() {
    for bundled in playbooks() {
        let playbook = &bundled.version.playbook;
        for (slot, days) in demand(bundled) {
            let uses = days.len();
            let held = Trade::ALL.map(|trade| knowledge::slot_texts(trade, slot, Language::Chinese).len());
            let fewest = held.into_iter().min().unwrap();
            println!(
                "{}: {uses} × {slot:?} in {MOST_DAYS} days, packs hold {fewest}",
                playbook.id
            );
            let returns_after = days.windows(fewest + 1).map(|days| days[fewest] - days[0]).min();
            assert!(
                returns_after.is_none_or(|days| days >= 10),
                "{}: a {slot:?} returns after {returns_after:?} days",
                playbook.id
            );
        }
    }
}

/// The days on which a playbook uses each slot within 30 days.
fn demand(bundled: &BundledPlaybook) -> BTreeMap<Slot, Vec<u32>> {
    let Playbook { items, length_days, .. } = &bundled.version.playbook;
    let mut days: BTreeMap<Slot, Vec<u32>> = BTreeMap::new();
    for day in 1..=length_days.unwrap_or(MOST_DAYS).min(MOST_DAYS) {
        for item in items.iter().filter(|item| item.happens_on(day)) {
            if let Some(slot) = Slot::in_words(&bundled.version.zh.items[&item.id].words) {
                days.entry(slot).or_default().push(day);
            }
        }
    }
    days
}

#[test]
fn both_languages_hold_the_same_slots() {
    for bundled in playbooks() {
        for (id, zh) in &bundled.version.zh.items {
            let en = &bundled.version.en.items[id];
            assert_eq!(Slot::in_words(&zh.words), Slot::in_words(&en.words), "{}", id.0);
        }
    }
}
