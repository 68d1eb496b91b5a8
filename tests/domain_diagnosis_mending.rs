//! For each reason one plan that has it, and the smallest change of the kind its act names that takes it away.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::{
    healthy::{RUN, TODAY, add_posts, group_of, healthy},
    *,
};
use qunce::domain::{
    Plan,
    diagnosis::{Act, Reason, Rule, diagnose},
    group::MemberRole,
    kind::GroupKind::*,
    playbook::{Channel::*, Intent::*, Item},
    positioning::{Ending, Joining, Monetisation, Screening, StageGoal, Step},
    profile::{Profile, Role},
    schedule::{OccurrenceState, Override},
};
use std::{
    collections::BTreeSet,
    mem::{Discriminant, discriminant},
};

/// A healthy plan of a kind is broken, has the reason with its act, is mended, and no longer has it.
struct Case {
    reason: Reason,
    act: Act,
    kind: qunce::domain::kind::GroupKind,
    breaks: fn(&mut Plan),
    mends: fn(&mut Plan),
}

fn today() -> qunce::domain::civil::Date {
    date(TODAY)
}

fn case(
    reason: Reason,
    act: Act,
    kind: qunce::domain::kind::GroupKind,
    breaks: fn(&mut Plan),
    mends: fn(&mut Plan),
) -> Case {
    Case {
        reason,
        act,
        kind,
        breaks,
        mends,
    }
}

fn skip(plan: &mut Plan, day: u32, item: &str) {
    let state = OccurrenceState::Skipped;
    change(
        plan,
        run_id(8),
        day,
        item,
        Override {
            state,
            ..Override::default()
        },
    );
}

fn offers(plan: &mut Plan, days: impl IntoIterator<Item = u32>) {
    let items = days
        .into_iter()
        .map(|day| post(&format!("offer-{day}"), day, "12:00", Group, Offer));
    add_posts(plan, items.collect());
}

/// Puts other posts to work instead of the plan's own.
fn only(plan: &mut Plan, items: Vec<Item>) {
    plan.runs.clear();
    add_posts(plan, items);
}

fn headquarters(plan: &mut Plan) {
    plan.profile = Some(Profile {
        role: Role::Headquarters,
        ..Profile::default()
    });
}

fn leave_out(plan: &mut Plan, run: u128, item: &str) {
    let run = plan.runs.get_mut(&run_id(run)).unwrap();
    run.left_out.set(item_id(item), true);
}

fn group_and_end(plan: &mut Plan, days: i64) {
    group_of(plan).positioning.life.end = Some(days_after(TODAY, days));
}

fn cases_of_the_card() -> Vec<Case> {
    let product = |plan: &mut Plan| group_of(plan).positioning.monetisation.product.name = "trial box".to_owned();
    let no_product: fn(&mut Plan) = |plan| group_of(plan).positioning.monetisation.product.name.clear();
    vec![
        case(
            Reason::NoProductBehind,
            Act::Decide(Step::Monetisation),
            NewUser,
            no_product,
            product,
        ),
        case(
            Reason::NoProductBeforeOpening { days_left: 3 },
            Act::Decide(Step::Monetisation),
            CoreCustomers,
            |plan| {
                group_of(plan).positioning.monetisation.product.name = " ".to_owned();
                group_of(plan).start = Some(days_after(TODAY, 3));
            },
            product,
        ),
        case(
            Reason::OnlyTheHostNamed,
            Act::NameRoles,
            LoyalFans,
            |plan| {
                group_of(plan).roles.insert(MemberRole::Administrator, " ".to_owned());
            },
            |plan| {
                group_of(plan).roles.insert(MemberRole::Chatter, "小陈".to_owned());
            },
        ),
        case(
            Reason::ThemeNamesSeveral,
            Act::Decide(Step::Content),
            NewUser,
            |plan| group_of(plan).positioning.content.theme = "水果、汽车".to_owned(),
            |plan| group_of(plan).positioning.content.theme = "水果".to_owned(),
        ),
        case(
            Reason::GoalReachedStillOpen { since: today() },
            Act::CloseOrExtend,
            Delivery,
            |plan| group_of(plan).positioning.goal.core_goal_reached_on = Some(today()),
            |plan| group_and_end(plan, 7),
        ),
        case(
            Reason::EndPassedStillOpen { days: 1 },
            Act::CloseOrExtend,
            NewUser,
            |plan| group_and_end(plan, -1),
            |plan| group_of(plan).closed_on = Some(today()),
        ),
        case(
            Reason::EndPassedStillOpen { days: 1 },
            Act::CloseOrExtend,
            NewUser,
            |plan| group_and_end(plan, -1),
            |plan| group_and_end(plan, 0),
        ),
        case(
            Reason::EndingUndecided,
            Act::Decide(Step::Life),
            NewUser,
            |plan| group_of(plan).positioning.life.ending = Ending::Undecided,
            |plan| group_of(plan).positioning.life.ending = Ending::Transform,
        ),
        case(
            Reason::UnwantedNotNamed,
            Act::Decide(Step::Audience),
            StoreCustomers,
            |plan| group_of(plan).positioning.audience.unwanted = "\u{3000}".to_owned(),
            |plan| group_of(plan).positioning.audience.unwanted = "resellers".to_owned(),
        ),
        case(
            Reason::MembersPulledIn,
            Act::Decide(Step::Audience),
            NewUser,
            |plan| group_of(plan).positioning.audience.joining = Joining::PulledIn,
            |plan| group_of(plan).positioning.audience.joining = Joining::ByOwnChoice,
        ),
        case(
            Reason::NoVisibleResult,
            Act::Decide(Step::Goal),
            Delivery,
            |plan| group_of(plan).positioning.goal.stage_goals = Default::default(),
            |plan| {
                group_of(plan)
                    .positioning
                    .goal
                    .stage_goals
                    .push(element_id(3), StageGoal::default())
            },
        ),
        case(
            Reason::CampWithoutScreening,
            Act::Decide(Step::Audience),
            TrainingCamp,
            |plan| group_of(plan).positioning.audience.screening = Screening::None,
            |plan| group_of(plan).positioning.audience.screening = Screening::Payment,
        ),
        case(
            Reason::ProfitNotPlanned,
            Act::Decide(Step::Monetisation),
            LoyalFans,
            |plan| {
                group_of(plan)
                    .positioning
                    .monetisation
                    .ways
                    .set(Monetisation::Product, false)
            },
            |plan| {
                group_of(plan)
                    .positioning
                    .monetisation
                    .ways
                    .set(Monetisation::Content, true)
            },
        ),
    ]
}

