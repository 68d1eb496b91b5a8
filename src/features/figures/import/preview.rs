//! What taking the figures in would change, what was not taken and why, and the button that does it.

use super::{
    super::{period::Days, scope::shown_scope},
    state::{Importing, Missing, changes_of, entity_changes},
};
use crate::{
    domain::{Language, figures::Scope},
    i18n::{dates, figures},
    store::{
        Store,
        figure_sheets::{DayChange, FigureImport, RowProblem},
        page, sheet_sentences, use_store,
    },
    ui::{
        icon::{Icon, LuCheck},
        language::{say, use_language},
        route::Route,
    },
};
use leptos::prelude::*;

const OVERWRITTEN_AT_ONCE: usize = 20;
const PROBLEMS_AT_ONCE: usize = 50;

#[component]
pub fn Preview(importing: Importing) -> impl IntoView {
    let body = move || match importing
        .found
        .with(|found| found.as_ref().map(|found| found.needs_date))
    {
        None => view! { <p class="quiet" role="status">{say(figures::reading)}</p> }.into_any(),
        Some(true) => view! { <p role="status">{say(figures::one_date_needed)}</p> }.into_any(),
        Some(false) => view! {
            <Outcome importing />
            <NotTaken importing />
        }
        .into_any(),
    };
    view! {
        <section class="section stack" aria-labelledby="import-preview">
            <h2 id="import-preview">{say(figures::preview_title)}</h2>
            {body}
        </section>
    }
}

/// What the preview comes to.
#[derive(Clone, Debug, PartialEq)]
enum Finding {
    /// What stands there now is still on its way.
    Reading,
    SubjectMissing,
    ScopeMissing(Missing),
    NoDays,
    Ready {
        scope: Scope,
        incoming: Days,
        changes: Vec<DayChange>,
    },
}

fn find(store: Store, importing: Importing) -> Finding {
    let Some(incoming) = importing.incoming() else {
        return Finding::SubjectMissing;
    };
    if incoming.is_empty() {
        return Finding::NoDays;
    }
    match importing.scope() {
        Err(missing) => Finding::ScopeMissing(missing),
        Ok(scope) if !store.has_figures_of(&scope) => Finding::Reading,
        Ok(scope) => {
            let changes = store.plan(|plan| changes_of(plan, &scope, &incoming));
            Finding::Ready {
                scope,
                incoming,
                changes,
            }
        }
    }
}

#[component]
fn Outcome(importing: Importing) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let finding = Memo::new(move |_| find(store, importing));
    Effect::new(move |_| {
        if let Ok(scope) = importing.scope() {
            store.bring_figures(scope);
        }
    });
    let words = move || match finding.get() {
        Finding::Reading => view! { <p class="quiet" role="status">{say(figures::reading)}</p> }.into_any(),
        Finding::SubjectMissing => view! { <p>{say(figures::subject_needed)}</p> }.into_any(),
        Finding::NoDays => view! { <p class="banner warn">{say(figures::no_days)}</p> }.into_any(),
        Finding::ScopeMissing(Missing::Owner) => view! { <p>{say(figures::owner_needed)}</p> }.into_any(),
        Finding::ScopeMissing(Missing::Group) => view! { <p>{say(figures::group_needed)}</p> }.into_any(),
        Finding::Ready {
            scope,
            incoming,
            changes,
        } => {
            let days = days_words(language.get(), &incoming);
            view! {
                <p role="status"><b>{days}</b></p>
                <Changes importing scope incoming changes />
            }
            .into_any()
        }
    };
    view! { <div class="stack">{words}</div> }
}

fn days_words(language: Language, incoming: &Days) -> Option<String> {
    let (first, last) = (incoming.keys().next()?, incoming.keys().next_back()?);
    let date = |date| dates::full_date(language, date);
    Some(figures::days_found(
        language,
        incoming.len(),
        &date(*first),
        &date(*last),
    ))
}

