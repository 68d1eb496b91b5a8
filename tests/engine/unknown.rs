//! What a later build within the same schema may add: this build keeps it through every round trip without understanding it.

use crate::{samples::*, support::*};
use pollster::block_on;
use qunce::{
    document::{DocumentId, SCHEMA_VERSION, SharedDocument},
    engine::{
        history::Turn,
        memory::MemoryStorage,
        message::Request,
        storage::{Commit, Storage},
    },
    exchange::plan_file,
};
use yrs::{Doc, Map, ReadTxn, Transact, Update, updates::decoder::Decode};

/// Keys of group 1's document that this build has no field, or no entity, for.
const UNKNOWN: [(&str, &str); 3] = [
    ("group/future.colour", "绿"),
    ("group/positioning.goal.slogan", "天天新鲜"),
    ("poll:7/question", "几点开团？"),
];

fn of_later_build() -> Vec<u8> {
    let doc = Doc::with_client_id(99);
    let map = doc.get_or_insert_map("plan");
    let mut transaction = doc.transact_mut();
    for (key, value) in UNKNOWN {
        map.insert(&mut transaction, key, value);
    }
    transaction.encode_update_v1()
}

fn kept(state: &[u8]) -> Vec<String> {
    let doc = Doc::new();
    let map = doc.get_or_insert_map("plan");
    doc.transact_mut()
        .apply_update(Update::decode_v1(state).unwrap())
        .unwrap();
    let transaction = doc.transact();
    assert!(transaction.get_map("plan").is_some());
    let value = |(key, _): &(&str, &str)| map.get(&transaction, key).map(|value| value.to_string(&transaction));
    UNKNOWN.iter().filter_map(value).collect()
}

fn group_state(engine: &mut MemoryEngine) -> Vec<u8> {
    let states = plan_file::read(&export(engine)).unwrap().documents;
    let id = DocumentId::Group(group_id(1));
    states.into_iter().find(|(found, _)| *found == id).unwrap().1
}

#[test]
fn unknown_fields_survive_every_round_trip() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, vec![made(1, "群")]).unwrap();
    let later = Commit {
        command: command_id(2),
        schema: SCHEMA_VERSION,
        updates: vec![(DocumentId::Group(group_id(1)).to_string(), of_later_build())],
        entry: Vec::new(),
    };
    block_on(storage.append(&later)).unwrap();
    ask(&mut engine, Request::CatchUp).unwrap();
    assert_eq!(told_read_only(&mut engine), None, "the same schema stays writable");
    let all: Vec<_> = UNKNOWN.iter().map(|(_, value)| (*value).to_owned()).collect();
    commit(&mut engine, 3, vec![text(1, "name", "群", "改名")]).unwrap();
    let (command, turn) = (command_id(4), Turn::Undo);
    ask(&mut engine, Request::Turn { command, turn }).unwrap();
    assert_eq!(kept(&group_state(&mut engine)), all, "edited and undone");
    block_on(engine.compact()).unwrap();
    let mut reopened = open(&storage, 2);
    assert_eq!(kept(&group_state(&mut reopened)), all, "compacted and reopened");
    let mut elsewhere = open(&MemoryStorage::default(), 3);
    preview(&mut elsewhere, &export(&mut reopened)).unwrap();
    accept(&mut elsewhere, 1).unwrap();
    commit(&mut elsewhere, 2, vec![text(1, "name", "群", "那边改名")]).unwrap();
    preview(&mut engine, &export(&mut elsewhere)).unwrap();
    accept(&mut engine, 5).unwrap();
    assert_eq!(kept(&group_state(&mut engine)), all, "there and back in a file");
    assert_eq!(name_of(&engine, 1), "那边改名");
}

#[test]
fn every_document_says_which_schema_wrote_it() {
    let mut engine = open(&MemoryStorage::default(), 1);
    commit(&mut engine, 1, full_plan()).unwrap();
    let states = plan_file::read(&export(&mut engine)).unwrap().documents;
    assert!(states.len() > 3);
    for (id, state) in states {
        let mut document = SharedDocument::new(id, 1);
        document.merge_foreign(&state).unwrap();
        assert_eq!(document.schema(), SCHEMA_VERSION);
    }
}
