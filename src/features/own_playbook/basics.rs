//! What a playbook of one's own is called, what it is for, how long it runs and which groups it fits.

use super::open::{Message, Open, number, words};
use crate::{
    domain::{kind::GroupKind, own_playbook::LONGEST_DAYS},
    i18n::own_playbooks,
    knowledge,
    ui::{
        choice::{Choice, OneOf, SeveralOf},
        field::{TextField, ValueField},
        language::use_language,
    },
};
use leptos::prelude::*;

#[component]
pub fn Basics(open: Open) -> impl IntoView {
    let name = open.memo(|playbook| playbook.name.clone());
    let about = open.memo(|playbook| playbook.about.clone());
    view! {
        <section class="stack">
            <TextField
                label=words(own_playbooks::name)
                value=name
                longest=80
                on_change=move |text| open.edit(|playbook| playbook.name = text.trim().to_owned())
            />
            <TextField
                label=words(own_playbooks::about)
                value=about
                rows=2
                longest=500
                on_change=move |text| open.edit(|playbook| playbook.about = text.trim().to_owned())
            />
            <Length open />
            <Kinds open />
        </section>
    }
}

#[component]
fn Length(open: Open) -> impl IntoView {
    let language = use_language();
    let length = open.memo(|playbook| playbook.length_days);
    let is_endless = Memo::new(move |_| length.get().is_none());
    let choices = Signal::derive(move || {
        let language = language.get();
        vec![
            Choice::new(false, own_playbooks::ends(language)),
            Choice::new(true, own_playbooks::endless(language)),
        ]
    });
    let choose = move |endless: bool| {
        open.edit(|playbook| {
            let last = playbook.items.values().map(|item| item.day).max().unwrap_or(7);
            playbook.length_days = (!endless).then_some(last.clamp(1, LONGEST_DAYS));
        });
    };
    let event = open.memo(|playbook| playbook.event_day);
    view! {
        <OneOf
            legend=words(own_playbooks::length)
            choices
            value=Signal::derive(move || Some(is_endless.get()))
            on_change=choose
        />
        <Show when=move || is_endless.get()><p class="small quiet">{words(own_playbooks::endless_about)}</p></Show>
        <div class="fields-2">
            <Show when=move || !is_endless.get()>
                <DayField open label=own_playbooks::days error=own_playbooks::days_refused value=length is_optional=false set=|it, days| it.length_days = days />
            </Show>
            <DayField open label=own_playbooks::event_day error=own_playbooks::day_refused value=event is_optional=true set=|it, day| it.event_day = day />
        </div>
    }
}

/// A number of days, or with `is_optional` none.
#[component]
fn DayField(
    open: Open,
    label: Message,
    error: Message,
    value: Memo<Option<u32>>,
    is_optional: bool,
    set: fn(&mut crate::domain::own_playbook::OwnPlaybook, Option<u32>),
) -> impl IntoView {
    let take = move |typed: String| {
        let number = number(&typed, LONGEST_DAYS).ok();
        let number = number.filter(|number| is_optional || number.is_some());
        number
            .map(|number| open.edit(|playbook| set(playbook, number)))
            .is_some()
    };
    view! {
        <ValueField
            label=words(label)
            value=Signal::derive(move || value.get().map(|days| days.to_string()).unwrap_or_default())
            input_mode="numeric"
            error=words(error)
            on_change=take
        />
    }
}

#[component]
fn Kinds(open: Open) -> impl IntoView {
    let language = use_language();
    let kinds = open.memo(|playbook| playbook.kinds.clone());
    let choices = Signal::derive(move || {
        let kind =
            |kind: &GroupKind| knowledge::kind(*kind, language.get()).map(|content| Choice::new(*kind, &content.title));
        GroupKind::ALL.iter().filter_map(kind).collect::<Vec<_>>()
    });
    view! {
        <SeveralOf
            legend=words(own_playbooks::kinds)
            choices
            is_chosen=move |kind| kinds.with(|kinds| kinds.contains(kind))
            on_change=move |kind, chosen| open.edit(|playbook| playbook.kinds.set(kind, chosen))
        />
    }
}
