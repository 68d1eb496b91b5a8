//! Own posts in the schedule: against a naive walk over every day, and the table of what ends them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::*;
use proptest::prelude::*;
use qunce::domain::{
    CivilTime, Plan, Window,
    civil::{Date, add_days},
    group::MemberRole,
    id::RunId,
    kind::GroupKind,
    own_post::{OWN_ITEM, OwnPost, PlannedPost},
    playbook::{Channel, Intent},
    recurrence::Recurrence,
    schedule::{OccurrenceState, Override, occurrence, occurrences, occurrences_of_group},
};

const START: &str = "2026-11-22";

fn plan_with(repeats: Option<&str>) -> (Plan, RunId) {
    let mut plan = Plan::default();
    let group = add_group(&mut plan, 1, GroupKind::Local, date("2026-01-01"));
    let own = add_own_post(&mut plan, 8, group, date(START), repeats);
    (plan, own)
}

fn dates(plan: &Plan, window: Window) -> Vec<String> {
    occurrences(plan, window)
        .iter()
        .map(|post| post.at.to_string())
        .collect()
}

fn edit(plan: &mut Plan, id: RunId, edit: impl FnOnce(&mut OwnPost)) {
    let mut post = plan.own_post(id).unwrap().clone();
    edit(&mut post);
    plan.posts.insert(id, PlannedPost::new(post));
}

#[test]
fn it_stands_among_the_posts_of_runs() {
    let (mut plan, own) = plan_with(Some("FREQ=WEEKLY;BYDAY=SU"));
    let items = vec![item("late", 1, None, "21:00"), item("early", 1, None, "08:00")];
    add_run(&mut plan, 7, group_id(1), date(START), playbook(None, items));
    edit(&mut plan, own, |post| {
        post.channel = Channel::Moments;
        post.intent = Intent::Offer;
        post.sent_by = MemberRole::Kol;
    });
    let found = occurrences(&plan, Window::day(date(START)));
    assert_eq!(
        lines(&found),
        [
            "2026-11-22 08:00 early#1",
            "2026-11-22 20:00 own#1",
            "2026-11-22 21:00 late#1"
        ]
    );
    let own = found[1];
    assert_eq!((own.item.channel, own.item.intent), (Channel::Moments, Intent::Offer));
    assert_eq!((own.item.role, own.run.group), (MemberRole::Kol, group_id(1)));
    let of_group = occurrences_of_group(&plan, group_id(1), Window::day(date(START)));
    assert_eq!(lines(&of_group), lines(&found));
    assert!(occurrences_of_group(&plan, group_id(2), Window::day(date(START))).is_empty());
}

#[test]
fn once_is_once() {
    let (plan, own) = plan_with(None);
    assert_eq!(dates(&plan, window("2026-01-01", "2030-12-31")), ["2026-11-22T20:00"]);
    assert!(dates(&plan, window("2026-11-23", "2026-12-31")).is_empty());
    assert!(dates(&plan, window("2026-01-01", "2026-11-21")).is_empty());
    assert_eq!(plan.own_post(own).unwrap().split(1, run_id(9)), None);
}

#[test]
fn it_ends_with_its_rule_its_group_and_the_trash() {
    let all = window("2026-11-22", "2026-11-30");
    let count = |change: fn(&mut Plan, RunId), repeats: &str| {
        let (mut plan, own) = plan_with(Some(repeats));
        change(&mut plan, own);
        occurrences(&plan, all).len()
    };
    let group_ends = |plan: &mut Plan, _| {
        plan.groups.get_mut(&group_id(1)).unwrap().positioning.life.end = Some(date("2026-11-24"));
    };
    assert_eq!(count(|_, _| (), "FREQ=DAILY"), 9);
    assert_eq!(count(|_, _| (), "FREQ=DAILY;COUNT=4"), 4);
    assert_eq!(count(|_, _| (), "FREQ=DAILY;UNTIL=20261123"), 2);
    assert_eq!(count(|_, _| (), "FREQ=DAILY;UNTIL=20261121"), 0);
    assert_eq!(count(group_ends, "FREQ=DAILY"), 3);
    // What has an end of its own outlives the group's term, so that the diagnosis can show it.
    assert_eq!(count(group_ends, "FREQ=DAILY;COUNT=4"), 4);
    let closes = |plan: &mut Plan, _| plan.groups.get_mut(&group_id(1)).unwrap().closed_on = Some(date("2026-11-25"));
    assert_eq!(count(closes, "FREQ=DAILY;COUNT=8"), 4);
    assert_eq!(
        count(
            |plan, own| edit(plan, own, |post| post.deleted_at = Some(1)),
            "FREQ=DAILY"
        ),
        0
    );
    let gone = |plan: &mut Plan, _| plan.groups.get_mut(&group_id(1)).unwrap().deleted_at = Some(1);
    assert_eq!(count(gone, "FREQ=DAILY"), 0);
    assert_eq!(count(|plan, _| plan.groups.clear(), "FREQ=DAILY"), 0);
}

