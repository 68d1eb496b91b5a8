//! Rules judged from what a group is going to be sent: rhythm, mix and order of its posts.

use super::finding::Reason;
use crate::domain::{
    civil::{Date, Window, add_days},
    group::Group,
    kind::{GroupKind, Selling},
    mass_send::mass_sends,
    plan::Plan,
    playbook::{Channel, Intent},
    profile::PurchaseRhythm,
    quiet_hours::is_quiet,
    schedule::{Occurrence, OccurrenceState, occurrences_of_group},
};
use std::collections::BTreeMap;

/// How far ahead posts are judged, days.
const HORIZON_DAYS: i64 = 28;
/// How far back and ahead a meeting is looked for: a monthly one is up to 31 days away on either side.
const MEETING_DAYS: i64 = 35;
/// Conversion steps a new-user group bears (D11: "few"; the figure is ours).
const OFFERS_NEW_USERS_BEAR: usize = 2;
/// Posts a day by purchase rhythm (field-facts 1.11, S3).
const POSTS_HIGH_RHYTHM: usize = 6;
const POSTS_LOW_RHYTHM: usize = 3;
/// Task reminders a waiting room needs at most before it is being operated (field-facts 1.1 plans 18 posts in two days).
const POSTS_IN_LEAD_GROUP: usize = 18;
/// A waiting room lives 12–48 hours (K1): opened in the evening of one day it is gone in the evening of the third.
const DAYS_OF_LEAD_GROUP: i64 = 3;

/// What a group is going to be sent and to do, in its order, without what was skipped.
struct Schedule<'plan> {
    group: &'plan Group,
    start: Date,
    today: Date,
    all: Vec<Occurrence<'plan>>,
}

impl<'plan> Schedule<'plan> {
    fn of(plan: &'plan Plan, group: &'plan Group, today: Date) -> Option<Schedule<'plan>> {
        let start = group.start?;
        let first = start.max(add_days(today, -MEETING_DAYS));
        let window = Window::new(first, add_days(start.max(today), MEETING_DAYS));
        let mut all = occurrences_of_group(plan, group.id, window);
        all.retain(|post| post.state() != OccurrenceState::Skipped);
        Some(Schedule {
            group,
            start,
            today,
            all,
        })
    }

    /// The day from which the future is judged.
    fn from(&self) -> Date {
        self.start.max(self.today)
    }

    fn posts(&self, first: Date, days: i64, chosen: fn(Channel) -> bool) -> Vec<Occurrence<'plan>> {
        let window = Window::new(first, add_days(first, days - 1));
        let is_chosen = |post: &&Occurrence<'plan>| window.contains(post.at.date) && chosen(post.item.channel);
        self.all.iter().filter(is_chosen).copied().collect()
    }
}

/// The reasons found, in no order.
pub fn judge(plan: &Plan, group: &Group, today: Date) -> Vec<Reason> {
    let Some(schedule) = Schedule::of(plan, group, today) else {
        return Vec::new();
    };
    let posts = schedule.posts(schedule.from(), HORIZON_DAYS, reaches_members);
    let moments = schedule.posts(schedule.from(), HORIZON_DAYS, |channel| channel == Channel::Moments);
    let mut reasons = opening_rules(&schedule);
    reasons.extend(nothing_ahead(&schedule));
    reasons.extend(selling(&schedule, &posts));
    reasons.extend(three_offers(group, &posts, &moments));
    reasons.extend(too_many(plan, group, &posts));
    reasons.extend(monologue(group, &posts));
    reasons.extend(offline(&schedule));
    reasons.extend(after_the_end(&schedule, &posts));
    reasons.extend(quiet_hours(&posts));
    reasons.extend(mass_sends_over_quota(plan, group, today));
    reasons
}

/// Private chats, Moments and internal tasks are not seen in the group.
fn reaches_members(channel: Channel) -> bool {
    matches!(channel, Channel::Group | Channel::MassSend | Channel::Live)
}

fn is_waiting_room(group: &Group) -> bool {
    group.kind == GroupKind::LeadGeneration
}

/// D16, idle: a standing group with nothing to say, and nobody to meet, in its coming week.
fn nothing_ahead(schedule: &Schedule<'_>) -> Option<Reason> {
    let Schedule {
        group, start, today, ..
    } = *schedule;
    let ends_soon = group.positioning.life.end.is_some_and(|end| end < add_days(today, 7));
    let opens_later = start > add_days(today, 7);
    let week = schedule.posts(schedule.from(), 7, |channel| {
        reaches_members(channel) || channel == Channel::Offline
    });
    (week.is_empty() && !opens_later && !ends_soon && !is_waiting_room(group))
        .then_some(Reason::NothingPlannedAhead { days: 7 })
}

/// D6 and D25: what the first days bring. Judged until the opening is over; a waiting room feeds nobody.
fn opening_rules(schedule: &Schedule<'_>) -> Vec<Reason> {
    let opening = schedule.posts(schedule.start, 7, reaches_members);
    let mut reasons = Vec::new();
    if opening.is_empty() || schedule.today > add_days(schedule.start, 6) {
        return reasons;
    }
    let can_change = |post: &&Occurrence<'_>| post.state() == OccurrenceState::Open;
    let mut first_two = opening.iter().take(2).filter(can_change);
    if let Some(first) = first_two.find(|post| post.item.intent == Intent::Offer) {
        reasons.push(Reason::FirstPostsSell { date: first.at.date });
    }
    if !is_waiting_room(schedule.group) && !opening.iter().any(|post| post.item.intent == Intent::Value) {
        reasons.push(Reason::FirstWeekWithoutValue);
    }
    reasons
}

