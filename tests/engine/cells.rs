//! The second storage, of flat cells: what the first promises holds here too, with two tabs and a crash between two cells.

use crate::{samples::*, support::*};
use pollster::block_on;
use qunce::engine::{
    Engine, Outside,
    cells::{CellMap, CellStorage, Cells},
    message::{Keeping, Problem, Request},
    storage::{Commit, Storage, StorageError},
};
use std::{cell::RefCell, rc::Rc};

/// Cells as a browser's tabs share them.
#[derive(Clone, Default)]
struct SharedCells {
    held: Rc<RefCell<CellMap>>,
    /// From now on nothing is removed any more, as if the browser died after the write.
    dies_before_removing: Rc<RefCell<bool>>,
    is_full: Rc<RefCell<bool>>,
}

impl Cells for SharedCells {
    async fn read(&self) -> Result<CellMap, StorageError> {
        Ok(self.held.borrow().clone())
    }

    async fn write(&self, key: &str, text: &str, remove: &[String]) -> Result<(), StorageError> {
        if *self.is_full.borrow() {
            return Err(StorageError::Full);
        }
        self.held.borrow_mut().insert(key.to_owned(), text.to_owned());
        if !*self.dies_before_removing.borrow() {
            self.held.borrow_mut().retain(|key, _| !remove.contains(key));
        }
        Ok(())
    }
}

type CellEngine = Engine<CellStorage<SharedCells>>;

fn open_on(cells: &SharedCells, client: u64) -> CellEngine {
    let outside = Outside {
        cipher: crate::cipher::RUST_CRYPTO,
        date_of_epoch: |_, _| None,
        decode_gb18030: |_, _| None,
    };
    let storage = CellStorage::new(cells.clone());
    block_on(Engine::open(storage, client, Keeping::LocalStorage, outside)).unwrap()
}

fn keys(cells: &SharedCells) -> Vec<String> {
    cells.held.borrow().keys().cloned().collect()
}

#[test]
fn a_commit_is_found_again_and_a_replay_is_recognised() {
    let cells = SharedCells::default();
    let mut engine = open_on(&cells, 1);
    assert_eq!(commit(&mut engine, 1, full_plan()), committed());
    assert_eq!(open_on(&cells, 2).plan(), engine.plan());
    let before = keys(&cells);
    assert_eq!(commit(&mut engine, 1, vec![made(9, "又来")]), committed());
    assert_eq!(keys(&cells), before, "nothing was written for the replay");
    assert_eq!(open_on(&cells, 3).plan().groups.len(), 1);
}

#[test]
fn a_full_store_says_so_and_keeps_what_it_has() {
    let cells = SharedCells::default();
    let mut engine = open_on(&cells, 1);
    commit(&mut engine, 1, vec![made(1, "一群")]).unwrap();
    *cells.is_full.borrow_mut() = true;
    let answer = commit(&mut engine, 2, vec![text(1, "name", "一群", "改名")]);
    assert_eq!(answer, Err(Problem::StorageFull));
    assert_eq!(name_of(&engine, 1), "一群");
    *cells.is_full.borrow_mut() = false;
    commit(&mut engine, 2, vec![text(1, "name", "一群", "改名")]).unwrap();
    assert_eq!(name_of(&open_on(&cells, 2), 1), "改名");
}

#[test]
fn two_tabs_that_number_alike_lose_nothing() {
    let cells = SharedCells::default();
    let (mut one, mut two) = (open_on(&cells, 1), open_on(&cells, 2));
    for round in 0..5 {
        commit(&mut one, 100 + round, vec![made(100 + round, "甲")]).unwrap();
        commit(&mut two, 200 + round, vec![made(200 + round, "乙")]).unwrap();
        ask(&mut one, Request::CatchUp).unwrap();
    }
    ask(&mut two, Request::CatchUp).unwrap();
    assert_eq!(one.plan().groups.len(), 10);
    assert_eq!(two.plan(), one.plan());
    assert_eq!(open_on(&cells, 3).plan(), one.plan());
}

#[test]
fn compaction_shortens_and_a_crash_within_it_loses_nothing() {
    for dies in [false, true] {
        let cells = SharedCells::default();
        let mut engine = open_on(&cells, 1);
        for number in 1..=20 {
            commit(&mut engine, number, vec![made(number, "群")]).unwrap();
        }
        *cells.dies_before_removing.borrow_mut() = dies;
        block_on(engine.compact()).unwrap();
        let commits = keys(&cells).iter().filter(|key| key.starts_with("commit")).count();
        assert_eq!(commits, if dies { 20 } else { 0 });
        *cells.dies_before_removing.borrow_mut() = false;
        assert_eq!(open_on(&cells, 2).plan(), engine.plan());
        commit(&mut engine, 7, vec![made(99, "重放")]).unwrap();
        assert_eq!(engine.plan().groups.len(), 20, "commands stay recorded");
        commit(&mut engine, 21, vec![made(21, "群")]).unwrap();
        block_on(engine.compact()).unwrap();
        assert_eq!(keys(&cells).len(), 1, "one cell is left");
        assert_eq!(open_on(&cells, 3).plan().groups.len(), 21);
    }
}

