//! Quiz questions for festivals and trades.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf},
};
use crate::domain::Language;
use serde::Deserialize;

/// The questions of one topic.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    pub id: String,
    pub title: String,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
    pub kind: QuizKind,
    /// The id of a [`super::Festival`].
    pub festival: Option<String>,
    #[serde(rename = "question")]
    pub questions: Vec<QuizQuestion>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuizKind {
    Festival,
    Trade,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizQuestion {
    pub id: String,
    pub question: String,
    /// Three, or none for an open question.
    #[serde(default)]
    pub options: Vec<String>,
    /// One of the options where there are options.
    pub answer: String,
    /// Why, in a line.
    pub note: String,
}

static QUIZZES: Shelf<Vec<Quiz>> = Shelf::new();

pub fn quizzes(language: Language) -> Result<&'static [Quiz], &'static KnowledgeError> {
    QUIZZES.get(&Pack::All(Sort::Quizzes, language)).map(Vec::as_slice)
}
