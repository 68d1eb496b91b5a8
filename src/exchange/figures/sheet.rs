//! A file of figures as it was found: columns with what they seem to mean, rows as text.

use super::{Zone, date::instant_in, problem::Place, text::shorten};
use crate::domain::{civil::Date, figures::FigureField};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub source: SourceKind,
    pub columns: Vec<Column>,
    pub rows: Vec<SheetRow>,
    /// Epoch seconds that occur in cells, and their civil dates in the store's zone.
    pub instants: BTreeMap<i64, Date>,
    /// The day of every row, to be asked for where [`Sheet::needs_date`].
    pub date_of_all_rows: Option<Date>,
    pub skipped_blank: u32,
}

impl Sheet {
    pub(super) fn assemble(
        header: Vec<String>,
        meanings: Vec<(Meaning, Unit)>,
        rows: Vec<SheetRow>,
        zone: Zone,
    ) -> Sheet {
        let columns = header.into_iter().zip(meanings).enumerate();
        let columns = columns.map(|(index, (header, (meaning, unit)))| {
            let filled = rows
                .iter()
                .filter_map(|row| row.cells.get(index))
                .filter(|cell| !cell.is_empty());
            let samples: Vec<String> = filled.take(3).map(|cell| shorten(cell, 60)).collect();
            let is_blank = header.is_empty() && samples.is_empty();
            let meaning = if is_blank {
                Meaning::Ignored(IgnoredBecause::Blank)
            } else {
                meaning
            };
            Column {
                header,
                meaning,
                unit,
                samples,
            }
        });
        Sheet {
            source: SourceKind::Unknown,
            columns: columns.collect(),
            instants: dates_of_instants(&rows, zone),
            rows,
            date_of_all_rows: None,
            skipped_blank: 0,
        }
    }

    /// What a person is shown and asked; the rows, which may be many megabytes, stay where they were read.
    pub fn without_rows(&self) -> Sheet {
        Sheet {
            source: self.source,
            columns: self.columns.clone(),
            rows: Vec::new(),
            instants: BTreeMap::new(),
            date_of_all_rows: self.date_of_all_rows,
            skipped_blank: self.skipped_blank,
        }
    }

    /// What the columns were recognised as, to be corrected and passed on.
    pub fn meanings(&self) -> Vec<Meaning> {
        self.columns.iter().map(|column| column.meaning).collect()
    }

    /// No column says which day it is, and nobody has said it for the whole file.
    pub fn needs_date(&self, meanings: &[Meaning]) -> bool {
        self.date_of_all_rows.is_none() && !meanings.contains(&Meaning::Date)
    }

    /// Columns a person should be asked about.
    pub fn unknown_columns(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.meaning == Meaning::Unknown)
    }
}

/// The zone cannot travel with the sheet, so every instant in it is resolved at once.
fn dates_of_instants(rows: &[SheetRow], zone: Zone) -> BTreeMap<i64, Date> {
    let instants = rows
        .iter()
        .flat_map(|row| &row.cells)
        .filter_map(|cell| instant_in(cell));
    instants
        .filter_map(|instant| zone(instant).map(|date| (instant, date)))
        .collect()
}

/// Who wrote the file; some figures need a label by it (WeCom counts staff's messages too).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SourceKind {
    LinkWeChatGroups,
    LinkWeChatMembers,
    LinkWeChatMessages,
    OpenScrm,
    /// `groupchat/statistic_group_by_day`.
    WeComByDay,
    /// `groupchat/statistic`: one item an owner, without a date.
    WeComByOwner,
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// As it stands in the file; empty where the header cell is blank.
    pub header: String,
    pub meaning: Meaning,
    pub unit: Unit,
    /// The first three cells that are not blank.
    pub samples: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Meaning {
    Date,
    Field(FigureField),
    Owner,
    GroupName,
    /// Known, and of no use here.
    Ignored(IgnoredBecause),
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum IgnoredBecause {
    /// The header and every cell are blank.
    Blank,
    Tag,
    CreationTime,
    Identifier,
    /// WeCom counts it for schools only.
    EducationOnly,
    /// Follows from other columns: net growth, rates.
    Computed,
    RowNumber,
    Remark,
    Weekday,
    /// An earlier column has this meaning already.
    SameAsEarlier,
    /// A person said so.
    NotWanted,
}

/// The unit a header names in brackets: 成交额(万元).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Pieces, or yuan where it is money.
    One,
    Thousand,
    TenThousand,
    Fen,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    pub place: Place,
    /// Trimmed; trailing blanks are left out.
    pub cells: Vec<String>,
    /// The file ends in the middle of this row.
    pub cut_short: bool,
}
