//! The trash: what was deleted within thirty days and is offered back. Deleting is a mark (`deleted_at`) and putting back
//! takes the mark away; nothing is ever wiped, so that an old file meets the whole thing and cannot bring back half of it.

use super::{
    id::{GroupId, OwnPlaybookId, RunId},
    plan::Plan,
};

/// Days for which something deleted is offered.
pub const DAYS_OFFERED: i64 = 30;
const DAY: i64 = 24 * 60 * 60 * 1_000;

/// Something deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discarded {
    pub thing: DiscardedThing,
    /// Milliseconds since 1970 UTC.
    pub at: i64,
    /// Whole days for which it is still offered.
    pub days_left: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiscardedThing {
    Group(GroupId),
    /// Of a group that stands: a group in the trash brings its runs along.
    Run(RunId),
    /// The same of an own post.
    OwnPost(RunId),
    OwnPlaybook(OwnPlaybookId),
}

/// What can be put back at this time (milliseconds since 1970 UTC), deleted last first.
pub fn trash(plan: &Plan, now: i64) -> Vec<Discarded> {
    let groups = plan.groups.values();
    let groups = groups.filter_map(|group| Some((DiscardedThing::Group(group.id), group.deleted_at?)));
    let stands = |group| plan.groups.get(group).is_some_and(|group| group.deleted_at.is_none());
    let runs = plan.runs.values().filter(|run| stands(&run.group));
    let runs = runs.filter_map(|run| Some((DiscardedThing::Run(run.id), run.deleted_at?)));
    let posts = plan.posts.values().map(|planned| &planned.post);
    let posts = posts.filter(|post| stands(&post.group));
    let posts = posts.filter_map(|post| Some((DiscardedThing::OwnPost(post.id), post.deleted_at?)));
    let playbooks = plan.own_playbooks.values();
    let playbooks = playbooks.filter_map(|it| Some((DiscardedThing::OwnPlaybook(it.id), it.deleted_at?)));
    let mut trash: Vec<_> = groups
        .chain(runs)
        .chain(posts)
        .chain(playbooks)
        .filter_map(|(thing, at)| offered(thing, at, now))
        .collect();
    trash.sort_by_key(|discarded| std::cmp::Reverse(discarded.at));
    trash
}

fn offered(thing: DiscardedThing, at: i64, now: i64) -> Option<Discarded> {
    // Another device's clock may be ahead: then it was deleted just now.
    let age = now.saturating_sub(at).max(0) / DAY;
    (age < DAYS_OFFERED).then_some(Discarded {
        thing,
        at,
        days_left: DAYS_OFFERED - age,
    })
}
