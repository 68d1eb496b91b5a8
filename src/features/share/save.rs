//! Saving the plan: as a file, or as text where files cannot be saved, and when that was done last.

use crate::{
    domain::{Language, civil::Date},
    i18n::{dates, share},
    store::{Problem, Reply, Request, Space, Store, clock, files, local, page, sentences, sharing, use_store},
    ui::{
        icon::{Icon, LuCopy, LuDownload},
        language::say,
    },
};
use leptos::prelude::*;

/// Days without a backup after which a reminder stands here.
const REMIND_AFTER_DAYS: i64 = 7;

type Message = fn(Language) -> &'static str;

/// What saving has led to.
#[derive(Clone, Copy)]
struct Saved {
    /// The plan as text, once somebody asked for it or files failed.
    text: RwSignal<Option<String>>,
    /// Why the text is shown.
    hint: RwSignal<Option<Message>>,
    problem: RwSignal<Option<Problem>>,
    last_backup: RwSignal<Option<String>>,
}

/// The section that saves.
#[component]
pub fn SavePlan() -> impl IntoView {
    let store = use_store();
    let saved = Saved {
        text: RwSignal::new(None),
        hint: RwSignal::new(page::is_wechat().then_some(share::wechat_hint as Message)),
        problem: RwSignal::new(None),
        last_backup: RwSignal::new(local::last_backup()),
    };
    let save = move |_| leptos::task::spawn_local(save_file(store, saved));
    let copy = move |_| leptos::task::spawn_local(copy_text(store, saved));
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
            <div class="acts">
                <Show when=|| !page::is_wechat()>
                    <button type="button" class="button main" on:click=save>
                        <Icon icon=LuDownload />
                        {say(share::save_file)}
                    </button>
                </Show>
                <button type="button" class="button" class:main=page::is_wechat() on:click=copy>
                    <Icon icon=LuCopy />
                    {say(share::copy_text)}
                </button>
            </div>
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
                let days = (store.today() - day).num_days();
                let words = share::last_backup(language, &dates::full_date(language, day));
                (
                    words,
                    (days > REMIND_AFTER_DAYS).then(|| share::backup_is_old(language, days)),
                )
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

async fn save_file(store: Store, saved: Saved) {
    let Some(bytes) = export(store, saved).await else {
        return;
    };
    let name = file_name(&store);
    if files::download(&name, "application/json", &bytes) {
        store.say(share::file_saved(store.language.get_untracked(), &name));
        note_backup(store, saved);
    } else {
        saved.hint.set(Some(share::download_failed));
        saved.text.set(Some(String::from_utf8_lossy(&bytes).into_owned()));
    }
}

async fn copy_text(store: Store, saved: Saved) {
    let Some(bytes) = export(store, saved).await else {
        return;
    };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let copied = sharing::copy(&text).await;
    let language = store.language.get_untracked();
    saved.text.set(Some(text));
    if copied {
        store.say(share::copied(language));
        note_backup(store, saved);
    } else {
        store.say(share::copy_refused(language));
    }
}

async fn export(store: Store, saved: Saved) -> Option<Vec<u8>> {
    saved.problem.set(None);
    let created = clock::now_iso();
    match store.ask(Request::ExportPlan { created }).await {
        Ok(Reply::PlanFile(bytes)) => Some(bytes),
        Ok(_) => None,
        Err(problem) => {
            saved.problem.set(Some(problem));
            None
        }
    }
}

/// The demo's file is no backup of anybody's plan.
fn note_backup(store: Store, saved: Saved) {
    if store.space.get_untracked() != Space::Demo {
        let now = clock::now_iso();
        local::keep_last_backup(&now);
        saved.last_backup.set(Some(now));
    }
}

/// With the time, since web views serve an old file again under the same name.
fn file_name(store: &Store) -> String {
    let now = store.now.get_untracked();
    let store_name = store.plan_untracked(|plan| plan.profile.as_ref().map(|profile| profile.store_name.clone()));
    let store_name: String = store_name
        .unwrap_or_default()
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .take(24)
        .collect();
    let minute = now.minute.to_string().replace(':', "");
    let parts = ["qunce", &store_name, &now.date.to_string(), &minute];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.json", parts.join("-"))
}
