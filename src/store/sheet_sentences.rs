//! What a file of figures is, and what is wrong with it, as sentences.

use crate::{
    domain::Language,
    engine::figures::{CellTrouble, FileKind, IgnoredBecause, Place, RowProblem, SheetProblem, SourceKind},
    i18n::sheets,
};

const MEGABYTE: u64 = 1024 * 1024;

/// Why a file cannot be read at all: what, where, and what to do.
pub fn sheet_problem(language: Language, problem: &SheetProblem) -> String {
    match problem {
        SheetProblem::Empty => sheets::empty(language).to_owned(),
        SheetProblem::TooLarge { bytes, limit } => {
            sheets::too_large(language, bytes.div_ceil(MEGABYTE), limit / MEGABYTE)
        }
        SheetProblem::TooManyRows { limit } => sheets::too_many_rows(language, *limit),
        SheetProblem::TooManyColumns { place: at, limit } => {
            sheets::too_many_columns(language, &place(language, *at), *limit)
        }
        SheetProblem::TooManyCells { limit } => sheets::too_many_cells(language, *limit),
        SheetProblem::CellTooLong {
            place: at,
            column,
            limit,
        } => sheets::cell_too_long(language, &place(language, *at), *column, *limit),
        SheetProblem::WrongFile(kind) => wrong_file(language, *kind).to_owned(),
        SheetProblem::NotText { offset } => sheets::not_text(language, *offset),
        SheetProblem::CutShort { offset } => sheets::cut_short(language, *offset),
        SheetProblem::UnclosedQuote { line } => sheets::unclosed_quote(language, *line),
        SheetProblem::NoHeader => sheets::no_header(language).to_owned(),
        SheetProblem::NoRows => sheets::no_rows(language).to_owned(),
        SheetProblem::BadJson { line, column } => sheets::bad_json(language, *line, *column),
        SheetProblem::UnknownJson => sheets::unknown_json(language).to_owned(),
        SheetProblem::WeComRefused { code } => sheets::wecom_refused(language, *code),
    }
}

fn wrong_file(language: Language, kind: FileKind) -> &'static str {
    match kind {
        FileKind::ExcelWorkbook => sheets::is_workbook(language),
        FileKind::Archive => sheets::is_archive(language),
        FileKind::Pdf => sheets::is_pdf(language),
        FileKind::Image => sheets::is_image(language),
        FileKind::Markup => sheets::is_markup(language),
    }
}

/// Why one cell, or a number typed by hand, is not taken.
pub fn cell_trouble(language: Language, trouble: &CellTrouble) -> String {
    let sentence = match trouble {
        CellTrouble::DuplicateDate { first } => return sheets::duplicate_date(language, &place(language, *first)),
        CellTrouble::TooManyCells { expected, found } => return sheets::too_many_in_row(language, *expected, *found),
        CellTrouble::DateMissing => sheets::date_missing(language),
        CellTrouble::NotADate => sheets::not_a_date(language),
        CellTrouble::AmbiguousDate => sheets::ambiguous_date(language),
        CellTrouble::YearMissing => sheets::year_missing(language),
        CellTrouble::NoSuchDate => sheets::no_such_date(language),
        CellTrouble::DateOutOfRange => sheets::date_out_of_range(language),
        CellTrouble::NotANumber => sheets::not_a_number(language),
        CellTrouble::PercentInsteadOfNumber => sheets::percent(language),
        CellTrouble::Negative => sheets::negative(language),
        CellTrouble::NotWhole => sheets::not_whole(language),
        CellTrouble::TooManyDecimals => sheets::too_many_decimals(language),
        CellTrouble::NumberTooLarge => sheets::number_too_large(language),
        CellTrouble::TwoValues => sheets::two_values(language),
        CellTrouble::SubjectMissing => sheets::subject_missing(language),
        CellTrouble::CutShort => sheets::row_cut_short(language),
    };
    sentence.to_owned()
}

/// `第 5 行`, `Line 5`.
pub fn place(language: Language, place: Place) -> String {
    match place {
        Place::Line(line) => sheets::at_line(language, line),
        Place::Item(item) => sheets::at_item(language, item),
    }
}

/// Line and, where one cell is meant, the column's header.
pub fn place_of(language: Language, problem: &RowProblem) -> String {
    let at = place(language, problem.place);
    match &problem.column {
        Some(column) => sheets::in_column(language, &at, column),
        None => at,
    }
}

/// Who wrote the file.
pub fn source(language: Language, source: SourceKind) -> &'static str {
    match source {
        SourceKind::LinkWeChatGroups => sheets::source_linkwechat_groups(language),
        SourceKind::LinkWeChatMembers => sheets::source_linkwechat_members(language),
        SourceKind::LinkWeChatMessages => sheets::source_linkwechat_messages(language),
        SourceKind::OpenScrm => sheets::source_openscrm(language),
        SourceKind::WeComByDay => sheets::source_wecom_by_day(language),
        SourceKind::WeComByOwner => sheets::source_wecom_by_owner(language),
        SourceKind::Unknown => sheets::source_unknown(language),
    }
}

/// How this tool's figures mislead, where they do.
pub fn caution(language: Language, source: SourceKind) -> Option<&'static str> {
    match source {
        SourceKind::WeComByDay | SourceKind::WeComByOwner => Some(sheets::wecom_note(language)),
        SourceKind::LinkWeChatMembers => Some(sheets::linkwechat_note(language)),
        SourceKind::LinkWeChatGroups | SourceKind::LinkWeChatMessages | SourceKind::OpenScrm | SourceKind::Unknown => {
            None
        }
    }
}

/// Why a column is not imported.
pub fn ignored_because(language: Language, why: IgnoredBecause) -> &'static str {
    match why {
        IgnoredBecause::Blank => sheets::ignored_blank(language),
        IgnoredBecause::Tag => sheets::ignored_tag(language),
        IgnoredBecause::CreationTime => sheets::ignored_creation(language),
        IgnoredBecause::Identifier => sheets::ignored_identifier(language),
        IgnoredBecause::EducationOnly => sheets::ignored_education(language),
        IgnoredBecause::Computed => sheets::ignored_computed(language),
        IgnoredBecause::RowNumber => sheets::ignored_row_number(language),
        IgnoredBecause::Remark => sheets::ignored_remark(language),
        IgnoredBecause::Weekday => sheets::ignored_weekday(language),
        IgnoredBecause::SameAsEarlier => sheets::ignored_same(language),
        IgnoredBecause::NotWanted => sheets::ignored_by_choice(language),
    }
}
