//! What a rule is made of: days of the week and of the month, checked once and for all.

use crate::domain::civil::Date;
use chrono::{Datelike, Weekday};

/// Days of the week, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekdays(u8);

/// A day of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthDay {
    Day(DayOfMonth),
    Last,
}

/// 1 to 31.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayOfMonth(u8);

/// Which of a month's Mondays, Tuesdays and so on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    First,
    Second,
    Third,
    Fourth,
    Last,
}

impl Weekdays {
    pub const ALL: [Weekday; 7] = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
    ];
    /// Monday to Friday, whatever the holidays.
    pub const WORKING: Weekdays = Weekdays(0b1_1111);

    /// `None` for none.
    pub fn new(days: impl IntoIterator<Item = Weekday>) -> Option<Weekdays> {
        let bits = days.into_iter().fold(0, |bits, day| bits | bit(day));
        (bits != 0).then_some(Weekdays(bits))
    }

    pub fn one(day: Weekday) -> Weekdays {
        Weekdays(bit(day))
    }

    pub fn contains(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// From Monday on.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekdays::ALL.into_iter().filter(move |day| self.contains(*day))
    }

    pub(super) fn count(self) -> i64 {
        i64::from(self.0.count_ones())
    }

    /// How many of them come before this one in a week.
    pub(super) fn before(self, day: Weekday) -> i64 {
        i64::from((self.0 & (bit(day) - 1)).count_ones())
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.num_days_from_monday()
}

impl DayOfMonth {
    /// `None` but for 1 to 31.
    pub fn new(day: u32) -> Option<DayOfMonth> {
        let day = u8::try_from(day).ok()?;
        (1..=31).contains(&day).then_some(DayOfMonth(day))
    }

    pub fn number(self) -> u32 {
        u32::from(self.0)
    }
}

impl MonthDay {
    /// The number of a date.
    pub fn of(date: Date) -> MonthDay {
        DayOfMonth::new(date.day()).map_or(MonthDay::Last, MonthDay::Day)
    }
}

impl Which {
    /// Which of its month's such weekdays a date is; the fifth is the last.
    pub fn of(date: Date) -> Which {
        match date.day0() / 7 {
            0 => Which::First,
            1 => Which::Second,
            2 => Which::Third,
            3 => Which::Fourth,
            _ => Which::Last,
        }
    }

    pub const ALL: [Which; 5] = [Which::First, Which::Second, Which::Third, Which::Fourth, Which::Last];
}