/// D11: selling where the kind does not bear it, and operating a waiting room at all.
fn selling(schedule: &Schedule<'_>, posts: &[Occurrence<'_>]) -> Option<Reason> {
    let group = schedule.group;
    let offers = posts.iter().filter(|post| post.item.intent == Intent::Offer).count();
    let outlived = add_days(schedule.start, DAYS_OF_LEAD_GROUP);
    let is_operated = posts.len() > POSTS_IN_LEAD_GROUP || posts.iter().any(|post| post.at.date >= outlived);
    match group.kind.selling() {
        _ if is_waiting_room(group) && is_operated => Some(Reason::LeadGroupIsOperated { posts: posts.len() }),
        Selling::Never if offers > 0 => Some(Reason::OffersInSellingFreeGroup { offers }),
        Selling::AfterExperience if offers > OFFERS_NEW_USERS_BEAR => Some(Reason::TooManyOffersForNewUsers { offers }),
        _ => None,
    }
}

/// D18: in the group, unless selling is its purpose (K12), and in Moments, where people mute whoever does it.
fn three_offers(group: &Group, posts: &[Occurrence<'_>], moments: &[Occurrence<'_>]) -> Option<Reason> {
    let third_in_a_row = |posts: &[Occurrence<'_>]| {
        posts
            .windows(3)
            .find(|three| {
                let all_sell = three.iter().all(|post| post.item.intent == Intent::Offer);
                all_sell && three.iter().any(|post| post.state() == OccurrenceState::Open)
            })
            .map(|three| three[2].at.date)
    };
    let in_group = third_in_a_row(posts).filter(|_| group.kind.selling() != Selling::Open);
    in_group
        .or_else(|| third_in_a_row(moments))
        .map(|date| Reason::ThreeOffersInARow { date })
}

/// D16, heavy: more posts on a day than the trade's purchase rhythm bears. The rhythm speaks of daily retail: a camp's class
/// day has six whatever its trade (field-facts 1.4), a group of store owners works with its material, and a waiting room or an
/// event is over soon.
fn too_many(plan: &Plan, group: &Group, posts: &[Occurrence<'_>]) -> Option<Reason> {
    let rhythm = plan.profile.as_ref().map(|profile| profile.purchase_rhythm);
    let limit = match (group.kind, rhythm) {
        (GroupKind::LeadGeneration | GroupKind::StoreEvent, _) => return None,
        (GroupKind::TrainingCamp, _) => POSTS_HIGH_RHYTHM,
        (kind, _) if kind.is_for_stores() => POSTS_HIGH_RHYTHM,
        (_, Some(PurchaseRhythm::Low)) => POSTS_LOW_RHYTHM,
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
fn monologue(group: &Group, posts: &[Occurrence<'_>]) -> Option<Reason> {
    let first = posts.first().filter(|_| !is_waiting_room(group))?.at.date;
    let week = posts.iter().take_while(|post| post.at.date < add_days(first, 7));
    let (count, asks) = week.fold((0, false), |(count, asks), post| {
        (count + 1, asks || post.item.intent == Intent::Interact)
    });
    (count >= 5 && !asks).then_some(Reason::NoInteractionInAWeek { first, posts: count })
}

/// D14: fans and local groups meet, about once a month; asked once the opening week is over.
fn offline(schedule: &Schedule<'_>) -> Option<Reason> {
    let should_meet = matches!(schedule.group.kind, GroupKind::LoyalFans | GroupKind::Local)
        && schedule.today > add_days(schedule.start, 6);
    let meets = schedule.all.iter().any(|post| post.item.channel == Channel::Offline);
    (should_meet && !meets).then_some(Reason::NoOfflineEvent)
}

/// D8, seen coming: posts planned for days after the term. Once it is over, that itself is found; a waiting room that is
/// operated is found as such.
fn after_the_end(schedule: &Schedule<'_>, posts: &[Occurrence<'_>]) -> Option<Reason> {
    let end = schedule.group.positioning.life.end?;
    let late = posts
        .iter()
        .filter(|post| post.at.date > end && post.state() == OccurrenceState::Open)
        .count();
    let is_coming = end >= schedule.today && !is_waiting_room(schedule.group);
    (is_coming && late > 0).then_some(Reason::PostsAfterTheEnd { end, posts: late })
}

/// Posts while people sleep.
fn quiet_hours(posts: &[Occurrence<'_>]) -> Option<Reason> {
    let is_disturbing = |post: &&Occurrence<'_>| post.state() == OccurrenceState::Open && is_quiet(post.at.minute);
    let mut quiet = posts.iter().filter(is_disturbing);
    let at = quiet.next()?.at;
    Some(Reason::InQuietHours {
        at,
        posts: 1 + quiet.count(),
    })
}

/// More mass sends than WeCom lets through.
fn mass_sends_over_quota(plan: &Plan, group: &Group, today: Date) -> Option<Reason> {
    let counted = mass_sends(plan, group, today);
    let over = counted.into_iter().find(|sends| sends.is_over())?;
    Some(Reason::TooManyMassSends {
        period: over.period,
        posts: over.posts,
        quota: over.quota,
    })
}
