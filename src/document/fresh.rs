//! A plan written afresh under new ids, to stand beside the one it was taken from: same values, no common history, and no
//! key in common, so that a later merge of the one never reaches the other.

use super::{
    fields::{Fields, Leaf},
    key::EntityKey,
};
use crate::domain::{
    figures::Scope,
    id::{CommandId, GroupId, OwnPlaybookId, RunId},
    schedule::OccurrenceKey,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The same entities with new ids for groups, runs, own posts and own playbooks. The ids follow from the seed: the same seed
/// twice makes the same copy, another seed another one. What has no id of its own (the profile, pinned playbooks, figures of
/// wider scopes) keeps its key.
pub fn with_new_ids(entities: &BTreeMap<EntityKey, Fields>, seed: CommandId) -> BTreeMap<EntityKey, Fields> {
    let renamed = entities.iter().map(|(entity, fields)| {
        let mut fields = fields.clone();
        let entity = renamed(entity, seed);
        set_ids(&entity, &mut fields);
        (entity, fields)
    });
    renamed.collect()
}

/// The id that a group gets in the copy made with this seed.
pub fn new_group_id(group: GroupId, seed: CommandId) -> GroupId {
    GroupId(new_id(group.0, seed))
}

fn renamed(entity: &EntityKey, seed: CommandId) -> EntityKey {
    let group_of = |group: &GroupId| new_group_id(*group, seed);
    let run_of = |run: RunId| RunId(new_id(run.0, seed));
    match entity {
        EntityKey::Profile | EntityKey::Playbook(_) => entity.clone(),
        EntityKey::Group(group) => EntityKey::Group(group_of(group)),
        EntityKey::Run(group, run) => EntityKey::Run(group_of(group), run_of(*run)),
        EntityKey::OwnPost(group, post) => EntityKey::OwnPost(group_of(group), run_of(*post)),
        EntityKey::Override(group, post) => {
            let post = OccurrenceKey {
                run: run_of(post.run),
                ..post.clone()
            };
            EntityKey::Override(group_of(group), post)
        }
        EntityKey::OwnPlaybook(playbook) => EntityKey::OwnPlaybook(OwnPlaybookId(new_id(playbook.0, seed))),
        EntityKey::Figures(Scope::Group(group), date) => EntityKey::Figures(Scope::Group(group_of(group)), *date),
        EntityKey::Figures(Scope::Workspace | Scope::Owner(_), _) => entity.clone(),
    }
}

/// An entity carries its key's ids inside.
fn set_ids(entity: &EntityKey, fields: &mut Fields) {
    let mut set = |path: &str, id: Uuid| fields.insert(path.to_owned(), Leaf::Text(id.hyphenated().to_string()));
    match entity {
        EntityKey::Group(group) => {
            set("id", group.0);
        }
        EntityKey::OwnPlaybook(playbook) => {
            set("id", playbook.0);
        }
        EntityKey::Run(group, run) | EntityKey::OwnPost(group, run) => {
            set("id", run.0);
            set("group", group.0);
        }
        EntityKey::Profile | EntityKey::Playbook(_) | EntityKey::Override(..) | EntityKey::Figures(..) => {}
    }
}

/// Keeps the old id's time stamp and version: overrides are stored by the year in which their run was made.
fn new_id(old: Uuid, seed: CommandId) -> Uuid {
    let mut bytes = *Uuid::new_v5(&seed.0, old.as_bytes()).as_bytes();
    let old = old.as_bytes();
    bytes[..6].copy_from_slice(&old[..6]);
    bytes[6] = (old[6] & 0xf0) | (bytes[6] & 0x0f);
    Uuid::from_bytes(bytes)
}