fn cases_of_the_schedule() -> Vec<Case> {
    vec![
        case(
            Reason::FirstPostsSell { date: today() },
            Act::ChangeScheduleOn(today()),
            NewUser,
            |plan| {
                group_of(plan).start = Some(today());
                add_posts(plan, vec![post("offer", 1, "08:00", Group, Offer)]);
            },
            |plan| skip(plan, 1, "offer"),
        ),
        case(
            Reason::FirstWeekWithoutValue,
            Act::ChooseContent,
            NewUser,
            |plan| {
                group_of(plan).start = Some(today());
                leave_out(plan, RUN, "tip");
            },
            |plan| {
                add_posts(plan, vec![post("tip", 7, "08:00", MassSend, Value)]);
            },
        ),
        case(
            Reason::OffersInSellingFreeGroup { offers: 1 },
            Act::ChooseContent,
            LoyalFans,
            |plan| offers(plan, [3]),
            |plan| leave_out(plan, 8, "offer-3"),
        ),
        case(
            Reason::TooManyOffersForNewUsers { offers: 3 },
            Act::ChooseContent,
            NewUser,
            |plan| offers(plan, [3, 9, 15]),
            |plan| skip(plan, 9, "offer-9"),
        ),
        case(
            Reason::LeadGroupIsOperated { posts: 3 },
            Act::ChooseContent,
            LeadGeneration,
            |plan| {
                group_and_end(plan, 5);
                add_posts(plan, vec![post("still here", 4, "08:00", Group, Value)]);
            },
            |plan| leave_out(plan, 8, "still here"),
        ),
        case(
            Reason::NoOfflineEvent,
            Act::ChooseContent,
            Local,
            |plan| leave_out(plan, RUN, "meeting"),
            |plan| {
                add_posts(plan, vec![post("salon", 30, "14:00", Offline, Value)]);
            },
        ),
        case(
            Reason::TooManyPostsADay {
                date: days_after(TODAY, 1),
                posts: 7,
                limit: 6,
            },
            Act::ChangeScheduleOn(days_after(TODAY, 1)),
            StoreCustomers,
            |plan| {
                let items = (0..5).map(|number| post(&format!("more-{number}"), 2, "15:00", Group, Value));
                add_posts(plan, items.collect());
            },
            |plan| change(plan, run_id(8), 2, "more-0", moved("2026-11-24 15:00")),
        ),
        case(
            Reason::NothingPlannedAhead { days: 7 },
            Act::ChooseContent,
            StoreOperations,
            |plan| plan.runs.clear(),
            |plan| {
                add_posts(plan, vec![post("news", 7, "08:00", Group, Value)]);
            },
        ),
        case(
            Reason::NoInteractionInAWeek {
                first: today(),
                posts: 7,
            },
            Act::ChangeScheduleOn(today()),
            StoreCustomers,
            |plan| leave_out(plan, RUN, "ask"),
            |plan| {
                add_posts(plan, vec![post("vote", 7, "08:00", Group, Interact)]);
            },
        ),
        case(
            Reason::ThreeOffersInARow {
                date: days_after(TODAY, 2),
            },
            Act::ChangeScheduleOn(days_after(TODAY, 2)),
            Alliance,
            |plan| {
                let mut items: Vec<_> = (1..=3)
                    .map(|day| post(&format!("offer-{day}"), day, "12:00", Group, Offer))
                    .collect();
                items.push(post("thanks", 4, "12:00", Group, Value));
                only(plan, items);
            },
            |plan| change(plan, run_id(8), 3, "offer-3", moved("2026-11-26 12:00")),
        ),
    ]
}

