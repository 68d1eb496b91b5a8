//! From rules to dated posts. A run says "this playbook in this group from this day"; its occurrences are computed, never
//! stored; what happened to one of them is one override, keyed by run, item and day number, as RRULE, EXDATE and
//! RECURRENCE-ID do. Moving a run's start therefore carries its overrides along.

use super::{
    choices::Choices,
    civil::{CivilTime, Date, MinuteOfDay, Window, add_days},
    group::Group,
    id::{GroupId, RunId},
    plan::{PinnedPlaybook, Plan},
    playbook::{Item, ItemId, PlaybookHash},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A playbook at work in a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    pub id: RunId,
    pub group: GroupId,
    /// The pinned version; the plan keeps it.
    pub playbook: PlaybookHash,
    /// Day 1.
    pub start: Date,
    /// The last day, included; `None` runs to the playbook's or the group's end.
    #[serde(default)]
    pub end: Option<Date>,
    /// Items that this run never posts.
    #[serde(default)]
    pub left_out: Choices<ItemId>,
    /// Items that this run posts at another time of day.
    #[serde(default)]
    pub times: BTreeMap<ItemId, MinuteOfDay>,
    #[serde(default)]
    pub deleted_at: Option<i64>,
}

/// Names one occurrence for good, wherever it is moved.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OccurrenceKey {
    pub run: RunId,
    /// Day of the run, 1-based.
    pub day: u32,
    pub item: ItemId,
}

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

/// One dated post.
#[derive(Clone, Copy, Debug)]
pub struct Occurrence<'plan> {
    pub run: &'plan Run,
    pub item: &'plan Item,
    pub day: u32,
    pub at: CivilTime,
    pub change: Option<&'plan Override>,
}

impl Occurrence<'_> {
    pub fn key(&self) -> OccurrenceKey {
        OccurrenceKey {
            run: self.run.id,
            day: self.day,
            item: self.item.id.clone(),
        }
    }

    pub fn state(&self) -> OccurrenceState {
        self.change.map_or(OccurrenceState::Open, |change| change.state)
    }
}

/// The overrides of one run, found by key and by the date something was moved to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunOverrides {
    by_key: BTreeMap<(u32, ItemId), Override>,
    moved_to: BTreeMap<Date, Vec<(u32, ItemId)>>,
}

impl RunOverrides {
    pub fn get(&self, day: u32, item: &ItemId) -> Option<&Override> {
        if self.by_key.is_empty() {
            return None;
        }
        self.by_key.get(&(day, item.clone()))
    }

    /// Sets or, with `None`, removes what happened to one occurrence.
    pub fn set(&mut self, day: u32, item: ItemId, change: Option<Override>) {
        let key = (day, item);
        if let Some(date) = self.by_key.get(&key).and_then(|old| old.moved_to).map(|at| at.date)
            && let Some(keys) = self.moved_to.get_mut(&date)
        {
            keys.retain(|kept| kept != &key);
            if keys.is_empty() {
                self.moved_to.remove(&date);
            }
        }
        let Some(change) = change else {
            self.by_key.remove(&key);
            return;
        };
        if let Some(at) = change.moved_to {
            self.moved_to.entry(at.date).or_default().push(key.clone());
        }
        self.by_key.insert(key, change);
    }

    pub fn iter(&self) -> impl Iterator<Item = (u32, &ItemId, &Override)> {
        self.by_key.iter().map(|((day, item), change)| (*day, item, change))
    }

    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }
}

/// Every post of the plan inside the window, by date and time. Costs two date comparisons for each run outside the window;
/// inside it the time grows with the days and the posts found.
pub fn occurrences(plan: &Plan, window: Window) -> Vec<Occurrence<'_>> {
    let mut found = Vec::new();
    for run in plan.runs.values() {
        expand_run(plan, run, window, &mut found);
    }
    found.sort_by_key(|occurrence| occurrence.at);
    found
}

