//! Move a post to another day or time; the rule stays, this one occurrence moves.

use super::Shown;
use crate::{
    domain::{CivilTime, MinuteOfDay, civil::Date, schedule::OccurrenceKey},
    i18n::{dates, today},
    store::use_store,
    ui::{
        icon::{Icon, LuUndo2},
        language::{say, use_language},
        when::{DateField, TimeField},
    },
};
use leptos::prelude::*;

/// Date and time; each change moves at once, and can be undone.
#[component]
pub fn Moving(present: Signal<Shown>, key: StoredValue<OccurrenceKey>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let at = Memo::new(move |_| present.with(|shown| shown.at));
    let is_moved = Memo::new(move |_| present.with(|shown| shown.change.moved_to.is_some()));
    let move_to = move |to: CivilTime| {
        if to == at.get_untracked() {
            return;
        }
        let done = store.edit_post(&key.get_value(), |post| post.moved_to = Some(to));
        let language = language.get_untracked();
        let when = format!("{} {}", dates::day(language, to.date), to.minute);
        store.say_with_undo(today::moved_to(language, &when), done);
    };
    let take_date = move |date: Option<Date>| {
        let to = date.map(|date| CivilTime {
            date,
            ..at.get_untracked()
        });
        to.map(move_to).is_some()
    };
    let take_time = move |minute: MinuteOfDay| {
        move_to(CivilTime {
            minute,
            ..at.get_untracked()
        });
        true
    };
    let move_back = move |_| {
        store.edit_post(&key.get_value(), |post| post.moved_to = None);
    };
    view! {
        <section class="section stack">
            <h2>{say(today::move_to)}</h2>
            <div class="fields-2">
                <DateField
                    label=Signal::derive(move || today::date(language.get()).to_owned())
                    value=Signal::derive(move || Some(at.get().date))
                    on_change=take_date
                />
                <TimeField
                    label=Signal::derive(move || today::time(language.get()).to_owned())
                    value=Signal::derive(move || at.get().minute)
                    on_change=take_time
                />
            </div>
            <Show when=move || is_moved.get()>
                <button type="button" class="button" on:click=move_back><Icon icon=LuUndo2 />{say(today::move_back)}</button>
            </Show>
        </section>
    }
}
