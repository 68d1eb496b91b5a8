//! What a header cell means and in which unit its column counts.

use super::{
    sheet::{IgnoredBecause, Meaning, Unit},
    synonyms,
    text::fold,
};
use crate::domain::figures::FigureField;

/// Meaning and unit of one header cell.
pub fn read_header(header: &str) -> (Meaning, Unit) {
    let folded = fold(header);
    let (name, note) = split_note(&folded);
    let name: String = name
        .chars()
        .filter(|character| !"_-.:/*".contains(*character))
        .collect();
    let meaning = synonyms::meaning_of(&name);
    match note.map(|note| unit_of(note, meaning)) {
        None => (meaning, Unit::One),
        Some(Some(unit)) => (meaning, unit),
        // "(累计)" or "(%)" make another figure of it: a person has to say.
        Some(None) => (Meaning::Unknown, Unit::One),
    }
}

/// Meanings and units of a header row; of two columns that mean the same, the first is taken.
pub fn read_header_row(cells: &[String]) -> Vec<(Meaning, Unit)> {
    let mut taken: Vec<Meaning> = Vec::new();
    let read_once = |cell: &String| {
        let (meaning, unit) = read_header(cell);
        if matches!(meaning, Meaning::Ignored(_) | Meaning::Unknown) {
            return (meaning, unit);
        }
        if taken.contains(&meaning) {
            return (Meaning::Ignored(IgnoredBecause::SameAsEarlier), unit);
        }
        taken.push(meaning);
        (meaning, unit)
    };
    cells.iter().map(read_once).collect()
}

/// `成交额(元)` → `成交额`, `元`.
fn split_note(folded: &str) -> (&str, Option<&str>) {
    for (open, close) in [('(', ')'), ('[', ']')] {
        let inner = folded.strip_suffix(close).and_then(|rest| rest.split_once(open));
        if let Some((name, note)) = inner {
            return (name, Some(note));
        }
    }
    (folded, None)
}

/// `None` where the note is no unit of this meaning.
fn unit_of(note: &str, meaning: Meaning) -> Option<Unit> {
    let is_money = meaning == Meaning::Field(FigureField::Revenue);
    match note {
        "" | "人" | "个" | "名" | "位" | "条" | "单" | "笔" | "次" | "群" if !is_money => Some(Unit::One),
        "" | "元" | "¥" | "rmb" | "cny" | "yuan" | "人民币" if is_money => Some(Unit::One),
        "万元" if is_money => Some(Unit::TenThousand),
        "千元" if is_money => Some(Unit::Thousand),
        "分" if is_money => Some(Unit::Fen),
        "万人" | "万条" | "万单" if !is_money => Some(Unit::TenThousand),
        "千人" | "千条" | "千单" if !is_money => Some(Unit::Thousand),
        "万" => Some(Unit::TenThousand),
        "千" => Some(Unit::Thousand),
        _ => None,
    }
}
