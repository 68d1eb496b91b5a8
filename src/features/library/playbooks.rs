//! All playbooks, searched by title and words and narrowed to a kind of group.

use super::{
    own_playbooks::{OwnPlaybooks, own_found},
    parts::{Search, holds, needle},
};
use crate::{
    domain::{Language, kind::GroupKind, playbook::PlaybookVersion},
    i18n::{library, own_playbooks},
    knowledge::{self, Pack, PlaybookCard},
    store::content,
    ui::{
        choice::{Choice, Select},
        icon::{Icon, LuChevronRight},
        language::{say, use_language},
        layout::Empty,
        route::{LibraryPlace, Route},
    },
};
use leptos::prelude::*;

/// The list. Titles are found at once, words once the playbooks were fetched for the first search.
#[component]
pub fn Playbooks() -> impl IntoView {
    let language = use_language();
    let typed = RwSignal::new(String::new());
    let kind = RwSignal::new(None::<GroupKind>);
    let fetched = fetch_when_searched(typed);
    let found = Memo::new(move |_| {
        fetched.track();
        let (needle, kind) = (needle(&typed.get()), kind.get());
        let all = knowledge::playbook_cards().unwrap_or_default().iter();
        let fits = |card: &&PlaybookCard| kind.is_none_or(|kind| card.kinds.contains(&kind)) && is_found(card, &needle);
        all.filter(fits).map(|card| card.id.as_str()).collect::<Vec<_>>()
    });
    let own = Memo::new(move |_| own_found(&needle(&typed.get()), kind.get()));
    let count = move || found.with(Vec::len) + own.with(Vec::len);
    let show_all = move |_| {
        typed.set(String::new());
        kind.set(None);
    };
    let rows = move || {
        let all = knowledge::playbook_cards().unwrap_or_default().iter();
        let found = found.get();
        all.filter(|card| found.contains(&card.id.as_str()))
            .map(|card| view! { <Row card /> })
            .collect_view()
    };
    view! {
        <div class="fields-2">
            <Search label=library::search_playbooks value=typed />
            <KindFilter kind />
        </div>
        <p class="small quiet count" role="status">{move || library::found(language.get(), count())}</p>
        <OwnPlaybooks found=own />
        <Show when=move || { count() == 0 }>
            <Empty title=say(library::nothing_found) text=say(library::nothing_found_text)>
                <button type="button" class="button" on:click=show_all>{say(library::show_all)}</button>
            </Empty>
        </Show>
        <Show when=move || !found.with(Vec::is_empty)><h2 class="section">{say(own_playbooks::bundled_heading)}</h2></Show>
        <ul class="rows">{rows}</ul>
    }
}

/// The words of all playbooks, fetched as soon as something is typed; counts the arrivals.
fn fetch_when_searched(typed: RwSignal<String>) -> RwSignal<u32> {
    let fetched = RwSignal::new(0_u32);
    let is_searched = Memo::new(move |_| typed.with(|typed| !typed.trim().is_empty()));
    Effect::new(move |_| {
        if is_searched.get() {
            leptos::task::spawn_local(async move {
                for card in knowledge::playbook_cards().unwrap_or_default() {
                    // One that does not arrive is found by its title only.
                    let _ = content::fetch(&[Pack::Playbook(card.id.clone())]).await;
                }
                fetched.update(|fetched| *fetched += 1);
            });
        }
    });
    fetched
}

fn is_found(card: &PlaybookCard, needle: &str) -> bool {
    let titles = [&card.zh, &card.en]
        .into_iter()
        .flat_map(|said| [said.title.as_str(), said.about.as_str()]);
    if holds(needle, titles) {
        return true;
    }
    let words_of = |version: &'static PlaybookVersion| Language::ALL.map(|language| version.words(language));
    let Ok(bundled) = knowledge::playbook(&card.id) else {
        return false;
    };
    let items = words_of(&bundled.version)
        .into_iter()
        .flat_map(|words| words.items.values());
    holds(
        needle,
        items.flat_map(|item| [item.title.as_str(), item.words.as_str()]),
    )
}

#[component]
fn KindFilter(kind: RwSignal<Option<GroupKind>>) -> impl IntoView {
    let language = use_language();
    let choices = Signal::derive(move || {
        let all = Choice::new(None, library::all_kinds(language.get()));
        let title = |kind: &GroupKind| {
            knowledge::kind(*kind, language.get()).map(|content| Choice::new(Some(*kind), &content.title))
        };
        std::iter::once(all)
            .chain(GroupKind::ALL.iter().filter_map(title))
            .collect::<Vec<_>>()
    });
    let label = Signal::derive(move || library::for_kind(language.get()).to_owned());
    view! { <Select label=label choices=choices value=kind on_change=move |chosen| kind.set(chosen) /> }
}

#[component]
fn Row(card: &'static PlaybookCard) -> impl IntoView {
    let language = use_language();
    let place = LibraryPlace::Playbook {
        id: card.id.clone(),
        group: None,
    };
    view! {
        <li>
            <a class="row-link" href=Route::Library(place).href()>
                <span class="row-words">
                    <span class="row-title">{move || card.said(language.get()).title.as_str()}</span>
                    <span class="row-about">{move || card.said(language.get()).about.as_str()}</span>
                    <Facts card />
                </span>
                <Icon icon=LuChevronRight />
            </a>
        </li>
    }
}

/// How long it runs, how much it posts, and whether to be careful.
#[component]
pub fn Facts(card: &'static PlaybookCard) -> impl IntoView {
    view! { <FactTags length_days=card.length_days items=card.items has_warning=card.warning.is_some() /> }
}

#[component]
pub fn FactTags(length_days: Option<u32>, items: usize, has_warning: bool) -> impl IntoView {
    let language = use_language();
    let length = move || match length_days {
        Some(days) => library::days_long(language.get(), days),
        None => library::ongoing(language.get()).to_owned(),
    };
    let warning = has_warning.then(|| view! { <span class="tag warn">{say(library::with_warning)}</span> });
    view! {
        <span class="group-row-tags">
            <span class="tag">{length}</span>
            <span class="tag">{move || library::items_in_it(language.get(), items)}</span>
            {warning}
        </span>
    }
}
