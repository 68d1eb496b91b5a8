//! What each column means: recognised, to be corrected, or to be said.

use super::state::Importing;
use crate::{
    domain::{Language, figures::FigureField},
    i18n::{figures, sheets},
    store::{
        figure_sheets::{Column, IgnoredBecause, Meaning},
        sheet_sentences, use_store,
    },
    ui::{
        choice::{Choice, Select},
        language::{say, use_language},
    },
};
use leptos::prelude::*;

/// The unknown columns first and open; the recognised ones can be looked at and corrected.
#[component]
pub fn Columns(importing: Importing, columns: Vec<Column>) -> impl IntoView {
    let language = use_language();
    let numbered = columns.into_iter().enumerate();
    let in_sight = numbered.filter(|(_, column)| column.meaning != Meaning::Ignored(IgnoredBecause::Blank));
    let (unknown, recognised): (Vec<_>, Vec<_>) = in_sight.partition(|(_, column)| column.meaning == Meaning::Unknown);
    let recognised_count = recognised.len();
    let line = move |(index, column)| view! { <ColumnLine importing index column /> };
    let undecided = Memo::new(move |_| {
        let is_unknown = |meaning: &&Meaning| **meaning == Meaning::Unknown;
        importing
            .meanings
            .with(|meanings| meanings.iter().filter(is_unknown).count())
    });
    let ask = move || match undecided.get() {
        0 => None,
        count => Some(view! { <p class="banner warn">{figures::columns_unknown(language.get(), count)}</p> }),
    };
    let has_unknown = !unknown.is_empty();
    view! {
        <section class="section stack" aria-labelledby="import-columns">
            <h2 id="import-columns">{say(figures::columns_title)}</h2>
            {ask}
            {has_unknown.then(|| view! { <ul class="import-columns">{unknown.into_iter().map(line).collect_view()}</ul> })}
            <details>
                <summary>{move || figures::columns_recognised(language.get(), recognised_count)}</summary>
                <ul class="import-columns">{recognised.into_iter().map(line).collect_view()}</ul>
            </details>
        </section>
    }
}

#[component]
fn ColumnLine(importing: Importing, index: usize, column: Column) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let Column {
        header,
        meaning: recognised,
        samples,
        ..
    } = column;
    let label = move || match header.as_str() {
        "" => figures::column_unnamed(language.get(), index + 1),
        header => figures::column_named(language.get(), header),
    };
    let meaning = Memo::new(move |_| {
        let chosen = importing.meanings.with(|meanings| meanings.get(index).copied());
        chosen.unwrap_or(recognised)
    });
    let examples = move || {
        if samples.is_empty() {
            figures::no_samples(language.get()).to_owned()
        } else {
            figures::samples(language.get(), &samples.join(" · "))
        }
    };
    let why_ignored = move || match meaning.get() {
        Meaning::Ignored(why) => Some(sheet_sentences::ignored_because(language.get(), why)),
        _ => None,
    };
    view! {
        <li class="card import-column">
            <Select
                label=Signal::derive(label)
                choices=Signal::derive(move || meaning_choices(language.get(), recognised))
                value=meaning
                on_change=move |meaning| importing.mean(store, index, meaning)
            />
            <p class="quiet small">{examples}</p>
            {move || why_ignored().map(|why| view! { <p class="quiet small">{why}</p> })}
        </li>
    }
}

fn meaning_choices(language: Language, recognised: Meaning) -> Vec<Choice<Meaning>> {
    let not_imported = match recognised {
        Meaning::Ignored(_) => recognised,
        _ => Meaning::Ignored(IgnoredBecause::NotWanted),
    };
    let unknown = (recognised == Meaning::Unknown).then_some(Meaning::Unknown);
    let fields = FigureField::ALL.into_iter().map(Meaning::Field);
    let meanings = unknown
        .into_iter()
        .chain([not_imported, Meaning::Date])
        .chain(fields)
        .chain([Meaning::GroupName, Meaning::Owner]);
    meanings
        .map(|meaning| Choice::new(meaning, meaning_words(language, meaning)))
        .collect()
}

fn meaning_words(language: Language, meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Date => sheets::means_date(language),
        Meaning::Field(field) => figures::field(language, field),
        Meaning::Owner => sheets::means_owner(language),
        Meaning::GroupName => sheets::means_group(language),
        Meaning::Ignored(_) => sheets::means_nothing(language),
        Meaning::Unknown => sheets::means_unknown(language),
    }
}
