//! The edges: spellings, days that months lack, ends that never come, a million times; and the lunar table against the crate.

use crate::{domain_support::*, lunar, visited};
use chrono::Datelike;
use qunce::domain::{Window, civil::Date, lunar::LunarDay, recurrence::Recurrence};

#[test]
fn texts_are_those_of_the_standard() {
    for text in [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3;COUNT=10",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20271231",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU",
        "FREQ=YEARLY",
        "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;SKIP=BACKWARD",
    ] {
        assert_eq!(Recurrence::parse(text).unwrap().to_string(), text);
    }
    for text in [
        "",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=1",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=3;UNTIL=20271231",
        "FREQ=DAILY;UNTIL=20270230",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;BYDAY=FR,MO",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYDAY=5MO",
        "FREQ=MONTHLY;BYDAY=月",
        "FREQ=HOURLY",
        "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1;SKIP=BACKWARD",
    ] {
        assert_eq!(Recurrence::parse(text), None, "{text}");
    }
}

fn dates_of(text: &str, start: &str, most: usize) -> Vec<String> {
    let (recurrence, start) = (Recurrence::parse(text).unwrap(), date(start));
    let last = recurrence.last_day(start).min(date("2100-12-31"));
    let all = visited(&recurrence.rule, start, Window::new(start, last));
    all.iter().take(most).map(Date::to_string).collect()
}

#[test]
fn the_edges_of_the_calendar() {
    assert_eq!(
        dates_of("FREQ=MONTHLY;BYMONTHDAY=31", "2026-11-22", 4),
        ["2026-12-31", "2027-01-31", "2027-03-31", "2027-05-31"]
    );
    assert_eq!(
        dates_of("FREQ=YEARLY;COUNT=3", "2028-02-29", 9),
        ["2028-02-29", "2032-02-29", "2036-02-29"]
    );
    // 2100 has no 29 February.
    assert_eq!(dates_of("FREQ=YEARLY", "2092-02-29", 9), ["2092-02-29", "2096-02-29"]);
    assert_eq!(
        dates_of("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", "2028-02-29", 9),
        ["2028-02-29", "2028-03-31"]
    );
    assert_eq!(
        dates_of("FREQ=WEEKLY;BYDAY=MO;UNTIL=20270104", "2026-12-28", 9),
        ["2026-12-28", "2027-01-04"]
    );
    // Mid-autumn, and New Year's Eve of a year whose last month has 29 days.
    let lunar = |month, day| format!("RSCALE=CHINESE;FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day};SKIP=BACKWARD");
    assert_eq!(dates_of(&lunar(8, 15), "2026-01-01", 2), ["2026-09-25", "2027-09-15"]);
    assert_eq!(dates_of(&lunar(12, 30), "2026-01-01", 2), ["2026-02-16", "2027-02-05"]);
}

#[test]
fn what_never_falls_says_so() {
    let ever_falls = |text: &str, start: &str| Recurrence::parse(text).unwrap().first(date(start)).is_some();
    assert!(
        !ever_falls("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31", "2026-02-01"),
        "no 31 February"
    );
    assert!(
        !ever_falls("FREQ=DAILY;UNTIL=20261121", "2026-11-22"),
        "an end before the start"
    );
    assert!(
        !ever_falls("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261122", "2026-11-22"),
        "a Sunday"
    );
    assert!(ever_falls("FREQ=MONTHLY;BYMONTHDAY=31", "2026-02-01"));
}

#[test]
fn a_million_times_is_no_work() {
    let daily = Recurrence::parse("FREQ=DAILY;COUNT=1000000").unwrap();
    assert_eq!(daily.last_day(date("2026-11-22")), days_after("2026-11-22", 999_999));
    let weekly = Recurrence::parse("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4000000000").unwrap();
    assert!(weekly.last_day(date("2026-11-22")) > date("2100-12-31"));
    let monthly = Recurrence::parse("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=1000000").unwrap();
    assert_eq!(monthly.last_day(date("2026-11-22")), Date::MAX);
    let mut asked = 0;
    daily
        .rule
        .visit(date("2000-01-01"), window("2099-01-01", "2099-01-31"), &mut |_| {
            asked += 1;
            true
        });
    assert_eq!(asked, 31);
}

#[test]
fn every_lunar_day_agrees_with_the_crate() {
    // Where the crate's table ends, in 2100, the plan's years end too.
    for date in window("2000-01-01", "2100-12-30").dates() {
        let (month, is_leap, number) = lunar(date);
        let day = LunarDay::of(date).unwrap();
        assert_eq!((day.month(), day.day()), (month, number), "{date}");
        if !is_leap {
            let found = [date.year() - 1, date.year()].map(|year| day.in_year(year));
            assert!(found.contains(&Some(date)), "{date}");
        }
    }
}

#[test]
fn a_rule_made_for_its_first_day_follows_it() {
    let followed = |text: &str| {
        let rule = Recurrence::parse(text).unwrap().rule;
        rule.following(date("2026-11-22"), date("2026-12-31")).to_string()
    };
    for (before, after) in [
        ("FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY;BYDAY=TH"),
        ("FREQ=MONTHLY;BYMONTHDAY=22", "FREQ=MONTHLY;BYMONTHDAY=31"),
        ("FREQ=MONTHLY;BYDAY=4SU", "FREQ=MONTHLY;BYDAY=-1TH"),
        (
            "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=14;SKIP=BACKWARD",
            "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=23;SKIP=BACKWARD",
        ),
    ] {
        assert_eq!(followed(before), after);
    }
    for other in [
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=WEEKLY;BYDAY=MO,SU",
        "FREQ=WEEKLY;BYDAY=MO",
        "FREQ=MONTHLY;BYMONTHDAY=1",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=YEARLY",
    ] {
        assert_eq!(followed(other), other);
    }
}
