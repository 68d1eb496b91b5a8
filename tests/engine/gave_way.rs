//! Two devices write the same field at the same time: one value stays, and the other can be found in the history of whoever
//! merges.

use crate::{samples::*, support::*, undo::history};
use proptest::prelude::*;
use qunce::engine::{EntityChange, memory::MemoryStorage};

fn two_devices() -> (MemoryEngine, MemoryEngine) {
    let mut one = open(&MemoryStorage::default(), 1);
    commit(&mut one, 1, vec![made(1, "群")]).unwrap();
    commit(&mut one, 2, vec![text(1, "welcome", "", "欢迎")]).unwrap();
    let mut other = open(&MemoryStorage::default(), 2);
    merge(&mut other, 1, &mut one);
    (one, other)
}

fn merge(into: &mut MemoryEngine, number: u128, from: &mut MemoryEngine) -> Vec<EntityChange> {
    preview(into, &export(from)).unwrap();
    accept(into, number).unwrap()
}

#[test]
fn the_value_that_lost_is_found_on_either_side() {
    let (mut one, mut other) = two_devices();
    let (here, there) = ("这边写了很久的一段话", "那边也写了很久的一段话");
    commit(&mut one, 3, vec![text(1, "welcome", "欢迎", here)]).unwrap();
    commit(&mut other, 3, vec![text(1, "welcome", "欢迎", "先写一句")]).unwrap();
    commit(&mut other, 4, vec![text(1, "welcome", "先写一句", there)]).unwrap();
    commit(&mut other, 5, vec![text(1, "owner", "", "lin")]).unwrap();
    let (of_one, of_other) = (export(&mut one), export(&mut other));
    preview(&mut one, &of_other).unwrap();
    accept(&mut one, 6).unwrap();
    preview(&mut other, &of_one).unwrap();
    accept(&mut other, 6).unwrap();
    assert_eq!(one.plan(), other.plan());
    // The higher client wins: the value of the other device, so that one's own is replaced here …
    assert_eq!(one.plan().groups[&group_id(1)].welcome, there);
    let act = history(&mut one).acts.remove(0);
    assert!(act.changes.contains(&changes_both(
        text(1, "owner", "", "lin"),
        text(1, "welcome", here, there)
    )));
    assert_eq!(act.gave_way, []);
    // … and there the file's value gave way.
    let act = history(&mut other).acts.remove(0);
    assert_eq!(act.changes, []);
    assert_eq!(act.gave_way, [text(1, "welcome", here, there)]);
}

/// Both fields in one change, by path.
fn changes_both(mut one: EntityChange, other: EntityChange) -> EntityChange {
    one.fields.extend(other.fields);
    one
}

#[test]
fn what_is_merely_old_did_not_give_way() {
    let (mut one, mut other) = two_devices();
    let old = export(&mut one);
    commit(&mut one, 3, vec![text(1, "welcome", "欢迎", "新的")]).unwrap();
    preview(&mut one, &old).unwrap();
    accept(&mut one, 4).unwrap();
    assert_eq!(
        history(&mut one).acts[0].command,
        command_id(3),
        "an old file is no act at all"
    );
    merge(&mut other, 4, &mut one);
    commit(&mut other, 5, vec![text(1, "welcome", "新的", "更新的")]).unwrap();
    let file = export(&mut one);
    commit(&mut one, 6, vec![text(1, "name", "群", "改名")]).unwrap();
    preview(&mut other, &file).unwrap();
    accept(&mut other, 7).unwrap();
    merge(&mut other, 8, &mut one);
    let acts = history(&mut other).acts;
    assert_eq!(acts[0].changes, [text(1, "name", "群", "改名")]);
    assert!(
        acts.iter().all(|act| act.gave_way.is_empty()),
        "it was known here when it was replaced"
    );
}

#[test]
fn both_sides_writing_the_same_is_no_conflict() {
    let (mut one, mut other) = two_devices();
    for engine in [&mut one, &mut other] {
        commit(engine, 3, vec![text(1, "welcome", "欢迎", "一样的")]).unwrap();
    }
    merge(&mut other, 4, &mut one);
    assert!(history(&mut other).acts.iter().all(|act| act.gave_way.is_empty()));
}

#[test]
fn a_value_that_gave_way_to_an_emptied_field_is_found_too() {
    let (mut one, mut other) = two_devices();
    commit(&mut one, 3, vec![text(1, "welcome", "欢迎", "这边写的")]).unwrap();
    commit(&mut other, 3, vec![text(1, "welcome", "欢迎", "")]).unwrap();
    merge(&mut other, 4, &mut one);
    assert_eq!(other.plan().groups[&group_id(1)].welcome, "");
    assert_eq!(
        history(&mut other).acts[0].gave_way,
        [text(1, "welcome", "这边写的", "")]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    /// Whatever two devices write, after both merged no value that was last on its device is in neither history.
    #[test]
    fn no_last_value_of_either_device_is_lost(edits in proptest::collection::vec((any::<bool>(), 0_u8..3, 0_u8..6), 1..14)) {
        let (mut one, mut other) = two_devices();
        let mut last = [[None; 3]; 2];
        for (number, (is_one, field, value)) in (10..).zip(edits) {
            let engine = if is_one { &mut one } else { &mut other };
            let path = ["name", "welcome", "owner"][usize::from(field)];
            commit(engine, number, vec![text(1, path, "", &format!("{is_one} {value}"))]).unwrap();
            last[usize::from(is_one)][usize::from(field)] = Some((path, is_one, value));
        }
        let (of_one, of_other) = (export(&mut one), export(&mut other));
        for (engine, file) in [(&mut one, &of_other), (&mut other, &of_one)] {
            preview(engine, file).unwrap();
            accept(engine, 100).unwrap();
        }
        for engine in [&mut one, &mut other] {
            let group = EntityChange { fields: Vec::new(), ..made(1, "") }.entity;
            let found: Vec<_> = history(engine).acts.into_iter()
                .flat_map(|act| act.changes.into_iter().chain(act.gave_way))
                .filter(|change| change.entity == group)
                .flat_map(|change| change.fields)
                .collect();
            for (path, is_one, value) in last.iter().flatten().flatten() {
                let leaf = qunce::engine::Leaf::Text(format!("{is_one} {value}"));
                let is_there = found.iter().any(|field| {
                    field.path == *path && [&field.before, &field.after].contains(&&Some(leaf.clone()))
                });
                prop_assert!(is_there, "{path} {leaf:?} is in no entry");
            }
        }
    }
}
