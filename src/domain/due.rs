//! What is due: the posts of the days around today, held group by group, so that an edit costs the posts of the groups it
//! touches and not those of a whole headquarters.

use super::{
    civil::{CivilTime, Date, Window, add_days},
    id::GroupId,
    plan::Plan,
    schedule::{Occurrence, OccurrenceKey, OccurrenceState, occurrences, occurrences_of_group},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

/// How far back open posts are still offered, days.
const LOOKS_BACK: i64 = 7;
/// Of more groups than this the posts are found in one pass over the plan's runs instead of one for each group.
const ONE_BY_ONE: usize = 8;

/// One post that is due. Its words are found when it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct DuePost {
    pub key: OccurrenceKey,
    pub at: CivilTime,
}

/// The lists that due posts stand in, each by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueList {
    /// Open posts of earlier days.
    Earlier,
    /// Open posts of today: the overdue come first by themselves.
    Open,
    /// Today's sent and skipped.
    Done,
}

/// One group's part of the board.
#[derive(Clone, Debug, Default, PartialEq)]
struct GroupDue {
    lists: [Vec<DuePost>; 3],
    tomorrow: usize,
}

/// What is due in all groups on one day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DueBoard {
    today: Option<Date>,
    /// Never holds a group with nothing due.
    groups: BTreeMap<GroupId, GroupDue>,
}

impl DueBoard {
    pub fn new(plan: &Plan, today: Date) -> DueBoard {
        let mut board = DueBoard {
            today: Some(today),
            ..DueBoard::default()
        };
        for post in occurrences(plan, days_around(today)) {
            board.add(&post, today);
        }
        board
    }

    /// The day the board was made for; `None` for an empty one.
    pub fn today(&self) -> Option<Date> {
        self.today
    }

    /// Finds the posts of these groups again; whether anything is different now.
    pub fn renew(&mut self, plan: &Plan, groups: &[GroupId]) -> bool {
        let Some(today) = self.today else { return false };
        if groups.len() > ONE_BY_ONE {
            let renewed = DueBoard::new(plan, today);
            let is_different = *self != renewed;
            *self = renewed;
            return is_different;
        }
        let mut is_different = false;
        for group in groups {
            let before = self.groups.remove(group);
            for post in occurrences_of_group(plan, *group, days_around(today)) {
                self.add(&post, today);
            }
            is_different |= before.as_ref() != self.groups.get(group);
        }
        is_different
    }

    fn add(&mut self, post: &Occurrence<'_>, today: Date) {
        let is_open = post.state() == OccurrenceState::Open;
        let list = match post.at.date {
            date if date < today && is_open => DueList::Earlier,
            date if date == today && is_open => DueList::Open,
            date if date == today => DueList::Done,
            date if date > today && is_open => {
                self.groups.entry(post.run.group).or_default().tomorrow += 1;
                return;
            }
            _ => return,
        };
        let due = DuePost {
            key: post.key(),
            at: post.at,
        };
        self.groups.entry(post.run.group).or_default().lists[list as usize].push(due);
    }

    pub fn count(&self, list: DueList) -> usize {
        self.groups.values().map(|due| due.lists[list as usize].len()).sum()
    }

    /// Open posts of the day after.
    pub fn tomorrow(&self) -> usize {
        self.groups.values().map(|due| due.tomorrow).sum()
    }

    /// Whether there is nothing of today and nothing left from before.
    pub fn is_empty(&self) -> bool {
        self.groups.values().all(|due| due.lists.iter().all(Vec::is_empty))
    }

    /// The first posts of a list by time, at most so many; posts of one minute stand by group. Costs a look at each group and
    /// at each post found.
    pub fn first(&self, list: DueList, most: usize) -> Vec<DuePost> {
        let mut rest: Vec<_> = self
            .groups
            .values()
            .map(|due| due.lists[list as usize].iter())
            .collect();
        let mut heads: BinaryHeap<_> = rest
            .iter()
            .enumerate()
            .filter_map(|(group, posts)| Some(Reverse((posts.as_slice().first()?.at, group))))
            .collect();
        let mut found = Vec::new();
        while found.len() < most
            && let Some(Reverse((_, group))) = heads.pop()
        {
            let posts = &mut rest[group];
            found.extend(posts.next().cloned());
            heads.extend(posts.as_slice().first().map(|next| Reverse((next.at, group))));
        }
        found
    }
}

fn days_around(today: Date) -> Window {
    Window::new(add_days(today, -LOOKS_BACK), add_days(today, 1))
}
