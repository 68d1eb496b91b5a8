//! The things of a plan as a person counts them, and what becomes of one: for the preview of a plan file and for the history.

use crate::{
    document::{EntityChange, EntityKey, Fields, Leaf},
    domain::{
        Plan,
        figures::Scope,
        id::{GroupId, OwnPlaybookId},
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A kind of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Thing {
    Profile,
    Group,
    Run,
    OwnPost,
    /// What happened to posts.
    Post,
    Figures,
    Playbook,
    OwnPlaybook,
}

/// What becomes of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    Added,
    Changed,
    Removed,
}

/// How many things have which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub added: usize,
    pub changed: usize,
    pub removed: usize,
}

/// What can be taken or left by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// The profile, playbooks, and figures of no single group.
    Store,
    /// A group with its runs, posts and figures.
    Group(GroupId),
    OwnPlaybook(OwnPlaybookId),
}

/// The kind of thing an entity is.
pub fn thing(entity: &EntityKey) -> Thing {
    match entity {
        EntityKey::Profile => Thing::Profile,
        EntityKey::Playbook(_) => Thing::Playbook,
        EntityKey::OwnPlaybook(_) => Thing::OwnPlaybook,
        EntityKey::Group(_) => Thing::Group,
        EntityKey::Run(..) => Thing::Run,
        EntityKey::OwnPost(..) => Thing::OwnPost,
        EntityKey::Override(..) => Thing::Post,
        EntityKey::Figures(..) => Thing::Figures,
    }
}

/// The part an entity belongs to.
pub fn part_of(entity: &EntityKey) -> Part {
    match entity {
        EntityKey::Group(group)
        | EntityKey::Run(group, _)
        | EntityKey::OwnPost(group, _)
        | EntityKey::Override(group, _) => Part::Group(*group),
        EntityKey::OwnPlaybook(playbook) => Part::OwnPlaybook(*playbook),
        EntityKey::Figures(Scope::Group(group), _) => Part::Group(*group),
        EntityKey::Figures(Scope::Workspace | Scope::Owner(_), _) | EntityKey::Profile | EntityKey::Playbook(_) => {
            Part::Store
        }
    }
}

/// What becomes of a thing that has these fields now; nothing where it is not whole, before or after. Going to the trash is a
/// removal, coming out of it an addition.
pub fn fate(change: &EntityChange, now: &Fields) -> Option<Fate> {
    let mut after = now.clone();
    change.apply_to(&mut after);
    match (change.entity.is_whole(now), change.entity.is_whole(&after)) {
        (false, false) => None,
        (false, true) => Some(Fate::Added),
        (true, false) => Some(Fate::Removed),
        (true, true) => Some(fate_in_trash(change)),
    }
}

fn fate_in_trash(change: &EntityChange) -> Fate {
    let trash = change.fields.iter().find(|field| field.path == "deleted_at");
    match trash.map(|field| (field.before.is_some(), field.after.is_some())) {
        Some((false, true)) => Fate::Removed,
        Some((true, false)) => Fate::Added,
        _ => Fate::Changed,
    }
}

/// The same, as far as the change alone can tell.
pub fn fate_by_itself(change: &EntityChange) -> Fate {
    let has = |path: &&str| change.fields.iter().any(|field| field.path == *path);
    let names_its_core = core_of(thing(&change.entity)).iter().all(has);
    let was_there = change.fields.iter().any(|field| field.before.is_some());
    match (was_there, change.fields.iter().any(|field| field.after.is_some())) {
        (false, _) if names_its_core => Fate::Added,
        (true, false) if names_its_core => Fate::Removed,
        _ => fate_in_trash(change),
    }
}

/// The fields without which there is no such thing; a day's figures have none.
fn core_of(thing: Thing) -> &'static [&'static str] {
    match thing {
        Thing::Profile => &["trade", "role"],
        Thing::Group => &["kind"],
        Thing::Run => &["playbook"],
        Thing::OwnPost | Thing::OwnPlaybook => &["id"],
        Thing::Post => &["state"],
        Thing::Playbook => &["version"],
        Thing::Figures => &[],
    }
}

/// The tallies by kind of thing, as far as the changes alone can tell.
pub fn tallies(changes: &[EntityChange]) -> BTreeMap<Thing, Tally> {
    let mut tallies: BTreeMap<Thing, Tally> = BTreeMap::new();
    for change in changes {
        let tally = tallies.entry(thing(&change.entity)).or_default();
        match fate_by_itself(change) {
            Fate::Added => tally.added += 1,
            Fate::Changed => tally.changed += 1,
            Fate::Removed => tally.removed += 1,
        }
    }
    tallies
}

/// The part's name once the changes are made; empty where it has none, and for the store.
pub fn name_after(plan: &Plan, changes: &[EntityChange], part: Part) -> String {
    let (entity, name) = match part {
        Part::Store => return String::new(),
        Part::Group(group) => (
            EntityKey::Group(group),
            plan.groups.get(&group).map(|group| &group.name),
        ),
        Part::OwnPlaybook(id) => (
            EntityKey::OwnPlaybook(id),
            plan.own_playbooks.get(&id).map(|playbook| &playbook.name),
        ),
    };
    let of_part = changes.iter().find(|change| change.entity == entity);
    let new_name = of_part.and_then(|change| change.fields.iter().find(|field| field.path == "name"));
    match new_name.map(|field| &field.after) {
        Some(Some(Leaf::Text(name))) => name.clone(),
        Some(_) => String::new(),
        None => name.cloned().unwrap_or_default(),
    }
}
