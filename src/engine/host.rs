//! The engine: documents in memory, the log on disk, and the order in which the two change.

use super::{
    BUILD,
    documents::{Documents, newest, snapshots_of},
    history::{History, MOST_BYTES},
    message::{Event, Keeping, Problem, Reply, Request},
    start_view,
    storage::{Sequence, Storage, StorageError, Stored},
};
use crate::{
    document::{EntityKey, Fields, Projection},
    domain::{Plan, Window, civil::Date},
    exchange::{calendar_file, cipher::Cipher, figures, plan_file::PlanInFile},
};
use std::collections::{BTreeMap, BTreeSet};

/// What only the browser knows; the worker brings it.
pub struct Outside {
    /// The civil date of epoch seconds in a named time zone (the device's own for an empty name).
    pub date_of_epoch: fn(i64, &str) -> Option<Date>,
    /// Seals and opens plan files with a passphrase.
    pub cipher: Cipher,
    /// See [`figures::Gb18030`].
    pub decode_gb18030: fn(&[u8], bool) -> Option<String>,
}

/// One opened plan.
pub struct Engine<S> {
    pub(super) storage: S,
    pub(super) documents: Documents,
    pub(super) projection: Projection,
    keeping: Keeping,
    pub(super) outside: Outside,
    pub(super) seen: Sequence,
    /// Rows known to lie in the log beyond the snapshots.
    pub(super) log_length: usize,
    pub(super) history: History,
    /// Bytes added to the history since it was trimmed.
    pub(super) remembered: usize,
    pub(super) watched: Option<Window>,
    /// Why nothing may be written, from now on: storage holds what this build cannot read, or not whole.
    pub(super) sealed: Option<Problem>,
    /// Memory may hold what the log does not: read anew before the next commit.
    pub(super) must_reopen: bool,
    sheet: Option<figures::Sheet>,
    pub(super) plan_in_file: Option<PlanInFile>,
    pub(super) events: Vec<Event>,
}

/// Log rows after which [`Engine::needs_compaction`] says so.
const LONG_LOG: usize = 400;

