//! The history: within bounds, in pages, and readable by every later build.

use crate::{samples::*, support::*, undo::*};
use pollster::block_on;
use qunce::{
    document::{FieldChange, Leaf},
    engine::{
        EntityChange, EntityKey,
        history::{Act, Entry, MOST_BYTES, MOST_ENTRIES, Standing},
        memory::MemoryStorage,
        message::{Reply, Request},
        storage::{Commit, Storage},
    },
};

#[test]
fn compaction_keeps_the_history_within_its_bounds() {
    let storage = MemoryStorage::default();
    let mut engine = renamed(&storage);
    block_on(engine.compact()).unwrap();
    assert_eq!(storage.history_count(), 3);
    undo(&mut engine, 10);
    assert_eq!(welcome_of(&engine), "", "undo reaches behind a compaction");
    for number in 0..MOST_ENTRIES as u128 + 200 {
        let change = text(1, "owner", "", &format!("{number}"));
        commit(&mut engine, 1_000 + number, vec![change]).unwrap();
    }
    block_on(engine.compact()).unwrap();
    assert_eq!(storage.history_count(), MOST_ENTRIES);
    assert_eq!(
        undo(&mut engine, 20).unwrap().act,
        Act::Undo(command_id(1_000 + MOST_ENTRIES as u128 + 199))
    );
    let mut later = open(&storage, 2);
    assert_eq!(standings(&mut later), standings(&mut engine));
}

#[test]
fn the_newest_act_is_kept_whatever_its_size() {
    let storage = MemoryStorage::default();
    let mut engine = renamed(&storage);
    let long = |letter: &str| vec![text(1, "welcome", "", &letter.repeat(MOST_BYTES))];
    assert!(!engine.needs_compaction());
    commit(&mut engine, 4, long("a")).unwrap();
    assert!(engine.needs_compaction());
    block_on(engine.compact()).unwrap();
    assert!(!engine.needs_compaction());
    assert_eq!(storage.history_count(), 1);
    commit(&mut engine, 5, long("b")).unwrap();
    block_on(engine.compact()).unwrap();
    assert_eq!(standings(&mut engine), [(command_id(5), Standing::Stands)]);
    undo(&mut engine, 6);
    assert!(welcome_of(&engine).starts_with('a'));
}

#[test]
fn what_a_person_reads_comes_in_pages_and_is_cut() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, vec![made(1, "群")]).unwrap();
    for number in 0..120 {
        commit(
            &mut engine,
            100 + number,
            vec![text(1, "owner", "", &number.to_string())],
        )
        .unwrap();
    }
    commit(&mut engine, 300, full_plan()).unwrap();
    commit(&mut engine, 301, vec![text(1, "welcome", "", &"长".repeat(5_000))]).unwrap();
    let first = history(&mut engine);
    assert!(first.has_more);
    let Some(Leaf::Text(told)) = &first.acts[0].changes[0].fields[0].after else {
        panic!("no text");
    };
    assert_eq!(told.chars().count(), 4_001);
    let told: usize = first.acts[1].changes.iter().map(|change| change.fields.len()).sum();
    assert!(told == 40 && first.acts[1].field_count > 40);
    let (mut seen, mut page) = (first.acts.len(), first);
    while page.has_more {
        let before = page.acts.last().map(|act| act.place);
        page = match ask(&mut engine, Request::History { before }).unwrap() {
            Reply::History(page) => page,
            other => panic!("{other:?}"),
        };
        seen += page.acts.len();
    }
    assert_eq!(seen, 123);
}

/// Stored entries outlive the build that wrote them: never regenerate these bytes.
#[test]
fn an_entry_of_this_form_is_read_for_ever() {
    const GOLDEN: &str = "01\
        1000000000000000000000000000000007\
        021000000000000000000000000000000005\
        01021000000000000000000000000000000001\
        01046e616d650103067465737420310101d20f\
        01021000000000000000000000000000000001\
        01047768657900010001";
    let golden: Vec<u8> = (0..GOLDEN.len() / 2)
        .map(|at| u8::from_str_radix(&GOLDEN[2 * at..2 * at + 2], 16).unwrap())
        .collect();
    let field = |path: &str, before, after| FieldChange {
        path: path.to_owned(),
        before,
        after,
    };
    let change = |fields| EntityChange {
        entity: EntityKey::Group(group_id(1)),
        fields,
    };
    let entry = Entry {
        command: command_id(7),
        act: Act::Undo(command_id(5)),
        changes: vec![change(vec![field(
            "name",
            Some(Leaf::Text("test 1".into())),
            Some(Leaf::Whole(1001)),
        )])],
        gave_way: vec![change(vec![field("whey", None, Some(Leaf::Bool(true)))])],
    };
    let hex: String = entry.encode().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(Entry::decode(&golden), Some(entry), "{hex}");
}

#[test]
fn entries_that_cannot_be_read_are_passed_over() {
    let storage = MemoryStorage::default();
    let mut engine = renamed(&storage);
    for (number, entry) in [(50, vec![99, 1, 2]), (51, vec![1]), (52, vec![1, 255, 255, 255])] {
        let commit = Commit {
            command: command_id(number),
            schema: 1,
            updates: Vec::new(),
            entry,
        };
        block_on(storage.append(&commit)).unwrap();
    }
    assert_eq!(undo(&mut engine, 10).unwrap().act, Act::Undo(command_id(3)));
    assert_eq!(history(&mut engine).acts.len(), 3);
}
