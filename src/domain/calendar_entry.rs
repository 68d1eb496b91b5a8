//! A plan's posts as entries of somebody else's calendar. Posts that repeat with the same words are one entry with a rule;
//! what was moved or reworded stands beside it as an exception, what was skipped is left out. Everything else is an entry of
//! its own.

use super::{
    civil::{CivilTime, Date, Window, add_days},
    id::RunId,
    plan::Plan,
    playbook::ItemId,
    recurrence::{Ending, Recurrence, Rule},
    schedule::{Occurrence, OccurrenceState},
};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    num::{NonZeroU16, NonZeroU32},
};

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalendarEntry {
    /// The same on every device and in every later file, so that a calendar replaces what it had.
    pub uid: String,
    /// In the store's zone.
    pub at: CivilTime,
    pub group: String,
    pub title: String,
    pub words: String,
    pub repeats: Option<Repeat>,
    /// The time of the rule's entry that this one stands for.
    pub instead_of: Option<CivilTime>,
}

/// The rule by which it comes again at the same time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Repeat {
    /// With the number of entries in all, the exceptions among them.
    pub recurrence: Recurrence,
    pub exceptions: Vec<CivilTime>,
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryWords {
    pub group: String,
    pub title: String,
    pub words: String,
}

/// The entries of these posts of the plan, which must be all of their window; what was skipped is not among them. The words are
/// asked once for each post. Without `may_repeat` each post is an entry of its own.
pub fn calendar_entries<'plan>(
    plan: &Plan,
    posts: &[Occurrence<'plan>],
    may_repeat: bool,
    words_of: impl Fn(&Occurrence<'plan>) -> EntryWords,
) -> Vec<CalendarEntry> {
    let mut by_item: BTreeMap<(RunId, &ItemId), Vec<(Occurrence<'plan>, EntryWords)>> = BTreeMap::new();
    for post in posts {
        let of_item = by_item.entry((post.run.id, &post.item.id)).or_default();
        of_item.push((*post, words_of(post)));
    }
    let mut entries: Vec<_> = by_item
        .into_values()
        .flat_map(|posts| {
            let rule = posts.first().and_then(|(post, _)| rule_of(plan, post));
            entries_of_item(&posts, rule.filter(|_| may_repeat))
        })
        .collect();
    entries.sort_by(|one, other| (one.at, &one.uid).cmp(&(other.at, &other.uid)));
    entries
}

/// The rule that brings the post, where other calendars know such rules: few know the lunar year.
fn rule_of(plan: &Plan, post: &Occurrence<'_>) -> Option<Rule> {
    let every_days = || NonZeroU16::new(u16::try_from(post.item.every_days?).ok()?);
    match plan.own_post(post.run.id) {
        Some(own) => own.repeats.map(|repeats| repeats.rule),
        None => every_days().map(|every| Rule::Days { every }),
    }
    .filter(|rule| !matches!(rule, Rule::LunarYears { .. }))
}

fn entries_of_item(posts: &[(Occurrence<'_>, EntryWords)], rule: Option<Rule>) -> Vec<CalendarEntry> {
    match rule.and_then(|rule| series(posts, rule)) {
        Some(entries) => entries,
        None => {
            let sent = posts.iter().filter(|(post, _)| !is_skipped(post));
            sent.map(|(post, words)| entry(post, words, &own_uid(post))).collect()
        }
    }
}

/// One rule and its exceptions; `None` where the posts come once, or say something else each time. The rule begins on the
/// first day that it brings, from which it goes on as it does from its own start.
fn series(posts: &[(Occurrence<'_>, EntryWords)], rule: Rule) -> Option<Vec<CalendarEntry>> {
    let planned: Vec<_> = posts.iter().filter(|(post, _)| post.change.is_none()).collect();
    let (first, words) = planned.first()?;
    let last = planned.last()?.0.at.date;
    if planned.len() < 2 || planned.iter().any(|(_, other)| other != words) {
        return None;
    }
    let uid = format!("{}-{}@qunce", first.run.id, first.item.id.0);
    let at = |date: Date| CivilTime { date, ..first.at };
    let mut times = BTreeSet::new();
    rule.visit(first.at.date, Window::new(first.at.date, last), &mut |date| {
        times.insert(at(date));
        true
    });
    let changed = posts
        .iter()
        .filter(|(post, _)| post.change.is_some() && !is_skipped(post));
    let beside: Vec<_> = changed
        .map(|(post, words)| {
            let instead_of = at(add_days(first.at.date, i64::from(post.day) - i64::from(first.day)));
            if times.contains(&instead_of) {
                let instead_of = Some(instead_of);
                CalendarEntry {
                    instead_of,
                    ..entry(post, words, &uid)
                }
            } else {
                entry(post, words, &own_uid(post))
            }
        })
        .collect();
    // An exception that has an entry of its own is no gap.
    let stand = planned.iter().map(|(post, _)| post.at);
    let stand: BTreeSet<_> = stand
        .chain(beside.iter().filter_map(|entry| entry.instead_of))
        .collect();
    let count = u32::try_from(times.len()).ok().and_then(NonZeroU32::new)?;
    let mut series = entry(first, words, &uid);
    series.repeats = Some(Repeat {
        recurrence: Recurrence {
            rule,
            ending: Ending::After(count),
        },
        exceptions: times.difference(&stand).copied().collect(),
    });
    Some(std::iter::once(series).chain(beside).collect())
}

fn entry(post: &Occurrence<'_>, words: &EntryWords, uid: &str) -> CalendarEntry {
    CalendarEntry {
        uid: uid.to_owned(),
        at: post.at,
        group: words.group.clone(),
        title: words.title.clone(),
        words: words.words.clone(),
        repeats: None,
        instead_of: None,
    }
}

fn own_uid(post: &Occurrence<'_>) -> String {
    format!("{}-{}-{}@qunce", post.run.id, post.item.id.0, post.day)
}

fn is_skipped(post: &Occurrence<'_>) -> bool {
    post.state() == OccurrenceState::Skipped
}
