//! Storage of a newer build, or out of reach: read as far as it goes, and never written to.

use crate::{samples::*, support::*};
use pollster::block_on;
use qunce::{
    document::{DocumentId, SCHEMA_VERSION},
    engine::{
        Leaf,
        history::Turn,
        memory::MemoryStorage,
        message::{Problem, Request},
        storage::{Commit, Storage, StorageError},
    },
    exchange::plan_file::{self, Form, PlanFileProblem},
};
use yrs::{Doc, Map, Transact};

pub fn append(storage: &MemoryStorage, number: u128, schema: u32, updates: Vec<(String, Vec<u8>)>) {
    let commit = Commit {
        command: command_id(number),
        schema,
        updates,
        entry: Vec::new(),
    };
    block_on(storage.append(&commit)).unwrap();
}

const NEWER: Problem = Problem::NewerSchema {
    found: SCHEMA_VERSION + 1,
};

/// Nothing that asks for a write may write: every one is refused for this reason, and storage stays as it was.
pub fn refuses_to_write(engine: &mut MemoryEngine, storage: &MemoryStorage, reason: &Problem) {
    let before = (storage.row_count(), storage.history_count(), storage.start_view());
    let change = vec![text(1, "name", "群", "改不了")];
    assert_eq!(commit(engine, 1_000, change), Err(reason.clone()));
    let turn = Request::Turn {
        command: command_id(1_001),
        turn: Turn::Undo,
    };
    assert_eq!(ask(engine, turn), Err(reason.clone()));
    let mut other = open(&MemoryStorage::default(), 77);
    commit(&mut other, 1, vec![made(77, "别处的群")]).unwrap();
    preview(engine, &export(&mut other)).unwrap();
    assert_eq!(accept(engine, 1_002), Err(reason.clone()));
    assert_eq!(block_on(engine.compact()), Err(reason.clone()));
    assert!(!engine.needs_compaction());
    block_on(engine.keep_start_view()).unwrap();
    assert_eq!(
        before,
        (storage.row_count(), storage.history_count(), storage.start_view())
    );
}

/// What a read-only engine shows can still leave as a file.
pub fn groups_in_its_file(engine: &mut MemoryEngine) -> usize {
    let file = export(engine);
    let mut elsewhere = open(&MemoryStorage::default(), 88);
    preview(&mut elsewhere, &file).unwrap();
    accept(&mut elsewhere, 1).unwrap();
    elsewhere.plan().groups.len()
}

#[test]
fn a_newer_schema_opens_read_only() {
    let storage = MemoryStorage::default();
    commit(&mut open(&storage, 1), 1, vec![made(1, "群")]).unwrap();
    // A kind of document that this build has never heard of.
    let rows = vec![("polls/2031".to_owned(), vec![1, 2, 3])];
    append(&storage, 2, SCHEMA_VERSION + 1, rows);
    let mut engine = open(&storage, 2);
    assert_eq!(told_read_only(&mut engine), Some(NEWER));
    assert_eq!(name_of(&engine, 1), "群");
    refuses_to_write(&mut engine, &storage, &NEWER);
    assert_eq!(groups_in_its_file(&mut engine), 1);
}

#[test]
fn a_newer_build_in_another_tab_stops_this_one_from_writing() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, vec![made(1, "群")]).unwrap();
    let rows = vec![("workspace".to_owned(), vec![0, 0])];
    append(&storage, 2, SCHEMA_VERSION + 1, rows);
    ask(&mut engine, Request::CatchUp).unwrap();
    assert_eq!(told_read_only(&mut engine), Some(NEWER));
    refuses_to_write(&mut engine, &storage, &NEWER);
    assert_eq!(groups_in_its_file(&mut engine), 1);
    ask(&mut engine, Request::CatchUp).unwrap();
    assert_eq!(told_read_only(&mut engine), None, "said once");
}

/// A document that a build of a newer schema has written into.
fn of_newer_build(name: &str) -> (DocumentId, Vec<u8>) {
    let id = DocumentId::Group(group_id(1));
    let doc = Doc::with_client_id(99);
    let map = doc.get_or_insert_map("plan");
    let mut transaction = doc.transact_mut();
    map.insert(&mut transaction, format!("schema:{}", SCHEMA_VERSION + 1), true);
    for change in made(1, name).fields {
        if let Some(Leaf::Text(text)) = change.after {
            map.insert(&mut transaction, format!("group/{}", change.path), text);
        }
    }
    (id, transaction.encode_update_v1())
}

#[test]
fn a_document_that_says_it_is_newer_makes_its_storage_read_only() {
    let (id, update) = of_newer_build("新版的群");
    let storage = MemoryStorage::default();
    let mut before = open(&storage, 1);
    append(&storage, 1, SCHEMA_VERSION, vec![(id.to_string(), update)]);
    assert_eq!(
        block_on(storage.compact(&|_| Ok(Vec::new()))),
        Ok(()),
        "the storage itself knows nothing of it"
    );
    let (id, update) = of_newer_build("新版的群");
    append(&storage, 2, SCHEMA_VERSION, vec![(id.to_string(), update)]);
    refuses_to_write(&mut before, &storage, &NEWER);
    let mut engine = open(&storage, 2);
    assert_eq!(told_read_only(&mut engine), Some(NEWER));
    assert_eq!(name_of(&engine, 1), "新版的群");
    refuses_to_write(&mut engine, &storage, &NEWER);
}

#[test]
fn a_plan_file_of_a_newer_schema_is_refused_whole() {
    let (id, update) = of_newer_build("新版的群");
    let created = "2026-11-22T12:00:00.000Z";
    let file = plan_file::write(Form::Plan, &qunce::domain::Plan::default(), &[(id, update)], created).unwrap();
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    let newer = PlanFileProblem::Newer {
        found: SCHEMA_VERSION + 1,
        known: SCHEMA_VERSION,
    };
    assert_eq!(preview(&mut engine, &file), Err(Problem::PlanFile(newer)));
    commit(&mut engine, 1, vec![made(2, "群")]).unwrap();
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
