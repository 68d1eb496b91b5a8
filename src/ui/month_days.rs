//! The days of a month as a grid of whole weeks, Monday first, and where a key leads among them.

use crate::domain::civil::{Date, add_days, is_plannable};
use chrono::{Datelike, Months};

/// The weeks that hold the month of this date, each from Monday to Sunday; days of the months around fill the corners.
pub fn weeks_of_month(date: Date) -> Vec<[Date; 7]> {
    let first = add_days(date, 1 - i64::from(date.day()));
    let monday = monday_of(first);
    (0..6)
        .map(|number| add_days(monday, 7 * number))
        .take_while(|start| *start <= first || start.month() == date.month())
        .map(week_of)
        .collect()
}

/// The week of this date, from Monday to Sunday.
pub fn week_of(date: Date) -> [Date; 7] {
    let monday = monday_of(date);
    std::array::from_fn(|day| add_days(monday, i64::try_from(day).unwrap_or_default()))
}

/// Where a key leads from a date, as in every date grid; `None` for other keys and beyond what a plan can speak of.
pub fn led_by_key(date: Date, key: &str, shift: bool) -> Option<Date> {
    let to = match key {
        "ArrowLeft" => add_days(date, -1),
        "ArrowRight" => add_days(date, 1),
        "ArrowUp" => add_days(date, -7),
        "ArrowDown" => add_days(date, 7),
        "Home" => monday_of(date),
        "End" => add_days(monday_of(date), 6),
        "PageUp" => months_on(date, if shift { -12 } else { -1 })?,
        "PageDown" => months_on(date, if shift { 12 } else { 1 })?,
        _ => return None,
    };
    is_plannable(to).then_some(to)
}

/// The same day so many months on, or the last of that month where it has no such day.
pub fn months_on(date: Date, months: i32) -> Option<Date> {
    let count = Months::new(months.unsigned_abs());
    if months < 0 {
        date.checked_sub_months(count)
    } else {
        date.checked_add_months(count)
    }
}

/// The Monday on or before it.
pub fn monday_of(date: Date) -> Date {
    add_days(date, -i64::from(date.weekday().num_days_from_monday()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn every_month_is_whole_weeks_with_each_of_its_days_once() {
        for year in 2023..2032 {
            for month in 1..=12 {
                let within = Date::from_ymd_opt(year, month, 17).unwrap_or_default();
                let days: Vec<Date> = weeks_of_month(within).into_iter().flatten().collect();
                assert_eq!(days[0].weekday(), chrono::Weekday::Mon, "{within}");
                assert!(
                    days.windows(2).all(|pair| pair[1] == add_days(pair[0], 1)),
                    "{within} has no gap"
                );
                let own = days.iter().filter(|day| day.month() == month && day.year() == year);
                let length = (add_days(months_on(within, 1).unwrap_or_default(), 0) - within).num_days();
                assert_eq!(own.count(), usize::try_from(length).unwrap_or_default(), "{within}");
                let (first_week, last_week) = (&days[..7], &days[days.len() - 7..]);
                let is_own = |week: &[Date]| week.iter().any(|day| day.month() == month);
                assert!(
                    is_own(first_week) && is_own(last_week),
                    "{within} has a week of other months"
                );
            }
        }
    }

    #[test]
    fn keys_lead_as_in_every_date_grid() {
        let from = date("2026-11-22");
        for (key, shift, to) in [
            ("ArrowLeft", false, "2026-11-21"),
            ("ArrowRight", false, "2026-11-23"),
            ("ArrowUp", false, "2026-11-15"),
            ("ArrowDown", false, "2026-11-29"),
            ("Home", false, "2026-11-16"),
            ("End", false, "2026-11-22"),
            ("PageUp", false, "2026-10-22"),
            ("PageDown", false, "2026-12-22"),
            ("PageUp", true, "2025-11-22"),
            ("PageDown", true, "2027-11-22"),
        ] {
            assert_eq!(led_by_key(from, key, shift), Some(date(to)), "{key}");
        }
        assert_eq!(
            led_by_key(date("2027-01-31"), "PageDown", false),
            Some(date("2027-02-28"))
        );
        assert_eq!(led_by_key(from, "a", false), None);
        assert_eq!(
            led_by_key(date("2000-01-01"), "ArrowLeft", false),
            None,
            "a plan begins in 2000"
        );
    }
}
