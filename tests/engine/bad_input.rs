//! Every bad file gets a sentence that says what and where, in both languages; nothing changes and nothing is lost.

use crate::{plans::crafted, samples::*, stores::*, support::*};
use qunce::{
    document::SCHEMA_VERSION,
    domain::{Group, Language, figures::Scope, kind::GroupKind},
    engine::{
        EntityChange, EntityKey, Leaf, memory::MemoryStorage, message::Problem, plan_sentences::plan_file_problem,
        preview::Way,
    },
};
use serde_json::{Value, json};

/// What is wrong, the file, and words that must stand in the sentences.
type Case = (&'static str, Vec<u8>, [&'static str; 2]);

fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut engine = open(&MemoryStorage::default(), 9);
    commit(&mut engine, 1, full_plan()).unwrap();
    let mut file: Value = serde_json::from_slice(&export(&mut engine)).unwrap();
    change(&mut file);
    serde_json::to_vec(&file).unwrap()
}

/// A group of which one field holds this.
fn group_with(path: &str, leaf: Leaf) -> Vec<u8> {
    let mut change = made(1, "小区群");
    change.fields.retain(|field| field.path != path);
    let mut field = text(1, path, "", "x").fields.remove(0);
    field.after = Some(leaf);
    change.fields.push(field);
    crafted(&change)
}

fn figures_with(day: &str, members: i64) -> Vec<u8> {
    let entity = EntityKey::Figures(Scope::Group(group_id(1)), date(day));
    let mut change = EntityChange::between(entity, None, &full_figures()).unwrap();
    let members_field = change.fields.iter_mut().find(|field| field.path == "members").unwrap();
    members_field.after = Some(Leaf::Whole(members));
    crafted(&change)
}

/// Files of the wrong kind, or broken as files.
fn broken_files() -> Vec<Case> {
    let whole = changed(|_| {});
    let mut not_text = whole.clone();
    not_text[30] = 0xff;
    let twice = changed(|file| {
        let first = file["documents"][0].clone();
        file["documents"].as_array_mut().unwrap().push(first);
    });
    vec![
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n\0\0".to_vec(),
            ["不是计划文件", "no plan file"],
        ),
        ("a workbook", b"PK\x03\x04\xff\xfe".to_vec(), ["第 4 个字节", "byte 4"]),
        (
            "a sheet",
            b"date,members\n2026-11-22,5".to_vec(),
            ["到“数据”页", "go to Figures"],
        ),
        (
            "a page",
            b"<!doctype html><script>alert(1)</script>".to_vec(),
            ["不是群策的计划文件", "not a Qunce plan file"],
        ),
        (
            "other JSON",
            b"{\"type\":\"draft\",\"version\":1}".to_vec(),
            ["不是群策的计划文件", "not a Qunce plan file"],
        ),
        ("nothing", Vec::new(), ["空的", "empty"]),
        ("blanks", b" \r\n\t ".to_vec(), ["空的", "empty"]),
        ("61 MB", vec![b' '; 61_000_000], ["超过 60 MB", "over 60 MB"]),
        (
            "half of it",
            whole[..whole.len() / 2].to_vec(),
            ["不完整", "incomplete"],
        ),
        ("not UTF-8", not_text, ["第 30 个字节", "byte 30"]),
        (
            "a newer version",
            changed(|file| file["version"] = json!(2)),
            ["更新的版本", "newer version"],
        ),
        (
            "a newer schema",
            changed(|file| file["schema"] = json!(SCHEMA_VERSION + 1)),
            ["更新的版本", "newer version"],
        ),
        (
            "out of shape",
            changed(|file| file["documents"] = json!(5)),
            ["第 1 行第", "line 1, column"],
        ),
        (
            "one document twice",
            twice,
            ["“店铺资料”出现了两次", "“store card” stands in the plan file twice"],
        ),
        (
            "a damaged document",
            changed(|file| file["documents"][0]["state"] = json!("eJwDAAAAAAI=")),
            ["“店铺资料”坏了", "“store card” in the plan file is damaged"],
        ),
    ]
}

