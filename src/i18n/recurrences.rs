//! How something repeats, in words: `每2周的周一、周五，共10次`, `every 2 weeks on Mon, Fri, 10 times`.

use super::dates;
use crate::domain::{
    Language,
    lunar::LunarDay,
    recurrence::{Ending, MonthDay, Recurrence, Rule, Weekdays, Which},
};
use std::num::NonZeroU16;

/// The rule with its end.
pub fn sentence(language: Language, recurrence: &Recurrence) -> String {
    let rule = rule(language, &recurrence.rule);
    match recurrence.ending {
        Ending::Never => rule,
        Ending::On(date) => until(language, &rule, &dates::full_date(language, date)),
        Ending::After(count) => times(language, &rule, count.get()),
    }
}

messages! {
    until(rule: &str, date: &str) { zh: format!("{rule}，到{date}为止"), en: format!("{rule}, until {date}") }
    times(rule: &str, count: u32) {
        zh: format!("{rule}，共{count}次"),
        en: if count == 1 { format!("{rule}, once") } else { format!("{rule}, {count} times") }
    }
    working_days { zh: "每个工作日（周一到周五）", en: "every working day, Mon to Fri" }
    on_weekdays(weeks: &str, days: &str) { zh: format!("{weeks}的{days}"), en: format!("{weeks} on {days}") }
    on_day(months: &str, day: u32) { zh: format!("{months}的{day}日"), en: format!("{months} on day {day}") }
    on_last_day(months: &str) { zh: format!("{months}的最后一天"), en: format!("{months} on the last day") }
    on_such_weekday(months: &str, which: &str, day: &str) {
        zh: format!("{months}的{which}{day}"),
        en: format!("{months} on the {which} {day}")
    }
    same_day(years: &str) { zh: format!("{years}的这一天"), en: format!("{years} on this day") }
    every_lunar_year(day: &str) { zh: format!("每年农历{day}"), en: format!("every year on lunar {day}") }
}

/// The rule alone.
pub fn rule(language: Language, rule: &Rule) -> String {
    match *rule {
        Rule::Days { every } => every_so_many(language, every, Unit::Day),
        Rule::Weeks { every, on } if every.get() == 1 && on == Weekdays::WORKING => working_days(language).to_owned(),
        Rule::Weeks { every, on } => {
            let days: Vec<_> = on.iter().map(|day| dates::weekday_name(language, day)).collect();
            let days = days.join(super::share::list_comma(language));
            on_weekdays(language, &every_so_many(language, every, Unit::Week), &days)
        }
        Rule::MonthDay { every, day } => {
            let months = every_so_many(language, every, Unit::Month);
            match day {
                MonthDay::Day(day) => on_day(language, &months, day.number()),
                MonthDay::Last => on_last_day(language, &months),
            }
        }
        Rule::MonthWeekday {
            every,
            which: number,
            weekday: day,
        } => {
            let months = every_so_many(language, every, Unit::Month);
            on_such_weekday(
                language,
                &months,
                which(language, number),
                dates::weekday_name(language, day),
            )
        }
        Rule::Years { every } => same_day(language, &every_so_many(language, every, Unit::Year)),
        Rule::LunarYears { day } => every_lunar_year(language, &lunar_day(language, day)),
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

fn every_so_many(language: Language, every: NonZeroU16, unit: Unit) -> String {
    let (zh, en) = match unit {
        Unit::Day => ("天", "day"),
        Unit::Week => ("周", "week"),
        Unit::Month => ("个月", "month"),
        Unit::Year => ("年", "year"),
    };
    match (language, every.get()) {
        (Language::Chinese, 1) => format!("每{}", zh.trim_start_matches('个')),
        (Language::Chinese, every) => format!("每{every}{zh}"),
        (Language::English, 1) => format!("every {en}"),
        (Language::English, every) => format!("every {every} {en}s"),
    }
}

terms! {
    which: Which {
        First => "第一个", "first";
        Second => "第二个", "second";
        Third => "第三个", "third";
        Fourth => "第四个", "fourth";
        Last => "最后一个", "last";
    }
}

/// `八月十五`, `month 8, day 15`.
pub fn lunar_day(language: Language, day: LunarDay) -> String {
    const MONTHS: [&str; 12] = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];
    const DIGITS: [&str; 11] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let (month, number) = (day.month(), day.day());
    match language {
        Language::English => format!("month {month}, day {number}"),
        Language::Chinese => {
            let digit = DIGITS[(number % 10) as usize];
            let day = match number {
                1..=10 => format!("初{}", DIGITS[number as usize]),
                20 => "二十".to_owned(),
                30 => "三十".to_owned(),
                11..=19 => format!("十{digit}"),
                _ => format!("廿{digit}"),
            };
            format!("{}月{day}", MONTHS[month as usize - 1])
        }
    }
}
