//! Previews and problems speak in words: no stored code, no id, in neither language.

use crate::{samples::*, support::*};
use qunce::{
    document::fields::flatten,
    domain::{
        Language, Plan,
        civil::Date,
        figures::Scope,
        group::{MemberRole, Platform},
    },
    engine::{
        EntityKey, Leaf, PlanFileProblem,
        change_words::{Reader, field_name, value, which},
        memory::MemoryStorage,
        plan_sentences::plan_file_problem,
    },
    exchange::plan_file::{BadEntity, DocumentFault, ValueFault},
    i18n::field_names,
};

const LANGUAGES: [Language; 2] = [Language::Chinese, Language::English];

/// Words with the signs of a code: an underscore, a dot between letters, a long number, a code such as K2 or M1.
fn looks_coded(words: &str) -> bool {
    let is_code = |word: &str| {
        let mut signs = word.chars();
        let starts = signs.next().is_some_and(|sign| "KMPVCU".contains(sign));
        starts && !signs.as_str().is_empty() && signs.all(|sign| sign.is_ascii_digit())
    };
    let has_id = words
        .split(|sign: char| !sign.is_ascii_hexdigit())
        .any(|word| word.len() >= 16);
    words.contains('_') || has_id || words.split(|sign: char| !sign.is_ascii_alphanumeric()).any(is_code)
}

/// Every entity of the samples with its fields, and ticks of a real checklist.
fn everything() -> Vec<(EntityKey, Vec<(String, Leaf)>)> {
    let mut all: Vec<_> = full_plan()
        .into_iter()
        .map(|change| {
            let fields = change.fields.into_iter();
            let fields = fields.map(|field| (field.path, field.after.unwrap())).collect();
            (change.entity, fields)
        })
        .collect();
    let checks = ["checks.C3:backup_code", "checks.C1:gone"].map(|path| (path.to_owned(), Leaf::Bool(true)));
    all.push((EntityKey::Group(group_id(1)), checks.into()));
    // But for the words, in which a person may well write braces.
    let own = flatten(&full_own_playbook(own_playbook_id(4))).into_iter();
    let own = own.filter(|(path, _)| !path.ends_with(".words"));
    all.push((EntityKey::OwnPlaybook(own_playbook_id(4)), own.collect()));
    all
}

