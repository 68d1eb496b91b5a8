//! A playbook: which post comes on which day of a run, at what time, by which channel and with what intent. The rules are
//! language-neutral; the words of both languages stand beside them in a [`PlaybookVersion`], which a plan pins by its
//! content hash so that an update of the app never rewrites anybody's past.

use super::{
    civil::{Date, MinuteOfDay, add_days},
    group::MemberRole,
    kind::GroupKind,
    language::Language,
    profile::PurchaseRhythm,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Name of one item inside its playbook: stable, spelled in kebab case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub String);

/// The content hash of a [`PlaybookVersion`], 32 hexadecimal digits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlaybookHash(pub String);

/// The rules of a playbook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Playbook {
    pub id: String,
    /// Group kinds it fits.
    pub kinds: Vec<GroupKind>,
    /// Ids of domain.md that it covers.
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    /// Grade of the evidence, as field-facts section 0 defines it.
    pub grade: String,
    /// Days of a bounded run; `None` runs until the run's or the group's end.
    pub length_days: Option<u32>,
    /// Set where the playbook fits only one purchase rhythm.
    pub rhythm: Option<PurchaseRhythm>,
    /// The day of the run, 1-based, that carries the date its owner picks (the camp opens, the sale, the salon); the days before
    /// it prepare. `None` where the owner picks day 1.
    // Left out where it is not used, so that versions without it keep their content hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_day: Option<u32>,
    /// What to know before it is used at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warning: Option<PlaybookWarning>,
    pub items: Vec<Item>,
}

/// Why a playbook is shown with a warning light.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaybookWarning {
    /// It spreads by sharing for reward, which platforms limit (field-facts 4.3).
    Fission,
}

impl Playbook {
    /// Day 1 of a run whose owner picked this date.
    pub fn start_for(&self, picked: Date) -> Date {
        add_days(picked, 1 - i64::from(self.event_day.unwrap_or(1).max(1)))
    }
}

/// One post or task of a playbook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub id: ItemId,
    /// Day of the run, 1-based.
    pub day: u32,
    /// Repeats every so many days; `None` happens once.
    pub every_days: Option<u32>,
    pub time: MinuteOfDay,
    pub channel: Channel,
    pub basket: Basket,
    pub intent: Intent,
    pub role: MemberRole,
}

impl Item {
    /// Whether the rules put the item on this day of the run: what [`PlaybookIndex`] finds, asked of one item.
    pub fn happens_on(&self, day: u32) -> bool {
        match self.every_days {
            _ if self.day == 0 || day < self.day => false,
            None => day == self.day,
            Some(cycle) => (1..=LONGEST_CYCLE_DAYS).contains(&cycle) && (day - self.day).is_multiple_of(cycle),
        }
    }
}

/// By what road a post goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Posted by hand in the group: counts against no quota.
    Group,
    /// WeCom's mass-send tool: counted (field-facts 4.2).
    MassSend,
    Moments,
    PrivateChat,
    Live,
    Offline,
    Internal,
}

impl Channel {
    pub const ALL: &'static [Channel] = &[
        Channel::Group,
        Channel::MassSend,
        Channel::Moments,
        Channel::PrivateChat,
        Channel::Live,
        Channel::Offline,
        Channel::Internal,
    ];
}

/// O8: what members like, follow (watch) or need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basket {
    Like,
    Follow,
    Need,
}

impl Basket {
    pub const ALL: &'static [Basket] = &[Basket::Like, Basket::Follow, Basket::Need];
}

/// What a post is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    Value,
    Interact,
    Offer,
}

impl Intent {
    pub const ALL: &'static [Intent] = &[Intent::Value, Intent::Interact, Intent::Offer];
}

/// A playbook as it was when a run was made: rules and the words of both languages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaybookVersion {
    pub playbook: Playbook,
    pub zh: PlaybookWords,
    pub en: PlaybookWords,
}

/// A playbook's words in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PlaybookWords {
    pub title: String,
    pub about: String,
    pub items: BTreeMap<ItemId, ItemWords>,
}

/// One item's words: the title people see in lists, the words to send, and what to check before sending.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ItemWords {
    pub title: String,
    pub words: String,
    pub checks: Vec<String>,
}

impl PlaybookVersion {
    pub fn words(&self, language: Language) -> &PlaybookWords {
        match language {
            Language::Chinese => &self.zh,
            Language::English => &self.en,
        }
    }
}

/// A day of the run and the number of an item that comes on it, or first comes on it.
type DayAndItem = (u32, u16);
/// What repeats, by the remainder of its day, each sorted by time.
type Buckets = Vec<Vec<DayAndItem>>;

/// A playbook arranged so that the items of one day are found without looking at the others.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaybookIndex {
    /// What happens once, sorted by day and time.
    once: Vec<DayAndItem>,
    /// By cycle length.
    cycles: Vec<(u32, Buckets)>,
}

/// Items beyond this many never happen.
pub const MOST_ITEMS: usize = 1 << 16;
/// Cycles longer than this are refused by [`PlaybookIndex::new`]'s caller; a year and a day covers yearly habits.
pub const LONGEST_CYCLE_DAYS: u32 = 366;

impl PlaybookIndex {
    /// Items beyond [`MOST_ITEMS`], with day 0, or with a cycle of 0 or over [`LONGEST_CYCLE_DAYS`] are left out: they never
    /// happen.
    pub fn new(playbook: &Playbook) -> PlaybookIndex {
        let mut once = Vec::new();
        let mut cycles: BTreeMap<u32, Buckets> = BTreeMap::new();
        for (number, item) in (0..=u16::MAX).zip(&playbook.items) {
            match item.every_days {
                _ if item.day == 0 => {}
                None => once.push((item.day, number)),
                Some(cycle @ 1..=LONGEST_CYCLE_DAYS) => {
                    let buckets = cycles.entry(cycle).or_insert_with(|| vec![Vec::new(); cycle as usize]);
                    buckets[(item.day % cycle) as usize].push((item.day, number));
                }
                Some(_) => {}
            }
        }
        let time = |number: u16| playbook.items[usize::from(number)].time;
        once.sort_by_key(|(day, number)| (*day, time(*number), *number));
        for buckets in cycles.values_mut().flatten() {
            buckets.sort_by_key(|(_, number)| (time(*number), *number));
        }
        PlaybookIndex {
            once,
            cycles: cycles.into_iter().collect(),
        }
    }

    /// Calls `found(day, item number)` for every item of the days `first ..= last` (1-based), day by day.
    pub fn for_each(&self, first: u32, last: u32, mut found: impl FnMut(u32, u16)) {
        let mut next_once = self.once.partition_point(|(day, _)| *day < first);
        let mut day = first;
        while day <= last {
            while let Some((_, number)) = self.once.get(next_once).filter(|(once_day, _)| *once_day == day) {
                found(day, *number);
                next_once += 1;
            }
            for (cycle, buckets) in &self.cycles {
                for (from, number) in &buckets[(day % cycle) as usize] {
                    if *from <= day {
                        found(day, *number);
                    }
                }
            }
            if self.cycles.is_empty() {
                // Nothing repeats: jump to the next day on which something happens.
                match self.once.get(next_once) {
                    Some((once_day, _)) => day = *once_day,
                    None => return,
                }
            } else {
                let Some(next) = day.checked_add(1) else { return };
                day = next;
            }
        }
    }
}
