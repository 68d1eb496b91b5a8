//! A month at a glance: how much is still to be sent on each day, and the chosen day's posts beneath.

use super::{
    day::Day,
    filter::use_filter,
    head::{Head, View},
    occasions::Occasions,
    reading::{Section, list, open_counts},
};
use crate::{
    domain::{
        Window,
        civil::{Date, add_days, is_plannable},
    },
    i18n::{agenda, today as today_words},
    store::{page, use_store},
    ui::{
        icon::{Icon, LuPlus},
        language::{say, use_language},
        layout::More,
        month::MonthGrid,
        month_days::weeks_of_month,
        route::Route,
    },
};
use leptos::prelude::*;

const POSTS_AT_ONCE: usize = 50;

/// The month of a day, else of today.
#[component]
pub fn Month(day: Option<Date>) -> impl IntoView {
    let store = use_store();
    let today = Memo::new(move |_| store.today());
    let chosen = RwSignal::new(day.filter(|day| is_plannable(*day)));
    let at = RwSignal::new(chosen.get_untracked().unwrap_or_else(|| store.now.get_untracked().date));
    let filter = use_filter();
    let shown = Memo::new(move |_| {
        let weeks = weeks_of_month(at.get());
        let first = weeks.first().map_or(at.get(), |week| week[0]);
        Window::new(first, add_days(first, 7 * weeks.len() as i64 - 1))
    });
    super::agenda::watch_far_dates(shown, today);
    super::dragging::let_posts_be_dragged(store);
    let counts = Memo::new(move |_| store.plan(|plan| open_counts(plan, shown.get(), &filter.get())));
    let choose = Callback::new(move |day| {
        chosen.set(Some(day));
        page::replace_fragment(&Route::Calendar { day: Some(day) }.to_string());
    });
    let choose_and_turn = Callback::new(move |day| {
        at.set(day);
        choose.run(day);
    });
    let date = Signal::derive(move || chosen.get().unwrap_or_else(|| today.get()));
    view! {
        <Head here=View::Month />
        <div class="calendar">
            <div class="stack">
                <MonthGrid at today chosen=Signal::derive(move || Some(date.get())) counts on_choose=choose />
                <p class="quiet small">{say(agenda::counts_are_open)}</p>
                <Occasions shown on_choose=choose_and_turn />
            </div>
            <ChosenDay date />
        </div>
    }
}

#[component]
fn ChosenDay(#[prop(into)] date: Signal<Date>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let filter = use_filter();
    let most = RwSignal::new(POSTS_AT_ONCE);
    let posts = Memo::new(move |_| {
        let listing = store.plan(|plan| list(plan, Window::day(date.get()), &filter.get(), language.get(), usize::MAX));
        let of_day = listing.sections.into_iter().find_map(|section| match section {
            Section::Day(_, posts) => Some(posts),
            Section::Empty(_) => None,
        });
        of_day.unwrap_or_default()
    });
    let left = Signal::derive(move || posts.with(Vec::len).saturating_sub(most.get()));
    let add = move || {
        let (group, day) = (filter.get().group, Some(date.get()));
        let here = Route::NewPost { group, day };
        view! { <a class="button" href=here.href()><Icon icon=LuPlus />{say(today_words::add_post)}</a> }
    };
    let body = move || {
        let shown = posts.with(|posts| posts.iter().take(most.get()).cloned().collect::<Vec<_>>());
        view! { <Day date=date.get() posts=shown of=posts.with(Vec::len) is_today=date.get() == store.today() /> }
    };
    view! {
        <div class="stack">
            {body}
            {add}
            <More left on_more=move || most.update(|most| *most += POSTS_AT_ONCE) />
        </div>
    }
}
