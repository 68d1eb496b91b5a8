//! Problems as sentences: the one place where the engine's codes become words.

use super::sheet_sentences;
use crate::{
    domain::Language,
    engine::{PlanFileProblem, message::Problem},
    i18n::{app, problems},
};

const MEGABYTE: usize = 1_000_000;

/// What happened, where, and what is still whole.
pub fn problem(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::NotOpen => problems::not_open(language).to_owned(),
        Problem::NotFetched => problems::not_fetched(language).to_owned(),
        Problem::NothingRead => problems::nothing_read(language).to_owned(),
        Problem::StorageFull => problems::storage_full(language).to_owned(),
        Problem::StorageRefused(why) => problems::storage_refused(language, why),
        Problem::StorageFailed(why) => problems::storage_failed(language, why),
        Problem::NewerSchema { .. } => problems::newer_schema(language).to_owned(),
        Problem::Unreadable { document, .. } => problems::unreadable(language, document),
        Problem::Sheet(sheet) => sheet_sentences::sheet_problem(language, sheet),
        Problem::PlanFile(file) => plan_file(language, file),
    }
}

fn plan_file(language: Language, problem: &PlanFileProblem) -> String {
    match problem {
        PlanFileProblem::Empty => problems::no_plan_empty(language).to_owned(),
        PlanFileProblem::TooLarge { most, .. } => problems::no_plan_too_large(language, most / MEGABYTE),
        PlanFileProblem::NotText { at } => problems::no_plan_not_text(language, *at),
        PlanFileProblem::NotJson { line, column } => problems::no_plan_not_json(language, *line, *column),
        PlanFileProblem::Truncated => problems::no_plan_truncated(language).to_owned(),
        PlanFileProblem::NotAPlan => problems::no_plan_at_all(language).to_owned(),
        PlanFileProblem::Newer { .. } => problems::no_plan_newer(language).to_owned(),
        PlanFileProblem::BadDocument { document, why } => problems::no_plan_damaged(language, document, why),
        PlanFileProblem::BadEntity { entity, why } => problems::no_plan_damaged(language, entity, why),
        PlanFileProblem::Twice { document } => problems::no_plan_twice(language, document),
        PlanFileProblem::NotWritable(why) => app::engine_failed(language, why),
    }
}
