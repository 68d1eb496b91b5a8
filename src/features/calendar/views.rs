//! The calendar's two views.

use crate::{
    i18n::agenda,
    ui::{
        language::say,
        route::Route,
        tabs::{Tab, Tabs},
    },
};
use leptos::prelude::*;

#[component]
pub fn Views(is_month: bool) -> impl IntoView {
    let tab = |route, name, is_here| Tab {
        route,
        name: Signal::derive(move || say(name)().to_owned()),
        is_here,
    };
    let tabs = vec![
        tab(Route::Calendar { day: None }, agenda::month, is_month),
        tab(Route::Agenda { from: None, to: None }, agenda::list, !is_month),
    ];
    view! { <Tabs label=Signal::derive(move || say(agenda::views)().to_owned()) tabs /> }
}
