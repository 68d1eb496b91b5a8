//! The checklists that fit the group's kind, ticked one by one.

use super::card::use_card;
use crate::{
    domain::checklist::{CheckItem, progress},
    i18n::groups,
    knowledge::{self, ChecklistContent, ChecklistItem},
    ui::{language::say, layout::Progress},
};
use leptos::prelude::*;

#[component]
pub fn Checklists() -> impl IntoView {
    let card = use_card();
    let kind = card.memo(|group| Some(group.kind));
    let lists = move || match knowledge::checklists(card.language()) {
        Ok(all) => {
            let fitting = all.iter().filter(|list| kind.get().is_some_and(|kind| list.fits(kind)));
            fitting
                .map(|list| view! { <OneChecklist list=list /> })
                .collect_view()
                .into_any()
        }
        Err(_) => view! { <p class="error">{say(groups::knowledge_unreadable)}</p> }.into_any(),
    };
    view! { <div class="section stack">{lists}</div> }
}

#[component]
fn OneChecklist(list: &'static ChecklistContent) -> impl IntoView {
    let card = use_card();
    let ticked = card.memo(move |group| {
        let so_far = progress(list.id, list.items.iter().map(|item| item.id.as_str()), &group.checks);
        (so_far.done, so_far.of)
    });
    let label = Signal::derive(move || groups::ticked(card.language(), ticked.get().0, ticked.get().1));
    let items = list
        .items
        .iter()
        .map(|item| view! { <OneCheck list=list item=item /> })
        .collect_view();
    view! {
        <details class="card fold checklist">
            <summary>
                <span class="fold-title">{list.title.as_str()}</span>
                <span class="row-about">{list.when.as_str()}</span>
                <Progress done=Signal::derive(move || ticked.get().0) of=Signal::derive(move || ticked.get().1) label=label />
            </summary>
            <ul class="checks">{items}</ul>
        </details>
    }
}

#[component]
fn OneCheck(list: &'static ChecklistContent, item: &'static ChecklistItem) -> impl IntoView {
    let card = use_card();
    let check = CheckItem::new(list.id, &item.id);
    let shown = check.clone();
    let is_ticked = card.memo(move |group| group.checks.contains(&shown));
    let tick = move |ticked: bool| {
        let check = check.clone();
        card.change(|group| group.checks.set(check, ticked));
    };
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || is_ticked.get()
                    on:change:target=move |event| tick(event.target().checked())
                />
                <span class="row-words">
                    <span class="row-title">{item.text.as_str()}</span>
                    <span class="row-about">{item.why.as_str()}</span>
                </span>
            </label>
        </li>
    }
}
