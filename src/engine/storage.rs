//! What the engine asks of a storage. Log rows are the truth; snapshots only shorten them.

pub use crate::document::DocumentError;

use crate::{domain::id::CommandId, engine::message::Problem};
use serde::{Deserialize, Serialize};
use std::future::Future;

/// Position in the log; grows with every row of every tab. 0 comes before the first.
pub type Sequence = u64;

/// Position in the history; grows with every entry of every tab. 0 comes before the first.
pub type Place = u64;

/// A place that keeps documents. Every method is one transaction: whole or not at all.
pub trait Storage {
    /// Rows and snapshots newer than `seen`, from every tab. Of a document that is not wanted the view comes instead of the
    /// snapshot, where the storage keeps one.
    fn read_since(&self, seen: Sequence, wanted: &Wanted<'_>) -> impl Future<Output = Result<Stored, StorageError>>;

    /// The snapshots of these documents, without rows.
    fn read_snapshots(&self, documents: &[String]) -> impl Future<Output = Result<Stored, StorageError>>;

    /// Appends the commit's updates, records its command and remembers its entry. Returns only when the bytes are on disk.
    ///
    /// # Errors
    /// [`StorageError::AlreadyRecorded`] where the command was committed before, by whatever tab; nothing is written then.
    fn append(&self, commit: &Commit) -> impl Future<Output = Result<Sequence, StorageError>>;

    /// Replaces rows by snapshots: reads the rows and the snapshots of their documents, calls `merge`, writes what it returns,
    /// and deletes exactly the rows read. The history stays as it is.
    fn compact(&self, merge: &Merge<'_>) -> impl Future<Output = Result<(), StorageError>>;

    /// Keeps the bytes the face paints from at its next start.
    fn keep_start_view(&self, bytes: &[u8]) -> impl Future<Output = Result<(), StorageError>>;

    /// Entries of the history newer than `seen`, from every tab, oldest first.
    fn read_history(&self, seen: Place) -> impl Future<Output = Result<Vec<HistoryRow>, StorageError>>;

    /// Drops the entries up to and with this place.
    fn forget_history(&self, through: Place) -> impl Future<Output = Result<(), StorageError>>;

    /// Every record of the plan as it stands in the storage, readable or not.
    fn read_raw(&self) -> impl Future<Output = Result<Vec<RawRecord>, StorageError>>;
}

/// Whether a document of this name is to be read whole.
pub type Wanted<'a> = dyn Fn(&str) -> bool + 'a;

/// Makes snapshots of what is stored.
pub type Merge<'a> = dyn Fn(&Stored) -> Result<Vec<Snapshot>, StorageError> + 'a;

impl Snapshot {
    /// Its view, apart.
    pub fn view(&self) -> View {
        View {
            document: self.document.clone(),
            last: self.last,
            bytes: self.view.clone(),
        }
    }
}

/// What a storage holds beyond some sequence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stored {
    /// Highest schema ever written here; 0 where nothing is.
    pub schema: u32,
    pub snapshots: Vec<Snapshot>,
    pub views: Vec<View>,
    /// By sequence.
    pub rows: Vec<Row>,
    /// What is there and cannot be taken apart, each by its place in the storage.
    pub damaged: Vec<DocumentError>,
}

/// One record, untouched.
#[derive(Clone, Debug, PartialEq)]
pub struct RawRecord {
    /// Which kind: `log`, `snapshots`, `history`, or `cells`.
    pub store: String,
    pub key: String,
    pub bytes: Vec<u8>,
}

/// A document's whole state up to a sequence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    pub document: String,
    pub state: Vec<u8>,
    pub last: Sequence,
    /// See [`View::bytes`]; kept apart, so that it can be read without the state.
    #[serde(skip)]
    pub view: Vec<u8>,
}

/// What is to be known of a document that rests in its snapshot.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub document: String,
    /// That of the snapshot.
    pub last: Sequence,
    /// See [`super::resting`].
    pub bytes: Vec<u8>,
}

/// One update of one document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub sequence: Sequence,
    pub document: String,
    pub update: Vec<u8>,
}

/// What one command appends.
#[derive(Clone, Debug, PartialEq)]
pub struct Commit {
    pub command: CommandId,
    pub schema: u32,
    /// (document, update).
    pub updates: Vec<(String, Vec<u8>)>,
    /// What the history remembers of it; empty for nothing.
    pub entry: Vec<u8>,
}

/// One entry of the history, as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HistoryRow {
    pub place: Place,
    pub entry: Vec<u8>,
}

/// Why a storage did not do as asked; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    #[error("the command was committed before")]
    AlreadyRecorded,
    #[error("no room is left")]
    Full,
    #[error("refused: {0}")]
    Refused(String),
    #[error("{0}")]
    Failed(String),
    #[error("what was read before is another now")]
    Overwritten,
    #[error("a newer schema {0} was written meanwhile")]
    NewerSchema(u32),
    #[error(transparent)]
    Document(#[from] DocumentError),
}

impl From<StorageError> for Problem {
    fn from(error: StorageError) -> Problem {
        match error {
            StorageError::AlreadyRecorded | StorageError::Overwritten => Problem::StorageFailed(error.to_string()),
            StorageError::Full => Problem::StorageFull,
            StorageError::Refused(why) => Problem::StorageRefused(why),
            StorageError::Failed(why) => Problem::StorageFailed(why),
            StorageError::NewerSchema(found) => Problem::NewerSchema { found },
            StorageError::Document(DocumentError { document, why }) => Problem::Unreadable { document, why },
        }
    }
}
