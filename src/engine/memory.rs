//! A storage in memory: for native tests, and for browsers that refuse every other. Clones share what they hold, as tabs do.

use super::storage::{Commit, Merge, Row, Sequence, Snapshot, Storage, StorageError, Stored};
use crate::domain::id::CommandId;
use std::{
    cell::RefCell,
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
    recorded: BTreeSet<CommandId>,
    start_view: Vec<u8>,
    failing: Option<StorageError>,
    failing_reads: Option<StorageError>,
}

impl MemoryStorage {
    /// Makes every following write fail so, until `None` is set.
    pub fn fail_with(&self, error: Option<StorageError>) {
        self.0.borrow_mut().failing = error;
    }

    /// The same for reads of the log.
    pub fn fail_reads_with(&self, error: Option<StorageError>) {
        self.0.borrow_mut().failing_reads = error;
    }

    pub fn row_count(&self) -> usize {
        self.0.borrow().rows.len()
    }

    /// The start view kept last.
    pub fn start_view(&self) -> Vec<u8> {
        self.0.borrow().start_view.clone()
    }

    fn writable(&self) -> Result<std::cell::RefMut<'_, Held>, StorageError> {
        let held = self.0.borrow_mut();
        match &held.failing {
            Some(error) => Err(error.clone()),
            None => Ok(held),
        }
    }
}

impl Storage for MemoryStorage {
    async fn read_since(&self, seen: Sequence) -> Result<Stored, StorageError> {
        let held = self.0.borrow();
        if let Some(error) = &held.failing_reads {
            return Err(error.clone());
        }
        Ok(Stored {
            schema: held.schema,
            snapshots: held
                .snapshots
                .values()
                .filter(|snapshot| snapshot.last > seen)
                .cloned()
                .collect(),
            rows: held.rows.iter().filter(|row| row.sequence > seen).cloned().collect(),
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
        Ok(held.last)
    }

    async fn compact(&self, merge: &Merge<'_>) -> Result<(), StorageError> {
        let mut held = self.writable()?;
        let stored = Stored {
            schema: held.schema,
            snapshots: held.snapshots.values().cloned().collect(),
            rows: held.rows.clone(),
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
}
