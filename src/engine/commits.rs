//! How a change is committed: guarded, written into the documents, remembered in the history, appended to the log. In that
//! order, and as one transaction of the storage.

use super::{
    history::{Act, Entry},
    host::Engine,
    message::{Guard, Problem, Reply},
    storage::{Commit, Sequence, Storage, StorageError},
};
use crate::{
    document::{Command, DocumentId, EntityChange, SCHEMA_VERSION},
    domain::id::CommandId,
};
use std::collections::BTreeMap;

impl<S: Storage> Engine<S> {
    pub(super) async fn commit(&mut self, command: Command, guard: Guard) -> Result<Reply, Problem> {
        // Else the guard would compare, and the history remember, what another tab has changed since.
        self.be_writable().await?;
        self.wake_to_write(&command.changes).await?;
        let (changes, left_alone) = self.split_by_guard(command.changes, guard);
        match self.write(command.id, Act::Edit, changes).await {
            Ok(_) => Ok(Reply::Committed { left_alone }),
            // A replay: what it was to leave alone was decided when it was committed.
            Err(StorageError::AlreadyRecorded) => Ok(Reply::Committed { left_alone: Vec::new() }),
            Err(error) => Err(error.into()),
        }
    }

    /// Writes and commits the changes; gives those that made a difference.
    pub(super) async fn write(
        &mut self,
        command: CommandId,
        act: Act,
        changes: Vec<EntityChange>,
    ) -> Result<Vec<EntityChange>, StorageError> {
        let changes = self.differing(changes);
        let mut by_document: BTreeMap<DocumentId, Vec<&EntityChange>> = BTreeMap::new();
        for change in &changes {
            by_document.entry(change.entity.document()).or_default().push(change);
        }
        let mut updates = Vec::new();
        for (id, changes) in &by_document {
            let document = self.documents.get_or_make(id);
            for change in changes {
                let fields = change.fields.iter();
                let fields = fields.map(|field| (field.path.as_str(), field.after.as_ref()));
                updates.push((id.to_string(), document.write(&change.entity, fields)));
            }
        }
        let entry = Entry {
            command,
            act,
            changes,
            gave_way: Vec::new(),
        };
        self.append(&entry, updates).await?;
        self.show_written(&entry.changes);
        Ok(entry.changes)
    }

    /// Appends to the log; after a failure memory is read anew, since a gap would hide every later edit of this tab.
    pub(super) async fn append(&mut self, entry: &Entry, updates: Vec<(String, Vec<u8>)>) -> Result<(), StorageError> {
        let rows = updates.len();
        let commit = Commit {
            command: entry.command,
            schema: SCHEMA_VERSION,
            updates,
            entry: entry.encode(),
        };
        match self.storage.append(&commit).await {
            Ok(last) => {
                self.log_length += rows;
                self.remembered += commit.entry.len();
                // Nobody wrote in between; else the others' rows, and these, are read at the next hint.
                if rows > 0 && self.seen + rows as Sequence == last {
                    self.seen = last;
                }
                Ok(())
            }
            Err(error) => {
                self.must_reopen = true;
                // A second failure is met by the next request, which reopens first.
                let _ = self.reopen().await;
                Err(error)
            }
        }
    }

    /// The changes with each field's true value before, without those that change nothing.
    fn differing(&self, changes: Vec<EntityChange>) -> Vec<EntityChange> {
        let differing = changes.into_iter().filter_map(|mut change| {
            let now = self.projection.fields(&change.entity);
            for field in &mut change.fields {
                field.before = now.and_then(|now| now.get(&field.path)).cloned();
            }
            change.fields.retain(|field| field.before != field.after);
            (!change.fields.is_empty()).then_some(change)
        });
        differing.collect()
    }

    /// What may be set, and what holds another value than it should and is left alone.
    pub(super) fn split_by_guard(
        &self,
        changes: Vec<EntityChange>,
        guard: Guard,
    ) -> (Vec<EntityChange>, Vec<EntityChange>) {
        if guard == Guard::Always {
            return (changes, Vec::new());
        }
        let (mut allowed, mut left_alone) = (Vec::new(), Vec::new());
        for change in changes {
            let now = self.projection.fields(&change.entity);
            let (same, other): (Vec<_>, Vec<_>) = change
                .fields
                .into_iter()
                .partition(|field| now.and_then(|now| now.get(&field.path)) == field.before.as_ref());
            let part = |fields: Vec<_>| EntityChange {
                entity: change.entity.clone(),
                fields,
            };
            if !same.is_empty() {
                allowed.push(part(same));
            }
            if !other.is_empty() {
                left_alone.push(part(other));
            }
        }
        (allowed, left_alone)
    }
}
