//! What goes into a shared file: exactly the documents chosen, and into a template nothing that happened.

use crate::{samples::*, stores::*, support::*};
use qunce::{
    document::{DocumentId, Projection, SharedDocument},
    domain::{Plan, figures::Scope, schedule::OccurrenceState},
    engine::{EntityChange, EntityKey, Leaf, memory::MemoryStorage, preview::Way, things::Part},
    exchange::{
        plan_file::{self, Form, LARGEST_IN_THE_OPEN},
        sharing::Sharing,
    },
};
use serde_json::Value;
use std::collections::BTreeSet;

fn only(groups: &[u128]) -> Sharing {
    Sharing {
        groups: Some(groups.iter().map(|number| group_id(*number)).collect()),
        template: None,
    }
}

fn template(seed: u128) -> Sharing {
    Sharing {
        groups: None,
        template: Some(command_id(seed)),
    }
}

fn names_of_documents(file: &[u8]) -> BTreeSet<String> {
    let documents = plan_file::read(file).unwrap().documents;
    documents.iter().map(|(id, _)| id.to_string()).collect()
}

fn plan_in(file: &[u8]) -> Plan {
    let mut projection = Projection::default();
    for (id, state) in plan_file::read(file).unwrap().documents {
        let mut document = SharedDocument::new(id, 1);
        document.merge_foreign(&state).unwrap();
        for (entity, fields) in document.entities() {
            projection.replace(entity, fields);
        }
    }
    assert!(projection.unreadable().is_empty());
    projection.plan().clone()
}

#[test]
fn every_kind_of_document_is_decided() {
    let owner = || DocumentId::OwnerFigures(2026, "林".to_owned());
    let of = |number| {
        [
            DocumentId::Group(group_id(number)),
            DocumentId::Year(group_id(number), 2026),
        ]
    };
    let wide = [DocumentId::WorkspaceFigures(2026), owner()];
    let (all, some) = (Sharing::default(), only(&[1]));
    for document in of(1).iter().chain([&DocumentId::Workspace]) {
        assert!(all.takes(document) && some.takes(document), "{document}");
    }
    for document in of(2).iter().chain(&wide) {
        assert!(all.takes(document) && !some.takes(document), "{document}");
    }
}

#[test]
fn only_the_chosen_groups_leave_the_house() {
    let mut engine = store(1, "店", &[1, 2]);
    let all = export(&mut engine);
    let chosen = share(&mut engine, only(&[2]));
    let (all, chosen_names) = (names_of_documents(&all), names_of_documents(&chosen));
    let expected = all
        .iter()
        .filter(|name| *name == "workspace" || name.contains(&group_id(2).to_string()));
    assert_eq!(chosen_names, expected.cloned().collect());
    assert!(all.len() > chosen_names.len() + 2);
    let readable: Value = serde_json::from_slice(&chosen).unwrap();
    assert_eq!(readable["plan"]["groups"].as_array().unwrap().len(), 1);
    assert_eq!(
        readable["plan"]["figures"].as_array().unwrap().len(),
        1,
        "nor in the part for reading"
    );
    let mut there = open(&MemoryStorage::default(), 2);
    preview(&mut there, &chosen).unwrap();
    accept(&mut there, 1).unwrap();
    assert_eq!(names(there.plan()), ["2 群"]);
}

/// A store whose first group has everything that can be set, and stands.
fn full_store() -> MemoryEngine {
    let mut engine = store(1, "甜果铺", &[1, 2]);
    let mut group = full_group(group_id(1));
    group.deleted_at = None;
    group.owner = "王小姐".to_owned();
    let before = engine.plan().groups[&group_id(1)].clone();
    let mut changes = vec![EntityChange::between(EntityKey::Group(group.id), Some(&before), &group).unwrap()];
    let mut trashed = text(2, "deleted_at", "", "x");
    trashed.fields[0].after = Some(Leaf::Whole(1));
    changes.push(trashed);
    commit(&mut engine, 2, changes).unwrap();
    engine
}

