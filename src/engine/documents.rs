//! The documents in memory, as merged from snapshots and log rows.

use super::{
    message::Problem,
    resting::view_of,
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
    /// Known by their views; see [`super::resting`].
    resting: BTreeSet<DocumentId>,
}

impl Documents {
    pub fn new(client: u64) -> Documents {
        Documents {
            client: client & CLIENT_BITS,
            held: BTreeMap::new(),
            resting: BTreeSet::new(),
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

    /// The document to write into. One that rests must be woken before.
    pub fn get_or_make(&mut self, id: &DocumentId) -> &mut SharedDocument {
        debug_assert!(!self.resting.contains(id), "{id} rests");
        self.held
            .entry(id.clone())
            .or_insert_with(|| SharedDocument::new(id.clone(), self.client))
    }

    /// All documents known of, open or resting.
    pub fn ids(&self) -> impl Iterator<Item = &DocumentId> {
        self.held.keys().chain(&self.resting)
    }

    pub fn is_open(&self, id: &DocumentId) -> bool {
        self.held.contains_key(id)
    }

    pub fn is_resting(&self, id: &DocumentId) -> bool {
        self.resting.contains(id)
    }

    pub fn resting(&self) -> impl Iterator<Item = &DocumentId> {
        self.resting.iter()
    }

    pub fn let_rest(&mut self, id: DocumentId) {
        self.resting.insert(id);
    }

    pub fn open(&self) -> impl Iterator<Item = &SharedDocument> {
        self.held.values()
    }

    /// Merges whatever can be read of what storage holds, and names the documents it reached.
    ///
    /// # Errors
    /// Why this is not the whole plan as it should be: the first thing that cannot be read, or a newer schema, whose rows may
    /// mean more than this build can tell.
    pub fn merge(&mut self, stored: &Stored, touched: &mut BTreeSet<DocumentId>) -> Result<(), Problem> {
        let mut trouble = stored.damaged.first().cloned();
        for (name, bytes, _) in parts(stored) {
            match self.merge_part(name, bytes) {
                Ok(id) => {
                    touched.insert(id);
                }
                Err(error) => trouble = trouble.or(Some(error)),
            }
        }
        let newest = touched
            .iter()
            .filter_map(|id| self.held.get(id))
            .map(SharedDocument::schema);
        let found = newest.max().unwrap_or(0).max(stored.schema);
        if found > SCHEMA_VERSION {
            return Err(Problem::NewerSchema { found });
        }
        trouble.map_or(Ok(()), |error| Err(StorageError::from(error).into()))
    }

    fn merge_part(&mut self, name: &str, bytes: &[u8]) -> Result<DocumentId, DocumentError> {
        let id: DocumentId = name.parse().map_err(unknown)?;
        match self.held.get_mut(&id) {
            Some(document) => document.merge(bytes)?,
            None => {
                let mut document = SharedDocument::new(id.clone(), self.client);
                document.merge(bytes)?;
                self.resting.remove(&id);
                self.held.insert(id.clone(), document);
            }
        }
        Ok(id)
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
    let views = stored.views.iter().map(|view| view.last);
    views
        .chain(parts(stored).map(|(_, _, sequence)| sequence))
        .max()
        .unwrap_or(0)
}

fn unknown(document: String) -> DocumentError {
    DocumentError {
        document,
        why: "no such document".to_owned(),
    }
}

/// Merges each document's snapshot and rows into a new snapshot. Refuses what cannot be read whole, and a newer schema: its
/// rows may mean more than this build can tell.
pub fn snapshots_of(stored: &Stored) -> Result<Vec<Snapshot>, StorageError> {
    if let Some(damaged) = stored.damaged.first() {
        return Err(damaged.clone().into());
    }
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
    let newest = merged.values().map(|(document, _)| document.schema()).max();
    if let Some(newer) = newest.filter(|schema| *schema > SCHEMA_VERSION) {
        return Err(StorageError::NewerSchema(newer));
    }
    let snapshot = |(name, (document, last)): (&str, (SharedDocument, Sequence))| Snapshot {
        document: name.to_owned(),
        state: document.state(),
        view: match document.id().rests() {
            true => view_of(&document),
            false => Vec::new(),
        },
        last,
    };
    Ok(merged.into_iter().map(snapshot).collect())
}
