//! Playbooks of one's own, above the bundled ones: found by their words like those, and the way to make one.

use super::{parts::holds, playbooks::FactTags};
use crate::{
    domain::{id::OwnPlaybookId, kind::GroupKind, own_playbook::OwnPlaybook},
    i18n::own_playbooks,
    store::{page, random, use_store},
    ui::{
        icon::{Icon, LuChevronRight, LuPlus},
        language::{say, use_language},
        route::{LibraryPlace, Route},
    },
};
use leptos::prelude::*;

/// Those that fit the kind and hold what is looked for, by name. Tracks.
pub fn own_found(needle: &str, kind: Option<GroupKind>) -> Vec<OwnPlaybookId> {
    let fits = |playbook: &OwnPlaybook| {
        let of_kind = kind.is_none_or(|kind| playbook.kinds.is_empty() || playbook.kinds.contains(&kind));
        of_kind && is_found(playbook, needle)
    };
    use_store().plan(|plan| {
        let standing = plan.standing_own_playbooks().into_iter();
        standing
            .filter(|playbook| fits(playbook))
            .map(|playbook| playbook.id)
            .collect()
    })
}

fn is_found(playbook: &OwnPlaybook, needle: &str) -> bool {
    let items = playbook.items.values();
    let of_items = items.flat_map(|item| [item.title.as_str(), item.words.as_str()]);
    holds(
        needle,
        [playbook.name.as_str(), &playbook.about].into_iter().chain(of_items),
    )
}

#[component]
pub fn OwnPlaybooks(found: Memo<Vec<OwnPlaybookId>>) -> impl IntoView {
    let store = use_store();
    let make = move |_| {
        let language = store.language.get_untracked();
        let own = OwnPlaybook::new(random::own_playbook_id(), own_playbooks::new_name(language).to_owned());
        let done = store.add_own_playbook(&own);
        store.say_with_undo(own_playbooks::made(language, &own.name), done);
        page::set_fragment(&Route::EditOwnPlaybook(own.id).to_string());
    };
    view! {
        <section class="section">
            <h2>{say(own_playbooks::own_heading)}</h2>
            <Show when=move || !found.with(Vec::is_empty)>
                <ul class="rows"><For each=move || found.get() key=|id| *id children=|id| view! { <Row id /> } /></ul>
            </Show>
            <p class="acts group-more">
                <button type="button" class="button" on:click=make><Icon icon=LuPlus />{say(own_playbooks::make_one)}</button>
            </p>
        </section>
    }
}

/// What a row shows.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    name: String,
    about: String,
    length_days: Option<u32>,
    items: usize,
    has_warning: bool,
}

#[component]
fn Row(id: OwnPlaybookId) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let shown = Memo::new(move |_| {
        let of = |own: &OwnPlaybook| Shown {
            name: own.title(own_playbooks::unnamed(language.get())).to_owned(),
            about: own.about.clone(),
            length_days: own.length_days,
            items: own.items.len(),
            has_warning: own.warning.is_some(),
        };
        store
            .plan(|plan| plan.own_playbooks.get(&id).map(of))
            .unwrap_or_default()
    });
    let tags = move || {
        let Shown {
            length_days,
            items,
            has_warning,
            ..
        } = shown.get();
        view! { <FactTags length_days items has_warning /> }
    };
    let place = LibraryPlace::OwnPlaybook { id, group: None };
    view! {
        <li>
            <a class="row-link" href=Route::Library(place).href()>
                <span class="row-words">
                    <span class="row-title"><bdi>{move || shown.get().name}</bdi></span>
                    <span class="row-about"><bdi>{move || shown.get().about}</bdi></span>
                    {tags}
                </span>
                <Icon icon=LuChevronRight />
            </a>
        </li>
    }
}