impl<S: Storage> Engine<S> {
    /// Reads the plan. `client` must be fresh and random; Yjs keeps 53 bits of it.
    ///
    /// Storage of a newer schema, or with bytes that are no document, opens read-only: what can be read of it is shown, the
    /// reason leaves as [`Event::ReadOnly`], and nothing is ever overwritten.
    ///
    /// # Errors
    /// Storage that fails.
    pub async fn open(storage: S, client: u64, keeping: Keeping, outside: Outside) -> Result<Self, Problem> {
        let mut engine = Engine {
            storage,
            documents: Documents::new(client),
            projection: Projection::default(),
            keeping,
            outside,
            seen: 0,
            log_length: 0,
            history: History::default(),
            remembered: 0,
            watched: None,
            sealed: None,
            must_reopen: false,
            sheet: None,
            plan_in_file: None,
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

    /// The whole plan as fields.
    pub fn entities(&self) -> &BTreeMap<EntityKey, Fields> {
        self.projection.entities()
    }

    /// Events since the last call, to be sent before the reply.
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// Answers one request. [`Request::Open`] is the host's own affair.
    pub async fn handle(&mut self, request: Request) -> Result<Reply, Problem> {
        if request.is_about_files() {
            self.handle_files(request).await
        } else {
            self.handle_plan(request).await
        }
    }

    /// Answers what is asked all the time.
    pub async fn handle_plan(&mut self, request: Request) -> Result<Reply, Problem> {
        match request {
            Request::Open { .. } => {
                // Else the dates to watch come next, and all that is in sight with them.
                if self.watched.is_some() {
                    self.send_everything();
                }
                Ok(self.opened())
            }
            Request::Watch(window) => {
                self.watch(window);
                Ok(Reply::Watching)
            }
            Request::Commit { command, guard } => self.commit(command, guard).await,
            Request::Turn { command, turn } => self.turn(command, turn).await,
            Request::History { before } => self.history_page(before).await,
            Request::Figures(scope) => self.wake_figures(&scope).await.map(|()| Reply::Watching),
            Request::CatchUp => self.catch_up().await.map(|()| Reply::CaughtUp),
            Request::GiveWay => {
                self.seal_on_trouble(Err(Problem::GaveWay));
                Ok(Reply::GaveWay)
            }
            _ => Err(Problem::NotFetched),
        }
    }

    /// Answers what reads and writes files; a browser fetches this part when it is first asked for.
    pub async fn handle_files(&mut self, request: Request) -> Result<Reply, Problem> {
        match request {
            Request::ReadSheet(bytes) => {
                let zone = self
                    .plan()
                    .profile
                    .as_ref()
                    .map(|profile| profile.time_zone.clone())
                    .unwrap_or_default();
                let date_in_zone = |seconds| (self.outside.date_of_epoch)(seconds, &zone);
                let sheet =
                    figures::read_sheet(&bytes, &date_in_zone, &self.outside.decode_gb18030).map_err(Problem::Sheet)?;
                let columns = sheet.without_rows();
                self.sheet = Some(sheet);
                Ok(Reply::Sheet(columns))
            }
            Request::InterpretSheet { meanings, date } => {
                let sheet = self.sheet.as_mut().ok_or(Problem::NothingRead)?;
                sheet.date_of_all_rows = date;
                Ok(Reply::Figures(figures::to_figures(sheet, &meanings)))
            }
            Request::WriteCalendar(file) => Ok(Reply::CalendarFile(calendar_file::write(&file))),
            Request::SaveRaw { created } => self.save_raw(&created).await.map(Reply::RawFile),
            Request::ExportPlan {
                created,
                sharing,
                passphrase,
            } => {
                let file = self.export_plan(&created, &sharing).await?;
                self.seal(file, passphrase, &created).await.map(Reply::PlanFile)
            }
            Request::ReadPlan { bytes, passphrase } => {
                self.plan_in_file = None;
                let bytes = self.unseal(bytes, passphrase).await?;
                self.read_plan(&bytes).await.map(Reply::PlanPreview)
            }
            Request::PreviewPlan(way) => self.preview_way(way).await.map(Reply::PlanPreview),
            Request::AcceptPlan { command, way, left_out } => {
                let accepted = self.accept_plan(command, way, left_out).await;
                accepted.map(Reply::PlanAccepted)
            }
            _ => Err(Problem::NotFetched),
        }
    }

    /// Reads what other tabs appended.
    pub(super) async fn catch_up(&mut self) -> Result<(), Problem> {
        if self.sealed == Some(Problem::GaveWay) {
            return Ok(());
        }
        if self.must_reopen {
            return self.reopen().await;
        }
        let stored = match self.read_newer(self.seen).await {
            Err(StorageError::Overwritten) => return self.reopen().await,
            read => read?,
        };
        let mut touched = BTreeSet::new();
        let outcome = self.documents.merge(&stored, &mut touched);
        self.refresh(touched);
        self.take_views(&stored);
        self.note_read(&stored);
        self.seal_on_trouble(outcome);
        Ok(())
    }

    /// Reads what others wrote, and sees whether this engine may write.
    ///
    /// # Errors
    /// Storage that fails, or the reason for which nothing may be written.
    pub(super) async fn be_writable(&mut self) -> Result<(), Problem> {
        self.catch_up().await?;
        self.sealed.clone().map_or(Ok(()), Err)
    }

    pub(super) fn seal_on_trouble(&mut self, outcome: Result<(), Problem>) {
        if let Err(problem) = outcome
            && self.sealed.is_none()
        {
            self.sealed = Some(problem.clone());
            self.events.push(Event::ReadOnly(problem));
        }
    }

    /// Reads everything anew.
    pub(super) async fn reopen(&mut self) -> Result<(), Problem> {
        let stored = self.read_newer(0).await?;
        let mut documents = self.documents.successor();
        let mut touched = BTreeSet::new();
        let outcome = documents.merge(&stored, &mut touched);
        touched.extend(self.documents.ids().cloned());
        self.documents = documents;
        (self.seen, self.log_length) = (0, 0);
        self.note_read(&stored);
        self.take_views(&stored);
        touched.retain(|id| !self.documents.is_resting(id));
        self.refresh(touched);
        self.must_reopen = false;
        self.seal_on_trouble(outcome);
        Ok(())
    }

    fn note_read(&mut self, stored: &Stored) {
        self.seen = self.seen.max(newest(stored));
        self.log_length += stored.rows.len();
    }

    /// Keeps what the face will paint from at its next start.
    ///
    /// # Errors
    /// Storage's own; nothing is lost, only the early paint.
    pub async fn keep_start_view(&self) -> Result<(), Problem> {
        if self.sealed.is_some() {
            return Ok(());
        }
        let mut entities = self.visible_entities();
        // They come when they are asked for; what stood here might be behind.
        entities.retain(|(entity, _)| !matches!(entity, EntityKey::Figures(..)));
        let bytes = start_view::encode(entities, self.seen);
        Ok(self.storage.keep_start_view(&bytes).await?)
    }

    pub fn needs_compaction(&self) -> bool {
        self.sealed.is_none() && (self.log_length > LONG_LOG || self.remembered > MOST_BYTES)
    }

    /// Replaces the log by snapshots, from what storage holds, not from memory, and trims the history.
    ///
    /// # Errors
    /// Storage's own; the log is then as it was, or only the history is untrimmed.
    pub async fn compact(&mut self) -> Result<(), Problem> {
        self.sealed.clone().map_or(Ok(()), Err)?;
        self.storage.compact(&snapshots_of).await?;
        self.log_length = 0;
        Ok(self.trim_history().await?)
    }
}
