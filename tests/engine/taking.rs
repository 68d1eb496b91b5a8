//! The ways of taking in a plan file: part by part, beside as a copy, in the place of the plan; each is one command that is
//! taken back as one.

use crate::{samples::*, stores::*, support::*};
use qunce::{
    domain::{Plan, figures::Scope},
    engine::{
        Command, EntityChange, EntityKey, Leaf,
        history::Turn,
        memory::MemoryStorage,
        message::{Guard, Problem, Reply, Request},
        preview::Way,
        things::{Part, Thing},
    },
};
use std::collections::BTreeSet;

/// Takes a file in, and proves that one undo takes all of it back, and one redo does it again.
fn take_and_undo(engine: &mut MemoryEngine, way: Way, left_out: &[Part]) -> Plan {
    let before = engine.plan().clone();
    take(engine, 7, way, left_out).unwrap();
    let after = engine.plan().clone();
    for (number, turn, expected) in [(8, Turn::Undo, &before), (9, Turn::Redo, &after)] {
        let command = command_id(number);
        match ask(engine, Request::Turn { command, turn }) {
            Ok(Reply::Turned(Some(turned))) => assert_eq!(turned.left_alone, []),
            other => panic!("{other:?}"),
        }
        assert_eq!(engine.plan(), expected, "{way:?}, {turn:?}");
    }
    after
}

#[test]
fn parts_left_out_stay_as_they_are() {
    let file = export(&mut store(1, "总部", &[1, 2]));
    let mut here = store(2, "小店", &[5]);
    let seen = preview(&mut here, &file).unwrap();
    assert!(seen.is_foreign && !seen.is_template);
    let parts: Vec<_> = seen.parts.iter().map(|part| (part.part, part.name.as_str())).collect();
    let groups = [1, 2].map(|number| Part::Group(group_id(number)));
    assert_eq!(parts, [(Part::Store, ""), (groups[0], "1 群"), (groups[1], "2 群")]);
    let after = take_and_undo(&mut here, Way::Merge, &[Part::Store, groups[1]]);
    assert_eq!(names(&after), ["1 群", "5 群"]);
    assert_eq!(after.profile.unwrap().store_name, "小店");
    assert!(!after.figures.contains_key(&Scope::Group(group_id(2))));
}

#[test]
fn groups_bring_their_playbooks_along() {
    let file = export(&mut store(1, "总部", &[1]));
    for way in [Way::Merge, Way::Beside] {
        let mut here = open(&MemoryStorage::default(), 2);
        commit(&mut here, 1, vec![card("小店")]).unwrap();
        preview(&mut here, &file).unwrap();
        take(&mut here, 2, way, &[Part::Store]).unwrap();
        assert_eq!(here.plan().playbooks.len(), 1, "{way:?}");
        assert_eq!(here.plan().profile.as_ref().unwrap().store_name, "小店");
    }
}

#[test]
fn a_plan_of_ones_own_is_not_foreign() {
    let mut here = store(1, "店", &[1]);
    let file = export(&mut here);
    assert!(!preview(&mut here, &file).unwrap().is_foreign);
    let mut empty = open(&MemoryStorage::default(), 2);
    assert!(
        !preview(&mut empty, &file).unwrap().is_foreign,
        "where nothing is, nothing is foreign"
    );
    accept(&mut empty, 1).unwrap();
    let back = export(&mut empty);
    assert!(!preview(&mut here, &back).unwrap().is_foreign);
}

#[test]
fn beside_makes_new_groups_that_the_old_never_touch() {
    let mut there = store(1, "店", &[1]);
    let file = export(&mut there);
    let mut here = open(&MemoryStorage::default(), 2);
    preview(&mut here, &file).unwrap();
    accept(&mut here, 1).unwrap();
    let mine = here.plan().clone();
    preview(&mut here, &file).unwrap();
    assert_eq!(
        preview_way(&mut here, Way::Beside).parts.len(),
        1,
        "the store's card is not copied"
    );
    let after = take_and_undo(&mut here, Way::Beside, &[]);
    assert_eq!(names(&after), ["1 群", "1 群 2"]);
    assert_eq!(
        (after.runs.len(), after.overrides.len(), after.figures.len()),
        (2, 2, 3)
    );
    assert_eq!(after.groups[&group_id(1)], mine.groups[&group_id(1)]);
    let copy = after.groups.values().find(|group| group.id != group_id(1)).unwrap();
    let run = after.runs_of(copy.id).next().unwrap();
    assert_eq!(after.overrides[&run.id].iter().map(|it| it.0).collect::<Vec<_>>(), [3]);
    assert_eq!(
        after.figures[&Scope::Group(copy.id)],
        after.figures[&Scope::Group(group_id(1))]
    );
    commit(&mut there, 2, vec![text(1, "name", "1 群", "新名")]).unwrap();
    let newer = export(&mut there);
    preview(&mut here, &newer).unwrap();
    accept(&mut here, 10).unwrap();
    assert_eq!(names(here.plan()), ["1 群 2", "新名"]);
}

#[test]
fn beside_leaves_the_trash_behind() {
    let mut there = store(1, "店", &[1, 2]);
    let mut trashed = text(1, "deleted_at", "", "x");
    trashed.fields[0].after = Some(Leaf::Whole(1));
    commit(&mut there, 2, vec![trashed]).unwrap();
    let file = export(&mut there);
    let mut here = open(&MemoryStorage::default(), 2);
    preview(&mut here, &file).unwrap();
    take(&mut here, 1, Way::Beside, &[]).unwrap();
    assert_eq!((here.plan().groups.len(), here.plan().runs.len()), (1, 1));
}

