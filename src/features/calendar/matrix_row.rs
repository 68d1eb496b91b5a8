//! One group's row of the matrix: its name, then how much it is sent on each day.

use super::{
    filter::kind_name,
    matrix_sight::{DAYS, Looking},
};
use crate::{
    domain::{
        Group, Language, Window,
        civil::Date,
        id::GroupId,
        matrix::{DayOfGroup, days_of_group},
        post_filter::PostFilter,
    },
    i18n::{agenda, dates, terms},
    store::use_store,
    ui::{
        grid_place::Place,
        language::use_language,
        matching::rank,
        route::{GroupTab, Route},
    },
};
use leptos::prelude::*;

/// A group as the matrix names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MatrixGroup {
    pub id: GroupId,
    pub name: String,
    /// Its kind, and who runs it.
    pub about: String,
}

impl MatrixGroup {
    pub fn of(group: &Group, language: Language) -> MatrixGroup {
        let name = terms::group_name(language, &group.name);
        let kind = kind_name(language, group.kind);
        let about = match group.owner.trim() {
            "" => kind,
            owner => format!("{kind} · {owner}"),
        };
        MatrixGroup {
            id: group.id,
            name,
            about,
        }
    }

    pub fn answers(&self, typed: &str) -> bool {
        rank(typed, &self.name, &self.about).is_some()
    }
}

/// What every row is drawn by.
#[derive(Clone, Copy)]
pub struct Days {
    pub shown: Memo<Window>,
    pub today: Memo<Date>,
    pub filter: Memo<PostFilter>,
}

/// The row. Its posts are expanded when it comes into sight.
#[component]
pub fn MatrixRow(row: usize, group: MatrixGroup, days: Days, looking: Looking) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let MatrixGroup { id, name, about } = group;
    let of_group = Memo::new(move |_| {
        let (filter, shown) = (days.filter.get(), days.shown.get());
        store.plan(|plan| days_of_group(plan, id, &filter, shown))
    });
    // Which column the Tab key finds, where it finds this row.
    let stands_on = Memo::new(move |_| Some(looking.at()).filter(|at| at.row == row).map(|at| at.column));
    let tab_index = move |column: usize| if stands_on.get() == Some(column) { "0" } else { "-1" };
    let spoken = name.clone();
    let cells = move || {
        let (language, today) = (language.get(), days.today.get());
        let cell = |(date, day): (Date, DayOfGroup), column: usize| {
            let said = agenda::cell(language, &spoken, &dates::day(language, date), day.posts, day.open);
            let said = match day.event {
                Some(event) => format!("{said} · {}", agenda::event(language, event)),
                None => said,
            };
            view! {
                <td role="gridcell" class:today={date == today} class:late={date < today && day.open > 0}>
                    <a
                        id=Looking::id(Place { row, column })
                        href=agenda_of(id, date).href()
                        tabindex=tab_index(column)
                        aria-label=said
                    >
                        <span>{told(day)}</span>
                        {day.event.map(|event| view! { <span class="matrix-event">{agenda::event(language, event)}</span> })}
                    </a>
                </td>
            }
        };
        let dates = days.shown.get().dates();
        dates
            .zip(of_group.get())
            .zip(1..=DAYS)
            .map(|(day, column)| cell(day, column))
            .collect_view()
    };
    view! {
        <tr aria-rowindex=row + 2>
            <th scope="row">
                <a id=Looking::id(Place { row, column: 0 }) href=Route::Group(id, GroupTab::Schedule).href() tabindex=move || tab_index(0)>
                    <span class="matrix-name">{name}</span>
                    <span class="matrix-about">{about}</span>
                </a>
            </th>
            {cells}
        </tr>
    }
}

/// `6`: none sent yet; `2/6`: two still to be sent; `✓ 6`: all sent or skipped.
fn told(day: DayOfGroup) -> String {
    match (day.open, day.posts) {
        (_, 0) => String::new(),
        (0, posts) => format!("✓ {posts}"),
        (open, posts) if open == posts => posts.to_string(),
        (open, posts) => format!("{open}/{posts}"),
    }
}

fn agenda_of(group: GroupId, date: Date) -> Route {
    Route::Agenda {
        from: Some(date),
        to: Some(date),
        group: Some(group),
    }
}
