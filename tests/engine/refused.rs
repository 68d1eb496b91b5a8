//! Storage of a newer build, or damaged: refused, and never written to.

use crate::{samples::*, support::*};
use pollster::block_on;
use qunce::{
    document::SCHEMA_VERSION,
    engine::{
        memory::MemoryStorage,
        message::{Problem, Request},
        storage::{Commit, Storage, StorageError},
    },
};

fn append(storage: &MemoryStorage, number: u128, schema: u32, updates: Vec<(String, Vec<u8>)>) {
    let commit = Commit {
        command: command_id(number),
        schema,
        updates,
        entry: Vec::new(),
    };
    block_on(storage.append(&commit)).unwrap();
}

#[test]
fn a_newer_schema_is_not_opened() {
    let storage = MemoryStorage::default();
    append(&storage, 1, SCHEMA_VERSION + 1, Vec::new());
    let problem = try_open(&storage, 1).err();
    assert_eq!(
        problem,
        Some(Problem::NewerSchema {
            found: SCHEMA_VERSION + 1
        })
    );
    assert_eq!(storage.row_count(), 0);
}

#[test]
fn a_newer_build_in_another_tab_stops_this_one_from_writing() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, vec![made(1, "群")]).unwrap();
    append(
        &storage,
        2,
        SCHEMA_VERSION + 1,
        vec![("workspace".to_owned(), vec![0, 0])],
    );
    let rows = storage.row_count();
    let newer = Problem::NewerSchema {
        found: SCHEMA_VERSION + 1,
    };
    for number in 3..6 {
        let change = vec![text(1, "name", "群", "旧版改的")];
        assert_eq!(commit(&mut engine, number, change), Err(newer.clone()));
    }
    assert_eq!(ask(&mut engine, Request::CatchUp), Err(newer.clone()));
    assert!(
        block_on(engine.compact()).is_err(),
        "nor does it compact what it does not understand"
    );
    assert_eq!(storage.row_count(), rows);
    let file = export(&mut engine);
    let mut elsewhere = open(&MemoryStorage::default(), 2);
    preview(&mut elsewhere, &file).unwrap();
    accept(&mut elsewhere, 1).unwrap();
    assert_eq!(
        elsewhere.plan().groups.len(),
        1,
        "what was read can still be saved as a file"
    );
}

#[test]
fn damaged_rows_are_named_and_left() {
    for (document, update) in [("workspace", vec![0xff; 20]), ("no such document", vec![0, 0])] {
        let storage = MemoryStorage::default();
        commit(&mut open(&storage, 1), 1, vec![made(1, "群")]).unwrap();
        append(&storage, 2, SCHEMA_VERSION, vec![(document.to_owned(), update)]);
        let rows = storage.row_count();
        match try_open(&storage, 2).err() {
            Some(Problem::Unreadable { document: named, .. }) => assert_eq!(named, document),
            other => panic!("{other:?}"),
        }
        assert_eq!(storage.row_count(), rows);
    }
}

/// An engine whose last write failed and which cannot read the log anew either.
fn cut_off() -> (MemoryStorage, MemoryEngine) {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, vec![made(1, "群")]).unwrap();
    storage.cut_off_with(StorageError::Full, StorageError::Failed("gone".into()));
    let edit = vec![text(1, "name", "群", "没存上")];
    assert_eq!(commit(&mut engine, 2, edit), Err(Problem::StorageFull));
    (storage, engine)
}

fn reconnect(storage: &MemoryStorage) {
    storage.fail_with(None);
    storage.fail_reads_with(None);
}

#[test]
fn cut_off_from_storage_it_commits_nothing_until_it_has_read_anew() {
    let (storage, mut engine) = cut_off();
    storage.fail_with(None);
    let edit = vec![text(1, "welcome", "", "欢迎")];
    let gone = Problem::StorageFailed("gone".into());
    assert_eq!(commit(&mut engine, 3, edit.clone()), Err(gone.clone()));
    assert_eq!(preview(&mut engine, b"{}"), Err(gone));
    reconnect(&storage);
    assert_eq!(commit(&mut engine, 3, edit), committed());
    assert_eq!(open(&storage, 2).plan(), engine.plan(), "no gap hides the later edit");
    assert_eq!((name_of(&engine, 1), storage.row_count()), ("群", 2));
}

#[test]
fn what_was_not_saved_goes_into_a_file_and_does_no_harm_there() {
    let (storage, mut engine) = cut_off();
    let file = export(&mut engine);
    reconnect(&storage);
    commit(&mut engine, 3, vec![text(1, "welcome", "", "欢迎")]).unwrap();
    let mut elsewhere = open(&MemoryStorage::default(), 2);
    for (number, file) in [(1, file.clone()), (2, export(&mut engine))] {
        preview(&mut elsewhere, &file).unwrap();
        accept(&mut elsewhere, number).unwrap();
    }
    let group = &elsewhere.plan().groups[&group_id(1)];
    assert_eq!(
        (group.name.as_str(), group.welcome.as_str()),
        ("没存上", "欢迎"),
        "two edits, neither in the other's place"
    );
    preview(&mut engine, &file).unwrap();
    accept(&mut engine, 4).unwrap();
    assert_eq!(engine.plan(), elsewhere.plan());
}
