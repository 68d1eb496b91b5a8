//! Documents that rest in their snapshots: nobody can tell from what is read, written, merged or given away.

use crate::{samples::*, support::*, undo::undo};
use pollster::block_on;
use qunce::{
    domain::{civil::Date, figures::DayFigures, figures::Scope},
    engine::{
        EntityChange, EntityKey,
        memory::MemoryStorage,
        message::{Guard, Problem, Reply, Request},
        preview::Way,
        storage::{Commit, Storage, StorageError},
    },
};

const NEWEST: &str = "2026-11-22";
const OLDER: &str = "2026-11-20";

fn scope() -> Scope {
    Scope::Group(group_id(1))
}

fn members(day: &str, before: Option<u32>, after: Option<u32>) -> EntityChange {
    let of = |members| DayFigures {
        members,
        ..DayFigures::default()
    };
    EntityChange::between(EntityKey::Figures(scope(), date(day)), Some(&of(before)), &of(after)).unwrap()
}

/// The full plan with figures of an older day, compacted: opened next, its year rests.
fn resting() -> MemoryStorage {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    let mut changes = full_plan();
    changes.push(members(OLDER, None, Some(480)));
    commit(&mut engine, 1, changes).unwrap();
    block_on(engine.compact()).unwrap();
    storage
}

fn days(engine: &MemoryEngine) -> Vec<(Date, Option<u32>)> {
    let days = engine.plan().figures.get(&scope()).into_iter().flatten();
    days.map(|(date, figures)| (*date, figures.members)).collect()
}

#[test]
fn all_but_the_older_figures_is_known_at_once() {
    let storage = resting();
    let engine = open(&storage, 2);
    assert_eq!(days(&engine), [(date(NEWEST), Some(498))]);
    let plan = engine.plan();
    assert_eq!(plan.overrides.len(), 1, "what happened to posts is there");
    assert_eq!((plan.groups.len(), plan.runs.len()), (1, 1));
    assert!(
        plan.figures.contains_key(&Scope::Workspace),
        "so that its screen is offered"
    );
}

#[test]
fn figures_come_when_they_are_asked_for() {
    let mut engine = open(&resting(), 2);
    let watched = qunce::domain::Window::new(date("2026-01-01"), date("2026-12-31"));
    ask(&mut engine, Request::Watch(watched)).unwrap();
    told(&mut engine);
    assert_eq!(ask(&mut engine, Request::Figures(scope())), Ok(Reply::Watching));
    assert_eq!(told(&mut engine), [EntityKey::Figures(scope(), date(OLDER))]);
    assert_eq!(days(&engine).len(), 2);
    ask(&mut engine, Request::Figures(scope())).unwrap();
    assert_eq!(told(&mut engine), []);
}

#[test]
fn an_edit_of_what_rests_knows_what_stood_there() {
    let storage = resting();
    let mut engine = open(&storage, 2);
    let wrong = members(OLDER, Some(1), Some(481));
    let guarded = commit_guarded(&mut engine, 2, vec![wrong.clone()], Guard::IfUnchanged);
    assert_eq!(
        guarded,
        Ok(Reply::Committed {
            left_alone: vec![wrong]
        })
    );
    commit(&mut engine, 3, vec![members(OLDER, None, Some(482))]).unwrap();
    let undone = undo(&mut engine, 4).unwrap();
    assert_eq!(undone.changes, [members(OLDER, Some(482), Some(480))]);
    assert_eq!(
        days(&open(&storage, 3)),
        [(date(OLDER), Some(480)), (date(NEWEST), Some(498))]
    );
}

#[test]
fn undo_reaches_what_rests() {
    let storage = resting();
    let mut engine = open(&storage, 2);
    commit(&mut engine, 2, vec![members(OLDER, None, Some(470))]).unwrap();
    block_on(engine.compact()).unwrap();
    let mut later = open(&storage, 3);
    assert_eq!(days(&later).len(), 1);
    assert_eq!(
        undo(&mut later, 4).unwrap().changes,
        [members(OLDER, Some(470), Some(480))]
    );
}

#[test]
fn files_hold_and_reach_what_rests() {
    let storage = resting();
    let (mut engine, mut open_whole) = (open(&storage, 2), open(&storage, 3));
    ask(&mut open_whole, Request::Figures(scope())).unwrap();
    let file = export(&mut engine);
    assert_eq!(export(&mut open_whole), file);
    assert_eq!(days(&engine).len(), 1, "what was given away rests on");

    let mut other = open(&MemoryStorage::default(), 4);
    preview(&mut other, &file).unwrap();
    accept(&mut other, 2).unwrap();
    assert_eq!(days(&other).len(), 2);
    commit(&mut other, 3, vec![members(OLDER, Some(480), Some(490))]).unwrap();
    let newer = export(&mut other);

    let mut engine = open(&storage, 5);
    assert_eq!(preview(&mut engine, &newer).unwrap().parts[0].changed_fields, 1);
    accept(&mut engine, 4).unwrap();
    assert_eq!(days(&engine)[0], (date(OLDER), Some(490)));
}

