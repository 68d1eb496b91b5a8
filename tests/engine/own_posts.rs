//! Own posts through the engine: adding, "this and later", deleting, each taken back by one undo; and how they travel.

use crate::{samples::*, sharing::plan_in, stores::*, support::*};
use qunce::{
    document::{EntityChange, EntityKey},
    domain::{
        Language, Plan, Window,
        id::RunId,
        own_post::{OWN_ITEM, OwnPost},
        recurrence::Recurrence,
        schedule::{OccurrenceState, Override, occurrences},
        trash::{DiscardedThing, trash},
    },
    engine::{
        change_words::{self, Reader},
        history::Turn,
        message::{Reply, Request},
        own_posts::{self, Reach},
        things::{Thing, thing},
    },
    exchange::{sharing::Sharing, template::Template},
};

const OWN: u128 = 77;

pub fn weekly() -> OwnPost {
    OwnPost {
        deleted_at: None,
        repeats: Recurrence::parse("FREQ=WEEKLY;BYDAY=SU;COUNT=6"),
        ..full_own_post(run_id(OWN), group_id(1))
    }
}

/// A store with a group that has an own post every Sunday, six times.
pub fn with_post() -> MemoryEngine {
    let mut engine = store(1, "甜果铺", &[1]);
    let added = own_posts::change(None, &weekly()).unwrap();
    commit(&mut engine, 20, vec![added]).unwrap();
    engine
}

pub fn shown(plan: &Plan) -> Vec<String> {
    let window = Window::new(date("2026-11-01"), date("2027-01-31"));
    let posts = occurrences(plan, window).into_iter();
    let own = posts.filter(|post| post.item.id.0 == OWN_ITEM);
    own.map(|post| format!("{} {:?}", post.at, post.state())).collect()
}

pub fn undo(engine: &mut MemoryEngine, number: u128) {
    let turn = Request::Turn {
        command: command_id(number),
        turn: Turn::Undo,
    };
    assert!(matches!(ask(engine, turn), Ok(Reply::Turned(Some(_)))));
}

fn done_on(day: u32) -> EntityChange {
    let change = Override {
        state: OccurrenceState::Done,
        ..Override::default()
    };
    let key = EntityKey::Override(group_id(1), post(run_id(OWN), day, OWN_ITEM));
    EntityChange::between(key, None, &change).unwrap()
}

fn later(day: u32) -> Reach {
    Reach::Later { day, id: run_id(78) }
}

#[test]
fn this_and_later_changes_what_is_to_come_and_one_undo_takes_it_back() {
    let mut engine = with_post();
    commit(&mut engine, 21, vec![done_on(8), done_on(22)]).unwrap();
    let before = engine.plan().clone();
    let changes = own_posts::edited(engine.plan(), run_id(OWN), later(15), |post| {
        post.minute = qunce::domain::MinuteOfDay::parse("9:15").unwrap();
        post.words = "改了".to_owned();
    });
    commit(&mut engine, 22, changes).unwrap();
    assert_eq!(
        shown(engine.plan()),
        [
            "2026-11-22T20:30 Open",
            "2026-11-29T20:30 Done",
            "2026-12-06T09:15 Open",
            "2026-12-13T09:15 Done",
            "2026-12-20T09:15 Open",
            "2026-12-27T09:15 Open",
        ]
    );
    assert_eq!(engine.plan().own_post(run_id(78)).unwrap().words, "改了");
    assert_eq!(engine.plan().own_post(run_id(OWN)).unwrap().words, weekly().words);
    undo(&mut engine, 23);
    assert_eq!(*engine.plan(), before);
}

#[test]
fn the_first_and_later_is_all_of_it() {
    let mut engine = with_post();
    let changes = own_posts::edited(engine.plan(), run_id(OWN), later(1), |post| {
        post.words = "改了".to_owned()
    });
    commit(&mut engine, 22, changes).unwrap();
    assert_eq!(engine.plan().posts.len(), 1);
    assert_eq!(engine.plan().own_post(run_id(OWN)).unwrap().words, "改了");
    assert!(own_posts::edited(engine.plan(), run_id(5), Reach::All, |_| ()).is_empty());
}

#[test]
fn deleting_ends_it_or_puts_it_in_the_trash() {
    let mut engine = with_post();
    let ended = own_posts::deleted(engine.plan(), run_id(OWN), later(15), 7);
    commit(&mut engine, 21, ended).unwrap();
    assert_eq!(shown(engine.plan()), ["2026-11-22T20:30 Open", "2026-11-29T20:30 Open"]);
    undo(&mut engine, 22);
    assert_eq!(shown(engine.plan()).len(), 6);
    let gone = own_posts::deleted(engine.plan(), run_id(OWN), Reach::All, 7);
    commit(&mut engine, 23, gone).unwrap();
    assert!(shown(engine.plan()).is_empty());
    let things: Vec<_> = trash(engine.plan(), 8)
        .into_iter()
        .map(|discarded| discarded.thing)
        .collect();
    assert_eq!(things, [DiscardedThing::OwnPost(run_id(OWN))]);
    undo(&mut engine, 24);
    assert_eq!(shown(engine.plan()).len(), 6);
    assert_eq!(trash(engine.plan(), 8), []);
}

