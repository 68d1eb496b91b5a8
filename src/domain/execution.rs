//! How much of what was planned was done: posts whose time has come, by what happened to them. When a post was ticked is no
//! field of the plan, so that what was sent late counts as sent.

use super::{
    civil::{CivilTime, Window, add_days},
    id::GroupId,
    plan::Plan,
    schedule::{OccurrenceState, occurrences_of_group},
};

/// Posts whose time has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Execution {
    pub done: usize,
    pub skipped: usize,
    pub open: usize,
}

impl Execution {
    pub fn due(&self) -> usize {
        self.done + self.skipped + self.open
    }
}

/// A group's posts of the seven days up to now.
pub fn week_of_group(plan: &Plan, group: GroupId, now: CivilTime) -> Execution {
    let mut execution = Execution::default();
    for post in occurrences_of_group(plan, group, Window::new(add_days(now.date, -6), now.date)) {
        if post.at > now {
            continue;
        }
        let count = match post.state() {
            OccurrenceState::Open => &mut execution.open,
            OccurrenceState::Done => &mut execution.done,
            OccurrenceState::Skipped => &mut execution.skipped,
        };
        *count += 1;
    }
    execution
}
