//! Playbooks of one's own: a copy posts what the original posts, a run keeps what it pinned, and what a rule looks at.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::*;
use qunce::{
    domain::{
        Language, MinuteOfDay, Plan, Window,
        civil::add_days,
        diagnosis::{Reason, diagnose},
        id::OwnPlaybookId,
        kind::GroupKind,
        own_item::OwnItem,
        own_playbook::{LONGEST_DAYS, MOST_OWN_ITEMS, OwnPlaybook},
        playbook::{Item, PlaybookVersion, PlaybookWarning},
        schedule::occurrences,
        trash::{DAYS_OFFERED, Discarded, DiscardedThing, trash},
    },
    knowledge,
};

type Edit = fn(&mut OwnPlaybook);

const START: &str = "2026-11-23";

fn own_id(number: u128) -> OwnPlaybookId {
    OwnPlaybookId(uuid::Uuid::from_u128(number))
}

fn copy(version: &PlaybookVersion, language: Language) -> OwnPlaybook {
    let mut ids = (1_u128..).map(element_id);
    OwnPlaybook::copy_of(version, language, own_id(1), "我的".to_owned(), || {
        ids.next().unwrap()
    })
}

fn written(day: u32, minute: &str, words: &str) -> OwnItem {
    OwnItem {
        words: words.to_owned(),
        ..OwnItem::new(day, time(minute))
    }
}

fn of_items(items: &[(&str, OwnItem)]) -> OwnPlaybook {
    let mut playbook = OwnPlaybook::new(own_id(1), "我的".to_owned());
    playbook.items = items.iter().map(|(id, item)| (item_id(id), item.clone())).collect();
    playbook
}

fn posts(version: PlaybookVersion) -> Vec<(String, String)> {
    let mut plan = Plan::default();
    let group = add_group(&mut plan, 1, GroupKind::Local, date("2026-01-01"));
    add_run(&mut plan, 7, group, date(START), version);
    let window = Window::new(date(START), add_days(date(START), 60));
    let mut posts: Vec<_> = occurrences(&plan, window)
        .iter()
        .map(|post| (post.at.to_string(), post.item.id.0.clone()))
        .collect();
    // Posts of one minute stand in the playbook's own order, which a copy does not have.
    posts.sort();
    posts
}

#[test]
fn a_copy_of_each_bundled_playbook_posts_the_same_words_at_the_same_times() {
    for card in knowledge::playbook_cards().unwrap() {
        let bundled = &knowledge::playbook(&card.id).unwrap().version;
        for language in Language::ALL {
            let own = copy(bundled, language);
            let version = own.version("-");
            assert_eq!(own.impossible_number(), None, "{}", card.id);
            assert!(own.items.len() <= MOST_OWN_ITEMS);
            assert_eq!(version.zh.items, bundled.words(language).items, "{}", card.id);
            assert_eq!(
                version.zh, version.en,
                "what its owner wrote is shown in both languages"
            );
            let by_id = |items: &[Item]| {
                let mut items = items.to_vec();
                items.sort_by(|one, other| one.id.cmp(&other.id));
                items
            };
            let (ours, theirs) = (&version.playbook, &bundled.playbook);
            assert_eq!(by_id(&ours.items), by_id(&theirs.items));
            assert_eq!(
                (ours.length_days, ours.event_day, ours.warning),
                (theirs.length_days, theirs.event_day, theirs.warning)
            );
            assert!(theirs.kinds.iter().all(|kind| ours.kinds.contains(kind)));
            assert_eq!(posts(version), posts(bundled.clone()), "{}", card.id);
        }
    }
}

#[test]
fn the_warning_stays_with_a_copy() {
    let with_warning = knowledge::playbook_cards()
        .unwrap()
        .iter()
        .find(|card| card.warning.is_some());
    let bundled = knowledge::playbook(&with_warning.unwrap().id).unwrap();
    assert_eq!(
        copy(&bundled.version, Language::Chinese).warning,
        Some(PlaybookWarning::Fission)
    );
}

#[test]
fn a_run_keeps_what_it_pinned() {
    let mut own = of_items(&[
        ("a", written(1, "09:00", "第一天")),
        ("b", written(2, "20:00", "第二天")),
    ]);
    let pinned = own.version("-");
    let (hash, before) = (knowledge::content_hash(&pinned).unwrap(), posts(pinned));
    own.items.get_mut(&item_id("b")).unwrap().day = 5;
    own.items.remove(&item_id("a"));
    let changed = own.version("-");
    assert_eq!(
        before.iter().map(|(_, item)| item.as_str()).collect::<Vec<_>>(),
        ["a", "b"]
    );
    assert_eq!(
        posts(changed.clone()),
        [("2026-11-27T20:00".to_owned(), "b".to_owned())]
    );
    assert_ne!(knowledge::content_hash(&changed).unwrap(), hash, "another version");
    assert_eq!(OwnPlaybookId::of_version(&changed), Some(own.id));
}

#[test]
fn versions_of_bundled_playbooks_are_nobodys_own() {
    for card in knowledge::playbook_cards().unwrap() {
        assert_eq!(
            OwnPlaybookId::of_version(&knowledge::playbook(&card.id).unwrap().version),
            None
        );
    }
}