#[test]
fn the_words_of_the_first_to_come_give_way_to_the_edit() {
    let mut engine = with_post();
    let reworded = Override {
        words: Some("只有这次".to_owned()),
        state: OccurrenceState::Done,
        ..Override::default()
    };
    for day in [8, 15] {
        let key = EntityKey::Override(group_id(1), post(run_id(OWN), day, OWN_ITEM));
        let change = EntityChange::between(key, None, &reworded).unwrap();
        commit(&mut engine, 30 + u128::from(day), vec![change]).unwrap();
    }
    let changes = own_posts::edited(engine.plan(), run_id(OWN), later(8), |post| {
        post.words = "改了".to_owned()
    });
    commit(&mut engine, 50, changes).unwrap();
    let of_later: Vec<_> = engine.plan().overrides[&run_id(78)]
        .iter()
        .map(|(day, _, change)| (day, change.state, change.words.clone()))
        .collect();
    let done = OccurrenceState::Done;
    assert_eq!(of_later, [(1, done, None), (8, done, Some("只有这次".to_owned()))]);
}

#[test]
fn its_changes_are_told_in_words() {
    let engine = with_post();
    let change = own_posts::edited(engine.plan(), run_id(OWN), Reach::All, |post| {
        post.repeats = Recurrence::parse("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231");
        post.minute = qunce::domain::MinuteOfDay::parse("9:15").unwrap();
        post.sent_by = qunce::domain::group::MemberRole::Kol;
    });
    let told = |language: Language| {
        let reader = Reader {
            language,
            plan: engine.plan(),
        };
        let fields = change[0].fields.iter().map(|field| {
            let name = change_words::field_name(reader, &change[0].entity, &field.path);
            format!(
                "{name}: {}",
                change_words::value(reader, &field.path, field.after.as_ref())
            )
        });
        let of = change_words::which(reader, &change[0].entity);
        let kind = change_words::thing_name(language, thing(&change[0].entity));
        (kind, of, fields.collect::<Vec<_>>())
    };
    let (kind, of, fields) = told(Language::Chinese);
    assert_eq!((kind, of.as_str()), ("自己加的内容", "周末预告"));
    assert_eq!(
        fields,
        [
            "发送时间: 09:15",
            "怎么重复: 每月的最后一个周五，到2027年12月31日为止",
            "谁来发: 意见领袖"
        ]
    );
    let (kind, _, fields) = told(Language::English);
    assert_eq!(kind, "posts of your own");
    assert_eq!(fields[1], "Repeats: every month on the last Fri, until 31 Dec 2027");
    assert_eq!(thing(&EntityKey::OwnPost(group_id(1), run_id(1))), Thing::OwnPost);
}

#[test]
fn it_travels_with_its_group_and_in_a_template_without_names() {
    let mut engine = with_post();
    let own = engine.plan().own_post(run_id(OWN)).unwrap().clone();
    let named = OwnPost {
        words: "甜果铺等你".to_owned(),
        repeats: Recurrence::parse("FREQ=WEEKLY;BYDAY=SU;UNTIL=20261231"),
        ..own.clone()
    };
    commit(
        &mut engine,
        21,
        own_posts::change(Some(&own), &named).into_iter().collect(),
    )
    .unwrap();
    commit(&mut engine, 22, vec![done_on(8)]).unwrap();
    let whole = plan_in(&share(&mut engine, Sharing::default()));
    assert_eq!(whole.own_post(run_id(OWN)), Some(&named));
    assert_eq!(whole.overrides[&run_id(OWN)].iter().count(), 1);
    let template = Sharing {
        groups: None,
        template: Some(Template {
            seed: command_id(50),
            language: Language::Chinese,
        }),
    };
    let file = share(&mut engine, template);
    let plan = plan_in(&file);
    let [planned] = plan.posts.values().collect::<Vec<_>>()[..] else {
        panic!("one own post")
    };
    let written = &planned.post;
    assert_ne!(written.id, run_id(OWN));
    assert!(plan.groups.contains_key(&written.group));
    assert_eq!(written.words, "本店等你");
    assert!(plan.overrides.is_empty());
    let qunce::domain::recurrence::Ending::On(last) = written.repeats.unwrap().ending else {
        panic!("it still ends on a day")
    };
    assert_eq!(
        last - written.start,
        date("2026-12-31") - named.start,
        "its last day moved along"
    );
    let ids: Vec<RunId> = plan.posts.keys().copied().collect();
    assert_eq!(ids, [written.id]);
}

#[test]
fn a_file_with_an_impossible_own_post_is_refused() {
    for (far, why) in [("FREQ=DAILY;UNTIL=29991231", "date"), ("FREQ=HOURLY", "rule")] {
        let mut engine = with_post();
        let mut change = own_posts::change(
            None,
            &OwnPost {
                id: run_id(90),
                ..weekly()
            },
        )
        .unwrap();
        for field in &mut change.fields {
            if field.path == "repeats" {
                field.after = Some(qunce::document::Leaf::Text(far.to_owned()));
            }
        }
        commit(&mut engine, 30, vec![change]).unwrap();
        let file = export(&mut engine);
        let mut other = store(2, "甜果铺", &[]);
        let before = other.plan().clone();
        let refused = preview(&mut other, &file).unwrap_err();
        let sentence = format!("{refused:?}");
        assert!(sentence.contains("repeats"), "{why}: {sentence}");
        assert_eq!(*other.plan(), before);
    }
}
