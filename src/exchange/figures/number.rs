//! Numbers as people and spreadsheets write them, read exactly: no floating point on the way to a count or to fen.

use super::{
    problem::CellTrouble,
    sheet::Unit,
    text::{is_invisible, narrow},
};
use crate::domain::figures::{FigureField, LARGEST_COUNT, LARGEST_REVENUE_FEN};

/// On either side of the point: more than any figure has, and twice as many still fit the arithmetic.
const MOST_DIGITS: usize = 15;

/// One figure. `None` for a cell that says "not measured": blank, `-`, `--`.
pub fn read_figure(cell: &str, field: FigureField, unit: Unit) -> Result<Option<i64>, CellTrouble> {
    let is_money = field == FigureField::Revenue;
    let folded: String = cell
        .chars()
        .map(narrow)
        .filter(|character| !character.is_whitespace() && !is_invisible(*character))
        .collect();
    if folded.chars().all(|character| character == '-') {
        return Ok(None);
    }
    if folded.contains(['%', '‰']) {
        return Err(CellTrouble::PercentInsteadOfNumber);
    }
    let (is_negative, magnitude) = split_sign(folded.strip_prefix('\'').unwrap_or(&folded));
    let (digits, suffix_power) = strip_unit_words(magnitude, is_money);
    let power = suffix_power + power_of(unit, is_money);
    let value = Decimal::parse(digits, is_money)?.scaled(power, is_money)?;
    in_limits(if is_negative { -value } else { value }, is_money).map(Some)
}

fn in_limits(value: i128, is_money: bool) -> Result<i64, CellTrouble> {
    let largest = if is_money {
        LARGEST_REVENUE_FEN
    } else {
        i64::from(LARGEST_COUNT)
    };
    if value < 0 && !is_money {
        return Err(CellTrouble::Negative);
    }
    if value.abs() > i128::from(largest) {
        return Err(CellTrouble::NumberTooLarge);
    }
    i64::try_from(value).map_err(|_| CellTrouble::NumberTooLarge)
}

/// Power of ten from what is written to pieces or fen.
fn power_of(unit: Unit, is_money: bool) -> u32 {
    let yuan_to_fen = if is_money { 2 } else { 0 };
    match unit {
        Unit::One => yuan_to_fen,
        Unit::Thousand => yuan_to_fen + 3,
        Unit::TenThousand => yuan_to_fen + 4,
        Unit::Fen => 0,
    }
}

/// `-5`, `¥-5`, `-¥5` and the accountants' `(5)`.
fn split_sign(text: &str) -> (bool, &str) {
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return (true, inner);
    }
    let unpriced = text.strip_prefix('¥').unwrap_or(text);
    if let Some(rest) = unpriced.strip_prefix('-') {
        (true, rest)
    } else {
        (false, unpriced.strip_prefix('+').unwrap_or(unpriced))
    }
}

/// Takes off `¥`, `元`, `人` … and turns 万 and 亿 into a power of ten.
fn strip_unit_words(text: &str, is_money: bool) -> (&str, u32) {
    let text = text.strip_prefix('¥').unwrap_or(text);
    let measure: &[char] = if is_money {
        &['元']
    } else {
        &['人', '条', '单', '个', '名', '位', '次', '群', '笔']
    };
    let text = text.strip_suffix(measure).unwrap_or(text);
    for (word, power) in [('万', 4), ('w', 4), ('W', 4), ('亿', 8)] {
        if let Some(rest) = text.strip_suffix(word) {
            return (rest, power);
        }
    }
    (text, 0)
}

/// A number without sign: all its digits, and how many of them are decimals.
struct Decimal {
    digits: i128,
    decimals: u32,
}

impl Decimal {
    fn parse(text: &str, is_money: bool) -> Result<Decimal, CellTrouble> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let whole = without_separators(whole).ok_or(CellTrouble::NotANumber)?;
        if whole.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CellTrouble::NotANumber);
        }
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        if whole.len() > MOST_DIGITS {
            return Err(CellTrouble::NumberTooLarge);
        }
        if fraction.len() > MOST_DIGITS {
            return Err(too_fine(is_money));
        }
        let digits = format!("0{whole}{fraction}")
            .parse()
            .map_err(|_| CellTrouble::NotANumber)?;
        let decimals = fraction.len() as u32;
        Ok(Decimal { digits, decimals })
    }

    /// The digits times ten to the power, where that is whole.
    fn scaled(&self, power: u32, is_money: bool) -> Result<i128, CellTrouble> {
        let factor = 10_i128.pow(power.abs_diff(self.decimals));
        if power >= self.decimals {
            self.digits.checked_mul(factor).ok_or(CellTrouble::NumberTooLarge)
        } else if self.digits % factor == 0 {
            Ok(self.digits / factor)
        } else {
            Err(too_fine(is_money))
        }
    }
}

fn too_fine(is_money: bool) -> CellTrouble {
    if is_money {
        CellTrouble::TooManyDecimals
    } else {
        CellTrouble::NotWhole
    }
}

/// `1,234,567` → `1234567`; `None` where the commas stand anywhere but before each third digit, or for anything else.
fn without_separators(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = rest.is_empty() || (1..=3).contains(&first.len());
    let sound = is_grouped && all_digits(first) && rest.iter().all(|group| group.len() == 3 && all_digits(group));
    sound.then(|| std::iter::once(first).chain(rest).collect())
}
