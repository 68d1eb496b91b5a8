//! What a list of changes amounts to, in counts a person can judge.

use crate::{samples::*, support::*};
use qunce::{
    domain::Plan,
    engine::{
        Command, EntityChange, Fields, Leaf,
        memory::MemoryStorage,
        preview::{MOST_LISTED, PartPreview, PlanPreview, parts, standing},
        things::{Fate, Part, Tally, Thing},
    },
};
use std::collections::BTreeSet;

/// What the changes amount to in an engine that holds the plan.
fn previewed(engine: &MemoryEngine, changes: &[EntityChange]) -> PlanPreview {
    let nothing = Fields::new();
    let fields = engine.entities();
    PlanPreview {
        parts: parts(
            changes,
            &[],
            |entity| fields.get(entity).unwrap_or(&nothing),
            |_| String::new(),
        ),
        standing: standing(engine.plan()),
        ..PlanPreview::default()
    }
}

fn engine_with(changes: &[EntityChange]) -> MemoryEngine {
    let mut engine = open(&MemoryStorage::default(), 1);
    commit(&mut engine, 1, changes.to_vec()).unwrap();
    engine
}

fn vanishing(preview: &PlanPreview) -> Vec<Thing> {
    preview.vanishing(&BTreeSet::new())
}

fn tally(preview: &PlanPreview, part: Part, thing: Thing) -> Tally {
    let found = preview.parts.iter().find(|found| found.part == part);
    found
        .and_then(|part| part.tallies.get(&thing))
        .copied()
        .unwrap_or_default()
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

const ONE_ADDED: Tally = Tally {
    added: 1,
    changed: 0,
    removed: 0,
};
const ONE_REMOVED: Tally = Tally {
    added: 0,
    changed: 0,
    removed: 1,
};

#[test]
fn a_new_plan_is_all_additions() {
    let preview = previewed(&open(&MemoryStorage::default(), 1), &full_plan());
    let (store, group) = (Part::Store, Part::Group(group_id(1)));
    assert_eq!(preview.parts.len(), 2);
    for (part, thing) in [
        (store, Thing::Profile),
        (store, Thing::Figures),
        (group, Thing::Group),
        (group, Thing::Run),
        (group, Thing::Post),
        (group, Thing::Figures),
    ] {
        assert_eq!(tally(&preview, part, thing), ONE_ADDED, "{thing:?}");
    }
    assert!(
        preview.parts.iter().all(|part| part.changes.is_empty()),
        "what is new is only counted"
    );
    assert_eq!(vanishing(&preview), []);
    assert!(standing(&Plan::default()).is_empty());
}

#[test]
fn taken_back_it_is_all_removals() {
    let engine = engine_with(&full_plan());
    let preview = previewed(&engine, &undone(full_plan()));
    let tallies = || preview.parts.iter().flat_map(|part| part.tallies.values());
    assert!(tallies().count() == 6 && tallies().all(|tally| *tally == ONE_REMOVED));
    // The sample's group and run are in the trash already.
    assert_eq!(
        vanishing(&preview),
        [Thing::Profile, Thing::Group, Thing::Run, Thing::Post, Thing::Figures]
    );
    assert_eq!(
        preview.vanishing(&[Part::Group(group_id(1))].into()),
        [Thing::Profile],
        "of the figures only half, where the group is left out"
    );
}

#[test]
fn the_trash_counts_as_removal_and_back() {
    let groups: Vec<_> = (1..=4).map(|number| made(number, "群")).collect();
    let engine = engine_with(&groups);
    let two = previewed(&engine, &[trashed(1), trashed(2)]);
    assert_eq!(tally(&two, Part::Group(group_id(2)), Thing::Group), ONE_REMOVED);
    assert_eq!(vanishing(&two), [], "half is not more than half");
    let three = previewed(&engine, &[trashed(1), trashed(2), trashed(3)]);
    assert_eq!(vanishing(&three), [Thing::Group]);
    assert_eq!(three.vanishing(&[Part::Group(group_id(3))].into()), []);
    let back = previewed(&engine_with(&[made(1, "群"), trashed(1)]), &undone(vec![trashed(1)]));
    assert_eq!(tally(&back, Part::Group(group_id(1)), Thing::Group), ONE_ADDED);
}

#[test]
fn an_emptied_field_is_a_change() {
    let preview = previewed(&engine_with(&[made(1, "群")]), &[text(1, "name", "群", "")]);
    let [
        PartPreview {
            changes,
            changed_fields,
            ..
        },
    ] = &preview.parts[..]
    else {
        panic!("{preview:?}")
    };
    assert_eq!((changes.len(), changes[0].0, *changed_fields), (1, Fate::Changed, 1));
}

#[test]
fn a_long_list_is_counted_and_cut() {
    let mut change = text(1, "name", "群", "新");
    change.fields = (0..MOST_LISTED * 3)
        .map(|number| text(1, &format!("checks.C1:{number}"), "", "x").fields.remove(0))
        .collect();
    let preview = previewed(&engine_with(&[made(1, "群")]), &[change]);
    assert_eq!(preview.parts[0].changed_fields, MOST_LISTED * 3);
    assert_eq!(preview.parts[0].changes[0].1.fields.len(), MOST_LISTED);
}
