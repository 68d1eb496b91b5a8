//! Undo and redo: across tabs and reloads, and only where nothing changed since.

use crate::{samples::*, support::*};
use proptest::prelude::*;
use qunce::{
    domain::id::CommandId,
    engine::{
        EntityChange, EntityKey,
        history::{Act, Standing, Turn},
        memory::MemoryStorage,
        message::{Problem, Reply, Request},
        storage::StorageError,
        things::Thing,
        turning::{HistoryPage, Turned},
    },
};

pub fn turn(engine: &mut MemoryEngine, number: u128, turn: Turn) -> Option<Turned> {
    let command = command_id(number);
    match ask(engine, Request::Turn { command, turn }).unwrap() {
        Reply::Turned(turned) => turned,
        other => panic!("{other:?}"),
    }
}

pub fn undo(engine: &mut MemoryEngine, number: u128) -> Option<Turned> {
    turn(engine, number, Turn::Undo)
}

pub fn redo(engine: &mut MemoryEngine, number: u128) -> Option<Turned> {
    turn(engine, number, Turn::Redo)
}

pub fn history(engine: &mut MemoryEngine) -> HistoryPage {
    match ask(engine, Request::History { before: None }).unwrap() {
        Reply::History(page) => page,
        other => panic!("{other:?}"),
    }
}

pub fn standings(engine: &mut MemoryEngine) -> Vec<(CommandId, Standing)> {
    let acts = history(engine).acts.into_iter();
    acts.map(|act| (act.command, act.standing)).collect()
}

pub fn renamed(storage: &MemoryStorage) -> MemoryEngine {
    let mut engine = open(storage, 1);
    commit(&mut engine, 1, vec![made(1, "一群")]).unwrap();
    commit(&mut engine, 2, vec![text(1, "name", "一群", "改名")]).unwrap();
    commit(&mut engine, 3, vec![text(1, "welcome", "", "欢迎")]).unwrap();
    engine
}

pub fn welcome_of(engine: &MemoryEngine) -> &str {
    &engine.plan().groups[&group_id(1)].welcome
}

#[test]
fn undo_and_redo_go_back_and_forth() {
    let storage = MemoryStorage::default();
    let mut engine = renamed(&storage);
    let turned = undo(&mut engine, 10).unwrap();
    assert_eq!(turned.act, Act::Undo(command_id(3)));
    assert_eq!(turned.changes, [text(1, "welcome", "欢迎", "")]);
    assert_eq!((name_of(&engine, 1), welcome_of(&engine)), ("改名", ""));
    undo(&mut engine, 11);
    assert_eq!((name_of(&engine, 1), welcome_of(&engine)), ("一群", ""));
    assert_eq!(redo(&mut engine, 12).unwrap().act, Act::Redo(command_id(2)));
    assert_eq!((name_of(&engine, 1), welcome_of(&engine)), ("改名", ""));
    redo(&mut engine, 13);
    assert_eq!((name_of(&engine, 1), welcome_of(&engine)), ("改名", "欢迎"));
    assert_eq!(redo(&mut engine, 14), None, "nothing is left to do again");
    undo(&mut engine, 15);
    undo(&mut engine, 16);
    undo(&mut engine, 17);
    assert!(engine.plan().groups.is_empty(), "the group's making is taken back too");
    assert_eq!(undo(&mut engine, 18), None, "nothing is left to undo");
    redo(&mut engine, 19);
    assert_eq!(name_of(&engine, 1), "一群");
    assert_eq!(open(&storage, 2).plan(), engine.plan());
}

#[test]
fn a_new_edit_ends_what_could_be_redone() {
    let mut engine = renamed(&MemoryStorage::default());
    undo(&mut engine, 10);
    commit(&mut engine, 11, vec![text(1, "name", "改名", "又改")]).unwrap();
    assert_eq!(redo(&mut engine, 12), None);
    let again = turn(&mut engine, 13, Turn::DoAgain(command_id(3))).unwrap();
    assert_eq!(
        again.act,
        Act::Redo(command_id(3)),
        "by name it can still be done again"
    );
    assert_eq!((name_of(&engine, 1), welcome_of(&engine)), ("又改", "欢迎"));
}

