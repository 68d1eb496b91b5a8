//! Reading the daily figures that other tools export: CSV, TSV and WeCom's JSON. Two steps, so that nothing is dropped
//! silently: [`read_sheet`] recognises columns, a person may correct the meanings, [`to_figures`] takes the numbers.
//!
//! | you want to … | start at |
//! |---|---|
//! | teach a header | [`synonyms`] |
//! | read another way of writing a date or number | [`date`], [`number`] |
//! | see why a file is refused | [`SheetProblem`] |
//! | see why a cell was not taken | [`CellTrouble`] |
//! | know what an import would change | [`merge_days`] |

mod changes;
mod date;
mod decode;
mod header;
mod import;
mod number;
mod problem;
mod row;
mod sheet;
mod synonyms;
mod table;
mod text;
mod wecom;

pub use changes::{DayChange, merge_days};
pub use import::{FigureImport, LARGEST_LIST_OF_PROBLEMS, to_figures};
pub use number::read_figure;
pub use problem::{CellTrouble, FileKind, Place, RowProblem, SheetProblem};
pub use sheet::{Column, IgnoredBecause, Meaning, Sheet, SheetRow, SourceKind, Unit};

use crate::domain::civil::Date;

/// Files above this are refused before anything is read.
pub const LARGEST_FILE_BYTES: usize = 20 * 1024 * 1024;
/// WeCom answers with 30 days or 1,000 owners at a time, about 20 kB; JSON costs much more memory than its bytes.
pub const LARGEST_JSON_BYTES: usize = 4 * 1024 * 1024;
pub const LARGEST_ROW_COUNT: usize = 200_000;
pub const LARGEST_COLUMN_COUNT: usize = 200;
/// Rows times columns, so that a file of separators cannot fill the memory.
pub const LARGEST_CELL_COUNT: usize = 2_000_000;
/// Characters.
pub const LARGEST_CELL_LENGTH: usize = 10_000;

/// The civil date of an instant (epoch seconds) in the store's time zone.
pub type Zone<'a> = &'a dyn Fn(i64) -> Option<Date>;

/// Decodes GB18030 strictly; `None` where a byte is no text. With `false` an incomplete character at the end is passed over.
/// The browser brings the tables (400 kB that the program need not carry), native tests bring a library's.
pub type Gb18030<'a> = &'a dyn Fn(&[u8], bool) -> Option<String>;

/// Recognises the file, its encoding, its header and what each column means. Takes no number yet.
pub fn read_sheet(bytes: &[u8], zone: Zone, gb18030: Gb18030) -> Result<Sheet, SheetProblem> {
    let text = decode::to_text(bytes, gb18030)?;
    if wecom::looks_like_json(&text) {
        wecom::read(&text, zone)
    } else if decode::looks_like_markup(&text) {
        Err(SheetProblem::WrongFile(FileKind::Markup))
    } else {
        table::read(&text, zone)
    }
}
