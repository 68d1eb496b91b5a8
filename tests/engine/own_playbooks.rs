//! Playbooks of one's own through the engine: made, changed, undone, passed on alone and met again.

use crate::{samples::*, sharing::plan_in, stores::*, support::*};
use qunce::{
    document::DocumentId,
    domain::{id::OwnPlaybookId, own_playbook::OwnPlaybook, playbook::ItemId},
    engine::{
        EntityChange, EntityKey,
        history::Turn,
        memory::MemoryStorage,
        message::Request,
        preview::Way,
        things::{Part, Tally, Thing},
    },
    exchange::{
        plan_file,
        sharing::{Card, Chosen, Sharing},
    },
};
use std::collections::BTreeSet;

pub const NEW: &str = "day-2-new";

pub fn own_id() -> OwnPlaybookId {
    own_playbook_id(4)
}

pub fn standing(number: u128) -> OwnPlaybook {
    OwnPlaybook {
        deleted_at: None,
        ..full_own_playbook(own_playbook_id(number))
    }
}

pub fn set(before: Option<&OwnPlaybook>, after: &OwnPlaybook) -> Vec<EntityChange> {
    EntityChange::between(EntityKey::OwnPlaybook(after.id), before, after)
        .into_iter()
        .collect()
}

/// Does an edit of the playbook as it stands in this engine.
pub fn edit(engine: &mut MemoryEngine, number: u128, edit: impl FnOnce(&mut OwnPlaybook)) {
    let before = of(engine).clone();
    let mut after = before.clone();
    edit(&mut after);
    commit(engine, number, set(Some(&before), &after)).unwrap();
}

pub fn of(engine: &MemoryEngine) -> &OwnPlaybook {
    &engine.plan().own_playbooks[&own_id()]
}

pub fn reword(words: &str) -> impl FnOnce(&mut OwnPlaybook) + use<> {
    let words = words.to_owned();
    move |playbook| playbook.items.get_mut(&ItemId(NEW.to_owned())).unwrap().words = words
}

fn words(engine: &MemoryEngine) -> &str {
    &of(engine).items[&ItemId(NEW.to_owned())].words
}

pub fn only_playbooks(ids: &[u128]) -> Sharing {
    Sharing {
        groups: Some(Chosen {
            groups: BTreeSet::new(),
            own_playbooks: ids.iter().map(|number| own_playbook_id(*number)).collect(),
            card: Card::LeftOut(command_id(90)),
        }),
        template: None,
    }
}

/// A store with two playbooks of its own.
pub fn home() -> MemoryEngine {
    let mut engine = store(1, "甜果铺", &[1]);
    commit(&mut engine, 2, set(None, &standing(4))).unwrap();
    commit(&mut engine, 3, set(None, &standing(5))).unwrap();
    engine
}

#[test]
fn each_change_is_saved_and_undone_by_itself() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, set(None, &standing(4))).unwrap();
    edit(&mut engine, 2, reword("新的话"));
    edit(&mut engine, 3, |playbook| playbook.length_days = None);
    let mut reopened = open(&storage, 2);
    assert_eq!((words(&reopened), of(&reopened).length_days), ("新的话", None));
    for (number, expected) in [
        (4, "新的话"),
        (5, standing(4).items[&ItemId(NEW.to_owned())].words.as_str()),
    ] {
        let (command, turn) = (command_id(number), Turn::Undo);
        ask(&mut reopened, Request::Turn { command, turn }).unwrap();
        assert_eq!(words(&reopened), expected);
    }
    assert_eq!(*of(&reopened), standing(4));
    let (command, turn) = (command_id(6), Turn::Undo);
    ask(&mut reopened, Request::Turn { command, turn }).unwrap();
    assert!(reopened.plan().own_playbooks.is_empty(), "the making is undone too");
}

#[test]
fn a_file_of_chosen_playbooks_carries_nothing_else() {
    let mut home = home();
    let file = share(&mut home, only_playbooks(&[4]));
    let documents = plan_file::read(&file).unwrap().documents;
    let names: Vec<_> = documents.iter().map(|(id, _)| id.clone()).collect();
    assert_eq!(names, [DocumentId::OwnPlaybook(own_id())]);
    let plan = plan_in(&file);
    assert_eq!(plan.own_playbooks.keys().collect::<Vec<_>>(), [&own_id()]);
    assert!(plan.profile.is_none() && plan.groups.is_empty() && plan.playbooks.is_empty() && plan.figures.is_empty());
    let text = String::from_utf8(file).unwrap();
    assert!(text.contains("水果店的一周") && !text.contains("甜果铺") && !text.contains("杭州"));
}

