//! On which days a rule falls, how often before a day, and when for the n-th time.

use super::{MonthDay, Rule, Weekdays, Which};
use crate::domain::{
    civil::{Date, Window, YEARS, add_days},
    lunar::LunarDay,
};
use chrono::{Datelike, Weekday};
use std::num::{NonZeroU16, NonZeroU32};

impl Rule {
    /// Every how many days, weeks, months or years; the lunar year has no such number.
    pub fn every(self) -> Option<NonZeroU16> {
        match self {
            Rule::Days { every }
            | Rule::Weeks { every, .. }
            | Rule::MonthDay { every, .. }
            | Rule::MonthWeekday { every, .. }
            | Rule::Years { every } => Some(every),
            Rule::LunarYears { .. } => None,
        }
    }

    pub fn with_every(mut self, number: NonZeroU16) -> Rule {
        match &mut self {
            Rule::Days { every }
            | Rule::Weeks { every, .. }
            | Rule::MonthDay { every, .. }
            | Rule::MonthWeekday { every, .. }
            | Rule::Years { every } => *every = number,
            Rule::LunarYears { .. } => {}
        }
        self
    }

    /// The rule when its first day moves: a day that was the first day's own moves along, another one stays.
    pub fn following(self, from: Date, to: Date) -> Rule {
        match self {
            Rule::Weeks { every, on } if on == Weekdays::one(from.weekday()) => Rule::Weeks {
                every,
                on: Weekdays::one(to.weekday()),
            },
            Rule::MonthDay { every, day } if day == MonthDay::of(from) => Rule::MonthDay {
                every,
                day: MonthDay::of(to),
            },
            Rule::MonthWeekday { every, which, weekday } if (which, weekday) == (Which::of(from), from.weekday()) => {
                Rule::MonthWeekday {
                    every,
                    which: Which::of(to),
                    weekday: to.weekday(),
                }
            }
            Rule::LunarYears { day } if Some(day) == LunarDay::of(from) => Rule::LunarYears {
                day: LunarDay::of(to).unwrap_or(day),
            },
            other => other,
        }
    }

    /// The first day on which the rule falls; `None` where it never does within the years a plan speaks of.
    pub fn first(&self, start: Date) -> Option<Date> {
        let end = Date::from_ymd_opt(*YEARS.end(), 12, 31)?;
        let mut first = None;
        self.visit(start, Window::new(start, end.max(start)), &mut |date| {
            first = Some(date);
            false
        });
        first
    }

    /// Calls `found` for every day of the window on which the rule falls, in order, until it answers false. Costs by the
    /// window, however long ago the start.
    pub fn visit(&self, start: Date, window: Window, found: &mut dyn FnMut(Date) -> bool) {
        let (from, to) = (window.first().max(start), window.last());
        if from > to {
            return;
        }
        if let Rule::Weeks { every, on } = *self {
            let is_on = |date: &Date| on.contains(date.weekday()) && weeks(start, *date) % i64::from(every.get()) == 0;
            Window::new(from, to).dates().filter(is_on).all(found);
            return;
        }
        // The one more is for the lunar year, which begins after the civil one and ends in the next.
        for period in self.period_of(start, from)..=self.period_of(start, to) + 1 {
            let date = self.in_period(start, period);
            if let Some(date) = date.filter(|date| from <= *date && *date <= to)
                && !found(date)
            {
                return;
            }
        }
    }

    /// How often the rule falls on days from the start to before this one.
    pub fn times_before(&self, start: Date, date: Date) -> u32 {
        let times = match *self {
            _ if date <= start => 0,
            Rule::Days { every } => days(start, date).div_ceil_of(every),
            Rule::Weeks { every, on } => {
                let week = weeks(start, date);
                let of_this_week = match week % i64::from(every.get()) {
                    0 => on.before(date.weekday()),
                    _ => 0,
                };
                week.div_ceil_of(every) * on.count() + of_this_week - on.before(start.weekday())
            }
            _ => {
                let mut times = 0;
                self.visit(start, Window::new(start, add_days(date, -1)), &mut |_| {
                    times += 1;
                    true
                });
                times
            }
        };
        u32::try_from(times).unwrap_or(u32::MAX)
    }

