//! Undo, redo, and the history for a person to read.

use super::{
    history::{Act, Entry, Standing, Turn},
    host::Engine,
    message::{Guard, Problem, Reply},
    storage::{Place, Storage, StorageError},
    things::{self, Tally, Thing},
};
use crate::{
    document::{EntityChange, EntityKey, Leaf},
    domain::id::CommandId,
};
use serde::{Deserialize, Serialize};

/// Acts on one page of the history.
const ON_A_PAGE: usize = 50;
/// Fields told of one act; the rest is only counted.
pub const FIELDS_TOLD: usize = 40;
/// Characters told of one value: room for every post's words.
const CHARACTERS_TOLD: usize = 4_000;

/// What a turn did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Turned {
    pub act: Act,
    pub changes: Vec<EntityChange>,
    /// Changed since by somebody, and left as it is.
    pub left_alone: Vec<EntityChange>,
}

/// A part of the history, newest act first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HistoryPage {
    pub acts: Vec<HistoryAct>,
    /// Older acts follow.
    pub has_more: bool,
}

/// One act as a person reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HistoryAct {
    pub place: Place,
    pub command: CommandId,
    pub is_merge: bool,
    pub standing: Standing,
    pub tallies: Vec<(Thing, Tally)>,
    /// The first changed fields, pinned playbooks left out.
    pub changes: Vec<EntityChange>,
    /// All changed fields.
    pub field_count: usize,
    /// See [`Entry::gave_way`].
    pub gave_way: Vec<EntityChange>,
}

impl<S: Storage> Engine<S> {
    /// Turns an act round, field by field, where nothing has changed since.
    pub(super) async fn turn(&mut self, command: CommandId, turn: Turn) -> Result<Reply, Problem> {
        self.be_writable().await?;
        self.read_history().await?;
        let Some((act, changes)) = self.history.find(turn) else {
            return Ok(Reply::Turned(None));
        };
        self.wake_to_write(&changes).await?;
        let (changes, left_alone) = self.split_by_guard(changes, Guard::IfUnchanged);
        let changes = self.write(command, act, changes).await?;
        Ok(Reply::Turned(Some(Turned {
            act,
            changes,
            left_alone,
        })))
    }

    /// The acts before this place, or the newest.
    pub(super) async fn history_page(&mut self, before: Option<Place>) -> Result<Reply, Problem> {
        self.read_history().await?;
        let older = |(place, ..): &(Place, &Entry, Standing)| before.is_none_or(|before| *place < before);
        let mut acts: Vec<_> = self.history.acts().into_iter().filter(older).collect();
        let has_more = acts.len() > ON_A_PAGE;
        acts.truncate(ON_A_PAGE);
        Ok(Reply::History(HistoryPage {
            acts: acts.into_iter().map(told).collect(),
            has_more,
        }))
    }

    async fn read_history(&mut self) -> Result<(), StorageError> {
        let newer = self.storage.read_history(self.history.seen()).await?;
        self.history.take_in(newer);
        Ok(())
    }

    /// Drops what is beyond the history's bounds.
    pub(super) async fn trim_history(&mut self) -> Result<(), StorageError> {
        self.read_history().await?;
        if let Some(through) = self.history.beyond() {
            self.storage.forget_history(through).await?;
            self.history.forget(through);
        }
        self.remembered = 0;
        Ok(())
    }
}

fn told((place, entry, standing): (Place, &Entry, Standing)) -> HistoryAct {
    let field_count = entry.changes.iter().map(|change| change.fields.len()).sum();
    HistoryAct {
        place,
        command: entry.command,
        is_merge: entry.act == Act::Merge,
        standing,
        tallies: things::tallies(&entry.changes).into_iter().collect(),
        changes: first_fields(&entry.changes),
        field_count,
        gave_way: first_fields(&entry.gave_way),
    }
}

fn first_fields(changes: &[EntityChange]) -> Vec<EntityChange> {
    let mut room = FIELDS_TOLD;
    let readable = changes
        .iter()
        .filter(|change| !matches!(change.entity, EntityKey::Playbook(_)));
    let cut = readable.map_while(|change| {
        let mut fields: Vec<_> = change.fields.iter().take(room).cloned().collect();
        room -= fields.len();
        for field in &mut fields {
            shorten(&mut field.before);
            shorten(&mut field.after);
        }
        (!fields.is_empty()).then(|| EntityChange {
            entity: change.entity.clone(),
            fields,
        })
    });
    cut.collect()
}

fn shorten(leaf: &mut Option<Leaf>) {
    if let Some(Leaf::Text(text)) = leaf
        && let Some((end, _)) = text.char_indices().nth(CHARACTERS_TOLD)
    {
        text.truncate(end);
        text.push('…');
    }
}
