//! A simulated storage: transactions of single writes, each of which may fail or be the last that a killed program does.
//! It keeps the storage trait's promise (a transaction is whole or not at all), as IndexedDB does.

use crate::{
    connection::Connection,
    model::{Known, Model},
};
use qunce::{
    domain::id::CommandId,
    engine::{
        cells::CellMap,
        storage::{HistoryRow, Place, Row, Sequence, Snapshot, StorageError, Stored, Wanted},
    },
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// What goes wrong at one operation. An operation is a read, a single write, the end of a transaction, or the message that
/// it ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// It fails, and the transaction is rolled back; where it had ended, only the message is lost.
    Error(StorageError),
    /// The tab dies at this point.
    KillTab,
    /// Every tab dies.
    KillAll,
    /// `versionchange`: this tab's connection is closed, now and for good.
    Close,
}

/// A device's disk, and who is connected to it.
#[derive(Clone)]
pub struct Disk {
    held: Rc<RefCell<Held>>,
    model: Rc<RefCell<Model>>,
}

/// What is stored.
#[derive(Clone, Default)]
pub struct Kept {
    pub schema: u32,
    pub last: Sequence,
    pub snapshots: BTreeMap<String, Snapshot>,
    pub rows: Vec<Row>,
    pub recorded: BTreeSet<CommandId>,
    pub history: Vec<HistoryRow>,
    pub last_place: Place,
}

#[derive(Default)]
struct Held {
    kept: Kept,
    /// The other storage, where the first is refused.
    cells: CellMap,
    operations: usize,
    fault: Option<(usize, Fault)>,
    dead: BTreeSet<usize>,
    all_dead: bool,
    closed: BTreeSet<usize>,
    /// The acts that the disk holds.
    known: Known,
    /// What each command brings.
    contents: BTreeMap<CommandId, Content>,
}

/// What a command brings to the disk.
#[derive(Clone)]
pub enum Content {
    Act(usize),
    File(Known),
}

impl Disk {
    pub fn new(model: Rc<RefCell<Model>>) -> Disk {
        Disk {
            held: Rc::default(),
            model,
        }
    }

    pub fn connect(&self, tab: usize) -> Connection {
        let mut held = self.held.borrow_mut();
        held.dead.remove(&tab);
        held.closed.remove(&tab);
        drop(held);
        Connection::new(self.clone(), tab)
    }

    /// One operation of a tab: it may be the one that goes wrong.
    pub fn operate(&self, tab: usize) -> Result<(), StorageError> {
        let mut held = self.held.borrow_mut();
        held.operations += 1;
        let now = held.operations;
        let fault = held.fault.take_if(|(operation, _)| *operation == now);
        match fault.map(|(_, fault)| fault) {
            None => {}
            Some(Fault::Error(error)) => return Err(error),
            Some(Fault::Close) => drop(held.closed.insert(tab)),
            Some(Fault::KillTab) => drop(held.dead.insert(tab)),
            Some(Fault::KillAll) => held.all_dead = true,
        }
        Ok(())
    }

    /// A copy for a transaction to work on.
    pub fn kept(&self) -> Kept {
        self.held.borrow().kept.clone()
    }

    /// Lets the operation of this number (counted from now, from 1) go wrong.
    pub fn set_fault(&self, operation: usize, fault: Fault) {
        let mut held = self.held.borrow_mut();
        held.fault = Some((held.operations + operation, fault));
    }

    /// Nothing fails from now on; connections that were closed stay so.
    pub fn mend(&self) {
        let mut held = self.held.borrow_mut();
        held.all_dead = false;
        held.dead.clear();
        held.fault = None;
    }

    /// Whether a fault is still to come.
    pub fn is_in_danger(&self) -> bool {
        self.held.borrow().fault.is_some()
    }

    pub fn is_closed(&self, tab: usize) -> bool {
        self.held.borrow().closed.contains(&tab)
    }

    pub fn operations(&self) -> usize {
        self.held.borrow().operations
    }

    pub fn is_dead(&self, tab: usize) -> bool {
        let held = self.held.borrow();
        held.all_dead || held.dead.contains(&tab)
    }

    pub fn announce(&self, command: CommandId, content: Content) {
        self.held.borrow_mut().contents.insert(command, content);
    }

    pub fn known(&self) -> Known {
        self.held.borrow().known.clone()
    }

    /// The disk holds these acts already.
    pub fn learn(&self, known: &Known) {
        self.held.borrow_mut().known.add_all(known);
    }

    pub fn is_recorded(&self, command: CommandId) -> bool {
        self.held.borrow().kept.recorded.contains(&command)
    }

    /// What is stored, to be compared.
    pub fn stored(&self) -> Stored {
        self.held.borrow().kept.since(0, &|_| true)
    }

    /// Cuts the last stored row short, as a disk that loses power under a lying controller does.
    pub fn tear_last_row(&self, length: usize) {
        if let Some(row) = self.held.borrow_mut().kept.rows.last_mut() {
            let length = length % row.update.len();
            row.update.truncate(length);
        }
    }

    /// The transaction has ended: from now on this is what the disk holds.
    pub fn keep(&self, kept: Kept) {
        let mut held = self.held.borrow_mut();
        let new: Vec<_> = kept.recorded.difference(&held.kept.recorded).copied().collect();
        held.kept = kept;
        new.into_iter()
            .for_each(|command| self.note_durable(&mut held, command));
    }

    fn note_durable(&self, held: &mut Held, command: CommandId) {
        let Held { known, contents, .. } = held;
        match contents.get(&command) {
            Some(Content::Act(number)) => {
                known.add_all(&Known::one(*number));
                self.model.borrow_mut().note_durable(*number);
            }
            Some(Content::File(of_file)) => known.add_all(of_file),
            None => {}
        }
    }

    pub fn cells(&self) -> CellMap {
        self.held.borrow().cells.clone()
    }

    /// A cell is whole as soon as it is written; a commit's names its command.
    pub fn write_cell(&self, key: &str, text: &str) {
        let mut held = self.held.borrow_mut();
        held.cells.insert(key.to_owned(), text.to_owned());
        let command = key
            .strip_prefix("commit.")
            .and_then(|rest| rest.rsplit('.').next()?.parse().ok());
        if let Some(command) = command {
            held.kept.recorded.insert(command);
            self.note_durable(&mut held, command);
        }
    }

    pub fn remove_cell(&self, key: &str) {
        self.held.borrow_mut().cells.remove(key);
    }

    /// A newer build has written.
    pub fn set_schema(&self, schema: u32) {
        self.held.borrow_mut().kept.schema = schema;
    }
}

impl Kept {
    /// Rows and snapshots newer than `seen`.
    pub fn since(&self, seen: Sequence, wanted: &Wanted<'_>) -> Stored {
        let newer = self.snapshots.values().filter(|snapshot| snapshot.last > seen);
        let (whole, resting): (Vec<_>, Vec<_>) = newer.partition(|snapshot| wanted(&snapshot.document));
        Stored {
            schema: self.schema,
            snapshots: whole.into_iter().cloned().collect(),
            views: resting.into_iter().map(Snapshot::view).collect(),
            rows: self.rows.iter().filter(|row| row.sequence > seen).cloned().collect(),
            damaged: Vec::new(),
        }
    }
}
