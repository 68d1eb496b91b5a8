//! Rules judged from what a group is going to be sent: rhythm, mix and order of its posts.

use super::finding::Reason;
use crate::domain::{
    civil::{Date, Window, add_days},
    group::Group,
    kind::{GroupKind, Selling},
    plan::Plan,
    playbook::{Channel, Intent},
    profile::PurchaseRhythm,
    schedule::{Occurrence, OccurrenceState, occurrences_of_group},
};
use std::collections::BTreeMap;

/// How far ahead the schedule is judged, days.
const HORIZON_DAYS: i64 = 28;
/// Conversion steps a new-user group bears (D11: "few"; the figure is ours).
const OFFERS_NEW_USERS_BEAR: usize = 2;
/// Posts a day by purchase rhythm (field-facts 1.11, S3).
const POSTS_HIGH_RHYTHM: usize = 6;
const POSTS_LOW_RHYTHM: usize = 3;
/// Task reminders a waiting room needs at most before it is being operated (field-facts 1.1 plans 18 posts in two days).
const POSTS_IN_LEAD_GROUP: usize = 18;

/// The reasons found, in no order.
pub fn judge(plan: &Plan, group: &Group, today: Date) -> Vec<Reason> {
    let Some(start) = group.start else { return Vec::new() };
    let from = start.max(today);
    let window = Window::new(from, add_days(from, HORIZON_DAYS - 1));
    let posts: Vec<_> = occurrences_of_group(plan, group.id, window)
        .into_iter()
        .filter(|post| post.state() != OccurrenceState::Skipped && reaches_members(post))
        .collect();
    let opening: Vec<_> = occurrences_of_group(plan, group.id, Window::new(start, add_days(start, 6)))
        .into_iter()
        .filter(reaches_members)
        .collect();
    let mut reasons = Vec::new();
    reasons.extend(nothing_ahead(group, &posts, today));
    reasons.extend(opening_rules(&opening, start, today));
    reasons.extend(selling(group, &posts));
    reasons.extend(three_offers(&posts));
    reasons.extend(too_many(plan, &posts));
    reasons.extend(monologue(&posts));
    reasons.extend(offline(group, plan, window));
    reasons
}

/// Private chats and internal tasks are not seen in the group.
fn reaches_members(post: &Occurrence<'_>) -> bool {
    matches!(post.item.channel, Channel::Group | Channel::MassSend | Channel::Live)
}

/// D16, idle: a standing group with nothing to say in the coming week.
fn nothing_ahead(group: &Group, posts: &[Occurrence<'_>], today: Date) -> Option<Reason> {
    let ends_soon = group.positioning.life.end.is_some_and(|end| end < add_days(today, 7));
    let soon = group.start.is_some_and(|start| start <= add_days(today, 7));
    let silent = !posts
        .iter()
        .any(|post| post.at.date < add_days(today, 7).max(add_days(post.run.start, 7)));
    (soon && silent && !ends_soon && group.kind != GroupKind::LeadGeneration)
        .then_some(Reason::NothingPlannedAhead { days: 7 })
}

/// D6 and D25: what the first days bring. Judged until the opening is over.
fn opening_rules(opening: &[Occurrence<'_>], start: Date, today: Date) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if opening.is_empty() || today > add_days(start, 6) {
        return reasons;
    }
    if let Some(first) = opening.iter().take(2).find(|post| post.item.intent == Intent::Offer) {
        reasons.push(Reason::FirstPostsSell { date: first.at.date });
    }
    if !opening.iter().any(|post| post.item.intent == Intent::Value) {
        reasons.push(Reason::FirstWeekWithoutValue);
    }
    reasons
}

/// D11: selling where the kind does not bear it, and operating a waiting room at all.
fn selling(group: &Group, posts: &[Occurrence<'_>]) -> Option<Reason> {
    let offers = posts.iter().filter(|post| post.item.intent == Intent::Offer).count();
    match group.kind.selling() {
        _ if group.kind == GroupKind::LeadGeneration && posts.len() > POSTS_IN_LEAD_GROUP => {
            Some(Reason::LeadGroupIsOperated { posts: posts.len() })
        }
        Selling::Never if offers > 0 => Some(Reason::OffersInSellingFreeGroup { offers }),
        Selling::AfterExperience if offers > OFFERS_NEW_USERS_BEAR => Some(Reason::TooManyOffersForNewUsers { offers }),
        _ => None,
    }
}

/// D18.
fn three_offers(posts: &[Occurrence<'_>]) -> Option<Reason> {
    posts
        .windows(3)
        .find(|three| three.iter().all(|post| post.item.intent == Intent::Offer))
        .map(|three| Reason::ThreeOffersInARow { date: three[2].at.date })
}

/// D16, heavy: more posts on a day than the trade's purchase rhythm bears.
fn too_many(plan: &Plan, posts: &[Occurrence<'_>]) -> Option<Reason> {
    let limit = match plan.profile.as_ref().map(|profile| profile.purchase_rhythm) {
        Some(PurchaseRhythm::Low) => POSTS_LOW_RHYTHM,
        _ => POSTS_HIGH_RHYTHM,
    };
    let mut by_day: BTreeMap<Date, usize> = BTreeMap::new();
    for post in posts {
        *by_day.entry(post.at.date).or_default() += 1;
    }
    by_day
        .into_iter()
        .find(|(_, posts)| *posts > limit)
        .map(|(date, posts)| Reason::TooManyPostsADay { date, posts, limit })
}

/// D17: five posts or more within seven days and not one that asks the members anything.
fn monologue(posts: &[Occurrence<'_>]) -> Option<Reason> {
    let first = posts.first()?.at.date;
    let week = posts.iter().take_while(|post| post.at.date < add_days(first, 7));
    let (count, asks) = week.fold((0, false), |(count, asks), post| {
        (count + 1, asks || post.item.intent == Intent::Interact)
    });
    (count >= 5 && !asks).then_some(Reason::NoInteractionInAWeek { first, posts: count })
}

/// D14: fans and local groups meet.
fn offline(group: &Group, plan: &Plan, window: Window) -> Option<Reason> {
    let should_meet = matches!(group.kind, GroupKind::LoyalFans | GroupKind::Local);
    let meets = || {
        occurrences_of_group(plan, group.id, window)
            .iter()
            .any(|post| post.item.channel == Channel::Offline)
    };
    (should_meet && !meets()).then_some(Reason::NoOfflineEvent)
}
