//! One act on the runs of many groups as changes of the plan: one command, so that one undo takes it back as a whole.

use crate::{
    document::{EntityChange, EntityKey},
    domain::{Plan, bulk::Prepared},
};

/// The changes that do what was prepared; none for nothing. The playbook is pinned where the plan does not have it yet.
pub fn changes(plan: &Plan, prepared: &Prepared) -> Vec<EntityChange> {
    let missing = prepared
        .pinned
        .as_ref()
        .filter(|(hash, _)| !plan.playbooks.contains_key(hash));
    let pinned = missing.and_then(|(hash, pinned)| {
        let entity = EntityKey::Playbook(hash.clone());
        EntityChange::pin(entity, &pinned.version)
    });
    let runs = prepared.changes.iter().filter_map(|change| {
        let entity = EntityKey::Run(change.after.group, change.after.id);
        EntityChange::between(entity, change.before.as_ref(), &change.after)
    });
    pinned.into_iter().chain(runs).collect()
}
