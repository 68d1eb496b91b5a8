//! The history: one entry for each act, kept in storage together with the act's own commit. Undo and redo go by it, in every
//! tab and after a reload, and a person can read it.
//!
//! It is bounded: the newest [`MOST_ENTRIES`] entries, and of those what fits into [`MOST_BYTES`]; the newest of all stays
//! whatever its size, so that the act just done can be taken back. What is beyond is dropped when the log is compacted.
//! The history is no part of the plan: it does not travel in plan files, and an entry that cannot be read is passed over.

use super::storage::{HistoryRow, Place};
use crate::{
    document::{Command, EntityChange, EntityKey},
    domain::id::CommandId,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Entries kept.
pub const MOST_ENTRIES: usize = 1_000;
/// Bytes kept.
pub const MOST_BYTES: usize = 8_000_000;

/// Postcard does not describe itself: the first byte of a stored entry says its form.
const FORM: u8 = 1;

/// One act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Also tells the time: see [`CommandId::made_at`].
    pub command: CommandId,
    pub act: Act,
    /// Each field as it was and as it became; what did not become different is left out.
    pub changes: Vec<EntityChange>,
    /// Of a merge: values of the file that gave way to others written here at the same time. `before` is the file's value,
    /// `after` the one that stayed.
    pub gave_way: Vec<EntityChange>,
}

/// What kind of act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    Edit,
    /// A plan file was merged.
    Merge,
    /// Took back the act of this command.
    Undo(CommandId),
    /// Did again what had been taken back.
    Redo(CommandId),
}

impl Entry {
    /// The bytes to store; none for an edit or a merge that did nothing.
    pub fn encode(&self) -> Vec<u8> {
        let did_nothing = self.changes.is_empty() && self.gave_way.is_empty();
        if did_nothing && matches!(self.act, Act::Edit | Act::Merge) {
            return Vec::new();
        }
        let mut bytes = vec![FORM];
        bytes.extend(postcard::to_allocvec(self).unwrap_or_default());
        bytes
    }

    /// `None` for bytes of another form, or broken ones.
    pub fn decode(bytes: &[u8]) -> Option<Entry> {
        let (form, rest) = bytes.split_first()?;
        (*form == FORM).then(|| postcard::from_bytes(rest).ok())?
    }
}

/// Which act is to be turned round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    /// The newest act that stands, whichever tab did it.
    Undo,
    /// The act taken back last, unless something else was done since.
    Redo,
    /// This act, if it stands.
    TakeBack(CommandId),
    /// This act, if it was taken back.
    DoAgain(CommandId),
}

/// Whether an act still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    Stands,
    TakenBack,
    /// Everything that it changed was changed again since: it can be turned neither way.
    Overtaken,
}

/// The entries read so far, oldest first.
#[derive(Debug, Default)]
pub struct History {
    kept: Vec<Kept>,
    seen: Place,
}

#[derive(Debug)]
struct Kept {
    place: Place,
    bytes: usize,
    entry: Option<Entry>,
}

/// How the acts stand once all entries are told one after the other.
#[derive(Default)]
struct Told<'a> {
    standing: Vec<CommandId>,
    taken_back: Vec<CommandId>,
    redoable: Vec<CommandId>,
    /// The entry by which the act stands or was taken back.
    latest: BTreeMap<CommandId, &'a Entry>,
}

impl History {
    /// The newest place known.
    pub fn seen(&self) -> Place {
        self.seen
    }

    /// Adds entries that came since.
    pub fn take_in(&mut self, rows: Vec<HistoryRow>) {
        for HistoryRow { place, entry } in rows {
            self.seen = self.seen.max(place);
            self.kept.push(Kept {
                place,
                bytes: entry.len(),
                entry: Entry::decode(&entry),
            });
        }
    }

    /// Whole entries with their places, newest first, without undos and redos: those show in how their act stands.
    pub fn acts(&self) -> Vec<(Place, &Entry, Standing)> {
        let told = self.told();
        let acts = self.kept.iter().rev().filter_map(|kept| {
            let entry = kept.entry.as_ref()?;
            matches!(entry.act, Act::Edit | Act::Merge).then(|| (kept.place, entry, told.standing_of(entry.command)))
        });
        acts.collect()
    }

    /// The act that a turn means, and the changes that turn it; `None` where there is none.
    pub fn find(&self, turn: Turn) -> Option<(Act, Vec<EntityChange>)> {
        let told = self.told();
        let known = |ids: &[CommandId], id: CommandId| ids.contains(&id).then_some(id);
        let act = match turn {
            Turn::Undo => Act::Undo(*told.standing.last()?),
            Turn::Redo => Act::Redo(*told.redoable.last()?),
            Turn::TakeBack(id) => Act::Undo(known(&told.standing, id)?),
            Turn::DoAgain(id) => Act::Redo(known(&told.taken_back, id)?),
        };
        let (Act::Undo(id) | Act::Redo(id)) = act else {
            return None;
        };
        let entry = told.latest.get(&id)?;
        let turned = Command {
            id,
            changes: entry.changes.clone(),
        };
        let stays = |change: &EntityChange| entry.act == Act::Edit && stays(change);
        let changes = turned.reversed(id).changes.into_iter().filter(|change| !stays(change));
        Some((act, changes.collect()))
    }

    fn told(&self) -> Told<'_> {
        let mut told = Told::default();
        for entry in self.kept.iter().filter_map(|kept| kept.entry.as_ref()) {
            told.tell(entry);
        }
        told
    }

    /// The place up to which entries are beyond the bounds.
    pub fn beyond(&self) -> Option<Place> {
        let mut bytes = 0;
        let beyond = self.kept.iter().rev().enumerate().find(|(count, kept)| {
            bytes += kept.bytes;
            *count >= MOST_ENTRIES || (*count > 0 && bytes > MOST_BYTES)
        });
        beyond.map(|(_, kept)| kept.place)
    }

    /// Drops the entries up to and with this place.
    pub fn forget(&mut self, through: Place) {
        self.kept.retain(|kept| kept.place > through);
    }
}

impl<'a> Told<'a> {
    fn tell(&mut self, entry: &'a Entry) {
        let did_something = !entry.changes.is_empty();
        let id = match entry.act {
            Act::Edit | Act::Merge => {
                self.redoable.clear();
                entry.command
            }
            Act::Undo(id) | Act::Redo(id) => id,
        };
        for ids in [&mut self.standing, &mut self.taken_back, &mut self.redoable] {
            ids.retain(|other| *other != id);
        }
        match entry.act {
            Act::Undo(_) if did_something => {
                self.taken_back.push(id);
                self.redoable.push(id);
            }
            Act::Edit | Act::Merge | Act::Redo(_) if did_something => self.standing.push(id),
            _ => {}
        }
        self.latest.insert(id, entry);
    }

    fn standing_of(&self, id: CommandId) -> Standing {
        if self.standing.contains(&id) {
            Standing::Stands
        } else if self.taken_back.contains(&id) {
            Standing::TakenBack
        } else {
            Standing::Overtaken
        }
    }
}

/// What taking back an edit leaves: a pinned playbook, which other runs may use by then, and the workspace's card, without
/// which there is no plan to return to.
fn stays(reversed: &EntityChange) -> bool {
    match reversed.entity {
        EntityKey::Playbook(_) => true,
        EntityKey::Profile => reversed
            .fields
            .iter()
            .any(|field| field.path == "trade" && field.after.is_none()),
        _ => false,
    }
}