#[component]
fn Changes(importing: Importing, scope: Scope, incoming: Days, changes: Vec<DayChange>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let count = changes.len();
    let overwritten: Vec<DayChange> = changes.into_iter().filter(|change| change.before.is_some()).collect();
    let overwritten_count = overwritten.len();
    let counts = move || figures::counts(language.get(), count - overwritten_count, overwritten_count);
    let take = move |_| {
        let done = store.commit(entity_changes(store, &scope, &incoming));
        store.say_with_undo(figures::taken(language.get_untracked(), count), done);
        let has_more = importing
            .found
            .with_untracked(|found| found.as_ref().is_some_and(|found| found.by_subject.len() > 1));
        if has_more {
            // The next group or owner of the sheet.
            importing.subject.set(None);
        } else {
            page::set_fragment(&Route::Figures(shown_scope(&scope)).to_string());
        }
    };
    if count == 0 {
        return view! { <p class="banner">{say(figures::nothing_changes)}</p> }.into_any();
    }
    view! {
        <p>{counts}</p>
        {(overwritten_count > 0).then(|| view! { <Overwritten overwritten /> })}
        <button type="button" class="button main import-take" on:click=take>
            <Icon icon=LuCheck />
            {say(figures::take_in)}
        </button>
    }
    .into_any()
}

#[component]
fn Overwritten(overwritten: Vec<DayChange>) -> impl IntoView {
    let language = use_language();
    let further = overwritten.len().saturating_sub(OVERWRITTEN_AT_ONCE);
    let line = move |change: DayChange| {
        let words = move || overwrite_words(language.get(), &change);
        view! { <li>{words}</li> }
    };
    view! {
        <h3>{say(figures::overwritten_title)}</h3>
        <ul class="bullets">{overwritten.into_iter().take(OVERWRITTEN_AT_ONCE).map(line).collect_view()}</ul>
        {(further > 0).then(|| view! { <p class="quiet">{move || figures::and_more(language.get(), further)}</p> })}
    }
}

fn overwrite_words(language: Language, change: &DayChange) -> String {
    let value = |value: i64| figures::value(change.field, value);
    figures::overwrites(
        language,
        &dates::full_date(language, change.date),
        figures::field(language, change.field),
        &change.before.map(value).unwrap_or_default(),
        &value(change.after),
    )
}

/// Rows and cells that were not taken, each with its place, and how many rows were passed over.
#[component]
fn NotTaken(importing: Importing) -> impl IntoView {
    let language = use_language();
    let lists = move || {
        importing
            .found
            .with(|found| found.as_ref().map(|found| not_taken(language.get(), found)))
    };
    view! { <div class="stack">{lists}</div> }
}

fn not_taken(language: Language, found: &FigureImport) -> impl IntoView + use<> {
    let count = found.problems.len() + found.problems_not_listed as usize;
    let further = count.saturating_sub(PROBLEMS_AT_ONCE);
    let line = |problem: &RowProblem| view! { <li>{problem_words(language, problem)}</li> };
    let problems = (count > 0).then(|| {
        view! {
            <h3>{figures::problems_title(language, count)}</h3>
            <ul class="bullets import-problems">
                {found.problems.iter().take(PROBLEMS_AT_ONCE).map(line).collect_view()}
            </ul>
            {(further > 0).then(|| view! { <p class="quiet">{figures::and_more(language, further)}</p> })}
        }
    });
    let passed_over = found.skipped_blank + found.skipped_total + found.merged_duplicates;
    let skipped = (passed_over > 0).then(|| {
        let words = figures::skipped(
            language,
            found.skipped_blank,
            found.skipped_total,
            found.merged_duplicates,
        );
        view! { <p class="quiet small">{words}</p> }
    });
    view! {
        {problems}
        {skipped}
    }
}

fn problem_words(language: Language, problem: &RowProblem) -> String {
    let place = sheet_sentences::place_of(language, problem);
    let sentence = sheet_sentences::cell_trouble(language, &problem.trouble);
    if problem.cell.is_empty() {
        figures::problem_without_cell(language, &place, &sentence)
    } else {
        figures::problem_line(language, &place, &problem.cell, &sentence)
    }
}
