//! Rules that watch a group's posts while they are planned: where each must stay silent and from where on it speaks; and
//! accepting.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::{
    healthy::{TODAY, add_posts, group_of, healthy},
    *,
};
use qunce::domain::{
    Plan,
    diagnosis::{Finding, Reason, Rule, diagnose, diagnose_group},
    group::Platform,
    kind::GroupKind,
    mass_send::{MassSendLimit, mass_sends},
    playbook::{Channel, Intent, Item},
    schedule::{OccurrenceState, Override},
};

fn findings(plan: &Plan) -> Vec<Finding> {
    diagnose(plan, date(TODAY))
}

fn of_rule(plan: &Plan, rule: Rule) -> Vec<Reason> {
    let found = findings(plan).into_iter().map(|finding| finding.reason);
    found.filter(|reason| reason.rule() == rule).collect()
}

fn state(state: OccurrenceState) -> Override {
    Override {
        state,
        ..Override::default()
    }
}

#[test]
fn quiet_hours_begin_after_ten_and_end_at_eight() {
    use Channel::*;
    let table = [
        ("08:00", Group, false),
        ("07:59", Group, true),
        ("22:00", Group, false),
        ("22:01", Group, true),
        ("00:00", MassSend, true),
        ("23:59", Live, true),
        // Not seen in the group: a talk with one person, Moments, preparation, a night market.
        ("23:00", PrivateChat, false),
        ("23:00", Moments, false),
        ("06:00", Internal, false),
        ("22:30", Offline, false),
    ];
    for (minute, channel, expected) in table {
        let mut plan = healthy(GroupKind::StoreCustomers);
        add_posts(&mut plan, vec![post("late", 2, minute, channel, Intent::Value)]);
        assert_eq!(
            !of_rule(&plan, Rule::QuietHours).is_empty(),
            expected,
            "{minute} {channel:?}"
        );
        change(&mut plan, run_id(8), 2, "late", state(OccurrenceState::Done));
        assert_eq!(of_rule(&plan, Rule::QuietHours), [], "what was sent was sent");
    }
}

/// A WeCom group with so many mass sends on each of these days of November 2026.
fn with_mass_sends(days: &[(u32, usize)], limit: Option<MassSendLimit>) -> Plan {
    let mut plan = healthy(GroupKind::StoreEvent);
    plan.profile.as_mut().unwrap().mass_send_limit = limit;
    group_of(&mut plan).platform = Platform::WeCom;
    let items = days.iter().flat_map(|(day, count)| {
        (0..*count).map(move |number| {
            post(
                &format!("mass-{day}-{number}"),
                *day,
                "15:00",
                Channel::MassSend,
                Intent::Value,
            )
        })
    });
    let items: Vec<Item> = items.collect();
    add_run(&mut plan, 8, group_id(1), date("2026-11-01"), playbook(None, items));
    plan
}

#[test]
fn each_setting_of_the_quota_counts_its_own_period() {
    use MassSendLimit::*;
    let over = |first: &str, last: &str, posts, quota| {
        vec![Reason::TooManyMassSends {
            period: window(first, last),
            posts,
            quota,
        }]
    };
    let table = [
        // What went out earlier in the month counts; what went out last month does not.
        (vec![(10, 15), (25, 15)], None, Vec::new()),
        (vec![(10, 16), (25, 15)], None, over("2026-11-01", "2026-11-30", 31, 30)),
        (vec![(30, 30), (31, 31)], None, Vec::new()),
        (vec![(31, 32)], None, over("2026-12-01", "2026-12-31", 32, 31)),
        // The week of Sunday the 22nd began on Monday the 16th.
        (vec![(16, 3), (22, 4)], Some(SevenAWeek), Vec::new()),
        (
            vec![(16, 3), (22, 5)],
            Some(SevenAWeek),
            over("2026-11-16", "2026-11-22", 8, 7),
        ),
        (vec![(15, 3), (22, 5)], Some(SevenAWeek), Vec::new()),
        (vec![(23, 1), (24, 1), (25, 1)], Some(OneADay), Vec::new()),
        (vec![(21, 2)], Some(OneADay), Vec::new()),
        (vec![(23, 2)], Some(OneADay), over("2026-11-23", "2026-11-23", 2, 1)),
    ];
    for (days, limit, expected) in table {
        let plan = with_mass_sends(&days, limit);
        assert_eq!(of_rule(&plan, Rule::MassSendQuota), expected, "{days:?} {limit:?}");
    }
}