/// The posts of one group inside the window, by date and time.
pub fn occurrences_of_group(plan: &Plan, group: GroupId, window: Window) -> Vec<Occurrence<'_>> {
    let mut found = Vec::new();
    for run in plan.runs.values().filter(|run| run.group == group) {
        expand_run(plan, run, window, &mut found);
    }
    found.sort_by_key(|occurrence| occurrence.at);
    found
}

fn expand_run<'plan>(plan: &'plan Plan, run: &'plan Run, window: Window, found: &mut Vec<Occurrence<'plan>>) {
    if run.deleted_at.is_some() {
        return;
    }
    let Some(group) = plan.groups.get(&run.group).filter(|group| group.deleted_at.is_none()) else {
        return;
    };
    let Some(pinned) = plan.playbooks.get(&run.playbook) else {
        return;
    };
    let last = last_day(run, group, pinned);
    let changes = plan.overrides.get(&run.id).filter(|changes| !changes.is_empty());
    push_planned(run, pinned, changes, window, last, found);
    if let Some(changes) = changes {
        push_moved_in(run, pinned, changes, window, last, found);
    }
}

/// The last date on which the run posts: the earliest of its own end, its playbook's length, the group's closing and, for a
/// playbook without a length, the group's end. A bounded playbook that outlives its group's term keeps its posts, so that
/// the diagnosis can show them.
fn last_day(run: &Run, group: &Group, pinned: &PinnedPlaybook) -> Date {
    let by_length = pinned
        .version
        .playbook
        .length_days
        .map(|days| add_days(run.start, i64::from(days) - 1));
    let by_group = if by_length.is_none() {
        group.positioning.life.end
    } else {
        None
    };
    [run.end, by_length, by_group, group.closed_on]
        .into_iter()
        .flatten()
        .min()
        .unwrap_or(Date::MAX)
}

fn push_planned<'plan>(
    run: &'plan Run,
    pinned: &'plan PinnedPlaybook,
    changes: Option<&'plan RunOverrides>,
    window: Window,
    last: Date,
    found: &mut Vec<Occurrence<'plan>>,
) {
    let (from, to) = (window.first().max(run.start), window.last().min(last));
    if from > to {
        return;
    }
    let day_number = |date: Date| u32::try_from((date - run.start).num_days() + 1).unwrap_or(u32::MAX);
    pinned.index.for_each(day_number(from), day_number(to), |day, number| {
        let item = &pinned.version.playbook.items[usize::from(number)];
        if run.left_out.contains(&item.id) {
            return;
        }
        let change = changes.and_then(|changes| changes.get(day, &item.id));
        let at = change
            .and_then(|change| change.moved_to)
            .unwrap_or_else(|| planned_at(run, item, day));
        if window.contains(at.date) {
            found.push(Occurrence {
                run,
                item,
                day,
                at,
                change,
            });
        }
    });
}

/// Where the rules alone put an occurrence.
fn planned_at(run: &Run, item: &Item, day: u32) -> CivilTime {
    let minute = run.times.get(&item.id).copied().unwrap_or(item.time);
    CivilTime {
        date: add_days(run.start, i64::from(day) - 1),
        minute,
    }
}

/// Occurrences moved into the window from a day outside it.
fn push_moved_in<'plan>(
    run: &'plan Run,
    pinned: &'plan PinnedPlaybook,
    changes: &'plan RunOverrides,
    window: Window,
    last: Date,
    found: &mut Vec<Occurrence<'plan>>,
) {
    for (day, item_id) in changes
        .moved_to
        .range(window.first()..=window.last())
        .flat_map(|(_, keys)| keys)
    {
        let Some(item) = pinned.version.playbook.items.iter().find(|item| &item.id == item_id) else {
            continue;
        };
        let planned = planned_at(run, item, *day).date;
        let is_planned = planned >= run.start && planned <= last && !run.left_out.contains(item_id);
        let Some(change) = changes.get(*day, item_id) else {
            continue;
        };
        if let Some(at) = change.moved_to.filter(|_| is_planned && !window.contains(planned)) {
            found.push(Occurrence {
                run,
                item,
                day: *day,
                at,
                change: Some(change),
            });
        }
    }
}
