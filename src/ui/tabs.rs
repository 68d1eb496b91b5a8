//! The parts of one thing as a row of links, each part with an address of its own.

use super::route::Route;
use crate::browser::page;
use leptos::prelude::*;

/// One part.
pub struct Tab {
    pub route: Route,
    pub name: Signal<String>,
    pub is_here: bool,
}

/// The row; on a phone it scrolls sideways, to where the part shown is in sight.
#[component]
pub fn Tabs(#[prop(into)] label: Signal<String>, tabs: Vec<Tab>) -> impl IntoView {
    let id = format!("tab-{}", super::field_number());
    let here = id.clone();
    let link = move |tab: Tab| {
        let (id, is_here) = (tab.is_here.then(|| id.clone()), tab.is_here);
        view! {
            <a href=tab.route.href() id=id aria-current=is_here.then_some("page")>{move || tab.name.get()}</a>
        }
    };
    page::after(0, move || page::center_in_row(&here));
    view! { <nav class="tabs" aria-label=move || label.get()>{tabs.into_iter().map(link).collect_view()}</nav> }
}
