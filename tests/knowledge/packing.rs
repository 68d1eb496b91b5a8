//! Adding a playbook is one file in each language: packed and read from a folder of its own, it stands in the list and runs.

use qunce::{
    domain::{
        Language,
        kind::GroupKind,
        playbook::{Playbook, PlaybookVersion, PlaybookWarning},
    },
    knowledge::{self, PlaybookCard},
};
use std::{fs, path::PathBuf};

/// The data folder with one more playbook, packed.
fn packed() -> (PathBuf, Vec<String>) {
    let fixture = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/knowledge/fixture");
    let to = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("packed-fixture");
    let names = qunce_content::pack(&fixture, &to).unwrap();
    (to, names)
}

#[test]
fn a_new_playbook_is_one_file_in_each_language() {
    let (folder, names) = packed();
    let read = |name: &str| fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
    assert_eq!(
        names,
        [
            "both/playbook-rainy-day",
            "both/playbooks",
            "en/modes",
            "en/things",
            "en/words-neutral",
            "zh/modes",
            "zh/things",
            "zh/words-neutral"
        ]
    );

    let cards: Vec<PlaybookCard> = knowledge::read_playbook_cards(&read("both/playbooks")).unwrap();
    let [card] = &cards[..] else { panic!("{cards:?}") };
    assert_eq!(
        (card.id.as_str(), card.items, card.length_days),
        ("rainy-day", 2, Some(3))
    );
    assert_eq!(card.kinds, [GroupKind::StoreCustomers]);
    assert_eq!(card.said(Language::Chinese).title, "下雨天");
    assert_eq!(card.said(Language::English).title, "Rainy day");

    let bundled = knowledge::read_playbook(&read("both/playbook-rainy-day")).unwrap();
    let PlaybookVersion { playbook, zh, en } = &bundled.version;
    assert_eq!(
        (playbook.event_day, playbook.warning),
        (Some(2), Some(PlaybookWarning::Fission))
    );
    assert_eq!((zh.items.len(), en.items.len()), (2, 2));
    let start = playbook.start_for("2026-12-10".parse().unwrap());
    assert_eq!(
        start,
        "2026-12-09".parse().unwrap(),
        "the day before the date its owner picks prepares it"
    );
}

#[test]
fn a_playbook_in_one_language_only_is_refused() {
    let from = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("one-language");
    for language in ["zh", "en"] {
        fs::create_dir_all(from.join(language).join("playbooks")).unwrap();
    }
    fs::write(from.join("zh/playbooks/alone.toml"), "id = \"alone\"").unwrap();
    let refused = qunce_content::pack(&from, &from.join("out")).unwrap_err();
    assert!(
        refused.contains("alone.toml") && refused.contains("English"),
        "{refused}"
    );
}

#[test]
fn bad_toml_is_refused_with_its_line() {
    let from = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bad-toml");
    for language in ["zh", "en"] {
        fs::create_dir_all(from.join(language).join("playbooks")).unwrap();
    }
    fs::write(from.join("en/modes.toml"), "fine = 1\nnot fine").unwrap();
    let refused = qunce_content::pack(&from, &from.join("out")).unwrap_err();
    assert!(refused.contains("modes.toml line 2"), "{refused}");
}

#[test]
fn an_unknown_field_is_refused_by_name() {
    let (folder, _) = packed();
    let json = fs::read_to_string(folder.join("both/playbook-rainy-day.json")).unwrap();
    let error = knowledge::read_playbook(&json.replace("\"about\"", "\"abuot\"")).unwrap_err();
    assert!(error.reason.contains("abuot"), "{error}");
}

/// Plans of earlier builds pin playbooks by a hash of what stood in them then.
#[test]
fn a_playbook_without_the_newer_fields_is_stored_as_before() {
    let version = &knowledge::playbook("new-user-seven-days").unwrap().version;
    let playbook = Playbook {
        event_day: None,
        warning: None,
        ..version.playbook.clone()
    };
    let json = serde_json::to_value(&playbook).unwrap();
    let mut keys: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(
        keys,
        [
            "covers",
            "grade",
            "id",
            "items",
            "kinds",
            "length_days",
            "rhythm",
            "sources"
        ]
    );
    assert_eq!(
        serde_json::from_value::<Playbook>(json).unwrap(),
        playbook,
        "and reads back"
    );
}
