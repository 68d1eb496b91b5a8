//! Recurrences against an oracle that walks day by day from the start and keeps count as a person with a calendar would; the
//! lunar days against an independent crate.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

#[path = "../domain_support/mod.rs"]
mod domain_support;
mod edges;

use chinese_lunisolar_calendar::{LunisolarDate, SolarDate};
use chrono::{Datelike, Weekday};
use domain_support::*;
use proptest::prelude::*;
use qunce::domain::{
    Window,
    civil::{Date, add_days},
    lunar::LunarDay,
    recurrence::{DayOfMonth, Ending, MonthDay, Recurrence, Rule, Weekdays, Which},
};
use std::num::{NonZeroU16, NonZeroU32};

/// The lunar month, whether it is a leap month, and the day.
fn lunar(date: Date) -> (u32, bool, u32) {
    let number = |number: u32| u8::try_from(number).unwrap();
    let year = u16::try_from(date.year()).unwrap();
    let solar = SolarDate::from_ymd(year, number(date.month()), number(date.day())).unwrap();
    let lunar = LunisolarDate::from_solar_date(solar).unwrap();
    let month = u32::from(lunar.to_lunar_month().to_u8());
    let is_leap = lunar.to_lunar_month().is_leap_month();
    let month = if month > 100 { month - 100 } else { month };
    (month, is_leap, u32::from(lunar.to_lunar_day().to_u8()))
}

/// Every day from the start to the last on which the rule falls, by walking.
fn walk(rule: &Rule, start: Date, last: Date) -> Vec<Date> {
    let (mut week, mut month, mut found) = (0, 0, Vec::new());
    for date in Window::new(start, last).dates().take_while(|date| *date <= last) {
        if date > start && date.weekday() == Weekday::Mon {
            week += 1;
        }
        if date > start && date.day() == 1 {
            month += 1;
        }
        let ends_month = |days| add_days(date, days).month() != date.month();
        let falls = match *rule {
            Rule::Days { every } => (date - start).num_days() % i64::from(every.get()) == 0,
            Rule::Weeks { every, on } => week % every.get() == 0 && on.contains(date.weekday()),
            Rule::MonthDay { every, day } => {
                let is_day = match day {
                    MonthDay::Day(day) => date.day() == day.number(),
                    MonthDay::Last => ends_month(1),
                };
                month % every.get() == 0 && is_day
            }
            Rule::MonthWeekday { every, which, weekday } => {
                let is_which = match which {
                    Which::First => date.day() <= 7,
                    Which::Second => (8..=14).contains(&date.day()),
                    Which::Third => (15..=21).contains(&date.day()),
                    Which::Fourth => (22..=28).contains(&date.day()),
                    Which::Last => ends_month(7),
                };
                month % every.get() == 0 && is_which && date.weekday() == weekday
            }
            Rule::Years { every } => {
                let same = (date.month(), date.day()) == (start.month(), start.day());
                same && (date.year() - start.year()) % i32::from(every.get()) == 0
            }
            Rule::LunarYears { day } => {
                let (month, is_leap, number) = lunar(date);
                let is_short_end = day.day() == 30 && number == 29 && lunar(add_days(date, 1)).2 == 1;
                month == day.month() && !is_leap && (number == day.day() || is_short_end)
            }
        };
        if falls {
            found.push(date);
        }
    }
    found
}

fn visited(rule: &Rule, start: Date, window: Window) -> Vec<Date> {
    let mut found = Vec::new();
    rule.visit(start, window, &mut |date| {
        found.push(date);
        true
    });
    found
}