#[test]
fn replacing_leaves_exactly_the_files_plan() {
    let mut there = store(1, "总部", &[1, 2]);
    let file = export(&mut there);
    let mut here = store(2, "小店", &[5, 6, 7]);
    commit(&mut here, 2, group_at_work(2, "这边的 2 群")).unwrap();
    preview(&mut here, &file).unwrap();
    let seen = preview_way(&mut here, Way::Replace);
    assert!(
        seen.vanishing(&BTreeSet::new()).contains(&Thing::Group),
        "three of four would go: stop and ask"
    );
    let after = take_and_undo(&mut here, Way::Replace, &[]);
    assert_eq!(names(&after), names(there.plan()));
    assert_eq!(after.profile, there.plan().profile);
    let trash: Vec<_> = after
        .groups
        .values()
        .filter(|group| group.deleted_at.is_some())
        .collect();
    assert_eq!(trash.len(), 3, "what the file lacks can still be restored");
    for number in [1, 2] {
        let (group, run) = (group_id(number), run_id(number + 1000));
        assert_eq!(after.groups[&group], there.plan().groups[&group]);
        assert_eq!(after.overrides[&run], there.plan().overrides[&run]);
    }
    preview(&mut here, &file).unwrap();
    assert_eq!(
        preview_way(&mut here, Way::Replace).parts,
        [],
        "the second time nothing is left to do"
    );
}

#[test]
fn a_backup_brings_everything_back_exactly() {
    let mut here = store(1, "店", &[1]);
    let backup = export(&mut here);
    let before = here.plan().clone();
    let late = EntityKey::Figures(Scope::Group(group_id(1)), date("2026-11-23"));
    let edits = vec![
        text(1, "name", "1 群", "改坏了"),
        text(1, "welcome", "", "也是后来的"),
        EntityChange::between(late, None, &full_figures()).unwrap(),
    ];
    commit(&mut here, 2, edits).unwrap();
    let seen = preview(&mut here, &backup).unwrap();
    assert!(seen.is_empty(), "merging an old file undoes nothing that came later");
    assert_eq!(seen.kept_fields(), 1, "but it is said: the old name. {seen:#?}");
    take(&mut here, 3, Way::Replace, &[]).unwrap();
    assert_eq!(*here.plan(), before);
}

#[test]
fn what_was_taken_back_here_stays_away_until_it_is_asked_for() {
    let mut there = store(1, "店", &[1]);
    let file = export(&mut there);
    let mut here = open(&MemoryStorage::default(), 2);
    preview(&mut here, &file).unwrap();
    let changes = accept(&mut here, 1).unwrap();
    let import = Command {
        id: command_id(1),
        changes,
    };
    commit_guarded(&mut here, 2, import.reversed(command_id(2)).changes, Guard::IfUnchanged).unwrap();
    assert!(here.plan().groups.is_empty());
    let seen = preview(&mut here, &file).unwrap();
    assert!(
        seen.is_empty() && seen.kept_fields() > 0,
        "taking it back was newer than the file"
    );
    commit(&mut there, 2, vec![text(1, "welcome", "", "那边接着用")]).unwrap();
    let newer = export(&mut there);
    let seen = preview(&mut here, &newer).unwrap();
    assert!(seen.is_empty() && seen.kept_fields() > 0, "half a group is not offered");
    take(&mut here, 3, Way::Replace, &[]).unwrap();
    assert_eq!(here.plan().groups[&group_id(1)], there.plan().groups[&group_id(1)]);
}

#[test]
fn the_preview_counts_the_whole_plan_whatever_is_watched() {
    let figures = |day: u32| EntityKey::Figures(Scope::Group(group_id(1)), date(&format!("2020-01-{day:02}")));
    let make = |day| EntityChange::between(figures(day), None, &full_figures()).unwrap();
    let mut here = open(&MemoryStorage::default(), 1);
    commit(
        &mut here,
        1,
        std::iter::once(made(1, "群")).chain((1..=9).map(make)).collect(),
    )
    .unwrap();
    let file = export(&mut here);
    let mut there = open(&MemoryStorage::default(), 2);
    preview(&mut there, &file).unwrap();
    accept(&mut there, 1).unwrap();
    let undo = |days: std::ops::RangeInclusive<u32>| {
        let made = Command {
            id: command_id(1),
            changes: days.map(make).collect(),
        };
        made.reversed(command_id(2)).changes
    };
    // No date is watched: the face knows of no figures at all.
    commit(&mut there, 2, undo(1..=4)).unwrap();
    let four = export(&mut there);
    assert_eq!(
        preview(&mut here, &four).unwrap().vanishing(&BTreeSet::new()),
        [],
        "4 of 9 days"
    );
    commit(&mut there, 3, undo(5..=5)).unwrap();
    let five = export(&mut there);
    assert_eq!(
        preview(&mut here, &five).unwrap().vanishing(&BTreeSet::new()),
        [Thing::Figures],
        "5 of 9 days"
    );
}

#[test]
fn a_way_is_previewed_only_after_reading() {
    let mut engine = open(&MemoryStorage::default(), 1);
    assert_eq!(
        ask(&mut engine, Request::PreviewPlan(Way::Replace)),
        Err(Problem::NothingRead)
    );
}
