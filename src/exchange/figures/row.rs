//! Text to rows of cells: separators, quotes, line numbers and the caps.

use super::{
    LARGEST_CELL_COUNT, LARGEST_CELL_LENGTH, LARGEST_COLUMN_COUNT, LARGEST_ROW_COUNT,
    header::read_header,
    problem::{Place, SheetProblem},
    sheet::{Meaning, SheetRow},
    text::trim,
};
use csv::{ReaderBuilder, StringRecord};
use std::{collections::BTreeMap, io::Read};

/// Appended to the text: if it does not come back as a row of its own, a quotation mark was still open. It cannot occur
/// in the text itself, where control characters are refused.
const END_MARK: &str = "\n\u{1}";

#[derive(Debug, Default)]
pub struct Rows {
    /// Blank ones left out.
    pub rows: Vec<SheetRow>,
    pub blank: u32,
    /// Cells of the last row, where no line end follows it.
    pub open_end: Option<usize>,
}

/// One line end for all: `\r\n` and `\r` become `\n`.
pub fn with_plain_line_ends(text: String) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    }
}

/// The separator under which the first rows look most like a header and a table: comma, tab or semicolon.
pub fn detect_separator(text: &str) -> u8 {
    let score = |separator: &u8| {
        let Ok(rows) = read_rows(text, *separator, 12) else {
            return (0, 0);
        };
        let recognised = rows.rows.iter().map(count_recognised).max().unwrap_or(0);
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for row in rows.rows.iter().filter(|row| row.cells.len() > 1) {
            *widths.entry(row.cells.len()).or_default() += 1;
        }
        (recognised, widths.into_values().max().unwrap_or(0))
    };
    // Of equals the last is taken.
    [b';', b'\t', b','].into_iter().max_by_key(score).unwrap_or(b',')
}

/// Cells that are headers known to us.
pub fn count_recognised(row: &SheetRow) -> usize {
    row.cells
        .iter()
        .filter(|cell| read_header(cell).0 != Meaning::Unknown)
        .count()
}

/// Reads at most `most` rows; more than the cap are a problem.
pub fn read_rows(text: &str, separator: u8, most: usize) -> Result<Rows, SheetProblem> {
    let source = text.as_bytes().chain(END_MARK.as_bytes());
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(source);
    let mut record = StringRecord::new();
    let (mut found, mut lines, mut cell_count) = (Rows::default(), LineCounter::new(text), 0);
    while found.rows.len() < most {
        let offset = reader.position().byte();
        if !reader
            .read_record(&mut record)
            .map_err(|_| SheetProblem::NotText { offset })?
        {
            return Err(SheetProblem::UnclosedQuote { line: lines.line });
        }
        found.blank += lines.advance_to(offset);
        if record.len() == 1 && record.get(0) == Some("\u{1}") {
            return Ok(found);
        }
        let cells = read_cells(&record, Place::Line(lines.line))?;
        found.open_end = (!text.ends_with('\n')).then_some(record.len());
        if cells.is_empty() {
            found.blank += 1;
            continue;
        }
        cell_count += cells.len();
        check_caps(found.rows.len() + 1, cell_count)?;
        found.rows.push(SheetRow {
            place: Place::Line(lines.line),
            cells,
            cut_short: false,
        });
    }
    Ok(found)
}

fn check_caps(row_count: usize, cell_count: usize) -> Result<(), SheetProblem> {
    if cell_count > LARGEST_CELL_COUNT {
        let limit = LARGEST_CELL_COUNT as u32;
        return Err(SheetProblem::TooManyCells { limit });
    }
    if row_count > LARGEST_ROW_COUNT {
        let limit = LARGEST_ROW_COUNT as u32;
        return Err(SheetProblem::TooManyRows { limit });
    }
    Ok(())
}

/// Trimmed cells without the blanks at the end.
fn read_cells(record: &StringRecord, place: Place) -> Result<Vec<String>, SheetProblem> {
    let mut cells = Vec::new();
    let width = (1..=record.len())
        .rev()
        .find(|width| record.get(width - 1).is_some_and(|cell| !trim(cell).is_empty()));
    let width = width.unwrap_or(0);
    if width > LARGEST_COLUMN_COUNT {
        return Err(SheetProblem::TooManyColumns {
            place,
            limit: LARGEST_COLUMN_COUNT as u32,
        });
    }
    for (index, cell) in record.iter().take(width).enumerate() {
        let cell = trim(cell);
        // ="123" is how exports keep spreadsheets from reformatting.
        let cell = cell
            .strip_prefix("=\"")
            .and_then(|rest| rest.strip_suffix('"'))
            .unwrap_or(cell);
        if cell.chars().nth(LARGEST_CELL_LENGTH).is_some() {
            let (column, limit) = (index as u32 + 1, LARGEST_CELL_LENGTH as u32);
            return Err(SheetProblem::CellTooLong { place, column, limit });
        }
        cells.push(cell.to_owned());
    }
    Ok(cells)
}

/// Lines by byte offset. The reader's own count is of the place before the blank lines it skips.
struct LineCounter<'a> {
    text: &'a [u8],
    offset: usize,
    /// Of the row that begins at `offset`, from 1.
    line: u32,
}

impl LineCounter<'_> {
    fn new(text: &str) -> LineCounter<'_> {
        LineCounter {
            text: text.as_bytes(),
            offset: 0,
            line: 1,
        }
    }

    /// Moves to the row that begins at or after this byte; returns how many blank lines lie in between.
    fn advance_to(&mut self, byte: u64) -> u32 {
        let target = usize::try_from(byte)
            .unwrap_or(usize::MAX)
            .clamp(self.offset, self.text.len());
        let passed = self.text.get(self.offset..target).unwrap_or_default();
        let line_ends = passed.iter().filter(|byte| **byte == b'\n').count();
        let rest = self.text.get(target..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| **byte == b'\n').count();
        self.offset = target + blank;
        self.line += (line_ends + blank) as u32;
        blank as u32
    }
}
