//! The numbers of the charts as a table, newest first, with how each day's leaves are known.

use super::period::Days;
use crate::{
    domain::{
        Language, Window,
        civil::Date,
        figures::{DayFigures, FigureField, Leaves, leaves_on},
    },
    i18n::{dates, figures},
    ui::language::{say, use_language},
};
use leptos::prelude::*;

/// Days listed at once.
const DAYS_AT_ONCE: usize = 60;
/// Columns that stand in the table only where a day of it has them.
const FURTHER_FIELDS: [FigureField; 9] = [
    FigureField::Active,
    FigureField::Messages,
    FigureField::Buyers,
    FigureField::Orders,
    FigureField::Revenue,
    FigureField::Groups,
    FigureField::GroupsNew,
    FigureField::GroupsDissolved,
    FigureField::GroupsActive,
];

#[derive(Clone, Debug, PartialEq)]
struct Row {
    date: Date,
    day: DayFigures,
    leaves: Leaves,
}

#[component]
pub fn FiguresTable(days: Memo<Days>, window: Memo<Window>) -> impl IntoView {
    let language = use_language();
    let most = RwSignal::new(DAYS_AT_ONCE);
    let rows = Memo::new(move |_| days.with(|days| rows_of(days, window.get())));
    let is_cut = move || rows.with(Vec::len) > most.get();
    view! {
        <details class="section figures-table">
            <summary>{say(figures::table_title)}</summary>
            <div class="table-wrap" tabindex="0" role="region" aria-label=say(figures::table_caption)>
                {move || rows.with(|rows| table(language.get(), rows, most.get()))}
            </div>
            <Show when=is_cut>
                <button type="button" class="button figures-more" on:click=move |_| most.update(|most| *most += DAYS_AT_ONCE)>
                    {say(figures::show_more)}
                </button>
            </Show>
        </details>
    }
}

/// Newest first.
fn rows_of(days: &Days, window: Window) -> Vec<Row> {
    let shown = days
        .range(window.first()..=window.last())
        .rev()
        .filter(|(_, day)| !day.is_empty());
    let row = |(date, day): (&Date, &DayFigures)| Row {
        date: *date,
        day: *day,
        leaves: leaves_on(days, *date),
    };
    shown.map(row).collect()
}

fn table(language: Language, rows: &[Row], most: usize) -> impl IntoView + use<> {
    let is_used = |field: &FigureField| rows.iter().any(|row| row.day.get(*field).is_some());
    let further: Vec<FigureField> = FURTHER_FIELDS.into_iter().filter(is_used).collect();
    let heading = |field: FigureField| view! { <th scope="col" class="number">{figures::field(language, field)}</th> };
    let head = [FigureField::Members, FigureField::Joined, FigureField::Left]
        .into_iter()
        .chain(further.iter().copied())
        .map(heading)
        .collect_view();
    let line = |row: &Row| {
        let cell = |field: FigureField| view! { <td class="number">{value_words(language, row, field)}</td> };
        let cells = further.iter().copied().map(cell).collect_view();
        view! {
            <tr>
                <th scope="row">{dates::full_date(language, row.date)}</th>
                {cell(FigureField::Members)}
                {cell(FigureField::Joined)}
                <td class="number">{leaves_words(language, row.leaves)}</td>
                {cells}
            </tr>
        }
    };
    view! {
        <table>
            <caption class="visually-hidden">{figures::table_caption(language)}</caption>
            <thead><tr><th scope="col">{figures::date(language)}</th>{head}</tr></thead>
            <tbody>{rows.iter().take(most).map(line).collect_view()}</tbody>
        </table>
    }
}

/// The number, or a dash that is read out as "not measured".
fn value_words(language: Language, row: &Row, field: FigureField) -> AnyView {
    match row.day.get(field) {
        Some(value) => figures::value(field, value).into_any(),
        None => view! {
            <span class="quiet" aria-hidden="true">"–"</span>
            <span class="visually-hidden">{figures::not_measured(language)}</span>
        }
        .into_any(),
    }
}

fn leaves_words(language: Language, leaves: Leaves) -> AnyView {
    let count = |count: u32| dates::number(count.into());
    match leaves {
        Leaves::Given(given) => count(given).into_any(),
        Leaves::Derived(derived) => view! {
            {count(derived)} " " <span class="tag">{figures::mark_derived(language)}</span>
        }
        .into_any(),
        Leaves::Contradiction(by) => {
            view! { <span class="tag warn">{figures::mark_contradiction(language, &count(by))}</span> }.into_any()
        }
        Leaves::Unknown => view! { <span class="quiet">{figures::mark_unknown(language)}</span> }.into_any(),
    }
}
