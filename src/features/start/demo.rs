//! The demo: a fruit shop with a customers' group of four weeks and a new group of three days, in a name space of its own.

use super::founding::{Founding, found, with_playbooks};
use crate::{
    domain::{
        CivilTime, Language, Plan, Window,
        civil::{Date, add_days},
        figures::{DayFigures, Scope},
        id::GroupId,
        kind::GroupKind,
        profile::{Profile, PurchaseRhythm, Trade},
        schedule::{OccurrenceState, Override, occurrences},
    },
    knowledge,
    store::{Command, EntityChange, EntityKey, LiveCopy, Space, Store, clock, page, random},
    ui::route::Route,
};
use leptos::prelude::*;

/// Days of history.
const HISTORY: i64 = 27;

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
    let customers = found_on(GroupKind::StoreCustomers, first_day, &Plan::default());
    let mut copy = LiveCopy::default();
    copy.begin(Command {
        id: random::command_id(),
        changes: customers.changes.clone(),
    });
    let newcomers = found_on(GroupKind::NewUser, add_days(now.date, -2), copy.plan());
    copy.begin(Command {
        id: random::command_id(),
        changes: newcomers.changes.clone(),
    });
    let mut changes = customers.changes;
    changes.extend(newcomers.changes);
    changes.extend(history(copy.plan(), now));
    changes.extend(figures(customers.group, first_day));
    changes
}

fn profile(language: Language) -> Profile {
    let trade = knowledge::trade(Trade::Fruit, language);
    Profile {
        store_name: trade.map(|trade| trade.example_store.clone()).unwrap_or_default(),
        trade: Trade::Fruit,
        city: if language == Language::Chinese {
            "成都".to_owned()
        } else {
            "Chengdu".to_owned()
        },
        purchase_rhythm: PurchaseRhythm::High,
        host_name: if language == Language::Chinese {
            "小陈".to_owned()
        } else {
            "Chen".to_owned()
        },
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

/// Four weeks of a group that grows fast at first, then steadily.
fn figures(group: GroupId, first_day: Date) -> Vec<EntityChange> {
    let mut members = 0_u32;
    (0..HISTORY as u32)
        .filter_map(|day| {
            let joined = 2 + 34 / (day + 1) + day * 7 % 4;
            let left = if day % 3 == 2 { 1 + day % 2 } else { 0 };
            members = members + joined - left.min(members);
            let day_figures = DayFigures {
                members: Some(members),
                joined: Some(joined),
                left: Some(left),
                active: Some(members * (18 + day * 5 % 9) / 100),
                messages: Some(members * (18 + day * 5 % 9) / 40),
                orders: Some(4 + members * (8 + day % 5) / 100),
                revenue_fen: Some(i64::from(4 + members * (8 + day % 5) / 100) * 3_860),
                ..DayFigures::default()
            };
            let key = EntityKey::Figures(Scope::Group(group), add_days(first_day, i64::from(day)));
            EntityChange::between(key, None, &day_figures)
        })
        .collect()
}
