//! What localStorage kept while IndexedDB could not be opened, moved into IndexedDB; and giving way to another page.

use crate::{refused::groups_in_its_file, samples::*, support::*};
use pollster::block_on;
use qunce::engine::{
    memory::MemoryStorage,
    message::{Problem, Reply, Request},
    moving::move_in,
    storage::StorageError,
};

#[test]
fn what_was_kept_elsewhere_joins_what_is_here() {
    let (elsewhere, here) = (MemoryStorage::default(), MemoryStorage::default());
    commit(&mut open(&elsewhere, 1), 1, vec![made(1, "那边的群")]).unwrap();
    commit(&mut open(&elsewhere, 2), 2, vec![text(1, "welcome", "", "那边写的")]).unwrap();
    commit(&mut open(&here, 3), 3, vec![made(2, "这边的群")]).unwrap();
    block_on(move_in(&elsewhere, &here)).unwrap();
    let moved = open(&here, 4);
    assert_eq!((name_of(&moved, 1), name_of(&moved, 2)), ("那边的群", "这边的群"));
    assert_eq!(moved.plan().groups[&group_id(1)].welcome, "那边写的");
    assert_eq!(open(&elsewhere, 5).plan().groups.len(), 1, "and stays there");

    let rows = here.row_count();
    block_on(move_in(&elsewhere, &here)).unwrap();
    assert_eq!(here.row_count(), rows, "the second time nothing is written");
    commit(&mut open(&elsewhere, 6), 6, vec![text(1, "name", "那边的群", "改名")]).unwrap();
    block_on(move_in(&elsewhere, &here)).unwrap();
    assert_eq!(name_of(&open(&here, 7), 1), "改名", "what came later is moved too");
}

#[test]
fn nothing_is_moved_by_halves() {
    let (elsewhere, here) = (MemoryStorage::default(), MemoryStorage::default());
    block_on(move_in(&elsewhere, &here)).unwrap();
    assert_eq!(here.row_count(), 0);
    commit(&mut open(&elsewhere, 1), 1, vec![made(1, "一群"), made(2, "二群")]).unwrap();
    here.fail_with(Some(StorageError::Full));
    assert_eq!(block_on(move_in(&elsewhere, &here)), Err(StorageError::Full));
    here.fail_with(None);
    elsewhere.damage("log 1");
    assert!(matches!(
        block_on(move_in(&elsewhere, &here)),
        Err(StorageError::Document(_))
    ));
    assert_eq!(here.row_count(), 0);
}

#[test]
fn an_engine_that_gave_way_writes_and_reads_no_more_and_says_why() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, vec![made(1, "一群")]).unwrap();
    assert_eq!(ask(&mut engine, Request::GiveWay), Ok(Reply::GaveWay));
    assert_eq!(told_read_only(&mut engine), Some(Problem::GaveWay));
    // Its connection is closed.
    storage.fail_reads_with(Some(StorageError::Failed("closed".to_owned())));
    storage.fail_with(Some(StorageError::Failed("closed".to_owned())));
    let refused = commit(&mut engine, 2, vec![text(1, "name", "一群", "改名")]);
    assert_eq!(refused, Err(Problem::GaveWay));
    assert_eq!(ask(&mut engine, Request::CatchUp), Ok(Reply::CaughtUp));
    assert_eq!(
        groups_in_its_file(&mut engine),
        1,
        "what memory holds can still be saved"
    );
    assert_eq!(name_of(&engine, 1), "一群");
}
