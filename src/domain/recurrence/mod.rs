//! How a post of one's own repeats: a rule, and when the rule ends. Every answer is worked out from the day asked for, not by
//! walking there from the first day; only what skips months or years is counted month by month, which a plan's hundred years bound.
//!
//! A recurrence is stored as one text, as RFC 5545 writes it (`FREQ=WEEKLY;BYDAY=MO,FR;COUNT=10`), so that a merge takes one
//! side's rule whole: half of one rule and half of another would be a third, which nobody chose.

mod parts;
mod rule;
mod text;

pub use parts::{DayOfMonth, MonthDay, Weekdays, Which};

use super::{
    civil::{Date, add_days},
    lunar::LunarDay,
};
use chrono::Weekday;
use std::num::{NonZeroU16, NonZeroU32};

/// A rule with its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recurrence {
    pub rule: Rule,
    pub ending: Ending,
}

/// Which days, from a first day on. The first day itself counts only where the rule falls on it, except that [`Rule::Days`]
/// and [`Rule::Years`] are counted from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Every so many days.
    Days { every: NonZeroU16 },
    /// On these days of every so many weeks; weeks begin on Monday, and that of the first day counts.
    Weeks { every: NonZeroU16, on: Weekdays },
    /// On a day of every so many months; a month without that day is skipped.
    MonthDay { every: NonZeroU16, day: MonthDay },
    /// On the first to fourth or the last such weekday of every so many months.
    MonthWeekday {
        every: NonZeroU16,
        which: Which,
        weekday: Weekday,
    },
    /// On the first day's month and day; 29 February comes in leap years only.
    Years { every: NonZeroU16 },
    /// On a day of the lunar year, as the festivals are.
    LunarYears { day: LunarDay },
}

/// When a rule ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ending {
    #[default]
    Never,
    /// The last day, included.
    On(Date),
    /// After so many times.
    After(NonZeroU32),
}

impl Recurrence {
    pub fn forever(rule: Rule) -> Recurrence {
        Recurrence {
            rule,
            ending: Ending::Never,
        }
    }

    /// The last day on which it can fall; the calendar's last where it does not end.
    pub fn last_day(&self, start: Date) -> Date {
        match self.ending {
            Ending::Never => Date::MAX,
            Ending::On(last) => last,
            Ending::After(count) => self.rule.last_of(start, count),
        }
    }

    /// The first day on which it falls; `None` where it never does.
    pub fn first(&self, start: Date) -> Option<Date> {
        let last = self.last_day(start);
        self.rule.first(start).filter(|first| *first <= last)
    }

    /// The same until the day before this one; the same rule from that day on, which has so many times left as this one had.
    pub fn split(&self, start: Date, date: Date) -> (Recurrence, Recurrence) {
        let left = match self.ending {
            Ending::After(count) => {
                let left = count.get().saturating_sub(self.rule.times_before(start, date));
                Ending::After(NonZeroU32::new(left).unwrap_or(NonZeroU32::MIN))
            }
            other => other,
        };
        let before = add_days(date, -1).min(self.last_day(start));
        let until = Recurrence {
            ending: Ending::On(before),
            ..*self
        };
        (until, Recurrence { ending: left, ..*self })
    }

    /// The same with the day on which it ends, if it ends on one, so many days later.
    pub fn moved(self, days: i64) -> Recurrence {
        let ending = match self.ending {
            Ending::On(last) => Ending::On(add_days(last, days)),
            other => other,
        };
        Recurrence { ending, ..self }
    }
}
