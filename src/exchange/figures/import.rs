//! Rows to figures by date, under the meanings a person has confirmed. What cannot be taken is named, with its place; the
//! other cells of the row are still taken, unless its date or its shape is in doubt.

use super::{
    date::read_date,
    number::read_figure,
    problem::{CellTrouble, Place, RowProblem},
    sheet::{Meaning, Sheet, SheetRow},
    synonyms::TOTALS,
    text::{fold, shorten},
};
use crate::domain::{
    civil::Date,
    figures::{DayFigures, FigureField},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, btree_map::Entry};

/// Further problems are only counted.
pub const LARGEST_LIST_OF_PROBLEMS: usize = 1000;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureImport {
    /// Of the whole sheet, or of its only owner or group. Empty where there are several.
    pub days: BTreeMap<Date, DayFigures>,
    /// By group name, else by owner, where the sheet has such a column.
    pub by_subject: BTreeMap<String, BTreeMap<Date, DayFigures>>,
    pub problems: Vec<RowProblem>,
    pub problems_not_listed: u32,
    pub skipped_blank: u32,
    pub skipped_total: u32,
    /// Rows that repeat an earlier one exactly.
    pub merged_duplicates: u32,
    /// Nothing was taken, because nothing says which day it is: ask, and set `Sheet::date_of_all_rows`.
    pub needs_date: bool,
}

/// Takes the figures. `meanings` are those of the columns in order; columns beyond them are not read.
pub fn to_figures(sheet: &Sheet, meanings: &[Meaning]) -> FigureImport {
    let mut import = FigureImport {
        skipped_blank: sheet.skipped_blank,
        ..FigureImport::default()
    };
    if sheet.needs_date(meanings) {
        import.needs_date = true;
        return import;
    }
    let mut taker = Taker {
        sheet,
        meanings,
        import,
        first_places: BTreeMap::new(),
    };
    for row in &sheet.rows {
        taker.take_row(row);
    }
    let mut import = taker.import;
    if import.by_subject.len() == 1 {
        import.days = import.by_subject.values().next().cloned().unwrap_or_default();
    }
    import
}

struct Taker<'a> {
    sheet: &'a Sheet,
    meanings: &'a [Meaning],
    import: FigureImport,
    /// Where the figures of a subject's day were found.
    first_places: BTreeMap<(String, Date), Place>,
}

