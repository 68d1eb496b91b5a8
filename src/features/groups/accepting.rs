//! Living with a finding: somebody says why, and it is shown with that reason until it is taken back.

use crate::{
    domain::{
        accepted::AcceptedRules,
        diagnosis::{Finding, Rule},
        id::GroupId,
    },
    i18n::{findings, groups},
    store::{Done, Store, use_store},
    ui::{dialog::Dialog, language::say},
};
use leptos::prelude::*;

/// Longest reason, characters.
const LONGEST_NOTE: u32 = 300;

/// Changes what is accepted for the group, or for all groups together.
fn change(store: Store, group: Option<GroupId>, edit: impl FnOnce(&mut AcceptedRules)) -> Done {
    match group {
        Some(group) => store.edit_group(group, |group| edit(&mut group.accepted)),
        None => store.edit_profile(|profile| edit(&mut profile.accepted)),
    }
}

/// Asks why.
#[component]
pub fn AcceptButton(group: Option<GroupId>, rule: Rule) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button plain" aria-haspopup="dialog" on:click=move |_| open.set(true)>{say(groups::accept)}</button>
        <Dialog open title=Signal::derive(say(groups::accept_title))>
            <Reason group rule open />
        </Dialog>
    }
}

#[component]
fn Reason(group: Option<GroupId>, rule: Rule, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let note = RwSignal::new(String::new());
    let accept = move |_| {
        let done = change(store, group, |accepted| accepted.accept(rule, &note.get_untracked()));
        open.set(false);
        store.say_with_undo(groups::accepted_now(store.language.get_untracked()), done);
    };
    view! {
        <div class="stack">
            <p>{move || findings::why(store.language.get(), rule)}</p>
            <p class="quiet small">{say(groups::accept_about)}</p>
            <div class="field">
                <label for="accept-note">{say(groups::accept_note)}</label>
                <textarea
                    id="accept-note"
                    rows="3"
                    maxlength=LONGEST_NOTE
                    on:input:target=move |event| note.set(event.target().value())
                ></textarea>
            </div>
            <div class="acts">
                <button type="button" class="button main" disabled=move || note.with(|note| note.trim().is_empty()) on:click=accept>
                    {say(groups::accept)}
                </button>
            </div>
        </div>
    }
}

/// A finding somebody lives with, and the way back.
#[component]
pub fn AcceptedFinding(finding: Finding) -> impl IntoView {
    let store = use_store();
    let language = store.language;
    let Finding {
        group,
        reason,
        accepted,
    } = finding;
    let (rule, note) = (reason.rule(), accepted.unwrap_or_default());
    let source = move || groups::rule_and_source(language.get(), rule.code(), rule.source());
    let take_back = move |_| {
        let done = change(store, group, |accepted| accepted.take_back(rule));
        store.say_with_undo(groups::taken_back(language.get_untracked()), done);
    };
    view! {
        <li class="card finding">
            <p>{move || findings::sentence(language.get(), &reason)}</p>
            <p class="small">{move || groups::accepted_because(language.get(), &note)}</p>
            <div class="row between">
                <span class="small quiet">{source}</span>
                <button type="button" class="button plain" on:click=take_back>{say(groups::take_back)}</button>
            </div>
        </li>
    }
}
