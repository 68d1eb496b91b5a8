//! Further playbooks for the group: those made for its kind, each with a way to its preview in the library, and all others.

use super::card::use_card;
use crate::{
    i18n::groups,
    knowledge::{self, PlaybookCard},
    ui::{
        icon::{Icon, LuChevronRight},
        language::say,
        route::{LibraryPlace, LibraryShelf, Route},
    },
};
use leptos::prelude::*;

#[component]
pub fn PlaybookChoice() -> impl IntoView {
    let card = use_card();
    let kind = card.memo(|group| Some(group.kind));
    let rows = move || match knowledge::playbook_cards() {
        Ok(all) => {
            let fits = |playbook: &&PlaybookCard| kind.get().is_some_and(|kind| playbook.kinds.contains(&kind));
            let rows = all
                .iter()
                .filter(fits)
                .map(|playbook| view! { <PlaybookRow playbook /> });
            view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
        }
        Err(_) => view! { <p class="error">{say(groups::knowledge_unreadable)}</p> }.into_any(),
    };
    let all = Route::Library(LibraryPlace::Shelf(LibraryShelf::Playbooks));
    view! {
        <section class="section">
            <h2>{say(groups::add_playbook)}</h2>
            <p class="small quiet">{say(groups::fitting_playbooks)}</p>
            {rows}
            <p class="acts group-more"><a class="button plain" href=all.href()>{say(groups::all_playbooks)}</a></p>
        </section>
    }
}

#[component]
fn PlaybookRow(playbook: &'static PlaybookCard) -> impl IntoView {
    let card = use_card();
    let said = move || playbook.said(card.language());
    let is_at_work = Memo::new(move |_| {
        card.store.plan(|plan| {
            let mut pinned = plan
                .runs_of(card.id)
                .filter_map(|run| plan.playbooks.get(&run.playbook));
            pinned.any(|pinned| pinned.version.playbook.id == playbook.id)
        })
    });
    let place = LibraryPlace::Playbook {
        id: playbook.id.clone(),
        group: Some(card.id),
    };
    view! {
        <li>
            <a class="row-link" href=Route::Library(place).href()>
                <span class="row-words">
                    <span class="row-title">{move || said().title.as_str()}</span>
                    <span class="row-about">{move || said().about.as_str()}</span>
                </span>
                <Show when=move || is_at_work.get()><span class="tag accent">{say(groups::at_work)}</span></Show>
                <Icon icon=LuChevronRight />
            </a>
        </li>
    }
}
