//! The engine: documents in memory, the log on disk, and the order in which the two change.

use super::{
    BUILD,
    message::{Event, Guard, Keeping, Problem, Reply, Request},
    plans::ReadPlan,
    start_view,
    storage::{Commit, Sequence, Snapshot, Storage, StorageError, Stored},
};
use crate::{
    document::{
        Command, DocumentError, DocumentId, EntityChange, EntityKey, Fields, Projection, SCHEMA_VERSION, SharedDocument,
    },
    domain::{Plan, Window, civil::Date, id::CommandId, schedule::OccurrenceKey},
    exchange::figures,
};
use std::collections::{BTreeMap, BTreeSet};

/// The civil date of epoch seconds in the store's zone; the worker asks the browser.
pub type DateOfEpoch = Box<dyn Fn(i64) -> Option<Date>>;

/// One opened plan.
pub struct Engine<S> {
    pub(super) storage: S,
    pub(super) client: u64,
    pub(super) documents: BTreeMap<DocumentId, SharedDocument>,
    pub(super) projection: Projection,
    keeping: Keeping,
    date_of_epoch: DateOfEpoch,
    seen: Sequence,
    /// Rows known to lie in the log beyond the snapshots.
    log_length: usize,
    watched: Option<Window>,
    /// Memory may hold what the log does not: read anew before the next commit.
    must_reopen: bool,
    sheet: Option<figures::Sheet>,
    pub(super) read_plan: Option<ReadPlan>,
    events: Vec<Event>,
}

/// Log rows after which [`Engine::needs_compaction`] says so.
const LONG_LOG: usize = 400;

impl<S: Storage> Engine<S> {
    /// Reads the plan. `client` must be fresh and random; Yjs keeps 53 bits of it.
    ///
    /// # Errors
    /// Storage that fails, is of a newer schema, or holds bytes that are no document. Nothing is ever overwritten then.
    pub async fn open(storage: S, client: u64, keeping: Keeping, date_of_epoch: DateOfEpoch) -> Result<Self, Problem> {
        let mut engine = Engine {
            storage,
            client: client & ((1 << 53) - 1),
            documents: BTreeMap::new(),
            projection: Projection::default(),
            keeping,
            date_of_epoch,
            seen: 0,
            log_length: 0,
            watched: None,
            must_reopen: false,
            sheet: None,
            read_plan: None,
            events: Vec::new(),
        };
        engine.reopen().await?;
        Ok(engine)
    }

    /// The answer to the opening request.
    pub fn opened(&self) -> Reply {
        Reply::Opened {
            build: BUILD.to_owned(),
            keeping: self.keeping,
        }
    }

    /// The whole plan.
    pub fn plan(&self) -> &Plan {
        self.projection.plan()
    }

    /// Events since the last call, to be sent before the reply.
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// Answers one request. [`Request::Open`] is the host's own affair.
    pub async fn handle(&mut self, request: Request) -> Result<Reply, Problem> {
        match request {
            Request::Open { .. } => {
                self.send_everything();
                Ok(self.opened())
            }
            Request::Watch(window) => {
                self.watch(window);
                Ok(Reply::Watching)
            }
            Request::Commit { command, guard } => self.commit(command, guard).await,
            Request::CatchUp => self.catch_up().await.map(|()| Reply::CaughtUp),
            Request::ReadSheet(bytes) => {
                let sheet = figures::read_sheet(&bytes, &*self.date_of_epoch).map_err(Problem::Sheet)?;
                self.sheet = Some(sheet.clone());
                Ok(Reply::Sheet(sheet))
            }
            Request::InterpretSheet { meanings, date } => {
                let sheet = self.sheet.as_mut().ok_or(Problem::NothingRead)?;
                sheet.date_of_all_rows = date;
                Ok(Reply::Figures(figures::to_figures(sheet, &meanings)))
            }
            Request::ExportPlan { created } => self.export_plan(&created).map(Reply::PlanFile),
            Request::ReadPlan(bytes) => self.preview_plan(&bytes).map(Reply::PlanPreview),
            Request::AcceptPlan(command) => self.accept_plan(command).await.map(Reply::PlanAccepted),
        }
    }

