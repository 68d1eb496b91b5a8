//! The whole face: the store and the language for everybody, and one screen for each address.

use crate::later::{self, Later, Over};
use leptos::prelude::*;
use qunce::{
    features::{frame::Frame, start::Start, today::Today},
    i18n::app,
    store::{Opening, Store, page},
    ui::{incoming::Incoming, overlays::Overlays, route::Route, unsaved},
};

/// The second part of the program, which holds most screens (see `later`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    OnItsWay,
    Ready,
    Missing,
}

#[component]
pub fn App() -> impl IntoView {
    let store = Store::new();
    provide_context(store);
    provide_context(store.language);
    provide_context(Overlays::closed());
    provide_context(Incoming(RwSignal::new(None)));
    unsaved::watch_page();
    let address = RwSignal::new(Route::parse(&page::fragment()));
    page::on_window("hashchange", move || {
        let next = Route::parse(&page::fragment());
        if address.get_untracked() != next {
            address.set(next);
        }
    });
    Effect::new(move |_| {
        let language = store.language.get();
        page::set_language(language, app::app_name(language));
    });
    focus_heading_on_change(address, store);
    // Whoever has no plan yet starts with the three questions.
    let has_profile = Memo::new(move |_| store.plan(|plan| plan.profile.is_some()));
    let route = Memo::new(move |_| {
        let asked = address.get();
        let needs_plan = !matches!(
            asked,
            Route::Start
                | Route::Settings
                | Route::Share
                | Route::More
                | Route::Library(_)
                | Route::EditOwnPlaybook(_)
                | Route::EditOwnItem(..)
        );
        // What is left of a damaged plan can be looked at without its card.
        let is_new = !has_profile.get() && store.read_only.with(Option::is_none);
        match asked {
            #[cfg(debug_assertions)]
            Route::Gallery => Route::Gallery,
            _ if store.trouble().is_some() => Route::Rescue,
            _ if needs_plan && is_new => Route::Start,
            Route::Rescue => Route::Today,
            asked => asked,
        }
    });
    // Another page waits for the storage: what was typed goes first.
    Effect::new(move |_| {
        if store.is_wanted.get() {
            unsaved::finish_all();
            store.give_way();
        }
    });
    let part = RwSignal::new(Part::OnItsWay);
    Effect::new(move |_| {
        if store.opening.get() == Opening::Open {
            later::fetch(part);
        }
    });
    view! {
        <Frame route>
            {move || match route.get() {
                Route::Start => view! { <Start act=later::act /> }.into_any(),
                Route::Today => view! { <Today further=later::today(part) /> }.into_any(),
                route => view! { <Later route part /> }.into_any(),
            }}
        </Frame>
        <Over part />
    }
}

/// A new screen begins at its heading, for keyboards and readers of the screen; the one before is let go of.
fn focus_heading_on_change(address: RwSignal<Route>, store: Store) {
    Effect::new(move |before: Option<Route>| {
        let now = address.get();
        if before.is_some_and(|before| before != now) {
            page::after(0, move || {
                page::focus("screen-title");
                // The screen before is gone by now.
                store.forget_the_gone();
            });
        }
        now
    });
}
