//! A reader of RFC 5545's rules that shares nothing with the program: it reads the text and looks at every day.

use chrono::Datelike;
use qunce::domain::{
    CivilTime,
    civil::{Date, add_days},
};

/// What a calendar makes of a rule: its words are read, and days counted from the first, one by one.
pub fn ruled(first: CivilTime, rule: &str) -> Vec<CivilTime> {
    let part = |name: &str| {
        rule.split(';')
            .find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    };
    let every: i32 = part("INTERVAL").map_or(1, |every| every.parse().unwrap());
    let count: usize = part("COUNT").unwrap().parse().unwrap();
    let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let ends_month = |date: Date, days| add_days(date, days).month() != date.month();
    let is_weekday = |date: Date, day: &str| codes[date.weekday().num_days_from_monday() as usize] == day;
    let is_such = |date: Date, day: &str| {
        let (which, day) = day.split_at(day.len() - 2);
        let fits = match which {
            "" => true,
            "-1" => ends_month(date, 7),
            which => (date.day0() / 7 + 1).to_string() == which,
        };
        fits && is_weekday(date, day)
    };
    let is_on = |date: Date| {
        let by_day = part("BYDAY").is_none_or(|days| days.split(',').any(|day| is_such(date, day)));
        let by_month_day = part("BYMONTHDAY").is_none_or(|day| match day {
            "-1" => ends_month(date, 1),
            day => date.day().to_string() == day,
        });
        let months = (date.year() - first.date.year()) * 12 + date.month() as i32 - first.date.month() as i32;
        let days = (date - first.date).num_days() as i32 + first.date.weekday().num_days_from_monday() as i32;
        let in_step = match part("FREQ").unwrap() {
            "DAILY" => (date - first.date).num_days() as i32 % every == 0,
            "WEEKLY" => days / 7 % every == 0,
            "MONTHLY" => months % every == 0,
            "YEARLY" => months % (12 * every) == 0 && date.day() == first.date.day(),
            other => panic!("{other}"),
        };
        in_step && by_day && by_month_day
    };
    let dates = (0..40_000)
        .map(|days| add_days(first.date, days))
        .filter(|date| is_on(*date));
    dates.take(count).map(|date| CivilTime { date, ..first }).collect()
}
