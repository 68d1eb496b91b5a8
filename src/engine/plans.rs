//! Plan files through the engine: export the documents, preview what a file would change on a copy of them, merge it.

use super::{host::Engine, message::Problem, storage::Storage, validity::find_impossible};
use crate::{
    document::{DocumentId, EntityChange, EntityKey, Fields, Projection, SharedDocument},
    domain::id::CommandId,
    exchange::plan_file::{self, PlanFileProblem},
};
use std::collections::{BTreeMap, BTreeSet};

/// A plan file that was read and may be accepted.
pub struct ReadPlan {
    states: Vec<(DocumentId, Vec<u8>)>,
}

impl<S: Storage> Engine<S> {
    pub(super) fn export_plan(&self, created: &str) -> Result<Vec<u8>, Problem> {
        let states: Vec<_> = self
            .documents
            .iter()
            .map(|(id, document)| (id.clone(), document.state()))
            .collect();
        plan_file::write(self.plan(), &states, created).map_err(Problem::PlanFile)
    }

    /// What the file would change; it is kept for [`Engine::accept_plan`].
    pub(super) fn preview_plan(&mut self, bytes: &[u8]) -> Result<Vec<EntityChange>, Problem> {
        self.read_plan = None;
        let states = plan_file::read(bytes).map_err(Problem::PlanFile)?;
        let changes = self.changes_by(&states)?;
        self.read_plan = Some(ReadPlan { states });
        Ok(changes)
    }

    /// Merges the file and commits it.
    pub(super) async fn accept_plan(&mut self, command: CommandId) -> Result<Vec<EntityChange>, Problem> {
        let read = self.read_plan.take().ok_or(Problem::NothingRead)?;
        let changes = self.changes_by(&read.states)?;
        let updates = read
            .states
            .iter()
            .map(|(id, state)| (id.to_string(), state.clone()))
            .collect();
        self.append(command, updates).await?;
        for (id, state) in &read.states {
            self.document(id).merge(state).map_err(|error| Problem::Unreadable {
                document: error.document,
                why: error.why,
            })?;
        }
        self.refresh(read.states.into_iter().map(|(id, _)| id));
        Ok(changes)
    }

    /// Merges the states into copies of the documents and compares.
    fn changes_by(&self, states: &[(DocumentId, Vec<u8>)]) -> Result<Vec<EntityChange>, Problem> {
        let mut merged: BTreeMap<EntityKey, Fields> = BTreeMap::new();
        let mut known: BTreeMap<EntityKey, Fields> = BTreeMap::new();
        let mut copies: BTreeMap<&DocumentId, SharedDocument> = BTreeMap::new();
        for (id, state) in states {
            let copy = copies
                .entry(id)
                .or_insert_with(|| SharedDocument::new(id.clone(), self.client));
            let damaged = |why: String| {
                Problem::PlanFile(PlanFileProblem::BadDocument {
                    document: id.to_string(),
                    why,
                })
            };
            copy.merge(state).map_err(|error| damaged(error.why))?;
        }
        for (id, copy) in &mut copies {
            if let Some(mine) = self.documents.get(id) {
                known.extend(mine.entities());
                copy.merge(&mine.state()).map_err(|error| Problem::Unreadable {
                    document: error.document,
                    why: error.why,
                })?;
            }
            merged.extend(copy.entities());
        }
        let nothing = Fields::new();
        let entities: BTreeSet<_> = merged.keys().chain(known.keys()).collect();
        let changes: Vec<_> = entities
            .into_iter()
            .filter_map(|entity| {
                let before = known.get(entity).unwrap_or(&nothing);
                EntityChange::between_fields(entity.clone(), before, merged.get(entity).unwrap_or(&nothing))
            })
            .collect();
        self.check(&changes, merged)?;
        Ok(changes)
    }

    /// Refuses a file that would bring values no plan can hold.
    fn check(&self, changes: &[EntityChange], merged: BTreeMap<EntityKey, Fields>) -> Result<(), Problem> {
        let mut after = Projection::default();
        let touched: BTreeSet<_> = changes.iter().map(|change| &change.entity).collect();
        for (entity, fields) in merged {
            if touched.contains(&entity) {
                after.replace(entity, fields);
            }
        }
        let unreadable = after
            .unreadable()
            .iter()
            .next()
            .map(|(entity, why)| (entity.name(), why.clone()));
        match unreadable.or_else(|| find_impossible(after.plan())) {
            Some((entity, why)) => Err(Problem::PlanFile(PlanFileProblem::BadEntity { entity, why })),
            None => Ok(()),
        }
    }
}
