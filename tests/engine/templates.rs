//! Templates: the plan without what happened, without names and real dates, which begins anew where it is taken in.

use crate::{samples::*, sharing::plan_in, stores::*, support::*};
use qunce::{
    document::Projection,
    domain::{Language, Plan, civil::Date, profile::Profile, schedule::Run},
    engine::{EntityChange, EntityKey, Fields, Leaf, preview::Way, things::Part},
    exchange::{
        plan_file::{self, Form},
        sharing::Sharing,
        template::{BEGINNING, FREE_TEXT_OF_GROUPS, Template},
    },
};
use std::collections::BTreeSet;

/// A command given at noon (UTC) of 2026-11-22, but for its last digits: UUIDv7.
const NOON: u128 = (1795348800000 << 80) | (7 << 76) | (2 << 62);

fn template(seed: u128) -> Sharing {
    Sharing {
        groups: None,
        template: Some(Template {
            seed: command_id(seed),
            language: Language::Chinese,
        }),
    }
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
    expected.accepted = Default::default();
    let run = plan.runs_of(group.id).next().unwrap();
    assert_eq!(group.start.unwrap().min(run.start), BEGINNING, "no real dates");
    let length = |end: Option<Date>, start: Date| end.map(|end| end - start);
    assert_eq!(
        length(group.positioning.life.end, run.start),
        length(expected.positioning.life.end, the_run().start)
    );
    expected.start = group.start;
    assert_eq!(expected.positioning.audience.city, profile().city);
    expected.positioning.audience.city = "本地".to_owned();
    expected.positioning.life.end = group.positioning.life.end;
    assert_eq!(*group, expected);
    assert!(group.id != group_id(1));
    assert!(
        plan.overrides.is_empty(),
        "what was done to single posts, and their words, are run data"
    );
    let card = plan.profile.unwrap();
    assert_eq!(
        (card.store_name.as_str(), card.host_name.as_str(), card.city.as_str()),
        ("", "", "")
    );
    assert_eq!(
        card.accepted,
        Default::default(),
        "what one store lives with is its own"
    );
    assert_eq!((card.trade, plan.playbooks.len()), (profile().trade, 1));
}

fn the_run() -> Run {
    full_run(run_id(1001), group_id(1))
}

/// Whatever text a group may hold without being misread is free text, and freed of names; or it is left out.
#[test]
fn no_free_text_of_a_group_is_forgotten() {
    let group = full_group(group_id(1));
    let entity = EntityKey::Group(group.id);
    let fields = EntityChange::between(entity.clone(), None, &group).unwrap().fields;
    let all: Fields = fields
        .into_iter()
        .filter_map(|field| Some((field.path, field.after?)))
        .collect();
    for path in all.keys() {
        let mut changed = all.clone();
        changed.insert(path.clone(), Leaf::Text("甜果铺的话".to_owned()));
        let mut projection = Projection::default();
        projection.replace(entity.clone(), changed.clone());
        if !projection.unreadable().is_empty() {
            continue;
        }
        let card = Profile {
            store_name: "甜果铺".to_owned(),
            ..profile()
        };
        let plan = Plan {
            profile: Some(card),
            ..Plan::default()
        };
        changed.remove("deleted_at");
        let template = Template {
            seed: command_id(50),
            language: Language::Chinese,
        };
        let entities = template.of(&[(entity.clone(), changed)].into(), &plan);
        let holds_name = entities
            .values()
            .flat_map(|fields| fields.values())
            .any(|leaf| matches!(leaf, Leaf::Text(text) if text.contains("甜果铺")));
        assert!(!holds_name, "{path} is missing in {FREE_TEXT_OF_GROUPS:?}");
    }
}

#[test]
fn a_template_begins_anew_on_the_day_after_it_was_taken_in() {
    let mut source = full_store();
    let file = share(&mut source, template(50));
    let mut here = store(2, "小店", &[9]);
    let kept = here.plan().runs.values().next().unwrap().start;
    for (number, way) in [(1, Way::Merge), (2, Way::Beside)] {
        preview(&mut here, &file).unwrap();
        take(&mut here, NOON + number, way, &[Part::Store]).unwrap();
    }
    let starts: BTreeSet<_> = here.plan().runs.values().map(|run| run.start).collect();
    assert_eq!(starts, BTreeSet::from([kept, date("2026-11-23")]));
    preview(&mut here, &file).unwrap();
    take(&mut here, NOON + (9 << 96), Way::Merge, &[Part::Store]).unwrap();
    let again: BTreeSet<_> = here.plan().runs.values().map(|run| run.start).collect();
    assert_eq!(again, starts, "a second time changes nothing");
}

#[test]
fn a_template_has_no_history_to_read_names_in() {
    let mut engine = full_store();
    commit(&mut engine, 5, vec![text(1, "name", "", "甜果铺小林的群，王小姐也在")]).unwrap();
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