#[test]
fn what_is_blank_is_not_posted_and_what_has_no_title_is_called_by_its_words() {
    let own = of_items(&[
        ("blank", OwnItem::new(1, MinuteOfDay::default())),
        ("words", written(1, "09:00", "周末到店送橘子\n早到早得")),
        (
            "task",
            OwnItem {
                title: "拍照".to_owned(),
                ..OwnItem::new(1, time("08:00"))
            },
        ),
    ]);
    let version = own.version("没有名字");
    let items: Vec<_> = version.playbook.items.iter().map(|item| item.id.0.as_str()).collect();
    assert_eq!(items, ["task", "words"], "by day and time, without the blank one");
    assert_eq!(version.zh.items[&item_id("words")].title, "周末到店送橘子");
    assert_eq!(version.zh.title, "我的");
    let unnamed = OwnPlaybook {
        name: "  ".to_owned(),
        ..own
    };
    assert_eq!(unnamed.version("没有名字").zh.title, "没有名字");
}

#[test]
fn a_groups_schedule_is_kept_as_the_group_has_it() {
    let items = vec![item("early", 1, None, "08:00"), item("late", 1, None, "21:00")];
    let mut plan = Plan::default();
    let group = add_group(&mut plan, 1, GroupKind::Local, date("2026-01-01"));
    let run = add_run(&mut plan, 7, group, date(START), playbook(Some(3), items));
    let id = run;
    let run = plan.runs.get_mut(&id).unwrap();
    run.left_out.set(item_id("early"), true);
    run.times.insert(item_id("late"), time("19:30"));
    let run = plan.runs[&id].clone();
    let own = copy(&plan.playbooks[&run.playbook].version, Language::Chinese).as_in_run(&run);
    let kept: Vec<_> = own
        .items
        .iter()
        .map(|(id, item)| (id.0.as_str(), item.minute))
        .collect();
    assert_eq!(kept, [("late", time("19:30"))]);
}

#[test]
fn what_comes_after_the_last_day_is_told() {
    let mut own = of_items(&[("a", written(9, "09:00", "第九天"))]);
    assert!(own.is_beyond_end(&own.items[&item_id("a")]));
    assert_eq!(posts(own.version("-")), []);
    own.length_days = None;
    assert!(!own.is_beyond_end(&own.items[&item_id("a")]));
    assert_eq!(posts(own.version("-")).len(), 1);
    assert_eq!(own.round(), None, "nothing repeats");
    own.items.get_mut(&item_id("a")).unwrap().every_days = Some(14);
    assert_eq!(own.round(), Some(14));
}

#[test]
fn numbers_that_no_playbook_has() {
    let sound = of_items(&[("a", written(LONGEST_DAYS, "09:00", "话"))]);
    assert_eq!(sound.impossible_number(), None);
    let wrong: [(Edit, (&str, i64)); 6] = [
        (|it| it.length_days = Some(0), ("length_days", 0)),
        (|it| it.length_days = Some(367), ("length_days", 367)),
        (|it| it.event_day = Some(4_000), ("event_day", 4_000)),
        (|it| item_of(it).day = 0, ("items", 0)),
        (|it| item_of(it).day = u32::MAX, ("items", i64::from(u32::MAX))),
        (|it| item_of(it).every_days = Some(0), ("items", 0)),
    ];
    for (edit, expected) in wrong {
        let mut playbook = sound.clone();
        edit(&mut playbook);
        assert_eq!(playbook.impossible_number(), Some(expected));
    }
    let mut many = sound;
    many.items = (0..=10 * MOST_OWN_ITEMS)
        .map(|number| (item_id(&number.to_string()), OwnItem::new(1, MinuteOfDay::default())))
        .collect();
    assert_eq!(many.impossible_number(), Some(("items", 3_001)));
}

fn item_of(playbook: &mut OwnPlaybook) -> &mut OwnItem {
    playbook.items.get_mut(&item_id("a")).unwrap()
}

#[test]
fn the_trash_offers_it_for_thirty_days() {
    const DAY: i64 = 86_400_000;
    let mut plan = Plan::default();
    let playbook = OwnPlaybook {
        deleted_at: Some(DAY),
        ..of_items(&[])
    };
    plan.own_playbooks.insert(playbook.id, playbook);
    assert!(plan.standing_own_playbooks().is_empty());
    let offered = Discarded {
        thing: DiscardedThing::OwnPlaybook(own_id(1)),
        at: DAY,
        days_left: DAYS_OFFERED,
    };
    assert_eq!(trash(&plan, DAY), [offered]);
    assert_eq!(trash(&plan, DAY * (DAYS_OFFERED + 1)), []);
}

/// D21 looks at the kinds a playbook was made for. Its owner may have bound it to some of them, or to none.
#[test]
fn three_groups_on_one_own_playbook() {
    let one_way = |kinds: &[GroupKind]| {
        let mut own = of_items(&[("a", written(1, "09:00", "话"))]);
        own.kinds = kinds.iter().copied().collect();
        let mut plan = Plan::default();
        for (number, kind) in [
            (1, GroupKind::Local),
            (2, GroupKind::NewUser),
            (3, GroupKind::LoyalFans),
        ] {
            let group = add_group(&mut plan, number, kind, date("2026-01-01"));
            add_run(&mut plan, 10 + number, group, date(START), own.version("-"));
        }
        let one = plan.playbooks.keys().next().unwrap().clone();
        plan.runs.values_mut().for_each(|run| run.playbook = one.clone());
        let findings = diagnose(&plan, date(START));
        findings
            .iter()
            .any(|finding| matches!(finding.reason, Reason::AllGroupsRunOneWay { .. }))
    };
    let all = [GroupKind::Local, GroupKind::NewUser, GroupKind::LoyalFans];
    assert!(one_way(&all[..1]));
    assert!(!one_way(&all));
    assert!(!one_way(&[]));
}