#[test]
fn taken_in_once_it_stands_there_and_twice_nothing_changes() {
    let file = share(&mut home(), only_playbooks(&[4, 5]));
    let mut there = store(2, "别家", &[9]);
    let before = there.plan().clone();
    let seen = preview(&mut there, &file).unwrap();
    assert!(seen.is_of_playbooks && !seen.is_foreign && !seen.is_template);
    let parts: Vec<_> = seen.parts.iter().map(|part| (part.part, part.name.as_str())).collect();
    let part = |number| Part::OwnPlaybook(own_playbook_id(number));
    assert_eq!(parts, [(part(4), "水果店的一周"), (part(5), "水果店的一周")]);
    let one = Tally {
        added: 1,
        ..Tally::default()
    };
    assert!(
        seen.parts
            .iter()
            .all(|part| part.tallies == [(Thing::OwnPlaybook, one)].into())
    );
    take(&mut there, 2, Way::Merge, &[part(5)]).unwrap();
    assert_eq!(*of(&there), standing(4));
    assert_eq!(there.plan().own_playbooks.len(), 1, "the other one was left out");
    let mut after = there.plan().clone();
    after.own_playbooks.clear();
    assert_eq!(after, before, "nothing else was touched");
    let again = share(&mut home(), only_playbooks(&[4]));
    assert!(
        preview(&mut there, &share(&mut there_again(&again), only_playbooks(&[4])))
            .unwrap()
            .is_empty()
    );
    let (command, turn) = (command_id(9), Turn::Undo);
    ask(&mut there, Request::Turn { command, turn }).unwrap();
    assert_eq!(*there.plan(), before, "one undo takes it back");
}

/// Another store that took the file in.
pub fn there_again(file: &[u8]) -> MemoryEngine {
    let mut engine = store(3, "第三家", &[]);
    preview(&mut engine, file).unwrap();
    accept(&mut engine, 2).unwrap();
    engine
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let file = share(&mut home(), only_playbooks(&[4]));
    let mut there = there_again(&file);
    let again = preview(&mut there, &file).unwrap();
    assert!(again.is_empty() && again.is_of_playbooks && again.parts.is_empty());
    assert_eq!(accept(&mut there, 3).unwrap(), []);
}

/// Both sides went on with it: each field by itself, whoever's file is opened first.
#[test]
fn edits_of_both_sides_meet_item_by_item() {
    let mut home = home();
    let mut there = there_again(&share(&mut home, only_playbooks(&[4])));
    edit(&mut home, 10, reword("家里改的话"));
    edit(&mut there, 11, |playbook| playbook.name = "那边起的名".to_owned());
    let (from_home, from_there) = (
        share(&mut home, only_playbooks(&[4])),
        share(&mut there, only_playbooks(&[4])),
    );
    for (engine, file) in [(&mut home, &from_there), (&mut there, &from_home)] {
        preview(engine, file).unwrap();
        accept(engine, 12).unwrap();
        assert_eq!((words(engine), of(engine).name.as_str()), ("家里改的话", "那边起的名"));
    }
    assert_eq!(of(&home), of(&there));
}

#[test]
fn an_old_file_brings_none_back_from_the_trash() {
    let mut home = home();
    let old = share(&mut home, only_playbooks(&[4]));
    edit(&mut home, 10, |playbook| playbook.deleted_at = Some(5));
    assert!(preview(&mut home, &old).unwrap().is_empty());
    accept(&mut home, 11).unwrap();
    assert_eq!(of(&home).deleted_at, Some(5));
}

#[test]
fn replacing_the_plan_puts_what_the_file_lacks_in_the_trash() {
    let old = export(&mut store(7, "旧备份", &[1]));
    let mut home = home();
    preview(&mut home, &old).unwrap();
    take(&mut home, 10, Way::Replace, &[]).unwrap();
    assert!(home.plan().standing_own_playbooks().is_empty());
    assert_eq!(home.plan().own_playbooks.len(), 2);
}

#[test]
fn groups_beside_bring_no_playbooks_along() {
    let file = export(&mut home());
    let mut here = home();
    preview(&mut here, &file).unwrap();
    take(&mut here, 10, Way::Beside, &[]).unwrap();
    assert_eq!(here.plan().own_playbooks.len(), 2);
    assert_eq!(here.plan().groups.len(), 2);
}

#[test]
fn some_groups_leave_them_at_home() {
    let mut home = home();
    let mut sharing = only_playbooks(&[]);
    if let Some(chosen) = &mut sharing.groups {
        chosen.groups.insert(group_id(1));
    }
    assert!(plan_in(&share(&mut home, sharing)).own_playbooks.is_empty());
    assert_eq!(plan_in(&export(&mut home)).own_playbooks.len(), 2);
}
