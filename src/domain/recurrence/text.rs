//! A recurrence as RFC 5545 writes it, and in the one spelling that [`fmt::Display`] gives it. The lunar rule is RFC 7529's: few
//! calendars know it.

use super::{DayOfMonth, Ending, MonthDay, Recurrence, Rule, Weekdays, Which};
use crate::domain::{civil::Date, lunar::LunarDay};
use chrono::{Datelike, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{
    fmt,
    num::{NonZeroU16, NonZeroU32},
};

const LUNAR: &str = "RSCALE=CHINESE;FREQ=YEARLY";
/// The thirtieth of a month of 29 days is its last.
const LUNAR_END: &str = "SKIP=BACKWARD";

impl fmt::Display for Rule {
    /// Without its end.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let write = |formatter: &mut fmt::Formatter<'_>, frequency: &str, every: NonZeroU16| {
            write!(formatter, "FREQ={frequency}")?;
            if every.get() > 1 {
                write!(formatter, ";INTERVAL={every}")?;
            }
            Ok(())
        };
        match *self {
            Rule::Days { every } => write(formatter, "DAILY", every),
            Rule::Weeks { every, on } => {
                write(formatter, "WEEKLY", every)?;
                let mut sign = ";BYDAY=";
                for day in on.iter() {
                    write!(formatter, "{sign}{}", code(day))?;
                    sign = ",";
                }
                Ok(())
            }
            Rule::MonthDay { every, day } => {
                write(formatter, "MONTHLY", every)?;
                match day {
                    MonthDay::Day(day) => write!(formatter, ";BYMONTHDAY={}", day.number()),
                    MonthDay::Last => write!(formatter, ";BYMONTHDAY=-1"),
                }
            }
            Rule::MonthWeekday { every, which, weekday } => {
                write(formatter, "MONTHLY", every)?;
                write!(formatter, ";BYDAY={}{}", ordinal(which), code(weekday))
            }
            Rule::Years { every } => write(formatter, "YEARLY", every),
            Rule::LunarYears { day } => {
                let (month, day) = (day.month(), day.day());
                write!(formatter, "{LUNAR};BYMONTH={month};BYMONTHDAY={day};{LUNAR_END}")
            }
        }
    }
}

impl fmt::Display for Recurrence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.rule)?;
        match self.ending {
            Ending::Never => Ok(()),
            Ending::On(date) => {
                let (year, month, day) = (date.year(), date.month(), date.day());
                write!(formatter, ";UNTIL={year:04}{month:02}{day:02}")
            }
            Ending::After(count) => write!(formatter, ";COUNT={count}"),
        }
    }
}

impl Recurrence {
    /// Reads [`fmt::Display`]'s form and no other.
    pub fn parse(text: &str) -> Option<Recurrence> {
        let found = Recurrence {
            rule: rule(text)?,
            ending: ending(text)?,
        };
        (found.to_string() == text).then_some(found)
    }
}

fn part<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.split(';')
        .find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
}

fn rule(text: &str) -> Option<Rule> {
    let every = match part(text, "INTERVAL") {
        Some(every) => NonZeroU16::new(u16::try_from(number(every)?).ok()?)?,
        None => NonZeroU16::MIN,
    };
    Some(
        match (part(text, "FREQ")?, part(text, "BYDAY"), part(text, "BYMONTHDAY")) {
            ("DAILY", ..) => Rule::Days { every },
            ("WEEKLY", Some(days), _) => {
                let days: Option<Vec<_>> = days.split(',').map(weekday).collect();
                let on = Weekdays::new(days?)?;
                Rule::Weeks { every, on }
            }
            ("MONTHLY", Some(day), _) => {
                let (which, day) = day.split_at_checked(day.len().checked_sub(2)?)?;
                let which = Which::ALL.into_iter().find(|known| ordinal(*known) == which)?;
                let weekday = weekday(day)?;
                Rule::MonthWeekday { every, which, weekday }
            }
            ("MONTHLY", None, Some("-1")) => Rule::MonthDay {
                every,
                day: MonthDay::Last,
            },
            ("MONTHLY", None, Some(day)) => Rule::MonthDay {
                every,
                day: MonthDay::Day(DayOfMonth::new(number(day)?)?),
            },
            ("YEARLY", None, Some(day)) => Rule::LunarYears {
                day: LunarDay::new(number(part(text, "BYMONTH")?)?, number(day)?)?,
            },
            ("YEARLY", ..) => Rule::Years { every },
            _ => return None,
        },
    )
}

fn ending(text: &str) -> Option<Ending> {
    Some(match (part(text, "UNTIL"), part(text, "COUNT")) {
        (Some(date), _) => Ending::On(day(number(date)?)?),
        (None, Some(count)) => Ending::After(NonZeroU32::new(number(count)?)?),
        (None, None) => Ending::Never,
    })
}

/// The one reader of numbers, so that one is in the program.
fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

/// `20271231`; by hand, since the crate's formats weigh more than all the rest.
fn day(digits: u32) -> Option<Date> {
    let year = i32::try_from(digits / 10_000).ok()?;
    Date::from_ymd_opt(year, digits / 100 % 100, digits % 100)
}

fn code(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    Weekdays::ALL.into_iter().find(|day| code(*day) == text)
}

fn ordinal(which: Which) -> &'static str {
    match which {
        Which::First => "1",
        Which::Second => "2",
        Which::Third => "3",
        Which::Fourth => "4",
        Which::Last => "-1",
    }
}

impl Serialize for Recurrence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Recurrence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Recurrence::parse(&text)
            .ok_or_else(|| serde::de::Error::custom("a recurrence reads as FREQ=WEEKLY;BYDAY=MO,FR;COUNT=10"))
    }
}
