//! The face's copy of the plan: what the engine confirmed, with the person's unconfirmed commands laid over it. An edit
//! shows at once; when the engine confirms, refuses, or another tab changes the same entity, what is shown is worked out
//! again from the confirmed fields.

use crate::{
    document::{Command, EntityChange, EntityKey, Fields, Projection, Revisions},
    domain::{Plan, id::CommandId},
};
use std::collections::{BTreeMap, BTreeSet};

/// Confirmed fields, pending commands, and the plan that shows both.
#[derive(Clone, Debug, Default)]
pub struct LiveCopy {
    confirmed: BTreeMap<EntityKey, Fields>,
    pending: Vec<Command>,
    shown: Projection,
}

impl LiveCopy {
    /// The plan to show.
    pub fn plan(&self) -> &Plan {
        self.shown.plan()
    }

    /// The fields shown, to name a change's value before.
    pub fn fields(&self, entity: &EntityKey) -> Option<&Fields> {
        self.shown.fields(entity)
    }

    /// Entities that cannot be shown, with the reason.
    pub fn unreadable(&self) -> &BTreeMap<EntityKey, String> {
        self.shown.unreadable()
    }

    /// Commands not confirmed yet, oldest first.
    pub fn pending(&self) -> &[Command] {
        &self.pending
    }

    /// Forgets everything, for another name space.
    pub fn clear(&mut self) {
        self.confirmed.clear();
        self.pending.clear();
        self.shown.clear();
    }

    /// What changed when in the plan shown.
    pub fn revisions(&self) -> &Revisions {
        self.shown.revisions()
    }

    /// What this copy knows and the other does not, as changes that bring it there: a start view may still show what storage
    /// no longer gives.
    pub fn missing_in(&self, other: &LiveCopy) -> Vec<EntityChange> {
        let nothing = Fields::new();
        let missing = self.confirmed.iter().filter_map(|(entity, fields)| {
            let there = other.confirmed.get(entity).unwrap_or(&nothing);
            let mut change = EntityChange::between_fields(entity.clone(), there, fields)?;
            change.fields.retain(|field| field.after.is_some());
            (!change.fields.is_empty()).then_some(change)
        });
        missing.collect()
    }

    /// The engine says how these entities are now.
    pub fn confirm(&mut self, entities: Vec<(EntityKey, Fields)>) {
        for (entity, fields) in entities {
            if fields.is_empty() {
                self.confirmed.remove(&entity);
            } else {
                self.confirmed.insert(entity.clone(), fields);
            }
            self.show(&entity);
        }
    }

    /// The engine says all that there is: what is not among it is gone.
    pub fn confirm_all(&mut self, entities: Vec<(EntityKey, Fields)>) {
        let named: BTreeSet<_> = entities.iter().map(|(entity, _)| entity).collect();
        let gone = self.confirmed.keys().filter(|entity| !named.contains(entity));
        let gone: Vec<_> = gone.map(|entity| (entity.clone(), Fields::new())).collect();
        self.confirm(gone);
        self.confirm(entities);
    }

    /// The person did something: it shows at once.
    pub fn begin(&mut self, command: Command) {
        for change in &command.changes {
            self.shown.apply(change);
        }
        self.pending.push(command);
    }

    /// The engine confirmed or refused a command: it is no longer laid over. (Confirmed fields arrive before.)
    pub fn settle(&mut self, command: CommandId) {
        let Some(place) = self.pending.iter().position(|pending| pending.id == command) else {
            return;
        };
        let settled = self.pending.remove(place);
        let touched: BTreeSet<_> = settled.changes.into_iter().map(|change| change.entity).collect();
        for entity in touched {
            self.show(&entity);
        }
    }

    fn show(&mut self, entity: &EntityKey) {
        let mut fields = self.confirmed.get(entity).cloned().unwrap_or_default();
        let changes = self
            .pending
            .iter()
            .flat_map(|command| &command.changes)
            .filter(|change| change.entity == *entity);
        for change in changes {
            change.apply_to(&mut fields);
        }
        self.shown.replace(entity.clone(), fields);
    }
}
