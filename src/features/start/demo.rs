//! The demo: a fruit shop with a customers' group of two months, a first newcomers' group that has done its work, and a second
//! one of three days, in a name space of its own.

use super::founding::{Founding, found, with_playbooks};
use crate::{
    domain::{
        CivilTime, Language, MinuteOfDay, Plan, Window,
        civil::{Date, add_days},
        figures::{DayFigures, Scope},
        id::GroupId,
        kind::GroupKind,
        own_post::OwnPost,
        playbook::{Basket, Intent},
        profile::{Profile, PurchaseRhythm, Trade},
        recurrence::{Ending, Recurrence, Rule, Weekdays},
        schedule::{OccurrenceState, Override, occurrences},
    },
    knowledge,
    store::{Command, EntityChange, EntityKey, LiveCopy, Space, Store, clock, page, random},
    ui::route::Route,
};
use chrono::{Datelike, Weekday};
use leptos::prelude::*;
use std::num::NonZeroU16;

/// Days of history.
const HISTORY: i64 = 60;
/// On which of them the first newcomers' group began.
const FIRST_NEWCOMERS: i64 = 40;

/// Fills the demo, where it is open and empty.
pub fn fill(store: Store) {
    let is_empty = store.plan_untracked(|plan| plan.profile.is_none());
    if store.space.get_untracked() == Space::Demo && is_empty {
        let kinds = [GroupKind::StoreCustomers, GroupKind::NewUser];
        with_playbooks(store, &kinds, PurchaseRhythm::High, move || fill_now(store));
    }
}

fn fill_now(store: Store) {
    let is_empty = store.plan_untracked(|plan| plan.profile.is_none());
    if store.space.get_untracked() == Space::Demo && is_empty {
        let (now, language) = (store.now.get_untracked(), store.language.get_untracked());
        store.commit(changes(now, language));
        page::set_fragment(&Route::Today.to_string());
    }
}

/// Everything the demo holds, as one command.
fn changes(now: CivilTime, language: Language) -> Vec<EntityChange> {
    let profile = profile(language);
    let found_on = |kind, start, plan: &Plan| {
        found(
            plan,
            &Founding {
                profile: &profile,
                kind,
                start,
                language,
            },
        )
    };
    let first_day = add_days(now.date, -HISTORY);
    let mut copy = LiveCopy::default();
    let customers = found_on(GroupKind::StoreCustomers, first_day, copy.plan());
    begin(&mut copy, &customers.changes);
    let earlier = found_on(GroupKind::NewUser, add_days(now.date, -FIRST_NEWCOMERS), copy.plan());
    begin(&mut copy, &earlier.changes);
    let newcomers = found_on(GroupKind::NewUser, add_days(now.date, -2), copy.plan());
    begin(&mut copy, &newcomers.changes);
    let further: Vec<_> = weekly_post(customers.group, first_day, language)
        .into_iter()
        .chain(closing(copy.plan(), earlier.group, now.date, language))
        .collect();
    begin(&mut copy, &further);
    let parts = [customers.changes, earlier.changes, newcomers.changes, further];
    let mut changes: Vec<_> = parts.into_iter().flatten().collect();
    changes.extend(history(copy.plan(), now));
    changes.extend(figures(customers.group, first_day));
    changes
}

fn begin(copy: &mut LiveCopy, changes: &[EntityChange]) {
    copy.begin(Command {
        id: random::command_id(),
        changes: changes.to_vec(),
    });
}

/// What the shop writes itself: every Friday evening the week's best photos are asked for.
fn weekly_post(group: GroupId, first_day: Date, language: Language) -> Option<EntityChange> {
    let weekday = Weekdays::one(Weekday::Fri);
    let evening = MinuteOfDay::parse("20:00")?;
    let post = OwnPost {
        title: say(language, "周五晒单", "Friday photos").to_owned(),
        words: say(
            language,
            "周五啦，把这周买到的水果拍一张发上来吧。明天中午从晒图的朋友里抽一位，送当季橘子两斤，到店取。",
            "It is Friday: show us a photo of the fruit you bought this week. Tomorrow at noon we draw one of you for a \
             kilo of mandarins, to be picked up in the shop.",
        )
        .to_owned(),
        intent: Intent::Interact,
        basket: Basket::Like,
        repeats: Some(Recurrence {
            rule: Rule::Weeks {
                every: NonZeroU16::MIN,
                on: weekday,
            },
            ending: Ending::Never,
        }),
        ..OwnPost::new(random::run_id(), group, first_day, evening)
    };
    EntityChange::between(EntityKey::OwnPost(group, post.id), None, &post)
}

