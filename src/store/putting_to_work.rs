//! Putting a playbook to work in a group: its version is pinned in the plan, and a run says from which day.

use super::{EntityChange, EntityKey, random};
use crate::{
    domain::{Plan, civil::Date, id::GroupId, schedule::Run},
    knowledge::BundledPlaybook,
};

/// What changes when the playbook starts on that day, its day 1.
pub fn put_to_work(plan: &Plan, bundled: &BundledPlaybook, group: GroupId, start: Date) -> Vec<EntityChange> {
    let run = Run {
        id: random::run_id(),
        group,
        playbook: bundled.hash.clone(),
        start,
        end: None,
        left_out: Default::default(),
        times: Default::default(),
        deleted_at: None,
    };
    let is_pinned = plan.playbooks.contains_key(&bundled.hash);
    let pin = || EntityChange::pin(EntityKey::Playbook(bundled.hash.clone()), &bundled.version);
    let pinned = if is_pinned { None } else { pin() };
    let added = EntityChange::between(EntityKey::Run(group, run.id), None, &run);
    pinned.into_iter().chain(added).collect()
}
