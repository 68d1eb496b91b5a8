//! Reasons that stand on a group's own card, each with what mends it.

use crate::{
    Case, case,
    domain_support::{
        healthy::{TODAY, group_of},
        *,
    },
    group_and_end, today,
};
use qunce::domain::{
    Plan,
    diagnosis::{Act, Reason},
    group::MemberRole,
    kind::GroupKind::*,
    positioning::{Ending, Joining, Monetisation, Screening, StageGoal, Step},
};

pub fn earnings() -> Vec<Case> {
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

pub fn life_and_results() -> Vec<Case> {
    vec![
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
    ]
}

pub fn people_and_theme() -> Vec<Case> {
    vec![
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
            Reason::CampWithoutScreening,
            Act::Decide(Step::Audience),
            TrainingCamp,
            |plan| group_of(plan).positioning.audience.screening = Screening::None,
            |plan| group_of(plan).positioning.audience.screening = Screening::Payment,
        ),
    ]
}
