//! Further playbooks for the group: those made for its kind, each with a way to its preview in the library, and all others.

use super::card::{GroupCard, use_card};
use crate::{
    domain::{Plan, id::OwnPlaybookId, own_playbook::OwnPlaybook},
    i18n::{groups, own_playbooks},
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
    let own = Memo::new(move |_| {
        let fits =
            |own: &&OwnPlaybook| own.kinds.is_empty() || kind.get().is_some_and(|kind| own.kinds.contains(&kind));
        let ids = |plan: &Plan| {
            let standing = plan.standing_own_playbooks().into_iter().filter(fits);
            standing.map(|own| own.id).collect::<Vec<_>>()
        };
        card.store.plan(ids)
    });
    view! {
        <section class="section">
            <h2>{say(groups::add_playbook)}</h2>
            <p class="small quiet">{say(groups::fitting_playbooks)}</p>
            <Show when=move || !own.with(Vec::is_empty)>
                <ul class="rows"><For each=move || own.get() key=|id| *id children=|id| view! { <OwnRow id /> } /></ul>
            </Show>
            <div class="group-more">{rows}</div>
            <p class="acts group-more"><a class="button plain" href=all.href()>{say(groups::all_playbooks)}</a></p>
        </section>
    }
}

#[component]
fn PlaybookRow(playbook: &'static PlaybookCard) -> impl IntoView {
    let card = use_card();
    let said = move || playbook.said(card.language());
    let is_at_work = at_work(card, playbook.id.clone());
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

/// Whether a run of the group pins a version of this playbook.
fn at_work(card: GroupCard, playbook: String) -> Memo<bool> {
    Memo::new(move |_| {
        card.store.plan(|plan| {
            let pinned = plan
                .runs_of(card.id)
                .filter_map(|run| plan.playbooks.get(&run.playbook));
            let mut ids = pinned.map(|pinned| &pinned.version.playbook.id);
            ids.any(|id| *id == playbook)
        })
    })
}

/// A playbook of one's own.
#[component]
fn OwnRow(id: OwnPlaybookId) -> impl IntoView {
    let card = use_card();
    let said = Memo::new(move |_| {
        let unnamed = own_playbooks::unnamed(card.language());
        let said = |own: &OwnPlaybook| (own.title(unnamed).to_owned(), own.about.clone());
        card.store
            .plan(|plan| plan.own_playbooks.get(&id).map(said))
            .unwrap_or_default()
    });
    let is_at_work = at_work(card, id.of_versions());
    let place = LibraryPlace::OwnPlaybook {
        id,
        group: Some(card.id),
    };
    view! {
        <li>
            <a class="row-link" href=Route::Library(place).href()>
                <span class="row-words">
                    <span class="row-title"><bdi>{move || said.get().0}</bdi></span>
                    <span class="row-about"><bdi>{move || said.get().1}</bdi></span>
                    <span class="tag">{say(own_playbooks::own_mark)}</span>
                </span>
                <Show when=move || is_at_work.get()><span class="tag accent">{say(groups::at_work)}</span></Show>
                <Icon icon=LuChevronRight />
            </a>
        </li>
    }
}
