//! A minute around the app: five places, one sentence or two about each, on the real screens. It is offered once, when the
//! first group has just been founded or the demo has just been filled, and can be begun again from More. Nothing waits for
//! it: the screens behind can be used at every stop.

use crate::{
    domain::Language,
    i18n::{app, today, tour},
    store::{Opening, Store, local, page, use_store},
    ui::{
        icon::{Icon, LuX},
        language::{say, use_language},
        overlays::{Touring, use_overlays},
        route::{FigureScope, GroupTab, Route},
    },
};
use leptos::prelude::*;

/// Under which its closing is remembered.
const NAME: &str = "tour";
/// The button that goes on has the focus once the screen has taken it, milliseconds.
const AFTER_THE_SCREEN: i32 = 120;

/// The places, in the order in which a newcomer needs them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    Group,
    Today,
    Calendar,
    Figures,
    Share,
}

const STOPS: [Stop; 5] = [Stop::Group, Stop::Today, Stop::Calendar, Stop::Figures, Stop::Share];

impl Stop {
    fn route(self, store: Store) -> Route {
        match self {
            Stop::Group => {
                let first = store.plan_untracked(|plan| plan.standing_groups().first().map(|group| group.id));
                first.map_or(Route::Groups, |group| Route::Group(group, GroupTab::Overview))
            }
            Stop::Today => Route::Today,
            Stop::Calendar => Route::Calendar { day: None },
            Stop::Figures => Route::Figures(FigureScope::Any),
            Stop::Share => Route::Share,
        }
    }

    fn title(self, language: Language) -> &'static str {
        match self {
            Stop::Group => tour::group(language),
            Stop::Today => tour::today(language),
            Stop::Calendar => tour::calendar(language),
            Stop::Figures => tour::figures(language),
            Stop::Share => tour::share(language),
        }
    }

    fn text(self, language: Language) -> String {
        match self {
            Stop::Group => tour::group_text(language).to_owned(),
            Stop::Today => tour::today_text(language, today::copy(language), today::sent(language)),
            Stop::Calendar => tour::calendar_text(language).to_owned(),
            Stop::Figures => tour::figures_text(language).to_owned(),
            Stop::Share => tour::share_text(language).to_owned(),
        }
    }
}

/// The offer, or the stop at which somebody is; usually nothing.
#[component]
pub fn Tour() -> impl IntoView {
    let store = use_store();
    let touring = use_overlays().tour;
    offer_once(store, touring);
    Effect::new(move |_| {
        if let Touring::At(stop) = touring.get() {
            page::set_fragment(&STOPS[stop.min(STOPS.len() - 1)].route(store).to_string());
            page::after(AFTER_THE_SCREEN, || page::focus_in_place("tour-next"));
        }
    });
    move || match touring.get() {
        Touring::Away => None,
        Touring::Offered => Some(view! { <Offer touring /> }.into_any()),
        Touring::At(stop) => Some(view! { <AtStop touring stop=stop.min(STOPS.len() - 1) /> }.into_any()),
    }
}

/// When a plan that was empty has its first group.
fn offer_once(store: Store, touring: RwSignal<Touring>) {
    let has_plan = Memo::new(move |_| store.plan(|plan| plan.profile.is_some()));
    Effect::new(move |before: Option<Option<bool>>| {
        let now = (store.opening.get() == Opening::Open).then(|| has_plan.get());
        let is_founded = before.flatten() == Some(false) && now == Some(true);
        if is_founded && local::hint_closed(NAME).is_none() {
            touring.set(Touring::Offered);
        }
        now
    });
}

fn close(store: Store, touring: RwSignal<Touring>) {
    local::keep_hint_closed(NAME, &store.now.get_untracked().date.to_string());
    touring.set(Touring::Away);
}

#[component]
fn Offer(touring: RwSignal<Touring>) -> impl IntoView {
    let store = use_store();
    view! {
        <aside class="hint tour" aria-label=say(tour::offer)>
            <div class="hint-head">
                <p>{say(tour::offer)}</p>
                <button type="button" class="icon-button" aria-label=say(app::close) on:click=move |_| close(store, touring)>
                    <Icon icon=LuX />
                </button>
            </div>
            <p class="small">{say(tour::offer_text)}</p>
            <div class="acts">
                <button type="button" class="button main" on:click=move |_| touring.set(Touring::At(0))>{say(tour::begin)}</button>
                <button type="button" class="button" on:click=move |_| close(store, touring)>{say(tour::not_now)}</button>
            </div>
        </aside>
    }
}

#[component]
fn AtStop(touring: RwSignal<Touring>, stop: usize) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let here = STOPS[stop];
    let is_last = stop + 1 == STOPS.len();
    let go_on = move |_| match is_last {
        true => {
            close(store, touring);
            page::set_fragment(&Route::Today.to_string());
        }
        false => touring.set(Touring::At(stop + 1)),
    };
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close(store, touring);
        }
    };
    let next = move || {
        if is_last {
            tour::finish(language.get())
        } else {
            tour::next(language.get())
        }
    };
    view! {
        <aside class="hint tour" aria-labelledby="tour-title" on:keydown=escape>
            <div class="hint-head">
                <p id="tour-title">{move || here.title(language.get())}</p>
                <span class="quiet small">{move || tour::place(language.get(), stop + 1, STOPS.len())}</span>
            </div>
            <p class="small" id="tour-text">{move || here.text(language.get())}</p>
            <div class="acts">
                <button type="button" id="tour-next" class="button main" aria-describedby="tour-text" on:click=go_on>{next}</button>
                {(!is_last).then(|| view! {
                    <button type="button" class="button" on:click=move |_| close(store, touring)>{say(tour::stop)}</button>
                })}
            </div>
        </aside>
    }
}