#[test]
fn every_field_and_value_has_words() {
    let plan = Plan::default();
    for language in LANGUAGES {
        let reader = Reader { language, plan: &plan };
        for (entity, fields) in everything() {
            assert!(!looks_coded(&which(reader, &entity)), "{entity:?}");
            for (path, leaf) in fields {
                let name = field_name(reader, &entity, &path);
                assert_ne!(name, field_names::something_else(language), "{path} has no name");
                assert!(!looks_coded(&name), "{path} is called {name}");
                let words = value(reader, &path, Some(&leaf));
                assert!(!looks_coded(&words), "{path} {leaf:?} is shown as {words}");
                if language == Language::Chinese && !path.starts_with("roles") && path != "owner" && path != "time_zone"
                {
                    assert!(
                        !words.bytes().any(|byte| byte.is_ascii_lowercase()) || words.contains('<'),
                        "{path}: {words}"
                    );
                    assert!(
                        !name.bytes().any(|byte| byte.is_ascii_lowercase()),
                        "{path} is called {name}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_sign_of_a_code_is_seen() {
    for coded in ["we_com", "类型 K2", "playbook:7be051a64bc85f0e9d430c6a71f2e880"] {
        assert!(looks_coded(coded), "{coded}");
    }
    for words in ["企业微信", "Kind of group", "2026年11月22日", "123,456"] {
        assert!(!looks_coded(words), "{words}");
    }
}

#[test]
fn choices_are_told_apart_in_words() {
    let plan = Plan::default();
    let reader = Reader {
        language: Language::Chinese,
        plan: &plan,
    };
    let text = |path: &str, code: &str| value(reader, path, Some(&Leaf::Text(code.to_owned())));
    assert_eq!(text("platform", "we_com"), "企业微信");
    assert_eq!(text("mode", "M2"), "转化");
    assert_eq!(text("moved_to", "2026-11-23T20:00"), "2026年11月23日 20:00");
    assert_eq!(text("name", "we_com"), "we_com", "what a person wrote stays as it is");
    assert_eq!(value(reader, "times.x", Some(&Leaf::Whole(510))), "08:30");
    for platform in [Platform::WeChat, Platform::WeCom, Platform::Qq] {
        let Some(Leaf::Text(code)) =
            flatten(&std::collections::BTreeMap::from([("platform", platform)])).remove("platform")
        else {
            panic!()
        };
        assert!(text("platform", &code) != code || platform == Platform::Qq, "{code}");
    }
    let group = EntityKey::Group(group_id(1));
    for role in MemberRole::ALL {
        let path = flatten(&std::collections::BTreeMap::from([(
            "roles",
            std::collections::BTreeMap::from([(role, 1)]),
        )]));
        let name = field_name(reader, &group, path.keys().next().unwrap());
        assert!(name.starts_with("分工 · "), "{name}");
    }
    assert_eq!(field_name(reader, &group, "a_field.of_tomorrow"), "其他内容");
}

#[test]
fn a_post_has_its_title_where_the_plan_knows_it() {
    let bundled = qunce::knowledge::playbook("new-user-seven-days").unwrap();
    let version = &bundled.version;
    let item = &version.playbook.items[0];
    let mut run = full_run(run_id(2), group_id(1));
    run.playbook = bundled.hash.clone();
    let mut plan = Plan::default();
    let pinned = qunce::domain::plan::PinnedPlaybook::new(version.clone());
    plan.playbooks.insert(bundled.hash.clone(), pinned.into());
    plan.runs.insert(run.id, run);
    let reader = Reader {
        language: Language::English,
        plan: &plan,
    };
    let entity = EntityKey::Override(group_id(1), post(run_id(2), 3, &item.id.0));
    let title = &version.en.items[&item.id].title;
    assert_eq!(which(reader, &entity), format!("day 3 · {title}"));
}

/// Problems with the words that must stand in their sentences, Chinese and English.
fn problems() -> Vec<(PlanFileProblem, &'static str, &'static str)> {
    let bad = |entity, field: &str, fault| {
        PlanFileProblem::BadEntity(Box::new(BadEntity {
            entity,
            group: "老客群".to_owned(),
            field: (!field.is_empty()).then(|| field.to_owned()),
            fault,
        }))
    };
    let group = || EntityKey::Group(group_id(1));
    let figures = |day: Date| EntityKey::Figures(Scope::Group(group_id(1)), day);
    let document = |fault| PlanFileProblem::BadDocument {
        document: format!("run/{}/2026", group_id(1)),
        fault,
    };
    vec![
        (PlanFileProblem::Empty, "空的", "empty"),
        (
            PlanFileProblem::TooLarge {
                bytes: 31_000_000,
                most: 30_000_000,
            },
            "30 MB",
            "30 MB",
        ),
        (PlanFileProblem::NotText { at: 4 }, "第 4 个字节", "byte 4"),
        (
            PlanFileProblem::NotJson { line: 3, column: 9 },
            "第 3 行第 9 列",
            "line 3, column 9",
        ),
        (PlanFileProblem::Truncated, "不完整", "incomplete"),
        (PlanFileProblem::NotAPlan, "不是群策的计划文件", "not a Qunce plan file"),
        (
            PlanFileProblem::Newer { found: 9, known: 1 },
            "更新的版本",
            "newer version",
        ),
        (
            PlanFileProblem::Twice {
                document: "workspace".to_owned(),
            },
            "店铺资料",
            "store card",
        ),
        (
            document(DocumentFault::Damaged),
            "2026 年的记录”坏了",
            "2026 records of one group” in the plan file is damaged",
        ),
        (document(DocumentFault::TooLarge), "大得不像计划", "unpacks to more"),
        (document(DocumentFault::Foreign), "不是群策写的", "not written by Qunce"),
        (document(DocumentFault::Unknown), "不认识", "does not know"),
        (
            bad(group(), "start", ValueFault::Date(date("0000-01-01"))),
            "老客群 · 社群 · 开始日期”的日期 0000-01-01",
            "Start",
        ),
        (
            bad(figures(date("9999-12-31")), "", ValueFault::Date(date("9999-12-31"))),
            "9999年12月31日",
            "9999-12-31",
        ),
        (
            bad(figures(date("2026-11-22")), "members", ValueFault::Number(-3)),
            "群人数”的数字 −3",
            "Members",
        ),
        (
            bad(
                group(),
                "positioning.monetisation.product.price_fen",
                ValueFault::Number(-100),
            ),
            "−¥1",
            "−¥1",
        ),
        (bad(group(), "kind", ValueFault::Unfit), "类型", "Kind"),
        (
            bad(group(), "", ValueFault::Unfit),
            "老客群 · 社群”的内容不对",
            "老客群",
        ),
        (PlanFileProblem::Sealed, "加了口令", "sealed with a passphrase"),
        (PlanFileProblem::NotOpened, "口令不对", "passphrase does not fit"),
        (PlanFileProblem::BadSeal, "加了口令的文件坏了", "sealed file is damaged"),
        (PlanFileProblem::TooCostly { most: 5_000_000 }, "算太久", "too long"),
        (PlanFileProblem::NoCipher, "https", "https"),
        (
            PlanFileProblem::NotWritable("x".to_owned()),
            "写不成文件",
            "cannot be written",
        ),
    ]
}

#[test]
fn every_problem_says_what_and_where() {
    for (problem, zh, en) in problems() {
        for (language, expected) in LANGUAGES.into_iter().zip([zh, en]) {
            let sentence = plan_file_problem(language, &problem);
            assert!(sentence.contains(expected), "{problem:?}: {sentence}");
            let names_a_part = matches!(
                &problem,
                PlanFileProblem::BadDocument {
                    fault: DocumentFault::Unknown,
                    ..
                }
            );
            assert!(names_a_part || !looks_coded(&sentence), "{sentence}");
            let end = if language == Language::Chinese { '。' } else { '.' };
            assert!(sentence.ends_with(end), "{sentence}");
        }
    }
}

#[test]
fn the_field_to_blame_is_named() {
    let mut change = made(1, "小区群");
    let field = change.fields.iter_mut().find(|field| field.path == "kind").unwrap();
    field.after = Some(Leaf::Text("K99".to_owned()));
    let mut engine = open(&MemoryStorage::default(), 1);
    let problem = preview(&mut engine, &crate::plans::crafted(&change)).unwrap_err();
    let qunce::engine::message::Problem::PlanFile(problem) = problem else {
        panic!("{problem:?}")
    };
    let sentence = plan_file_problem(Language::Chinese, &problem);
    assert!(sentence.contains("小区群 · 社群 · 类型"), "{sentence}");
}
