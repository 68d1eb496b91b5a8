//! What happened to single occurrences of a run: done, skipped, moved or reworded. Kept by day and item, and found again
//! by the date something was moved to.

use super::{
    civil::{CivilTime, Date, Window},
    playbook::ItemId,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What happened to one occurrence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Override {
    pub state: OccurrenceState,
    /// Why it was skipped.
    pub reason: String,
    pub moved_to: Option<CivilTime>,
    /// Words of its own instead of the playbook's.
    pub words: Option<String>,
}

/// Whether a post is still to be sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OccurrenceState {
    #[default]
    Open,
    Done,
    Skipped,
}

impl OccurrenceState {
    pub const ALL: &'static [OccurrenceState] =
        &[OccurrenceState::Open, OccurrenceState::Done, OccurrenceState::Skipped];
}

/// The overrides of one run, found by key and by the date something was moved to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunOverrides {
    /// Never holds an empty day.
    by_day: BTreeMap<u32, BTreeMap<ItemId, Override>>,
    /// What was moved to a date; never holds an empty one.
    moved_to: BTreeMap<Date, BTreeSet<(u32, ItemId)>>,
}

impl RunOverrides {
    pub fn get(&self, day: u32, item: &ItemId) -> Option<&Override> {
        self.by_day.get(&day)?.get(item)
    }

    /// Sets or, with `None`, removes what happened to one occurrence.
    pub fn set(&mut self, day: u32, item: ItemId, change: Option<Override>) {
        self.remove(day, &item);
        let Some(change) = change else { return };
        if let Some(at) = change.moved_to {
            self.moved_to.entry(at.date).or_default().insert((day, item.clone()));
        }
        self.by_day.entry(day).or_default().insert(item, change);
    }

    fn remove(&mut self, day: u32, item: &ItemId) {
        let Some(of_day) = self.by_day.get_mut(&day) else {
            return;
        };
        let removed = of_day.remove_entry(item);
        if of_day.is_empty() {
            self.by_day.remove(&day);
        }
        let Some((item, Some(at))) = removed.map(|(item, old)| (item, old.moved_to)) else {
            return;
        };
        if let Some(keys) = self.moved_to.get_mut(&at.date) {
            keys.remove(&(day, item));
            if keys.is_empty() {
                self.moved_to.remove(&at.date);
            }
        }
    }

    /// What was moved to a date of the window, from wherever: day, item, new time and the whole change.
    pub fn moved_into(&self, window: Window) -> impl Iterator<Item = (u32, &ItemId, CivilTime, &Override)> {
        self.moved_to
            .range(window.first()..=window.last())
            .flat_map(|(_, keys)| keys)
            .filter_map(|(day, item)| {
                let change = self.get(*day, item)?;
                Some((*day, item, change.moved_to?, change))
            })
    }

    pub fn iter(&self) -> impl Iterator<Item = (u32, &ItemId, &Override)> {
        self.by_day
            .iter()
            .flat_map(|(day, items)| items.iter().map(|(item, change)| (*day, item, change)))
    }

    pub fn is_empty(&self) -> bool {
        self.by_day.is_empty()
    }
}
