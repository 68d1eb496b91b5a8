//! What goes into a shared file: exactly the documents chosen, and the store's card only where it is asked for.

use crate::{samples::*, stores::*, support::*};
use qunce::{
    document::{DocumentId, Projection, SharedDocument},
    domain::{Plan, figures::Scope},
    engine::{memory::MemoryStorage, preview::Way, things::Part},
    exchange::{
        plan_file::{self, Form, LARGEST_IN_THE_OPEN},
        sharing::{Card, Chosen, Sharing},
    },
};
use serde_json::Value;
use std::collections::BTreeSet;

fn only(groups: &[u128]) -> Sharing {
    only_with(groups, Card::LeftOut(command_id(90)))
}

fn only_with(groups: &[u128], card: Card) -> Sharing {
    let groups = groups.iter().map(|number| group_id(*number)).collect();
    Sharing {
        groups: Some(Chosen {
            groups,
            own_playbooks: BTreeSet::new(),
            card,
        }),
        template: None,
    }
}

fn names_of_documents(file: &[u8]) -> BTreeSet<String> {
    let documents = plan_file::read(file).unwrap().documents;
    documents.iter().map(|(id, _)| id.to_string()).collect()
}

pub fn plan_in(file: &[u8]) -> Plan {
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
    for document in &of(1) {
        assert!(all.takes(document) && some.takes(document), "{document}");
    }
    let card = DocumentId::Workspace;
    assert!(all.takes(&card) && only_with(&[1], Card::Along).takes(&card) && !some.takes(&card));
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
    assert!(readable["plan"]["profile"].is_null());
    let plan = plan_in(&chosen);
    assert!(plan.profile.is_none(), "the store's card stays at home");
    assert_eq!(plan.playbooks.len(), 1, "the playbook at work goes along");
    let mut there = open(&MemoryStorage::default(), 2);
    preview(&mut there, &chosen).unwrap();
    accept(&mut there, 1).unwrap();
    assert_eq!(names(there.plan()), ["2 群"]);
    assert_eq!(there.plan().playbooks.len(), 1);
}

#[test]
fn the_card_goes_along_with_some_groups_where_it_is_asked_for() {
    let mut engine = store(1, "店", &[1, 2]);
    let file = share(&mut engine, only_with(&[2], Card::Along));
    assert_eq!(plan_in(&file).profile.unwrap().store_name, "店");
}

/// There and back without the card: known as one's own, and nothing is lost or doubled.
#[test]
fn groups_without_the_card_come_home_again() {
    let mut home = store(1, "店", &[1, 2]);
    let mut there = store(2, "别家", &[9]);
    let file = share(&mut home, only(&[2]));
    assert!(preview(&mut there, &file).unwrap().is_foreign);
    take(&mut there, 2, Way::Merge, &[Part::Store]).unwrap();
    assert_eq!(there.plan().profile.as_ref().unwrap().store_name, "别家");
    commit(&mut there, 3, vec![text(2, "welcome", "", "改过的欢迎语")]).unwrap();
    let back = share(&mut there, only(&[2]));
    assert!(!preview(&mut home, &back).unwrap().is_foreign);
    accept(&mut home, 4).unwrap();
    assert_eq!(home.plan().groups[&group_id(2)].welcome, "改过的欢迎语");
    assert_eq!(home.plan().profile.as_ref().unwrap().store_name, "店");
    assert_eq!((names(home.plan()).len(), home.plan().playbooks.len()), (2, 1));
    assert!(preview(&mut home, &back).unwrap().is_empty());
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
