//! A playbook of one's own: made from nothing, or from a version of another, and changed item by item. It is a draft for runs to
//! come: using it pins a [`PlaybookVersion`] of it as it stands, so that changing it later never changes what was planned.

use super::{
    choices::Choices,
    id::{ElementId, OwnPlaybookId},
    kind::GroupKind,
    language::Language,
    own_item::OwnItem,
    playbook::{ItemId, LONGEST_CYCLE_DAYS, Playbook, PlaybookVersion, PlaybookWarning, PlaybookWords},
    schedule::Run,
};
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The longest one, days; what lasts longer goes on without an end.
pub const LONGEST_DAYS: u32 = 366;
/// Items that may be added by hand: every day of a month, ten times.
pub const MOST_OWN_ITEMS: usize = 300;
/// How the id of its versions begins, as no bundled playbook's does.
const VERSION_PREFIX: &str = "own-";

/// The playbook as it is stored. What its owner wrote is shown in every language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnPlaybook {
    pub id: OwnPlaybookId,
    pub name: String,
    /// What it is for.
    pub about: String,
    /// Group kinds it fits; none for all.
    pub kinds: Choices<GroupKind>,
    /// Days; `None` goes on until the run's or the group's end.
    pub length_days: Option<u32>,
    /// As in [`Playbook`].
    pub event_day: Option<u32>,
    /// A copy keeps the warning of what it was made from.
    pub warning: Option<PlaybookWarning>,
    pub items: BTreeMap<ItemId, OwnItem>,
    pub deleted_at: Option<i64>,
}

impl OwnPlaybook {
    /// One of a week, with nothing in it.
    pub fn new(id: OwnPlaybookId, name: String) -> OwnPlaybook {
        OwnPlaybook {
            id,
            name,
            about: String::new(),
            kinds: Choices::default(),
            length_days: Some(7),
            event_day: None,
            warning: None,
            items: BTreeMap::new(),
            deleted_at: None,
        }
    }

    /// A copy of a version, in the words of one language; slots and variables stay as they are. Items keep their ids.
    pub fn copy_of(
        version: &PlaybookVersion,
        language: Language,
        id: OwnPlaybookId,
        name: String,
        mut next_id: impl FnMut() -> ElementId,
    ) -> OwnPlaybook {
        let (playbook, words) = (&version.playbook, version.words(language));
        let items = playbook.items.iter().map(|item| {
            let said = words.items.get(&item.id).cloned().unwrap_or_default();
            (item.id.clone(), OwnItem::from_version(item, &said, &mut next_id))
        });
        OwnPlaybook {
            about: words.about.clone(),
            kinds: playbook.kinds.iter().copied().collect(),
            length_days: playbook.length_days,
            event_day: playbook.event_day,
            warning: playbook.warning,
            items: items.collect(),
            ..OwnPlaybook::new(id, name)
        }
    }

    /// Made as a run has it: without what it leaves out, at its own times of day.
    pub fn as_in_run(mut self, run: &Run) -> OwnPlaybook {
        self.items.retain(|id, _| !run.left_out.contains(id));
        for (id, item) in &mut self.items {
            item.minute = run.times.get(id).copied().unwrap_or(item.minute);
        }
        self
    }

    /// What a run pins, the same words for every language. Items that say nothing are left out; `unnamed` stands where there
    /// is no name.
    pub fn version(&self, unnamed: &str) -> PlaybookVersion {
        let items: Vec<_> = self
            .in_order()
            .into_iter()
            .filter(|(_, item)| !item.is_blank())
            .collect();
        let words = PlaybookWords {
            title: self.title(unnamed).to_owned(),
            about: self.about.clone(),
            items: items.iter().map(|(id, item)| ((*id).clone(), item.said())).collect(),
        };
        PlaybookVersion {
            playbook: Playbook {
                id: self.id.of_versions(),
                kinds: self.kinds.iter().copied().collect(),
                covers: Vec::new(),
                sources: Vec::new(),
                grade: String::new(),
                length_days: self.length_days,
                rhythm: None,
                event_day: self.event_day,
                warning: self.warning,
                items: items.iter().map(|(id, item)| item.rules(id)).collect(),
            },
            zh: words.clone(),
            en: words,
        }
    }

    /// Its name, or what stands for one.
    pub fn title<'a>(&'a self, unnamed: &'a str) -> &'a str {
        match self.name.trim() {
            "" => unnamed,
            name => name,
        }
    }

    /// Its items by day and time.
    pub fn in_order(&self) -> Vec<(&ItemId, &OwnItem)> {
        let mut items: Vec<_> = self.items.iter().collect();
        items.sort_by_key(|(id, item)| (item.day, item.minute, *id));
        items
    }

    /// After how many days one without an end begins anew: what its items repeat by at the longest.
    pub fn round(&self) -> Option<u32> {
        let cycles = self.items.values().filter_map(|item| item.every_days);
        cycles.max().filter(|_| self.length_days.is_none())
    }

    /// Whether the item comes after the last day, and so never.
    pub fn is_beyond_end(&self, item: &OwnItem) -> bool {
        self.length_days.is_some_and(|days| item.day > days)
    }

    /// A number that no playbook has, with its field: from a file, since screens take none such.
    pub fn impossible_number(&self) -> Option<(&'static str, i64)> {
        let beyond = |most: u32| move |number: &u32| !(1..=most).contains(number);
        let lengths = self
            .length_days
            .filter(beyond(LONGEST_DAYS))
            .map(|days| ("length_days", days));
        let events = self
            .event_day
            .filter(beyond(LONGEST_DAYS))
            .map(|day| ("event_day", day));
        let days = self.items.values().map(|item| item.day).find(beyond(LONGEST_DAYS));
        let cycles = self.items.values().filter_map(|item| item.every_days);
        let cycles = cycles.into_iter().find(beyond(LONGEST_CYCLE_DAYS));
        let numbers = [
            lengths,
            events,
            days.map(|day| ("items", day)),
            cycles.map(|days| ("items", days)),
        ];
        let too_many = (self.items.len() > MOST_OWN_ITEMS_MERGED).then_some(self.items.len());
        let count = too_many.map(|count| ("items", i64::try_from(count).unwrap_or(i64::MAX)));
        let number = numbers.into_iter().flatten().next();
        number.map(|(field, number)| (field, i64::from(number))).or(count)
    }
}

/// Above that a file is refused: what several devices added may well be more than one may add.
const MOST_OWN_ITEMS_MERGED: usize = 10 * MOST_OWN_ITEMS;

impl OwnPlaybookId {
    /// The id of its pinned versions.
    pub fn of_versions(self) -> String {
        format!("{VERSION_PREFIX}{self}")
    }

    /// Of which playbook of one's own a version was made; `None` for a bundled one's.
    pub fn of_version(version: &PlaybookVersion) -> Option<OwnPlaybookId> {
        let id: Uuid = version.playbook.id.strip_prefix(VERSION_PREFIX)?.parse().ok()?;
        Some(OwnPlaybookId(id))
    }
}