#[test]
fn what_happened_to_one_stays_with_it() {
    let (mut plan, own) = plan_with(Some("FREQ=WEEKLY;BYDAY=SU;COUNT=3"));
    change(&mut plan, own, 8, OWN_ITEM, moved("2026-12-01 09:00"));
    // Of days on which it does not come, and of another item: nothing.
    change(&mut plan, own, 9, OWN_ITEM, moved("2026-12-02 09:00"));
    change(&mut plan, own, 22, OWN_ITEM, moved("2026-12-02 09:00"));
    change(&mut plan, own, 1, "other", moved("2026-12-02 09:00"));
    let all = window("2026-11-01", "2027-01-31");
    assert_eq!(
        dates(&plan, all),
        ["2026-11-22T20:00", "2026-12-01T09:00", "2026-12-06T20:00"]
    );
    let key = occurrences(&plan, all)[1].key();
    assert_eq!(occurrence(&plan, &key).unwrap().at, at("2026-12-01 09:00"));
    edit(&mut plan, own, |post| post.start = date("2026-11-29"));
    assert_eq!(
        occurrence(&plan, &key).unwrap().day,
        8,
        "moving the start carries it along"
    );
}

#[test]
fn its_heading_is_its_title_or_how_it_begins() {
    let mut post = OwnPost::new(run_id(1), group_id(1), date(START), time("20:00"));
    assert_eq!(post.heading(), "");
    post.words = "\n  明天早上八点到店，前五十名送橘子一斤，先到先得，送完为止\n第二行".to_owned();
    assert_eq!(post.heading(), "明天早上八点到店，前五十名送橘子一斤，先到先得，…");
    post.title = " 送橘子 ".to_owned();
    assert_eq!(post.heading(), "送橘子");
}

#[test]
fn this_and_later_is_two_posts() {
    let (plan, own) = plan_with(Some("FREQ=WEEKLY;BYDAY=WE,SU;COUNT=5"));
    let post = plan.own_post(own).unwrap();
    let (ended, later) = post.split(8, run_id(9)).unwrap();
    assert_eq!(
        ended.repeats.unwrap().to_string(),
        "FREQ=WEEKLY;BYDAY=WE,SU;UNTIL=20261128"
    );
    assert_eq!(later.repeats.unwrap().to_string(), "FREQ=WEEKLY;BYDAY=WE,SU;COUNT=3");
    assert_eq!((later.id, later.start), (run_id(9), date("2026-11-29")));
    assert_eq!(later.words, post.words);
    assert_eq!(post.split(1, run_id(9)), None, "the first and later is all");
}

const RULES: [&str; 7] = [
    "FREQ=DAILY;INTERVAL=2",
    "FREQ=WEEKLY;BYDAY=MO,SU;COUNT=9",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=FR",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYDAY=-1SU;UNTIL=20270301",
    "FREQ=YEARLY",
    "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;SKIP=BACKWARD",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// Whatever was moved, done or skipped, and whatever window is asked for: what walking over all days finds.
    #[test]
    fn a_window_shows_what_walking_finds(
        rule in prop::option::of(prop::sample::select(RULES.to_vec())),
        changes in prop::collection::vec((1u32..160, 0u8..3, 0i64..160), 0..12),
        (from, days) in (-20i64..170, 0i64..60)
    ) {
        let (mut plan, own) = plan_with(rule);
        for (day, what, to) in &changes {
            let changed = match what {
                0 | 1 => moved(&format!("{} 06:00", add_days(date(START), to - 10))),
                _ => Override { state: OccurrenceState::Done, ..Override::default() },
            };
            change(&mut plan, own, *day, OWN_ITEM, changed);
        }
        let window = Window::new(days_after(START, from), days_after(START, from + days));
        let comes = |on: Date| match rule.map(|rule| Recurrence::parse(rule).unwrap()) {
            None => on == date(START),
            Some(repeats) => {
                let before = |date: Date| repeats.rule.times_before(self::date(START), date);
                before(add_days(on, 1)) > before(on) && on <= repeats.last_day(date(START))
            }
        };
        let mut expected: Vec<(CivilTime, u32, OccurrenceState)> = Vec::new();
        for day in 1u32..400 {
            let on = days_after(START, i64::from(day) - 1);
            let changed = plan.overrides.get(&own).and_then(|all| all.get(day, &item_id(OWN_ITEM)));
            let at = changed.and_then(|change| change.moved_to).unwrap_or(CivilTime { date: on, minute: time("20:00") });
            if comes(on) && window.contains(at.date) {
                expected.push((at, day, changed.map_or(OccurrenceState::Open, |change| change.state)));
            }
        }
        expected.sort_by_key(|(at, day, _)| (*at, *day));
        let found: Vec<_> = occurrences(&plan, window).iter().map(|post| (post.at, post.day, post.state())).collect();
        prop_assert_eq!(found, expected);
        for post in occurrences(&plan, window) {
            prop_assert_eq!(occurrence(&plan, &post.key()).map(|same| same.at), Some(post.at));
        }
    }
}