/// The group has come to its planned end.
fn closing(plan: &Plan, group: GroupId, today: Date, language: Language) -> Option<EntityChange> {
    let before = plan.groups.get(&group)?;
    let end = before.positioning.life.end.filter(|end| *end < today)?;
    let mut after = before.clone();
    after.closed_on = Some(end);
    after.name.push_str(say(language, "（第一期）", ", first round"));
    EntityChange::between(EntityKey::Group(group), Some(before), &after)
}

fn say(language: Language, zh: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Chinese => zh,
        Language::English => en,
    }
}

fn profile(language: Language) -> Profile {
    let trade = knowledge::trade(Trade::Fruit, language);
    Profile {
        store_name: trade.map(|trade| trade.example_store.clone()).unwrap_or_default(),
        trade: Trade::Fruit,
        city: say(language, "成都", "Chengdu").to_owned(),
        purchase_rhythm: PurchaseRhythm::High,
        host_name: say(language, "小陈", "Chen").to_owned(),
        time_zone: clock::device_time_zone(),
        ..Profile::default()
    }
}

/// What was due until an hour ago was sent, but for a few that were skipped, and for the last of today: there is something to do
/// at any hour.
fn history(plan: &Plan, now: CivilTime) -> Vec<EntityChange> {
    let window = Window::new(add_days(now.date, -HISTORY), now.date);
    let posts = occurrences(plan, window);
    let of_today = posts.iter().filter(|post| post.at.date == now.date);
    let last = of_today.map(|post| post.at.minute).max();
    let was_sent = |at: CivilTime| at.minute.minutes() + 60 < now.minute.minutes() && Some(at.minute) != last;
    let due = posts
        .into_iter()
        .filter(|post| post.at.date < now.date || was_sent(post.at));
    due.enumerate()
        .filter_map(|(number, post)| {
            let state = if number % 17 == 11 {
                OccurrenceState::Skipped
            } else {
                OccurrenceState::Done
            };
            let change = Override {
                state,
                ..Override::default()
            };
            EntityChange::between(EntityKey::Override(post.run.group, post.key()), None, &change)
        })
        .collect()
}

/// A group that grows fast at first, then steadily; at the weekend more is bought, on Mondays less.
fn figures(group: GroupId, first_day: Date) -> Vec<EntityChange> {
    let mut members = 0_u32;
    (0..HISTORY as u32)
        .filter_map(|day| {
            let date = add_days(first_day, i64::from(day));
            let joined = 2 + 34 / (day + 1) + day * 7 % 4;
            let left = if day % 3 == 2 { 1 + day % 2 } else { 0 };
            members = members + joined - left.min(members);
            let of_week = match date.weekday() {
                Weekday::Sat | Weekday::Sun => 6,
                Weekday::Fri => 4,
                Weekday::Mon => 0,
                _ => 2,
            };
            let active = members * (16 + of_week + day * 5 % 7) / 100;
            let orders = 3 + members * (6 + of_week + day % 3) / 100;
            let day_figures = DayFigures {
                members: Some(members),
                joined: Some(joined),
                left: Some(left),
                active: Some(active),
                messages: Some(active * 5 / 2),
                orders: Some(orders),
                revenue_fen: Some(i64::from(orders) * (3_560 + i64::from(day * 37 % 11) * 60)),
                ..DayFigures::default()
            };
            EntityChange::between(EntityKey::Figures(Scope::Group(group), date), None, &day_figures)
        })
        .collect()
}
