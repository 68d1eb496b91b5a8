//! What the cells of one reading hold; see [`super::cells`].

use super::storage::{DocumentError, HistoryRow, Place, Row, Sequence, Snapshot, StorageError, Stored};
use crate::domain::id::CommandId;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{DefaultHasher, Hash, Hasher},
};

/// One commit's cell.
#[derive(Serialize, Deserialize)]
pub(super) struct CommitCell {
    pub(super) command: CommandId,
    pub(super) schema: u32,
    pub(super) rows: Vec<Row>,
    pub(super) history: Option<HistoryRow>,
}

/// One compaction's cell; it takes the place of all cells before it.
#[derive(Serialize, Deserialize)]
pub(super) struct SnapshotCell {
    pub(super) schema: u32,
    pub(super) snapshots: Vec<Snapshot>,
    pub(super) recorded: BTreeSet<CommandId>,
    pub(super) history: Vec<HistoryRow>,
}

/// All cells, read.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) fingerprints: BTreeMap<String, u64>,
    pub(super) commits: BTreeMap<String, CommitCell>,
    pub(super) snapshots: BTreeMap<String, SnapshotCell>,
    pub(super) forgotten: Place,
    pub(super) damaged: Vec<DocumentError>,
}

impl Contents {
    /// Adds a cell; one that cannot be read is named and left.
    pub(super) fn take<T: DeserializeOwned>(
        &mut self,
        key: String,
        text: &str,
        place: fn(&mut Contents) -> &mut BTreeMap<String, T>,
    ) {
        match decode(text) {
            Ok(cell) => {
                place(self).insert(key, cell);
            }
            Err(why) => self.damaged.push(DocumentError { document: key, why }),
        }
    }

    pub(super) fn schema(&self) -> u32 {
        let snapshots = self.snapshots.values().map(|cell| cell.schema);
        snapshots
            .chain(self.commits.values().map(|cell| cell.schema))
            .max()
            .unwrap_or(0)
    }

    pub(super) fn recorded(&self) -> BTreeSet<CommandId> {
        let compacted = self.snapshots.values().flat_map(|cell| &cell.recorded);
        compacted
            .chain(self.commits.values().map(|cell| &cell.command))
            .copied()
            .collect()
    }

    pub(super) fn last(&self) -> Sequence {
        let rows = self
            .commits
            .values()
            .flat_map(|cell| &cell.rows)
            .map(|row| row.sequence);
        let snapshots = self.snapshots.values().flat_map(|cell| &cell.snapshots);
        rows.chain(snapshots.map(|snapshot| snapshot.last)).max().unwrap_or(0)
    }

    pub(super) fn history(&self) -> BTreeMap<Place, HistoryRow> {
        let compacted = self.snapshots.values().flat_map(|cell| &cell.history);
        let rows = compacted.chain(self.commits.values().filter_map(|cell| cell.history.as_ref()));
        rows.filter(|row| row.place > self.forgotten)
            .map(|row| (row.place, row.clone()))
            .collect()
    }

    pub(super) fn next_place(&self) -> Place {
        let last = self.history().into_keys().next_back();
        last.unwrap_or(0).max(self.forgotten) + 1
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &String> {
        self.snapshots.keys().chain(self.commits.keys())
    }

    /// Everything but the cells named.
    pub(super) fn without(&self, known: &BTreeMap<String, u64>) -> Stored {
        let snapshots = self.snapshots.iter().filter(|(key, _)| !known.contains_key(*key));
        let commits = self.commits.iter().filter(|(key, _)| !known.contains_key(*key));
        let mut rows: Vec<Row> = commits.flat_map(|(_, cell)| cell.rows.clone()).collect();
        rows.sort_by_key(|row| row.sequence);
        Stored {
            schema: self.schema(),
            snapshots: snapshots.flat_map(|(_, cell)| cell.snapshots.clone()).collect(),
            rows,
            damaged: self.damaged.clone(),
            views: Vec::new(),
        }
    }
}

/// Tells one text of a cell from another.
pub(super) fn fingerprint(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

pub(super) fn encode<T: Serialize>(cell: &T) -> Result<String, StorageError> {
    let bytes = postcard::to_allocvec(cell).map_err(|error| StorageError::Failed(error.to_string()))?;
    Ok(STANDARD.encode(bytes))
}

pub(super) fn decode<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    let bytes = STANDARD.decode(text).map_err(|error| error.to_string())?;
    postcard::from_bytes(&bytes).map_err(|error| error.to_string())
}
