//! Which dates the agenda shows: two date fields, a week back, a week on, and from today.

use super::reading::MOST_DAYS;
use crate::{
    domain::{
        Window,
        civil::{Date, add_days, is_plannable},
    },
    i18n::{agenda, widgets},
    store::page,
    ui::{
        icon::{Icon, LuChevronLeft, LuChevronRight},
        language::{say, use_language},
        route::Route,
        when::DateField,
    },
};
use leptos::prelude::*;

/// Days shown unless asked otherwise: a week.
const USUAL_DAYS: i64 = 7;

/// The dates asked for; a missing one follows from the other, or from today.
pub fn asked_window(from: Option<Date>, to: Option<Date>, today: Date) -> Window {
    let (from, to) = (
        from.filter(|date| is_plannable(*date)),
        to.filter(|date| is_plannable(*date)),
    );
    match (from, to) {
        (Some(from), Some(to)) => Window::new(from, to),
        (Some(from), None) => week_from(from),
        (None, Some(to)) => Window::new(add_days(to, 1 - USUAL_DAYS), to),
        (None, None) => week_from(today),
    }
}

fn week_from(first: Date) -> Window {
    Window::new(first, add_days(first, USUAL_DAYS - 1))
}

fn shifted(window: Window, days: i64) -> Window {
    Window::new(add_days(window.first(), days), add_days(window.last(), days))
}

fn route_to(window: Window) -> Route {
    Route::Agenda {
        from: Some(window.first()),
        to: Some(window.last()),
        group: None,
    }
}

/// The range with another first day; its length stays where the last day would come before it.
fn starting_at(window: Window, first: Date) -> Window {
    if first <= window.last() {
        Window::new(first, window.last())
    } else {
        Window::new(first, add_days(first, i64::from(window.days()) - 1))
    }
}

/// The same with another last day.
fn ending_at(window: Window, last: Date) -> Window {
    if last >= window.first() {
        Window::new(window.first(), last)
    } else {
        Window::new(add_days(last, 1 - i64::from(window.days())), last)
    }
}

/// The fields and the ways to the weeks around.
#[component]
pub fn RangeChooser(#[prop(into)] window: Signal<Window>) -> impl IntoView {
    let language = use_language();
    let is_too_long = RwSignal::new(false);
    let error = Signal::derive(move || {
        if is_too_long.get() {
            agenda::too_long(language.get(), MOST_DAYS)
        } else {
            widgets::date_refused(language.get()).to_owned()
        }
    });
    let take = move |date: Option<Date>, change: fn(Window, Date) -> Window| {
        let next = date.map(|date| change(window.get_untracked(), date));
        is_too_long.set(next.is_some_and(|next| next.days() > MOST_DAYS));
        let Some(next) = next.filter(|next| next.days() <= MOST_DAYS) else {
            return false;
        };
        page::set_fragment(&route_to(next).to_string());
        true
    };
    view! {
        <fieldset class="agenda-range">
            <legend class="visually-hidden">{say(agenda::range)}</legend>
            <DateField
                label=Signal::derive(say(agenda::from))
                value=Signal::derive(move || Some(window.get().first()))
                error
                on_change=move |date| take(date, starting_at)
            />
            <DateField
                label=Signal::derive(say(agenda::to))
                value=Signal::derive(move || Some(window.get().last()))
                error
                on_change=move |date| take(date, ending_at)
            />
        </fieldset>
        <Weeks window />
    }
}

/// Links, since each leads to an address of its own.
#[component]
fn Weeks(window: Signal<Window>) -> impl IntoView {
    let before = move || route_to(shifted(window.get(), -7)).href();
    let after = move || route_to(shifted(window.get(), 7)).href();
    view! {
        <nav class="row agenda-weeks" aria-label=say(agenda::range)>
            <a class="button" href=before><Icon icon=LuChevronLeft />{say(agenda::week_before)}</a>
            <a class="button" href=Route::AGENDA.href()>{say(agenda::this_week)}</a>
            <a class="button" href=after>{say(agenda::week_after)}<Icon icon=LuChevronRight /></a>
        </nav>
    }
}
