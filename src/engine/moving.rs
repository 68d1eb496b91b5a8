//! Moves what one storage holds into another: what was kept in localStorage while IndexedDB could not be opened goes into
//! IndexedDB once it can.

use super::{
    documents::snapshots_of,
    storage::{Commit, Storage, StorageError},
};
use crate::{document::SCHEMA_VERSION, domain::id::CommandId};
use uuid::Uuid;

/// Merges every document of `from` into `into`, in one commit; `from` stays as it is. The same documents a second time are
/// recognised, and nothing is written. The history stays behind: its acts cannot be undone any more, but stand.
///
/// # Errors
/// What cannot be read whole, or not be written: nothing was moved then.
pub async fn move_in(from: &impl Storage, into: &impl Storage) -> Result<(), StorageError> {
    let stored = from.read_since(0, &|_| true).await?;
    let snapshots = snapshots_of(&stored)?;
    if snapshots.is_empty() {
        return Ok(());
    }
    let updates: Vec<_> = snapshots.into_iter().map(|it| (it.document, it.state)).collect();
    let commit = Commit {
        command: command_of(&updates),
        schema: SCHEMA_VERSION,
        updates,
        entry: Vec::new(),
    };
    match into.append(&commit).await {
        Ok(_) | Err(StorageError::AlreadyRecorded) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The same documents make the same command.
fn command_of(updates: &[(String, Vec<u8>)]) -> CommandId {
    let parts = updates.iter().flat_map(|(name, state)| [name.as_bytes(), state]);
    let bytes: Vec<u8> = parts
        .flat_map(|part| [&part.len().to_le_bytes(), part].concat())
        .collect();
    CommandId(Uuid::new_v5(&Uuid::NAMESPACE_OID, &bytes))
}
