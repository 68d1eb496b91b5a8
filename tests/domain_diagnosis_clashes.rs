//! Rules between the posts of several groups: whom they need at the same minute, and who reads the same offer twice. Where
//! each must stay silent, and from where on it speaks.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::{
    healthy::{RUN, TODAY, healthy},
    *,
};
use qunce::domain::{
    Plan,
    diagnosis::{Reason, Rule, diagnose},
    group::MemberRole,
    kind::GroupKind,
    own_post::{OwnPost, PlannedPost},
    playbook::{Channel, Intent},
    profile::Role,
    schedule::{OccurrenceState, Override},
};

fn of_rule(plan: &Plan, rule: Rule) -> Vec<Reason> {
    let found = diagnose(plan, date(TODAY)).into_iter().map(|finding| finding.reason);
    found.filter(|reason| reason.rule() == rule).collect()
}

fn state(state: OccurrenceState) -> Override {
    Override {
        state,
        ..Override::default()
    }
}

/// A second group of the same host, with one post of its own tomorrow at 20:00, when the first is asked a question.
fn second_group(channel: Channel) -> Plan {
    let mut plan = healthy(GroupKind::NewUser);
    add_group(&mut plan, 2, GroupKind::Delivery, date(TODAY));
    host(&mut plan, 2, "阿敏");
    let items = vec![post("show", 2, "20:00", channel, Intent::Value)];
    add_run(&mut plan, 20, group_id(2), date(TODAY), playbook(None, items));
    plan
}

fn host(plan: &mut Plan, group: u128, name: &str) {
    let group = plan.groups.get_mut(&group_id(group)).unwrap();
    group.roles.insert(MemberRole::Host, name.to_owned());
}

fn owner(plan: &mut Plan, group: u128, name: &str) {
    plan.groups.get_mut(&group_id(group)).unwrap().owner = name.to_owned();
}

#[test]
fn one_person_is_double_booked_by_what_binds() {
    let table = [
        (Channel::Live, 2),
        (Channel::Offline, 2),
        // By hand a minute is enough for two; a tool sends by itself.
        (Channel::Group, 0),
        (Channel::MassSend, 0),
    ];
    for (channel, expected) in table {
        let plan = second_group(channel);
        assert_eq!(
            of_rule(&plan, Rule::DoubleBooked).len(),
            expected,
            "{channel:?}: told to either group"
        );
    }
}

#[test]
fn two_people_or_two_stores_are_not_double_booked() {
    let silent: [fn(&mut Plan); 5] = [
        |plan| host(plan, 2, "小陈"),
        |plan| {
            owner(plan, 1, "朝阳店");
            owner(plan, 2, "东城店");
        },
        // A headquarters that does not say whose the groups are.
        |plan| plan.profile.as_mut().unwrap().role = Role::Headquarters,
        |plan| change(plan, run_id(20), 2, "show", moved("2026-11-23 20:30")),
        |plan| change(plan, run_id(20), 2, "show", state(OccurrenceState::Done)),
    ];
    for (number, change_it) in silent.into_iter().enumerate() {
        let mut plan = second_group(Channel::Live);
        assert_eq!(of_rule(&plan, Rule::DoubleBooked).len(), 2);
        change_it(&mut plan);
        assert_eq!(of_rule(&plan, Rule::DoubleBooked), [], "case {number}");
    }
}

#[test]
fn hosts_without_a_name_are_the_one_who_signs() {
    let mut plan = second_group(Channel::Live);
    plan.groups.get_mut(&group_id(2)).unwrap().roles.clear();
    assert_eq!(of_rule(&plan, Rule::DoubleBooked), [], "阿敏 and whoever it is");
    plan.profile.as_mut().unwrap().host_name = "阿敏".to_owned();
    assert_eq!(of_rule(&plan, Rule::DoubleBooked).len(), 2);
}

#[test]
fn one_show_for_two_groups_is_one_show() {
    let mut plan = second_group(Channel::Live);
    plan.runs.remove(&run_id(RUN));
    let hash = plan.runs[&run_id(20)].playbook.clone();
    let run = add_run(&mut plan, 21, group_id(1), date(TODAY), playbook(None, Vec::new()));
    plan.runs.get_mut(&run).unwrap().playbook = hash;
    assert_eq!(of_rule(&plan, Rule::DoubleBooked), []);
}

/// Posts of one's own that go live in both groups at the same minute.
fn own_shows(titles: [&str; 2]) -> Plan {
    let mut plan = second_group(Channel::Group);
    plan.runs.clear();
    host(&mut plan, 1, "阿敏");
    for (number, title) in (1..).zip(titles) {
        let mut own = OwnPost::new(run_id(40 + number), group_id(number), date(TODAY), time("20:00"));
        (own.title, own.channel) = (title.to_owned(), Channel::Live);
        plan.posts.insert(own.id, PlannedPost::new(own));
    }
    plan
}

#[test]
fn shows_of_ones_own_are_told_by_what_they_say() {
    for (titles, expected) in [
        (["抽奖", "抽奖"], 0),
        (["抽奖", "上新"], 2),
        // Nobody knows yet what they will be.
        (["", ""], 2),
    ] {
        let found = of_rule(&own_shows(titles), Rule::DoubleBooked);
        assert_eq!(found.len(), expected, "{titles:?}");
    }
}

#[test]
fn five_groups_by_hand_at_once_are_borne() {
    for (groups, expected) in [(5, 0), (6, 1)] {
        let mut plan = Plan::default();
        for number in 1..=groups {
            let group = add_group(&mut plan, number, GroupKind::NewUser, date(TODAY));
            let items = vec![item("tip", 2, None, "09:00")];
            add_run(&mut plan, number, group, date(TODAY), playbook(None, items));
        }
        let found = of_rule(&plan, Rule::DoubleBooked);
        assert_eq!(found.len(), expected, "{groups} groups: {found:?}");
    }
}

#[test]
fn the_same_offer_matters_where_members_are_partly_the_same() {
    use GroupKind::*;
    let table = [
        (NewUser, StoreCustomers, "", "", true),
        // The next group of the same kind has other members.
        (StoreCustomers, StoreCustomers, "", "", false),
        (NewUser, StoreCustomers, "朝阳店", "东城店", false),
        (NewUser, StoreCustomers, "朝阳店", "朝阳店", true),
        (StoreOperations, StoreCustomers, "", "", false),
        (LeadGeneration, StoreCustomers, "", "", false),
    ];
    for (one, other, of_one, of_other, expected) in table {
        let mut plan = Plan::default();
        for (number, kind, store) in [(1, one, of_one), (2, other, of_other)] {
            add_group(&mut plan, number, kind, date(TODAY));
            owner(&mut plan, number, store);
            let offer = vec![post("offer", 2, "12:00", Channel::Group, Intent::Offer)];
            let run = add_run(&mut plan, number, group_id(number), date(TODAY), playbook(None, offer));
            plan.runs.get_mut(&run).unwrap().playbook = plan.runs[&run_id(1)].playbook.clone();
        }
        let is_found = |plan: &Plan| !of_rule(plan, Rule::SameOfferTwice).is_empty();
        assert_eq!(
            is_found(&plan),
            expected,
            "{one:?} of {of_one:?}, {other:?} of {of_other:?}"
        );
        let reworded = Override {
            words: Some("只给新客的价".to_owned()),
            ..Override::default()
        };
        change(&mut plan, run_id(1), 2, "offer", reworded);
        assert!(!is_found(&plan), "other words are another offer");
    }
}
