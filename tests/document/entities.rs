//! Every entity goes into fields and comes back whole, and none hides a list inside one value.

use crate::samples::*;
use qunce::{
    document::{
        Command, EntityChange, EntityKey, Fields, Leaf, Projection,
        fields::{assemble, flatten},
        own_playbook_fields::own_playbook,
    },
    domain::{
        Group, MinuteOfDay, figures::DayFigures, kind::GroupKind, own_playbook::OwnPlaybook, own_post::OwnPost,
        profile::Profile, schedule::Override,
    },
    knowledge,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::fmt::Debug;

/// The first list in a value, by its path.
fn first_list(value: &Value, path: &str) -> Option<String> {
    match value {
        Value::Array(_) => Some(path.to_owned()),
        Value::Object(object) => object
            .iter()
            .find_map(|(step, value)| first_list(value, &format!("{path}.{step}"))),
        _ => None,
    }
}

fn null_fields(value: &Value, path: &str) -> Vec<String> {
    match value {
        Value::Null => vec![path.to_owned()],
        Value::Object(object) => object
            .iter()
            .flat_map(|(step, value)| null_fields(value, &format!("{path}.{step}")))
            .collect(),
        _ => Vec::new(),
    }
}

fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(entity: &T) {
    let json = serde_json::to_value(entity).unwrap();
    assert_eq!(
        first_list(&json, ""),
        None,
        "a list inside one value loses one side's additions"
    );
    let fields = flatten(entity);
    assert_eq!(assemble::<T>(&fields).as_ref(), Ok(entity), "{fields:#?}");
}

#[test]
fn every_entity_comes_back_whole() {
    comes_back(&profile());
    comes_back(&full_group(group_id(1)));
    comes_back(&full_run(run_id(2), group_id(1)));
    comes_back(&full_own_post(run_id(3), group_id(1)));
    comes_back(&OwnPost::new(
        run_id(3),
        group_id(1),
        date("2026-11-22"),
        MinuteOfDay::default(),
    ));
    comes_back(&full_override());
    comes_back(&full_figures());
    for kind in GroupKind::ALL {
        comes_back(&Group::new(group_id(7), *kind));
    }
    comes_back(&Profile::default());
    comes_back(&Override::default());
    comes_back(&DayFigures::default());
}

#[test]
fn own_playbooks_come_back_whole() {
    let full = full_own_playbook(own_playbook_id(4));
    assert_eq!(first_list(&serde_json::to_value(&full).unwrap(), ""), None);
    for playbook in [full, OwnPlaybook::new(own_playbook_id(4), String::new())] {
        let fields = flatten(&playbook);
        assert_eq!(own_playbook(&fields), Ok(playbook), "{fields:#?}");
    }
}

/// Of an own playbook, what has another type than it should is not read as something else.
#[test]
fn a_wrong_type_makes_an_own_playbook_unreadable() {
    let whole = flatten(&full_own_playbook(own_playbook_id(4)));
    for (path, leaf) in &whole {
        let mut fields = whole.clone();
        let wrong = match leaf {
            Leaf::Text(_) => Leaf::Whole(-7),
            _ => Leaf::Text("?".to_owned()),
        };
        fields.insert(path.clone(), wrong);
        assert!(own_playbook(&fields).is_err() || path.starts_with("kinds."), "{path}");
    }
    let mut fields = whole;
    fields.remove("id");
    assert!(own_playbook(&fields).is_err());
}

/// Or the test above would pass over what it does not see.
#[test]
fn the_samples_leave_nothing_empty() {
    let samples = [
        serde_json::to_value(profile()),
        serde_json::to_value(full_group(group_id(1))),
        serde_json::to_value(full_run(run_id(2), group_id(1))),
        serde_json::to_value(full_own_post(run_id(3), group_id(1))),
        serde_json::to_value(full_own_playbook(own_playbook_id(4))),
        serde_json::to_value(full_override()),
        serde_json::to_value(full_figures()),
    ];
    for sample in samples.map(Result::unwrap) {
        assert_eq!(null_fields(&sample, ""), Vec::<String>::new());
        let empty = |value: &Value| value.as_object().is_some_and(serde_json::Map::is_empty) || value == "";
        assert!(!sample.as_object().unwrap().values().any(empty), "{sample:#}");
    }
}

#[test]
fn big_integers_stay_exact() {
    for fen in [i64::MAX, i64::MIN, 9_007_199_254_740_993, -1, 0, 123_456_789_012] {
        let day = DayFigures {
            revenue_fen: Some(fen),
            ..DayFigures::default()
        };
        assert_eq!(flatten(&day)["revenue_fen"], Leaf::Whole(fen));
        comes_back(&day);
    }
    let mut group = Group::new(group_id(1), GroupKind::Local);
    group.deleted_at = Some(1_795_305_600_999);
    comes_back(&group);
}

#[test]
fn names_with_dots_are_one_step() {
    let run = full_run(run_id(2), group_id(1));
    let fields = flatten(&run);
    assert!(fields.contains_key("times.v1%2E2 100%25"), "{fields:#?}");
}

#[test]
fn what_is_no_number_is_left_out() {
    assert_eq!(Leaf::number(f64::NAN), None);
    assert_eq!(Leaf::number(f64::INFINITY), None);
    assert_eq!(Leaf::number(3.0), Some(Leaf::Whole(3)));
    assert_eq!(Leaf::number(0.5), Some(Leaf::Number(0.5)));
}

#[test]
fn a_wrong_type_is_an_error_and_an_unknown_field_is_none() {
    let mut fields = flatten(&profile());
    fields.insert("from_the_future.deep".to_owned(), Leaf::Bool(true));
    assert_eq!(assemble::<Profile>(&fields), Ok(profile()));
    fields.insert("store_name".to_owned(), Leaf::Whole(3));
    assert!(assemble::<Profile>(&fields).is_err());
    let clash: Fields = [("a".to_owned(), Leaf::Whole(1)), ("a.b".to_owned(), Leaf::Whole(2))].into();
    assert!(assemble::<Profile>(&clash).is_err());
}

#[test]
fn an_entity_under_another_ones_key_is_unreadable() {
    let mut plan = Projection::default();
    plan.replace(EntityKey::Group(group_id(1)), flatten(&full_group(group_id(2))));
    plan.replace(
        EntityKey::Run(group_id(1), run_id(1)),
        flatten(&full_run(run_id(1), group_id(2))),
    );
    plan.replace(
        EntityKey::OwnPost(group_id(1), run_id(3)),
        flatten(&full_own_post(run_id(4), group_id(1))),
    );
    plan.replace(
        EntityKey::OwnPlaybook(own_playbook_id(4)),
        flatten(&full_own_playbook(own_playbook_id(5))),
    );
    assert_eq!(plan.unreadable().len(), 4);
    let shown = plan.plan();
    assert!(
        shown.groups.is_empty() && shown.runs.is_empty() && shown.posts.is_empty() && shown.own_playbooks.is_empty()
    );
    plan.replace(EntityKey::Group(group_id(1)), flatten(&full_group(group_id(1))));
    assert_eq!(plan.unreadable().len(), 3);
    assert_eq!(plan.plan().groups[&group_id(1)], full_group(group_id(1)));
}

#[test]
fn a_pinned_playbook_comes_back_whole() {
    for card in knowledge::playbook_cards().unwrap() {
        let bundled = knowledge::playbook(&card.id).unwrap();
        let key = EntityKey::Playbook(bundled.hash.clone());
        let change = EntityChange::pin(key, &bundled.version).unwrap();
        let mut plan = Projection::default();
        plan.apply(&change);
        assert_eq!(plan.plan().playbooks[&bundled.hash].version, bundled.version);
    }
}

#[test]
fn a_command_reversed_takes_everything_back() {
    let mut plan = Projection::default();
    let key = EntityKey::Group(group_id(1));
    let made = EntityChange::between(key.clone(), None, &full_group(group_id(1))).unwrap();
    let command = Command {
        id: command_id(1),
        changes: vec![made],
    };
    plan.apply(&command.changes[0]);
    let before = full_group(group_id(1));
    let mut after = before.clone();
    after.name = String::new();
    after.rules.push(element_id(99), "新规".to_owned());
    let change = EntityChange::between(key.clone(), Some(&before), &after).unwrap();
    assert_eq!(
        change.fields.len(),
        3,
        "one name, one rule's place and value: {change:#?}"
    );
    plan.apply(&change);
    assert_eq!(plan.plan().groups[&group_id(1)], after);
    let edit = Command {
        id: command_id(2),
        changes: vec![change],
    };
    plan.apply(&edit.reversed(command_id(3)).changes[0]);
    assert_eq!(plan.plan().groups[&group_id(1)], before);
    plan.apply(&command.reversed(command_id(4)).changes[0]);
    assert!(plan.entities().is_empty() && plan.plan().groups.is_empty());
}

/// A rule of a later build is kept as it is, and the post is named as one that cannot be shown.
#[test]
fn a_rule_from_the_future_is_kept() {
    let key = EntityKey::OwnPost(group_id(1), run_id(3));
    let mut fields = flatten(&full_own_post(run_id(3), group_id(1)));
    for rule in ["FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0"] {
        fields.insert("repeats".to_owned(), Leaf::Text(rule.to_owned()));
        let mut plan = Projection::default();
        plan.replace(key.clone(), fields.clone());
        assert!(plan.plan().posts.is_empty());
        assert_eq!(plan.fields(&key), Some(&fields));
        assert!(plan.unreadable()[&key].contains("recurrence"));
    }
}

#[test]
fn part_of_an_own_post_is_none() {
    let key = EntityKey::OwnPost(group_id(1), run_id(3));
    let whole = flatten(&full_own_post(run_id(3), group_id(1)));
    assert!(key.is_whole(&whole));
    for path in ["id", "group", "start", "channel", "basket", "intent", "sent_by"] {
        let mut part = whole.clone();
        part.remove(path).unwrap();
        let mut plan = Projection::default();
        plan.replace(key.clone(), part);
        assert!(plan.plan().posts.is_empty() && plan.unreadable().is_empty(), "{path}");
    }
}
