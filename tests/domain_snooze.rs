//! Putting off a post: where to, in civil time, up to midnight and beyond, and never where it would be lost.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::{random_plan::*, *};
use proptest::prelude::*;
use qunce::domain::{
    CivilTime, MinuteOfDay, Window,
    quiet_hours::is_quiet,
    schedule::{OccurrenceState, Override, occurrence, occurrences},
    snooze::{Snooze, snoozes},
};

/// What is offered for a post at a time, at a time: one hour, this evening, tomorrow.
fn offered(post: &str, now: &str) -> [Option<String>; 3] {
    [Snooze::OneHour, Snooze::ThisEvening, Snooze::Tomorrow]
        .map(|snooze| snooze.from(at(post), at(now)).map(|to| to.to_string()))
}

#[test]
fn a_post_goes_an_hour_on_to_the_evening_or_to_tomorrow() {
    for (post, now, hour, evening, tomorrow) in [
        // Late already: from now.
        (
            "2026-11-22 08:30",
            "2026-11-22 09:10",
            "2026-11-22T10:10",
            "2026-11-22T20:00",
            "2026-11-23T08:30",
        ),
        // Still to come: from its own time.
        (
            "2026-11-22 12:00",
            "2026-11-22 09:10",
            "2026-11-22T13:00",
            "2026-11-22T20:00",
            "2026-11-23T12:00",
        ),
        // In the evening there is no evening to come.
        (
            "2026-11-22 20:00",
            "2026-11-22 09:10",
            "2026-11-22T21:00",
            "",
            "2026-11-23T20:00",
        ),
        (
            "2026-11-22 08:30",
            "2026-11-22 20:00",
            "2026-11-22T21:00",
            "",
            "2026-11-23T08:30",
        ),
        // Over midnight, and over the years' end.
        (
            "2026-11-22 23:00",
            "2026-11-22 09:10",
            "2026-11-23T00:00",
            "",
            "2026-11-23T23:00",
        ),
        (
            "2026-12-31 21:00",
            "2026-12-31 23:59",
            "2027-01-01T00:59",
            "",
            "2027-01-01T21:00",
        ),
        // A leap day.
        (
            "2028-02-28 23:30",
            "2028-02-28 23:30",
            "2028-02-29T00:30",
            "",
            "2028-02-29T23:30",
        ),
        // Left from an earlier day.
        (
            "2026-11-20 08:30",
            "2026-11-22 09:10",
            "2026-11-22T10:10",
            "2026-11-22T20:00",
            "2026-11-23T08:30",
        ),
        // The last day that a plan speaks of.
        ("2100-12-31 20:00", "2100-12-31 23:30", "", "", ""),
    ] {
        let expected = [hour, evening, tomorrow].map(|to| (!to.is_empty()).then(|| to.to_owned()));
        assert_eq!(offered(post, now), expected, "{post} at {now}");
    }
}

#[test]
fn the_quiet_hours_begin_after_ten_and_end_at_eight() {
    for (minute, quiet) in [
        ("07:59", true),
        ("08:00", false),
        ("22:00", false),
        ("22:01", true),
        ("00:00", true),
    ] {
        assert_eq!(is_quiet(time(minute)), quiet, "{minute}");
    }
}

proptest! {
    #[test]
    fn a_post_put_off_is_open_later_and_its_undo_is_exact(plan in random_plan(), day in -5_i64..50, minute in 0_u16..1440) {
        let now = CivilTime { date: days_after(BASE, day), minute: MinuteOfDay::new(minute).unwrap() };
        for post in occurrences(&plan, Window::day(now.date)) {
            let key = post.key();
            let offers = snoozes(&plan, &key, now);
            prop_assert!(post.state() == OccurrenceState::Open || offers.is_empty());
            for (_, to) in offers {
                prop_assert!(to > now && to > post.at);
                let mut after = plan.clone();
                let moved = Override { moved_to: Some(to), ..post.change.cloned().unwrap_or_default() };
                change(&mut after, key.run, key.day, &key.item.0, moved);
                let found = occurrence(&after, &key);
                prop_assert_eq!(found.map(|post| post.at), Some(to), "it stands there and is not lost");
                prop_assert_eq!(found.unwrap().state(), OccurrenceState::Open);
                after.overrides.entry(key.run).or_default().set(key.day, key.item.clone(), post.change.cloned());
                after.overrides.retain(|_, changes| !changes.is_empty());
                prop_assert_eq!(&after, &plan);
            }
        }
    }
}
