//! The schedule against a naive oracle: every day of every run is walked, every item asked, every override applied, and
//! only then the window looked at. Slow, obvious, and sharing no code with the expansion.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::*;
use proptest::{collection::vec, option, prelude::*};
use qunce::domain::{
    CivilTime, MinuteOfDay, Plan, Window,
    civil::{Date, add_days},
    due::{DueBoard, DueList},
    id::RunId,
    kind::GroupKind,
    playbook::{Item, ItemId},
    schedule::{Occurrence, OccurrenceKey, OccurrenceState, Override, Run, occurrences, occurrences_of_group},
};
use std::collections::BTreeSet;

/// Starts a little before a leap day, so that windows cross it.
const BASE: &str = "2028-02-10";
/// The oracle walks this many days of each run.
const DAYS: i64 = 120;

type Seen = (CivilTime, RunId, u32, ItemId, Option<Override>);

fn seen(found: &[Occurrence<'_>]) -> Vec<Seen> {
    found
        .iter()
        .map(|post| {
            (
                post.at,
                post.run.id,
                post.day,
                post.item.id.clone(),
                post.change.cloned(),
            )
        })
        .collect()
}

/// The days on which an item happens, by stepping.
fn happens(item: &Item, day: u32) -> bool {
    let mut next = item.day;
    match item.every_days {
        _ if item.day == 0 => false,
        None => item.day == day,
        Some(0) => false,
        Some(cycle) if cycle > 366 => false,
        Some(cycle) => {
            while next < day {
                next += cycle;
            }
            next == day
        }
    }
}

fn runs_on(plan: &Plan, run: &Run, planned: Date) -> bool {
    let group = &plan.groups[&run.group];
    let length = plan.playbooks[&run.playbook].version.playbook.length_days;
    let day = (planned - run.start).num_days() + 1;
    let in_length = match length {
        Some(length) => day <= i64::from(length),
        None => group.positioning.life.end.is_none_or(|end| planned <= end),
    };
    in_length && run.end.is_none_or(|end| planned <= end)
}

fn oracle(plan: &Plan, window: Window) -> Vec<Seen> {
    let mut all = Vec::new();
    for run in plan.runs.values().filter(|run| run.deleted_at.is_none()) {
        let group = &plan.groups[&run.group];
        for day in 1..=u32::try_from(DAYS).unwrap() {
            let planned = add_days(run.start, i64::from(day) - 1);
            for item in &plan.playbooks[&run.playbook].version.playbook.items {
                if group.deleted_at.is_some()
                    || run.left_out.contains(&item.id)
                    || !happens(item, day)
                    || !runs_on(plan, run, planned)
                {
                    continue;
                }
                let change = plan.overrides.get(&run.id).and_then(|changes| {
                    let mut all = changes.iter();
                    all.find(|(on, of, _)| *on == day && *of == &item.id)
                        .map(|(_, _, change)| change.clone())
                });
                let minute = run.times.get(&item.id).copied().unwrap_or(item.time);
                let by_rule = CivilTime { date: planned, minute };
                let at = change.as_ref().and_then(|change| change.moved_to).unwrap_or(by_rule);
                if window.contains(at.date) && group.closed_on.is_none_or(|closed| at.date <= closed) {
                    all.push((at, run.id, day, item.id.clone(), change));
                }
            }
        }
    }
    all
}

#[derive(Clone, Debug)]
struct RandomItem {
    day: u32,
    every_days: Option<u32>,
    minute: u16,
}

#[derive(Clone, Debug)]
struct RandomChange {
    day: u32,
    item: usize,
    state: OccurrenceState,
    moved_to: Option<(i64, u16)>,
}

#[derive(Clone, Debug)]
struct RandomRun {
    start: i64,
    end: Option<i64>,
    length: Option<u32>,
    items: Vec<RandomItem>,
    left_out: BTreeSet<usize>,
    times: Vec<(usize, u16)>,
    changes: Vec<RandomChange>,
    deleted: bool,
}

fn random_item() -> impl Strategy<Value = RandomItem> {
    let cycle =
        prop_oneof![3 => Just(None), 5 => (0_u32..9).prop_map(Some), 1 => Just(Some(366)), 1 => Just(Some(400))];
    (0_u32..40, cycle, 0_u16..4).prop_map(|(day, every_days, quarter)| RandomItem {
        day,
        every_days,
        minute: quarter * 360,
    })
}

fn random_change() -> impl Strategy<Value = RandomChange> {
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

fn random_run() -> impl Strategy<Value = RandomRun> {
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

fn name(item: usize) -> ItemId {
    item_id(&format!("item-{item}"))
}

/// Two groups (the second with a term and a closing day, if any) share the runs in turn.
fn plan_of(runs: &[RandomRun], end: Option<i64>, closed: Option<i64>) -> Plan {
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

fn apply(plan: &mut Plan, run: RunId, random: &RandomChange) {
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

fn random_plan() -> impl Strategy<Value = Plan> {
    let dates = (option::weighted(0.4, -5_i64..50), option::weighted(0.3, -5_i64..50));
    (vec(random_run(), 1..4), dates).prop_map(|(runs, (end, closed))| plan_of(&runs, end, closed))
}

fn random_window() -> impl Strategy<Value = Window> {
    let base = date(BASE);
    (-15_i64..75, 0_i64..30)
        .prop_map(move |(first, days)| Window::new(add_days(base, first), add_days(base, first + days)))
}

fn sorted(mut seen: Vec<Seen>) -> Vec<Seen> {
    seen.sort_by(|one, other| (&one.0, one.1, one.2, &one.3).cmp(&(&other.0, other.1, other.2, &other.3)));
    seen
}

proptest! {
    #[test]
    fn a_window_shows_what_the_oracle_says(plan in random_plan(), window in random_window()) {
        let found = seen(&occurrences(&plan, window));
        prop_assert!(found.is_sorted_by_key(|one| one.0), "in the order of time");
        prop_assert_eq!(sorted(found), sorted(oracle(&plan, window)));
    }

    #[test]
    fn parts_of_a_window_make_the_whole(plan in random_plan(), window in random_window(), cut in 0_i64..30) {
        let cut = add_days(window.first(), cut);
        prop_assume!(cut < window.last());
        let parts = [Window::new(window.first(), cut), Window::new(add_days(cut, 1), window.last())];
        let parts: Vec<_> = parts.into_iter().flat_map(|part| seen(&occurrences(&plan, part))).collect();
        prop_assert_eq!(parts, seen(&occurrences(&plan, window)));
    }

    #[test]
    fn the_groups_make_the_plan(plan in random_plan(), window in random_window()) {
        let of_groups = plan.groups.keys().flat_map(|group| seen(&occurrences_of_group(&plan, *group, window)));
        prop_assert_eq!(sorted(of_groups.collect()), sorted(seen(&occurrences(&plan, window))));
    }

    #[test]
    fn moving_a_start_moves_everything_but_what_was_moved_by_hand(run in random_run(), days in -40_i64..40) {
        let run = RandomRun { end: None, deleted: false, ..run };
        let mut plan = plan_of(&[run], None, None);
        let (all, id) = (Window::new(days_after(BASE, -100), days_after(BASE, 200)), run_id(10));
        let before = seen(&occurrences(&plan, all)).into_iter().filter(|post| post.2 <= 60);
        let expected: Vec<_> = before.map(|(at, run, day, item, change)| {
            let by_hand = change.as_ref().is_some_and(|change| change.moved_to.is_some());
            let at = if by_hand { at } else { CivilTime { date: add_days(at.date, days), ..at } };
            (at, run, day, item, change)
        }).collect();
        let start = add_days(plan.runs[&id].start, days);
        plan.runs.get_mut(&id).unwrap().start = start;
        let after = seen(&occurrences(&plan, all)).into_iter().filter(|post| post.2 <= 60).collect();
        prop_assert_eq!(sorted(after), sorted(expected));
    }
}

/// The posts of a list of the board, read straight from the schedule.
fn due(plan: &Plan, today: Date, list: DueList) -> Vec<(CivilTime, OccurrenceKey)> {
    let (first, last, open) = match list {
        DueList::Earlier => (add_days(today, -7), add_days(today, -1), true),
        DueList::Open => (today, today, true),
        DueList::Done => (today, today, false),
    };
    let found = occurrences(plan, Window::new(first, last)).into_iter();
    let found = found.filter(|post| (post.state() == OccurrenceState::Open) == open);
    let mut found: Vec<_> = found.map(|post| (post.at, post.key())).collect();
    found.sort();
    found
}

fn holds(board: &DueBoard, plan: &Plan, today: Date) -> Result<(), TestCaseError> {
    for list in [DueList::Earlier, DueList::Open, DueList::Done] {
        let expected = due(plan, today, list);
        prop_assert_eq!(board.count(list), expected.len());
        let listed = board.first(list, usize::MAX);
        prop_assert_eq!(board.all(list).count(), listed.len());
        prop_assert!(listed.is_sorted_by_key(|post| post.at), "in the order of time");
        prop_assert_eq!(board.first(list, 3), listed.iter().take(3).cloned().collect::<Vec<_>>());
        let mut listed: Vec<_> = listed.into_iter().map(|post| (post.at, post.key)).collect();
        listed.sort();
        prop_assert_eq!(listed, expected);
    }
    let tomorrow = occurrences(plan, Window::day(add_days(today, 1))).into_iter();
    let is_open = |post: &Occurrence<'_>| post.state() == OccurrenceState::Open;
    prop_assert_eq!(board.tomorrow(), tomorrow.filter(is_open).count());
    Ok(())
}

proptest! {
    #[test]
    fn the_board_of_what_is_due_says_what_the_schedule_says(
        plan in random_plan(),
        day in -10_i64..60,
        changes in vec((0_usize..4, random_change()), 0..6),
        closes in option::of(-5_i64..50),
    ) {
        let today = days_after(BASE, day);
        let mut plan = plan;
        let mut board = DueBoard::new(&plan, today);
        holds(&board, &plan, today)?;
        for (run, change) in changes {
            let run = run_id(run as u128 + 10);
            let Some(group) = plan.runs.get(&run).map(|run| run.group) else { continue };
            let before = board.clone();
            apply(&mut plan, run, &change);
            prop_assert_eq!(board.renew(&plan, &[group]), board != before);
            holds(&board, &plan, today)?;
        }
        let groups: Vec<_> = plan.groups.keys().copied().collect();
        plan.groups.get_mut(&groups[0]).unwrap().closed_on = closes.map(|day| days_after(BASE, day));
        // More than are looked at one by one.
        board.renew(&plan, &groups.repeat(5));
        holds(&board, &plan, today)?;
    }
}
