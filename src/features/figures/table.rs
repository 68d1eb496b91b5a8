//! The numbers of the charts as a table, newest first or by any column, with how each day's leaves are known.

use super::period::Days;
use crate::{
    domain::{
        Language, Window,
        civil::Date,
        figures::{DayFigures, FigureField, Leaves, leaves_on},
    },
    i18n::{dates, figures},
    ui::{
        language::{say, use_language},
        table::{SortHead, Sorting, TableFrame},
    },
};
use chrono::Datelike;
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

/// What the rows can stand by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Date,
    Field(FigureField),
}

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
    let sorting = RwSignal::new(Sorting {
        column: By::Date,
        descending: true,
    });
    let rows = Memo::new(move |_| days.with(|days| rows_of(days, window.get(), sorting.get())));
    let is_cut = move || rows.with(Vec::len) > most.get();
    view! {
        <details class="section figures-table">
            <summary>{say(figures::table_title)}</summary>
            <TableFrame label=Signal::derive(say(figures::table_caption))>
                {move || rows.with(|rows| table(language.get(), rows, most.get(), sorting))}
            </TableFrame>
            <Show when=is_cut>
                <button type="button" class="button figures-more" on:click=move |_| most.update(|most| *most += DAYS_AT_ONCE)>
                    {say(figures::show_more)}
                </button>
            </Show>
        </details>
    }
}

/// The days with figures, as sorted by; what was not measured stands last either way.
fn rows_of(days: &Days, window: Window, sorting: Sorting<By>) -> Vec<Row> {
    let shown = days
        .range(window.first()..=window.last())
        .rev()
        .filter(|(_, day)| !day.is_empty());
    let row = |(date, day): (&Date, &DayFigures)| Row {
        date: *date,
        day: *day,
        leaves: leaves_on(days, *date),
    };
    let mut rows: Vec<Row> = shown.map(row).collect();
    rows.sort_by_key(|row| {
        let value = match sorting.column {
            By::Date => Some(i64::from(row.date.num_days_from_ce())),
            By::Field(field) => row.day.get(field),
        };
        let ranked = value.map(|value| if sorting.descending { -value } else { value });
        (ranked.is_none(), ranked)
    });
    rows
}

fn table(language: Language, rows: &[Row], most: usize, sorting: RwSignal<Sorting<By>>) -> impl IntoView + use<> {
    let is_used = |field: &FigureField| rows.iter().any(|row| row.day.get(*field).is_some());
    let further: Vec<FigureField> = FURTHER_FIELDS.into_iter().filter(is_used).collect();
    let heading = |field: FigureField| {
        let name = figures::field(language, field);
        // How many left is often worked out and not given: no order to stand in.
        if field == FigureField::Left {
            view! { <th scope="col" class="number">{name}</th> }.into_any()
        } else {
            view! { <SortHead column=By::Field(field) name sorting /> }.into_any()
        }
    };
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
            <thead><tr><SortHead column=By::Date name=figures::date(language) sorting is_number=false />{head}</tr></thead>
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
