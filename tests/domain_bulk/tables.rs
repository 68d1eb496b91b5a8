//! What each act comes to in a plan of seven groups.

use crate::{domain_support::*, *};
use qunce::{
    domain::{
        Plan,
        bulk::{BulkAct, LeftOut, Prepared, Preview, Sparing, StartDay, at_work, prepare, preview},
        diagnosis::Reason,
        schedule::{OccurrenceState, Override, Run},
    },
    engine::bulk,
};

fn everywhere(plan: &Plan, act: &BulkAct, sparing: Sparing) -> (Prepared, Preview) {
    let groups = (1..=8).map(group_id);
    let mut ids = (100..).map(run_id);
    let prepared = prepare(plan, act, groups, sparing, (date(TODAY), NOW), || ids.next().unwrap());
    let seen = preview(plan, &prepared, date(TODAY));
    (prepared, seen)
}

fn left_out(prepared: &Prepared) -> Vec<(u128, LeftOut)> {
    prepared
        .left_out
        .iter()
        .map(|(group, why)| (group.0.as_u128(), *why))
        .collect()
}

/// Group, first day and last day of its own of every run that changes; `x` for a deleted one.
fn changed(prepared: &Prepared) -> Vec<String> {
    let line = |run: &Run| {
        let end = run.end.map(|end| format!(" to {end}")).unwrap_or_default();
        let deleted = if run.deleted_at.is_some() { " x" } else { "" };
        format!("{}: {}{end}{deleted}", run.group.0.as_u128(), run.start)
    };
    prepared.changes.iter().map(|change| line(&change.after)).collect()
}

#[test]
fn a_playbook_starts_wherever_nothing_stands_against_it() {
    let act = BulkAct::Start(new(twice_a_day("camp", Some(7)), StartDay::On(date("2026-11-25"))));
    let (prepared, seen) = everywhere(&plan(), &act, SPARING);
    let started = ["1: 2026-11-25", "3: 2026-11-25", "4: 2026-11-25", "7: 2026-11-25"];
    assert_eq!(changed(&prepared), started);
    let others = [
        (2, LeftOut::SameAtWork),
        (5, LeftOut::Closed),
        (6, LeftOut::Gone),
        (8, LeftOut::Gone),
    ];
    assert_eq!(left_out(&prepared), others);
    assert_eq!(
        (seen.groups, seen.started, seen.posts, seen.late, seen.ongoing),
        (4, 4, 4 * 14, 0, 0)
    );
    assert_eq!(seen.days, Some(window("2026-11-25", "2026-12-01")));
    assert_eq!(
        seen.colliding(false),
        [group_id(1)].into(),
        "the daily playbook goes on beside it"
    );
    assert_eq!(seen.colliding(true), [].into());

    let all = Sparing {
        same: false,
        others: false,
    };
    let (_, seen) = everywhere(&plan(), &act, all);
    assert_eq!((seen.groups, seen.colliding(true)), (5, [group_id(2)].into()));
    let none = Sparing {
        same: true,
        others: true,
    };
    let (prepared, _) = everywhere(&plan(), &act, none);
    assert!(left_out(&prepared).contains(&(1, LeftOut::OthersAtWork)));
}

/// The camp of group 2 runs from 24 to 30 November.
#[test]
fn one_day_in_common_is_a_collision() {
    for (on, collides) in [("11-17", false), ("11-18", true), ("11-30", true), ("12-01", false)] {
        let on = StartDay::On(date(&format!("2026-{on}")));
        let (prepared, _) = everywhere(&plan(), &BulkAct::Start(new(twice_a_day("camp", Some(7)), on)), SPARING);
        let is_spared = left_out(&prepared).contains(&(2, LeftOut::SameAtWork));
        assert_eq!(is_spared, collides, "{on:?}");
    }
}

#[test]
fn days_are_counted_from_each_groups_own_start_or_from_the_event() {
    let act = BulkAct::Start(new(twice_a_day("week", Some(7)), StartDay::DayOfGroup(10)));
    let (prepared, seen) = everywhere(&plan(), &act, SPARING);
    assert_eq!(changed(&prepared)[..2], ["1: 2026-11-22", "2: 2026-11-23"]);
    assert!(left_out(&prepared).contains(&(7, LeftOut::WithoutStart)));
    assert_eq!(
        seen.days,
        Some(window("2026-11-22", "2026-12-01")),
        "group 4 is the last"
    );

    let mut salon = twice_a_day("salon", Some(7));
    salon.playbook.event_day = Some(4);
    let act = BulkAct::Start(new(salon, StartDay::On(date("2026-11-24"))));
    let (prepared, seen) = everywhere(&plan(), &act, SPARING);
    assert_eq!(changed(&prepared)[0], "1: 2026-11-21", "preparation comes before");
    assert_eq!(seen.late, 5 * 2, "its first day is over in each of five groups");
    for (on, why) in [("2000-01-02", LeftOut::BeyondCalendar), ("2100-12-31", LeftOut::Closed)] {
        let mut plan = plan();
        plan.groups.get_mut(&group_id(1)).unwrap().closed_on = Some(date("2026-12-01"));
        let mut version = twice_a_day("far", Some(3));
        version.playbook.event_day = Some(4);
        let (prepared, _) = everywhere(&plan, &BulkAct::Start(new(version, StartDay::On(date(on)))), SPARING);
        assert!(left_out(&prepared).contains(&(1, why)), "{on}");
    }
}

