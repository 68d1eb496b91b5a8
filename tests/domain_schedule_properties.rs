//! The schedule against a naive oracle: every day of every run is walked, every item asked, every override applied, and
//! only then the window looked at. Slow, obvious, and sharing no code with the expansion.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::{random_plan::*, *};
use proptest::prelude::*;
use qunce::domain::{
    CivilTime, Plan, Window,
    civil::{Date, add_days},
    id::RunId,
    playbook::{Item, ItemId},
    schedule::{Occurrence, Override, Run, occurrences, occurrences_of_group},
};

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
