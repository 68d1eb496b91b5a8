//! The playbooks' packs: each with both languages, and the index that lists show.

use super::{BOTH, LANGUAGES, PLAYBOOKS, Pack, entries, stem, table, to_json};
use std::path::Path;
use toml::{Table, Value};

pub fn packs(from: &Path) -> Result<Vec<Pack>, String> {
    let [zh, en] = LANGUAGES.map(|language| entries(&from.join(language).join(PLAYBOOKS)));
    let (zh, en) = (zh?, en?);
    if let Some(alone) = zh.iter().find(|file| !en.iter().any(|other| stem(other) == stem(file))) {
        return Err(format!("{} has no English file of the same name", alone.display()));
    }
    let (mut packs, mut index) = (Vec::new(), Vec::new());
    for file in &en {
        let id = stem(file);
        let Some(zh_file) = zh.iter().find(|other| stem(other) == id) else {
            return Err(format!("{} has no Chinese file of the same name", file.display()));
        };
        let (zh, en) = (table(zh_file)?, table(file)?);
        index.push(Value::Table(card(&zh, &en)));
        let both = Table::from_iter([("zh".to_owned(), Value::Table(zh)), ("en".to_owned(), Value::Table(en))]);
        packs.push((format!("{BOTH}/playbook-{id}"), to_json(&Value::Table(both), zh_file)?));
    }
    packs.push((format!("{BOTH}/{PLAYBOOKS}"), to_json(&Value::Array(index), from)?));
    Ok(packs)
}

/// The Chinese file's own fields without the items, which are only counted, and what people read in both languages.
fn card(zh: &Table, en: &Table) -> Table {
    const FOR_PEOPLE: [&str; 2] = ["title", "about"];
    let is_item = |key: &str| key == "item" || FOR_PEOPLE.contains(&key);
    let mut card: Table = zh
        .iter()
        .filter(|(key, _)| !is_item(key))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    let items = zh.get("item").and_then(Value::as_array).map_or(0, Vec::len);
    card.insert(
        "items".to_owned(),
        Value::Integer(i64::try_from(items).unwrap_or(i64::MAX)),
    );
    for (language, words) in LANGUAGES.into_iter().zip([zh, en]) {
        let words = FOR_PEOPLE
            .into_iter()
            .filter_map(|key| Some((key.to_owned(), words.get(key)?.clone())));
        card.insert(language.to_owned(), Value::Table(words.collect()));
    }
    card
}
