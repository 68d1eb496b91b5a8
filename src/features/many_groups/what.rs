//! What is to be done: which playbook, and from which day.

use super::choosing::{Choosing, Counting, Doing, MOST_DAYS};
use crate::{
    domain::{
        Language, Plan,
        bulk::{AtWork, at_work},
        civil::Date,
    },
    i18n::{library, many_groups as words},
    knowledge,
    ui::{
        choice::{Choice, OneOf, Select},
        language::say,
        stepper::Stepper,
        when::DateField,
    },
};
use leptos::prelude::*;

type Message = fn(Language) -> &'static str;

fn said(message: Message) -> Signal<String> {
    let say = say(message);
    Signal::derive(move || say().to_owned())
}

fn choices<T: Copy + Send + Sync + 'static>(of: &'static [(T, Message)]) -> Signal<Vec<Choice<T>>> {
    let language = crate::ui::language::use_language();
    Signal::derive(move || {
        of.iter()
            .map(|(value, name)| Choice::new(*value, name(language.get())))
            .collect()
    })
}

#[component]
pub fn What(choosing: Choosing) -> impl IntoView {
    const ACTS: [(Doing, Message); 3] = [
        (Doing::Start, words::start),
        (Doing::Shift, words::shift),
        (Doing::Replace, words::replace),
    ];
    view! {
        <section class="section stack">
            <OneOf
                legend=said(words::what)
                choices=choices(&ACTS)
                value=Signal::derive(move || Some(choosing.doing.get()))
                on_change=move |doing| choosing.doing.set(doing)
            />
            <Show when=move || choosing.is_moving()><OldPlaybook choosing /></Show>
            <Show when=move || choosing.is_starting() fallback=move || view! { <ByDays choosing /> }>
                <NewPlaybook choosing />
                <FirstDay choosing />
            </Show>
            <Show when=move || choosing.doing.get() == Doing::Replace>
                <p class="small quiet">{say(words::ends_before)}</p>
            </Show>
        </section>
    }
}

#[component]
fn OldPlaybook(choosing: Choosing) -> impl IntoView {
    let store = choosing.store;
    let all = Memo::new(move |_| store.plan(|plan| choices_at_work(plan, store.language.get(), store.today())));
    view! {
        <Show when=move || all.with(|all| all.len() > 1) fallback=|| view! { <p class="quiet">{say(words::nothing_at_work)}</p> }>
            <Select label=said(words::at_work) choices=all value=choosing.old on_change=move |id| choosing.old.set(id) />
        </Show>
    }
}

fn choices_at_work(plan: &Plan, language: Language, today: Date) -> Vec<Choice<Option<String>>> {
    let choice = |found: AtWork| {
        let pinned = plan.playbooks.get(&found.hash)?;
        let title = &pinned.version.words(language).title;
        Some(Choice::new(
            Some(found.id),
            words::at_work_in(language, title, found.groups),
        ))
    };
    let none = Choice::new(None, words::choose(language));
    std::iter::once(none)
        .chain(at_work(plan, today).into_iter().filter_map(choice))
        .collect()
}

#[component]
fn NewPlaybook(choosing: Choosing) -> impl IntoView {
    let language = choosing.store.language;
    let all = Signal::derive(move || {
        let cards = knowledge::playbook_cards().unwrap_or_default().iter();
        let choice = |card: &knowledge::PlaybookCard| {
            Choice::new(Some(card.id.clone()), card.said(language.get()).title.as_str())
        };
        let none = Choice::new(None, words::choose(language.get()));
        std::iter::once(none).chain(cards.map(choice)).collect::<Vec<_>>()
    });
    let label = Signal::derive(move || match choosing.doing.get() {
        Doing::Replace => words::new_playbook(language.get()).to_owned(),
        _ => words::which_playbook(language.get()).to_owned(),
    });
    view! { <Select label choices=all value=choosing.playbook on_change=move |id| choosing.playbook.set(id) /> }
}

/// One date for all, or a day of each group.
#[component]
fn FirstDay(choosing: Choosing) -> impl IntoView {
    const WAYS: [(Counting, Message); 2] = [(Counting::OneDay, words::one_day), (Counting::OwnDay, words::own_day)];
    let language = choosing.store.language;
    let label = Signal::derive(move || match choosing.card().and_then(|card| card.event_day) {
        Some(day) => library::event_on(language.get(), day),
        None => library::starts_on(language.get()).to_owned(),
    });
    let take_date = move |date: Option<Date>| date.map(|date| choosing.picked.set(Some(date))).is_some();
    let date = Signal::derive(move || Some(choosing.date()));
    view! {
        <OneOf
            legend=said(words::from_when)
            choices=choices(&WAYS)
            value=Signal::derive(move || Some(choosing.counting.get()))
            on_change=move |counting| choosing.counting.set(counting)
        />
        <Show
            when=move || choosing.counting.get() == Counting::OneDay
            fallback=move || view! { <Days label=words::day_of_group value=choosing.day /> }
        >
            <DateField label value=date on_change=take_date />
        </Show>
    }
}

/// How far, and in which direction.
#[component]
fn ByDays(choosing: Choosing) -> impl IntoView {
    const DIRECTIONS: [(bool, Message); 2] = [(false, words::later), (true, words::earlier)];
    view! {
        <OneOf
            legend=said(words::direction)
            choices=choices(&DIRECTIONS)
            value=Signal::derive(move || Some(choosing.is_earlier.get()))
            on_change=move |earlier| choosing.is_earlier.set(earlier)
        />
        <Days label=words::by_how_much value=choosing.days />
    }
}

#[component]
fn Days(label: Message, value: RwSignal<u32>) -> impl IntoView {
    let take = move |text: String| {
        let days = text.trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
        days.map(|days| value.set(days)).is_some()
    };
    view! {
        <div class="days-field">
            <Stepper
                label=said(label)
                value=Signal::derive(move || value.get().to_string())
                on_change=take
                range=1..=MOST_DAYS
                error=said(words::day_refused)
            />
        </div>
    }
}
