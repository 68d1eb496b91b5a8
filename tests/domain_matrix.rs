//! Groups × days, and which posts a filter takes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::*;
use qunce::domain::{
    Plan,
    kind::GroupKind,
    matrix::{DayOfGroup, GroupEvent, days_of_group, events, groups_of_matrix},
    playbook::{Channel, Intent},
    post_filter::PostFilter,
    schedule::{OccurrenceState, Override},
};

/// Two stores: 1 and 2 belong to lin, 3 to wang; every group has a tip a day, the second a mass send on its third day.
fn plan() -> Plan {
    let mut plan = Plan::default();
    let kinds = [GroupKind::NewUser, GroupKind::LoyalFans, GroupKind::NewUser];
    for (number, kind) in (1..).zip(kinds) {
        let group = add_group(&mut plan, number, kind, date("2026-11-23"));
        plan.groups.get_mut(&group).unwrap().owner = if number < 3 { "lin" } else { "wang" }.to_owned();
        let mut items = vec![item("tip", 1, Some(1), "09:00")];
        if number == 2 {
            items.push(post("mass", 3, "12:00", Channel::MassSend, Intent::Value));
        }
        add_run(&mut plan, number, group, date("2026-11-23"), playbook(None, items));
    }
    let done = Override {
        state: OccurrenceState::Done,
        ..Override::default()
    };
    change(&mut plan, run_id(2), 3, "tip", done);
    plan
}

fn only(change: impl FnOnce(&mut PostFilter)) -> PostFilter {
    let mut filter = PostFilter::default();
    change(&mut filter);
    filter
}

#[test]
fn each_filter_takes_what_it_names() {
    let plan = plan();
    let week = window("2026-11-23", "2026-11-29");
    let table = [
        (PostFilter::default(), 22),
        (only(|filter| filter.group = Some(group_id(2))), 8),
        (only(|filter| filter.kind = Some(GroupKind::NewUser)), 14),
        (only(|filter| filter.owner = Some("lin".to_owned())), 15),
        (only(|filter| filter.channel = Some(Channel::MassSend)), 1),
        (only(|filter| filter.state = Some(OccurrenceState::Done)), 1),
        (only(|filter| filter.state = Some(OccurrenceState::Open)), 21),
        (
            only(|filter| {
                filter.group = Some(group_id(2));
                filter.kind = Some(GroupKind::NewUser);
            }),
            0,
        ),
        (
            only(|filter| {
                filter.owner = Some("wang".to_owned());
                filter.channel = Some(Channel::MassSend);
            }),
            0,
        ),
    ];
    for (filter, expected) in table {
        assert_eq!(filter.posts(&plan, week).len(), expected, "{filter:?}");
    }
}

#[test]
fn a_filter_forgets_what_the_plan_no_longer_has() {
    let mut plan = plan();
    let filter = PostFilter {
        group: Some(group_id(3)),
        owner: Some("wang".to_owned()),
        kind: Some(GroupKind::Delivery),
        ..PostFilter::default()
    };
    assert_eq!(filter.clone().within(&plan), filter);
    assert_eq!(filter.asked(), 3);
    plan.groups.get_mut(&group_id(3)).unwrap().deleted_at = Some(1);
    assert_eq!(filter.within(&plan), only(|left| left.kind = Some(GroupKind::Delivery)));
}

#[test]
fn a_row_counts_its_own_groups_posts_and_what_is_left_of_them() {
    let plan = plan();
    let days = days_of_group(
        &plan,
        group_id(2),
        &PostFilter::default(),
        window("2026-11-22", "2026-11-26"),
    );
    let counts: Vec<_> = days.iter().map(|day| (day.posts, day.open)).collect();
    assert_eq!(counts, [(0, 0), (1, 1), (1, 1), (2, 1), (1, 1)]);
    let mass = only(|filter| filter.channel = Some(Channel::MassSend));
    let days = days_of_group(&plan, group_id(2), &mass, window("2026-11-25", "2026-11-25"));
    assert_eq!(
        days,
        [DayOfGroup {
            posts: 1,
            open: 1,
            event: None
        }]
    );
    assert_eq!(
        days_of_group(&plan, group_id(9), &mass, window("2026-11-25", "2026-11-25")),
        []
    );
}

#[test]
fn what_is_moved_counts_where_it_went() {
    let mut plan = plan();
    change(&mut plan, run_id(2), 3, "mass", moved("2026-11-27 10:00"));
    let days = days_of_group(
        &plan,
        group_id(2),
        &PostFilter::default(),
        window("2026-11-25", "2026-11-27"),
    );
    assert_eq!(days.iter().map(|day| day.posts).collect::<Vec<_>>(), [1, 1, 2]);
}

#[test]
fn starts_and_ends_are_told_on_their_days() {
    let mut plan = plan();
    let all = window("2026-11-01", "2026-12-31");
    plan.groups.get_mut(&group_id(1)).unwrap().positioning.life.end = Some(date("2026-11-25"));
    // Closed before its term was over: the term is no longer told.
    let second = plan.groups.get_mut(&group_id(2)).unwrap();
    second.closed_on = Some(date("2026-11-24"));
    second.positioning.life.end = Some(date("2026-11-26"));
    // Its only day: the end is told.
    let third = plan.groups.get_mut(&group_id(3)).unwrap();
    third.positioning.life.end = third.start;
    let told: Vec<_> = events(&plan, &PostFilter::default(), all)
        .into_iter()
        .map(|(date, event, group)| (date.to_string(), event, group.id))
        .collect();
    let expected = [
        ("2026-11-23", GroupEvent::Starts, 1),
        ("2026-11-23", GroupEvent::Starts, 2),
        ("2026-11-23", GroupEvent::Ends, 3),
        ("2026-11-24", GroupEvent::Closes, 2),
        ("2026-11-25", GroupEvent::Ends, 1),
    ];
    assert_eq!(
        told,
        expected.map(|(date, event, number)| (date.to_owned(), event, group_id(number)))
    );
    let days = days_of_group(
        &plan,
        group_id(1),
        &PostFilter::default(),
        window("2026-11-24", "2026-11-25"),
    );
    assert_eq!(
        days.iter().map(|day| day.event).collect::<Vec<_>>(),
        [None, Some(GroupEvent::Ends)]
    );
}

#[test]
fn groups_that_were_closed_before_have_no_row() {
    let mut plan = plan();
    plan.groups.get_mut(&group_id(2)).unwrap().closed_on = Some(date("2026-11-24"));
    let rows = |first, last| {
        let groups = groups_of_matrix(&plan, &PostFilter::default(), window(first, last));
        groups.into_iter().map(|group| group.id).collect::<Vec<_>>()
    };
    assert_eq!(
        rows("2026-11-24", "2026-11-30"),
        [group_id(1), group_id(2), group_id(3)]
    );
    assert_eq!(rows("2026-11-25", "2026-11-30"), [group_id(1), group_id(3)]);
}
