//! Festivals, solar terms, shopping days and official holidays, 2026–2031.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf, list_file},
};
use crate::domain::{Language, Window, civil::Date};
use serde::Deserialize;

/// One occasion in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Festival {
    pub id: String,
    pub title: String,
    pub kind: FestivalKind,
    /// The first day of each year's.
    pub dates: Vec<Date>,
    /// How many days it lasts.
    pub days: u32,
    /// What a shop can do.
    pub hint: String,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FestivalKind {
    Solar,
    Lunar,
    SolarTerm,
    Shopping,
    OfficialHoliday,
    /// A day off moved to make a longer holiday: people work on it.
    Workday,
}

list_file!(FestivalsFile { festival: Festival });

static FESTIVALS: Shelf<FestivalsFile> = Shelf::new();

pub fn festivals(language: Language) -> Result<&'static [Festival], &'static KnowledgeError> {
    FESTIVALS
        .get(&Pack::All(Sort::Festivals, language))
        .map(|file| file.festival.as_slice())
}

/// What begins inside the window, by date; nothing while the pack is not there.
pub fn occasions(window: Window, language: Language) -> Vec<(Date, &'static Festival)> {
    let all = festivals(language).unwrap_or_default().iter();
    let begins = |festival: &'static Festival| {
        let dates = festival.dates.iter().filter(|date| window.contains(**date));
        dates.map(move |date| (*date, festival))
    };
    let mut occasions: Vec<_> = all.flat_map(begins).collect();
    occasions.sort_by_key(|(date, festival)| (*date, festival.kind));
    occasions
}
