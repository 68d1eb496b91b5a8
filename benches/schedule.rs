//! How long the schedule takes at the scale the field names: 779 groups, a year, six posts a day (domain.md section 1).
//! Run with `cargo bench --bench schedule`. Nothing fails by the clock; read the numbers.
#![allow(clippy::expect_used, reason = "a bench may stop at once")]

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use qunce::domain::{
    Group, MinuteOfDay, Plan, Window,
    civil::{Date, add_days},
    diagnosis::diagnose,
    group::MemberRole,
    id::{GroupId, RunId},
    kind::GroupKind,
    plan::PinnedPlaybook,
    playbook::{Basket, Channel, Intent, Item, ItemId, Playbook, PlaybookHash, PlaybookVersion, PlaybookWords},
    schedule::{OccurrenceState, Override, Run, RunOverrides, occurrences},
};
use std::{collections::BTreeMap, hint::black_box, sync::Arc};

const GROUPS: u32 = 779;
const DAYS: i64 = 365;
const POSTS_A_DAY: u16 = 6;

fn start() -> Date {
    NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date")
}

fn retail() -> PlaybookVersion {
    let items = (0..POSTS_A_DAY).map(|number| Item {
        id: ItemId(format!("daily-post-{number}")),
        day: 1,
        every_days: Some(1),
        time: MinuteOfDay::new(8 * 60 + number * 150).expect("a time"),
        channel: Channel::Group,
        basket: Basket::Like,
        intent: if number == 2 { Intent::Interact } else { Intent::Value },
        role: MemberRole::Host,
    });
    let playbook = Playbook {
        id: "daily-retail".to_owned(),
        kinds: vec![GroupKind::StoreCustomers],
        covers: Vec::new(),
        sources: Vec::new(),
        grade: "C".to_owned(),
        length_days: None,
        rhythm: None,
        event_day: None,
        warning: None,
        items: items.collect(),
    };
    PlaybookVersion {
        playbook,
        zh: PlaybookWords::default(),
        en: PlaybookWords::default(),
    }
}

/// Three posts in every run and week were touched: done, skipped and moved to the day after.
fn touched() -> RunOverrides {
    let mut changes = RunOverrides::default();
    for week in 0..52_u32 {
        let day = week * 7 + 1;
        let states = [OccurrenceState::Done, OccurrenceState::Skipped, OccurrenceState::Open];
        for (number, state) in states.into_iter().enumerate() {
            let moved_to = (state == OccurrenceState::Open).then(|| qunce::domain::CivilTime {
                date: add_days(start(), i64::from(day)),
                minute: MinuteOfDay::LAST,
            });
            let change = Override {
                state,
                moved_to,
                ..Override::default()
            };
            changes.set(day, ItemId(format!("daily-post-{number}")), Some(change));
        }
    }
    changes
}

fn plan(with_changes: bool) -> Plan {
    let hash = PlaybookHash("00000000000000000000000000000001".to_owned());
    let mut plan = Plan::default();
    plan.playbooks
        .insert(hash.clone(), Arc::new(PinnedPlaybook::new(retail())));
    for number in 1..=GROUPS {
        let (id, run) = (id_of(1, number), RunId(id_of(2, number)));
        let mut group = Group::new(GroupId(id), GroupKind::StoreCustomers);
        group.start = Some(start());
        plan.runs.insert(
            run,
            Run {
                id: run,
                group: group.id,
                playbook: hash.clone(),
                start: start(),
                end: None,
                left_out: Default::default(),
                times: BTreeMap::new(),
                deleted_at: None,
            },
        );
        plan.groups.insert(group.id, group);
        if with_changes {
            plan.overrides.insert(run, touched());
        }
    }
    plan
}

/// Spread over the key space, as real ids are.
fn id_of(space: u8, number: u32) -> uuid::Uuid {
    let mut bytes = [space; 16];
    bytes[..4].copy_from_slice(&number.wrapping_mul(0x9E37_79B9).to_be_bytes());
    uuid::Uuid::from_bytes(bytes)
}

fn benches(criterion: &mut Criterion) {
    let year = Window::new(start(), add_days(start(), DAYS - 1));
    let month = Window::new(add_days(start(), 150), add_days(start(), 180));
    let today = Window::day(month.first());
    for (name, plan) in [("untouched", plan(false)), ("three changes a week", plan(true))] {
        let expected = usize::try_from(i64::from(GROUPS) * DAYS * i64::from(POSTS_A_DAY)).expect("fits");
        assert_eq!(occurrences(&plan, year).len(), expected, "the whole year is expanded");
        let mut group = criterion.benchmark_group(name);
        group.sample_size(20);
        group.bench_function("year of 779 groups", |run| {
            run.iter(|| occurrences(black_box(&plan), year).len())
        });
        group.bench_function("month of it", |run| {
            run.iter(|| occurrences(black_box(&plan), month).len())
        });
        group.bench_function("one day of it", |run| {
            run.iter(|| occurrences(black_box(&plan), today).len())
        });
        group.bench_function("diagnosis of all", |run| {
            run.iter(|| diagnose(black_box(&plan), month.first()).len())
        });
        group.finish();
    }
}

criterion_group!(schedule, benches);
criterion_main!(schedule);
