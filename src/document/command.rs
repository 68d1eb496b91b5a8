//! A command: what a person did, field by field, each with its value before and after. One shape serves the optimistic
//! edit, the mirror of unsaved work, the commit, the history and undo.

use super::{
    fields::{Fields, Leaf, flatten},
    key::EntityKey,
};
use crate::domain::{id::CommandId, playbook::PlaybookVersion};
use serde::{Deserialize, Serialize};

/// What one act changed; applied whole or not at all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Command {
    pub id: CommandId,
    pub changes: Vec<EntityChange>,
}

/// The changed fields of one entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntityChange {
    pub entity: EntityKey,
    pub fields: Vec<FieldChange>,
}

/// One field's value before and after; `None` is the default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    pub path: String,
    pub before: Option<Leaf>,
    pub after: Option<Leaf>,
}

impl EntityChange {
    /// What changes an entity from one value to the other; `None` where they are equal.
    pub fn between<T: Serialize>(entity: EntityKey, before: Option<&T>, after: &T) -> Option<EntityChange> {
        let before = before.map(flatten).unwrap_or_default();
        EntityChange::between_fields(entity, &before, &flatten(after))
    }

    /// The same on fields.
    pub fn between_fields(entity: EntityKey, before: &Fields, after: &Fields) -> Option<EntityChange> {
        let gone = before.keys().filter(|path| !after.contains_key(*path));
        let fields: Vec<_> = after
            .keys()
            .chain(gone)
            .map(|path| FieldChange {
                path: path.clone(),
                before: before.get(path).cloned(),
                after: after.get(path).cloned(),
            })
            .filter(|change| change.before != change.after)
            .collect();
        (!fields.is_empty()).then_some(EntityChange { entity, fields })
    }

    /// Lays the change over an entity's fields.
    pub fn apply_to(&self, fields: &mut Fields) {
        for (path, after) in self.fields_after() {
            match after {
                Some(leaf) => fields.insert(path.to_owned(), leaf.clone()),
                None => fields.remove(path),
            };
        }
    }

    /// Each changed field with its value after.
    pub fn fields_after(&self) -> impl Iterator<Item = (&str, Option<&Leaf>)> {
        let fields = self.fields.iter();
        fields.map(|field| (field.path.as_str(), field.after.as_ref()))
    }

    /// Keeps a playbook version in the plan, whole.
    pub fn pin(entity: EntityKey, version: &PlaybookVersion) -> Option<EntityChange> {
        let json = serde_json::to_string(version).ok()?;
        let field = FieldChange {
            path: PINNED_FIELD.to_owned(),
            before: None,
            after: Some(Leaf::Text(json)),
        };
        Some(EntityChange {
            entity,
            fields: vec![field],
        })
    }
}

/// The one field of a pinned playbook.
pub(super) const PINNED_FIELD: &str = "version";

impl Command {
    /// The command that takes this one back.
    pub fn reversed(&self, id: CommandId) -> Command {
        let changes = self.changes.iter().rev().map(|change| EntityChange {
            entity: change.entity.clone(),
            fields: change.fields.iter().map(FieldChange::reversed).collect(),
        });
        Command {
            id,
            changes: changes.collect(),
        }
    }

    /// How many fields it changes.
    pub fn field_count(&self) -> usize {
        self.changes.iter().map(|change| change.fields.len()).sum()
    }
}

impl FieldChange {
    fn reversed(&self) -> FieldChange {
        FieldChange {
            path: self.path.clone(),
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}
