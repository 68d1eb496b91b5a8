//! Dates, weekdays, numbers and money as each language writes them.

use crate::domain::{Language, civil::Date};
use chrono::{Datelike, Weekday};

/// `11月22日 周日`, `Sun 22 Nov`.
pub fn day(language: Language, date: Date) -> String {
    match language {
        Language::Chinese => format!("{}月{}日 {}", date.month(), date.day(), weekday(language, date)),
        Language::English => format!(
            "{} {} {}",
            weekday(language, date),
            date.day(),
            month_short(date.month())
        ),
    }
}

/// Without weekday and year: `11月22日`, `22 Nov`.
pub fn month_day(language: Language, date: Date) -> String {
    match language {
        Language::Chinese => format!("{}月{}日", date.month(), date.day()),
        Language::English => format!("{} {}", date.day(), month_short(date.month())),
    }
}

/// From a day to a later one: `11月16日–22日`, `16–22 Nov`.
pub fn month_days(language: Language, first: Date, last: Date) -> String {
    let is_one_month = (first.year(), first.month()) == (last.year(), last.month());
    match language {
        Language::Chinese if is_one_month => format!("{}–{}日", month_day(language, first), last.day()),
        Language::English if is_one_month => format!("{}–{}", first.day(), month_day(language, last)),
        Language::Chinese | Language::English => {
            format!("{}–{}", month_day(language, first), month_day(language, last))
        }
    }
}

/// With the year: `2026年11月22日`, `22 Nov 2026`.
pub fn full_date(language: Language, date: Date) -> String {
    match language {
        Language::Chinese => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Language::English => format!("{} {} {}", date.day(), month_short(date.month()), date.year()),
    }
}

/// A month with its year: `2026年11月`, `Nov 2026`.
pub fn month(language: Language, date: Date) -> String {
    match language {
        Language::Chinese => format!("{}年{}月", date.year(), date.month()),
        Language::English => format!("{} {}", month_short(date.month()), date.year()),
    }
}

/// `11/22`, `22 Nov`: for axes.
pub fn short_date(language: Language, date: Date) -> String {
    match language {
        Language::Chinese => format!("{}/{}", date.month(), date.day()),
        Language::English => format!("{} {}", date.day(), month_short(date.month())),
    }
}

/// `周日`, `Sun`.
pub fn weekday(language: Language, date: Date) -> &'static str {
    weekday_name(language, date.weekday())
}

/// `周日`, `Sun`.
pub fn weekday_name(language: Language, day: Weekday) -> &'static str {
    let index = day.num_days_from_monday() as usize;
    match language {
        Language::Chinese => ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][index],
        Language::English => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][index],
    }
}

fn month_short(month: u32) -> &'static str {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    MONTHS.get(month as usize - 1).copied().unwrap_or_default()
}

/// With thousands separators, as both languages write them: `12,345`.
pub fn number(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if value < 0 { format!("−{grouped}") } else { grouped }
}

/// A fraction as per cent with one decimal: `0.256 → 25.6%`.
pub fn percent(rate: f64) -> String {
    format!("{:.1}%", rate * 100.0)
}

/// Fen as yuan: `¥1,234.50`, without decimals where there are none.
pub fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "−" } else { "" };
    let (yuan, rest) = (fen.unsigned_abs() / 100, fen.unsigned_abs() % 100);
    let yuan = number(i64::try_from(yuan).unwrap_or(i64::MAX));
    if rest == 0 {
        format!("{sign}¥{yuan}")
    } else {
        format!("{sign}¥{yuan}.{rest:02}")
    }
}