/// What is removed is held against the whole plan, and taking a plan in place of another reaches everything.
#[test]
fn a_plan_put_in_place_of_another_removes_what_rests() {
    let storage = resting();
    let mut without = open(&MemoryStorage::default(), 4);
    preview(&mut without, &export(&mut open(&storage, 2))).unwrap();
    accept(&mut without, 2).unwrap();
    commit(&mut without, 3, vec![members(OLDER, Some(480), None)]).unwrap();
    let file = export(&mut without);

    let mut engine = open(&storage, 5);
    let merging = preview(&mut engine, &file).unwrap();
    assert_eq!(merging.vanishing(&[].into()), [], "one day of three");
    preview_way(&mut engine, Way::Replace);
    take(&mut engine, 4, Way::Replace, &[]).unwrap();
    assert_eq!(days(&engine), [(date(NEWEST), Some(498))]);
}

#[test]
fn another_tabs_edit_and_compaction_are_seen() {
    let storage = resting();
    let (mut one, mut other) = (open(&storage, 2), open(&storage, 3));
    commit(&mut one, 2, vec![members("2026-11-23", None, Some(500))]).unwrap();
    ask(&mut other, Request::CatchUp).unwrap();
    assert_eq!(days(&other).len(), 3, "a document with rows is open");

    let mut third = open(&storage, 4);
    block_on(one.compact()).unwrap();
    commit(&mut one, 3, vec![members("2026-11-24", None, Some(501))]).unwrap();
    block_on(one.compact()).unwrap();
    ask(&mut third, Request::CatchUp).unwrap();
    assert_eq!(days(&third).last(), Some(&(date("2026-11-24"), Some(501))));

    let mut resting = open(&storage, 5);
    commit(&mut one, 4, vec![members("2026-11-25", None, Some(502))]).unwrap();
    block_on(one.compact()).unwrap();
    ask(&mut resting, Request::CatchUp).unwrap();
    assert_eq!(days(&resting), [(date("2026-11-25"), Some(502))], "a newer view");
    ask(&mut resting, Request::Figures(scope())).unwrap();
    assert_eq!(days(&resting).len(), 5);
}

#[test]
fn a_storage_that_cannot_be_read_just_then_changes_nothing() {
    let storage = resting();
    let mut engine = open(&storage, 2);
    let before = engine.plan().clone();
    storage.fail_reads_with(Some(StorageError::Failed("gone".to_owned())));
    let failed = Err(Problem::StorageFailed("gone".to_owned()));
    assert_eq!(ask(&mut engine, Request::Figures(scope())), failed);
    assert_eq!(commit(&mut engine, 2, vec![members(OLDER, None, Some(1))]), failed);
    storage.fail_reads_with(None);
    assert_eq!(*engine.plan(), before);
    commit(&mut engine, 2, vec![members(OLDER, None, Some(2))]).unwrap();
    assert_eq!(days(&open(&storage, 3))[0], (date(OLDER), Some(2)));
}

/// Written by a build with another idea of views, or by one without.
#[test]
fn a_document_whose_view_says_nothing_is_opened() {
    let storage = resting();
    let forget = |stored: &_| {
        let mut snapshots = qunce::engine::snapshots_of(stored)?;
        snapshots.iter_mut().for_each(|snapshot| snapshot.view = vec![0]);
        Ok(snapshots)
    };
    let mut engine = open(&storage, 2);
    commit(&mut engine, 2, vec![members(OLDER, None, Some(481))]).unwrap();
    block_on(storage.compact(&forget)).unwrap();
    assert_eq!(
        days(&open(&storage, 3)),
        [(date(OLDER), Some(481)), (date(NEWEST), Some(498))]
    );
}

#[test]
fn what_cannot_be_read_seals_the_plan_once_it_is_needed() {
    let storage = resting();
    let broken = |stored: &_| {
        let mut snapshots = qunce::engine::snapshots_of(stored)?;
        snapshots.iter_mut().for_each(|snapshot| snapshot.state.truncate(20));
        Ok(snapshots)
    };
    let mut engine = open(&storage, 2);
    commit(&mut engine, 2, vec![members(OLDER, None, Some(481))]).unwrap();
    block_on(storage.compact(&broken)).unwrap();
    let mut later = open(&storage, 3);
    assert_eq!(told_read_only(&mut later), None);
    let refused = commit(&mut later, 3, vec![members(OLDER, None, Some(1))]);
    let Err(Problem::Unreadable { document, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(document, format!("run/{}/2026", group_id(1)));
    assert!(told_read_only(&mut later).is_some());
    let untouched = Commit {
        command: command_id(9),
        schema: 1,
        updates: Vec::new(),
        entry: Vec::new(),
    };
    block_on(storage.append(&untouched)).unwrap();
    assert_eq!(storage.row_count(), 0);
}
