//! Names of entities and documents: each reads back, each spelling is the only one.

use crate::samples::*;
use proptest::prelude::*;
use qunce::{
    document::{DocumentId, EntityKey},
    domain::{
        civil::{Date, add_days},
        figures::Scope,
        id::{GroupId, OwnPlaybookId, RunId},
        playbook::{ItemId, PlaybookHash},
        schedule::OccurrenceKey,
    },
};
use uuid::Uuid;

fn any_group() -> impl Strategy<Value = GroupId> {
    any::<u128>().prop_map(|bits| GroupId(Uuid::from_u128(bits)))
}

fn any_date() -> impl Strategy<Value = Date> {
    (-40_000_i64..40_000).prop_map(|days| add_days(date("2026-11-22"), days))
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z0-9-]{0,12}", "\\PC{0,12}", "[/:.%]{1,6}"]
}

fn any_scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        Just(Scope::Workspace),
        any_name().prop_map(Scope::Owner),
        any_group().prop_map(Scope::Group),
    ]
}

fn any_post() -> impl Strategy<Value = OccurrenceKey> {
    (any::<u128>(), any::<u32>(), any_name()).prop_map(|(run, day, item)| OccurrenceKey {
        run: RunId(Uuid::from_u128(run)),
        day,
        item: ItemId(item),
    })
}

fn any_entity() -> impl Strategy<Value = EntityKey> {
    prop_oneof![
        Just(EntityKey::Profile),
        any_name().prop_map(|hash| EntityKey::Playbook(PlaybookHash(hash))),
        any_group().prop_map(EntityKey::Group),
        (any_group(), any::<u128>()).prop_map(|(group, run)| EntityKey::Run(group, RunId(Uuid::from_u128(run)))),
        (any_group(), any::<u128>()).prop_map(|(group, post)| EntityKey::OwnPost(group, RunId(Uuid::from_u128(post)))),
        any::<u128>().prop_map(|id| EntityKey::OwnPlaybook(OwnPlaybookId(Uuid::from_u128(id)))),
        (any_group(), any_post()).prop_map(|(group, post)| EntityKey::Override(group, post)),
        (any_scope(), any_date()).prop_map(|(scope, date)| EntityKey::Figures(scope, date)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn every_name_reads_back(entity in any_entity()) {
        let name = entity.name();
        prop_assert!(!name.contains('/'), "a slash ends the name: {name}");
        prop_assert_eq!(EntityKey::parse(&entity.document(), &name), Some(entity));
    }

    #[test]
    fn every_document_reads_back(entity in any_entity()) {
        let document = entity.document();
        prop_assert_eq!(document.to_string().parse::<DocumentId>(), Ok(document));
    }

    #[test]
    fn what_reads_reads_back_as_it_was(name in prop_oneof!["\\PC{0,40}", "(group|run|figures)/[0-9a-f/+-]{0,40}"]) {
        if let Ok(document) = name.parse::<DocumentId>() {
            prop_assert_eq!(document.to_string(), name);
        }
    }
}

#[test]
fn other_spellings_are_no_names() {
    let id = "00000000-0000-0000-0000-000000000007";
    let simple = id.replace('-', "");
    assert!(format!("group/{simple}").parse::<DocumentId>().is_ok());
    for name in [
        format!("group/{id}"),
        format!("group/{}", simple.to_uppercase() + "A"),
        format!("run/{simple}/+2026"),
        format!("run/{simple}/02026"),
        "figures/workspace/".to_owned(),
        "figures/owner/2026".to_owned(),
        "Workspace".to_owned(),
        String::new(),
        "members/x".to_owned(),
    ] {
        assert_eq!(name.parse::<DocumentId>(), Err(name.clone()));
    }
}

#[test]
fn unknown_and_misplaced_entities_are_passed_over() {
    let year = DocumentId::Year(group_id(1), 2026);
    let run = run_id(1);
    assert!(EntityKey::parse(&year, "figures:2026-11-22").is_some());
    let names = [
        "figures:2027-11-22",
        "figures:2026-1-2",
        "figures:soon",
        "group",
        "poll:7",
        "",
    ];
    for name in names.map(str::to_owned).into_iter().chain([
        format!("override:{run}:01:tip"),
        format!("override:{}:1:tip", run.0.hyphenated()),
        format!("override:{run}:1"),
    ]) {
        assert_eq!(EntityKey::parse(&year, &name), None, "{name}");
    }
}

#[test]
fn moving_a_runs_start_leaves_its_posts_where_they_are() {
    // Made on 2026-11-22, as the time stamp inside says.
    let run = RunId(Uuid::from_u128(0x019a_a7c6_0000_7000_8000_0000_0000_0001));
    assert_eq!(run.year_made(), 2025);
    let of_day = |day| EntityKey::Override(group_id(1), post(run, day, "tip")).document();
    assert_eq!(of_day(1), DocumentId::Year(group_id(1), 2025));
    assert_eq!(of_day(367), DocumentId::Year(group_id(1), 2026));
}
