//! Storage that cannot be read whole: shown as far as it goes, never overwritten, and handed out byte by byte.

use crate::{refused::*, samples::*, support::*};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use pollster::block_on;
use qunce::{
    document::{DocumentId, SCHEMA_VERSION},
    engine::{
        memory::MemoryStorage,
        message::{Problem, Reply, Request},
        storage::Storage,
    },
};

/// Three groups; the second's only row, or the snapshot that it lies in, comes first.
fn three_groups(is_compacted: bool) -> MemoryStorage {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    for number in 1..=3 {
        commit(&mut engine, number, vec![made(number, &format!("群{number}"))]).unwrap();
        if is_compacted && number == 2 {
            block_on(engine.compact()).unwrap();
        }
    }
    storage
}

fn unreadable(problem: Option<Problem>) -> String {
    match problem {
        Some(Problem::Unreadable { document, .. }) => document,
        other => panic!("{other:?}"),
    }
}

#[test]
fn damaged_rows_seal_the_storage_and_the_rest_is_shown() {
    let of_a_group = DocumentId::Group(group_id(1)).to_string();
    let broken = [
        ("workspace", vec![0xff; 20]),
        (of_a_group.as_str(), vec![1, 1, 1]),
        ("no such document", vec![0, 0]),
    ];
    for is_compacted in [false, true] {
        for (document, update) in &broken {
            let storage = three_groups(is_compacted);
            let mut other_tab = open(&storage, 8);
            other_tab.take_events();
            append(
                &storage,
                50,
                SCHEMA_VERSION,
                vec![((*document).to_owned(), update.clone())],
            );
            let mut engine = open(&storage, 9);
            let problem = told_read_only(&mut engine);
            assert_eq!(unreadable(problem.clone()), *document);
            assert_eq!(engine.plan().groups.len(), 3, "what can be read is there");
            refuses_to_write(&mut engine, &storage, &problem.clone().unwrap());
            assert_eq!(groups_in_its_file(&mut engine), 3);
            refuses_to_write(&mut other_tab, &storage, &problem.unwrap());
        }
    }
}

#[test]
fn a_record_that_cannot_be_taken_apart_seals_it_too() {
    let storage = three_groups(false);
    storage.damage("log 12");
    let mut engine = open(&storage, 9);
    let problem = told_read_only(&mut engine);
    assert_eq!(unreadable(problem.clone()), "log 12");
    assert_eq!(engine.plan().groups.len(), 3);
    refuses_to_write(&mut engine, &storage, &problem.unwrap());
}

#[test]
fn what_came_after_a_damaged_row_is_not_lost() {
    let storage = three_groups(false);
    append(
        &storage,
        50,
        SCHEMA_VERSION,
        vec![("workspace".to_owned(), vec![0xff; 20])],
    );
    let mut whole = open(&MemoryStorage::default(), 5);
    commit(&mut whole, 1, vec![made(4, "后来的群")]).unwrap();
    let id = DocumentId::Group(group_id(4));
    let rows = block_on(whole_rows(&mut whole))
        .into_iter()
        .filter(|(name, _)| *name == id.to_string());
    append(&storage, 51, SCHEMA_VERSION, rows.collect());
    let engine = open(&storage, 9);
    assert_eq!(name_of(&engine, 4), "后来的群");
}

#[test]
fn what_builds_on_a_lost_row_does_not_bar_the_file() {
    let whole = MemoryStorage::default();
    let mut engine = open(&whole, 1);
    commit(&mut engine, 1, vec![made(1, "群")]).unwrap();
    commit(&mut engine, 2, vec![text(1, "name", "群", "丢了的名字")]).unwrap();
    commit(&mut engine, 3, vec![text(1, "welcome", "", "接着丢了的那行写的")]).unwrap();
    let storage = MemoryStorage::default();
    for (number, row) in (1..).zip(block_on(whole.read_since(0, &|_| true)).unwrap().rows) {
        let is_lost = number == 2;
        let update = if is_lost { vec![0xff; 20] } else { row.update };
        append(&storage, number, SCHEMA_VERSION, vec![(row.document, update)]);
    }
    let mut engine = open(&storage, 9);
    assert!(told_read_only(&mut engine).is_some());
    assert_eq!(name_of(&engine, 1), "群", "as it was before the lost row");
    assert_eq!(groups_in_its_file(&mut engine), 1);
}

/// The documents of a plan, through its file.
async fn whole_rows(engine: &mut MemoryEngine) -> Vec<(String, Vec<u8>)> {
    let states = qunce::exchange::plan_file::read(&export(engine)).unwrap().documents;
    states.into_iter().map(|(id, state)| (id.to_string(), state)).collect()
}

/// No single byte of a stored row may stop the program or make it write, whatever it becomes.
#[test]
fn no_flipped_byte_of_a_row_stops_the_program() {
    let storage = three_groups(false);
    let row = block_on(storage.read_since(0, &|_| true)).unwrap().rows.remove(1);
    for place in 0..row.update.len() {
        for flip in [0x01, 0x80, 0xff] {
            let mut update = row.update.clone();
            update[place] ^= flip;
            let storage = three_groups(true);
            append(&storage, 50, SCHEMA_VERSION, vec![(row.document.clone(), update)]);
            let mut engine = open(&storage, 9);
            assert!(engine.plan().groups.contains_key(&group_id(1)));
            if let Some(problem) = told_read_only(&mut engine) {
                let change = vec![text(1, "name", "群1", "改不了")];
                assert_eq!(commit(&mut engine, 60, change), Err(problem));
            }
        }
    }
}

#[test]
fn a_fresh_space_is_as_good_as_new() {
    let damaged = three_groups(false);
    damaged.damage("log 1");
    let mut old = open(&damaged, 9);
    let fresh = MemoryStorage::default();
    let mut new = open(&fresh, 10);
    preview(&mut new, &export(&mut old)).unwrap();
    accept(&mut new, 1).unwrap();
    assert_eq!(new.plan(), old.plan(), "what could be read goes on there");
    commit(&mut new, 2, vec![text(1, "name", "群1", "接着写")]).unwrap();
    assert_eq!(name_of(&open(&fresh, 11), 1), "接着写");
}

#[test]
fn the_rescue_file_holds_every_record() {
    let storage = three_groups(true);
    let bytes = vec![0xff; 20];
    append(
        &storage,
        50,
        SCHEMA_VERSION,
        vec![("work\tspace\n".to_owned(), bytes.clone())],
    );
    let mut engine = open(&storage, 9);
    let created = "2026-11-22T12:00:00.000Z".to_owned();
    let Ok(Reply::RawFile(file)) = ask(&mut engine, Request::SaveRaw { created }) else {
        panic!("no file");
    };
    let text = String::from_utf8(file).unwrap();
    let mut lines = text.lines();
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        lines.next(),
        Some(format!("qunce-raw 1 {version} 2026-11-22T12:00:00.000Z").as_str())
    );
    let records: Vec<[String; 3]> = lines
        .map(|line| {
            let parts: Vec<_> = line.split('\t').map(str::to_owned).collect();
            parts.try_into().unwrap()
        })
        .collect();
    let of = |store: &str| records.iter().filter(|[kind, ..]| kind == store).count();
    assert_eq!((of("snapshots"), of("log"), of("history")), (2, 2, 3));
    let [_, key, written] = records
        .iter()
        .find(|[kind, key, _]| kind == "log" && key.contains("work"))
        .unwrap();
    assert!(key.ends_with("work\\tspace\\n"), "{key}");
    assert_eq!(STANDARD.decode(written).unwrap(), bytes);
}
