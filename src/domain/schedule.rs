//! From rules to dated posts. A run says "this playbook in this group from this day"; its occurrences are computed, never
//! stored; what happened to one of them is one override, keyed by run, item and day number, as RRULE, EXDATE and
//! RECURRENCE-ID do. Moving a run's start therefore carries its overrides along.

pub use super::overrides::{OccurrenceState, Override, RunOverrides};

use super::{
    choices::Choices,
    civil::{CivilTime, Date, MinuteOfDay, Window, add_days, is_plannable},
    group::Group,
    id::{GroupId, RunId},
    own_post::expand_post,
    plan::{PinnedPlaybook, Plan},
    playbook::{Item, ItemId, MOST_ITEMS, PlaybookHash},
};
use chrono::{Datelike, TimeDelta};
use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, collections::BTreeMap};

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

impl Run {
    /// Moves the first day; an end of its own moves along, and with it whatever happened to single days.
    pub fn start_on(&mut self, start: Date) {
        let days = (start - self.start).num_days();
        self.start = start;
        self.end = self.end.map(|end| add_days(end, days)).filter(|end| is_plannable(*end));
    }
}

/// Names one occurrence for good, wherever it is moved.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OccurrenceKey {
    pub run: RunId,
    /// Day of the run, 1-based.
    pub day: u32,
    pub item: ItemId,
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

/// Every post of the plan inside the window, by date and time. Costs two date comparisons for each run outside the window;
/// inside it the time grows with the days and the posts found.
pub fn occurrences(plan: &Plan, window: Window) -> Vec<Occurrence<'_>> {
    expand(plan, |_| true, window)
}

/// The posts of one group inside the window, by date and time.
pub fn occurrences_of_group(plan: &Plan, group: GroupId, window: Window) -> Vec<Occurrence<'_>> {
    expand(plan, |of| of == group, window)
}

/// The posts of one group, or of all, inside the window.
pub fn occurrences_of(plan: &Plan, group: Option<GroupId>, window: Window) -> Vec<Occurrence<'_>> {
    match group {
        Some(group) => occurrences_of_group(plan, group, window),
        None => occurrences(plan, window),
    }
}

/// The posts of one run inside the window, by date and time.
pub fn occurrences_of_run<'plan>(plan: &'plan Plan, run: &'plan Run, window: Window) -> Vec<Occurrence<'plan>> {
    let mut found = Vec::new();
    expand_run(plan, run, window, &mut found);
    found
}

/// One post, where it is now; `None` where the plan has none of this key.
pub fn occurrence<'plan>(plan: &'plan Plan, key: &OccurrenceKey) -> Option<Occurrence<'plan>> {
    let run = plan.run(key.run)?;
    let planned = add_days(run.start, i64::from(key.day) - 1);
    let changes = plan.overrides.get(&key.run);
    let moved = changes.and_then(|changes| changes.get(key.day, &key.item)?.moved_to);
    let date = moved.map_or(planned, |at| at.date);
    let mut found = Vec::new();
    match plan.posts.get(&key.run) {
        Some(post) => expand_post(plan, post, Window::day(date), &mut found),
        None => expand_run(plan, run, Window::day(date), &mut found),
    }
    found
        .into_iter()
        .find(|post| post.day == key.day && post.item.id == key.item)
}

fn expand(plan: &Plan, is_asked: impl Fn(GroupId) -> bool, window: Window) -> Vec<Occurrence<'_>> {
    let mut found = Vec::new();
    for run in plan.runs.values().filter(|run| is_asked(run.group)) {
        expand_run(plan, run, window, &mut found);
    }
    for post in plan.posts.values().filter(|post| is_asked(post.post.group)) {
        expand_post(plan, post, window, &mut found);
    }
    sort_by_time(&mut found);
    found
}

