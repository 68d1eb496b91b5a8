//! The schedule, case by case: what a run posts when, and what dates at the edges do.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::*;
use qunce::domain::{
    Plan, Window,
    civil::Date,
    id::RunId,
    kind::GroupKind,
    playbook::PlaybookVersion,
    schedule::{OccurrenceKey, OccurrenceState, Override, occurrence, occurrences, occurrences_of_group},
};

const START: &str = "2026-12-30";

fn plan_with(version: PlaybookVersion) -> (Plan, RunId) {
    let mut plan = Plan::default();
    let group = add_group(&mut plan, 1, GroupKind::NewUser, date(START));
    let run = add_run(&mut plan, 7, group, date(START), version);
    (plan, run)
}

/// Day 1 a welcome, every day a greeting, every third day from day 2 a vote.
fn three_items() -> PlaybookVersion {
    playbook(
        None,
        vec![
            item("welcome", 1, None, "20:00"),
            item("greeting", 1, Some(1), "08:30"),
            item("vote", 2, Some(3), "12:00"),
        ],
    )
}

fn lines_in(plan: &Plan, first: &str, last: &str) -> Vec<String> {
    lines(&occurrences(plan, window(first, last)))
}

#[test]
fn a_window_shows_what_the_rules_say_across_the_year_end() {
    let (plan, _) = plan_with(three_items());
    let expected = [
        "2026-12-30 08:30 greeting#1",
        "2026-12-30 20:00 welcome#1",
        "2026-12-31 08:30 greeting#2",
        "2026-12-31 12:00 vote#2",
        "2027-01-01 08:30 greeting#3",
        "2027-01-02 08:30 greeting#4",
        "2027-01-03 08:30 greeting#5",
        "2027-01-03 12:00 vote#5",
    ];
    assert_eq!(lines_in(&plan, "2026-12-01", "2027-01-03"), expected);
    assert_eq!(lines_in(&plan, "2027-01-03", "2027-01-03"), expected[6..]);
    assert_eq!(lines_in(&plan, "2026-12-01", "2026-12-29"), [""; 0]);
}

#[test]
fn the_leap_day_is_a_day() {
    let (mut plan, run) = plan_with(playbook(None, vec![item("daily", 1, Some(1), "09:00")]));
    plan.runs.get_mut(&run).unwrap().start = date("2028-02-28");
    let expected = [
        "2028-02-28 09:00 daily#1",
        "2028-02-29 09:00 daily#2",
        "2028-03-01 09:00 daily#3",
    ];
    assert_eq!(lines_in(&plan, "2028-02-28", "2028-03-01"), expected);
    change(&mut plan, run, 2, "daily", moved("2029-02-28 10:00"));
    assert_eq!(lines_in(&plan, "2028-02-29", "2028-02-29"), [""; 0]);
    assert!(lines_in(&plan, "2029-02-28", "2029-02-28").contains(&"2029-02-28 10:00 daily#2".to_owned()));
}

