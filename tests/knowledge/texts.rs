//! The data files as they stand: both languages side by side.

use qunce::knowledge::Variables;
use std::{collections::BTreeSet, fs, path::Path};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/knowledge/data");

/// Words our own Chinese texts do without (field-facts 5.3, red and yellow).
const ABSOLUTE_TERMS: &str = "\
    最 第一 唯一 绝对 保证 百分百 100% 独家 首家 顶级 国家级 万能 永久 根治 治愈 王牌 史无前例 稳赚 \
    保本 零风险 水军";

/// Keys whose values people read, and which therefore differ between the languages.
const FOR_PEOPLE: &str = "\
    title about words checks purpose question group_name welcome rules member_gain carrier_of_return \
    core_goal text why when transform_into unwanted gathers_at tone theme service_promise name goods \
    example_store products audience";

#[test]
fn both_languages_have_the_same_structure_and_variables() {
    let [zh, en] = ["zh", "en"].map(texts_of);
    let paths = |texts: &[(String, String)]| texts.iter().map(|(path, _)| path.clone()).collect::<BTreeSet<_>>();
    let alone: Vec<_> = paths(&zh).symmetric_difference(&paths(&en)).cloned().collect();
    assert_eq!(alone, Vec::<String>::new(), "in one language only");
    for ((path, zh), (_, en)) in zh.iter().zip(&en) {
        if path
            .split('/')
            .skip(1)
            .any(|key| FOR_PEOPLE.split(' ').any(|name| name == key))
        {
            assert_eq!(braces(zh), braces(en), "{path}: different variables");
            assert_eq!(
                zh.trim().is_empty(),
                en.trim().is_empty(),
                "{path}: empty in one language"
            );
            assert_eq!(
                zh.matches('【').count(),
                en.matches('[').count(),
                "{path}: different blanks to fill in"
            );
        } else {
            assert_eq!(zh, en, "{path}: must not differ");
        }
    }
}

#[test]
fn only_known_variables_appear() {
    for (path, text) in texts_of_both() {
        for name in braces(&text) {
            assert!(Variables::NAMES.contains(&name), "{path}: unknown variable {{{name}}}");
        }
    }
}

#[test]
fn chinese_texts_do_without_absolute_terms() {
    for (path, text) in texts_of("zh") {
        let found: Vec<_> = ABSOLUTE_TERMS.split(' ').filter(|term| text.contains(term)).collect();
        assert!(found.is_empty(), "{path}: {found:?} in “{text}”");
    }
}

#[test]
fn nothing_is_empty_but_open_facets_of_the_audience() {
    for (path, text) in texts_of_both() {
        assert!(
            path.contains("/audience/") || !text.trim().is_empty(),
            "{path} is empty"
        );
    }
}

/// Every text of a language with its file and the keys that lead to it.
fn texts_of(language: &str) -> Vec<(String, String)> {
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
            let table = fs::read_to_string(&path).unwrap().parse().unwrap();
            collect_texts(&toml::Value::Table(table), &name, &mut found);
        }
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found
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

fn texts_of_both() -> impl Iterator<Item = (String, String)> {
    ["zh", "en"].into_iter().flat_map(texts_of)
}

fn braces(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap())
        .collect()
}
