//! Every id of the field's map is covered by something bundled, or stands on the dated list of what is to come.

use crate::data::files_of;
use std::collections::BTreeSet;

/// The headings of domain.md: letter and highest number.
const IDS: [(&str, u32); 10] = [
    ("K", 13),
    ("M", 4),
    ("P", 11),
    ("V", 19),
    ("D", 28),
    ("U", 9),
    ("O", 13),
    ("C", 9),
    ("W", 33),
    ("Y", 11),
];

/// 2026-11-22: workbooks (W) are views and sheets, the systems around the group (Y) come with their screens.
const TO_COME: [&str; 2] = ["W", "Y"];

/// Kinds and checklists carry the id of what they are.
const NAMED_BY_THEIR_ID: [&str; 3] = ["kinds/", "kind_guides/", "checklists/"];

#[test]
fn every_id_of_the_field_is_covered() {
    let covered = covered_ids();
    let missing: Vec<_> = all_ids()
        .into_iter()
        .filter(|id| !covered.contains(id) && !TO_COME.contains(&&id[..1]))
        .collect();
    assert_eq!(
        missing,
        Vec::<String>::new(),
        "nothing bundled covers these ids of domain.md"
    );
}

#[test]
fn nothing_covers_an_id_that_does_not_exist() {
    let known = all_ids();
    let unknown: Vec<_> = covered_ids().into_iter().filter(|id| !known.contains(id)).collect();
    assert_eq!(unknown, Vec::<String>::new());
}

fn all_ids() -> BTreeSet<String> {
    let ids = |(letter, last): &(&str, u32)| {
        (1..=*last)
            .map(|number| format!("{letter}{number}"))
            .collect::<Vec<_>>()
    };
    IDS.iter().flat_map(ids).collect()
}

fn covered_ids() -> BTreeSet<String> {
    let mut covered = BTreeSet::new();
    for (name, table) in files_of("zh") {
        if NAMED_BY_THEIR_ID.iter().any(|folder| name.starts_with(folder)) {
            covered.extend(table.get("id").and_then(toml::Value::as_str).map(str::to_owned));
        }
        collect(&toml::Value::Table(table), &mut covered);
    }
    covered
}

/// What stands in lists called `covers`, at any depth.
fn collect(value: &toml::Value, covered: &mut BTreeSet<String>) {
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                match value {
                    toml::Value::Array(ids) if key == "covers" => {
                        covered.extend(ids.iter().filter_map(toml::Value::as_str).map(str::to_owned));
                    }
                    other => collect(other, covered),
                }
            }
        }
        toml::Value::Array(list) => list.iter().for_each(|value| collect(value, covered)),
        _ => {}
    }
}
