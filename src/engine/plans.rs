//! Plan files through the engine: share what was chosen, preview what a file would change, take it in.

use super::{
    comparing::{Entities, name_among},
    history::{Act, Entry},
    host::Engine,
    message::Problem,
    preview::{self, PlanPreview, Way},
    storage::{Storage, StorageError},
    taking::{Effect, Taking},
    things::Part,
};
use crate::{
    document::{DocumentId, EntityChange, EntityKey, Fields, Projection},
    domain::id::{CommandId, GroupId},
    exchange::{
        plan_file::{self, Form, PlanInFile},
        raw_file,
        sharing::{self, Sharing},
    },
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

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

    pub(super) async fn export_plan(&mut self, created: &str, sharing: &Sharing) -> Result<Vec<u8>, Problem> {
        // Where storage fails, what memory holds is all the more worth a file.
        let _ = self.catch_up().await;
        // A template takes nothing along that a view does not show.
        if sharing.template.is_none() {
            let shared: Vec<_> = self
                .documents
                .resting()
                .filter(|id| sharing.takes(id))
                .cloned()
                .collect();
            self.wake(shared).await?;
        }
        let chosen = sharing.chosen(self.projection.entities());
        let file = if let Some(template) = sharing.template {
            let entities = template.of(&chosen, self.plan());
            let states = states_afresh(&entities, template.seed);
            plan_file::write(Form::Template, projected(entities).plan(), &states, created)
        } else if sharing.groups.is_some() {
            let mut states = self.documents.states();
            states.retain(|(id, _)| sharing.takes(id));
            if let Some(seed) = sharing.without_card() {
                let is_playbook = |entity: &EntityKey| matches!(entity, EntityKey::Playbook(_));
                let playbooks = chosen.iter().filter(|(entity, _)| is_playbook(entity));
                let playbooks = playbooks
                    .map(|(entity, fields)| (entity.clone(), fields.clone()))
                    .collect();
                states.extend(states_afresh(&playbooks, seed));
            }
            plan_file::write(Form::Plan, projected(chosen).plan(), &states, created)
        } else {
            plan_file::write(Form::Plan, self.plan(), &self.documents.states(), created)
        };
        file.map_err(Problem::PlanFile)
    }

    /// What the file would change if it were merged; it is kept for [`Engine::preview_way`] and [`Engine::accept_plan`].
    pub(super) async fn read_plan(&mut self, bytes: &[u8]) -> Result<PlanPreview, Problem> {
        self.plan_in_file = None;
        self.catch_up().await?;
        let file = plan_file::read(bytes).map_err(Problem::PlanFile)?;
        let preview = self.preview_of(&file, Way::Merge).await?;
        self.plan_in_file = Some(file);
        Ok(preview)
    }

    /// What the file read last would change if it were taken in so.
    pub(super) async fn preview_way(&mut self, way: Way) -> Result<PlanPreview, Problem> {
        let file = self.plan_in_file.take().ok_or(Problem::NothingRead)?;
        let preview = self.preview_of(&file, way).await;
        self.plan_in_file = Some(file);
        preview
    }

    async fn preview_of(&mut self, file: &PlanInFile, way: Way) -> Result<PlanPreview, Problem> {
        self.wake_for(file, way).await?;
        let taking = Taking {
            way,
            left_out: BTreeSet::new(),
            command: CommandId(Uuid::nil()),
            form: file.form,
        };
        let Effect { changes, kept, .. } = self.effect_of(&file.documents, &taking)?;
        let nothing = Fields::new();
        let names: BTreeMap<_, _> = changes
            .iter()
            .map(|change| (change.entity.clone(), after(change)))
            .collect();
        let name = |group: GroupId| {
            let here = || name_among(self.projection.entities(), group);
            name_among(&names, group).or_else(here).unwrap_or_default().to_owned()
        };
        let now = |entity: &_| self.projection.fields(entity).unwrap_or(&nothing);
        let parts = preview::parts(&changes, &kept, now, name);
        if preview::removes(&parts) {
            // How much that is of the whole plan must be counted in the whole plan.
            self.wake_all().await?;
        }
        Ok(PlanPreview {
            way,
            is_foreign: self.is_foreign(&file.documents)?,
            is_template: file.form == Form::Template,
            parts,
            standing: preview::standing(self.plan()),
        })
    }

    /// Opens what taking the file in so reaches.
    async fn wake_for(&mut self, file: &PlanInFile, way: Way) -> Result<(), Problem> {
        match way {
            Way::Replace => self.wake_all().await,
            Way::Merge | Way::Beside => self.wake(file.documents.iter().map(|(id, _)| id.clone())).await,
        }
    }

    /// Takes the file in and commits it. After a failure it is still there to be accepted again.
    pub(super) async fn accept_plan(
        &mut self,
        command: CommandId,
        way: Way,
        left_out: BTreeSet<Part>,
    ) -> Result<Vec<EntityChange>, Problem> {
        let file = self.plan_in_file.take().ok_or(Problem::NothingRead)?;
        let taking = Taking {
            way,
            left_out,
            command,
            form: file.form,
        };
        let outcome = self.take_in(&taking, &file).await;
        if outcome.is_err() {
            self.plan_in_file = Some(file);
        }
        outcome
    }

    async fn take_in(&mut self, taking: &Taking, file: &PlanInFile) -> Result<Vec<EntityChange>, Problem> {
        self.be_writable().await?;
        self.wake_for(file, taking.way).await?;
        self.sealed.clone().map_or(Ok(()), Err)?;
        let effect = self.effect_of(&file.documents, taking)?;
        if effect.merges.is_empty() && effect.writes.is_empty() {
            return Ok(effect.changes);
        }
        let (touched, updates) = self.write_in(&effect)?;
        let entry = Entry {
            command: taking.command,
            act: Act::Merge,
            changes: effect.changes,
            gave_way: effect.gave_way,
        };
        match self.append(&entry, updates).await {
            Ok(()) => self.refresh(touched),
            // Memory was read anew, and holds what the command did when it was committed.
            Err(StorageError::AlreadyRecorded) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(entry.changes)
    }

    /// Brings the effect into memory; the updates to be logged.
    fn write_in(&mut self, effect: &Effect) -> Result<Written, Problem> {
        let mut updates = Vec::new();
        let mut touched = BTreeSet::new();
        for (id, update) in &effect.merges {
            if let Err(error) = self.documents.get_or_make(id).merge(update) {
                self.must_reopen = true;
                return Err(StorageError::from(error).into());
            }
            updates.push((id.to_string(), update.clone()));
            touched.insert(id.clone());
        }
        let mut writes: BTreeMap<DocumentId, Vec<&EntityChange>> = BTreeMap::new();
        for change in &effect.writes {
            writes.entry(change.entity.document()).or_default().push(change);
        }
        for (id, changes) in writes {
            let changes = changes.iter().map(|change| (&change.entity, change.fields_after()));
            let update = self.documents.get_or_make(&id).write_all(changes);
            updates.push((id.to_string(), update));
            touched.insert(id);
        }
        Ok((touched, updates))
    }
}

type Written = (BTreeSet<DocumentId>, Vec<(String, Vec<u8>)>);

/// The fields a change brings.
fn after(change: &EntityChange) -> Fields {
    let fields = change.fields.iter();
    fields
        .filter_map(|field| Some((field.path.clone(), field.after.clone()?)))
        .collect()
}

fn projected(entities: Entities) -> Projection {
    let mut projection = Projection::default();
    for (entity, fields) in entities {
        projection.replace(entity, fields);
    }
    projection
}

/// The states of documents that hold these entities and have no history.
fn states_afresh(entities: &Entities, seed: CommandId) -> Vec<(DocumentId, Vec<u8>)> {
    let documents = sharing::write_afresh(entities, fresh_client(seed));
    let states = documents
        .iter()
        .map(|document| (document.id().clone(), document.state()));
    states.collect()
}

/// A client's number of its own for documents begun here: the seed is random, and Yjs keeps 53 bits.
fn fresh_client(seed: CommandId) -> u64 {
    let mixed = Uuid::new_v5(&seed.0, b"client");
    mixed.as_u64_pair().0 >> 11
}
