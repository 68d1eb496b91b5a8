//! The runs of all groups, found group by group, and which playbooks are at work in them.

use crate::domain::{
    civil::Date,
    id::GroupId,
    plan::{PinnedPlaybook, Plan},
    playbook::PlaybookHash,
    schedule::{Run, last_day},
};
use std::collections::{BTreeMap, BTreeSet};

/// Runs that are not in the trash, by group.
pub struct RunsByGroup<'plan>(BTreeMap<GroupId, Vec<&'plan Run>>);

impl<'plan> RunsByGroup<'plan> {
    pub fn of(plan: &'plan Plan) -> RunsByGroup<'plan> {
        let mut by_group: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for run in plan.runs.values().filter(|run| run.deleted_at.is_none()) {
            by_group.entry(run.group).or_default().push(run);
        }
        RunsByGroup(by_group)
    }

    pub fn of_group(&self, group: GroupId) -> &[&'plan Run] {
        self.0.get(&group).map(Vec::as_slice).unwrap_or_default()
    }

    /// Runs of the playbook, in whatever version, that are not over.
    pub fn at_work(&self, plan: &Plan, group: GroupId, playbook: &str, today: Date) -> Vec<&'plan Run> {
        let runs = self.of_group(group).iter();
        let of_playbook = runs.filter(|run| is_of(plan, run, playbook) && is_at_work(plan, run, today));
        of_playbook.copied().collect()
    }
}

fn is_of(plan: &Plan, run: &Run, playbook: &str) -> bool {
    let pinned = plan.playbooks.get(&run.playbook);
    pinned.is_some_and(|pinned| pinned.version.playbook.id == playbook)
}

fn is_at_work(plan: &Plan, run: &Run, today: Date) -> bool {
    last_date(plan, run).is_some_and(|last| last >= today.max(run.start))
}

/// A playbook at work somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct AtWork {
    pub id: String,
    /// One of its pinned versions, for its title.
    pub hash: PlaybookHash,
    /// In how many groups that stand.
    pub groups: usize,
}

/// The groups that stand and have a run of the playbook that is not over.
pub fn groups_at_work(plan: &Plan, playbook: &str, today: Date) -> BTreeSet<GroupId> {
    let at_work = standing_runs(plan, today).filter(|run| is_of(plan, run, playbook));
    at_work.map(|run| run.group).collect()
}

fn standing_runs(plan: &Plan, today: Date) -> impl Iterator<Item = &Run> {
    let stands = move |run: &&Run| {
        let group = plan.groups.get(&run.group);
        group.is_some_and(|group| group.deleted_at.is_none() && !group.is_closed_on(today))
    };
    let runs = plan.runs.values().filter(|run| run.deleted_at.is_none());
    runs.filter(stands).filter(move |run| is_at_work(plan, run, today))
}

/// What can be moved or replaced: every playbook with a run that is not over in a group that stands, by its id.
pub fn at_work(plan: &Plan, today: Date) -> Vec<AtWork> {
    let mut found: BTreeMap<&str, (&PlaybookHash, BTreeSet<GroupId>)> = BTreeMap::new();
    for run in standing_runs(plan, today) {
        if let Some(pinned) = plan.playbooks.get(&run.playbook) {
            let entry = found.entry(&pinned.version.playbook.id);
            entry
                .or_insert_with(|| (&run.playbook, BTreeSet::new()))
                .1
                .insert(run.group);
        }
    }
    let at_work = found.into_iter().map(|(id, (hash, groups))| AtWork {
        id: id.to_owned(),
        hash: hash.clone(),
        groups: groups.len(),
    });
    at_work.collect()
}

/// The last date on which a run can post: by its own end, its playbook's length, or its group's end or closing, and [`Date::MAX`]
/// where nothing ends it. `None` where its group or its playbook is not in the plan.
pub fn last_date(plan: &Plan, run: &Run) -> Option<Date> {
    last_date_with(plan, run, plan.playbooks.get(&run.playbook)?)
}

/// The same for a playbook that the plan may not have yet.
pub fn last_date_with(plan: &Plan, run: &Run, pinned: &PinnedPlaybook) -> Option<Date> {
    let group = plan.groups.get(&run.group)?;
    let last = last_day(run, group, pinned);
    Some(group.closed_on.map_or(last, |closed| closed.min(last)))
}
