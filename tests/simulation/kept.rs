//! The two ways in which a plan is kept: in a database, or in cells where the browser refuses one.

use crate::connection::Connection;
use qunce::engine::{
    cells::CellStorage,
    storage::{Commit, HistoryRow, Merge, Place, RawRecord, Sequence, Storage, StorageError, Stored, Wanted},
};

/// Whatever this device's browser grants.
pub enum Kept {
    InDatabase(Connection),
    InCells(CellStorage<Connection>),
}

impl Storage for Kept {
    async fn read_since(&self, seen: Sequence, wanted: &Wanted<'_>) -> Result<Stored, StorageError> {
        match self {
            Kept::InDatabase(storage) => storage.read_since(seen, wanted).await,
            Kept::InCells(storage) => storage.read_since(seen, wanted).await,
        }
    }

    async fn read_snapshots(&self, documents: &[String]) -> Result<Stored, StorageError> {
        match self {
            Kept::InDatabase(storage) => storage.read_snapshots(documents).await,
            Kept::InCells(storage) => storage.read_snapshots(documents).await,
        }
    }

    async fn append(&self, commit: &Commit) -> Result<Sequence, StorageError> {
        match self {
            Kept::InDatabase(storage) => storage.append(commit).await,
            Kept::InCells(storage) => storage.append(commit).await,
        }
    }

    async fn compact(&self, merge: &Merge<'_>) -> Result<(), StorageError> {
        match self {
            Kept::InDatabase(storage) => storage.compact(merge).await,
            Kept::InCells(storage) => storage.compact(merge).await,
        }
    }

    async fn keep_start_view(&self, bytes: &[u8]) -> Result<(), StorageError> {
        match self {
            Kept::InDatabase(storage) => storage.keep_start_view(bytes).await,
            Kept::InCells(storage) => storage.keep_start_view(bytes).await,
        }
    }

    async fn read_history(&self, seen: Place) -> Result<Vec<HistoryRow>, StorageError> {
        match self {
            Kept::InDatabase(storage) => storage.read_history(seen).await,
            Kept::InCells(storage) => storage.read_history(seen).await,
        }
    }

    async fn read_raw(&self) -> Result<Vec<RawRecord>, StorageError> {
        match self {
            Kept::InDatabase(storage) => storage.read_raw().await,
            Kept::InCells(storage) => storage.read_raw().await,
        }
    }

    async fn forget_history(&self, through: Place) -> Result<(), StorageError> {
        match self {
            Kept::InDatabase(storage) => storage.forget_history(through).await,
            Kept::InCells(storage) => storage.forget_history(through).await,
        }
    }
}
