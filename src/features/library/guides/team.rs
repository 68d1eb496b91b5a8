//! The team: positions, the week, score cards.

use super::entries::{Entry, Section};
use crate::{
    domain::{Language, civil::Date},
    i18n::{dates, guides},
    knowledge::{self, Position, Scorecard, TeamGuide, WeekTasks},
};

pub fn team(language: Language) -> Vec<Section> {
    let Ok(guide) = knowledge::team_guide(language) else {
        return Vec::new();
    };
    vec![
        Section::titled(guides::positions, guide.positions.iter().map(position)),
        Section::titled(guides::week, guide.week.iter().map(|tasks| day(guide, tasks, language))),
        Section::titled(
            guides::scorecards,
            guide.scorecards.iter().map(|card| scorecard(guide, card, language)),
        ),
    ]
}

fn position(position: &Position) -> Entry {
    Entry::new(&position.title, "")
        .list(guides::duties, position.duties.iter().cloned())
        .list(guides::daily, position.daily.iter().cloned())
        .list(guides::weekly, position.weekly.iter().cloned())
        .list(guides::must_not, position.must_not.iter().cloned())
        .said(guides::backup, &position.backup)
}

fn title_of<'guide>(guide: &'guide TeamGuide, position: &'guide str) -> &'guide str {
    let known = guide.positions.iter().find(|known| known.id == position);
    known.map_or(position, |known| &known.title)
}

fn day(guide: &TeamGuide, tasks: &WeekTasks, language: Language) -> Entry {
    // 2001 began on a Monday.
    let date = Date::from_ymd_opt(2001, 1, u32::from(tasks.weekday)).unwrap_or_default();
    let title = format!(
        "{} · {}",
        dates::weekday(language, date),
        title_of(guide, &tasks.position)
    );
    Entry::new(&title, "").list(guides::duties, tasks.tasks.iter().cloned())
}

fn scorecard(guide: &TeamGuide, card: &Scorecard, language: Language) -> Entry {
    let rows = card.rows.iter().map(|row| {
        let score = guides::score_row(language, &row.metric, row.weight, &row.target);
        format!("{score} – {}", row.how)
    });
    Entry::new(title_of(guide, &card.position), "").list(guides::targets, rows)
}
