//! The lunar calendar of the years a plan speaks of: a table, since its months follow the moon and no rule.

use super::civil::{Date, add_days};
use chrono::Datelike;

/// A day of the lunar year by month and day. A leap month repeats its number and has no days of its own here, as people keep
/// their days in the first of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LunarDay {
    month: u8,
    day: u8,
}

impl LunarDay {
    /// Months 1 to 12, days 1 to 30; `None` for others.
    pub fn new(month: u32, day: u32) -> Option<LunarDay> {
        let is_any = (1..=12).contains(&month) && (1..=30).contains(&day);
        is_any.then_some(LunarDay {
            month: month as u8,
            day: day as u8,
        })
    }

    /// The lunar day of a date, one of a leap month under its number; `None` outside the table.
    pub fn of(date: Date) -> Option<LunarDay> {
        let of_year = |year| {
            let mut first = new_year(year).filter(|first| *first <= date)?;
            for (month, length) in lengths(year)? {
                let day = (date - first).num_days();
                if day < length {
                    return LunarDay::new(month, u32::try_from(day).ok()? + 1);
                }
                first = add_days(first, length);
            }
            None
        };
        of_year(date.year()).or_else(|| of_year(date.year() - 1))
    }

    /// 1 to 12.
    pub fn month(self) -> u32 {
        u32::from(self.month)
    }

    /// 1 to 30.
    pub fn day(self) -> u32 {
        u32::from(self.day)
    }

    /// Its date in the lunar year that begins in this civil year; the thirtieth of a month of 29 days is its last. `None`
    /// outside the table.
    pub fn in_year(self, year: i32) -> Option<Date> {
        let mut first = new_year(year)?;
        for (month, length) in lengths(year)? {
            if month == self.month() {
                return Some(add_days(first, i64::from(self.day).min(length) - 1));
            }
            first = add_days(first, length);
        }
        None
    }
}

fn entry(year: i32) -> Option<u32> {
    YEARS.get(usize::try_from(year - FIRST_YEAR).ok()?).copied()
}

fn new_year(year: i32) -> Option<Date> {
    let days = entry(year)? >> 17;
    Some(add_days(Date::from_ymd_opt(year, 1, 1)?, i64::from(days)))
}

/// The months in order with their days; a leap month has the number of the one before it.
fn lengths(year: i32) -> Option<impl Iterator<Item = (u32, i64)>> {
    let entry = entry(year)?;
    let leap = (entry >> 13) & 0xf;
    let count = if leap == 0 { 12 } else { 13 };
    Some((0..count).map(move |place| {
        let is_after_leap = leap != 0 && place >= leap;
        let month = if is_after_leap { place } else { place + 1 };
        (month, 29 + i64::from((entry >> place) & 1))
    }))
}

const FIRST_YEAR: i32 = 1999;

/// From the lowest bit: which of up to thirteen months have 30 days and not 29; four bits, after which month the leap month
/// comes; the days from 1 January to the first of the year.
#[rustfmt::skip]
const YEARS: [u32; 102] = [
    0x5c0749, 0x460693, 0x2e952b, 0x54052b, 0x3e0a5b, 0x2a555a, 0x4e056a, 0x38fb55, 0x600ba4, 0x4a0b49,
    0x32ba93, 0x580a95, 0x42052d, 0x2c8aad, 0x500ab5, 0x3d35aa, 0x6205d2, 0x4c0da5, 0x36dd4a, 0x5c0d4a,
    0x460c95, 0x30952e, 0x540556, 0x3e0ab5, 0x2a55b2, 0x5006d2, 0x38cea5, 0x5e0725, 0x48064b, 0x32ac97,
    0x560cab, 0x42055a, 0x2c6ad6, 0x520b69, 0x3d7752, 0x620b52, 0x4c0b25, 0x36da4b, 0x5a0a4b, 0x4404ab,
    0x2ea55b, 0x5405ad, 0x3e0b6a, 0x2a5b52, 0x500d92, 0x3afd25, 0x5e0d25, 0x480a55, 0x32b4ad, 0x5804b6,
    0x4005b5, 0x2c6daa, 0x520ec9, 0x3f1e92, 0x620e92, 0x4c0d26, 0x36ca56, 0x5a0a57, 0x4404d6, 0x2e86d5,
    0x540755, 0x400749, 0x286e93, 0x4e0693, 0x38f52b, 0x5e052b, 0x460a5b, 0x32b55a, 0x58056a, 0x420b65,
    0x2c974a, 0x520b4a, 0x3d1a95, 0x620a95, 0x4a052d, 0x34caad, 0x5a0ab5, 0x4605aa, 0x2e8ba5, 0x540da5,
    0x400d4a, 0x2a7c95, 0x4e0c96, 0x38f94e, 0x5e0556, 0x480ab5, 0x32b5b2, 0x5806d2, 0x420ea5, 0x2e8e4a,
    0x50064b, 0x3b0c97, 0x6004ab, 0x4a055b, 0x34cad6, 0x5a0b6a, 0x460752, 0x309725, 0x540b25, 0x3e0a8b,
    0x28549b, 0x4e04ab,
];
