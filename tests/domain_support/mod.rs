//! Short builders for plans, shared by the domain's tests.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a broken fixture stops its test")]
#![allow(dead_code, reason = "every suite uses its own part")]

pub mod healthy;
pub mod random_plan;
pub mod rrule;

use qunce::domain::{
    CivilTime, Group, MinuteOfDay, Plan, Window,
    civil::{Date, add_days},
    group::MemberRole,
    id::{ElementId, GroupId, RunId},
    kind::GroupKind,
    own_post::{OwnPost, PlannedPost},
    plan::PinnedPlaybook,
    playbook::{Basket, Channel, Intent, Item, ItemId, Playbook, PlaybookHash, PlaybookVersion, PlaybookWords},
    recurrence::Recurrence,
    schedule::{Occurrence, Override, Run},
};
use std::{collections::BTreeMap, sync::Arc};

/// Reads `2026-11-22`.
pub fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

/// Reads `20:00`.
pub fn time(text: &str) -> MinuteOfDay {
    MinuteOfDay::parse(text).expect("a time")
}

/// Reads `2026-11-22 20:00`.
pub fn at(text: &str) -> CivilTime {
    let (day, minute) = text.split_once(' ').expect("a date and a time");
    CivilTime {
        date: date(day),
        minute: time(minute),
    }
}

pub fn window(first: &str, last: &str) -> Window {
    Window::new(date(first), date(last))
}

pub fn group_id(number: u128) -> GroupId {
    GroupId(uuid::Uuid::from_u128(number))
}

pub fn run_id(number: u128) -> RunId {
    RunId(uuid::Uuid::from_u128(number))
}

pub fn element_id(number: u128) -> ElementId {
    ElementId(uuid::Uuid::from_u128(number))
}

pub fn item_id(name: &str) -> ItemId {
    ItemId(name.to_owned())
}

/// A post with something of use, in the group, by the host.
pub fn item(name: &str, day: u32, every_days: Option<u32>, minute: &str) -> Item {
    Item {
        id: item_id(name),
        day,
        every_days,
        time: time(minute),
        channel: Channel::Group,
        basket: Basket::Need,
        intent: Intent::Value,
        role: MemberRole::Host,
    }
}

pub fn post(name: &str, day: u32, minute: &str, channel: Channel, intent: Intent) -> Item {
    Item {
        channel,
        intent,
        ..item(name, day, None, minute)
    }
}

pub fn playbook(length_days: Option<u32>, items: Vec<Item>) -> PlaybookVersion {
    PlaybookVersion {
        playbook: Playbook {
            id: "test".to_owned(),
            kinds: Vec::new(),
            covers: Vec::new(),
            sources: Vec::new(),
            grade: "C".to_owned(),
            length_days,
            rhythm: None,
            event_day: None,
            warning: None,
            items,
        },
        zh: PlaybookWords::default(),
        en: PlaybookWords::default(),
    }
}

/// Adds a group that starts on `start`.
pub fn add_group(plan: &mut Plan, number: u128, kind: GroupKind, start: Date) -> GroupId {
    let mut group = Group::new(group_id(number), kind);
    group.name = format!("group {number}");
    group.start = Some(start);
    plan.groups.insert(group.id, group);
    group_id(number)
}

/// Puts a playbook to work in a group; the number names the run and the pinned version.
pub fn add_run(plan: &mut Plan, number: u128, group: GroupId, start: Date, version: PlaybookVersion) -> RunId {
    let hash = PlaybookHash(format!("{number:032x}"));
    plan.playbooks
        .insert(hash.clone(), Arc::new(PinnedPlaybook::new(version)));
    let run = Run {
        id: run_id(number),
        group,
        playbook: hash,
        start,
        end: None,
        left_out: Default::default(),
        times: BTreeMap::new(),
        deleted_at: None,
    };
    plan.runs.insert(run.id, run);
    run_id(number)
}

/// Adds an own post at 20:00 that repeats by this rule; the number names it.
pub fn add_own_post(plan: &mut Plan, number: u128, group: GroupId, start: Date, repeats: Option<&str>) -> RunId {
    let mut post = OwnPost::new(run_id(number), group, start, time("20:00"));
    post.words = "今晚见".to_owned();
    post.repeats = repeats.map(|text| Recurrence::parse(text).expect("a recurrence"));
    plan.posts.insert(post.id, PlannedPost::new(post));
    run_id(number)
}

pub fn change(plan: &mut Plan, run: RunId, day: u32, item: &str, change: Override) {
    plan.overrides
        .entry(run)
        .or_default()
        .set(day, item_id(item), Some(change));
}

pub fn moved(to: &str) -> Override {
    Override {
        moved_to: Some(at(to)),
        ..Override::default()
    }
}

/// `2026-11-22 20:00 name#day`, for comparing whole schedules at a glance.
pub fn line(occurrence: &Occurrence<'_>) -> String {
    let CivilTime { date, minute } = occurrence.at;
    format!("{date} {minute} {}#{}", occurrence.item.id.0, occurrence.day)
}

pub fn lines(occurrences: &[Occurrence<'_>]) -> Vec<String> {
    occurrences.iter().map(line).collect()
}

pub fn days_after(start: &str, days: i64) -> Date {
    add_days(date(start), days)
}
