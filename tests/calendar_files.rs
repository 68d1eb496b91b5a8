//! Calendar files: what repeats is a rule, what was changed an exception; an independent reader finds every post where the
//! plan has it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::{rrule::ruled, *};
use icalendar::{CalendarComponent, Component};
use proptest::prelude::*;
use qunce::{
    domain::{
        Plan,
        calendar_entry::{CalendarEntry, EntryWords, calendar_entries},
        civil::CivilTime,
        kind::GroupKind,
        own_post::OWN_ITEM,
        schedule::{Occurrence, OccurrenceState, Override, occurrences},
    },
    engine::calendar_file::{CalendarFile, Zone, write},
};
use std::collections::BTreeMap;

fn plan() -> Plan {
    let mut plan = Plan::default();
    let group = add_group(&mut plan, 1, GroupKind::Local, date("2026-12-28"));
    let items = vec![
        item("welcome", 1, None, "20:00"),
        item("greeting", 1, Some(1), "08:30"),
        item("vote", 2, Some(3), "12:00"),
    ];
    add_run(&mut plan, 7, group, date("2026-12-28"), playbook(None, items));
    plan
}

fn same_words(_: &Occurrence<'_>) -> EntryWords {
    EntryWords {
        group: "老客群".to_owned(),
        title: "早安".to_owned(),
        words: "早。".to_owned(),
    }
}

fn entries(plan: &Plan, may_repeat: bool, words: fn(&Occurrence<'_>) -> EntryWords) -> Vec<CalendarEntry> {
    let posts = occurrences(plan, window("2026-12-28", "2027-01-08"));
    calendar_entries(plan, &posts, may_repeat, words)
}

/// When the entries would be shown, by a calendar that follows the rules.
fn shown(entries: &[CalendarEntry]) -> Vec<CivilTime> {
    let mut times = Vec::new();
    for entry in entries {
        let Some(repeats) = &entry.repeats else {
            times.push(entry.at);
            continue;
        };
        let ruled = ruled(entry.at, &repeats.recurrence.to_string()).into_iter();
        let replaced = |time: &CivilTime| {
            let mut others = entries.iter().filter(|other| other.uid == entry.uid);
            others.any(|other| other.instead_of == Some(*time))
        };
        times.extend(ruled.filter(|time| !repeats.exceptions.contains(time) && !replaced(time)));
    }
    times.sort();
    times
}

fn sent(plan: &Plan) -> Vec<CivilTime> {
    let posts = occurrences(plan, window("2026-12-28", "2027-01-08"));
    let sent = posts.iter().filter(|post| post.state() != OccurrenceState::Skipped);
    sent.map(|post| post.at).collect()
}

#[test]
fn what_repeats_with_the_same_words_is_one_rule() {
    let entries = entries(&plan(), true, same_words);
    let rules: Vec<_> = entries
        .iter()
        .filter_map(|entry| Some((entry.at.to_string(), entry.repeats.as_ref()?.recurrence.to_string())))
        .collect();
    assert_eq!(
        rules,
        [
            ("2026-12-28T08:30".to_owned(), "FREQ=DAILY;COUNT=12".to_owned()),
            (
                "2026-12-29T12:00".to_owned(),
                "FREQ=DAILY;INTERVAL=3;COUNT=4".to_owned()
            )
        ]
    );
    assert_eq!(entries.len(), 3);
}

#[test]
fn words_that_differ_are_entries_of_their_own() {
    let by_day = |post: &Occurrence<'_>| EntryWords {
        words: post.day.to_string(),
        ..same_words(post)
    };
    let entries = entries(&plan(), true, by_day);
    assert!(entries.iter().all(|entry| entry.repeats.is_none()));
    assert_eq!(entries.len(), 17);
    let uids: std::collections::BTreeSet<_> = entries.iter().map(|entry| &entry.uid).collect();
    assert_eq!(uids.len(), 17, "each has its own name");
}

#[test]
fn what_was_moved_or_skipped_is_an_exception() {
    let mut plan = plan();
    change(&mut plan, run_id(7), 3, "greeting", moved("2026-12-30 10:00"));
    let skipped = Override {
        state: OccurrenceState::Skipped,
        ..Override::default()
    };
    change(&mut plan, run_id(7), 5, "greeting", skipped);
    let entries = entries(&plan, true, same_words);
    let rule = entries.iter().find(|entry| entry.repeats.is_some()).unwrap();
    assert_eq!(rule.repeats.as_ref().unwrap().exceptions, [at("2027-01-01 08:30")]);
    let moved = entries.iter().find(|entry| entry.instead_of.is_some()).unwrap();
    assert_eq!(
        (moved.at, moved.instead_of, &moved.uid),
        (at("2026-12-30 10:00"), Some(at("2026-12-30 08:30")), &rule.uid)
    );
}

const OWN_RULES: [&str; 11] = [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH,SU",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU",
    "FREQ=YEARLY",
    "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=8;SKIP=BACKWARD",
    "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;SKIP=BACKWARD",
];

fn file(entries: Vec<CalendarEntry>) -> CalendarFile {
    CalendarFile {
        name: "果满堂".to_owned(),
        created: at("2026-11-22 12:00"),
        zone: Zone::Fixed {
            name: "Asia/Shanghai".to_owned(),
            offset: 480,
        },
        reminds: true,
        entries,
    }
}

