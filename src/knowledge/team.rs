//! The team behind the groups: positions with their duties, the week's plan, and score cards.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf},
};
use crate::domain::Language;
use serde::Deserialize;

/// Everything about the team in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamGuide {
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
    #[serde(rename = "position")]
    pub positions: Vec<Position>,
    pub week: Vec<WeekTasks>,
    #[serde(rename = "scorecard")]
    pub scorecards: Vec<Scorecard>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    pub id: String,
    pub title: String,
    pub duties: Vec<String>,
    pub daily: Vec<String>,
    pub weekly: Vec<String>,
    pub must_not: Vec<String>,
    /// Who stands in.
    pub backup: String,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeekTasks {
    pub id: String,
    /// 1 is Monday, 7 Sunday.
    pub weekday: u8,
    /// The id of a [`Position`].
    pub position: String,
    pub tasks: Vec<String>,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scorecard {
    pub id: String,
    /// The id of a [`Position`].
    pub position: String,
    pub rows: Vec<ScorecardRow>,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScorecardRow {
    pub id: String,
    pub metric: String,
    /// Of 100.
    pub weight: u32,
    pub target: String,
    pub how: String,
    pub source: String,
}

static TEAM: Shelf<TeamGuide> = Shelf::new();

pub fn team_guide(language: Language) -> Result<&'static TeamGuide, &'static KnowledgeError> {
    TEAM.get(&Pack::All(Sort::Team, language))
}
