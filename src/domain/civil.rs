//! Time as people plan it: civil dates and minutes of the day in the store's own time zone. No instant appears in a plan.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

pub type Date = NaiveDate;

/// Minutes after midnight, 0 ..= 1439.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct MinuteOfDay(u16);

impl<'de> Deserialize<'de> for MinuteOfDay {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let minutes = u16::deserialize(deserializer)?;
        MinuteOfDay::new(minutes).ok_or_else(|| serde::de::Error::custom("a day has minutes 0 to 1439"))
    }
}

impl MinuteOfDay {
    pub const LAST: MinuteOfDay = MinuteOfDay(1439);

    /// `None` from 1440 on.
    pub fn new(minutes: u16) -> Option<Self> {
        (minutes < 1440).then_some(MinuteOfDay(minutes))
    }

    pub fn minutes(self) -> u16 {
        self.0
    }

    /// Reads `20:00` (also `8:30`); `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.trim().split_once(':')?;
        let digits = |part: &str, most: usize| {
            !part.is_empty() && part.len() <= most && part.bytes().all(|b| b.is_ascii_digit())
        };
        if !digits(hours, 2) || !digits(minutes, 2) || minutes.len() != 2 {
            return None;
        }
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours < 24 && minutes < 60).then(|| MinuteOfDay(hours * 60 + minutes))
    }
}

impl fmt::Display for MinuteOfDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A point of civil time in the store's zone. Written as one text, `2026-11-22T20:00`, so that a merge takes it whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CivilTime {
    pub date: Date,
    pub minute: MinuteOfDay,
}

impl CivilTime {
    /// Reads what [`fmt::Display`] writes.
    pub fn parse(text: &str) -> Option<CivilTime> {
        let (date, minute) = text.split_once('T')?;
        Some(CivilTime {
            date: date.parse().ok()?,
            minute: MinuteOfDay::parse(minute)?,
        })
    }
}

impl fmt::Display for CivilTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}T{}", self.date, self.minute)
    }
}

impl Serialize for CivilTime {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CivilTime {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        CivilTime::parse(&text).ok_or_else(|| serde::de::Error::custom("a civil time reads 2026-11-22T20:00"))
    }
}

/// The first and last year a plan may speak of; dates outside are refused at the door.
pub const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// Whether a plan may speak of this date.
pub fn is_plannable(date: Date) -> bool {
    YEARS.contains(&date.year())
}

/// Dates from the first to the last, both included; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Window {
    first: Date,
    last: Date,
}

impl Window {
    /// The two dates in either order.
    pub fn new(one: Date, other: Date) -> Window {
        Window {
            first: one.min(other),
            last: one.max(other),
        }
    }

    pub fn day(date: Date) -> Window {
        Window {
            first: date,
            last: date,
        }
    }

    pub fn first(self) -> Date {
        self.first
    }

    pub fn last(self) -> Date {
        self.last
    }

    pub fn contains(self, date: Date) -> bool {
        self.first <= date && date <= self.last
    }

    /// Whole days in the window, at least 1.
    pub fn days(self) -> u32 {
        u32::try_from((self.last - self.first).num_days()).map_or(u32::MAX, |days| days.saturating_add(1))
    }

    pub fn dates(self) -> impl Iterator<Item = Date> {
        std::iter::successors(Some(self.first), |date| date.succ_opt()).take_while(move |date| *date <= self.last)
    }
}

/// `date + days`, staying inside the calendar's own limits.
pub fn add_days(date: Date, days: i64) -> Date {
    let limit = if days < 0 { Date::MIN } else { Date::MAX };
    chrono::TimeDelta::try_days(days)
        .and_then(|delta| date.checked_add_signed(delta))
        .unwrap_or(limit)
}
