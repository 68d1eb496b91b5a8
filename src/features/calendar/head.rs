//! The top of every view of the calendar: the ways between them, and what is filtered.

use super::filter::{FilterButton, Filtered};
use crate::{
    i18n::{agenda, app},
    ui::{
        language::say,
        layout::ScreenHead,
        print::PrintButton,
        route::Route,
        tabs::{Tab, Tabs},
    },
};
use leptos::prelude::*;

/// The calendar's views.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum View {
    Month,
    Week,
    Agenda,
    Matrix,
}

/// Heading, filter and views.
#[component]
pub fn Head(here: View) -> impl IntoView {
    let tab = |view, route, name| Tab {
        route,
        name: Signal::derive(move || say(name)().to_owned()),
        is_here: view == here,
    };
    let tabs = vec![
        tab(View::Month, Route::Calendar { day: None }, agenda::month),
        tab(View::Week, Route::Week { day: None }, agenda::week),
        tab(View::Agenda, Route::AGENDA, agenda::list),
        tab(View::Matrix, Route::Matrix { from: None }, agenda::by_group),
    ];
    let prints = matches!(here, View::Week | View::Agenda);
    view! {
        <ScreenHead title=Signal::derive(say(app::calendar))>
            <FilterButton />
            {prints.then(|| view! { <PrintButton /> })}
        </ScreenHead>
        <Tabs label=Signal::derive(move || say(agenda::views)().to_owned()) tabs />
        <Filtered />
    }
}
