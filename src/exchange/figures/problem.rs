//! What can be wrong with a file of figures and with a row of it: codes and values; the words come from `i18n`.

use serde::{Deserialize, Serialize};

/// Why a file cannot be read at all. Lines and columns count from 1, offsets are bytes from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetProblem {
    /// No bytes, or nothing but blanks.
    Empty,
    TooLarge {
        bytes: u64,
        limit: u64,
    },
    TooManyRows {
        limit: u32,
    },
    TooManyColumns {
        place: Place,
        limit: u32,
    },
    TooManyCells {
        limit: u32,
    },
    CellTooLong {
        place: Place,
        column: u32,
        limit: u32,
    },
    /// Another kind of file, told by its first bytes.
    WrongFile(FileKind),
    /// From this byte on it is no text in UTF-8, UTF-16 with a mark, or GB18030.
    NotText {
        offset: u64,
    },
    /// The file ends inside a character or inside the JSON text.
    CutShort {
        offset: u64,
    },
    /// A cell begins with a quotation mark on this line and is never closed.
    UnclosedQuote {
        line: u32,
    },
    /// None of the first rows looks like a header.
    NoHeader,
    /// A header and nothing below it, or a WeCom answer without items.
    NoRows,
    BadJson {
        line: u32,
        column: u32,
    },
    /// JSON, but no answer of WeCom's group statistics.
    UnknownJson,
    /// WeCom's answer is itself an error (`errcode`).
    WeComRefused {
        code: i64,
    },
}

/// What a refused file is instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// .xlsx or .xls: to be saved as CSV first.
    ExcelWorkbook,
    Archive,
    Pdf,
    Image,
    /// HTML or XML, which some tools call .xls.
    Markup,
}

/// Where a row stands, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Line of the file.
    Line(u32),
    /// Element of the JSON `items`.
    Item(u32),
}

/// A row, or one cell of it, that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowProblem {
    pub place: Place,
    /// Header of the column; `None` where the row as a whole is meant.
    pub column: Option<String>,
    /// What stands there, shortened.
    pub cell: String,
    pub trouble: CellTrouble,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellTrouble {
    DateMissing,
    NotADate,
    /// The year comes last: 10/1/2026 is October in one country and January in another.
    AmbiguousDate,
    YearMissing,
    /// 2026-02-30.
    NoSuchDate,
    /// A real date outside the years a plan may speak of.
    DateOutOfRange,
    /// This day has other figures on an earlier row, and those were taken.
    DuplicateDate {
        first: Place,
    },
    NotANumber,
    PercentInsteadOfNumber,
    Negative,
    NotWhole,
    /// Money has at most two.
    TooManyDecimals,
    NumberTooLarge,
    /// Two columns are mapped to one field and say different things.
    TwoValues,
    /// The owner's or group's name is blank.
    SubjectMissing,
    /// More cells than the header has: an unquoted thousands separator moves every number behind it.
    TooManyCells {
        expected: u32,
        found: u32,
    },
    /// The last line has too few cells and no line end.
    CutShort,
}