    async fn commit(&mut self, command: Command, guard: Guard) -> Result<Reply, Problem> {
        if self.must_reopen {
            self.reopen().await?;
        }
        let (changes, left_alone) = self.split_by_guard(command.changes, guard);
        let mut by_document: BTreeMap<DocumentId, Vec<EntityChange>> = BTreeMap::new();
        for change in changes {
            by_document.entry(change.entity.document()).or_default().push(change);
        }
        let mut updates = Vec::new();
        for (id, changes) in &by_document {
            let document = self.document(id);
            for change in changes {
                let fields = change
                    .fields
                    .iter()
                    .map(|field| (field.path.as_str(), field.after.as_ref()));
                updates.push((id.to_string(), document.write(&change.entity, fields)));
            }
        }
        match self.append(command.id, updates).await {
            Ok(()) | Err(StorageError::AlreadyRecorded) => {}
            Err(error) => return Err(error.into()),
        }
        self.refresh(by_document.into_keys());
        Ok(Reply::Committed { left_alone })
    }

    /// Appends to the log; after a failure memory is read anew, since a gap would hide every later edit of this tab.
    pub(super) async fn append(
        &mut self,
        command: CommandId,
        updates: Vec<(String, Vec<u8>)>,
    ) -> Result<(), StorageError> {
        let rows = updates.len();
        let outcome = self
            .storage
            .append(&Commit {
                command,
                schema: SCHEMA_VERSION,
                updates,
            })
            .await;
        match outcome {
            // Rows of other tabs may lie in between: they are read at the next hint, which starts from what was seen.
            Ok(_) => self.log_length += rows,
            Err(_) => {
                self.must_reopen = true;
                // A second failure is met by the next commit, which reopens first.
                let _ = self.reopen().await;
            }
        }
        outcome.map(|_| ())
    }

    fn split_by_guard(&self, changes: Vec<EntityChange>, guard: Guard) -> (Vec<EntityChange>, Vec<EntityChange>) {
        if guard == Guard::Always {
            return (changes, Vec::new());
        }
        let (mut allowed, mut left_alone) = (Vec::new(), Vec::new());
        for change in changes {
            let now = self.projection.fields(&change.entity);
            let (same, other): (Vec<_>, Vec<_>) = change
                .fields
                .into_iter()
                .partition(|field| now.and_then(|now| now.get(&field.path)) == field.before.as_ref());
            if !same.is_empty() {
                allowed.push(EntityChange {
                    entity: change.entity.clone(),
                    fields: same,
                });
            }
            if !other.is_empty() {
                left_alone.push(EntityChange {
                    entity: change.entity,
                    fields: other,
                });
            }
        }
        (allowed, left_alone)
    }

    /// Reads what other tabs appended.
    async fn catch_up(&mut self) -> Result<(), Problem> {
        if self.must_reopen {
            return self.reopen().await;
        }
        let stored = self.storage.read_since(self.seen).await?;
        self.take_in(stored)
    }

    async fn reopen(&mut self) -> Result<(), Problem> {
        let stored = self.storage.read_since(0).await?;
        self.documents.clear();
        self.seen = 0;
        self.log_length = 0;
        let known: Vec<_> = self.projection.entities().keys().map(EntityKey::document).collect();
        self.take_in(stored)?;
        self.refresh(known.into_iter());
        self.must_reopen = false;
        Ok(())
    }

    fn take_in(&mut self, stored: Stored) -> Result<(), Problem> {
        if stored.schema > SCHEMA_VERSION {
            return Err(Problem::NewerSchema { found: stored.schema });
        }
        let mut touched = BTreeSet::new();
        let parts = stored
            .snapshots
            .iter()
            .map(|snapshot| (&snapshot.document, &snapshot.state, snapshot.last));
        let rows = stored.rows.iter().map(|row| (&row.document, &row.update, row.sequence));
        let mut newest = self.seen;
        for (name, bytes, sequence) in parts.chain(rows) {
            let id = document_id(name)?;
            self.document(&id)
                .merge(bytes)
                .map_err(|error| Problem::from(StorageError::from(error)))?;
            touched.insert(id);
            newest = newest.max(sequence);
        }
        self.seen = newest;
        self.log_length += stored.rows.len();
        self.refresh(touched.into_iter());
        Ok(())
    }

    pub(super) fn document(&mut self, id: &DocumentId) -> &mut SharedDocument {
        self.documents
            .entry(id.clone())
            .or_insert_with(|| SharedDocument::new(id.clone(), self.client))
    }

    /// Reads the documents into the projection and tells the face what became different.
    pub(super) fn refresh(&mut self, documents: impl Iterator<Item = DocumentId>) {
        let documents: BTreeSet<_> = documents.collect();
        let mut now: BTreeMap<EntityKey, Fields> = BTreeMap::new();
        for id in &documents {
            if let Some(document) = self.documents.get(id) {
                now.extend(document.entities());
            }
        }
        let known = self.projection.entities();
        let gone = known
            .keys()
            .filter(|entity| documents.contains(&entity.document()) && !now.contains_key(*entity));
        let gone: Vec<_> = gone.map(|entity| (entity.clone(), Fields::new())).collect();
        let changed: Vec<_> = now
            .into_iter()
            .filter(|(entity, fields)| known.get(entity) != Some(fields))
            .chain(gone)
            .collect();
        for (entity, fields) in &changed {
            self.projection.replace(entity.clone(), fields.clone());
        }
        let visible: Vec<_> = changed
            .into_iter()
            .filter(|(entity, _)| self.is_watched(entity))
            .collect();
        if !visible.is_empty() {
            self.events.push(Event::Changed(visible));
        }
    }

