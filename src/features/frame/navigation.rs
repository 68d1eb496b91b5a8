//! The five main places, and whether everything is saved.

use crate::{
    domain::Language,
    i18n::app,
    store::{Opening, Saving, use_store},
    ui::{
        icon::{Icon, LuCalendarDays, LuChartLine, LuEllipsis, LuSearch, LuSun, LuUsers},
        language::say,
        overlays::use_overlays,
        route::{FigureScope, Route},
        unsaved,
    },
};
use leptos::prelude::*;

/// A place: a main screen and the screens that belong to it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Today,
    Calendar,
    Groups,
    Figures,
    More,
}

impl Place {
    fn of(route: &Route) -> Place {
        match route {
            Route::Today | Route::Post(_) | Route::NewPost { .. } | Route::EditPost(..) => Place::Today,
            Route::Calendar { .. } | Route::Week { .. } | Route::Matrix { .. } | Route::Agenda { .. } => {
                Place::Calendar
            }
            Route::Start | Route::Groups | Route::ManyGroups { .. } | Route::Group(..) => Place::Groups,
            Route::Figures(_) | Route::ImportFigures => Place::Figures,
            Route::More
            | Route::Library(_)
            | Route::EditOwnPlaybook(_)
            | Route::EditOwnItem(..)
            | Route::Share
            | Route::History
            | Route::Trash
            | Route::Settings
            | Route::Rescue => Place::More,
            #[cfg(debug_assertions)]
            Route::Gallery => Place::More,
        }
    }

    fn route(self) -> Route {
        match self {
            Place::Today => Route::Today,
            Place::Calendar => Route::Calendar { day: None },
            Place::Groups => Route::Groups,
            Place::Figures => Route::Figures(FigureScope::Any),
            Place::More => Route::More,
        }
    }
}

/// A bar at the bottom of phones, a side bar on desks.
#[component]
pub fn Navigation(route: Signal<Route>) -> impl IntoView {
    type Message = fn(Language) -> &'static str;
    let here = Memo::new(move |_| Place::of(&route.get()));
    let link = move |place: Place, name: Message, icon| {
        view! {
            <li>
                <a href=place.route().href() aria-current=move || (here.get() == place).then_some("page")>
                    <Icon icon=icon />
                    <span>{say(name)}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="places" aria-label=say(app::main_places)>
            <ul>
                {link(Place::Today, app::today, LuSun)}
                {link(Place::Calendar, app::calendar, LuCalendarDays)}
                {link(Place::Groups, app::groups, LuUsers)}
                {link(Place::Figures, app::figures, LuChartLine)}
                {link(Place::More, app::more, LuEllipsis)}
                <FindPlace />
            </ul>
        </nav>
    }
}

/// Beside the places where there is room for it; on phones it stands in More.
#[component]
fn FindPlace() -> impl IntoView {
    let overlays = use_overlays();
    view! {
        <li class="place-find">
            <button type="button" aria-haspopup="dialog" on:click=move |_| overlays.finder.set(true)>
                <Icon icon=LuSearch />
                <span>{say(app::find)}</span>
            </button>
        </li>
    }
}

/// Saved, saving or not saved: always in sight, and said to readers of the screen when it changes.
#[component]
pub fn SavingState() -> impl IntoView {
    let store = use_store();
    // Typing that waits for a pause is not saved yet.
    let saving = move || match store.saving.get() {
        Saving::Saved if unsaved::any_waits() => Saving::Saving,
        saving => saving,
    };
    // A plan that did not open is neither saved nor not.
    let has_failed = move || matches!(store.opening.get(), Opening::Failed(_));
    let is_read_only = move || store.read_only.with(Option::is_some);
    let words = move || {
        let language = store.language.get();
        match saving() {
            _ if has_failed() => "",
            _ if is_read_only() => app::read_only(language),
            Saving::Saved => app::saved(language),
            Saving::Saving => app::saving(language),
            Saving::NotSaved(_) => app::not_saved(language),
        }
    };
    let kind = move || match saving() {
        _ if is_read_only() => "saving-state failed",
        Saving::Saved => "saving-state saved",
        Saving::Saving => "saving-state",
        Saving::NotSaved(_) => "saving-state failed",
    };
    view! { <p class=kind role="status">{words}</p> }
}
