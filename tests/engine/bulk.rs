//! One act on many groups through the engine: saved as one command, taken back by one undo, the same after opening again.

use crate::{
    samples::*,
    stores::*,
    support::*,
    undo::{standings, undo},
};
use qunce::{
    domain::{
        Plan,
        bulk::{BulkAct, NewRun, Sparing, StartDay, prepare},
        playbook::PlaybookHash,
    },
    engine::{bulk, history::Standing},
};
use std::sync::Arc;

/// Replaces whatever is at work in all groups; the changes.
fn replaced(plan: &Plan) -> Vec<qunce::document::EntityChange> {
    let (hash, pinned) = plan.playbooks.first_key_value().unwrap();
    assert!(plan.groups.len() > 1);
    let act = BulkAct::Replace {
        old: pinned.version.playbook.id.clone(),
        new: NewRun {
            playbook: Arc::clone(pinned),
            hash: PlaybookHash(format!("{}-anew", hash.0)),
            on: StartDay::On(date("2026-11-25")),
        },
    };
    let sparing = Sparing {
        same: false,
        others: false,
    };
    let mut ids = (500..).map(run_id);
    let groups: Vec<_> = plan.groups.keys().copied().collect();
    let moment = (date("2026-11-22"), 1_795_000_000_000);
    let prepared = prepare(plan, &act, groups, sparing, moment, || ids.next().unwrap());
    assert_eq!(prepared.left_out, []);
    bulk::changes(plan, &prepared)
}

#[test]
fn many_groups_are_changed_by_one_command_and_come_back_by_one_undo() {
    let numbers: Vec<u128> = (1..=40).collect();
    let mut engine = store(1, "果满堂", &numbers);
    let before = engine.plan().clone();
    let changes = replaced(&before);
    assert_eq!(
        changes.len(),
        1 + 2 * numbers.len(),
        "one playbook, and two runs in each group"
    );
    commit(&mut engine, 30, changes).unwrap();
    let after = engine.plan().clone();
    assert_eq!(after.runs.len(), before.runs.len() + numbers.len());
    assert_eq!(after.playbooks.len(), 2);

    undo(&mut engine, 31).unwrap();
    // The version that was pinned stays, as with any other undo: another device may have put it to work meanwhile.
    let mut back = engine.plan().clone();
    back.playbooks.retain(|hash, _| before.playbooks.contains_key(hash));
    assert_eq!(back, before);
    let standing = standings(&mut engine);
    let of_act = standing.iter().find(|(command, _)| *command == command_id(30));
    assert!(matches!(of_act, Some((_, Standing::TakenBack))), "{standing:?}");
}
