//! Plan files through the engine: export the documents, preview what a file would change on a copy of them, merge it.

use super::{
    history::{Act, Entry},
    host::Engine,
    message::Problem,
    storage::{Storage, StorageError},
    validity::find_impossible,
};
use crate::{
    document::{DocumentId, EntityChange, EntityKey, Fields, Projection, SCHEMA_VERSION, SharedDocument},
    domain::id::CommandId,
    exchange::{
        plan_file::{self, PlanFileProblem},
        raw_file,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// A plan file that was read and may be accepted.
pub struct ReadPlan {
    states: Vec<(DocumentId, Vec<u8>)>,
}

/// What a file would do to the documents here.
struct Effect {
    changes: Vec<EntityChange>,
    /// What the documents here lack of it.
    updates: Vec<(DocumentId, Vec<u8>)>,
    /// See [`Entry::gave_way`].
    gave_way: Vec<EntityChange>,
}

/// The client of copies into which nobody writes.
const NOBODY: u64 = 1;

impl<S: Storage> Engine<S> {
    /// Every record of the storage in one file, for whoever is to rescue what cannot be read.
    pub(super) async fn save_raw(&self, created: &str) -> Result<Vec<u8>, Problem> {
        let records = self.storage.read_raw().await?;
        let records = records.iter().map(|record| raw_file::Record {
            store: &record.store,
            key: &record.key,
            bytes: &record.bytes,
        });
        Ok(raw_file::write(created, records))
    }

    pub(super) async fn export_plan(&mut self, created: &str) -> Result<Vec<u8>, Problem> {
        // Where storage fails, what memory holds is all the more worth a file.
        let _ = self.catch_up().await;
        plan_file::write(self.plan(), &self.documents.states(), created).map_err(Problem::PlanFile)
    }

    /// What the file would change; it is kept for [`Engine::accept_plan`].
    pub(super) async fn preview_plan(&mut self, bytes: &[u8]) -> Result<Vec<EntityChange>, Problem> {
        self.read_plan = None;
        self.catch_up().await?;
        let states = plan_file::read(bytes).map_err(Problem::PlanFile)?;
        let effect = self.effect_of(&states)?;
        self.read_plan = Some(ReadPlan { states });
        Ok(effect.changes)
    }

    /// Merges the file and commits it. After a failure it is still there to be accepted again.
    pub(super) async fn accept_plan(&mut self, command: CommandId) -> Result<Vec<EntityChange>, Problem> {
        let read = self.read_plan.take().ok_or(Problem::NothingRead)?;
        let outcome = self.merge_plan(command, &read).await;
        if outcome.is_err() {
            self.read_plan = Some(read);
        }
        outcome
    }

    async fn merge_plan(&mut self, command: CommandId, read: &ReadPlan) -> Result<Vec<EntityChange>, Problem> {
        self.be_writable().await?;
        let Effect {
            changes,
            updates,
            gave_way,
        } = self.effect_of(&read.states)?;
        if updates.is_empty() {
            return Ok(changes);
        }
        let rows = updates.iter().map(|(id, update)| (id.to_string(), update.clone()));
        let entry = Entry {
            command,
            act: Act::Merge,
            changes,
            gave_way,
        };
        match self.append(&entry, rows.collect()).await {
            Ok(()) => {}
            Err(StorageError::AlreadyRecorded) => return Ok(entry.changes),
            Err(error) => return Err(error.into()),
        }
        for (id, update) in &updates {
            self.documents
                .get_or_make(id)
                .merge(update)
                .map_err(StorageError::from)?;
        }
        self.refresh(updates.into_iter().map(|(id, _)| id));
        Ok(entry.changes)
    }

    /// Merges the states into copies of the documents and compares.
    fn effect_of(&self, states: &[(DocumentId, Vec<u8>)]) -> Result<Effect, Problem> {
        let (mut known, mut merged, mut updates) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        let mut gave_way = Vec::new();
        for (id, state) in states {
            let nothing = SharedDocument::new(id.clone(), NOBODY);
            let mine = self.documents.get(id).unwrap_or(&nothing);
            let mut copy = foreign_copy(id, state)?;
            let unseen = copy.unseen_by(mine);
            copy.merge(&mine.state()).map_err(StorageError::from)?;
            updates.extend(mine.lacks(&copy).map(|update| (id.clone(), update)));
            known.extend(mine.entities());
            let entities = copy.entities();
            gave_way.extend(overwritten(unseen, &entities));
            merged.extend(entities);
        }
        let changes = differences(&known, &merged);
        check(&changes, merged)?;
        Ok(Effect {
            changes,
            updates,
            gave_way,
        })
    }
}

/// The file's own copy of a document.
fn foreign_copy(id: &DocumentId, state: &[u8]) -> Result<SharedDocument, Problem> {
    let mut copy = SharedDocument::new(id.clone(), NOBODY);
    copy.merge_foreign(state).map_err(|error| {
        Problem::PlanFile(PlanFileProblem::BadDocument {
            document: id.to_string(),
            why: error.why,
        })
    })?;
    if copy.schema() > SCHEMA_VERSION {
        return Err(Problem::PlanFile(PlanFileProblem::Newer {
            found: copy.schema(),
            known: SCHEMA_VERSION,
        }));
    }
    Ok(copy)
}

/// What the file says for the first time and what is not so once merged.
fn overwritten(
    unseen: BTreeMap<EntityKey, Fields>,
    merged: &BTreeMap<EntityKey, Fields>,
) -> impl Iterator<Item = EntityChange> {
    unseen.into_iter().filter_map(|(entity, file)| {
        let stayed = merged.get(&entity);
        let stayed = file
            .keys()
            .filter_map(|path| Some((path.clone(), stayed?.get(path)?.clone())));
        let stayed = stayed.collect();
        EntityChange::between_fields(entity, &file, &stayed)
    })
}

fn differences(known: &BTreeMap<EntityKey, Fields>, merged: &BTreeMap<EntityKey, Fields>) -> Vec<EntityChange> {
    let nothing = Fields::new();
    let entities: BTreeSet<_> = merged.keys().chain(known.keys()).collect();
    entities
        .into_iter()
        .filter_map(|entity| {
            let before = known.get(entity).unwrap_or(&nothing);
            EntityChange::between_fields(entity.clone(), before, merged.get(entity).unwrap_or(&nothing))
        })
        .collect()
}

/// Refuses a file that would bring values no plan can hold.
fn check(changes: &[EntityChange], merged: BTreeMap<EntityKey, Fields>) -> Result<(), Problem> {
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