    /// What the face holds: everything but posts' overrides and figures outside the watched dates.
    fn is_watched(&self, entity: &EntityKey) -> bool {
        let in_window = |date: Date| self.watched.is_some_and(|window| window.contains(date));
        match entity {
            EntityKey::Figures(_, date) => in_window(*date),
            EntityKey::Override(_, occurrence) => {
                self.planned_date(occurrence).is_none_or(in_window) || self.moved_date(entity).is_some_and(in_window)
            }
            _ => true,
        }
    }

    fn planned_date(&self, occurrence: &OccurrenceKey) -> Option<Date> {
        let run = self.plan().runs.get(&occurrence.run)?;
        Some(crate::domain::civil::add_days(run.start, i64::from(occurrence.day) - 1))
    }

    fn moved_date(&self, entity: &EntityKey) -> Option<Date> {
        let EntityKey::Override(_, occurrence) = entity else {
            return None;
        };
        let change = self
            .plan()
            .overrides
            .get(&occurrence.run)?
            .get(occurrence.day, &occurrence.item)?;
        change.moved_to.map(|at| at.date)
    }

    /// Widens the watched dates and sends what they hold.
    fn watch(&mut self, window: Window) {
        let wider = self.watched.map_or(window, |old| {
            Window::new(old.first().min(window.first()), old.last().max(window.last()))
        });
        if self.watched != Some(wider) {
            self.watched = Some(wider);
            self.send_everything();
        }
    }

    fn send_everything(&mut self) {
        let visible = self.visible_entities();
        self.events.push(Event::Changed(visible));
    }

    fn visible_entities(&self) -> Vec<(EntityKey, Fields)> {
        let entities = self.projection.entities().iter();
        entities
            .filter(|(entity, _)| self.is_watched(entity))
            .map(|(entity, fields)| (entity.clone(), fields.clone()))
            .collect()
    }

    /// Keeps what the face will paint from at its next start.
    ///
    /// # Errors
    /// Storage's own; nothing is lost, only the early paint.
    pub async fn keep_start_view(&self) -> Result<(), Problem> {
        let bytes = start_view::encode(self.visible_entities(), self.seen);
        Ok(self.storage.keep_start_view(&bytes).await?)
    }

    pub fn needs_compaction(&self) -> bool {
        self.log_length > LONG_LOG
    }

    /// Replaces the log by snapshots, from what storage holds, not from memory.
    ///
    /// # Errors
    /// Storage's own; the log is then as it was.
    pub async fn compact(&mut self) -> Result<(), Problem> {
        self.storage.compact(&snapshots_of).await?;
        self.log_length = 0;
        Ok(())
    }
}

fn document_id(name: &str) -> Result<DocumentId, Problem> {
    name.parse().map_err(|name: String| Problem::Unreadable {
        document: name,
        why: "no such document".to_owned(),
    })
}

/// Merges each document's snapshot and rows into a new snapshot.
fn snapshots_of(stored: &Stored) -> Result<Vec<Snapshot>, DocumentError> {
    let unknown = |document: String| DocumentError {
        document,
        why: "no such document".to_owned(),
    };
    let mut merged: BTreeMap<&str, (SharedDocument, Sequence)> = BTreeMap::new();
    let parts = stored
        .snapshots
        .iter()
        .map(|snapshot| (&snapshot.document, &snapshot.state, snapshot.last));
    let rows = stored.rows.iter().map(|row| (&row.document, &row.update, row.sequence));
    for (name, bytes, sequence) in parts.chain(rows) {
        if !merged.contains_key(name.as_str()) {
            let id = name.parse().map_err(unknown)?;
            merged.insert(name, (SharedDocument::new(id, 1), 0));
        }
        if let Some((document, last)) = merged.get_mut(name.as_str()) {
            document.merge(bytes)?;
            *last = (*last).max(sequence);
        }
    }
    let snapshot = |(name, (document, last)): (&str, (SharedDocument, Sequence))| Snapshot {
        document: name.to_owned(),
        state: document.state(),
        last,
    };
    Ok(merged.into_iter().map(snapshot).collect())
}