#[test]
fn the_file_is_as_the_standard_says() {
    let mut plan = plan();
    change(&mut plan, run_id(7), 3, "greeting", moved("2026-12-30 10:00"));
    let text = String::from_utf8(write(&file(entries(&plan, true, same_words)))).unwrap();
    for line in [
        "BEGIN:VCALENDAR",
        "TZOFFSETTO:+0800",
        "DTSTAMP:20261122T120000Z",
        "DTSTART;TZID=Asia/Shanghai:20261228T083000",
        "RRULE:FREQ=DAILY;COUNT=12",
        "RECURRENCE-ID;TZID=Asia/Shanghai:20261230T083000",
        "SUMMARY:老客群 · 早安",
        "TRIGGER:PT0S",
        "END:VCALENDAR",
    ] {
        assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
    }
}

proptest! {
    /// Whatever the words: whole lines, short enough, and read back as they were.
    #[test]
    fn an_independent_reader_reads_the_words_back(words in "[\\PC\n,;:\\\\\"]{0,300}") {
        let entry = CalendarEntry {
            uid: "1@qunce".to_owned(),
            at: at("2026-12-28 08:30"),
            group: "群".to_owned(),
            title: "题".to_owned(),
            words: words.clone(),
            repeats: None,
            instead_of: None,
        };
        let text = String::from_utf8(write(&file(vec![entry]))).unwrap();
        prop_assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        let read: icalendar::Calendar = text.parse().unwrap();
        let event = read.components.iter().find_map(CalendarComponent::as_event).unwrap();
        let kept: String = words.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
        prop_assert_eq!(event.get_description().unwrap_or_default(), kept);
        prop_assert_eq!(event.get_uid(), Some("1@qunce"));
    }

    /// The same of own posts, whatever their rule; the file's own text says so too.
    #[test]
    fn own_posts_are_shown_as_the_plan_sends_them(
        (rule, number) in (prop::sample::select(OWN_RULES.to_vec()), 0i64..40),
        changes in prop::collection::btree_map(0usize..9, (0u8..3, 0i64..60), 0..5)
    ) {
        let mut plan = Plan::default();
        let group = add_group(&mut plan, 1, GroupKind::Local, date("2026-12-28"));
        let start = days_after("2026-12-01", number);
        let own = add_own_post(&mut plan, 8, group, start, Some(rule));
        let all = window("2026-12-28", "2028-03-01");
        let days: Vec<_> = occurrences(&plan, all).iter().map(|post| post.day).collect();
        for (place, (what, later)) in changes {
            let Some(day) = days.get(place) else { continue };
            let changed = match what {
                0 => moved(&format!("{} 07:15", days_after("2027-01-05", later))),
                1 => Override { state: OccurrenceState::Skipped, ..Override::default() },
                _ => Override { words: Some("另说".to_owned()), ..Override::default() },
            };
            change(&mut plan, own, *day, OWN_ITEM, changed);
        }
        let posts = occurrences(&plan, all);
        let mut expected: Vec<_> =
            posts.iter().filter(|post| post.state() != OccurrenceState::Skipped).map(|post| post.at).collect();
        expected.sort();
        let entries = calendar_entries(&plan, &posts, true, same_words);
        prop_assert_eq!(shown(&entries), expected);
        let is_told_as_rule = entries.iter().any(|entry| entry.repeats.is_some());
        let planned = posts.iter().filter(|post| post.change.is_none()).count();
        prop_assert_eq!(is_told_as_rule, planned > 1 && !rule.starts_with("RSCALE"));
        let text = String::from_utf8(write(&file(entries))).unwrap();
        let read: icalendar::Calendar = text.replace("\r\n ", "").parse().unwrap();
        let read = read.components.iter().filter_map(CalendarComponent::as_event);
        let rules: Vec<_> = read.filter_map(|event| event.property_value("RRULE")).collect();
        prop_assert!(rules.iter().all(|written| written.starts_with(rule) && written.contains(";COUNT=")), "{rules:?}");
    }

    /// Whatever was moved, reworded or skipped: every post is shown once, where it is.
    #[test]
    fn rules_and_exceptions_show_what_the_plan_sends(
        changes in proptest::collection::btree_map((1u32..12, prop::bool::ANY), (0u8..3, 0i64..12, 0u16..1440), 0..8)
    ) {
        let mut plan = plan();
        for ((day, is_vote), (what, days, minute)) in changes {
            let to = format!("{} {:02}:{:02}", days_after("2026-12-28", days), minute / 60, minute % 60);
            let changed = match what {
                0 => moved(&to),
                1 => Override { state: OccurrenceState::Skipped, ..Override::default() },
                _ => Override { words: Some("另说".to_owned()), ..Override::default() },
            };
            change(&mut plan, run_id(7), day, if is_vote { "vote" } else { "greeting" }, changed);
        }
        let entries = entries(&plan, true, same_words);
        let mut expected = sent(&plan);
        expected.sort();
        prop_assert_eq!(shown(&entries), expected);
        let mut instants: BTreeMap<_, usize> = BTreeMap::new();
        entries.iter().for_each(|entry| *instants.entry((&entry.uid, entry.instead_of)).or_default() += 1);
        prop_assert!(instants.values().all(|count| *count == 1), "{instants:?}");
    }
}
