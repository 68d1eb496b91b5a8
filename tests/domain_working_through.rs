//! Working through what is due: which post comes next, what is in hand, and that nothing is lost on the way.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::{random_plan::*, *};
use proptest::prelude::*;
use qunce::domain::{
    Plan,
    due::{DueBoard, DueList, DuePost},
    kind::GroupKind,
    schedule::{OccurrenceState, Override},
    working_through::WorkingThrough,
};

const TODAY: &str = "2026-11-22";

/// Four posts of today, one of yesterday.
fn plan() -> Plan {
    let mut plan = Plan::default();
    let group = add_group(&mut plan, 1, GroupKind::NewUser, date("2026-11-21"));
    let items = vec![
        item("yesterday", 1, None, "07:00"),
        item("morning", 2, None, "08:00"),
        item("task", 2, None, "09:00"),
        item("noon", 2, None, "12:00"),
        item("evening", 2, None, "20:00"),
    ];
    add_run(&mut plan, 1, group, date("2026-11-21"), playbook(None, items));
    plan
}

fn next(working: &WorkingThrough, plan: &Plan) -> Option<String> {
    let board = DueBoard::new(plan, date(TODAY));
    let post = working.next(&board, |post| post.key.item.0 != "task");
    post.map(|post| post.key.item.0)
}

fn copy(working: &mut WorkingThrough, plan: &Plan) -> String {
    let board = DueBoard::new(plan, date(TODAY));
    let post = working.next(&board, |post| post.key.item.0 != "task").unwrap();
    working.copied(post.key.clone());
    post.key.item.0
}

fn settle(plan: &mut Plan, item: &str, state: OccurrenceState) {
    let state = Override {
        state,
        ..Override::default()
    };
    change(plan, run_id(1), 2, item, state);
}

#[test]
fn each_is_copied_in_the_order_of_time_and_tasks_are_passed_over() {
    let (mut plan, mut working) = (plan(), WorkingThrough::default());
    for expected in ["morning", "noon", "evening"] {
        assert_eq!(working.in_hand(&plan), None);
        assert_eq!(copy(&mut working, &plan), expected);
        assert_eq!(working.in_hand(&plan).unwrap().item.0, expected);
        settle(&mut plan, expected, OccurrenceState::Done);
    }
    assert_eq!(next(&working, &plan), None, "only the task is left");
}

#[test]
fn what_was_copied_and_not_sent_is_offered_again() {
    let (plan, mut working) = (plan(), WorkingThrough::default());
    assert_eq!(copy(&mut working, &plan), "morning");
    assert_eq!(
        next(&WorkingThrough::default(), &plan).as_deref(),
        Some("morning"),
        "to a page that starts anew"
    );
    working.put_down();
    assert_eq!(working.in_hand(&plan), None);
    assert_eq!(copy(&mut working, &plan), "noon");
    working.put_down();
    assert_eq!(copy(&mut working, &plan), "evening");
    assert_eq!(next(&working, &plan).as_deref(), Some("morning"), "after the others");
    working.put_down();
    assert_eq!(copy(&mut working, &plan), "morning");
}

#[test]
fn what_became_of_it_elsewhere_takes_it_out_of_the_hand() {
    let (mut plan, mut working) = (plan(), WorkingThrough::default());
    copy(&mut working, &plan);
    settle(&mut plan, "morning", OccurrenceState::Skipped);
    assert_eq!(working.in_hand(&plan), None);
    settle(&mut plan, "morning", OccurrenceState::Open);
    assert!(working.in_hand(&plan).is_some(), "its undo brings it back");
    plan.runs.clear();
    assert_eq!(working.in_hand(&plan), None);
}

proptest! {
    #[test]
    fn every_open_post_comes_once_before_any_comes_again(plan in random_plan(), day in -5_i64..50) {
        let board = DueBoard::new(&plan, days_after(BASE, day));
        let open = board.first(DueList::Open, usize::MAX);
        let mut working = WorkingThrough::default();
        let mut copied: Vec<DuePost> = Vec::new();
        for _ in &open {
            let post = working.next(&board, |_| true).unwrap();
            working.copied(post.key.clone());
            working.put_down();
            copied.push(post);
        }
        prop_assert_eq!(copied, open);
    }
}
