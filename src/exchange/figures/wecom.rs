//! WeCom's answers about customer groups as JSON: `groupchat/statistic_group_by_day` and `groupchat/statistic`.

use super::{
    LARGEST_CELL_COUNT, LARGEST_COLUMN_COUNT, LARGEST_JSON_BYTES, LARGEST_ROW_COUNT, Zone,
    header::read_header_row,
    problem::{Place, SheetProblem},
    sheet::{Sheet, SheetRow, SourceKind},
    text::trim,
};
use serde::{
    Deserialize, Deserializer,
    de::{self, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use std::fmt;

/// Whether the text begins as JSON does, and no header does.
pub fn looks_like_json(text: &str) -> bool {
    let text = trim(text);
    let after_bracket = text.strip_prefix('[').map(str::trim_start);
    text.starts_with('{') || after_bracket.is_some_and(|rest| rest.starts_with(['{', ']']))
}

pub fn read(text: &str, zone: Zone) -> Result<Sheet, SheetProblem> {
    if text.len() > LARGEST_JSON_BYTES {
        return Err(SheetProblem::TooLarge {
            bytes: text.len() as u64,
            limit: LARGEST_JSON_BYTES as u64,
        });
    }
    let answer: Answer = serde_json::from_str(trim(text)).map_err(|error| problem_of(&error, text))?;
    if answer.errcode != 0 {
        return Err(SheetProblem::WeComRefused { code: answer.errcode });
    }
    let Items(items) = answer.items.ok_or(SheetProblem::UnknownJson)?;
    if items.len() > LARGEST_ROW_COUNT {
        return Err(SheetProblem::TooManyRows {
            limit: LARGEST_ROW_COUNT as u32,
        });
    }
    let first = items.first().ok_or(SheetProblem::NoRows)?;
    let source = match (&first.stat_time, &first.owner) {
        (Some(_), _) => SourceKind::WeComByDay,
        (None, Some(_)) => SourceKind::WeComByOwner,
        (None, None) => return Err(SheetProblem::UnknownJson),
    };
    let (header, rows) = to_rows(items)?;
    let meanings = read_header_row(&header);
    Ok(Sheet {
        source,
        ..Sheet::assemble(header, meanings, rows, zone)
    })
}

fn problem_of(error: &serde_json::Error, text: &str) -> SheetProblem {
    match error.classify() {
        serde_json::error::Category::Eof => SheetProblem::CutShort {
            offset: text.len() as u64,
        },
        serde_json::error::Category::Data => SheetProblem::UnknownJson,
        serde_json::error::Category::Syntax | serde_json::error::Category::Io => {
            let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            SheetProblem::BadJson {
                line: count(error.line()),
                column: count(error.column()),
            }
        }
    }
}

/// Columns in the order in which their names first occur.
fn to_rows(items: Vec<Item>) -> Result<(Vec<String>, Vec<SheetRow>), SheetProblem> {
    let mut header: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    let mut cell_count = 0;
    for (place, item) in (1..).map(Place::Item).zip(items) {
        let given = |name: &str, value: Option<Scalar>| value.map(|value| (name.to_owned(), value));
        let keys = [given("stat_time", item.stat_time), given("owner", item.owner)];
        let mut cells: Vec<String> = Vec::new();
        for (name, Scalar(value)) in keys.into_iter().flatten().chain(item.data.0) {
            let known = header.iter().position(|column| *column == name);
            let index = known.unwrap_or(header.len());
            if known.is_none() {
                header.push(name);
            }
            if header.len() > LARGEST_COLUMN_COUNT {
                return Err(SheetProblem::TooManyColumns {
                    place,
                    limit: LARGEST_COLUMN_COUNT as u32,
                });
            }
            cells.resize(cells.len().max(index + 1), String::new());
            if let Some(cell) = cells.get_mut(index) {
                *cell = trim(&value).to_owned();
            }
        }
        cell_count += cells.len();
        if cell_count > LARGEST_CELL_COUNT {
            return Err(SheetProblem::TooManyCells {
                limit: LARGEST_CELL_COUNT as u32,
            });
        }
        rows.push(SheetRow {
            place,
            cells,
            cut_short: false,
        });
    }
    Ok((header, rows))
}

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    errcode: i64,
    items: Option<Items>,
}

#[derive(Deserialize)]
struct Item {
    stat_time: Option<Scalar>,
    owner: Option<Scalar>,
    data: Scalars,
}

/// At most one item more than the cap is kept; the others are read past.
struct Items(Vec<Item>);

/// Name and value, in the file's order.
struct Scalars(Vec<(String, Scalar)>);

/// A number, text or nothing, as a cell of a sheet would hold it. Lists and objects are not what WeCom sends.
struct Scalar(String);

impl<'de> Deserialize<'de> for Items {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ItemsVisitor)
    }
}

struct ItemsVisitor;

impl<'de> Visitor<'de> for ItemsVisitor {
    type Value = Items;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a list of items")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Items, A::Error> {
        let mut items = Vec::new();
        while items.len() <= LARGEST_ROW_COUNT {
            match list.next_element()? {
                Some(item) => items.push(item),
                None => return Ok(Items(items)),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Items(items))
    }
}

impl<'de> Deserialize<'de> for Scalars {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ScalarsVisitor)
    }
}

struct ScalarsVisitor;

impl<'de> Visitor<'de> for ScalarsVisitor {
    type Value = Scalars;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("figures by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalars, A::Error> {
        let mut scalars = Vec::new();
        while let Some(entry) = map.next_entry()? {
            scalars.push(entry);
        }
        Ok(Scalars(scalars))
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl Visitor<'_> for ScalarVisitor {
    type Value = Scalar;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a number or text")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Scalar, E> {
        Ok(Scalar(value.to_string()))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Scalar, E> {
        Ok(Scalar(value.to_string()))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Scalar, E> {
        Ok(Scalar(value.to_string()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Scalar, E> {
        Ok(Scalar(value.to_string()))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Scalar, E> {
        Ok(Scalar(value.to_owned()))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Scalar, E> {
        Ok(Scalar(String::new()))
    }
}
