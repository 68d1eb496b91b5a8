//! Playbooks of one's own through the engine: made, changed, undone, passed on alone, met again, and never named in a template.

use crate::{samples::*, sharing::plan_in, stores::*, support::*};
use qunce::{
    document::{DocumentId, SharedDocument},
    domain::{Language, id::OwnPlaybookId, own_playbook::OwnPlaybook, playbook::ItemId, playbook::PlaybookHash},
    engine::{
        EntityChange, EntityKey, Leaf,
        history::Turn,
        memory::MemoryStorage,
        message::{Problem, Request},
        preview::Way,
        things::{Part, Tally, Thing},
    },
    exchange::{
        plan_file::{self, PlanFileProblem, ValueFault},
        sharing::{Card, Chosen, Sharing},
        template::Template,
    },
    knowledge,
};
use std::collections::BTreeSet;
use yrs::{Doc, Map, ReadTxn, Transact};

const NEW: &str = "day-2-new";

fn own_id() -> OwnPlaybookId {
    own_playbook_id(4)
}

fn standing(number: u128) -> OwnPlaybook {
    OwnPlaybook {
        deleted_at: None,
        ..full_own_playbook(own_playbook_id(number))
    }
}

fn set(before: Option<&OwnPlaybook>, after: &OwnPlaybook) -> Vec<EntityChange> {
    EntityChange::between(EntityKey::OwnPlaybook(after.id), before, after)
        .into_iter()
        .collect()
}

/// Does an edit of the playbook as it stands in this engine.
fn edit(engine: &mut MemoryEngine, number: u128, edit: impl FnOnce(&mut OwnPlaybook)) {
    let before = of(engine).clone();
    let mut after = before.clone();
    edit(&mut after);
    commit(engine, number, set(Some(&before), &after)).unwrap();
}

fn of(engine: &MemoryEngine) -> &OwnPlaybook {
    &engine.plan().own_playbooks[&own_id()]
}

fn reword(words: &str) -> impl FnOnce(&mut OwnPlaybook) + use<> {
    let words = words.to_owned();
    move |playbook| playbook.items.get_mut(&ItemId(NEW.to_owned())).unwrap().words = words
}

fn words(engine: &MemoryEngine) -> &str {
    &of(engine).items[&ItemId(NEW.to_owned())].words
}

fn only_playbooks(ids: &[u128]) -> Sharing {
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
fn home() -> MemoryEngine {
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
fn there_again(file: &[u8]) -> MemoryEngine {
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

/// A playbook that names the store and its host, at work in a group as it was pinned.
#[test]
fn a_template_names_nobody_in_playbooks_nor_in_what_was_pinned_of_them() {
    let mut home = home();
    edit(&mut home, 10, |playbook| {
        playbook.name = "甜果铺的一周".to_owned();
        playbook.about = "小林在杭州用的".to_owned();
    });
    edit(&mut home, 11, reword("小林在甜果铺等你"));
    let version = of(&home).version("-");
    let hash = knowledge::content_hash(&version).unwrap();
    let before = home.plan().runs[&run_id(1001)].clone();
    let mut after = before.clone();
    after.playbook = hash.clone();
    let run = EntityChange::between(EntityKey::Run(group_id(1), run_id(1001)), Some(&before), &after);
    let pin = EntityChange::pin(EntityKey::Playbook(hash.clone()), &version);
    commit(&mut home, 12, run.into_iter().chain(pin).collect()).unwrap();
    let template = Template {
        seed: command_id(50),
        language: Language::Chinese,
    };
    let file = share(
        &mut home,
        Sharing {
            groups: None,
            template: Some(template),
        },
    );
    let plan = plan_in(&file);
    let run = plan.runs.values().next().unwrap();
    assert_ne!(run.playbook, hash);
    let pinned = &plan.playbooks[&run.playbook].version;
    assert_eq!(
        knowledge::content_hash(pinned).unwrap(),
        run.playbook,
        "still named by its content"
    );
    assert_eq!(pinned.zh.title, "本店的一周");
    let said = |words: &str| assert_eq!(words, "群主在本店等你");
    said(&pinned.en.items[&ItemId(NEW.to_owned())].words);
    let own = plan
        .own_playbooks
        .values()
        .find(|own| own.name == "本店的一周")
        .unwrap();
    assert_ne!(own.id, own_id(), "a template has ids of its own");
    said(&own.items[&ItemId(NEW.to_owned())].words);
    assert!(!plan.playbooks.contains_key(&hash) && plan.playbooks.contains_key(&PlaybookHash(bundled_hash())));
    for (_, state) in plan_file::read(&file).unwrap().documents {
        let shown = String::from_utf8_lossy(&state).into_owned();
        for name in ["甜果铺", "小林", "杭州"] {
            assert!(!shown.contains(name), "{name}");
        }
    }
}

fn bundled_hash() -> String {
    "7be051a64bc85f0e9d430c6a71f2e880".to_owned()
}

#[test]
fn impossible_numbers_in_a_file_are_refused_with_their_place() {
    let mut home = open(&MemoryStorage::default(), 1);
    let long = OwnPlaybook {
        length_days: Some(4_000_000),
        ..standing(4)
    };
    commit(&mut home, 1, set(None, &long)).unwrap();
    let file = share(&mut home, only_playbooks(&[4]));
    let mut there = store(2, "别家", &[9]);
    let Err(Problem::PlanFile(PlanFileProblem::BadEntity(bad))) = preview(&mut there, &file) else {
        panic!("refused");
    };
    assert_eq!(
        (bad.group.as_str(), bad.field.as_deref()),
        ("水果店的一周", Some("length_days"))
    );
    assert_eq!(bad.fault, ValueFault::Number(4_000_000));
}

#[test]
fn what_a_later_build_adds_is_kept() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, set(None, &standing(4))).unwrap();
    let mut later = SharedDocument::new(DocumentId::OwnPlaybook(own_id()), 99);
    let colour = Leaf::Text("绿".to_owned());
    let update = later.write(
        &EntityKey::OwnPlaybook(own_id()),
        [("items.day-2-new.colour", Some(&colour))],
    );
    let commit = qunce::engine::storage::Commit {
        command: command_id(2),
        schema: qunce::document::SCHEMA_VERSION,
        updates: vec![(DocumentId::OwnPlaybook(own_id()).to_string(), update)],
        entry: Vec::new(),
    };
    pollster::block_on(qunce::engine::storage::Storage::append(&storage, &commit)).unwrap();
    ask(&mut engine, Request::CatchUp).unwrap();
    edit(&mut engine, 3, reword("改过"));
    pollster::block_on(engine.compact()).unwrap();
    let file = share(&mut open(&storage, 2), only_playbooks(&[4]));
    let there = share(&mut there_again(&file), only_playbooks(&[4]));
    let (_, state) = plan_file::read(&there).unwrap().documents.remove(0);
    let doc = Doc::new();
    let map = doc.get_or_insert_map("plan");
    let update = yrs::updates::decoder::Decode::decode_v1(&state).unwrap();
    doc.transact_mut().apply_update(update).unwrap();
    let transaction = doc.transact();
    assert!(transaction.get_map("plan").is_some());
    let kept = map.get(&transaction, "own/items.day-2-new.colour");
    assert_eq!(kept.map(|value| value.to_string(&transaction)), Some("绿".to_owned()));
}