impl Taker<'_> {
    fn take_row(&mut self, row: &SheetRow) {
        if self.is_total(row) {
            self.import.skipped_total += 1;
            return;
        }
        let Ok(date) = self.shape_and_date(row).map_err(|problem| self.report(problem)) else {
            return;
        };
        let Ok(subject) = self.subject(row).map_err(|problem| self.report(problem)) else {
            return;
        };
        let (day, troubles) = self.figures(row);
        if day.is_empty() {
            self.import.skipped_blank += u32::from(troubles.is_empty());
        } else {
            self.keep(row, subject, date, day);
        }
        for problem in troubles {
            self.report(problem);
        }
    }

    fn report(&mut self, problem: RowProblem) {
        if self.import.problems.len() < LARGEST_LIST_OF_PROBLEMS {
            self.import.problems.push(problem);
        } else {
            self.import.problems_not_listed += 1;
        }
    }

    /// The columns of one meaning, and this row's cells in them.
    fn cells<'r>(&'r self, row: &'r SheetRow, meaning: Meaning) -> impl Iterator<Item = (usize, &'r str)> {
        let columns = self
            .meanings
            .iter()
            .enumerate()
            .filter(move |(_, given)| **given == meaning);
        columns.map(|(index, _)| (index, row.cells.get(index).map_or("", String::as_str)))
    }

    fn is_total(&self, row: &SheetRow) -> bool {
        let folded = |cell: &str| fold(cell).trim_end_matches(':').to_owned();
        let names = [Meaning::Date, Meaning::Owner, Meaning::GroupName];
        let mut named = names
            .iter()
            .flat_map(|meaning| self.cells(row, *meaning))
            .map(|(_, cell)| folded(cell));
        let first = row.cells.iter().find(|cell| !cell.is_empty()).map(|cell| folded(cell));
        let says_total = |text: String| TOTALS.contains(&text.as_str());
        let date_says_total = self.cells(row, Meaning::Date).any(|(_, cell)| {
            let text = folded(cell);
            TOTALS.iter().any(|word| !word.is_ascii() && text.starts_with(word))
        });
        date_says_total || named.any(says_total) || first.is_some_and(says_total)
    }

    fn shape_and_date(&self, row: &SheetRow) -> Result<Date, RowProblem> {
        let (expected, found) = (self.sheet.columns.len(), row.cells.len());
        if found > expected {
            let trouble = CellTrouble::TooManyCells {
                expected: expected as u32,
                found: found as u32,
            };
            return Err(self.problem_of_row(row, trouble));
        }
        if row.cut_short {
            return Err(self.problem_of_row(row, CellTrouble::CutShort));
        }
        let Some((index, cell)) = self.cells(row, Meaning::Date).next() else {
            let date = self.sheet.date_of_all_rows;
            return date.ok_or_else(|| self.problem_of_row(row, CellTrouble::DateMissing));
        };
        read_date(cell, &self.sheet.instants).map_err(|trouble| self.problem_of_cell(row, index, trouble))
    }

    /// Whose row it is: the group's name before the owner's, none where there is no such column.
    fn subject(&self, row: &SheetRow) -> Result<Option<String>, RowProblem> {
        let mut named = self
            .cells(row, Meaning::GroupName)
            .chain(self.cells(row, Meaning::Owner));
        match named.next() {
            None => Ok(None),
            Some((index, "")) => Err(self.problem_of_cell(row, index, CellTrouble::SubjectMissing)),
            Some((_, name)) => Ok(Some(name.to_owned())),
        }
    }

    fn figures(&self, row: &SheetRow) -> (DayFigures, Vec<RowProblem>) {
        let (mut day, mut problems) = (DayFigures::default(), Vec::new());
        for field in FigureField::ALL {
            for (index, cell) in self.cells(row, Meaning::Field(field)) {
                if let Err(trouble) = self.take_cell(&mut day, field, index, cell) {
                    problems.push(self.problem_of_cell(row, index, trouble));
                }
            }
        }
        (day, problems)
    }

    fn take_cell(&self, day: &mut DayFigures, field: FigureField, index: usize, cell: &str) -> Result<(), CellTrouble> {
        let Some(column) = self.sheet.columns.get(index) else {
            return Ok(());
        };
        let Some(value) = read_figure(cell, field, column.unit)? else {
            return Ok(());
        };
        if day.get(field).is_some_and(|earlier| earlier != value) {
            return Err(CellTrouble::TwoValues);
        }
        if day.set(field, Some(value)) {
            Ok(())
        } else {
            Err(CellTrouble::NumberTooLarge)
        }
    }

    /// Keeps the day's figures, unless the day has some already.
    fn keep(&mut self, row: &SheetRow, subject: Option<String>, date: Date, day: DayFigures) {
        let key = (subject.clone().unwrap_or_default(), date);
        let days = match subject {
            Some(name) => self.import.by_subject.entry(name).or_default(),
            None => &mut self.import.days,
        };
        match days.entry(date) {
            Entry::Vacant(place) => {
                place.insert(day);
                self.first_places.insert(key, row.place);
            }
            Entry::Occupied(earlier) if *earlier.get() == day => self.import.merged_duplicates += 1,
            Entry::Occupied(_) => {
                let first = self.first_places.get(&key).copied().unwrap_or(row.place);
                let trouble = CellTrouble::DuplicateDate { first };
                let date_column = self.cells(row, Meaning::Date).next().map(|(index, _)| index);
                let problem = match date_column {
                    Some(index) => self.problem_of_cell(row, index, trouble),
                    None => self.problem_of_row(row, trouble),
                };
                self.report(problem);
            }
        }
    }

    fn problem_of_cell(&self, row: &SheetRow, index: usize, trouble: CellTrouble) -> RowProblem {
        let column = self.sheet.columns.get(index).map(|column| shorten(&column.header, 60));
        let cell = row.cells.get(index).map_or_else(String::new, |cell| shorten(cell, 60));
        RowProblem {
            place: row.place,
            column,
            cell,
            trouble,
        }
    }

    fn problem_of_row(&self, row: &SheetRow, trouble: CellTrouble) -> RowProblem {
        RowProblem {
            place: row.place,
            column: None,
            cell: shorten(&row.cells.join(" | "), 60),
            trouble,
        }
    }
}