/// One tab has read less than the other, both compact, the slower one writes last.
#[test]
fn a_slower_compaction_does_not_write_over_a_fuller_one() {
    let cells = SharedCells::default();
    let mut one = open_on(&cells, 1);
    commit(&mut one, 1, vec![made(1, "一")]).unwrap();
    let seen_by_the_slow = cells.held.borrow().clone();
    // A tab that has not read the first commit numbers its own alike.
    let blind = SharedCells::default();
    commit(&mut open_on(&blind, 2), 2, vec![made(2, "二")]).unwrap();
    cells.held.borrow_mut().extend(blind.held.borrow().clone());
    let slow = SharedCells::default();
    slow.held.borrow_mut().extend(seen_by_the_slow);
    block_on(open_on(&slow, 3).compact()).unwrap();
    block_on(open_on(&cells, 4).compact()).unwrap();
    cells.held.borrow_mut().extend(slow.held.borrow().clone());
    assert_eq!(open_on(&cells, 5).plan().groups.len(), 2);
}

#[test]
fn history_survives_compaction_and_can_be_forgotten() {
    let storage = CellStorage::new(SharedCells::default());
    for number in 1..=3u8 {
        let commit = Commit {
            command: command_id(number.into()),
            schema: 1,
            updates: Vec::new(),
            entry: vec![number],
        };
        block_on(storage.append(&commit)).unwrap();
    }
    block_on(storage.compact(&|_| Ok(Vec::new()))).unwrap();
    let entries = |seen| -> Vec<Vec<u8>> {
        let rows = block_on(storage.read_history(seen)).unwrap();
        rows.into_iter().map(|row| row.entry).collect()
    };
    assert_eq!(entries(0), [[1], [2], [3]]);
    assert_eq!(entries(2), [[3]]);
    block_on(storage.forget_history(2)).unwrap();
    assert_eq!(entries(0), [[3]]);
}

#[test]
fn a_newer_schema_is_not_written_to() {
    let cells = SharedCells::default();
    let newer = Commit {
        command: command_id(1),
        schema: 99,
        updates: Vec::new(),
        entry: Vec::new(),
    };
    block_on(CellStorage::new(cells.clone()).append(&newer)).unwrap();
    let older = Commit {
        schema: 1,
        command: command_id(2),
        ..newer
    };
    let answer = block_on(CellStorage::new(cells).append(&older));
    assert_eq!(answer, Err(StorageError::NewerSchema(99)));
}

#[test]
fn a_damaged_cell_seals_the_storage_and_leaves_whole() {
    let cells = SharedCells::default();
    let mut engine = open_on(&cells, 1);
    commit(&mut engine, 1, vec![made(1, "一群")]).unwrap();
    commit(&mut engine, 2, vec![made(2, "二群")]).unwrap();
    let damaged = keys(&cells).remove(0);
    cells.held.borrow_mut().insert(damaged.clone(), "坏了".to_owned());
    let before = cells.held.borrow().clone();
    let mut later = open_on(&cells, 2);
    assert_eq!(later.plan().groups.len(), 1, "the other is there");
    for (engine, number) in [(&mut later, 3), (&mut engine, 4)] {
        let answer = commit(engine, number, vec![made(3, "三群")]);
        assert!(matches!(answer, Err(Problem::Unreadable { document, .. }) if document == damaged));
    }
    assert!(block_on(later.compact()).is_err());
    let raw = Commit {
        command: command_id(9),
        schema: 1,
        updates: Vec::new(),
        entry: Vec::new(),
    };
    assert!(block_on(CellStorage::new(cells.clone()).append(&raw)).is_err());
    assert_eq!(*cells.held.borrow(), before);
    let records = block_on(CellStorage::new(cells.clone()).read_raw()).unwrap();
    let found = records.iter().find(|record| record.key == damaged).unwrap();
    assert_eq!(found.bytes, "坏了".as_bytes());
}

#[test]
fn who_compacts_reads_what_it_had_not_seen() {
    let cells = SharedCells::default();
    let (mut one, mut other) = (open_on(&cells, 1), open_on(&cells, 2));
    commit(&mut one, 1, full_plan()).unwrap();
    block_on(other.compact()).unwrap();
    ask(&mut other, Request::CatchUp).unwrap();
    assert_eq!(other.plan(), one.plan());
}

/// Two tabs adopt the same command of a third at once: none may go on from a cell that the other has written over.
#[test]
fn a_tab_whose_cell_was_written_over_begins_anew() {
    for is_compacted in [false, true] {
        let cells = SharedCells::default();
        let mut one = open_on(&cells, 1);
        commit(&mut one, 1, vec![made(1, "一群")]).unwrap();
        let before = cells.held.borrow().clone();
        let mut other = open_on(&cells, 2);
        let adopted = || vec![text(1, "name", "一群", "接着改")];
        commit(&mut one, 2, adopted()).unwrap();
        // The other had looked before that was written.
        let of_one = cells.held.replace(before);
        commit(&mut other, 2, adopted()).unwrap();
        assert!(of_one.keys().eq(cells.held.borrow().keys()) && of_one != *cells.held.borrow());
        if is_compacted {
            block_on(other.compact()).unwrap();
        }
        commit(&mut one, 3, vec![text(1, "name", "接着改", "一号标签页改的")]).unwrap();
        assert_eq!(name_of(&open_on(&cells, 3), 1), "一号标签页改的");
        ask(&mut other, Request::CatchUp).unwrap();
        assert_eq!(other.plan(), one.plan());
    }
}
