//! Problems as sentences: the one place where the engine's codes become words.

use super::sheet_sentences;
use crate::{
    domain::Language,
    engine::{message::Problem, plan_sentences},
    i18n::problems,
};
use std::sync::OnceLock;

/// Says what is wrong with a file. Files are opened by the screens of the second part, which brings these words along: they
/// would weigh on the first visit.
static OF_FILES: OnceLock<fn(Language, &Problem) -> String> = OnceLock::new();

/// For the second part to call once it is there.
pub fn learn_of_files() {
    OF_FILES.get_or_init(|| of_file);
}

fn of_file(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::Sheet(sheet) => sheet_sentences::sheet_problem(language, sheet),
        Problem::PlanFile(file) => plan_sentences::plan_file_problem(language, file),
        other => self::problem(language, other),
    }
}

/// What cannot be read, in words.
pub fn place_name(language: Language, document: &str) -> String {
    plan_sentences::place_name(language, document)
}

/// What happened, where, and what is still whole.
pub fn problem(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::NotOpen => problems::not_open(language).to_owned(),
        Problem::NotFetched => problems::not_fetched(language).to_owned(),
        Problem::NothingRead => problems::nothing_read(language).to_owned(),
        Problem::StorageFull => problems::storage_full(language).to_owned(),
        Problem::StorageRefused(why) => problems::storage_refused(language, why),
        Problem::OutOfReach(why) => problems::out_of_reach(language, why),
        Problem::GaveWay => problems::gave_way(language).to_owned(),
        Problem::StorageFailed(why) => problems::storage_failed(language, why),
        Problem::NewerSchema { .. } => problems::newer_schema(language).to_owned(),
        Problem::Unreadable { document, .. } => problems::unreadable(language, &place_name(language, document)),
        Problem::Sheet(_) | Problem::PlanFile(_) => match OF_FILES.get() {
            Some(say) => say(language, problem),
            None => problems::not_fetched(language).to_owned(),
        },
    }
}
