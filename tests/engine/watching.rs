//! What the face is told: everything but posts and figures outside the dates it watches, and never too little.

use crate::{samples::*, support::*};
use qunce::{
    domain::{CivilTime, Window, figures::Scope, schedule::Override},
    engine::{
        EntityChange, EntityKey,
        memory::MemoryStorage,
        message::{Reply, Request},
    },
};

fn watching(first: &str, last: &str) -> MemoryEngine {
    let mut engine = open(&MemoryStorage::default(), 1);
    let window = Window::new(date(first), date(last));
    assert_eq!(ask(&mut engine, Request::Watch(window)), Ok(Reply::Watching));
    engine
}

fn figures_key(day: &str) -> EntityKey {
    EntityKey::Figures(Scope::Workspace, date(day))
}

fn figures(day: &str) -> EntityChange {
    EntityChange::between(figures_key(day), None, &full_figures()).unwrap()
}

/// A run of group 1 that starts on this day, and nothing else set.
fn run_from(start: &str, before: Option<&str>) -> EntityChange {
    let run = |start: &str| {
        let mut run = full_run(run_id(2), group_id(1));
        (run.start, run.end, run.deleted_at) = (date(start), None, None);
        run
    };
    let before = before.map(run);
    EntityChange::between(EntityKey::Run(group_id(1), run_id(2)), before.as_ref(), &run(start)).unwrap()
}

fn moved(to: Option<&str>, before: Option<&str>) -> EntityChange {
    let change = |to: &str| Override {
        moved_to: CivilTime::parse(to),
        reason: "!".to_owned(),
        ..Override::default()
    };
    let key = EntityKey::Override(group_id(1), post(run_id(2), 1, "tip"));
    EntityChange::between(key, before.map(change).as_ref(), &to.map(change).unwrap_or_default()).unwrap()
}

#[test]
fn figures_outside_the_watched_dates_are_kept_back_until_asked_for() {
    let mut engine = watching("2026-11-01", "2026-11-30");
    told(&mut engine);
    commit(&mut engine, 1, vec![figures("2026-11-22"), figures("2025-01-01")]).unwrap();
    assert_eq!(told(&mut engine), [figures_key("2026-11-22")]);
    let wider = Window::new(date("2025-01-01"), date("2025-02-01"));
    ask(&mut engine, Request::Watch(wider)).unwrap();
    let now = told(&mut engine);
    assert!(now.contains(&figures_key("2025-01-01")) && now.contains(&figures_key("2026-11-22")));
}

#[test]
fn a_post_that_leaves_the_watched_dates_is_told_once_more() {
    let mut engine = watching("2026-11-01", "2026-11-30");
    commit(&mut engine, 1, vec![run_from("2025-01-01", None)]).unwrap();
    let (inside, outside) = ("2026-11-05T08:00", "2027-06-01T08:00");
    commit(&mut engine, 2, vec![moved(Some(inside), None)]).unwrap();
    assert_eq!(told(&mut engine).last(), Some(&moved(Some(inside), None).entity));
    commit(&mut engine, 3, vec![moved(Some(outside), Some(inside))]).unwrap();
    assert_eq!(
        told(&mut engine),
        [moved(Some(inside), None).entity],
        "or the face would still show it"
    );
    commit(&mut engine, 4, vec![moved(Some("2027-06-02T08:00"), Some(outside))]).unwrap();
    assert_eq!(told(&mut engine), []);
}

#[test]
fn a_run_that_moves_into_the_watched_dates_brings_its_posts() {
    let mut engine = watching("2026-11-01", "2026-11-30");
    commit(&mut engine, 1, vec![run_from("2025-01-01", None)]).unwrap();
    commit(&mut engine, 2, vec![moved(Some("2025-01-02T08:00"), None)]).unwrap();
    let post = moved(Some("2025-01-02T08:00"), None).entity;
    assert!(!told(&mut engine).contains(&post));
    commit(&mut engine, 3, vec![run_from("2026-11-10", Some("2025-01-01"))]).unwrap();
    assert!(told(&mut engine).contains(&post));
}
