//! Putting a playbook to work in a group: its version is pinned in the plan, and a run says from which day.

use super::{EntityChange, EntityKey, random};
use crate::{
    domain::{Plan, civil::Date, id::GroupId, playbook::PlaybookVersion, schedule::Run},
    knowledge,
};

/// What changes when the playbook starts on that day, its day 1.
pub fn put_to_work(plan: &Plan, version: &PlaybookVersion, group: GroupId, start: Date) -> Vec<EntityChange> {
    // Every version that was ever read or made can be written, which is all that naming it needs.
    let Ok(playbook) = knowledge::content_hash(version) else {
        return Vec::new();
    };
    let run = Run {
        id: random::run_id(),
        group,
        playbook: playbook.clone(),
        start,
        end: None,
        left_out: Default::default(),
        times: Default::default(),
        deleted_at: None,
    };
    let is_pinned = plan.playbooks.contains_key(&playbook);
    let pinned = match is_pinned {
        true => None,
        false => EntityChange::pin(EntityKey::Playbook(playbook), version),
    };
    let added = EntityChange::between(EntityKey::Run(group, run.id), None, &run);
    pinned.into_iter().chain(added).collect()
}