#[test]
fn what_is_at_work_moves_with_what_happened_to_its_days() {
    let mut plan = plan();
    let skipped = Override {
        state: OccurrenceState::Skipped,
        ..Override::default()
    };
    change(&mut plan, run_id(3), 1, "morning", skipped);
    let act = BulkAct::Shift {
        playbook: "camp".to_owned(),
        days: 3,
    };
    let (prepared, seen) = everywhere(&plan, &act, SPARING);
    assert_eq!(changed(&prepared), ["2: 2026-11-27"], "the camp of group 3 is over");
    assert!(left_out(&prepared).contains(&(1, LeftOut::NotAtWork)));
    assert_eq!(
        (seen.moved, seen.started, seen.posts),
        (1, 0, 13),
        "the skipped one stays skipped"
    );
    assert_eq!(seen.colliding(false), [group_id(2)].into());
    let far = BulkAct::Shift {
        playbook: "camp".to_owned(),
        days: 40_000,
    };
    assert_eq!(
        left_out(&everywhere(&plan, &far, SPARING).0)[1],
        (2, LeftOut::BeyondCalendar)
    );
}

#[test]
fn the_old_ends_the_day_before_the_new_begins() {
    let plan = plan();
    let replace = |old: &str, on: &str| BulkAct::Replace {
        old: old.to_owned(),
        new: new(twice_a_day("other", None), StartDay::On(date(on))),
    };
    let (prepared, seen) = everywhere(&plan, &replace("daily", "2026-12-01"), SPARING);
    let expected = [
        "1: 2026-11-17 to 2026-11-30",
        "1: 2026-12-01",
        "2: 2026-11-17 to 2026-11-30",
        "2: 2026-12-01",
    ];
    assert_eq!(changed(&prepared), expected);
    assert_eq!((seen.started, seen.ended, seen.deleted, seen.ongoing), (2, 2, 0, 2));
    assert_eq!(seen.posts, 2 * 2 * 30, "of what goes on, the first 30 days");
    assert_eq!(
        seen.dropped,
        2 * 2 * (30 - 9),
        "of the 30 days from today nine are left"
    );
    assert_eq!(seen.colliding(false), [].into(), "the camp is over by then");

    let (prepared, seen) = everywhere(&plan, &replace("camp", "2026-11-23"), SPARING);
    assert_eq!(
        changed(&prepared),
        ["2: 2026-11-24 x", "2: 2026-11-23"],
        "it had not begun"
    );
    assert_eq!((seen.deleted, seen.dropped), (1, 14));
    let other = at_work(&plan, date(TODAY));
    let other: Vec<_> = other.iter().map(|one| (one.id.as_str(), one.groups)).collect();
    assert_eq!(other, [("camp", 1), ("daily", 2)]);
}

#[test]
fn what_becomes_too_much_is_told_with_its_groups() {
    let four = vec![
        item("a", 1, Some(1), "09:00"),
        item("b", 1, Some(1), "10:00"),
        item("c", 1, Some(1), "11:00"),
        item("d", 1, Some(1), "23:00"),
        item("e", 1, Some(1), "12:00"),
    ];
    let act = BulkAct::Start(new(named("much", None, four), StartDay::On(date("2026-11-24"))));
    let (_, seen) = everywhere(&plan(), &act, SPARING);
    let too_many = seen
        .findings
        .iter()
        .find(|(reason, _)| matches!(reason, Reason::TooManyPostsADay { .. }));
    assert_eq!(too_many.unwrap().1, [group_id(1), group_id(2)]);
    let quiet = seen
        .findings
        .iter()
        .find(|(reason, _)| matches!(reason, Reason::InQuietHours { .. }));
    assert_eq!(quiet.unwrap().1.len(), 4);
}

#[test]
fn nothing_comes_of_no_groups_and_of_no_days() {
    let shift = BulkAct::Shift {
        playbook: "camp".to_owned(),
        days: 0,
    };
    let (prepared, seen) = everywhere(&plan(), &shift, SPARING);
    assert!(prepared.changes.is_empty() && bulk::changes(&plan(), &prepared).is_empty());
    assert_eq!((seen.groups, seen.days), (0, None));
    let start = BulkAct::Start(new(twice_a_day("x", None), StartDay::On(date(TODAY))));
    let prepared = prepare(&plan(), &start, [], SPARING, (date(TODAY), NOW), || run_id(1));
    assert!(
        bulk::changes(&plan(), &prepared).is_empty(),
        "not even the playbook is pinned"
    );
}
