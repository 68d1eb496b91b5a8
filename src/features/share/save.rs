//! Saving the plan: as a file, or as text where files cannot be saved, and when that was done last.

use super::{
    choosing::{Choices, Choosing},
    saving::{Saved, copy_text, save_file},
};
use crate::{
    domain::civil::Date,
    i18n::{dates, share},
    store::{abilities, sentences, use_store},
    ui::{
        icon::{Icon, LuCopy, LuDownload},
        language::say,
    },
};
use leptos::prelude::*;

/// The section that saves.
#[component]
pub fn SavePlan() -> impl IntoView {
    let store = use_store();
    let saved = Saved::new();
    let choosing = Choosing::everything();
    let save = move |_| leptos::task::spawn_local(save_file(store, saved, choosing));
    let copy = move |_| leptos::task::spawn_local(copy_text(store, saved, choosing));
    let preparing = say(share::preparing);
    let waits = move || saved.is_busy.get() || choosing.passphrase_is_too_short();
    let problem = move || {
        let problem = saved.problem.get()?;
        let sentence = sentences::problem(store.language.get(), &problem);
        Some(view! { <p class="banner grave" role="alert">{sentence}</p> })
    };
    let hint = move || {
        let hint = saved.hint.get()?;
        Some(view! { <p class="banner warn">{hint(store.language.get())}</p> })
    };
    view! {
        <section class="section stack">
            <h2>{say(share::save_title)}</h2>
            <p class="quiet">{say(share::save_about)}</p>
            <LastBackup when=saved.last_backup />
            {hint}
            <Choices choosing />
            <div class="acts">
                <Show when=|| !abilities::saves_no_files()>
                    <button type="button" class="button main" disabled=waits on:click=save>
                        <Icon icon=LuDownload />
                        {say(share::save_file)}
                    </button>
                </Show>
                <button type="button" class="button" class:main=abilities::saves_no_files() disabled=waits on:click=copy>
                    <Icon icon=LuCopy />
                    {say(share::copy_text)}
                </button>
            </div>
            <p class="quiet" role="status">{move || saved.is_busy.get().then(preparing)}</p>
            {problem}
            <PlanText text=saved.text />
        </section>
    }
}

/// When a plan file was last saved, with a reminder where that is long ago.
#[component]
fn LastBackup(when: RwSignal<Option<String>>) -> impl IntoView {
    let store = use_store();
    let line = move || {
        let language = store.language.get();
        let day: Option<Date> = when.get().and_then(|when| when.get(..10)?.parse().ok());
        let (words, reminder) = match day {
            None => (
                share::never_backed_up(language).to_owned(),
                Some(share::backup_is_missing(language).to_owned()),
            ),
            Some(day) => {
                let words = share::last_backup(language, &dates::full_date(language, day));
                let reminder = store.days_without_backup();
                (words, reminder.map(|days| share::backup_is_old(language, days)))
            }
        };
        let reminder = reminder.filter(|_| store.plan(|plan| plan.profile.is_some()));
        view! {
            <p class="small quiet">{words}</p>
            {reminder.map(|reminder| view! { <p class="banner warn">{reminder}</p> })}
        }
    };
    view! { <div class="stack">{line}</div> }
}

/// The plan as text, to be copied by hand.
#[component]
fn PlanText(text: RwSignal<Option<String>>) -> impl IntoView {
    view! {
        <Show when=move || text.get().is_some()>
            <div class="field">
                <label for="plan-as-text">{say(share::text_label)}</label>
                <textarea
                    id="plan-as-text"
                    class="plan-text"
                    rows="6"
                    readonly=true
                    spellcheck="false"
                    aria-describedby="plan-as-text-help"
                    prop:value=move || text.get().unwrap_or_default()
                ></textarea>
                <p class="help" id="plan-as-text-help">{say(share::text_help)}</p>
            </div>
        </Show>
    }
}
