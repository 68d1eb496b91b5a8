//! Copy, share, tick; and skip with a reason.

use super::Shown;
use crate::{
    domain::schedule::{OccurrenceKey, OccurrenceState},
    i18n::today,
    store::{sharing, use_store},
    ui::{
        field::TextField,
        icon::{Icon, LuCheck, LuCopy, LuShare2, LuSkipForward, LuUndo2},
        language::{say, use_language},
    },
};
use leptos::prelude::*;

/// The main acts.
#[component]
pub fn Acts(present: Signal<Shown>, key: StoredValue<OccurrenceKey>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let words = move || present.with_untracked(|shown| shown.words.words.clone());
    let title = move || present.with_untracked(|shown| shown.words.title.clone());
    let copy = move |_| {
        leptos::task::spawn_local(async move {
            let copied = sharing::copy(&words()).await;
            let language = language.get_untracked();
            store.say(if copied {
                today::copied(language)
            } else {
                today::copy_refused(language)
            });
        })
    };
    let share = move |_| {
        leptos::task::spawn_local(async move {
            let _ = sharing::share(&title(), &words()).await;
        })
    };
    let is_open = Memo::new(move |_| present.with(|shown| shown.state == OccurrenceState::Open));
    let tick = move |_| {
        let next = if is_open.get_untracked() {
            OccurrenceState::Done
        } else {
            OccurrenceState::Open
        };
        let done = store.edit_post(&key.get_value(), |post| post.state = next);
        if next == OccurrenceState::Done {
            store.say_with_undo(today::marked_sent(language.get_untracked(), &title()), done);
        }
    };
    let tick_words = move || {
        if is_open.get() {
            today::sent(language.get())
        } else {
            today::mark_open(language.get())
        }
    };
    view! {
        <div class="acts">
            <button type="button" class="button main" on:click=copy><Icon icon=LuCopy />{say(today::copy)}</button>
            {sharing::can_share().then(|| view! {
                <button type="button" class="button" on:click=share><Icon icon=LuShare2 />{say(today::share)}</button>
            })}
            <button type="button" class="button" on:click=tick><Icon icon=LuCheck />{tick_words}</button>
        </div>
    }
}

/// Skip this post, with a reason that the figures of the week will know; or bring it back.
#[component]
pub fn Skipping(present: Signal<Shown>, key: StoredValue<OccurrenceKey>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let reason = RwSignal::new(present.with_untracked(|shown| shown.change.reason.clone()));
    let is_skipped = Memo::new(move |_| present.with(|shown| shown.state == OccurrenceState::Skipped));
    let skip = move |_| {
        crate::ui::unsaved::finish_all();
        let done = store.edit_post(&key.get_value(), |post| {
            post.state = OccurrenceState::Skipped;
            post.reason = reason.get_untracked();
        });
        store.say_with_undo(today::skipped(language.get_untracked()), done);
    };
    let reopen = move |_| {
        store.edit_post(&key.get_value(), |post| {
            post.state = OccurrenceState::Open;
            post.reason = String::new();
        });
    };
    view! {
        <section class="section stack">
            <h2>{say(today::skip)}</h2>
            <Show
                when=move || !is_skipped.get()
                fallback=move || view! {
                    <p class="row">
                        <span class="tag">{say(today::skipped)}</span>
                        <span>{move || reason.get()}</span>
                    </p>
                    <button type="button" class="button" on:click=reopen><Icon icon=LuUndo2 />{say(today::reopen)}</button>
                }
            >
                <TextField
                    label=Signal::derive(move || today::skip_reason(language.get()).to_owned())
                    value=reason
                    longest=200
                    on_change=move |text| reason.set(text)
                />
                <button type="button" class="button" on:click=skip><Icon icon=LuSkipForward />{say(today::skip)}</button>
            </Show>
        </section>
    }
}
