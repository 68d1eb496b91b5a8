//! Separated text to a sheet: which row is the header, what its columns mean, who wrote it.

use super::{
    LARGEST_ROW_COUNT, Zone,
    date::{instant_in, read_date},
    header::read_header_row,
    number::read_figure,
    problem::SheetProblem,
    row::{count_recognised, detect_separator, read_rows, with_plain_line_ends},
    sheet::{Meaning, Sheet, SheetRow, SourceKind, Unit},
    text::fold,
};
use crate::domain::figures::FigureField;
use std::collections::BTreeMap;

/// A title and other words may stand above the header.
const ROWS_SEARCHED_FOR_HEADER: usize = 10;

pub fn read(text: &str, zone: Zone) -> Result<Sheet, SheetProblem> {
    let text = with_plain_line_ends(text.to_owned());
    let separator = detect_separator(&text);
    let mut found = read_rows(&text, separator, LARGEST_ROW_COUNT + 1)?;
    let (header_at, is_recognised) = find_header(&found.rows).ok_or(SheetProblem::NoHeader)?;
    let mut rows = found.rows.split_off(header_at);
    let header = if rows.is_empty() {
        return Err(SheetProblem::NoHeader);
    } else {
        rows.remove(0).cells
    };
    let Some(last) = rows.last_mut() else {
        return Err(SheetProblem::NoRows);
    };
    last.cut_short = found.open_end.is_some_and(|width| width < header.len());
    let mut meanings = read_header_row(&header);
    if !is_recognised {
        infer_date_column(&mut meanings, &rows);
    }
    let source = recognise_source(&header);
    let sheet = Sheet::assemble(header, meanings, rows, zone);
    Ok(Sheet {
        source,
        skipped_blank: found.blank,
        ..sheet
    })
}

/// Index of the header row, and whether its words were recognised rather than its place.
fn find_header(rows: &[SheetRow]) -> Option<(usize, bool)> {
    let searched = rows.get(..rows.len().min(ROWS_SEARCHED_FOR_HEADER)).unwrap_or_default();
    let by_words = searched.iter().position(|row| count_recognised(row) >= 2);
    if let Some(index) = by_words {
        return Some((index, true));
    }
    let index = rows
        .windows(2)
        .take(ROWS_SEARCHED_FOR_HEADER)
        .position(|pair| match pair {
            [words, data] => is_above_data(words, data),
            _ => false,
        })?;
    Some((index, false))
}

/// Unknown words above a row with a date and a number.
fn is_above_data(words: &SheetRow, data: &SheetRow) -> bool {
    let has_date = data.cells.iter().any(|cell| is_surely_date(cell));
    let has_number = data.cells.iter().any(|cell| !is_surely_date(cell) && is_number(cell));
    let has_words_only = !words.cells.iter().any(|cell| is_surely_date(cell) || is_number(cell));
    has_date && has_number && has_words_only && words.cells.iter().filter(|cell| !cell.is_empty()).count() >= 2
}

/// A five-digit number may be a date of a spreadsheet, but not surely.
fn is_surely_date(cell: &str) -> bool {
    instant_in(cell).is_some() || (cell.chars().count() >= 8 && read_date(cell, &BTreeMap::new()).is_ok())
}

fn is_number(cell: &str) -> bool {
    matches!(read_figure(cell, FigureField::Revenue, Unit::One), Ok(Some(_)))
}

/// Takes the first unknown column in which every cell is a date.
fn infer_date_column(meanings: &mut [(Meaning, Unit)], rows: &[SheetRow]) {
    if meanings.iter().any(|(meaning, _)| *meaning == Meaning::Date) {
        return;
    }
    let is_date_column = |index: usize| {
        let mut cells = rows
            .iter()
            .filter_map(|row| row.cells.get(index))
            .filter(|cell| !cell.is_empty())
            .peekable();
        cells.peek().is_some() && cells.take(20).all(|cell| is_surely_date(cell))
    };
    let unknown = meanings
        .iter_mut()
        .enumerate()
        .filter(|(_, (meaning, _))| *meaning == Meaning::Unknown);
    if let Some((_, (meaning, _))) = unknown.into_iter().find(|(index, _)| is_date_column(*index)) {
        *meaning = Meaning::Date;
    }
}

/// The tool whose headers these are.
fn recognise_source(header: &[String]) -> SourceKind {
    let header: Vec<String> = header.iter().map(|cell| fold(cell)).collect();
    let has_all = |names: &[&str]| names.iter().all(|name| header.iter().any(|cell| cell == name));
    if has_all(&["客群成员总数", "新增客群成员数", "流失客群成员数"]) {
        SourceKind::LinkWeChatMembers
    } else if has_all(&["群聊总数", "群聊消息数", "发送消息群成员数"]) {
        SourceKind::LinkWeChatMessages
    } else if has_all(&["客群总数", "新增客群数", "解散客群数"]) {
        SourceKind::LinkWeChatGroups
    } else if has_all(&["客户群名称", "群主", "当日入群", "当日退群"]) {
        SourceKind::OpenScrm
    } else {
        SourceKind::Unknown
    }
}
