//! Festivals to come, usual figures, wording.

use super::entries::{Entry, Section};
use crate::{
    domain::{
        Language,
        civil::{Date, add_days},
    },
    i18n::{dates, guides},
    knowledge::{self, Band, LexiconEntry, Severity},
};

/// How far ahead festivals are listed.
const DAYS_AHEAD: i64 = 366;

pub fn festivals(language: Language, today: Date) -> Vec<Section> {
    let all = knowledge::festivals(language).unwrap_or_default().iter();
    let coming = |date: &&Date| **date >= today && **date < add_days(today, DAYS_AHEAD);
    let mut found: Vec<_> = all
        .flat_map(|festival| festival.dates.iter().filter(coming).map(move |date| (*date, festival)))
        .collect();
    found.sort_by_key(|(date, _)| *date);
    let entry = |(date, festival): (Date, &knowledge::Festival)| {
        let title = format!("{} · {}", dates::day(language, date), festival.title);
        Entry::new(&title, &festival.hint)
    };
    Section::only(found.into_iter().map(entry).collect())
}

pub fn bands(language: Language) -> Vec<Section> {
    let all = knowledge::bands(language).unwrap_or_default().iter();
    let entry = |band: &Band| {
        let unit = guides::unit(language, &band.unit);
        let figures = [band.warn, band.fair, band.good].into_iter().flatten();
        let figures: Vec<_> = figures.map(|figure| format!("{figure}{unit}")).collect();
        Entry::new(&band.metric, &band.text)
            .aside(guides::warn_fair_good(language, &figures.join(" – ")))
            .origin(language, &band.sources, &band.grade)
    };
    Section::only(all.map(entry).collect())
}

pub fn lexicon(language: Language) -> Vec<Section> {
    let all = knowledge::lexicon(language).unwrap_or_default();
    let of = |severity: Severity| {
        let entries = all.iter().filter(move |entry| entry.severity == severity);
        entries.map(|entry| word(entry, language))
    };
    vec![
        Section::titled(guides::forbidden, of(Severity::Forbid)),
        Section::titled(guides::prove, of(Severity::Ask)),
        Section::titled(guides::careful, of(Severity::Hint)),
    ]
}

fn word(entry: &LexiconEntry, language: Language) -> Entry {
    let title = match language {
        Language::English if !entry.term_en.is_empty() => format!("{} · {}", entry.term, entry.term_en),
        _ => entry.term.clone(),
    };
    Entry::new(&title, &entry.reason)
        .said(guides::instead, &entry.instead)
        .said(guides::proof, &entry.proof)
}
