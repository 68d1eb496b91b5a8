//! Reasons that stand in a group's schedule, each with what mends it.

use crate::{
    Case, case,
    domain_support::{
        healthy::{RUN, TODAY, add_posts, group_of},
        *,
    },
    group_and_end, leave_out, today,
};
use qunce::domain::{
    Plan,
    diagnosis::{Act, Reason},
    group::Platform,
    kind::GroupKind::*,
    playbook::{Channel::*, Intent::*, Item},
    schedule::{OccurrenceState, Override},
};

pub fn offers() -> Vec<Case> {
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
            Reason::OffersInSellingFreeGroup { offers: 1 },
            Act::ChooseContent,
            LoyalFans,
            |plan| add_offers(plan, [3]),
            |plan| leave_out(plan, 8, "offer-3"),
        ),
        case(
            Reason::TooManyOffersForNewUsers { offers: 3 },
            Act::ChooseContent,
            NewUser,
            |plan| add_offers(plan, [3, 9, 15]),
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

pub fn rhythm() -> Vec<Case> {
    vec![
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
    ]
}

pub fn limits() -> Vec<Case> {
    vec![
        case(
            Reason::PostsAfterTheEnd {
                end: days_after(TODAY, 5),
                posts: 1,
            },
            Act::CloseOrExtend,
            TrainingCamp,
            |plan| {
                group_and_end(plan, 5);
                let items = vec![post("review", 10, "10:00", Group, Value)];
                add_run(plan, 9, group_id(1), today(), playbook(Some(20), items));
            },
            |plan| group_and_end(plan, 9),
        ),
        case(
            Reason::TooManyMassSends {
                period: window("2026-11-01", "2026-11-30"),
                posts: 31,
                quota: 30,
            },
            Act::ChooseContent,
            StoreEvent,
            |plan| {
                group_of(plan).platform = Platform::WeCom;
                let items = (0..31).map(|number| post(&format!("mass-{number}"), 2, "15:00", MassSend, Value));
                add_posts(plan, items.collect());
            },
            |plan| leave_out(plan, 8, "mass-0"),
        ),
        case(
            Reason::InQuietHours {
                at: at("2026-11-23 22:30"),
                posts: 1,
            },
            Act::ChangeScheduleOn(days_after(TODAY, 1)),
            LoyalFans,
            |plan| {
                add_posts(plan, vec![post("late", 2, "22:30", Group, Value)]);
            },
            |plan| change(plan, run_id(8), 2, "late", moved("2026-11-23 22:00")),
        ),
    ]
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

fn add_offers(plan: &mut Plan, days: impl IntoIterator<Item = u32>) {
    let items = days
        .into_iter()
        .map(|day| post(&format!("offer-{day}"), day, "12:00", Group, Offer));
    add_posts(plan, items.collect());
}

fn only(plan: &mut Plan, items: Vec<Item>) {
    plan.runs.clear();
    add_posts(plan, items);
}
