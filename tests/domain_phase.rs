//! The life cycle (P2): every phase, and the days on which one becomes the next.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::*;
use proptest::{option, prelude::*};
use qunce::domain::{
    Group,
    civil::{Date, add_days},
    kind::GroupKind,
    phase::{Phase, phase},
};

fn group(start: Option<Date>, end: Option<Date>, closed: Option<Date>) -> Group {
    let mut group = Group::new(group_id(1), GroupKind::NewUser);
    group.start = start;
    group.positioning.life.end = end;
    group.closed_on = closed;
    group
}

/// The phase on each of the days −1, 0, 1 … after the start, for a term of so many days.
fn phases(term: i64, days: impl IntoIterator<Item = i64>) -> Vec<Phase> {
    let start = date("2026-11-22");
    let group = group(Some(start), Some(add_days(start, term - 1)), None);
    days.into_iter()
        .map(|after| phase(&group, add_days(start, after)))
        .collect()
}

#[test]
fn a_month_opens_runs_and_closes() {
    use Phase::*;
    let found = phases(30, [-2, -1, 0, 6, 7, 26, 27, 29, 30, 31]);
    let expected = [
        Preparing { days_left: 2 },
        Preparing { days_left: 1 },
        Opening { day: 1 },
        Opening { day: 7 },
        Running { day: 8 },
        Running { day: 27 },
        Closing { days_left: 2 },
        Closing { days_left: 0 },
        Overdue { days: 1 },
        Overdue { days: 2 },
    ];
    assert_eq!(found, expected);
}

fn rank(phase: &Phase) -> u8 {
    match phase {
        Phase::Draft => 0,
        Phase::Preparing { .. } => 1,
        Phase::Opening { .. } => 2,
        Phase::Running { .. } => 3,
        Phase::Closing { .. } => 4,
        Phase::Overdue { .. } => 5,
        Phase::Closed => 6,
    }
}

#[test]
fn the_closing_is_three_days_a_tenth_or_seven_and_half_of_a_short_term() {
    for (term, closing) in [
        (1, 0),
        (2, 1),
        (3, 1),
        (5, 2),
        (6, 3),
        (7, 3),
        (30, 3),
        (39, 3),
        (40, 4),
        (69, 6),
        (70, 7),
        (365, 7),
    ] {
        let found = phases(term, 0..term);
        let days = found
            .iter()
            .filter(|phase| matches!(phase, Phase::Closing { .. }))
            .count();
        assert_eq!(days, closing, "a term of {term} days");
        let in_order = found.iter().map(rank).is_sorted();
        assert!(in_order, "phases come in their order: {found:?}");
    }
}

#[test]
fn drafts_open_ends_and_closed_groups() {
    let today = date("2026-11-22");
    assert_eq!(phase(&group(None, None, None), today), Phase::Draft);
    assert_eq!(phase(&group(None, Some(today), None), today), Phase::Draft);
    let open = group(Some(date("2026-01-01")), None, None);
    assert_eq!(phase(&open, today), Phase::Running { day: 326 });
    let start = Some(date("2026-01-01"));
    assert_eq!(
        phase(&group(start, None, Some(today)), today),
        Phase::Closed,
        "from that day on"
    );
    assert!(matches!(
        phase(&group(start, None, Some(add_days(today, 1))), today),
        Phase::Running { .. }
    ));
    assert_eq!(phase(&group(None, None, Some(today)), today), Phase::Closed);
}

#[test]
fn an_end_before_the_start_is_over_at_once() {
    let start = date("2026-11-22");
    let backwards = group(Some(start), Some(add_days(start, -5)), None);
    assert_eq!(phase(&backwards, start), Phase::Overdue { days: 5 });
    assert_eq!(
        phase(&backwards, add_days(start, -6)),
        Phase::Preparing { days_left: 6 }
    );
}

#[test]
fn leap_years_and_year_ends_count_days() {
    let leap = group(Some(date("2028-02-28")), None, None);
    assert_eq!(phase(&leap, date("2028-03-01")), Phase::Opening { day: 3 });
    let year_end = group(Some(date("2026-12-28")), Some(date("2027-01-10")), None);
    assert_eq!(phase(&year_end, date("2027-01-04")), Phase::Running { day: 8 });
    assert_eq!(phase(&year_end, date("2027-01-08")), Phase::Closing { days_left: 2 });
}

fn any_date() -> impl Strategy<Value = Date> {
    prop_oneof![
        (-400_i64..400).prop_map(|days| add_days(date("2026-11-22"), days)),
        Just(Date::MIN),
        Just(Date::MAX),
    ]
}

proptest! {
    #[test]
    fn every_day_of_any_group_has_a_phase(
        start in option::of(any_date()), end in option::of(any_date()), closed in option::of(any_date()), today in any_date(),
    ) {
        let found = phase(&group(start, end, closed), today);
        prop_assert_eq!(found == Phase::Closed, closed.is_some_and(|closed| closed <= today));
        match found {
            Phase::Opening { day } => prop_assert!((1..=7).contains(&day)),
            Phase::Running { day } => prop_assert!(day > 7),
            Phase::Closing { days_left } => prop_assert!((0..7).contains(&days_left)),
            Phase::Preparing { days_left } => prop_assert!(days_left > 0 && start.is_some_and(|start| start > today)),
            Phase::Overdue { days } => prop_assert!(days > 0 && end.is_some_and(|end| end < today)),
            Phase::Draft | Phase::Closed => {}
        }
    }
}
