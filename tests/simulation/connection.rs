//! One tab's way to the simulated disk: each transaction's operations, one after the other.

use crate::disk::{Disk, Kept};
use qunce::engine::{
    cells::{CellMap, Cells},
    storage::{Commit, HistoryRow, Merge, Place, RawRecord, Row, Sequence, Storage, StorageError, Stored, Wanted},
};
use std::{collections::BTreeSet, future::poll_fn, task::Poll};

/// A tab's connection: as a database it keeps the storage trait's promise, as cells only that each cell is whole.
pub struct Connection {
    disk: Disk,
    tab: usize,
}

/// Lets another tab run in between.
async fn pause() {
    let mut has_paused = false;
    poll_fn(|_| {
        if has_paused {
            Poll::Ready(())
        } else {
            has_paused = true;
            Poll::Pending
        }
    })
    .await;
}

impl Connection {
    pub fn new(disk: Disk, tab: usize) -> Connection {
        Connection { disk, tab }
    }

    /// One operation: it may fail, or never come back.
    async fn step(&self) -> Result<(), StorageError> {
        let outcome = self.disk.operate(self.tab);
        if self.disk.is_dead(self.tab) {
            std::future::pending::<()>().await;
        }
        if self.disk.is_closed(self.tab) {
            return Err(StorageError::Failed("the connection is closed".to_owned()));
        }
        outcome
    }

    /// A transaction of so many writes; what it leaves, where it ends, is kept whole.
    async fn transact<T>(
        &self,
        change: impl FnOnce(&mut Kept) -> Result<(T, usize), StorageError>,
    ) -> Result<T, StorageError> {
        pause().await;
        let mut kept = self.disk.kept();
        let (result, writes) = change(&mut kept)?;
        for _ in 0..writes {
            self.step().await?;
        }
        // The end itself.
        self.step().await?;
        self.disk.keep(kept);
        pause().await;
        // The message of it.
        self.step().await?;
        Ok(result)
    }
}

impl Storage for Connection {
    async fn read_since(&self, seen: Sequence, wanted: &Wanted<'_>) -> Result<Stored, StorageError> {
        pause().await;
        self.step().await?;
        let stored = self.disk.kept().since(seen, wanted);
        pause().await;
        Ok(stored)
    }

    async fn read_snapshots(&self, documents: &[String]) -> Result<Stored, StorageError> {
        pause().await;
        self.step().await?;
        let mut stored = self
            .disk
            .kept()
            .since(0, &|name| documents.iter().any(|wanted| wanted == name));
        pause().await;
        stored.rows.clear();
        stored.views.clear();
        Ok(stored)
    }

    async fn append(&self, commit: &Commit) -> Result<Sequence, StorageError> {
        self.transact(|kept| {
            if kept.recorded.contains(&commit.command) {
                return Err(StorageError::AlreadyRecorded);
            }
            if kept.schema > commit.schema {
                return Err(StorageError::NewerSchema(kept.schema));
            }
            kept.schema = commit.schema;
            kept.recorded.insert(commit.command);
            for (document, update) in &commit.updates {
                kept.last += 1;
                kept.rows.push(Row {
                    sequence: kept.last,
                    document: document.clone(),
                    update: update.clone(),
                });
            }
            if !commit.entry.is_empty() {
                kept.last_place += 1;
                kept.history.push(HistoryRow {
                    place: kept.last_place,
                    entry: commit.entry.clone(),
                });
            }
            Ok((kept.last, 3 + commit.updates.len()))
        })
        .await
    }

    async fn compact(&self, merge: &Merge<'_>) -> Result<(), StorageError> {
        self.transact(|kept| {
            let with_rows: BTreeSet<_> = kept.rows.iter().map(|row| row.document.clone()).collect();
            let mut stored = kept.since(0, &|name| with_rows.contains(name));
            stored.views.clear();
            let merged = merge(&stored)?;
            let writes = merged.len() + 1;
            for snapshot in merged {
                kept.snapshots.insert(snapshot.document.clone(), snapshot);
            }
            kept.rows.clear();
            Ok(((), writes))
        })
        .await
    }

    async fn keep_start_view(&self, _: &[u8]) -> Result<(), StorageError> {
        self.transact(|_| Ok(((), 1))).await
    }

    async fn read_history(&self, seen: Place) -> Result<Vec<HistoryRow>, StorageError> {
        pause().await;
        self.step().await?;
        let history = self.disk.kept().history.into_iter();
        Ok(history.filter(|row| row.place > seen).collect())
    }

    /// What cannot be read is never on this disk: rescue has tests of its own.
    async fn read_raw(&self) -> Result<Vec<RawRecord>, StorageError> {
        Ok(Vec::new())
    }

    async fn forget_history(&self, through: Place) -> Result<(), StorageError> {
        self.transact(|kept| {
            kept.history.retain(|row| row.place > through);
            Ok(((), 1))
        })
        .await
    }
}

impl Cells for Connection {
    async fn read(&self) -> Result<CellMap, StorageError> {
        pause().await;
        self.step().await?;
        let cells = self.disk.cells();
        pause().await;
        Ok(cells)
    }

    async fn write(&self, key: &str, text: &str, remove: &[String]) -> Result<(), StorageError> {
        pause().await;
        self.step().await?;
        self.disk.write_cell(key, text);
        for removed in remove {
            self.step().await?;
            self.disk.remove_cell(removed);
        }
        pause().await;
        // The message of it.
        self.step().await
    }
}
