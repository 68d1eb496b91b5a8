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
        vec![("of the future".to_owned(), vec![1])],
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

#[test]
fn a_failed_write_survives_in_a_file_without_harm_later() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, vec![made(1, "群")]).unwrap();
    storage.fail_with(Some(StorageError::Full));
    assert!(commit(&mut engine, 2, vec![text(1, "name", "群", "没存上")]).is_err());
    let file = export(&mut engine);
    storage.fail_with(None);
    commit(&mut engine, 3, vec![text(1, "name", "群", "存上了")]).unwrap();
    let mut elsewhere = open(&MemoryStorage::default(), 2);
    for (number, file) in [(1, file), (2, export(&mut engine))] {
        preview(&mut elsewhere, &file).unwrap();
        accept(&mut elsewhere, number).unwrap();
    }
    assert_eq!(elsewhere.plan(), engine.plan(), "both devices show the same");
}