#[test]
fn it_works_across_tabs_and_after_a_reload() {
    let storage = MemoryStorage::default();
    renamed(&storage);
    let (mut one, mut other) = (open(&storage, 2), open(&storage, 3));
    commit(&mut other, 4, vec![text(1, "name", "改名", "那边改的")]).unwrap();
    undo(&mut one, 10);
    assert_eq!(name_of(&one, 1), "改名", "the other tab's edit was the newest");
    undo(&mut other, 11);
    assert_eq!(welcome_of(&other), "");
    redo(&mut one, 12);
    undo(&mut one, 13);
    redo(&mut other, 14);
    ask(&mut one, Request::CatchUp).unwrap();
    assert_eq!(one.plan(), other.plan());
    let mut later = open(&storage, 4);
    redo(&mut later, 15);
    assert_eq!((name_of(&later, 1), welcome_of(&later)), ("那边改的", "欢迎"));
}

#[test]
fn what_changed_since_is_left_alone_and_said() {
    let mut engine = renamed(&MemoryStorage::default());
    let mut both = text(1, "name", "改名", "三改");
    both.fields.extend(text(1, "owner", "", "lin").fields);
    commit(&mut engine, 4, vec![both]).unwrap();
    commit(&mut engine, 5, vec![text(1, "name", "三改", "四改")]).unwrap();
    let turned = turn(&mut engine, 10, Turn::TakeBack(command_id(4))).unwrap();
    assert_eq!(turned.changes, [text(1, "owner", "lin", "")]);
    assert_eq!(turned.left_alone, [text(1, "name", "三改", "改名")]);
    assert_eq!(name_of(&engine, 1), "四改");
    let again = turn(&mut engine, 11, Turn::DoAgain(command_id(4))).unwrap();
    assert_eq!(again.changes, [text(1, "owner", "", "lin")], "only what was taken back");
    assert_eq!(again.left_alone, []);
    let overtaken = turn(&mut engine, 12, Turn::TakeBack(command_id(2))).unwrap();
    assert_eq!(overtaken.changes, []);
    let expected = [
        (command_id(5), Standing::Stands),
        (command_id(4), Standing::Stands),
        (command_id(3), Standing::Stands),
        (command_id(2), Standing::Overtaken),
        (command_id(1), Standing::Stands),
    ];
    assert_eq!(standings(&mut engine), expected);
    undo(&mut engine, 13);
    undo(&mut engine, 14);
    assert_eq!(undo(&mut engine, 15).unwrap().act, Act::Undo(command_id(3)));
    assert_eq!(
        undo(&mut engine, 16).unwrap().act,
        Act::Undo(command_id(1)),
        "what is overtaken does not stand in the way"
    );
}

#[test]
fn the_history_remembers_true_values_before() {
    let storage = MemoryStorage::default();
    let mut one = renamed(&storage);
    let mut other = open(&storage, 2);
    commit(&mut one, 4, vec![text(1, "name", "改名", "这边")]).unwrap();
    commit(&mut other, 5, vec![text(1, "name", "改名", "那边")]).unwrap();
    commit(&mut one, 6, vec![text(1, "name", "这边", "那边")]).unwrap();
    let acts = history(&mut one).acts;
    assert_eq!(acts[0].command, command_id(5), "what changes nothing is not remembered");
    assert_eq!(acts[0].changes, [text(1, "name", "这边", "那边")]);
    undo(&mut one, 10);
    assert_eq!(name_of(&one, 1), "这边");
}

#[test]
fn a_failed_turn_turns_nothing_and_can_be_tried_again() {
    let storage = MemoryStorage::default();
    let mut engine = renamed(&storage);
    storage.fail_with(Some(StorageError::Full));
    let request = Request::Turn {
        command: command_id(10),
        turn: Turn::Undo,
    };
    assert_eq!(ask(&mut engine, request), Err(Problem::StorageFull));
    assert_eq!(welcome_of(&engine), "欢迎");
    storage.fail_with(None);
    assert_eq!(undo(&mut engine, 10).unwrap().act, Act::Undo(command_id(3)));
    assert_eq!(welcome_of(&engine), "");
}