fn cases_of_the_workspace() -> Vec<Case> {
    vec![
        case(
            Reason::AllGroupsRunOneWay { groups: 3 },
            Act::ChooseContent,
            NewUser,
            |plan| {
                let hash = plan.runs[&run_id(RUN)].playbook.clone();
                for (number, kind) in [(2, LoyalFans), (3, Alliance)] {
                    let group = add_group(plan, number, kind, today());
                    let run = add_run(plan, 20 + number, group, today(), playbook(None, Vec::new()));
                    plan.runs.get_mut(&run).unwrap().playbook = hash.clone();
                }
            },
            |plan| {
                add_run(plan, 30, group_id(2), today(), playbook(None, Vec::new()));
            },
        ),
        case(
            Reason::HeadquartersRunsLocalGroup,
            Act::NameRoles,
            Local,
            |plan| {
                headquarters(plan);
                group_of(plan).roles.remove(&MemberRole::Administrator);
                group_of(plan).roles.insert(MemberRole::Chatter, "小陈".to_owned());
            },
            |plan| {
                group_of(plan).roles.insert(MemberRole::Kol, "会长".to_owned());
            },
        ),
        case(
            Reason::FissionWithoutFollowUp,
            Act::AddGroup,
            LeadGeneration,
            |_| (),
            |plan| {
                add_group(plan, 2, NewUser, days_after(TODAY, 30));
            },
        ),
        case(
            Reason::FissionWithoutFollowUp,
            Act::AddGroup,
            LeadGeneration,
            |_| (),
            |plan| {
                add_posts(plan, vec![post("hello", 2, "20:00", PrivateChat, Interact)]);
            },
        ),
        case(
            Reason::CustomersBeforeStores,
            Act::AddGroup,
            StoreCustomers,
            headquarters,
            |plan| {
                let stores = add_group(plan, 2, StoreTraining, days_after(TODAY, -40));
                plan.groups.get_mut(&stores).unwrap().closed_on = Some(days_after(TODAY, -30));
            },
        ),
    ]
}

fn cases() -> Vec<Case> {
    [cases_of_the_card(), cases_of_the_schedule(), cases_of_the_workspace()]
        .into_iter()
        .flatten()
        .collect()
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
        Reason::NoProductBehind | Reason::NoProductBeforeOpening { .. } | Reason::OnlyTheHostNamed => 26,
        Reason::FirstPostsSell { .. } | Reason::ThemeNamesSeveral | Reason::GoalReachedStillOpen { .. } => 26,
        Reason::EndPassedStillOpen { .. } | Reason::EndingUndecided | Reason::UnwantedNotNamed => 26,
        Reason::MembersPulledIn | Reason::OffersInSellingFreeGroup { .. } | Reason::LeadGroupIsOperated { .. } => 26,
        Reason::TooManyOffersForNewUsers { .. } | Reason::NoVisibleResult | Reason::NoOfflineEvent => 26,
        Reason::CampWithoutScreening | Reason::TooManyPostsADay { .. } | Reason::NothingPlannedAhead { .. } => 26,
        Reason::NoInteractionInAWeek { .. } | Reason::ThreeOffersInARow { .. } | Reason::ProfitNotPlanned => 26,
        Reason::AllGroupsRunOneWay { .. } | Reason::HeadquartersRunsLocalGroup | Reason::FirstWeekWithoutValue => 26,
        Reason::FissionWithoutFollowUp | Reason::CustomersBeforeStores => 26,
    };
    let kinds: std::collections::HashSet<_> = cases.iter().map(|case| discriminant(&case.reason)).collect();
    assert_eq!(kinds.len(), counted(&cases[0].reason));
    let rules: BTreeSet<Rule> = cases.iter().map(|case| case.reason.rule()).collect();
    assert_eq!(rules, Rule::ALL.iter().copied().collect());
}
