//! A plan's posts as entries of somebody else's calendar. Posts that repeat with the same words are one entry with a rule;
//! what was moved or reworded stands beside it as an exception, what was skipped is left out. Everything else is an entry of
//! its own.

use super::{
    civil::{CivilTime, add_days},
    id::RunId,
    playbook::ItemId,
    schedule::{Occurrence, OccurrenceState},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// Every so many days at the same time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Repeat {
    pub every_days: u32,
    /// Entries in all, the exceptions among them.
    pub count: u32,
    pub exceptions: Vec<CivilTime>,
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryWords {
    pub group: String,
    pub title: String,
    pub words: String,
}

/// The entries of these posts, which must be all of their window; what was skipped is not among them. The words are asked
/// once for each post. Without `may_repeat` each post is an entry of its own.
pub fn calendar_entries<'plan>(
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
        .flat_map(|posts| entries_of_item(&posts, may_repeat))
        .collect();
    entries.sort_by(|one, other| (one.at, &one.uid).cmp(&(other.at, &other.uid)));
    entries
}

fn entries_of_item(posts: &[(Occurrence<'_>, EntryWords)], may_repeat: bool) -> Vec<CalendarEntry> {
    match series(posts).filter(|_| may_repeat) {
        Some(entries) => entries,
        None => {
            let sent = posts.iter().filter(|(post, _)| !is_skipped(post));
            sent.map(|(post, words)| entry(post, words, &own_uid(post))).collect()
        }
    }
}

/// One rule and its exceptions; `None` where the posts do not repeat, or say something else each time.
fn series(posts: &[(Occurrence<'_>, EntryWords)]) -> Option<Vec<CalendarEntry>> {
    let every_days = posts.first()?.0.item.every_days.filter(|days| *days > 0)?;
    let planned: Vec<_> = posts.iter().filter(|(post, _)| post.change.is_none()).collect();
    let (first, words) = planned.first()?;
    if planned.len() < 2 || planned.iter().any(|(_, other)| other != words) {
        return None;
    }
    let uid = format!("{}-{}@qunce", first.run.id, first.item.id.0);
    let last = planned.last()?.0.day;
    let count = (last - first.day) / every_days + 1;
    let at = |number: u32| CivilTime {
        date: add_days(first.at.date, i64::from(number * every_days)),
        minute: first.at.minute,
    };
    let stands = |time: &CivilTime| planned.iter().any(|(post, _)| post.at == *time);
    let mut rule = entry(first, words, &uid);
    rule.repeats = Some(Repeat {
        every_days,
        count,
        exceptions: (0..count).map(at).filter(|time| !stands(time)).collect(),
    });
    let changed = posts
        .iter()
        .filter(|(post, _)| post.change.is_some() && !is_skipped(post));
    let beside = changed.map(
        |(post, words)| match (post.day.checked_sub(first.day), post.day <= last) {
            (Some(days), true) => CalendarEntry {
                instead_of: Some(at(days / every_days)),
                ..entry(post, words, &uid)
            },
            _ => entry(post, words, &own_uid(post)),
        },
    );
    let beside: Vec<_> = beside.collect();
    if let Some(repeats) = &mut rule.repeats {
        // An exception that has an entry of its own is no gap.
        let replaced = |time: &CivilTime| beside.iter().any(|entry| entry.instead_of == Some(*time));
        repeats.exceptions.retain(|time| !replaced(time));
    }
    Some(std::iter::once(rule).chain(beside).collect())
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
