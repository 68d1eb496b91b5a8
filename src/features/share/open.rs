//! Opening a plan: from a file or from pasted text, first as a preview, then merged.

use super::preview::Preview;
use crate::{
    i18n::{problems, share},
    store::{
        Done, EntityChange, Problem, Reply, Request, Store,
        files::{self, Picked},
        page, random, sentences, use_store,
    },
    ui::{
        icon::{Icon, LuUpload},
        language::say,
        route::Route,
    },
};
use leptos::{ev, html, prelude::*};

/// How far the opening of a plan is.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    Choosing,
    Reading,
    /// What merging would change.
    Read(Vec<EntityChange>),
    Merging,
}

/// Why it went no further.
#[derive(Clone, Debug, PartialEq)]
enum Trouble {
    Problem(Problem),
    TooLarge { megabytes: usize },
    Unreadable { name: String },
}

#[derive(Clone, Copy)]
struct Opening {
    step: RwSignal<Step>,
    trouble: RwSignal<Option<Trouble>>,
}

/// The section that opens.
#[component]
pub fn OpenPlan() -> impl IntoView {
    let store = use_store();
    let opening = Opening {
        step: RwSignal::new(Step::Choosing),
        trouble: RwSignal::new(None),
    };
    let cancel = move || opening.step.set(Step::Choosing);
    let accept = move || leptos::task::spawn_local(merge(store, opening));
    let step = move || match opening.step.get() {
        Step::Choosing => view! { <Choose opening /> }.into_any(),
        Step::Reading => view! { <p role="status">{say(share::reading)}</p> }.into_any(),
        Step::Merging => view! { <p role="status">{say(share::merging)}</p> }.into_any(),
        Step::Read(changes) => view! { <Preview changes on_accept=accept on_cancel=cancel /> }.into_any(),
    };
    let trouble = move || {
        let language = store.language.get();
        let sentence = match opening.trouble.get()? {
            Trouble::Problem(problem) => sentences::problem(language, &problem),
            Trouble::TooLarge { megabytes } => problems::file_too_large(language, megabytes),
            Trouble::Unreadable { name } => problems::file_unreadable(language, &name),
        };
        Some(view! { <p class="banner grave" role="alert">{sentence}</p> })
    };
    view! {
        <section class="section stack">
            <h2>{say(share::open_title)}</h2>
            <p class="quiet">{say(share::open_about)}</p>
            {trouble}
            {step}
        </section>
    }
}

/// A file input, and a field to paste into.
#[component]
fn Choose(opening: Opening) -> impl IntoView {
    let store = use_store();
    let pasted = NodeRef::<html::Textarea>::new();
    let is_empty = RwSignal::new(true);
    let pick = move |event: ev::Event| {
        if let Some(file) = files::take_file(&event) {
            leptos::task::spawn_local(async move {
                match files::read(file).await {
                    Picked::File { bytes, .. } => read(store, opening, bytes).await,
                    Picked::TooLarge { bytes, .. } => opening.trouble.set(Some(Trouble::TooLarge {
                        megabytes: (bytes / 1e6) as usize,
                    })),
                    Picked::Unreadable { name } => opening.trouble.set(Some(Trouble::Unreadable { name })),
                }
            });
        }
    };
    let read_pasted = move |_| {
        let text = pasted.get_untracked().map(|area| area.value()).unwrap_or_default();
        leptos::task::spawn_local(read(store, opening, text.into_bytes()));
    };
    view! {
        <div class="stack">
            <label class="button wide file-button">
                <Icon icon=LuUpload />
                <span>{say(share::choose_file)}</span>
                <input type="file" class="visually-hidden" accept=".json,.txt,application/json,text/plain" on:change=pick />
            </label>
            <div class="field">
                <label for="pasted-plan">{say(share::paste_label)}</label>
                <textarea
                    id="pasted-plan"
                    class="plan-text"
                    rows="3"
                    spellcheck="false"
                    autocomplete="off"
                    node_ref=pasted
                    on:input:target=move |event| is_empty.set(event.target().value().trim().is_empty())
                ></textarea>
            </div>
            <div class="acts">
                <button type="button" class="button" disabled=move || is_empty.get() on:click=read_pasted>
                    {say(share::read_pasted)}
                </button>
            </div>
        </div>
    }
}

async fn read(store: Store, opening: Opening, bytes: Vec<u8>) {
    opening.trouble.set(None);
    opening.step.set(Step::Reading);
    match store.ask(Request::ReadPlan(bytes)).await {
        Ok(Reply::PlanPreview(changes)) => opening.step.set(Step::Read(changes)),
        Ok(_) => opening.step.set(Step::Choosing),
        Err(problem) => {
            opening.trouble.set(Some(Trouble::Problem(problem)));
            opening.step.set(Step::Choosing);
        }
    }
}

async fn merge(store: Store, opening: Opening) {
    opening.step.set(Step::Merging);
    let had_plan = store.plan_untracked(|plan| plan.profile.is_some());
    let command = random::command_id();
    let answer = store.ask(Request::AcceptPlan(command)).await;
    opening.step.set(Step::Choosing);
    match answer {
        Ok(Reply::PlanAccepted(changes)) => {
            let words = share::merged(store.language.get_untracked(), changes.len());
            store.say_with_undo(words, Done::by_engine(command));
            if !had_plan {
                page::set_fragment(&Route::Today.to_string());
            }
        }
        Ok(_) => {}
        Err(problem) => opening.trouble.set(Some(Trouble::Problem(problem))),
    }
}
