//! Made-up plans for properties: two groups, a few runs with left-out items, changed times, moved and ticked posts.

use super::*;
use proptest::{collection::vec, option, prelude::*};
use qunce::domain::schedule::OccurrenceState;
use std::collections::BTreeSet;

/// Starts a little before a leap day, so that windows cross it.
pub const BASE: &str = "2028-02-10";

#[derive(Clone, Debug)]
pub struct RandomItem {
    pub day: u32,
    pub every_days: Option<u32>,
    pub minute: u16,
}

#[derive(Clone, Debug)]
pub struct RandomChange {
    pub day: u32,
    pub item: usize,
    pub state: OccurrenceState,
    pub moved_to: Option<(i64, u16)>,
}

#[derive(Clone, Debug)]
pub struct RandomRun {
    pub start: i64,
    pub end: Option<i64>,
    pub length: Option<u32>,
    pub items: Vec<RandomItem>,
    pub left_out: BTreeSet<usize>,
    pub times: Vec<(usize, u16)>,
    pub changes: Vec<RandomChange>,
    pub deleted: bool,
}

pub fn random_item() -> impl Strategy<Value = RandomItem> {
    let cycle =
        prop_oneof![3 => Just(None), 5 => (0_u32..9).prop_map(Some), 1 => Just(Some(366)), 1 => Just(Some(400))];
    (0_u32..40, cycle, 0_u16..4).prop_map(|(day, every_days, quarter)| RandomItem {
        day,
        every_days,
        minute: quarter * 360,
    })
}

pub fn random_change() -> impl Strategy<Value = RandomChange> {
    let state = prop_oneof![
        Just(OccurrenceState::Open),
        Just(OccurrenceState::Done),
        Just(OccurrenceState::Skipped)
    ];
    (0_u32..45, 0_usize..7, state, option::of((-10_i64..70, 0_u16..4))).prop_map(|(day, item, state, moved_to)| {
        RandomChange {
            day,
            item,
            state,
            moved_to,
        }
    })
}

pub fn random_run() -> impl Strategy<Value = RandomRun> {
    let bounds = (
        -5_i64..25,
        option::weighted(0.3, -3_i64..50),
        option::weighted(0.5, 0_u32..35),
    );
    let edits = (
        proptest::collection::btree_set(0_usize..7, 0..2),
        vec((0_usize..7, 0_u16..1440), 0..3),
        vec(random_change(), 0..12),
        proptest::bool::weighted(0.1),
    );
    (bounds, vec(random_item(), 0..6), edits).prop_map(
        |((start, end, length), items, (left_out, times, changes, deleted))| RandomRun {
            start,
            end,
            length,
            items,
            left_out,
            times,
            changes,
            deleted,
        },
    )
}

pub fn name(item: usize) -> ItemId {
    item_id(&format!("item-{item}"))
}

/// Two groups (the second with a term and a closing day, if any) share the runs in turn.
pub fn plan_of(runs: &[RandomRun], end: Option<i64>, closed: Option<i64>) -> Plan {
    let base = date(BASE);
    let mut plan = Plan::default();
    let groups = [1, 2].map(|number| add_group(&mut plan, number, GroupKind::NewUser, base));
    let second = plan.groups.get_mut(&groups[1]).unwrap();
    second.positioning.life.end = end.map(|end| add_days(base, end));
    second.closed_on = closed.map(|closed| add_days(base, closed));
    for (number, random) in runs.iter().enumerate() {
        let items = random.items.iter().enumerate().map(|(index, random)| Item {
            id: name(index),
            time: MinuteOfDay::new(random.minute).unwrap(),
            ..item("", random.day, random.every_days, "00:00")
        });
        let version = playbook(random.length, items.collect());
        let start = add_days(base, random.start);
        let id = add_run(&mut plan, number as u128 + 10, groups[number % 2], start, version);
        let run = plan.runs.get_mut(&id).unwrap();
        run.end = random.end.map(|end| add_days(base, end));
        run.left_out = random.left_out.iter().map(|index| name(*index)).collect();
        run.deleted_at = random.deleted.then_some(1);
        for (index, minute) in &random.times {
            run.times.insert(name(*index), MinuteOfDay::new(*minute).unwrap());
        }
        for random in &random.changes {
            apply(&mut plan, id, random);
        }
    }
    plan
}

pub fn apply(plan: &mut Plan, run: RunId, random: &RandomChange) {
    let moved_to = random.moved_to.map(|(days, quarter)| CivilTime {
        date: add_days(date(BASE), days),
        minute: MinuteOfDay::new(quarter * 360).unwrap(),
    });
    let state = random.state;
    let value = Override {
        state,
        moved_to,
        ..Override::default()
    };
    plan.overrides
        .entry(run)
        .or_default()
        .set(random.day, name(random.item), Some(value));
}

pub fn random_plan() -> impl Strategy<Value = Plan> {
    let dates = (option::weighted(0.4, -5_i64..50), option::weighted(0.3, -5_i64..50));
    (vec(random_run(), 1..4), dates).prop_map(|(runs, (end, closed))| plan_of(&runs, end, closed))
}
