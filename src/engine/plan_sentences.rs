//! Why a plan file was not opened or written, as a sentence: what is wrong, where, and that nothing was changed.

use super::{
    change_words::{self, Reader},
    things::thing,
};
use crate::{
    document::{DocumentId, Leaf},
    domain::{Language, Plan},
    exchange::plan_file::{BadEntity, DocumentFault, PlanFileProblem, ValueFault},
    i18n::{plan_files, share},
};

const MEGABYTE: usize = 1_000_000;

/// The sentence.
pub fn plan_file_problem(language: Language, problem: &PlanFileProblem) -> String {
    match problem {
        PlanFileProblem::Empty => plan_files::empty(language).to_owned(),
        PlanFileProblem::TooLarge { most, .. } => plan_files::too_large(language, most / MEGABYTE),
        PlanFileProblem::NotText { at } => plan_files::not_text(language, *at),
        PlanFileProblem::NotJson { line, column } => plan_files::broken(language, *line, *column),
        PlanFileProblem::Truncated => plan_files::truncated(language).to_owned(),
        PlanFileProblem::NotAPlan => plan_files::not_a_plan(language).to_owned(),
        PlanFileProblem::Newer { .. } => plan_files::newer(language).to_owned(),
        PlanFileProblem::BadDocument { document, fault } => bad_document(language, document, *fault),
        PlanFileProblem::Twice { document } => plan_files::twice(language, &document_name(language, document)),
        PlanFileProblem::BadEntity(bad) => bad_entity(language, bad),
        PlanFileProblem::Sealed => plan_files::sealed(language).to_owned(),
        PlanFileProblem::NotOpened => plan_files::not_opened(language).to_owned(),
        PlanFileProblem::BadSeal => plan_files::bad_seal(language).to_owned(),
        PlanFileProblem::TooCostly { .. } => plan_files::too_costly(language).to_owned(),
        PlanFileProblem::NoCipher => plan_files::no_cipher(language).to_owned(),
        PlanFileProblem::NotWritable(_) => plan_files::not_writable(language).to_owned(),
    }
}

fn bad_document(language: Language, document: &str, fault: DocumentFault) -> String {
    let name = document_name(language, document);
    match fault {
        DocumentFault::Unknown => plan_files::unknown_document(language, document),
        DocumentFault::Damaged => plan_files::damaged(language, &name),
        DocumentFault::TooLarge => plan_files::unpacks_too_large(language, &name),
        DocumentFault::Foreign => plan_files::foreign_document(language, &name),
    }
}

/// A damaged place of the storage, in words: a log row by its number, a snapshot by what it holds.
pub fn place_name(language: Language, place: &str) -> String {
    match place.strip_prefix("log ") {
        Some(row) => plan_files::log_row(language, row),
        None => document_name(language, place.strip_prefix("snapshots ").unwrap_or(place)),
    }
}

/// What a document holds, in words.
fn document_name(language: Language, name: &str) -> String {
    match name.parse() {
        Ok(DocumentId::Workspace) => share::thing_profile(language).to_owned(),
        Ok(DocumentId::OwnPlaybook(_)) => plan_files::one_own_playbook(language).to_owned(),
        Ok(DocumentId::Group(_)) => plan_files::one_group(language).to_owned(),
        Ok(DocumentId::Year(_, year)) => plan_files::year_of_group(language, year),
        Ok(DocumentId::WorkspaceFigures(year)) => plan_files::figures_of_year(language, year),
        Ok(DocumentId::OwnerFigures(year, owner)) => plan_files::figures_of_owner(language, year, &owner),
        Err(_) => name.to_owned(),
    }
}

fn bad_entity(language: Language, bad: &BadEntity) -> String {
    let plan = Plan::default();
    let reader = Reader { language, plan: &plan };
    let thing = change_words::thing_name(language, thing(&bad.entity)).to_owned();
    let path = bad.field.as_deref().unwrap_or_default();
    let field = bad
        .field
        .as_ref()
        .map(|path| change_words::field_name(reader, &bad.entity, path));
    let parts = [
        bad.group.clone(),
        thing,
        change_words::which(reader, &bad.entity),
        field.unwrap_or_default(),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
    let place = parts.join(" · ");
    match &bad.fault {
        ValueFault::Unfit => plan_files::unfit(language, &place),
        ValueFault::Date(date) => plan_files::impossible_date(language, &place, &date.to_string()),
        ValueFault::Number(number) => {
            let number = change_words::value(reader, path, Some(&Leaf::Whole(*number)));
            plan_files::impossible_number(language, &place, &number)
        }
    }
}
