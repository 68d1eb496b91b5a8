//! Dates as people, spreadsheets and programs write them. What has two readings is refused rather than guessed.

use super::{
    problem::CellTrouble,
    text::{is_invisible, narrow, trim},
};
use crate::domain::civil::{Date, add_days, is_plannable};
use chrono::DateTime;
use std::collections::BTreeMap;

/// The civil date in a cell. `instants` are the store's dates of the epoch seconds that [`instant_in`] found.
pub fn read_date(cell: &str, instants: &BTreeMap<i64, Date>) -> Result<Date, CellTrouble> {
    let text = narrowed(cell);
    let text = trim(&text);
    if text.is_empty() {
        return Err(CellTrouble::DateMissing);
    }
    let date = if let Some(seconds) = instant_in(text) {
        instants.get(&seconds).copied().ok_or(CellTrouble::DateOutOfRange)?
    } else if let Some(serial) = spreadsheet_serial(text) {
        serial
    } else {
        let (year, month, day) = compact_date(text)
            .or_else(|| separated_date(text))
            .ok_or_else(|| why_no_date(text))?;
        Date::from_ymd_opt(year, month, day).ok_or(CellTrouble::NoSuchDate)?
    };
    if is_plannable(date) {
        Ok(date)
    } else {
        Err(CellTrouble::DateOutOfRange)
    }
}

/// Epoch seconds, where the cell is an instant: 10 digits (seconds), 13 digits (milliseconds), or a time with its zone.
pub fn instant_in(cell: &str) -> Option<i64> {
    let text = narrowed(cell);
    let text = trim(&text);
    match (is_digits(text), text.len()) {
        (true, 10) => text.parse().ok(),
        (true, 13) => text.parse().ok().map(|milliseconds: i64| milliseconds.div_euclid(1000)),
        (true, _) => None,
        (false, 20..=35) => DateTime::parse_from_rfc3339(text)
            .ok()
            .map(|instant| instant.timestamp()),
        (false, _) => None,
    }
}

fn narrowed(cell: &str) -> String {
    cell.chars()
        .map(narrow)
        .filter(|character| !is_invisible(*character))
        .collect()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Days since 1899-12-30, as spreadsheets keep dates (46296, or 46296.75 at six in the evening).
fn spreadsheet_serial(text: &str) -> Option<Date> {
    let (days, time) = text.split_once('.').unwrap_or((text, "0"));
    let is_serial = days.len() == 5 && is_digits(days) && is_digits(time);
    let epoch = Date::from_ymd_opt(1899, 12, 30)?;
    is_serial.then(|| days.parse().ok().map(|days| add_days(epoch, days)))?
}

/// 20261001.
fn compact_date(text: &str) -> Option<(i32, u32, u32)> {
    if text.len() != 8 || !is_digits(text) {
        return None;
    }
    Some((
        text.get(..4)?.parse().ok()?,
        text.get(4..6)?.parse().ok()?,
        text.get(6..)?.parse().ok()?,
    ))
}

/// 2026-10-01, 2026/10/1, 2026.10.1, 2026年10月1日; a time of day or a weekday may follow.
fn separated_date(text: &str) -> Option<(i32, u32, u32)> {
    let (year, rest) = leading_number(text, 4..=4)?;
    let rest = trim(rest).strip_prefix(['-', '/', '.', '年'])?;
    let (month, rest) = leading_number(trim(rest), 1..=2)?;
    let rest = trim(rest).strip_prefix(['-', '/', '.', '月'])?;
    let (day, rest) = leading_number(trim(rest), 1..=2)?;
    let rest = rest.strip_prefix(['日', '号']).unwrap_or(rest);
    is_time_or_weekday(rest).then_some((i32::try_from(year).ok()?, month, day))
}

/// The number in front if it has so many digits, and what follows.
fn leading_number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<(u32, &str)> {
    let end = text
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end)?;
    let number = digits.contains(&end).then(|| number.parse().ok())??;
    Some((number, rest))
}

/// Nothing, ` 20:00:00`, `T00:00`, ` 星期四`, `(周四)`.
fn is_time_or_weekday(rest: &str) -> bool {
    const ALLOWED: &str = " T0123456789:.()星期周礼拜一二三四五六日天上下午";
    let starts_apart = rest.is_empty() || rest.starts_with([' ', 'T', '(', '星', '周', '礼']);
    starts_apart && rest.chars().all(|character| ALLOWED.contains(character))
}

/// What to say of a text that is no date here.
fn why_no_date(text: &str) -> CellTrouble {
    let is_separator = |character: char| "-/.年月日号".contains(character);
    let text = text.split([' ', 'T']).next().unwrap_or(text);
    let parts: Vec<&str> = text
        .split(is_separator)
        .map(trim)
        .filter(|part| !part.is_empty())
        .collect();
    if !parts.iter().all(|part| is_digits(part)) || !text.contains(is_separator) {
        return CellTrouble::NotADate;
    }
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    match lengths.as_slice() {
        [1..=2, 1..=2] => CellTrouble::YearMissing,
        [1..=2, 1..=2, 2 | 4] => CellTrouble::AmbiguousDate,
        _ => CellTrouble::NotADate,
    }
}
