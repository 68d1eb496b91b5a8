//! Dates and minutes at their edges, and the books the overrides keep.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::*;
use qunce::domain::{
    CivilTime, MinuteOfDay, Plan, Window,
    civil::{Date, add_days, is_plannable},
    id::RunId,
    kind::GroupKind,
    schedule::{Override, RunOverrides, occurrences},
};

#[test]
fn the_ends_of_the_calendar_do_not_panic() {
    let edges = [
        (Date::MIN, Window::new(Date::MIN, add_days(Date::MIN, 9))),
        (add_days(Date::MAX, -5), Window::new(add_days(Date::MAX, -9), Date::MAX)),
        (Date::MAX, Window::day(Date::MAX)),
        (Date::MIN, Window::day(Date::MAX)),
        (Date::MAX, Window::day(Date::MIN)),
    ];
    for ((start, window), posts) in edges.into_iter().zip([11, 7, 2, 2, 1]) {
        let (mut plan, run) = plan_at(start);
        let to = CivilTime {
            date: window.last(),
            minute: MinuteOfDay::LAST,
        };
        let moved = Override {
            moved_to: Some(to),
            ..Override::default()
        };
        change(&mut plan, run, 1, "once", moved);
        assert_eq!(occurrences(&plan, window).len(), posts, "{start} {window:?}");
    }
}

fn plan_at(start: Date) -> (Plan, RunId) {
    let mut plan = Plan::default();
    let group = add_group(&mut plan, 1, GroupKind::NewUser, start);
    let version = playbook(
        None,
        vec![item("once", 1, None, "20:00"), item("daily", 1, Some(1), "08:30")],
    );
    let run = add_run(&mut plan, 7, group, start, version);
    (plan, run)
}

#[test]
fn windows_count_and_list_their_days() {
    assert_eq!(Window::day(Date::MAX).dates().count(), 1);
    assert_eq!(Window::new(add_days(Date::MAX, -2), Date::MAX).dates().count(), 3);
    assert_eq!(Window::new(date("2028-03-01"), date("2028-02-28")).dates().count(), 3);
    assert_eq!(
        Window::new(Date::MIN, Date::MAX).days() as i64,
        (Date::MAX - Date::MIN).num_days() + 1
    );
    assert_eq!(
        (add_days(Date::MAX, 1), add_days(Date::MIN, i64::MIN)),
        (Date::MAX, Date::MIN)
    );
}

#[test]
fn overrides_forget_what_is_taken_back() {
    let mut changes = RunOverrides::default();
    changes.set(1, item_id("a"), Some(moved("2027-01-01 10:00")));
    changes.set(1, item_id("a"), Some(moved("2027-01-02 10:00")));
    assert_eq!(changes.moved_into(window("2027-01-01", "2027-01-01")).count(), 0);
    assert_eq!(changes.moved_into(window("2027-01-02", "2027-01-02")).count(), 1);
    changes.set(1, item_id("a"), None);
    assert_eq!(changes, RunOverrides::default(), "nothing is left behind");
    assert!(changes.is_empty() && changes.get(1, &item_id("a")).is_none());
}

#[test]
fn times_of_day_are_read_and_written() {
    let cases = [("00:00", 0), ("8:30", 510), (" 20:05 ", 1205), ("23:59", 1439)];
    for (text, minutes) in cases {
        assert_eq!(
            MinuteOfDay::parse(text).map(MinuteOfDay::minutes),
            Some(minutes),
            "{text}"
        );
    }
    for text in [
        "",
        ":",
        "24:00",
        "12:60",
        "12:5",
        "012:30",
        "+1:30",
        "-1:30",
        "１２:30",
        "12：30",
        "12:30:00",
        "noon",
    ] {
        assert_eq!(MinuteOfDay::parse(text), None, "{text}");
    }
    assert_eq!(MinuteOfDay::new(510).unwrap().to_string(), "08:30");
    assert_eq!(
        (MinuteOfDay::new(1440), MinuteOfDay::new(1439)),
        (None, Some(MinuteOfDay::LAST))
    );
    assert!(
        serde_json::from_str::<MinuteOfDay>("1440").is_err(),
        "no door beside the check"
    );
    assert!(serde_json::from_str::<MinuteOfDay>("-1").is_err());
}

#[test]
fn a_plan_speaks_of_this_century() {
    for (text, allowed) in [
        ("1999-12-31", false),
        ("2000-01-01", true),
        ("2100-12-31", true),
        ("2101-01-01", false),
    ] {
        assert_eq!(is_plannable(date(text)), allowed, "{text}");
    }
}