#[test]
fn each_end_ends_the_run() {
    type SetEnd = fn(&mut Plan);
    let ends: [(&str, SetEnd); 4] = [
        ("2027-01-01", |plan| {
            plan.runs.get_mut(&run_id(7)).unwrap().end = Some(date("2027-01-01"))
        }),
        ("2027-01-01", |plan| {
            let group = plan.groups.get_mut(&group_id(1)).unwrap();
            group.positioning.life.end = Some(date("2027-01-01"));
        }),
        ("2027-01-01", |plan| {
            plan.groups.get_mut(&group_id(1)).unwrap().closed_on = Some(date("2027-01-01"));
        }),
        ("2026-12-29", |plan| {
            plan.groups.get_mut(&group_id(1)).unwrap().closed_on = Some(date("2026-12-01"));
        }),
    ];
    for (last, set_end) in ends {
        let (mut plan, _) = plan_with(playbook(None, vec![item("daily", 1, Some(1), "09:00")]));
        set_end(&mut plan);
        let found = occurrences(&plan, window("2026-01-01", "2028-01-01"));
        let expected: Vec<Date> = Window::new(date(START), date("2027-01-01")).dates().collect();
        let expected: Vec<Date> = expected.into_iter().filter(|day| *day <= date(last)).collect();
        assert_eq!(found.iter().map(|post| post.at.date).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn a_bounded_playbook_keeps_its_length_whatever_the_group_s_term() {
    for (length, posts) in [(0, 0), (1, 1), (5, 5)] {
        let (mut plan, _) = plan_with(playbook(Some(length), vec![item("daily", 1, Some(1), "09:00")]));
        plan.groups.get_mut(&group_id(1)).unwrap().positioning.life.end = Some(date(START));
        assert_eq!(occurrences(&plan, window("2026-01-01", "2028-01-01")).len(), posts);
    }
}

#[test]
fn items_that_can_never_happen_do_not() {
    let never = vec![
        item("day zero", 0, None, "09:00"),
        item("day zero, daily", 0, Some(1), "09:00"),
        item("every zero days", 1, Some(0), "09:00"),
        item("cycle over a year", 1, Some(367), "09:00"),
        item("cycle beyond reason", 1, Some(u32::MAX), "09:00"),
        item("after the end of days", u32::MAX, None, "09:00"),
        item("yearly", 1, Some(366), "09:00"),
    ];
    for name in never.iter().map(|item| item.id.0.clone()).take(6).collect::<Vec<_>>() {
        let (mut plan, run) = plan_with(playbook(None, never.clone()));
        change(&mut plan, run, 1, &name, moved("2027-06-01 10:00"));
        change(&mut plan, run, u32::MAX, &name, moved("2027-06-02 10:00"));
        let expected = ["2026-12-30 09:00 yearly#1", "2027-12-31 09:00 yearly#367"];
        assert_eq!(lines_in(&plan, "2026-01-01", "2028-06-01"), expected, "{name}");
    }
}

#[test]
fn left_out_items_and_own_times() {
    let (mut plan, id) = plan_with(three_items());
    let run = plan.runs.get_mut(&id).unwrap();
    run.left_out.set(item_id("greeting"), true);
    run.times.insert(item_id("vote"), time("19:00"));
    assert_eq!(
        lines_in(&plan, "2026-12-30", "2027-01-02"),
        ["2026-12-30 20:00 welcome#1", "2026-12-31 19:00 vote#2"]
    );
    change(&mut plan, id, 1, "greeting", moved("2027-01-02 10:00"));
    assert_eq!(
        lines_in(&plan, "2027-01-02", "2027-01-02"),
        [""; 0],
        "left out stays out"
    );
}

#[test]
fn moved_out_moved_in_moved_within_and_moved_back() {
    let (mut plan, run) = plan_with(playbook(None, vec![item("vote", 2, Some(3), "12:00")]));
    change(&mut plan, run, 2, "vote", moved("2027-01-02 09:00"));
    assert_eq!(lines_in(&plan, "2026-12-30", "2027-01-01"), [""; 0], "moved out");
    assert_eq!(
        lines_in(&plan, "2027-01-02", "2027-01-02"),
        ["2027-01-02 09:00 vote#2"],
        "moved in"
    );
    let within = ["2027-01-02 09:00 vote#2", "2027-01-03 12:00 vote#5"];
    assert_eq!(
        lines_in(&plan, "2026-12-30", "2027-01-03"),
        within,
        "moved within, once"
    );
    change(&mut plan, run, 2, "vote", Override::default());
    assert_eq!(
        lines_in(&plan, "2026-12-30", "2027-01-02"),
        ["2026-12-31 12:00 vote#2"],
        "moved back"
    );
}

#[test]
fn a_post_moved_to_before_the_run_starts_is_still_a_post() {
    let (mut plan, run) = plan_with(three_items());
    change(&mut plan, run, 1, "welcome", moved("2026-12-20 10:00"));
    assert_eq!(
        lines_in(&plan, "2026-12-01", "2026-12-29"),
        ["2026-12-20 10:00 welcome#1"]
    );
}

#[test]
fn nothing_is_due_in_a_group_that_is_gone() {
    let (mut plan, run) = plan_with(three_items());
    plan.groups.get_mut(&group_id(1)).unwrap().closed_on = Some(date("2026-12-31"));
    change(&mut plan, run, 1, "welcome", moved("2027-01-05 10:00"));
    assert_eq!(lines_in(&plan, "2027-01-01", "2027-02-01"), [""; 0]);
}

#[test]
fn states_and_words_stay_on_the_post() {
    let (mut plan, run) = plan_with(playbook(Some(1), vec![item("welcome", 1, None, "20:00")]));
    let skipped = Override {
        state: OccurrenceState::Skipped,
        reason: "rain".to_owned(),
        words: Some("own words".to_owned()),
        ..Override::default()
    };
    change(&mut plan, run, 1, "welcome", skipped.clone());
    let found = occurrences(&plan, Window::day(date(START)));
    assert_eq!(found.len(), 1, "a skipped post stays in sight");
    assert_eq!(
        (found[0].state(), found[0].change),
        (OccurrenceState::Skipped, Some(&skipped))
    );
    assert_eq!(found[0].key().item, item_id("welcome"));
}

#[test]
fn moving_the_start_carries_the_overrides_along() {
    let (mut plan, id) = plan_with(three_items());
    let done = Override {
        state: OccurrenceState::Done,
        ..Override::default()
    };
    change(&mut plan, id, 5, "vote", done.clone());
    plan.runs.get_mut(&id).unwrap().start = date("2027-03-01");
    let found = occurrences(&plan, Window::new(date("2027-01-01"), date("2027-03-31")));
    let changed: Vec<_> = found.iter().filter(|post| post.change.is_some()).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(line(changed[0]), "2027-03-05 12:00 vote#5");
    assert_eq!(changed[0].change, Some(&done));
}

#[test]
fn deleted_runs_deleted_groups_and_unknown_playbooks_post_nothing() {
    let breaks: [fn(&mut Plan); 4] = [
        |plan| plan.runs.get_mut(&run_id(7)).unwrap().deleted_at = Some(1),
        |plan| plan.groups.get_mut(&group_id(1)).unwrap().deleted_at = Some(1),
        |plan| plan.playbooks.clear(),
        |plan| plan.groups.clear(),
    ];
    for break_it in breaks {
        let (mut plan, run) = plan_with(three_items());
        change(&mut plan, run, 1, "welcome", moved("2027-01-05 10:00"));
        let all = window("2026-01-01", "2028-01-01");
        assert!(!occurrences(&plan, all).is_empty());
        break_it(&mut plan);
        assert_eq!(lines(&occurrences(&plan, all)), [""; 0]);
        assert_eq!(lines(&occurrences_of_group(&plan, group_id(1), all)), [""; 0]);
    }
}

#[test]
fn overrides_of_posts_that_do_not_exist_show_nothing() {
    let (mut plan, run) = plan_with(playbook(Some(10), vec![item("vote", 2, Some(3), "12:00")]));
    for (day, name) in [
        (0, "vote"),
        (1, "vote"),
        (3, "vote"),
        (11, "vote"),
        (u32::MAX, "vote"),
        (2, "gone"),
    ] {
        change(&mut plan, run, day, name, moved("2027-06-01 10:00"));
    }
    assert_eq!(lines_in(&plan, "2027-06-01", "2027-06-01"), [""; 0]);
    assert_eq!(lines_in(&plan, "2026-01-01", "2028-01-01").len(), 3, "days 2, 5 and 8");
}

#[test]
fn posts_at_one_minute_stand_in_the_same_order_in_every_window() {
    let version = playbook(
        None,
        vec![item("b", 1, Some(1), "09:00"), item("a", 1, Some(1), "09:00")],
    );
    let (mut plan, run) = plan_with(version);
    change(&mut plan, run, 1, "b", moved("2026-12-31 09:00"));
    change(&mut plan, run, 1, "a", moved("2026-12-31 09:00"));
    let expected = ["b#1", "a#1", "b#2", "a#2"].map(|name| format!("2026-12-31 09:00 {name}"));
    assert_eq!(lines_in(&plan, "2026-12-31", "2026-12-31"), expected);
    assert_eq!(lines_in(&plan, "2026-12-30", "2026-12-31"), expected);
}

#[test]
fn one_post_is_found_where_it_is_now() {
    let (mut plan, run) = plan_with(three_items());
    let all = window("2026-12-01", "2027-03-01");
    let mut third = occurrences(&plan, all)[3].key();
    let line_of = |plan: &Plan, key: &OccurrenceKey| occurrence(plan, key).as_ref().map(line);
    assert_eq!(line_of(&plan, &third).unwrap(), "2026-12-31 12:00 vote#2");
    change(&mut plan, run, third.day, &third.item.0, moved("2027-02-01 09:00"));
    assert_eq!(line_of(&plan, &third).unwrap(), "2027-02-01 09:00 vote#2");
    for post in occurrences(&plan, all) {
        assert_eq!(line_of(&plan, &post.key()), Some(line(&post)));
    }
    third.item.0.push('?');
    assert_eq!(line_of(&plan, &third), None);
}
