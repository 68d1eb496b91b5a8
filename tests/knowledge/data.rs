//! The data files as they stand: every text with its file and the keys that lead to it.

use std::{fs, path::Path};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/knowledge/data");

/// The data files of a language: path below the language's folder, and the table, by path.
pub fn files_of(language: &str) -> Vec<(String, toml::Table)> {
    let root = Path::new(DATA).join(language);
    let mut folders = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).unwrap().display().to_string();
            let table = fs::read_to_string(&path).unwrap().parse();
            found.push((name.clone(), table.unwrap_or_else(|error| panic!("{name}: {error}"))));
        }
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found
}

/// Every text of a language with its path: the file, then the keys.
pub fn texts_of(language: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (name, table) in files_of(language) {
        collect_texts(&toml::Value::Table(table), &name, &mut found);
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found
}

pub fn texts_of_both() -> impl Iterator<Item = (String, String)> {
    ["zh", "en"].into_iter().flat_map(texts_of)
}

/// Elements of lists are named by their place and, where they have one, their `id`.
fn collect_texts(value: &toml::Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                collect_texts(value, &format!("{path}/{key}"), found);
            }
        }
        toml::Value::Array(list) => {
            for (number, value) in list.iter().enumerate() {
                let id = value.get("id").and_then(toml::Value::as_str).unwrap_or_default();
                collect_texts(value, &format!("{path}/{number}{id}"), found);
            }
        }
        toml::Value::String(text) => found.push((path.to_owned(), text.clone())),
        other => found.push((path.to_owned(), other.to_string())),
    }
}

/// The last key of a path that is no place in a list.
pub fn key_of(path: &str) -> &str {
    let is_place = |step: &&str| !step.starts_with(|first: char| first.is_ascii_digit());
    path.split('/').rev().find(is_place).unwrap_or_default()
}
