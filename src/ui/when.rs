//! Dates and times of day, in the browser's own pickers. What a plan cannot speak of is refused with a sentence.

use super::{field::ValueField, language::say};
use crate::{
    domain::{
        Language, MinuteOfDay,
        civil::{Date, YEARS, is_plannable},
    },
    i18n::widgets,
};
use leptos::prelude::*;

/// A date or, where `on_change` takes it, none. `on_change` says whether it was taken; what was not shows `error`.
#[component]
pub fn DateField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<Option<Date>>,
    on_change: impl Fn(Option<Date>) -> bool + Clone + Send + Sync + 'static,
    #[prop(into, optional)] error: Option<Signal<String>>,
) -> impl IntoView {
    let take = move |text: String| match text.trim() {
        "" => on_change(None),
        text => match text.parse().ok().filter(|date| is_plannable(*date)) {
            Some(date) => on_change(Some(date)),
            None => false,
        },
    };
    view! {
        <ValueField
            label
            kind="date"
            value=Signal::derive(move || value.get().map(|date| date.to_string()).unwrap_or_default())
            on_change=take
            error=error.unwrap_or_else(|| Signal::derive(sentence(widgets::date_refused)))
            limits=(format!("{}-01-01", YEARS.start()), format!("{}-12-31", YEARS.end()))
        />
    }
}

/// A minute of the day.
#[component]
pub fn TimeField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<MinuteOfDay>,
    on_change: impl Fn(MinuteOfDay) -> bool + Clone + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <ValueField
            label
            kind="time"
            value=Signal::derive(move || value.get().to_string())
            on_change=move |text| MinuteOfDay::parse(&text).is_some_and(&on_change)
            error=Signal::derive(sentence(widgets::time_refused))
        />
    }
}

fn sentence(message: fn(Language) -> &'static str) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let said = say(message);
    move || said().to_owned()
}
