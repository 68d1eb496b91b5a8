//! What a list of changes amounts to, in counts a person can judge.

use crate::{samples::*, support::*};
use qunce::{
    domain::Plan,
    engine::{
        Command, EntityChange, EntityKey, Leaf,
        memory::MemoryStorage,
        preview::{Tally, Thing, by_group, mostly_vanishing, name_after, tallies},
    },
};

fn plan_with(changes: &[EntityChange]) -> Plan {
    let mut engine = open(&MemoryStorage::default(), 1);
    commit(&mut engine, 1, changes.to_vec()).unwrap();
    engine.plan().clone()
}

fn trashed(group: u128) -> EntityChange {
    let mut change = text(group, "deleted_at", "", "x");
    change.fields[0].after = Some(Leaf::Whole(1));
    change
}

fn undone(changes: Vec<EntityChange>) -> Vec<EntityChange> {
    let id = command_id(1);
    Command { id, changes }.reversed(id).changes
}

#[test]
fn a_new_plan_is_all_additions() {
    let counts = tallies(&Plan::default(), &full_plan());
    let added = |added| Tally {
        added,
        ..Tally::default()
    };
    let expected = [
        (Thing::Profile, added(1)),
        (Thing::Group, added(1)),
        (Thing::Run, added(1)),
        (Thing::Post, added(1)),
        (Thing::Figures, added(2)),
    ];
    assert_eq!(counts, expected.into());
    assert!(mostly_vanishing(&Plan::default(), &full_plan()).is_empty());
}

#[test]
fn taken_back_it_is_all_removals() {
    let plan = plan_with(&full_plan());
    let changes = undone(full_plan());
    assert!(
        tallies(&plan, &changes)
            .values()
            .all(|tally| tally.removed > 0 && tally.added + tally.changed == 0)
    );
    let all = [Thing::Profile, Thing::Group, Thing::Run, Thing::Post, Thing::Figures];
    assert_eq!(mostly_vanishing(&plan, &changes), all);
}

#[test]
fn the_trash_counts_as_removal_and_back() {
    let groups: Vec<_> = (1..=4).map(|number| made(number, "群")).collect();
    let plan = plan_with(&groups);
    let two = [trashed(1), trashed(2)];
    assert_eq!(tallies(&plan, &two)[&Thing::Group].removed, 2);
    assert!(mostly_vanishing(&plan, &two).is_empty(), "half is not more than half");
    assert_eq!(
        mostly_vanishing(&plan, &[trashed(1), trashed(2), trashed(3)]),
        [Thing::Group]
    );
    assert_eq!(tallies(&plan, &undone(vec![trashed(1)]))[&Thing::Group].added, 1);
}

#[test]
fn an_emptied_field_is_a_change() {
    let plan = plan_with(&[made(1, "群")]);
    let counts = tallies(&plan, &[text(1, "name", "群", "")]);
    assert_eq!(
        counts[&Thing::Group],
        Tally {
            changed: 1,
            ..Tally::default()
        }
    );
}

#[test]
fn changes_stand_under_their_groups_new_name() {
    let mut changes = full_plan();
    changes.push(made(7, "七群"));
    let parts = by_group(&changes);
    assert_eq!(parts[&None].len(), 2, "the card and the workspace's figures");
    assert_eq!(parts[&Some(group_id(1))].len(), 4);
    assert!(parts[&None].iter().any(|change| change.entity == EntityKey::Profile));
    let plan = plan_with(&[made(1, "旧名")]);
    assert_eq!(name_after(&plan, &changes, group_id(1)), "老客福利群");
    assert_eq!(name_after(&plan, &[], group_id(1)), "旧名");
    assert_eq!(name_after(&plan, &[], group_id(99)), "");
}