    /// The day on which the rule falls for the `count`-th time; the last of the calendar where it does not so often.
    pub(super) fn last_of(&self, start: Date, count: NonZeroU32) -> Date {
        let before = i64::from(count.get()) - 1;
        match *self {
            Rule::Days { every } => add_days(start, before * i64::from(every.get())),
            Rule::Weeks { every, on } => {
                let number = before + on.before(start.weekday());
                let week = number / on.count() * i64::from(every.get());
                let place = usize::try_from(number % on.count()).unwrap_or_default();
                let weekday = on.iter().nth(place).unwrap_or(Weekday::Mon);
                let monday = add_days(start, -i64::from(start.weekday().num_days_from_monday()));
                add_days(monday, week * 7 + i64::from(weekday.num_days_from_monday()))
            }
            _ => {
                let (mut left, mut last) = (before, Date::MAX);
                let end = Date::from_ymd_opt(*YEARS.end(), 12, 31).unwrap_or(Date::MAX);
                self.visit(start, Window::new(start, end.max(start)), &mut |date| {
                    if left == 0 {
                        last = date;
                    }
                    left -= 1;
                    left >= 0
                });
                last
            }
        }
    }

    /// The number of the period (so many days, months or years from the start) in which a date lies.
    fn period_of(&self, start: Date, date: Date) -> i64 {
        match *self {
            Rule::Days { every } | Rule::Weeks { every, .. } => days(start, date) / i64::from(every.get()),
            Rule::MonthDay { every, .. } | Rule::MonthWeekday { every, .. } => {
                (months(date) - months(start)) / i64::from(every.get())
            }
            Rule::Years { every } => i64::from(date.year() - start.year()) / i64::from(every.get()),
            Rule::LunarYears { .. } => i64::from(date.year() - start.year()),
        }
    }

    /// The one day of a period, which may lie before the start; none where the period lacks it.
    fn in_period(&self, start: Date, period: i64) -> Option<Date> {
        let of_month = |every: NonZeroU16| {
            let month = months(start) + period * i64::from(every.get());
            let year = i32::try_from(month.div_euclid(12)).ok()?;
            Date::from_ymd_opt(year, u32::try_from(month.rem_euclid(12)).ok()? + 1, 1)
        };
        match *self {
            Rule::Days { every } => Some(add_days(start, period * i64::from(every.get()))),
            Rule::Weeks { .. } => None,
            Rule::MonthDay { every, day } => match day {
                MonthDay::Day(day) => of_month(every)?.with_day(day.number()),
                MonthDay::Last => Some(last_of_month(of_month(every)?)),
            },
            Rule::MonthWeekday { every, which, weekday } => Some(such_weekday(of_month(every)?, which, weekday)),
            Rule::Years { every } => {
                let years = i32::try_from(period * i64::from(every.get())).ok()?;
                start.with_year(start.year().checked_add(years)?)
            }
            Rule::LunarYears { day } => {
                let year = start.year().checked_add(i32::try_from(period).ok()? - 1)?;
                day.in_year(year)
            }
        }
    }
}

/// Rounding up, for periods that have begun.
trait Periods {
    fn div_ceil_of(self, every: NonZeroU16) -> i64;
}

impl Periods for i64 {
    fn div_ceil_of(self, every: NonZeroU16) -> i64 {
        let every = i64::from(every.get());
        (self + every - 1).div_euclid(every)
    }
}

fn days(start: Date, date: Date) -> i64 {
    (date - start).num_days()
}

/// Whole weeks, Monday to Monday.
fn weeks(start: Date, date: Date) -> i64 {
    let monday = |date: Date| i64::from(date.num_days_from_ce() - 1).div_euclid(7);
    monday(date) - monday(start)
}

fn months(date: Date) -> i64 {
    i64::from(date.year()) * 12 + i64::from(date.month0())
}

fn last_of_month(date: Date) -> Date {
    let longest = [31, 30, 29, 28].into_iter().find_map(|day| date.with_day(day));
    longest.unwrap_or(date)
}

fn such_weekday(first: Date, which: Which, weekday: Weekday) -> Date {
    let after = |date: Date| i64::from(weekday.days_since(date.weekday()));
    let weeks = match which {
        Which::First => 0,
        Which::Second => 1,
        Which::Third => 2,
        Which::Fourth => 3,
        Which::Last => {
            let last = last_of_month(first);
            return add_days(last, -i64::from(last.weekday().days_since(weekday)));
        }
    };
    add_days(first, after(first) + weeks * 7)
}
