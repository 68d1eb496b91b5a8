//! The data files as they stand: both languages side by side.

use crate::data::{key_of, texts_of, texts_of_both};
use qunce::{domain::slots::Slot, knowledge::Variables};
use std::collections::BTreeSet;

/// Words our own Chinese texts do without (field-facts 5.3, red and yellow).
const ABSOLUTE_TERMS: &str = "\
    最 第一 唯一 绝对 保证 百分百 100% 独家 首家 顶级 国家级 万能 永久 根治 治愈 王牌 史无前例 稳赚 \
    保本 零风险 水军";

/// Keys whose values no person reads as they stand, and which therefore are the same in both languages.
const CODES: &str = "\
    id kinds covers sources grade rhythm time channel basket intent role mode playbook playbook_seldom kind festival \
    where needs risk limits dates model fit unit stage severity term term_en checked topic light intensity selling \
    playbooks diagnosis warning position zh en tier profit_models levers forms services monetisation operator_gain \
    ending screening joining phase weekday";

/// Keys whose values may be empty.
const MAY_BE_EMPTY: &str = "proof instead term_en";

#[test]
fn both_languages_have_the_same_structure_and_variables() {
    let [zh, en] = ["zh", "en"].map(texts_of);
    let paths = |texts: &[(String, String)]| texts.iter().map(|(path, _)| path.clone()).collect::<BTreeSet<_>>();
    let alone: Vec<_> = paths(&zh).symmetric_difference(&paths(&en)).cloned().collect();
    assert_eq!(alone, Vec::<String>::new(), "in one language only");
    let mut wrong = Vec::new();
    for ((path, zh), (_, en)) in zh.iter().zip(&en) {
        let is_number = |text: &str| text.parse::<f64>().is_ok() || text == "true" || text == "false";
        if CODES.split_whitespace().any(|code| code == key_of(path)) || is_number(zh) {
            wrong.extend((zh != en).then(|| format!("{path}: must not differ: “{zh}”, “{en}”")));
            continue;
        }
        wrong.extend((braces(zh) != braces(en)).then(|| format!("{path}: different variables")));
        let blanks_differ = zh.matches('【').count() != en.matches('[').count();
        wrong.extend(blanks_differ.then(|| format!("{path}: different blanks to fill in")));
        let empty_in_one = zh.trim().is_empty() != en.trim().is_empty();
        wrong.extend(empty_in_one.then(|| format!("{path}: empty in one language")));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn only_known_variables_appear() {
    let mut unknown = Vec::new();
    for (path, text) in texts_of_both() {
        let may_hold_slots = path.starts_with("playbooks/") && key_of(&path) == "words";
        let is_slot = |name: &str| Slot::ALL.iter().any(|slot| slot.name() == name);
        let is_known = |name: &&str| Variables::NAMES.contains(name) || (may_hold_slots && is_slot(name));
        unknown.extend(
            braces(&text)
                .into_iter()
                .filter(|name| !is_known(name))
                .map(|name| format!("{path}: {{{name}}}")),
        );
    }
    assert_eq!(unknown, Vec::<String>::new());
}

#[test]
fn chinese_texts_do_without_absolute_terms() {
    let mut found = Vec::new();
    // Only what lists such terms has to name them.
    let names_terms = |path: &str| path.starts_with("lexicon") || key_of(path) == "term";
    for (path, text) in texts_of("zh").into_iter().filter(|(path, _)| !names_terms(path)) {
        let terms = ABSOLUTE_TERMS.split_whitespace().filter(|term| text.contains(term));
        found.extend(terms.map(|term| format!("{path}: “{term}” in “{text}”")));
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn nothing_is_empty_but_open_facets_of_the_audience() {
    let may_be_empty =
        |path: &str| path.contains("/audience/") || MAY_BE_EMPTY.split_whitespace().any(|key| key == key_of(path));
    let empty = texts_of_both().filter(|(path, text)| text.trim().is_empty() && !may_be_empty(path));
    assert_eq!(empty.map(|(path, _)| path).collect::<Vec<_>>(), Vec::<String>::new());
}

fn braces(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap())
        .collect()
}
