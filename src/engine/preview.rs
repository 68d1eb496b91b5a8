//! What a list of changes amounts to, for a person to read before accepting it: what is added, changed and removed, by kind
//! of thing and by group, and of what more than half would vanish.

use crate::{
    document::{EntityChange, EntityKey, Leaf},
    domain::{Plan, figures::Scope, id::GroupId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A kind of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Thing {
    Profile,
    Group,
    Run,
    Post,
    Figures,
    Playbook,
}

/// What becomes of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// The kind of thing an entity is.
pub fn thing(entity: &EntityKey) -> Thing {
    match entity {
        EntityKey::Profile => Thing::Profile,
        EntityKey::Playbook(_) => Thing::Playbook,
        EntityKey::Group(_) => Thing::Group,
        EntityKey::Run(..) => Thing::Run,
        EntityKey::Override(..) => Thing::Post,
        EntityKey::Figures(..) => Thing::Figures,
    }
}

/// The group an entity belongs to; `None` for what belongs to the workspace or an owner.
pub fn group_of(entity: &EntityKey) -> Option<GroupId> {
    match entity {
        EntityKey::Group(group) | EntityKey::Run(group, _) | EntityKey::Override(group, _) => Some(*group),
        EntityKey::Figures(Scope::Group(group), _) => Some(*group),
        EntityKey::Figures(..) | EntityKey::Profile | EntityKey::Playbook(_) => None,
    }
}

/// Going to the trash is a removal, coming out of it an addition.
pub fn fate(change: &EntityChange, was_there: bool) -> Fate {
    if !was_there {
        return Fate::Added;
    }
    if change.fields.iter().all(|field| field.after.is_none()) && names_its_core(change) {
        return Fate::Removed;
    }
    let trash = change.fields.iter().find(|field| field.path == "deleted_at");
    match trash.map(|field| (field.before.is_some(), field.after.is_some())) {
        Some((false, true)) => Fate::Removed,
        Some((true, false)) => Fate::Added,
        _ => Fate::Changed,
    }
}

/// Whether the fields named are those without which there is no such thing.
fn names_its_core(change: &EntityChange) -> bool {
    let core: &[&str] = match thing(&change.entity) {
        Thing::Profile => &["trade", "role"],
        Thing::Group => &["kind"],
        Thing::Run => &["playbook"],
        Thing::Post => &["state"],
        Thing::Playbook => &["version"],
        // A day's figures have no core: what loses every number that it names counts as removed.
        Thing::Figures => return true,
    };
    core.iter()
        .all(|path| change.fields.iter().any(|field| field.path == *path))
}

/// Whether the plan has the thing now. Posts and figures outside the dates that the plan holds count as there where a
/// value before is named.
pub fn is_there(plan: &Plan, change: &EntityChange) -> bool {
    match &change.entity {
        EntityKey::Profile => plan.profile.is_some(),
        EntityKey::Playbook(hash) => plan.playbooks.contains_key(hash),
        EntityKey::Group(group) => plan.groups.contains_key(group),
        EntityKey::Run(_, run) => plan.runs.contains_key(run),
        EntityKey::Override(..) | EntityKey::Figures(..) => change.fields.iter().any(|field| field.before.is_some()),
    }
}

/// Whether the thing was there before the change, as far as the change alone can tell.
pub fn was_there(change: &EntityChange) -> bool {
    change.fields.iter().any(|field| field.before.is_some()) || !names_its_core(change)
}

/// The tallies by kind of thing.
pub fn tallies<'a>(plan: &Plan, changes: impl IntoIterator<Item = &'a EntityChange>) -> BTreeMap<Thing, Tally> {
    tallies_by(|change| is_there(plan, change), changes)
}

/// The tallies, where this tells what was there.
pub fn tallies_by<'a>(
    was_there: impl Fn(&EntityChange) -> bool,
    changes: impl IntoIterator<Item = &'a EntityChange>,
) -> BTreeMap<Thing, Tally> {
    let mut tallies: BTreeMap<Thing, Tally> = BTreeMap::new();
    for change in changes {
        let tally = tallies.entry(thing(&change.entity)).or_default();
        match fate(change, was_there(change)) {
            Fate::Added => tally.added += 1,
            Fate::Changed => tally.changed += 1,
            Fate::Removed => tally.removed += 1,
        }
    }
    tallies
}

/// The changes of each group, and first those of none.
pub fn by_group(changes: &[EntityChange]) -> BTreeMap<Option<GroupId>, Vec<&EntityChange>> {
    let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for change in changes {
        groups.entry(group_of(&change.entity)).or_default().push(change);
    }
    groups
}

/// The group's name once the changes are made; empty where it has none.
pub fn name_after(plan: &Plan, changes: &[EntityChange], group: GroupId) -> String {
    let of_group = changes.iter().find(|change| change.entity == EntityKey::Group(group));
    let new_name = of_group.and_then(|change| change.fields.iter().find(|field| field.path == "name"));
    match new_name.map(|field| &field.after) {
        Some(Some(Leaf::Text(name))) => name.clone(),
        Some(_) => String::new(),
        None => plan
            .groups
            .get(&group)
            .map(|group| group.name.clone())
            .unwrap_or_default(),
    }
}

/// The kinds of which the changes would remove more than half.
pub fn mostly_vanishing(plan: &Plan, changes: &[EntityChange]) -> Vec<Thing> {
    let now = |thing: Thing| match thing {
        Thing::Profile => usize::from(plan.profile.is_some()),
        Thing::Group => plan.standing_groups().len(),
        Thing::Run => plan.runs.values().filter(|run| run.deleted_at.is_none()).count(),
        Thing::Post => plan.overrides.values().map(|changes| changes.iter().count()).sum(),
        Thing::Figures => plan.figures.values().map(|days| days.len()).sum(),
        Thing::Playbook => plan.playbooks.len(),
    };
    tallies(plan, changes)
        .into_iter()
        .filter(|(thing, tally)| tally.removed * 2 > now(*thing) && tally.removed > 0)
        .map(|(thing, _)| thing)
        .collect()
}
