//! Everything bundled says where it comes from and how good the evidence is; what platforms do, when it was looked up.

use crate::data::files_of;
use qunce::{domain::Language, knowledge};
use toml::{Table, Value};

/// The grades of field-facts section 0, and our own inference.
const GRADES: [&str; 5] = ["A", "B", "C", "S2", "推断"];
/// Older files whose whole content is drawn from the articles named in `sources`; they carry no grade.
const WITHOUT_GRADE: [&str; 2] = ["kinds/", "checklists/"];
/// Names and examples of ours.
const OURS: [&str; 1] = ["trades.toml"];

#[test]
fn everything_has_sources_and_a_grade() {
    let mut wrong = Vec::new();
    for (name, file) in files_of("zh") {
        if OURS.contains(&name.as_str()) {
            continue;
        }
        if says_its_origin(&file, &name, &mut wrong) {
            continue;
        }
        let lists = file.iter().filter_map(|(key, value)| Some((key, value.as_array()?)));
        for (key, list) in lists {
            for thing in list.iter().filter_map(Value::as_table) {
                let id = thing.get("id").and_then(Value::as_str).unwrap_or_default();
                let path = format!("{name}/{key}/{id}");
                if !says_its_origin(thing, &path, &mut wrong) {
                    wrong.push(format!("{path}: no sources or no grade, nor does its file have them"));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Whether this table has sources and a grade; a grade that is none is noted.
fn says_its_origin(table: &Table, path: &str, wrong: &mut Vec<String>) -> bool {
    let has_sources = table
        .get("sources")
        .and_then(Value::as_array)
        .is_some_and(|list| !list.is_empty());
    let grade = table.get("grade").and_then(Value::as_str);
    wrong.extend(
        grade
            .filter(|grade| !GRADES.contains(grade))
            .map(|grade| format!("{path}: no grade: {grade}")),
    );
    let needs_no_grade = WITHOUT_GRADE.iter().any(|folder| path.starts_with(folder));
    has_sources && (grade.is_some() || needs_no_grade)
}

#[test]
fn facts_about_platforms_were_checked_on_a_day() {
    for limit in knowledge::limits(Language::Chinese).unwrap() {
        assert!(
            limit.checked >= "2026-01-01".parse().unwrap(),
            "{}: {}",
            limit.id,
            limit.checked
        );
    }
}