fn rules() -> impl Strategy<Value = Rule> {
    let every = || (1u16..8).prop_map(|every| NonZeroU16::new(every).unwrap());
    let weekday = || prop::sample::select(Weekdays::ALL.to_vec());
    let month_day = prop_oneof![
        3 => (1u32..=31).prop_map(|day| MonthDay::Day(DayOfMonth::new(day).unwrap())),
        1 => Just(MonthDay::Last),
    ];
    prop_oneof![
        every().prop_map(|every| Rule::Days { every }),
        (every(), prop::collection::vec(weekday(), 1..5)).prop_map(|(every, days)| Rule::Weeks {
            every,
            on: Weekdays::new(days).unwrap()
        }),
        (every(), month_day).prop_map(|(every, day)| Rule::MonthDay { every, day }),
        (every(), prop::sample::select(Which::ALL.to_vec()), weekday())
            .prop_map(|(every, which, weekday)| Rule::MonthWeekday { every, which, weekday }),
        every().prop_map(|every| Rule::Years { every }),
        (1u32..=12, 1u32..=30).prop_map(|(month, day)| Rule::LunarYears {
            day: LunarDay::new(month, day).unwrap()
        }),
    ]
}

/// Leap days and ends of years are often hit.
fn starts() -> impl Strategy<Value = Date> {
    prop_oneof![
        4 => (0i64..18_000).prop_map(|days| add_days(date("2001-01-01"), days)),
        1 => Just(date("2028-02-29")),
        1 => Just(date("2027-12-31")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn a_window_shows_what_walking_finds(rule in rules(), start in starts(), from in -400i64..5_000, days in 0i64..900) {
        let window = Window::new(add_days(start, from), add_days(start, from + days));
        let mut expected = walk(&rule, start, window.last().max(start));
        expected.retain(|date| window.contains(*date));
        prop_assert_eq!(visited(&rule, start, window), expected);
    }

    #[test]
    fn counting_agrees_with_walking(rule in rules(), start in starts(), days in 0i64..3_000, count in 1u32..40) {
        let walked = walk(&rule, start, add_days(start, 3_000));
        let date = add_days(start, days);
        let before = walked.iter().filter(|found| **found < date).count();
        prop_assert_eq!(rule.times_before(start, date) as usize, before);
        let ending = Ending::After(NonZeroU32::new(count).unwrap());
        if let Some(last) = walked.get(count as usize - 1) {
            prop_assert_eq!(Recurrence { rule, ending }.last_day(start), *last);
        }
        prop_assert_eq!(rule.first(start).filter(|first| *first <= add_days(start, 3_000)), walked.first().copied());
    }

    /// "This and later": what was, and what goes on, are together what there was before.
    #[test]
    fn a_split_loses_and_adds_nothing(rule in rules(), start in starts(), at in 1usize..20, ending in 0u32..60) {
        let ending = match ending {
            0 => Ending::Never,
            count if count % 2 == 0 => Ending::After(NonZeroU32::new(count).unwrap()),
            days => Ending::On(add_days(start, i64::from(days) * 20)),
        };
        let far = add_days(start, 1_500);
        let dates = |recurrence: &Recurrence, start: Date| {
            let last = recurrence.last_day(start).min(far);
            if start <= last { visited(&recurrence.rule, start, Window::new(start, last)) } else { Vec::new() }
        };
        let whole = Recurrence { rule, ending };
        let all = dates(&whole, start);
        if let Some(from) = all.get(at) {
            let (until, later) = whole.split(start, *from);
            let mut both = dates(&until, start);
            prop_assert!(both.iter().all(|date| date < from));
            both.extend(dates(&later, *from));
            prop_assert_eq!(both, all);
        }
    }

    #[test]
    fn a_text_reads_back_and_has_one_spelling(rule in rules(), count in 0u32..5, days in 0i64..40_000) {
        let ending = match NonZeroU32::new(count) {
            None => Ending::Never,
            Some(count) if count.get() < 3 => Ending::After(count),
            Some(_) => Ending::On(add_days(date("2000-01-01"), days)),
        };
        let recurrence = Recurrence { rule, ending };
        prop_assert_eq!(Recurrence::parse(&recurrence.to_string()), Some(recurrence));
    }

    #[test]
    fn whatever_text_stops_nothing(text in "(FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY))?[;A-Z0-9=,-]{0,30}") {
        if let Some(read) = Recurrence::parse(&text) {
            prop_assert_eq!(read.to_string(), text);
            prop_assert!(read.rule.times_before(date("2026-11-22"), date("2027-11-22")) < 400);
        }
    }
}
