//! The documents in memory, as merged from snapshots and log rows.

use super::{
    message::Problem,
    storage::{Sequence, Snapshot, StorageError, Stored},
};
use crate::document::{DocumentError, DocumentId, SCHEMA_VERSION, SharedDocument};
use std::collections::{BTreeMap, BTreeSet};

/// Yjs keeps so many bits of a client's number.
const CLIENT_BITS: u64 = (1 << 53) - 1;

/// The plan's documents, and the client number under which this engine writes into them.
pub struct Documents {
    client: u64,
    held: BTreeMap<DocumentId, SharedDocument>,
}

impl Documents {
    pub fn new(client: u64) -> Documents {
        Documents {
            client: client & CLIENT_BITS,
            held: BTreeMap::new(),
        }
    }

    /// No documents, and another client: an edit that failed under the old one may have left the house in a plan file, and
    /// its place in the client's own count must not be given to another edit.
    pub fn successor(&self) -> Documents {
        // Knuth's generator; the seed is random, so its successors are.
        let next = self
            .client
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        Documents::new(next >> 11)
    }

    pub fn get(&self, id: &DocumentId) -> Option<&SharedDocument> {
        self.held.get(id)
    }

    pub fn get_or_make(&mut self, id: &DocumentId) -> &mut SharedDocument {
        self.held
            .entry(id.clone())
            .or_insert_with(|| SharedDocument::new(id.clone(), self.client))
    }

    pub fn ids(&self) -> impl Iterator<Item = &DocumentId> {
        self.held.keys()
    }

    pub fn states(&self) -> Vec<(DocumentId, Vec<u8>)> {
        let state = |(id, document): (&DocumentId, &SharedDocument)| (id.clone(), document.state());
        self.held.iter().map(state).collect()
    }

    /// Merges what storage holds; names the documents it reached, even where a later one cannot be read.
    pub fn merge(&mut self, stored: &Stored, touched: &mut BTreeSet<DocumentId>) -> Result<(), Problem> {
        if stored.schema > SCHEMA_VERSION {
            return Err(Problem::NewerSchema { found: stored.schema });
        }
        for (name, bytes, _) in parts(stored) {
            let id: DocumentId = name.parse().map_err(|name| StorageError::from(unknown(name)))?;
            self.get_or_make(&id).merge(bytes).map_err(StorageError::from)?;
            touched.insert(id);
        }
        Ok(())
    }
}

/// Snapshots, then rows: document, bytes, sequence.
fn parts(stored: &Stored) -> impl Iterator<Item = (&String, &Vec<u8>, Sequence)> {
    let snapshots = stored
        .snapshots
        .iter()
        .map(|snapshot| (&snapshot.document, &snapshot.state, snapshot.last));
    let rows = stored.rows.iter().map(|row| (&row.document, &row.update, row.sequence));
    snapshots.chain(rows)
}

/// The newest sequence in what was read; 0 for nothing.
pub fn newest(stored: &Stored) -> Sequence {
    parts(stored).map(|(_, _, sequence)| sequence).max().unwrap_or(0)
}

fn unknown(document: String) -> DocumentError {
    DocumentError {
        document,
        why: "no such document".to_owned(),
    }
}

/// Merges each document's snapshot and rows into a new snapshot. Refuses a newer schema: its rows may mean more than this
/// build can tell.
pub fn snapshots_of(stored: &Stored) -> Result<Vec<Snapshot>, StorageError> {
    if stored.schema > SCHEMA_VERSION {
        return Err(StorageError::NewerSchema(stored.schema));
    }
    let mut merged: BTreeMap<&str, (SharedDocument, Sequence)> = BTreeMap::new();
    for (name, bytes, sequence) in parts(stored) {
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