/// By date and time, then by run, day and the playbook's own order, own posts last: the same in every window. The posts come run by run,
/// each run's in this order, so that time alone decides, and its number is faster to compare than the posts.
fn sort_by_time(found: &mut [Occurrence<'_>]) {
    found.sort_by_cached_key(|post| {
        (i64::from(post.at.date.num_days_from_ce()) << 16) | i64::from(post.at.minute.minutes())
    });
}

/// The order within one run. Its items stand in one playbook's list, so their addresses stand in its order.
pub(super) fn in_order_of_run(one: &Occurrence<'_>, other: &Occurrence<'_>) -> Ordering {
    let key = |post: &Occurrence<'_>| (post.at, post.day, std::ptr::from_ref(post.item));
    key(one).cmp(&key(other))
}

fn expand_run<'plan>(plan: &'plan Plan, run: &'plan Run, window: Window, found: &mut Vec<Occurrence<'plan>>) {
    let Some((group, window)) = standing(plan, run, window) else {
        return;
    };
    let Some(pinned) = plan.playbooks.get(&run.playbook) else {
        return;
    };
    let last = last_day(run, group, pinned);
    let changes = plan.overrides.get(&run.id).filter(|changes| !changes.is_empty());
    let of_others = found.len();
    push_planned(run, pinned, changes, window, last, found);
    if let Some(changes) = changes {
        push_moved_in(run, pinned, changes, window, last, found);
    }
    found[of_others..].sort_by(in_order_of_run);
}

/// The group of what stands, and the part of the window in which something can be sent to it: nothing once it is gone, whatever day
/// it was moved to.
pub(super) fn standing<'plan>(plan: &'plan Plan, run: &Run, window: Window) -> Option<(&'plan Group, Window)> {
    let group = plan.groups.get(&run.group).filter(|group| group.deleted_at.is_none())?;
    let window = match group.closed_on {
        Some(closed) if closed < window.first() => return None,
        Some(closed) => Window::new(window.first(), window.last().min(closed)),
        None => window,
    };
    run.deleted_at.is_none().then_some((group, window))
}

/// The last date on which the rules post: the earliest of the run's own end, its playbook's length and, for a playbook
/// without a length, the group's end. A bounded playbook that outlives its group's term keeps its posts, so that
/// the diagnosis can show them.
pub(super) fn last_day(run: &Run, group: &Group, pinned: &PinnedPlaybook) -> Date {
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
    [run.end, by_length, by_group]
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
    pinned
        .index
        .for_each(day_number(run, from), day_number(run, to), |day, number| {
            let item = &pinned.version.playbook.items[usize::from(number)];
            if run.left_out.contains(&item.id) {
                return;
            }
            let change = changes.and_then(|changes| changes.get(day, &item.id));
            push_inside(run, item, day, change, window, found);
        });
}

/// One occurrence, where it stands now, if that is inside the window.
pub(super) fn push_inside<'plan>(
    run: &'plan Run,
    item: &'plan Item,
    day: u32,
    change: Option<&'plan Override>,
    window: Window,
    found: &mut Vec<Occurrence<'plan>>,
) {
    let moved = change.and_then(|change| change.moved_to);
    let at = moved.unwrap_or_else(|| planned_at(run, item, day));
    if window.contains(at.date) {
        found.push(Occurrence {
            run,
            item,
            day,
            at,
            change,
        });
    }
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
    let comes_from_outside = |day: u32| date_of(run, day).is_some_and(|date| date <= last && !window.contains(date));
    let items = &pinned.version.playbook.items;
    for (day, item_id, at, change) in changes.moved_into(window) {
        if run.left_out.contains(item_id) || !comes_from_outside(day) {
            continue;
        }
        let happening = |item: &&Item| &item.id == item_id && item.happens_on(day);
        found.extend(items.iter().take(MOST_ITEMS).filter(happening).map(|item| Occurrence {
            run,
            item,
            day,
            at,
            change: Some(change),
        }));
    }
}

/// The day of the run on a date, which is not before its start.
pub(super) fn day_number(run: &Run, date: Date) -> u32 {
    u32::try_from((date - run.start).num_days() + 1).unwrap_or(u32::MAX)
}

/// The date of a day of the run; `None` beyond the calendar.
pub(super) fn date_of(run: &Run, day: u32) -> Option<Date> {
    run.start.checked_add_signed(TimeDelta::days(i64::from(day) - 1))
}
