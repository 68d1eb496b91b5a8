//! A storage in memory: for native tests, and for browsers that refuse every other. Clones share what they hold, as tabs do.

use super::storage::{
    Commit, HistoryRow, Merge, Place, RawRecord, Row, Sequence, Snapshot, Storage, StorageError, Stored, Wanted,
};
use crate::{document::DocumentError, domain::id::CommandId};
use std::{
    cell::{Ref, RefCell, RefMut},
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// A storage that lives as long as its last clone.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage(Rc<RefCell<Held>>);

#[derive(Debug, Default)]
struct Held {
    schema: u32,
    last: Sequence,
    snapshots: BTreeMap<String, Snapshot>,
    rows: Vec<Row>,
    damaged: Vec<DocumentError>,
    recorded: BTreeSet<CommandId>,
    history: Vec<HistoryRow>,
    last_place: Place,
    start_view: Vec<u8>,
    failing: Option<StorageError>,
    failing_reads: Option<StorageError>,
    failing_reads_then: Option<StorageError>,
}

impl MemoryStorage {
    /// Makes every following write fail so, until `None` is set.
    pub fn fail_with(&self, error: Option<StorageError>) {
        self.0.borrow_mut().failing = error;
    }

    /// From the next write on, which fails, every read fails too.
    pub fn cut_off_with(&self, write: StorageError, read: StorageError) {
        let mut held = self.0.borrow_mut();
        (held.failing, held.failing_reads_then) = (Some(write), Some(read));
    }

    /// Makes every following read fail so, until `None` is set.
    pub fn fail_reads_with(&self, error: Option<StorageError>) {
        self.0.borrow_mut().failing_reads = error;
    }

    /// Plants a record that cannot be taken apart, as a failing disk leaves.
    pub fn damage(&self, place: &str) {
        let why = "planted".to_owned();
        let document = place.to_owned();
        self.0.borrow_mut().damaged.push(DocumentError { document, why });
    }

    pub fn row_count(&self) -> usize {
        self.0.borrow().rows.len()
    }

    pub fn history_count(&self) -> usize {
        self.0.borrow().history.len()
    }

    /// The start view kept last.
    pub fn start_view(&self) -> Vec<u8> {
        self.0.borrow().start_view.clone()
    }

    fn readable(&self) -> Result<Ref<'_, Held>, StorageError> {
        let held = self.0.borrow();
        match &held.failing_reads {
            Some(error) => Err(error.clone()),
            None => Ok(held),
        }
    }

    fn writable(&self) -> Result<RefMut<'_, Held>, StorageError> {
        let mut held = self.0.borrow_mut();
        match held.failing.clone() {
            Some(error) => {
                let then = held.failing_reads_then.take();
                held.failing_reads = then.or(held.failing_reads.take());
                Err(error)
            }
            None => Ok(held),
        }
    }
}

impl Held {
    fn without_documents(&self) -> Stored {
        Stored {
            schema: self.schema,
            damaged: self.damaged.clone(),
            ..Stored::default()
        }
    }
}

impl Storage for MemoryStorage {
    async fn read_since(&self, seen: Sequence, wanted: &Wanted<'_>) -> Result<Stored, StorageError> {
        let held = self.readable()?;
        let newer = held.snapshots.values().filter(|snapshot| snapshot.last > seen);
        let (whole, resting): (Vec<_>, Vec<_>) = newer.partition(|snapshot| wanted(&snapshot.document));
        Ok(Stored {
            snapshots: whole.into_iter().cloned().collect(),
            views: resting.into_iter().map(Snapshot::view).collect(),
            rows: held.rows.iter().filter(|row| row.sequence > seen).cloned().collect(),
            ..held.without_documents()
        })
    }

    async fn read_snapshots(&self, documents: &[String]) -> Result<Stored, StorageError> {
        let held = self.readable()?;
        let found = documents.iter().filter_map(|name| held.snapshots.get(name));
        Ok(Stored {
            snapshots: found.cloned().collect(),
            ..held.without_documents()
        })
    }

    async fn append(&self, commit: &Commit) -> Result<Sequence, StorageError> {
        let mut held = self.writable()?;
        if held.recorded.contains(&commit.command) {
            return Err(StorageError::AlreadyRecorded);
        }
        if held.schema > commit.schema {
            return Err(StorageError::NewerSchema(held.schema));
        }
        held.schema = commit.schema;
        held.recorded.insert(commit.command);
        for (document, update) in &commit.updates {
            held.last += 1;
            let sequence = held.last;
            held.rows.push(Row {
                sequence,
                document: document.clone(),
                update: update.clone(),
            });
        }
        if !commit.entry.is_empty() {
            held.last_place += 1;
            let row = HistoryRow {
                place: held.last_place,
                entry: commit.entry.clone(),
            };
            held.history.push(row);
        }
        Ok(held.last)
    }

    async fn compact(&self, merge: &Merge<'_>) -> Result<(), StorageError> {
        let mut held = self.writable()?;
        let with_rows: BTreeSet<_> = held.rows.iter().map(|row| row.document.as_str()).collect();
        let snapshots = held.snapshots.values();
        let stored = Stored {
            snapshots: snapshots
                .filter(|snapshot| with_rows.contains(snapshot.document.as_str()))
                .cloned()
                .collect(),
            rows: held.rows.clone(),
            ..held.without_documents()
        };
        for snapshot in merge(&stored)? {
            held.snapshots.insert(snapshot.document.clone(), snapshot);
        }
        held.rows.clear();
        Ok(())
    }

    async fn keep_start_view(&self, bytes: &[u8]) -> Result<(), StorageError> {
        self.writable()?.start_view = bytes.to_vec();
        Ok(())
    }

    async fn read_history(&self, seen: Place) -> Result<Vec<HistoryRow>, StorageError> {
        let held = self.readable()?;
        Ok(held.history.iter().filter(|row| row.place > seen).cloned().collect())
    }

    async fn read_raw(&self) -> Result<Vec<RawRecord>, StorageError> {
        let held = self.readable()?;
        let record = |store: &str, key: String, bytes: &[u8]| RawRecord {
            store: store.to_owned(),
            key,
            bytes: bytes.to_vec(),
        };
        let snapshots = held.snapshots.values();
        let snapshots = snapshots.map(|snapshot| record("snapshots", snapshot.document.clone(), &snapshot.state));
        let rows = held.rows.iter();
        let rows = rows.map(|row| record("log", format!("{} {}", row.sequence, row.document), &row.update));
        let history = held.history.iter();
        let history = history.map(|row| record("history", row.place.to_string(), &row.entry));
        let damaged = held
            .damaged
            .iter()
            .map(|damage| record("log", damage.document.clone(), &[]));
        Ok(snapshots.chain(rows).chain(history).chain(damaged).collect())
    }

    async fn forget_history(&self, through: Place) -> Result<(), StorageError> {
        self.writable()?.history.retain(|row| row.place > through);
        Ok(())
    }
}
