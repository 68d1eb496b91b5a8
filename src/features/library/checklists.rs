//! The checklists to read; they are ticked on a group's own page.

use crate::{
    i18n::library,
    knowledge::{self, ChecklistContent},
    ui::language::{say, use_language},
};
use leptos::prelude::*;

#[component]
pub fn Checklists() -> impl IntoView {
    let language = use_language();
    let lists = move || {
        let all = knowledge::checklists(language.get()).unwrap_or_default().iter();
        all.map(|list| view! { <OneList list /> }).collect_view()
    };
    view! {
        <p class="small quiet">{say(library::checklist_note)}</p>
        <div class="section stack">{lists}</div>
    }
}

#[component]
fn OneList(list: &'static ChecklistContent) -> impl IntoView {
    let items = list.items.iter().map(|item| {
        view! {
            <li class="library-post">
                <span class="row-title">{item.text.as_str()}</span>
                <span class="row-about">{item.why.as_str()}</span>
            </li>
        }
    });
    view! {
        <details class="card fold">
            <summary>
                <span class="fold-title">{list.title.as_str()}</span>
                <span class="row-about">{list.when.as_str()}</span>
            </summary>
            <ul class="stack">{items.collect_view()}</ul>
        </details>
    }
}
