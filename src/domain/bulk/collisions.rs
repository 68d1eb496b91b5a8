//! Where a playbook that starts or moves meets others in the same days of the same group.

use super::{
    BulkAct, RunChange,
    runs::{RunsByGroup, last_date, last_date_with},
};
use crate::domain::{
    civil::Date,
    id::GroupId,
    plan::{PinnedPlaybook, Plan},
    playbook::PlaybookHash,
    schedule::Run,
};

/// Two runs in one group on the same days.
#[derive(Clone, Debug, PartialEq)]
pub struct Collision {
    pub group: GroupId,
    /// Of the run that is there already.
    pub playbook: PlaybookHash,
    /// Both run the same playbook, perhaps in different versions.
    pub is_same: bool,
    /// The first day that both have.
    pub from: Date,
}

/// What the changed runs of one group meet there. What the act itself ends is as it will be.
pub fn collisions(plan: &Plan, runs: &RunsByGroup<'_>, act: &BulkAct, changes: &[RunChange]) -> Vec<Collision> {
    let Some(group) = changes.first().map(|change| change.after.group) else {
        return Vec::new();
    };
    let is_ended = |change: &&RunChange| matches!((act, &change.before), (BulkAct::Replace { .. }, Some(_)));
    let new: Vec<&Run> = changes
        .iter()
        .filter(|change| !is_ended(change))
        .map(|change| &change.after)
        .collect();
    let present = runs.of_group(group).iter().filter_map(|run| {
        let changed = changes.iter().find(|change| change.after.id == run.id);
        changed.map_or(Some(*run), |change| Some(&change.after).filter(|_| is_ended(&change)))
    });
    let mut found = Vec::new();
    for other in present.filter(|run| run.deleted_at.is_none()) {
        let Some(pinned) = plan.playbooks.get(&other.playbook) else {
            continue;
        };
        for run in &new {
            let Some((playbook, last)) = playbook_of(plan, act, run) else {
                continue;
            };
            let from = run.start.max(other.start);
            if from <= last && last_date(plan, other).is_some_and(|other_last| from <= other_last) {
                found.push(Collision {
                    group,
                    playbook: other.playbook.clone(),
                    is_same: pinned.version.playbook.id == playbook.version.playbook.id,
                    from,
                });
            }
        }
    }
    found
}

/// What a run runs, which the plan may not have yet, and until when.
fn playbook_of<'a>(plan: &'a Plan, act: &'a BulkAct, run: &Run) -> Option<(&'a PinnedPlaybook, Date)> {
    let pinned: &PinnedPlaybook = match act {
        BulkAct::Start(new) | BulkAct::Replace { new, .. } if new.hash == run.playbook => &new.playbook,
        _ => plan.playbooks.get(&run.playbook)?,
    };
    Some((pinned, last_date_with(plan, run, pinned)?))
}
