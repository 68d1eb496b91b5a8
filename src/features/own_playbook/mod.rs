//! Changing a playbook of one's own: what it is, its posts by day and time, and on a screen of its own each of them.

mod basics;
mod checks;
mod item;
mod items;
mod open;

pub use item::EditOwnItem;

use crate::{
    domain::id::OwnPlaybookId,
    i18n::own_playbooks,
    store::use_store,
    ui::{
        icon::{Icon, LuCheck},
        language::say,
        layout::{Empty, Folded, ScreenHead},
        route::{LibraryPlace, Route},
    },
};
use basics::Basics;
use items::ItemList;
use leptos::prelude::*;
use open::{Open, words};

/// The screen that changes it.
#[component]
pub fn EditOwnPlaybook(id: OwnPlaybookId) -> impl IntoView {
    let open = Open { store: use_store(), id };
    let place = LibraryPlace::OwnPlaybook { id, group: None };
    let is_there = open.is_there();
    let back = Route::Library(place.clone());
    view! {
        <ScreenHead title=words(own_playbooks::edit_title) back=back.clone() />
        {move || if is_there.get() {
            view! { <Editor open back=back.clone() /> }.into_any()
        } else {
            view! { <Gone /> }.into_any()
        }}
    }
}

#[component]
fn Editor(open: Open, back: Route) -> impl IntoView {
    // Whoever has posts in it comes for these.
    let is_new = open.once(|playbook| playbook.items.is_empty()).unwrap_or_default();
    let basics = if is_new {
        view! { <Basics open /> }.into_any()
    } else {
        view! { <Folded class="card" summary=words(own_playbooks::basics)><Basics open /></Folded> }.into_any()
    };
    let name = open.memo(|playbook| playbook.name.clone());
    let title = move || match name.get() {
        name if name.is_empty() => say(own_playbooks::unnamed)().to_owned(),
        name => name,
    };
    view! {
        <div class="stack">
            <p class="own-playbook-name"><bdi>{title}</bdi></p>
            {basics}
            <ItemList open />
            <p class="small quiet">{say(own_playbooks::pinned_note)}</p>
            <p class="acts">
                <a class="button main" href=back.href()><Icon icon=LuCheck />{say(own_playbooks::finished)}</a>
            </p>
        </div>
    }
}

#[component]
fn Gone() -> impl IntoView {
    view! {
        <Empty title=words(own_playbooks::gone) text=words(own_playbooks::gone_text)>
            <a class="button main" href=Route::Trash.href()>{say(own_playbooks::to_trash)}</a>
        </Empty>
    }
}
