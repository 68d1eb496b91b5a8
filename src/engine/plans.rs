//! Plan files through the engine: preview what a file would change, take it in.

use super::{
    comparing::name_among,
    history::{Act, Entry},
    host::Engine,
    message::Problem,
    preview::{self, PlanPreview, Way},
    storage::{Storage, StorageError},
    taking::{Effect, Taking},
    things::Part,
};
use crate::{
    document::{DocumentId, EntityChange, Fields},
    domain::id::CommandId,
    exchange::plan_file::{self, Form, PlanInFile},
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

impl<S: Storage> Engine<S> {
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
        let name = |part: Part| {
            let here = || name_among(self.projection.entities(), part);
            name_among(&names, part).or_else(here).unwrap_or_default().to_owned()
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
            is_of_playbooks: is_of_playbooks(&file.documents),
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

/// Whether the file holds playbooks of one's own and nothing else.
fn is_of_playbooks(documents: &[(DocumentId, Vec<u8>)]) -> bool {
    let is_playbook = |(id, _): &(DocumentId, Vec<u8>)| matches!(id, DocumentId::OwnPlaybook(_));
    !documents.is_empty() && documents.iter().all(is_playbook)
}

type Written = (BTreeSet<DocumentId>, Vec<(String, Vec<u8>)>);

/// The fields a change brings.
fn after(change: &EntityChange) -> Fields {
    let fields = change.fields.iter();
    fields
        .filter_map(|field| Some((field.path.clone(), field.after.clone()?)))
        .collect()
}
