//! The one storage of three that this browser grants: IndexedDB, localStorage, or memory.

use super::{face_cells::FaceCells, indexed_db::IndexedDb};
use crate::engine::{
    cells::CellStorage,
    memory::MemoryStorage,
    storage::{Commit, HistoryRow, Merge, Place, RawRecord, Sequence, Storage, StorageError, Stored, Wanted},
};

/// See the file's head.
pub enum AnyStorage {
    IndexedDb(IndexedDb),
    Cells(CellStorage<FaceCells>),
    Memory(MemoryStorage),
}

impl Storage for AnyStorage {
    async fn read_since(&self, seen: Sequence, wanted: &Wanted<'_>) -> Result<Stored, StorageError> {
        match self {
            AnyStorage::IndexedDb(storage) => storage.read_since(seen, wanted).await,
            AnyStorage::Cells(storage) => storage.read_since(seen, wanted).await,
            AnyStorage::Memory(storage) => storage.read_since(seen, wanted).await,
        }
    }

    async fn read_snapshots(&self, documents: &[String]) -> Result<Stored, StorageError> {
        match self {
            AnyStorage::IndexedDb(storage) => storage.read_snapshots(documents).await,
            AnyStorage::Cells(storage) => storage.read_snapshots(documents).await,
            AnyStorage::Memory(storage) => storage.read_snapshots(documents).await,
        }
    }

    async fn append(&self, commit: &Commit) -> Result<Sequence, StorageError> {
        match self {
            AnyStorage::IndexedDb(storage) => storage.append(commit).await,
            AnyStorage::Cells(storage) => storage.append(commit).await,
            AnyStorage::Memory(storage) => storage.append(commit).await,
        }
    }

    async fn compact(&self, merge: &Merge<'_>) -> Result<(), StorageError> {
        match self {
            AnyStorage::IndexedDb(storage) => storage.compact(merge).await,
            AnyStorage::Cells(storage) => storage.compact(merge).await,
            AnyStorage::Memory(storage) => storage.compact(merge).await,
        }
    }

    async fn keep_start_view(&self, bytes: &[u8]) -> Result<(), StorageError> {
        match self {
            AnyStorage::IndexedDb(storage) => storage.keep_start_view(bytes).await,
            AnyStorage::Cells(storage) => storage.keep_start_view(bytes).await,
            AnyStorage::Memory(storage) => storage.keep_start_view(bytes).await,
        }
    }

    async fn read_history(&self, seen: Place) -> Result<Vec<HistoryRow>, StorageError> {
        match self {
            AnyStorage::IndexedDb(storage) => storage.read_history(seen).await,
            AnyStorage::Cells(storage) => storage.read_history(seen).await,
            AnyStorage::Memory(storage) => storage.read_history(seen).await,
        }
    }

    async fn read_raw(&self) -> Result<Vec<RawRecord>, StorageError> {
        match self {
            AnyStorage::IndexedDb(storage) => storage.read_raw().await,
            AnyStorage::Cells(storage) => storage.read_raw().await,
            AnyStorage::Memory(storage) => storage.read_raw().await,
        }
    }

    async fn forget_history(&self, through: Place) -> Result<(), StorageError> {
        match self {
            AnyStorage::IndexedDb(storage) => storage.forget_history(through).await,
            AnyStorage::Cells(storage) => storage.forget_history(through).await,
            AnyStorage::Memory(storage) => storage.forget_history(through).await,
        }
    }
}
