//! A week: its seven days side by side where there is room, else the chosen one beneath the row of days.

use super::{
    agenda::watch_far_dates,
    day::Day,
    dragging::let_posts_be_dragged,
    filter::use_filter,
    head::{Head, View},
    occasions::{Occasion, Occasions, use_occasions},
    reading::{DayEvents, WeekDay, days_of_week},
};
use crate::{
    domain::{
        Window,
        civil::{Date, is_plannable},
    },
    i18n::agenda,
    store::{page, use_store},
    ui::{
        language::{say, use_language},
        month::{MonthGrid, Span},
        month_days::week_of,
        route::Route,
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The week of a day, else of today.
#[component]
pub fn Week(day: Option<Date>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let today = Memo::new(move |_| store.today());
    let now = store.now.get_untracked().date;
    let at = RwSignal::new(day.filter(|day| is_plannable(*day)).unwrap_or(now));
    let shown = Memo::new(move |_| {
        let week = week_of(at.get());
        Window::new(week[0], week[6])
    });
    watch_far_dates(shown, today);
    let filter = use_filter();
    let days = Memo::new(move |_| store.plan(|plan| days_of_week(plan, shown.get(), &filter.get(), language.get())));
    let counts = Memo::new(move |_| {
        days.with(|days| {
            days.iter()
                .map(|day| (day.date, day.counted))
                .collect::<BTreeMap<_, _>>()
        })
    });
    let choose = Callback::new(move |day| at.set(day));
    let_posts_be_dragged(store);
    keep_address(at);
    let occasions = use_occasions(shown.into());
    let column = move |day: WeekDay| view! { <WeekColumn day at today occasions /> };
    view! {
        <Head here=View::Week />
        <div class="week">
            <MonthGrid at today chosen=Signal::derive(move || Some(at.get())) counts on_choose=choose span=Span::Week />
            <div class="week-days">{move || days.get().into_iter().map(column).collect_view()}</div>
            <p class="quiet small">{say(agenda::counts_are_open)}</p>
            <Occasions shown on_choose=choose />
        </div>
    }
}

/// A reload shows the day that was stood on.
fn keep_address(at: RwSignal<Date>) {
    Effect::new(move |before: Option<Date>| {
        let day = at.get();
        if before.is_some_and(|before| before != day) {
            page::replace_fragment(&Route::Week { day: Some(day) }.to_string());
        }
        day
    });
}

/// One day: what it is, then its posts.
#[component]
fn WeekColumn(day: WeekDay, at: RwSignal<Date>, today: Memo<Date>, occasions: Memo<Vec<Occasion>>) -> impl IntoView {
    let language = use_language();
    let WeekDay {
        date,
        posts,
        of,
        events,
        ..
    } = day;
    let names = move || {
        let of_day = occasions.get().into_iter().filter(|occasion| occasion.date == date);
        of_day
            .map(|occasion| view! { <span class="tag accent">{occasion.title}</span> })
            .collect_view()
    };
    let left = of - posts.len();
    let is_empty = of == 0;
    view! {
        <div class="week-day" class:chosen=move || at.get() == date class:today=move || today.get() == date data-drop=date.to_string()>
            <p class="week-notes">{names}<Events events /></p>
            <Day date posts of is_today=today.get_untracked() == date />
            {is_empty.then(|| view! { <p class="quiet small">{say(agenda::nothing_that_day)}</p> })}
            <Show when=move || { left > 0 }>
                <a class="button" href=of_day(date).href()>{move || agenda::more_that_day(language.get(), left)}</a>
            </Show>
        </div>
    }
}

/// Groups that begin or end.
#[component]
fn Events(events: DayEvents) -> impl IntoView {
    let language = use_language();
    let tag = move |(event, groups): (_, Vec<String>)| {
        let groups = groups.clone();
        view! { <span class="tag">{move || agenda::groups_event(language.get(), event, &groups)}</span> }
    };
    events.into_iter().map(tag).collect_view()
}

fn of_day(date: Date) -> Route {
    Route::Agenda {
        from: Some(date),
        to: Some(date),
        group: None,
    }
}
