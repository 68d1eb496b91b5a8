//! What is filled in: texts, numbers, dates, times, a month.

use super::{Part, fixed};
use crate::{
    domain::{MinuteOfDay, civil::add_days},
    i18n::{groups, start, today, widgets},
    store::use_store,
    ui::{
        choice::{Choice, Select},
        field::{TextField, ValueField},
        language::use_language,
        month::MonthGrid,
        stepper::Stepper,
        when::{DateField, TimeField},
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

#[component]
pub fn Fields() -> impl IntoView {
    let (language, store) = (use_language(), use_store());
    let text = RwSignal::new(String::new());
    let number = RwSignal::new("3".to_owned());
    let date = RwSignal::new(Some(store.now.get_untracked().date));
    let time = RwSignal::new(MinuteOfDay::default());
    let chosen = RwSignal::new(1);
    let take_number = move |typed: String| {
        let is_taken = typed.parse::<u32>().is_ok_and(|number| (1..=9).contains(&number));
        if is_taken {
            number.set(typed);
        }
        is_taken
    };
    view! {
        <Part name="Fields">
            <TextField
                label=Signal::derive(move || start::store_name(language.get()).to_owned())
                placeholder=fixed("…")
                help=Signal::derive(move || today::words_help(language.get()).to_owned())
                value=text
                on_change=move |typed| text.set(typed)
            />
            <TextField label=fixed("TextField, rows") value=text rows=3 on_change=move |typed| text.set(typed) />
            <ValueField
                label=fixed("ValueField, refuses everything")
                value=number
                error=Signal::derive(move || groups::day_refused(language.get()).to_owned())
                on_change=|_| false
            />
            <div class="fields-2">
                <DateField label=fixed("DateField") value=date on_change=move |to| { date.set(to); true } />
                <TimeField label=fixed("TimeField") value=time on_change=move |to| { time.set(to); true } />
                <Stepper
                    label=fixed("Stepper, 1 to 9")
                    value=number
                    range=1..=9
                    error=Signal::derive(move || widgets::date_refused(language.get()).to_owned())
                    on_change=take_number
                />
                <Select
                    label=fixed("Select")
                    choices=Signal::derive(|| (1..=5).map(|number| Choice::new(number, number.to_string())).collect::<Vec<_>>())
                    value=chosen
                    on_change=move |number| chosen.set(number)
                />
            </div>
        </Part>
    }
}

#[component]
pub fn MonthWithPosts() -> impl IntoView {
    let store = use_store();
    let today = store.now.get_untracked().date;
    let (at, chosen) = (RwSignal::new(today), RwSignal::new(Some(add_days(today, 2))));
    let counts: BTreeMap<_, _> = (0..12)
        .map(|number| (add_days(today, 2 * i64::from(number)), number as usize))
        .collect();
    let counts = RwSignal::new(counts);
    view! {
        <Part name="Month">
            <MonthGrid
                at
                today=Signal::derive(move || store.today())
                chosen
                counts
                on_choose=Callback::new(move |date| chosen.set(Some(date)))
            />
        </Part>
    }
}
