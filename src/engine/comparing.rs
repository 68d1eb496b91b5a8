//! Two sides of a plan compared, field by field.

use super::things::Part;
use crate::document::{EntityChange, EntityKey, Fields, Leaf};
use std::collections::{BTreeMap, BTreeSet};

/// Things and their fields.
pub type Entities = BTreeMap<EntityKey, Fields>;

static NOTHING: Fields = Fields::new();

/// What the file says otherwise than it is here once merged: from the file's value to the one here.
pub fn kept(file: &Entities, merged: &Entities) -> Vec<EntityChange> {
    let kept = file.iter().filter_map(|(entity, fields)| {
        let here = merged.get(entity).unwrap_or(&NOTHING);
        EntityChange::between_fields(entity.clone(), fields, &only(here, fields))
    });
    kept.collect()
}

/// Of what is kept, what the file says for the first time: the rest was overwritten here by somebody who saw it.
pub fn gave_way(kept: &[EntityChange], unseen: &Entities) -> Vec<EntityChange> {
    let of = |change: &EntityChange| {
        let unseen = unseen.get(&change.entity)?;
        let mut change = change.clone();
        change.fields.retain(|field| unseen.contains_key(&field.path));
        (!change.fields.is_empty()).then_some(change)
    };
    kept.iter().filter_map(of).collect()
}

/// Of the fields, those that the other side has too.
fn only(fields: &Fields, other: &Fields) -> Fields {
    let common = fields.iter().filter(|(path, _)| other.contains_key(*path));
    common.map(|(path, leaf)| (path.clone(), leaf.clone())).collect()
}

/// A text among the fields.
pub fn text<'a>(fields: &'a Fields, path: &str) -> Option<&'a str> {
    match fields.get(path) {
        Some(Leaf::Text(text)) => Some(text),
        _ => None,
    }
}

/// A part's name among these entities; the store has none.
pub fn name_among(entities: &Entities, part: Part) -> Option<&str> {
    let entity = match part {
        Part::Store => return None,
        Part::Group(group) => EntityKey::Group(group),
        Part::OwnPlaybook(playbook) => EntityKey::OwnPlaybook(playbook),
    };
    text(entities.get(&entity)?, "name")
}

/// What becomes of each thing between the two.
pub fn differences(before: &Entities, after: &Entities) -> Vec<EntityChange> {
    let entities: BTreeSet<_> = after.keys().chain(before.keys()).collect();
    entities
        .into_iter()
        .filter_map(|entity| {
            let before = before.get(entity).unwrap_or(&NOTHING);
            EntityChange::between_fields(entity.clone(), before, after.get(entity).unwrap_or(&NOTHING))
        })
        .collect()
}
