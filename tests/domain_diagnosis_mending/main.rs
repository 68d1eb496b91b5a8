//! For each reason one plan that has it, and the smallest change of the kind its act names that takes it away.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod card;
#[path = "../domain_support/mod.rs"]
mod domain_support;
mod schedule;
mod workspace;

use domain_support::{
    healthy::{TODAY, group_of, healthy},
    *,
};
use qunce::domain::{
    Plan,
    civil::Date,
    diagnosis::{Act, Reason, Rule, diagnose},
    kind::GroupKind,
};
use std::{
    collections::{BTreeSet, HashSet},
    mem::{Discriminant, discriminant},
};

/// A healthy plan of a kind is broken, has the reason with its act, is mended, and no longer has it.
struct Case {
    reason: Reason,
    act: Act,
    kind: GroupKind,
    breaks: fn(&mut Plan),
    mends: fn(&mut Plan),
}

fn today() -> Date {
    date(TODAY)
}

fn case(reason: Reason, act: Act, kind: GroupKind, breaks: fn(&mut Plan), mends: fn(&mut Plan)) -> Case {
    Case {
        reason,
        act,
        kind,
        breaks,
        mends,
    }
}

fn cases() -> Vec<Case> {
    [
        card::earnings(),
        card::life_and_results(),
        card::people_and_theme(),
        schedule::offers(),
        schedule::rhythm(),
        schedule::limits(),
        workspace::clashes(),
        workspace::workspace(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn leave_out(plan: &mut Plan, run: u128, item: &str) {
    let run = plan.runs.get_mut(&run_id(run)).unwrap();
    run.left_out.set(item_id(item), true);
}

fn group_and_end(plan: &mut Plan, days: i64) {
    group_of(plan).positioning.life.end = Some(days_after(TODAY, days));
}

fn reasons(plan: &Plan) -> Vec<Reason> {
    diagnose(plan, today())
        .into_iter()
        .map(|finding| finding.reason)
        .collect()
}

fn kinds_of(reasons: &[Reason]) -> Vec<Discriminant<Reason>> {
    reasons.iter().map(discriminant).collect()
}

#[test]
fn every_reason_comes_with_what_breaks_and_goes_with_what_mends() {
    for Case {
        reason,
        act,
        kind,
        breaks,
        mends,
    } in cases()
    {
        let mut plan = healthy(kind);
        let always_there = reason == Reason::FissionWithoutFollowUp;
        assert_eq!(
            reasons(&plan).contains(&reason),
            always_there,
            "{reason:?} in a healthy plan"
        );
        breaks(&mut plan);
        let found = reasons(&plan);
        assert!(found.contains(&reason), "{reason:?} not among {found:?}");
        assert_eq!(reason.act(), act, "{reason:?}");
        mends(&mut plan);
        let found = reasons(&plan);
        assert!(
            !kinds_of(&found).contains(&discriminant(&reason)),
            "{reason:?} is not mended: {found:?}"
        );
    }
}

#[test]
fn every_reason_and_every_rule_has_a_case() {
    let cases = cases();
    // A new reason does not compile here until it is counted, and is missing below until it has a case.
    let counted = |reason: &Reason| match reason {
        Reason::NoProductBehind | Reason::NoProductBeforeOpening { .. } | Reason::OnlyTheHostNamed => 32,
        Reason::FirstPostsSell { .. } | Reason::ThemeNamesSeveral | Reason::GoalReachedStillOpen { .. } => 32,
        Reason::EndPassedStillOpen { .. } | Reason::EndingUndecided | Reason::UnwantedNotNamed => 32,
        Reason::MembersPulledIn | Reason::OffersInSellingFreeGroup { .. } | Reason::LeadGroupIsOperated { .. } => 32,
        Reason::TooManyOffersForNewUsers { .. } | Reason::NoVisibleResult | Reason::NoOfflineEvent => 32,
        Reason::CampWithoutScreening | Reason::TooManyPostsADay { .. } | Reason::NothingPlannedAhead { .. } => 32,
        Reason::NoInteractionInAWeek { .. } | Reason::ThreeOffersInARow { .. } | Reason::ProfitNotPlanned => 32,
        Reason::AllGroupsRunOneWay { .. } | Reason::HeadquartersRunsLocalGroup | Reason::FirstWeekWithoutValue => 32,
        Reason::FissionWithoutFollowUp | Reason::CustomersBeforeStores => 32,
        Reason::PostsAfterTheEnd { .. } | Reason::TooManyMassSends { .. } | Reason::InQuietHours { .. } => 32,
        Reason::DoubleBooked { .. } | Reason::ManyGroupsAtOnce { .. } | Reason::SameOfferInGroups { .. } => 32,
    };
    let kinds: HashSet<_> = cases.iter().map(|case| discriminant(&case.reason)).collect();
    assert_eq!(kinds.len(), counted(&cases[0].reason));
    let rules: BTreeSet<Rule> = cases.iter().map(|case| case.reason.rule()).collect();
    assert_eq!(rules, Rule::ALL.iter().copied().collect());
}
