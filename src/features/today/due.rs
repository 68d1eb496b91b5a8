//! What is due: a pure reading of the plan at one moment.

use crate::{
    domain::{
        CivilTime, Language, Plan, Window,
        civil::add_days,
        id::GroupId,
        schedule::{Occurrence, OccurrenceKey, OccurrenceState, Override, occurrences},
    },
    store::words::{PostWords, post_words},
};

/// One post as Today shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct DuePost {
    pub key: OccurrenceKey,
    pub at: CivilTime,
    pub group: GroupId,
    pub group_name: String,
    pub words: PostWords,
    pub state: OccurrenceState,
    pub is_overdue: bool,
    /// What was changed about it so far.
    pub change: Option<Override>,
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
pub fn due_posts(plan: &Plan, now: CivilTime, language: Language) -> Due {
    let tomorrow = add_days(now.date, 1);
    let mut due = Due::default();
    for post in occurrences(plan, Window::new(add_days(now.date, -LOOKS_BACK), tomorrow)) {
        let is_open = post.state() == OccurrenceState::Open;
        if post.at.date == tomorrow {
            due.tomorrow += usize::from(is_open);
        } else if post.at.date < now.date {
            if is_open {
                due.earlier.push(due_post(plan, &post, now, language));
            }
        } else if is_open {
            due.open.push(due_post(plan, &post, now, language));
        } else {
            due.done.push(due_post(plan, &post, now, language));
        }
    }
    due
}

fn due_post(plan: &Plan, post: &Occurrence<'_>, now: CivilTime, language: Language) -> DuePost {
    let group = plan.groups.get(&post.run.group);
    DuePost {
        key: post.key(),
        at: post.at,
        group: post.run.group,
        group_name: group.map(|group| group.name.clone()).unwrap_or_default(),
        words: post_words(plan, post, language),
        state: post.state(),
        is_overdue: post.state() == OccurrenceState::Open && post.at < now,
        change: post.change.cloned(),
    }
}