#[test]
fn a_merge_is_one_act_and_taken_back_whole() {
    let mut here = open(&MemoryStorage::default(), 1);
    commit(&mut here, 1, full_plan()).unwrap();
    let file = export(&mut here);
    let mut there = open(&MemoryStorage::default(), 2);
    commit(&mut there, 1, vec![made(9, "自己的群")]).unwrap();
    let before = there.plan().clone();
    preview(&mut there, &file).unwrap();
    let changes = accept(&mut there, 2).unwrap();
    let after = there.plan().clone();
    let act = history(&mut there).acts.remove(0);
    let fields: usize = changes.iter().map(|change| change.fields.len()).sum();
    assert!(act.is_merge && act.field_count == fields);
    assert_eq!(
        act.tallies
            .iter()
            .find(|(thing, _)| *thing == Thing::Run)
            .unwrap()
            .1
            .added,
        1
    );
    undo(&mut there, 3);
    assert_eq!(*there.plan(), before);
    redo(&mut there, 4);
    assert_eq!(*there.plan(), after);
}

#[test]
fn the_card_and_pinned_playbooks_stay_when_the_founding_is_taken_back() {
    let mut engine = open(&MemoryStorage::default(), 1);
    let hash = qunce::domain::playbook::PlaybookHash("7be051a64bc85f0e9d430c6a71f2e880".into());
    let pin = EntityChange {
        entity: EntityKey::Playbook(hash),
        fields: text(1, "version", "", "{}").fields,
    };
    let changes = full_plan().into_iter().chain([pin]).collect();
    commit(&mut engine, 1, changes).unwrap();
    let turned = undo(&mut engine, 2).unwrap();
    let kept = |change: &EntityChange| matches!(change.entity, EntityKey::Profile | EntityKey::Playbook(_));
    assert!(!turned.changes.iter().any(kept));
    assert!(engine.plan().profile.is_some() && engine.plan().groups.is_empty());
    let mut profile = engine.plan().profile.clone().unwrap();
    let before = profile.clone();
    profile.city = "上海".to_owned();
    let moved = EntityChange::between(EntityKey::Profile, Some(&before), &profile).unwrap();
    commit(&mut engine, 3, vec![moved]).unwrap();
    undo(&mut engine, 4);
    assert_eq!(engine.plan().profile, Some(before), "an edit of the card is undone");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    /// Edits of two tabs, then as many undos and redos from either: back to the start, and forth to the end.
    #[test]
    fn undoing_all_and_redoing_all_comes_out_where_it_was(
        edits in proptest::collection::vec((any::<bool>(), 1_u8..3, 0_u8..3, 0_u8..4), 1..12),
        turns in proptest::collection::vec(any::<bool>(), 24),
    ) {
        let storage = MemoryStorage::default();
        let mut tabs = [open(&storage, 1), open(&storage, 2)];
        commit(&mut tabs[0], 1, vec![made(1, "一群"), made(2, "二群")]).unwrap();
        let start = tabs[0].plan().clone();
        let mut count = 0;
        for (number, (is_one, group, field, value)) in (10..).zip(edits) {
            let path = ["name", "welcome", "owner"][usize::from(field)];
            let tab = &mut tabs[usize::from(is_one)];
            commit(tab, number, vec![text(group.into(), path, "", &value.to_string())]).unwrap();
            count = standings(tab).len() - 1;
        }
        ask(&mut tabs[0], Request::CatchUp).unwrap();
        let end = tabs[0].plan().clone();
        let mut who = turns.into_iter().map(usize::from);
        for number in 0..count {
            undo(&mut tabs[who.next().unwrap()], 100 + number as u128);
        }
        ask(&mut tabs[0], Request::CatchUp).unwrap();
        prop_assert_eq!(tabs[0].plan(), &start);
        for number in 0..count {
            redo(&mut tabs[who.next().unwrap()], 200 + number as u128);
        }
        prop_assert_eq!(redo(&mut tabs[0], 300), None);
        ask(&mut tabs[0], Request::CatchUp).unwrap();
        prop_assert_eq!(tabs[0].plan(), &end);
        let reopened = open(&storage, 3);
        prop_assert_eq!(reopened.plan(), &end);
    }
}
