//! How much of a group's last seven days was done.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::*;
use qunce::domain::{
    Plan,
    execution::{Execution, week_of_group},
    kind::GroupKind,
    schedule::{OccurrenceState, Override},
};

#[test]
fn posts_whose_time_has_come_count_by_what_happened_to_them() {
    let mut plan = Plan::default();
    let group = add_group(&mut plan, 1, GroupKind::NewUser, date("2026-11-01"));
    let items = vec![item("noon", 1, Some(1), "12:00")];
    let run = add_run(&mut plan, 1, group, date("2026-11-01"), playbook(None, items.clone()));
    let other = add_group(&mut plan, 2, GroupKind::NewUser, date("2026-11-01"));
    add_run(&mut plan, 2, other, date("2026-11-01"), playbook(None, items));
    let state = |state| Override {
        state,
        ..Override::default()
    };
    for (day, what) in [
        (14, OccurrenceState::Done),
        (16, OccurrenceState::Done),
        (17, OccurrenceState::Done),
        (18, OccurrenceState::Skipped),
        (22, OccurrenceState::Done),
    ] {
        change(&mut plan, run, day, "noon", state(what));
    }
    let table = [
        // From the 16th on; what is sent ahead of its time is not due yet.
        ("2026-11-22 11:59", (2, 1, 3)),
        ("2026-11-22 12:00", (3, 1, 3)),
        ("2026-11-20 13:00", (3, 1, 3)),
        ("2026-10-31 13:00", (0, 0, 0)),
    ];
    for (now, (done, skipped, open)) in table {
        let week = week_of_group(&plan, group, at(now));
        assert_eq!(week, Execution { done, skipped, open }, "{now}");
        assert_eq!(week.due(), done + skipped + open);
    }
}
