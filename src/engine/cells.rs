//! A storage over a flat map of text cells, which is all that localStorage offers. The second choice, where IndexedDB is
//! refused.
//!
//! No transaction spans two cells, so every act that must be whole is one cell: a commit with all its rows is one, a
//! compaction writes all snapshots into one and only then removes what it has read. A crash in between leaves both, and
//! merging the same update twice changes nothing. Two tabs may number their commits alike; the command's id keeps their
//! cells apart, and a reader of the log remembers cells, not numbers. Two tabs that commit the same command at
//! once, as when both adopt it from a tab that is gone, write the same cell: the one that was written over finds that out at
//! its next reading, or finds its cell gone in a compaction, and begins anew with what stands there. (Of two entries of
//! the history with one number a tab may see the second only after a reload.)

use super::{
    cell_contents::{CommitCell, Contents, SnapshotCell, encode, fingerprint},
    storage::{Commit, HistoryRow, Merge, Place, RawRecord, Row, Sequence, Storage, StorageError, Stored, Wanted},
};
use crate::domain::id::CommandId;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    future::Future,
};

/// Cells by key. Each cell is written whole or not at all, and nothing more is promised.
pub type CellMap = BTreeMap<String, String>;

/// What a [`CellStorage`] stands on.
pub trait Cells {
    fn read(&self) -> impl Future<Output = Result<CellMap, StorageError>>;

    /// Writes one cell, then removes others.
    fn write(&self, key: &str, text: &str, remove: &[String]) -> impl Future<Output = Result<(), StorageError>>;
}

const COMMIT: &str = "commit";
const SNAPSHOT: &str = "snapshot";
const START_VIEW: &str = "start-view";
/// Through which place the history is forgotten.
const FORGOTTEN: &str = "forgotten";

/// See the file's head.
pub struct CellStorage<C> {
    cells: C,
    /// The cells handed out since reading began at 0, with their fingerprints.
    known: RefCell<BTreeMap<String, u64>>,
}

impl<C: Cells> CellStorage<C> {
    pub fn new(cells: C) -> Self {
        CellStorage {
            cells,
            known: RefCell::default(),
        }
    }

    async fn contents(&self) -> Result<Contents, StorageError> {
        let mut contents = Contents::default();
        for (key, text) in self.cells.read().await? {
            if key.starts_with(COMMIT) || key.starts_with(SNAPSHOT) {
                contents.fingerprints.insert(key.clone(), fingerprint(&text));
            }
            if key.starts_with(COMMIT) {
                contents.take(key, &text, |contents| &mut contents.commits);
            } else if key.starts_with(SNAPSHOT) {
                contents.take(key, &text, |contents| &mut contents.snapshots);
            } else if key == FORGOTTEN {
                contents.forgotten = text.parse().unwrap_or_default();
            }
        }
        Ok(contents)
    }
}

impl<C: Cells> Storage for CellStorage<C> {
    /// Everything whole: 5 MB are soon read.
    async fn read_since(&self, seen: Sequence, _: &Wanted<'_>) -> Result<Stored, StorageError> {
        let contents = self.contents().await?;
        let mut known = self.known.borrow_mut();
        if seen == 0 {
            known.clear();
        }
        let now = &contents.fingerprints;
        if known.iter().any(|(key, print)| now.get(key) != Some(print)) {
            return Err(StorageError::Overwritten);
        }
        let stored = contents.without(&known);
        known.extend(contents.fingerprints);
        Ok(stored)
    }

    async fn read_snapshots(&self, documents: &[String]) -> Result<Stored, StorageError> {
        let mut stored = self.contents().await?.without(&BTreeMap::new());
        stored.rows.clear();
        stored
            .snapshots
            .retain(|snapshot| documents.contains(&snapshot.document));
        Ok(stored)
    }

    async fn append(&self, commit: &Commit) -> Result<Sequence, StorageError> {
        let contents = self.contents().await?;
        if contents.schema() > commit.schema {
            return Err(StorageError::NewerSchema(contents.schema()));
        }
        if let Some(damaged) = contents.damaged.first() {
            return Err(damaged.clone().into());
        }
        if contents.recorded().contains(&commit.command) {
            return Err(StorageError::AlreadyRecorded);
        }
        let mut last = contents.last();
        let rows = commit.updates.iter().map(|(document, update)| {
            last += 1;
            Row {
                sequence: last,
                document: document.clone(),
                update: update.clone(),
            }
        });
        let cell = CommitCell {
            command: commit.command,
            schema: commit.schema,
            rows: rows.collect(),
            history: (!commit.entry.is_empty()).then(|| HistoryRow {
                place: contents.next_place(),
                entry: commit.entry.clone(),
            }),
        };
        let key = format!("{COMMIT}.{last:016}.{}", commit.command);
        let text = encode(&cell)?;
        self.cells.write(&key, &text, &[]).await?;
        self.known.borrow_mut().insert(key, fingerprint(&text));
        Ok(last)
    }

    async fn compact(&self, merge: &Merge<'_>) -> Result<(), StorageError> {
        let contents = self.contents().await?;
        if contents.commits.is_empty() && contents.snapshots.len() < 2 {
            return Ok(());
        }
        let cell = SnapshotCell {
            schema: contents.schema(),
            snapshots: merge(&contents.without(&BTreeMap::new()))?,
            recorded: contents.recorded(),
            history: contents.history().into_values().collect(),
        };
        let key = snapshot_key(&cell.recorded);
        let read: Vec<String> = contents.keys().filter(|read| **read != key).cloned().collect();
        let text = encode(&cell)?;
        self.cells.write(&key, &text, &read).await?;
        let mut known = self.known.borrow_mut();
        let has_read = |(key, print): (&String, &u64)| known.get(key) == Some(print);
        // What this tab had not read before it is to read out of the new cell.
        let has_read_all = contents.fingerprints.iter().all(has_read);
        // A cell of this tab that another had written over stays known: its being gone tells the next reading.
        known.retain(|key, print| contents.fingerprints.get(key) != Some(print));
        if has_read_all {
            known.insert(key, fingerprint(&text));
        }
        Ok(())
    }

    async fn keep_start_view(&self, bytes: &[u8]) -> Result<(), StorageError> {
        self.cells.write(START_VIEW, &STANDARD.encode(bytes), &[]).await
    }

    async fn read_history(&self, seen: Place) -> Result<Vec<HistoryRow>, StorageError> {
        let history = self.contents().await?.history();
        Ok(history.into_values().filter(|row| row.place > seen).collect())
    }

    async fn read_raw(&self) -> Result<Vec<RawRecord>, StorageError> {
        let cells = self.cells.read().await?.into_iter();
        let record = |(key, text): (String, String)| RawRecord {
            store: "cells".to_owned(),
            key,
            bytes: text.into_bytes(),
        };
        Ok(cells.map(record).collect())
    }

    async fn forget_history(&self, through: Place) -> Result<(), StorageError> {
        self.cells.write(FORGOTTEN, &through.to_string(), &[]).await
    }
}

/// Other commands, another key: a tab that compacts at the same time, and has read less, must not write over what has more.
fn snapshot_key(recorded: &BTreeSet<CommandId>) -> String {
    let names: Vec<String> = recorded.iter().map(CommandId::to_string).collect();
    let fingerprint = uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, names.concat().as_bytes());
    format!("{SNAPSHOT}.{fingerprint}")
}
