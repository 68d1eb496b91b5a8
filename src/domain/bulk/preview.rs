//! What accepting would come to: counted on a copy of the plan in which it is done already, by the same code that shows schedules and
//! finds what goes wrong, so that the counts cannot differ from what the plan shows afterwards.

use super::{Collision, LeftOut, Prepared, runs::last_date};
use crate::domain::{
    civil::{Date, Window, add_days},
    diagnosis::{Finding, Reason, diagnose_group},
    id::GroupId,
    plan::Plan,
    schedule::{OccurrenceState, Run, occurrences_of_run},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    mem,
};

/// A run that goes on for longer than the first is counted for the second, days.
const LONGEST_COUNTED: i64 = 366;
const COUNTED_OF_ONGOING: i64 = 30;

/// The counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// In how many groups something changes.
    pub groups: usize,
    /// Runs that start, move, end earlier, or are deleted before they began.
    pub started: usize,
    pub moved: usize,
    pub ended: usize,
    pub deleted: usize,
    /// Open posts of what starts or moves.
    pub posts: usize,
    /// Those of them before today: they would be late at once.
    pub late: usize,
    /// Runs without an end in sight, of which the posts of the first 30 days are counted.
    pub ongoing: usize,
    /// Open posts that no longer come, of what ends or is deleted, counted alike.
    pub dropped: usize,
    /// From the first day on which what starts or moves posts to the last that is counted.
    pub days: Option<Window>,
    pub collisions: Vec<Collision>,
    /// Groups that are left alone, by why.
    pub left_out: BTreeMap<LeftOut, Vec<GroupId>>,
    /// What the diagnosis would find that it does not find now: how one group's is told, and in which groups it is.
    pub findings: Vec<(Reason, Vec<GroupId>)>,
}

/// Looks ahead.
pub fn preview(plan: &Plan, prepared: &Prepared, today: Date) -> Preview {
    let after = accepted(plan, prepared);
    let groups: BTreeSet<GroupId> = prepared.changes.iter().map(|change| change.after.group).collect();
    let mut seen = Preview {
        groups: groups.len(),
        collisions: prepared.collisions.clone(),
        ..Preview::default()
    };
    for (group, why) in &prepared.left_out {
        seen.left_out.entry(*why).or_default().push(*group);
    }
    for change in &prepared.changes {
        let begins_elsewhere = change
            .before
            .as_ref()
            .is_none_or(|before| before.start != change.after.start);
        if begins_elsewhere {
            seen.count_new(&after, &change.after, today);
            let which = if change.before.is_none() {
                &mut seen.started
            } else {
                &mut seen.moved
            };
            *which += 1;
        } else if let Some(before) = &change.before {
            let which = if change.after.deleted_at.is_none() {
                &mut seen.ended
            } else {
                &mut seen.deleted
            };
            *which += 1;
            let window = counted(plan, before, before.start.max(today));
            let open = |plan, run| open_posts(plan, run, window).len();
            seen.dropped += open(plan, before).saturating_sub(open(&after, &change.after));
        }
    }
    seen.findings = new_findings(plan, &after, &groups, today);
    seen
}

impl Preview {
    fn count_new(&mut self, after: &Plan, run: &Run, today: Date) {
        let window = counted(after, run, run.start);
        let posts = open_posts(after, run, window);
        self.posts += posts.len();
        self.late += posts.iter().filter(|date| **date < today).count();
        self.ongoing += usize::from(is_ongoing(after, run));
        let (Some(first), Some(last)) = (posts.iter().min(), posts.iter().max()) else {
            return;
        };
        let all = self.days.map_or((*first, *last), |days| {
            (days.first().min(*first), days.last().max(*last))
        });
        self.days = Some(Window::new(all.0, all.1));
    }

    /// The groups in which the same playbook is at work in these days, or another.
    pub fn colliding(&self, is_same: bool) -> BTreeSet<GroupId> {
        let collisions = self.collisions.iter().filter(|collision| collision.is_same == is_same);
        collisions.map(|collision| collision.group).collect()
    }
}

/// The plan afterwards, without its figures and own playbooks: nobody asks for them here.
pub fn accepted(plan: &Plan, prepared: &Prepared) -> Plan {
    let mut after = Plan {
        profile: plan.profile.clone(),
        groups: plan.groups.clone(),
        runs: plan.runs.clone(),
        playbooks: plan.playbooks.clone(),
        posts: plan.posts.clone(),
        overrides: plan.overrides.clone(),
        own_playbooks: BTreeMap::new(),
        figures: BTreeMap::new(),
    };
    if let Some((hash, pinned)) = &prepared.pinned {
        after.playbooks.entry(hash.clone()).or_insert_with(|| pinned.clone());
    }
    after.runs.extend(
        prepared
            .changes
            .iter()
            .map(|change| (change.after.id, change.after.clone())),
    );
    after
}

fn is_ongoing(plan: &Plan, run: &Run) -> bool {
    last_date(plan, run).is_some_and(|last| last > add_days(run.start, LONGEST_COUNTED))
}

/// The dates whose posts are counted: all, but of what goes on only the 30 days from a date on.
fn counted(plan: &Plan, run: &Run, from: Date) -> Window {
    if is_ongoing(plan, run) {
        Window::new(from, add_days(from, COUNTED_OF_ONGOING - 1))
    } else {
        Window::new(Date::MIN, Date::MAX)
    }
}

/// The dates of a run's open posts.
fn open_posts(plan: &Plan, run: &Run, window: Window) -> Vec<Date> {
    let posts = occurrences_of_run(plan, run, window).into_iter();
    let open = posts.filter(|post| post.state() == OccurrenceState::Open);
    open.map(|post| post.at.date).collect()
}

fn new_findings(plan: &Plan, after: &Plan, groups: &BTreeSet<GroupId>, today: Date) -> Vec<(Reason, Vec<GroupId>)> {
    let mut found: Vec<(Reason, Vec<GroupId>)> = Vec::new();
    let is_alike = |one: &Reason, other: &Reason| mem::discriminant(one) == mem::discriminant(other);
    for group in groups {
        let before = diagnose_group(plan, *group, today);
        let is_new = |finding: &Finding| !before.iter().any(|known| is_alike(&known.reason, &finding.reason));
        let new = diagnose_group(after, *group, today).into_iter();
        for finding in new.filter(|finding| finding.accepted.is_none() && is_new(finding)) {
            match found.iter_mut().find(|(reason, _)| is_alike(reason, &finding.reason)) {
                Some((_, groups)) => groups.push(*group),
                None => found.push((finding.reason, vec![*group])),
            }
        }
    }
    found.sort_by_key(|(reason, groups)| (reason.weight(), std::cmp::Reverse(groups.len())));
    found
}
