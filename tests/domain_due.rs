//! The board of what is due against the schedule itself: made anew, and kept up edit by edit.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::{random_plan::*, *};
use proptest::{collection::vec, option, prelude::*};
use qunce::domain::{
    CivilTime, Plan, Window,
    civil::{Date, add_days},
    due::{DueBoard, DueList},
    schedule::{Occurrence, OccurrenceKey, OccurrenceState, occurrences},
};

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
