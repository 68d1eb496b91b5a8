//! The trash: what is offered back and for how long, and that no old file brings back, or deletes again, half a thing.

use crate::{samples::*, support::*};
use qunce::{
    document::{FieldChange, Leaf},
    domain::{
        Plan,
        trash::{DAYS_OFFERED, Discarded, DiscardedThing, trash},
    },
    engine::{EntityChange, EntityKey, memory::MemoryStorage},
};

const DAY: i64 = 86_400_000;
const NOW: i64 = 1_795_305_600_000;

fn marked(entity: EntityKey, before: Option<i64>, after: Option<i64>) -> EntityChange {
    let field = FieldChange {
        path: "deleted_at".to_owned(),
        before: before.map(Leaf::Whole),
        after: after.map(Leaf::Whole),
    };
    EntityChange {
        entity,
        fields: vec![field],
    }
}

fn group() -> EntityKey {
    EntityKey::Group(group_id(1))
}

fn run() -> EntityKey {
    EntityKey::Run(group_id(1), run_id(2))
}

/// A device with the full plan, of which nothing is deleted.
fn device(client: u64) -> MemoryEngine {
    let mut engine = open(&MemoryStorage::default(), client);
    let changes = full_plan().into_iter().map(|mut change| {
        change.fields.retain(|field| field.path != "deleted_at");
        change
    });
    commit(&mut engine, 1, changes.collect()).unwrap();
    engine
}

fn merge(engine: &mut MemoryEngine, number: u128, file: &[u8]) -> usize {
    preview(engine, file).unwrap();
    accept(engine, number).unwrap().len()
}

/// Two devices of one plan.
fn two_devices() -> (MemoryEngine, MemoryEngine) {
    let mut one = device(1);
    let mut other = open(&MemoryStorage::default(), 2);
    merge(&mut other, 1, &export(&mut one));
    assert_eq!(one.plan(), other.plan());
    (one, other)
}

/// The plan with the group in the trash since then, or out of it.
fn with_group(plan: &Plan, deleted_at: Option<i64>) -> Plan {
    let mut plan = plan.clone();
    plan.groups.get_mut(&group_id(1)).unwrap().deleted_at = deleted_at;
    plan
}

#[test]
fn what_was_deleted_is_offered_for_thirty_days() {
    let mut engine = device(1);
    assert_eq!(trash(engine.plan(), NOW), []);
    commit(&mut engine, 2, vec![marked(run(), None, Some(NOW))]).unwrap();
    let offered = |thing, at, days_left| Discarded { thing, at, days_left };
    let run_offered = |days_left| offered(DiscardedThing::Run(run_id(2)), NOW, days_left);
    assert_eq!(trash(engine.plan(), NOW), [run_offered(DAYS_OFFERED)]);
    assert_eq!(trash(engine.plan(), NOW + 29 * DAY), [run_offered(1)]);
    assert_eq!(trash(engine.plan(), NOW + 30 * DAY), [], "then no longer");
    assert_eq!(
        trash(engine.plan(), NOW - DAY),
        [run_offered(30)],
        "a clock that is behind"
    );
    commit(&mut engine, 3, vec![marked(group(), None, Some(NOW + DAY))]).unwrap();
    let group_offered = offered(DiscardedThing::Group(group_id(1)), NOW + DAY, 30);
    assert_eq!(trash(engine.plan(), NOW + DAY), [group_offered], "with its runs");
    commit(&mut engine, 4, vec![made(5, "又一个")]).unwrap();
    let other = EntityKey::Group(group_id(5));
    commit(&mut engine, 5, vec![marked(other, None, Some(NOW))]).unwrap();
    let things: Vec<_> = trash(engine.plan(), NOW + DAY)
        .into_iter()
        .map(|found| found.thing)
        .collect();
    let expected = [1, 5].map(|number| DiscardedThing::Group(group_id(number)));
    assert_eq!(things, expected, "deleted last comes first");
}

#[test]
fn a_file_from_before_the_deletion_brings_nothing_back() {
    let mut engine = device(1);
    let before = export(&mut engine);
    commit(&mut engine, 2, vec![marked(group(), None, Some(NOW))]).unwrap();
    let deleted = engine.plan().clone();
    assert_eq!(merge(&mut engine, 3, &before), 0);
    assert_eq!(*engine.plan(), deleted);
}

#[test]
fn a_file_from_the_time_in_the_trash_deletes_nothing_again() {
    let mut engine = device(1);
    let before = engine.plan().clone();
    commit(&mut engine, 2, vec![marked(group(), None, Some(NOW))]).unwrap();
    let deleted = export(&mut engine);
    commit(&mut engine, 3, vec![marked(group(), Some(NOW), None)]).unwrap();
    assert_eq!(*engine.plan(), before, "whole again");
    assert_eq!(merge(&mut engine, 4, &deleted), 0);
    assert_eq!(*engine.plan(), before);
}

#[test]
fn what_was_edited_elsewhere_meanwhile_is_there_when_it_is_put_back() {
    let (mut one, mut other) = two_devices();
    commit(&mut one, 2, vec![marked(group(), None, Some(NOW))]).unwrap();
    commit(&mut other, 2, vec![text(1, "name", "老客福利群", "那边改名")]).unwrap();
    merge(&mut other, 3, &export(&mut one));
    let mut expected = with_group(other.plan(), Some(NOW));
    expected.groups.get_mut(&group_id(1)).unwrap().name = "那边改名".to_owned();
    assert_eq!(*other.plan(), expected, "in the trash, and renamed");
    commit(&mut other, 4, vec![marked(group(), Some(NOW), None)]).unwrap();
    merge(&mut one, 5, &export(&mut other));
    assert_eq!(*one.plan(), with_group(&expected, None));
    assert_eq!(one.plan(), other.plan());
}

#[test]
fn put_back_here_and_deleted_anew_there_it_is_whole_whoever_wins() {
    for (here, there) in [(1, 2), (2, 1)] {
        let (mut one, mut other) = if here < there {
            two_devices()
        } else {
            let (other, one) = two_devices();
            (one, other)
        };
        let whole = one.plan().clone();
        commit(&mut one, 2, vec![marked(group(), None, Some(NOW))]).unwrap();
        merge(&mut other, 3, &export(&mut one));
        commit(&mut one, 4, vec![marked(group(), Some(NOW), None)]).unwrap();
        commit(&mut other, 4, vec![marked(group(), Some(NOW), Some(NOW + DAY))]).unwrap();
        let (of_one, of_other) = (export(&mut one), export(&mut other));
        merge(&mut one, 5, &of_other);
        merge(&mut other, 5, &of_one);
        assert_eq!(one.plan(), other.plan());
        let deleted_at = one.plan().groups[&group_id(1)].deleted_at;
        assert!([None, Some(NOW + DAY)].contains(&deleted_at));
        assert_eq!(*one.plan(), with_group(&whole, deleted_at), "no field of it is missing");
    }
}
