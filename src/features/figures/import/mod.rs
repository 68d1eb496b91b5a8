//! Importing a sheet of figures: choose, see what each column means, say whose figures they are, see what would change.

mod columns;
mod preview;
mod source;
mod state;
mod target;

use crate::{
    domain::{Language, civil::Date},
    store::figure_sheets::Meaning,
};
use crate::{
    i18n::{dates, figures, problems},
    store::{sentences, sheet_sentences, use_store},
    ui::{
        language::{say, use_language},
        layout::ScreenHead,
        route::{FigureScope, Route},
        when::DateField,
    },
};
use columns::Columns;
use leptos::prelude::*;
use preview::Preview;
use source::SourceChooser;
use state::{Importing, ReadSheet, Refusal, Step};
use target::Target;

const MEGABYTE: f64 = 1_000_000.0;

/// The screen.
#[component]
pub fn ImportFigures() -> impl IntoView {
    let language = use_language();
    let importing = Importing::new();
    let step = move || match importing.step.get() {
        Step::Choosing => ().into_any(),
        Step::Reading => view! { <p class="quiet" role="status">{say(figures::reading)}</p> }.into_any(),
        Step::Refused(refusal) => {
            let sentence = move || refusal_words(language.get(), &refusal);
            view! { <p class="banner grave" role="alert">{sentence} " " {say(figures::nothing_was_changed)}</p> }
                .into_any()
        }
        Step::Read(sheet) => view! { <SheetFound importing sheet /> }.into_any(),
    };
    view! {
        <ScreenHead title=Signal::derive(say(figures::import_title)) back=Route::Figures(FigureScope::Any) />
        <div class="stack">
            <p class="quiet">{say(figures::import_about)}</p>
            <SourceChooser importing />
        </div>
        <div class="import-steps">{step}</div>
    }
}

fn refusal_words(language: Language, refusal: &Refusal) -> String {
    match refusal {
        Refusal::TooLarge { bytes } => problems::file_too_large(language, (bytes / MEGABYTE).ceil() as usize),
        Refusal::Unreadable { name } => problems::file_unreadable(language, name),
        Refusal::Engine(problem) => sentences::problem(language, problem),
    }
}

/// Everything about a file that could be read.
#[component]
fn SheetFound(importing: Importing, sheet: ReadSheet) -> impl IntoView {
    let language = use_language();
    let (name, source) = (sheet.name, sheet.source);
    let file = move || figures::file_is(language.get(), &name);
    let origin = move || figures::source_is(language.get(), sheet_sentences::source(language.get(), source));
    let caution = move || sheet_sentences::caution(language.get(), source);
    let needs_date = Memo::new(move |_| importing.meanings.with(|meanings| !meanings.contains(&Meaning::Date)));
    view! {
        <div class="section stack" role="status">
            <p><b>{file}</b></p>
            <p>{origin}</p>
            {move || caution().map(|caution| view! { <p class="banner warn">{caution}</p> })}
        </div>
        <Columns importing columns=sheet.columns />
        <Show when=move || needs_date.get()><DateOfAllRows importing /></Show>
        <Target importing />
        <Preview importing />
    }
}

/// Asked where no column says which day it is.
#[component]
fn DateOfAllRows(importing: Importing) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let take = move |date: Option<Date>| {
        if date.is_some() {
            importing.date.set(date);
            importing.interpret(store);
        }
        date.is_some()
    };
    let in_words = move || importing.date.get().map(|date| dates::day(language.get(), date));
    view! {
        <section class="section card stack">
            <DateField label=Signal::derive(say(figures::one_date)) value=importing.date on_change=take />
            <p class="quiet small">{in_words}</p>
        </section>
    }
}