/// Whole files with values that no plan can hold.
fn impossible_values() -> Vec<Case> {
    let text = |text: &str| Leaf::Text(text.to_owned());
    let price = "positioning.monetisation.product.price_fen";
    vec![
        (
            "year 0",
            group_with("start", text("0000-01-01")),
            ["小区群 · 社群 · 开始日期”的日期 0000-01-01", "0000-01-01"],
        ),
        (
            "year 9999",
            group_with("closed_on", text("9999-12-31")),
            ["结束服务日”的日期 9999-12-31", "Closed on"],
        ),
        (
            "no date",
            group_with("start", text("soon")),
            ["小区群 · 社群 · 开始日期", "Start"],
        ),
        (
            "figures of year 9999",
            figures_with("9999-12-31", 5),
            ["9999年12月31日", "31 Dec 9999"],
        ),
        (
            "a negative count",
            figures_with("2026-11-22", -3),
            ["2026年11月22日 · 群人数", "22 Nov 2026 · Members"],
        ),
        (
            "a huge count",
            figures_with("2026-11-22", i64::from(u32::MAX)),
            ["群人数”的数字 4,294,967,295", "4,294,967,295"],
        ),
        (
            "a negative price",
            group_with(price, Leaf::Whole(-100)),
            ["产品价格”的数字 −¥1", "Price"],
        ),
        (
            "a huge price",
            group_with(price, Leaf::Whole(i64::MAX)),
            ["产品价格", "Price"],
        ),
        (
            "a number for a name",
            group_with("name", Leaf::Whole(7)),
            ["社群 · 名称", "groups · Name"],
        ),
        (
            "an unknown kind",
            group_with("kind", text("K99")),
            ["小区群 · 社群 · 类型", "Kind"],
        ),
        (
            "another's id",
            group_with("id", text(&group_id(2).0.to_string())),
            ["小区群 · 社群 · 内部编号", "Internal number"],
        ),
    ]
}

#[test]
fn each_gets_its_sentence_and_nothing_changes() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, group_at_work(9, "自己的群")).unwrap();
    let (before, rows) = (engine.plan().clone(), storage.row_count());
    for (what, file, [zh, en]) in broken_files().into_iter().chain(impossible_values()) {
        let problem = match preview(&mut engine, &file) {
            Err(Problem::PlanFile(problem)) => problem,
            other => panic!("{what}: {other:?}"),
        };
        for (language, expected) in [(Language::Chinese, zh), (Language::English, en)] {
            let sentence = plan_file_problem(language, &problem);
            assert!(sentence.contains(expected), "{what}: {sentence}");
        }
        for way in [Way::Merge, Way::Beside, Way::Replace] {
            assert_eq!(take(&mut engine, 2, way, &[]), Err(Problem::NothingRead), "{what}");
        }
        assert_eq!((engine.plan(), storage.row_count()), (&before, rows), "{what}");
    }
}

#[test]
fn markup_in_every_text_comes_in_as_text() {
    const MARKUP: &str = "<img src=x onerror=alert(1)>\u{202e}javascript:alert(1)";
    let mut change = EntityChange::between(EntityKey::Group(group_id(1)), None, &full_group(group_id(1))).unwrap();
    let coded: Vec<_> = flat_codes();
    for field in change.fields.iter_mut().filter(|field| !coded.contains(&field.path)) {
        if matches!(field.after, Some(Leaf::Text(_))) {
            field.after = Some(Leaf::Text(MARKUP.to_owned()));
        }
    }
    let mut engine = open(&MemoryStorage::default(), 1);
    preview(&mut engine, &crafted(&change)).unwrap();
    accept(&mut engine, 1).unwrap();
    let group = &engine.plan().groups[&group_id(1)];
    assert_eq!((group.name.as_str(), group.welcome.as_str()), (MARKUP, MARKUP));
    assert!(group.rules.in_order().iter().all(|(_, rule)| *rule == MARKUP));
    assert_eq!(group.positioning.audience.unwanted, MARKUP);
}

/// Paths of a group whose texts are codes, ids or dates: what an otherwise empty group has, and dates.
fn flat_codes() -> Vec<String> {
    let bare = Group::new(group_id(1), GroupKind::Local);
    let bare = EntityChange::between(EntityKey::Group(bare.id), None, &bare).unwrap();
    let dates = [
        "mode",
        "start",
        "closed_on",
        "positioning.life.end",
        "positioning.goal.core_goal_reached_on",
    ];
    let codes = bare.fields.into_iter().map(|field| field.path);
    codes.chain(dates.map(str::to_owned)).collect()
}
