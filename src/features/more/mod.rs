//! Everything that is not among the five main places.

use crate::{
    domain::Language,
    i18n::{app, finder, history, library, settings, tour as words, trash},
    store::{Space, local, page, use_store},
    ui::{
        icon::{
            Icon, LuChevronRight, LuFootprints, LuHistory, LuKeyboard, LuLibrary, LuPlus, LuSearch, LuSettings,
            LuShare2, LuSun, LuTrash2,
        },
        language::say,
        layout::ScreenHead,
        overlays::{Touring, use_overlays},
        route::{LibraryPlace, LibraryShelf, Route},
    },
};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn More() -> impl IntoView {
    type Message = fn(Language) -> &'static str;
    let store = use_store();
    let overlays = use_overlays();
    let has_plan = Memo::new(move |_| store.plan(|plan| plan.profile.is_some()));
    let row = move |route: Route, icon, title: Message, about: Message| {
        view! {
            <li>
                <a class="row-link" href=route.href()>
                    <Icon icon=icon />
                    <span class="row-words">
                        <span class="row-title">{say(title)}</span>
                        <span class="row-about">{say(about)}</span>
                    </span>
                    <Icon icon=LuChevronRight />
                </a>
            </li>
        }
    };
    let planned = move || {
        has_plan.get().then(|| {
            view! {
                {row(Route::Start, LuPlus, settings::more_start, settings::more_start_about)}
                {row(Route::History, LuHistory, history::title, history::more_about)}
                {row(Route::Trash, LuTrash2, trash::title, trash::more_about)}
            }
        })
    };
    view! {
        <ScreenHead title=say(settings::more_title) />
        <ul class="rows">
            {row(Route::Library(LibraryPlace::Shelf(LibraryShelf::Playbooks)), LuLibrary, library::title, library::more_about)}
            {row(Route::Share, LuShare2, settings::more_share, settings::more_share_about)}
            {planned}
            {row(Route::Settings, LuSettings, settings::title, settings::more_settings_about)}
            <OverlayRow icon=LuSearch title=app::find about=finder::find_about open=overlays.finder />
            <OverlayRow icon=LuKeyboard title=finder::keys about=finder::keys_about open=overlays.keys />
            <TourRow />
            <DemoRow />
        </ul>
    }
}

/// Opens what lies over every screen.
#[component]
fn OverlayRow(
    icon: icondata_core::Icon,
    title: fn(Language) -> &'static str,
    about: fn(Language) -> &'static str,
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <li>
            <button type="button" class="row-link row-button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
                <Icon icon=icon />
                <span class="row-words">
                    <span class="row-title">{say(title)}</span>
                    <span class="row-about">{say(about)}</span>
                </span>
                <Icon icon=LuChevronRight />
            </button>
        </li>
    }
}

/// The minute around the app, where there is something to see.
#[component]
fn TourRow() -> impl IntoView {
    let store = use_store();
    let tour = use_overlays().tour;
    let has_plan = Memo::new(move |_| store.plan(|plan| plan.profile.is_some()));
    view! {
        <Show when=move || has_plan.get()>
            <li>
                <button type="button" class="row-link row-button" on:click=move |_| tour.set(Touring::At(0))>
                    <Icon icon=LuFootprints />
                    <span class="row-words">
                        <span class="row-title">{say(words::again)}</span>
                        <span class="row-about">{say(words::again_about)}</span>
                    </span>
                    <Icon icon=LuChevronRight />
                </button>
            </li>
        </Show>
    }
}

/// Into the demo, or out of it.
#[component]
fn DemoRow() -> impl IntoView {
    let store = use_store();
    let is_demo = move || store.space.get() == Space::Demo;
    let title = move || {
        let language = store.language.get();
        if is_demo() {
            settings::leave_demo(language)
        } else {
            settings::enter_demo(language)
        }
    };
    let about = move || {
        let language = store.language.get();
        if is_demo() {
            settings::leave_demo_about(language)
        } else {
            settings::more_demo_about(language)
        }
    };
    let turn = move |_| {
        let other = if untrack(is_demo) {
            local::own_space()
        } else {
            Space::Demo
        };
        store.open_space(other);
        page::set_fragment(&Route::Today.to_string());
    };
    view! {
        <li>
            <button type="button" class="row-link row-button" on:click=turn>
                <Icon icon=LuSun />
                <span class="row-words">
                    <span class="row-title">{title}</span>
                    <span class="row-about">{about}</span>
                </span>
                <Icon icon=LuChevronRight />
            </button>
        </li>
    }
}
