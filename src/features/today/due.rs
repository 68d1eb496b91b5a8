//! What is due: a pure reading of the plan at one moment.

use crate::domain::{
    CivilTime, Plan, Window,
    civil::add_days,
    schedule::{OccurrenceKey, OccurrenceState, occurrences},
};

/// One post that is due. A headquarters has tens of thousands, so the words are found when its card is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct DuePost {
    pub key: OccurrenceKey,
    pub at: CivilTime,
    pub is_overdue: bool,
}

/// Everything Today shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Due {
    /// Open posts of earlier days, oldest first.
    pub earlier: Vec<DuePost>,
    /// Open posts of today by time: the overdue come first by themselves.
    pub open: Vec<DuePost>,
    /// Today's sent and skipped.
    pub done: Vec<DuePost>,
    pub tomorrow: usize,
}

/// How far back open posts are still offered, days.
const LOOKS_BACK: i64 = 7;

impl Due {
    pub fn is_empty(&self) -> bool {
        self.earlier.is_empty() && self.open.is_empty() && self.done.is_empty()
    }
}

/// What is due at `now`.
pub fn due_posts(plan: &Plan, now: CivilTime) -> Due {
    let tomorrow = add_days(now.date, 1);
    let mut due = Due::default();
    for post in occurrences(plan, Window::new(add_days(now.date, -LOOKS_BACK), tomorrow)) {
        let is_open = post.state() == OccurrenceState::Open;
        let place = match post.at.date {
            date if date == tomorrow => {
                due.tomorrow += usize::from(is_open);
                continue;
            }
            date if date < now.date && !is_open => continue,
            date if date < now.date => &mut due.earlier,
            _ if is_open => &mut due.open,
            _ => &mut due.done,
        };
        place.push(DuePost {
            key: post.key(),
            at: post.at,
            is_overdue: is_open && post.at < now,
        });
    }
    due
}