#[test]
fn a_template_holds_the_plan_and_nothing_that_happened() {
    let mut engine = full_store();
    let file = share(&mut engine, template(50));
    assert_eq!(plan_file::read(&file).unwrap().form, Form::Template);
    let plan = plan_in(&file);
    assert!(plan.figures.is_empty());
    let [group] = plan.groups.values().collect::<Vec<_>>()[..] else {
        panic!("one group stands")
    };
    let mut expected = full_group(group.id);
    expected.deleted_at = None;
    expected.closed_on = None;
    expected.owner = String::new();
    expected.positioning.goal.core_goal_reached_on = None;
    expected.roles.clear();
    expected.checks = Default::default();
    assert_eq!(*group, expected);
    assert!(group.id != group_id(1));
    let run = plan.runs_of(group.id).next().unwrap();
    let posts: Vec<_> = plan.overrides[&run.id].iter().collect();
    let (day, _, change) = posts[0];
    assert_eq!((posts.len(), day, change.state), (1, 3, OccurrenceState::Open));
    assert_eq!(
        change.words,
        full_override().words,
        "words somebody wrote are part of the plan"
    );
    assert!(change.reason.is_empty() && change.moved_to.is_none());
    let card = plan.profile.unwrap();
    assert_eq!(
        (card.store_name.as_str(), card.host_name.as_str(), card.city.as_str()),
        ("", "", "")
    );
    assert_eq!((card.trade, plan.playbooks.len()), (profile().trade, 1));
}

#[test]
fn a_template_has_no_history_to_read_names_in() {
    let mut engine = full_store();
    commit(&mut engine, 3, vec![text(1, "welcome", "", "手机 13800000000")]).unwrap();
    commit(&mut engine, 4, vec![text(1, "welcome", "手机 13800000000", "欢迎")]).unwrap();
    let file = share(&mut engine, template(50));
    let states = plan_file::read(&file).unwrap().documents;
    for secret in ["甜果铺", "小林", "王小姐", "13800000000", "下雨"] {
        let found = |bytes: &[u8]| bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
        assert!(
            !states.iter().any(|(_, state)| found(state)),
            "{secret} is in a document"
        );
        assert!(!found(&file), "{secret} is in the readable part");
    }
}

#[test]
fn a_template_comes_in_once_or_beside_as_often_as_wanted() {
    let mut source = full_store();
    let (first, second) = (share(&mut source, template(50)), share(&mut source, template(51)));
    let mut here = store(2, "小店", &[9]);
    let seen = preview(&mut here, &first).unwrap();
    assert!(seen.is_template && seen.is_foreign);
    take(&mut here, 2, Way::Merge, &[Part::Store]).unwrap();
    assert_eq!(
        (
            names(here.plan()).len(),
            here.plan().profile.as_ref().unwrap().store_name.as_str()
        ),
        (2, "小店")
    );
    let again = preview(&mut here, &first).unwrap();
    assert!(again.parts.iter().all(|part| part.part == Part::Store), "{again:?}");
    take(&mut here, 3, Way::Beside, &[]).unwrap();
    assert_eq!(names(here.plan()).len(), 3);
    preview(&mut here, &second).unwrap();
    take(&mut here, 4, Way::Merge, &[Part::Store]).unwrap();
    assert_eq!(
        names(here.plan()).len(),
        4,
        "another template of the same plan is another one"
    );
    assert_eq!(preview(&mut source, &first).unwrap().vanishing(&BTreeSet::new()), []);
    accept(&mut source, 9).unwrap();
    assert_eq!(
        source.plan().groups[&group_id(1)].owner,
        "王小姐",
        "its own template does no harm at home"
    );
}

#[test]
fn a_large_plan_is_packed_for_reading_too() {
    let mut plan = Plan::default();
    for number in 0..5_500 {
        let scope = Scope::Group(group_id(1 + u128::from(number / 365)));
        let date = date("2026-01-01") + chrono::Days::new(number % 365);
        plan.figures.entry(scope).or_default().insert(date, full_figures());
    }
    let document = SharedDocument::new(DocumentId::Workspace, 1);
    let documents = [(DocumentId::Workspace, document.state())];
    let file = plan_file::write(Form::Plan, &plan, &documents, "2026-11-22T12:00:00.000Z").unwrap();
    assert!(
        file.len() < LARGEST_IN_THE_OPEN / 20,
        "{} bytes for 5,500 days",
        file.len()
    );
    let json: Value = serde_json::from_slice(&file).unwrap();
    let packed = json["plan"].as_str().expect("a string");
    let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, packed).unwrap();
    let readable = miniz_oxide::inflate::decompress_to_vec_zlib(&bytes).unwrap();
    assert!(readable.len() > LARGEST_IN_THE_OPEN);
    let readable: Value = serde_json::from_slice(&readable).unwrap();
    assert_eq!(readable["figures"].as_array().unwrap().len(), 16);
    assert_eq!(plan_file::read(&file).unwrap().documents, documents);
}