#[test]
fn only_mass_sends_of_wecom_groups_are_counted() {
    let mut plan = with_mass_sends(&[(25, 31)], None);
    change(&mut plan, run_id(8), 25, "mass-25-0", state(OccurrenceState::Skipped));
    assert_eq!(of_rule(&plan, Rule::MassSendQuota), [], "what is skipped is not sent");
    change(&mut plan, run_id(8), 25, "mass-25-0", state(OccurrenceState::Done));
    assert_eq!(
        of_rule(&plan, Rule::MassSendQuota).len(),
        1,
        "what was sent was counted"
    );
    let group = plan.groups[&group_id(1)].clone();
    let months = mass_sends(&plan, &group, date(TODAY));
    let told: Vec<_> = months.iter().map(|month| (month.posts, month.quota)).collect();
    assert_eq!(told, [(31, 30), (0, 31)], "this month and the next");
    group_of(&mut plan).platform = Platform::WeChat;
    assert_eq!(of_rule(&plan, Rule::MassSendQuota), []);
    let group = plan.groups[&group_id(1)].clone();
    assert_eq!(mass_sends(&plan, &group, date(TODAY)), []);
}

#[test]
fn posts_after_the_end_are_those_still_to_be_sent_to_members() {
    let reasons = |end: i64, channel, change_it: fn(&mut Plan)| {
        let mut plan = healthy(GroupKind::NewUser);
        group_of(&mut plan).positioning.life.end = Some(days_after(TODAY, end));
        let items = vec![post("after", 10, "10:00", channel, Intent::Value)];
        add_run(&mut plan, 8, group_id(1), date(TODAY), playbook(Some(20), items));
        change_it(&mut plan);
        let found = of_rule(&plan, Rule::NotDissolved);
        found
            .iter()
            .any(|reason| matches!(reason, Reason::PostsAfterTheEnd { .. }))
    };
    assert!(reasons(8, Channel::Group, |_| ()));
    assert!(!reasons(9, Channel::Group, |_| ()), "the last day is a day of service");
    assert!(!reasons(8, Channel::Internal, |_| ()), "clearing up is no service");
    assert!(
        !reasons(-1, Channel::Group, |_| ()),
        "that the term is over is found itself"
    );
    assert!(!reasons(8, Channel::Group, |plan| {
        change(plan, run_id(8), 10, "after", state(OccurrenceState::Skipped));
    }));
}

#[test]
fn what_is_accepted_is_still_found_and_says_why() {
    let mut plan = healthy(GroupKind::StoreCustomers);
    add_posts(
        &mut plan,
        vec![
            post("late", 2, "22:30", Channel::Group, Intent::Value),
            post("offer-1", 1, "12:00", Channel::Moments, Intent::Offer),
            post("offer-2", 2, "12:00", Channel::Moments, Intent::Offer),
            post("offer-3", 3, "12:00", Channel::Moments, Intent::Offer),
        ],
    );
    let notes = |plan: &Plan| {
        let found = findings(plan).into_iter();
        found
            .map(|finding| (finding.reason.rule(), finding.accepted))
            .collect::<Vec<_>>()
    };
    let (offers, quiet) = (Rule::ThreeOffersInARow, Rule::QuietHours);
    assert_eq!(notes(&plan), [(offers, None), (quiet, None)]);
    group_of(&mut plan).accepted.accept(offers, "  ");
    assert_eq!(notes(&plan), [(offers, None), (quiet, None)], "not without a reason");
    group_of(&mut plan).accepted.accept(offers, " 周年庆 ");
    let accepted = [(quiet, None), (offers, Some("周年庆".to_owned()))];
    assert_eq!(notes(&plan), accepted, "the accepted come last, however grave");
    assert_eq!(
        diagnose_group(&plan, group_id(1), date(TODAY)),
        findings(&plan),
        "by itself or with all"
    );
    plan.profile.as_mut().unwrap().accepted.accept(quiet, "夜宵店");
    assert_eq!(notes(&plan), accepted, "for the workspace is not for the group");
    group_of(&mut plan).accepted.take_back(offers);
    assert_eq!(notes(&plan), [(offers, None), (quiet, None)]);
}
