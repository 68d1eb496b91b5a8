//! What is due: the posts of the days around today, held group by group, so that an edit costs the posts of the groups it
//! touches and not those of a whole headquarters.

use super::{
    civil::{CivilTime, Date, Window, add_days},
    id::GroupId,
    plan::Plan,
    schedule::{Occurrence, OccurrenceKey, OccurrenceState, occurrences, occurrences_of_group},
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
    /// Sorted by group; never holds one with nothing due.
    groups: Vec<(GroupId, GroupDue)>,
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
            let before = self.place_of(*group).ok().map(|place| self.groups.remove(place).1);
            for post in occurrences_of_group(plan, *group, days_around(today)) {
                self.add(&post, today);
            }
            let after = self.place_of(*group).ok().map(|place| &self.groups[place].1);
            is_different |= before.as_ref() != after;
        }
        is_different
    }

    fn add(&mut self, post: &Occurrence<'_>, today: Date) {
        let is_open = post.state() == OccurrenceState::Open;
        if post.at.date != today && !is_open {
            return;
        }
        let due = self.of_group(post.run.group);
        if post.at.date > today {
            due.tomorrow += 1;
            return;
        }
        let list = match (post.at.date < today, is_open) {
            (true, _) => DueList::Earlier,
            (false, true) => DueList::Open,
            (false, false) => DueList::Done,
        };
        due.lists[list as usize].push(DuePost {
            key: post.key(),
            at: post.at,
        });
    }

    fn place_of(&self, group: GroupId) -> Result<usize, usize> {
        self.groups.binary_search_by_key(&group, |(group, _)| *group)
    }

    fn of_group(&mut self, group: GroupId) -> &mut GroupDue {
        let place = self.place_of(group).unwrap_or_else(|place| {
            self.groups.insert(place, (group, GroupDue::default()));
            place
        });
        &mut self.groups[place].1
    }

    pub fn count(&self, list: DueList) -> usize {
        self.lists(list).map(<[_]>::len).sum()
    }

    /// Open posts of the day after.
    pub fn tomorrow(&self) -> usize {
        self.groups.iter().map(|(_, due)| due.tomorrow).sum()
    }

    /// Whether there is nothing of today and nothing left from before.
    pub fn is_empty(&self) -> bool {
        let is_empty = |due: &GroupDue| due.lists.iter().all(Vec::is_empty);
        self.groups.iter().all(|(_, due)| is_empty(due))
    }

    /// All posts of a list, group by group.
    pub fn all(&self, list: DueList) -> impl Iterator<Item = &DuePost> {
        self.lists(list).flatten()
    }

    /// The first posts of a list by time, at most so many; see [`DueBoard::in_order`].
    pub fn first(&self, list: DueList, most: usize) -> Vec<DuePost> {
        self.in_order(list).take(most).cloned().collect()
    }

    /// The posts of a list by time; posts of one minute stand by group. Costs a look at each group for each post taken.
    pub fn in_order(&self, list: DueList) -> impl Iterator<Item = &DuePost> {
        let mut rest: Vec<&[DuePost]> = self.lists(list).collect();
        std::iter::from_fn(move || {
            let heads = rest.iter_mut().filter(|posts| !posts.is_empty());
            let earliest = heads.min_by_key(|posts| posts[0].at)?;
            let (first, behind) = earliest.split_first()?;
            *earliest = behind;
            Some(first)
        })
    }

    fn lists(&self, list: DueList) -> impl Iterator<Item = &[DuePost]> {
        self.groups
            .iter()
            .map(move |(_, due)| due.lists[list as usize].as_slice())
    }
}

fn days_around(today: Date) -> Window {
    Window::new(add_days(today, -LOOKS_BACK), add_days(today, 1))
}
