//! Playbooks of one's own where others meet them: in a template, which names nobody, in files with impossible numbers, and with what a
//! later build knows of them.

use crate::{own_playbooks::*, samples::*, sharing::plan_in, stores::*, support::*};
use qunce::{
    document::{DocumentId, SharedDocument},
    domain::{
        Language, Plan,
        own_playbook::OwnPlaybook,
        playbook::{ItemId, PlaybookHash},
    },
    engine::{
        EntityChange, EntityKey, Leaf,
        change_words::{Reader, field_name, value},
        memory::MemoryStorage,
        message::{Problem, Request},
    },
    exchange::{
        plan_file::{self, PlanFileProblem, ValueFault},
        sharing::Sharing,
        template::Template,
    },
    knowledge,
};
use yrs::{Doc, Map, ReadTxn, Transact};

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

/// Fields of an own playbook's item are told as those of an own post are, under the item's title.
#[test]
fn an_own_playbooks_item_is_called_by_its_title() {
    let mut plan = Plan::default();
    let own = full_own_playbook(own_playbook_id(4));
    plan.own_playbooks.insert(own.id, own);
    let reader = Reader {
        language: Language::Chinese,
        plan: &plan,
    };
    let entity = EntityKey::OwnPlaybook(own_playbook_id(4));
    let told = |field: &str, leaf: Leaf| {
        let path = format!("items.day-2-new.{field}");
        (field_name(reader, &entity, &path), value(reader, &path, Some(&leaf)))
    };
    let said = |name: &str, value: &str| (format!("内容 · 周二上新 · {name}"), value.to_owned());
    let text = |text: &str| Leaf::Text(text.to_owned());
    assert_eq!(told("minute", Leaf::Whole(435)), said("发送时间", "07:15"));
    assert_eq!(told("channel", text("moments")), said("发到哪里", "朋友圈"));
    assert_eq!(told("sent_by", text("host")), said("谁来发", "群主"));
    assert_eq!(told("day", Leaf::Whole(3)), said("第几天", "3"));
    assert_eq!(
        told("words", text("host")),
        said("话术", "host"),
        "what a person wrote stays"
    );
}
