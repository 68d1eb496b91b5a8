//! What to check before an item is sent: a short list, each line saved as one types.

use super::open::{OpenItem, words};
use crate::{
    domain::id::ElementId,
    i18n::own_playbooks,
    store::random,
    ui::{
        field::TextField,
        icon::{Icon, LuPlus, LuTrash2},
        language::{say, use_language},
        layout::Folded,
        unsaved,
    },
};
use leptos::prelude::*;

#[component]
pub fn Checks(open: OpenItem) -> impl IntoView {
    view! { <Folded class="card" summary=words(own_playbooks::checks)><Lines open /></Folded> }
}

#[component]
fn Lines(open: OpenItem) -> impl IntoView {
    let ids = open.memo(|item| {
        let ids = item.checks.in_order().into_iter().map(|(id, _)| id);
        ids.collect::<Vec<_>>()
    });
    let add = move |_| {
        unsaved::finish_all();
        open.edit(|item| item.checks.push(random::element_id(), String::new()));
    };
    view! {
        <ul class="item-rows"><For each=move || ids.get() key=|id| *id children=move |id| view! { <Line open ids id /> } /></ul>
        <p class="acts"><button type="button" class="button" on:click=add><Icon icon=LuPlus />{say(own_playbooks::add_check)}</button></p>
    }
}

#[component]
fn Line(open: OpenItem, ids: Memo<Vec<ElementId>>, id: ElementId) -> impl IntoView {
    let language = use_language();
    let number = Memo::new(move |_| ids.with(|ids| ids.iter().position(|other| *other == id)).unwrap_or(0) + 1);
    let label = Signal::derive(move || own_playbooks::check(language.get(), number.get()));
    let value = open.memo(move |item| {
        item.checks
            .0
            .get(&id)
            .map(|check| check.value.clone())
            .unwrap_or_default()
    });
    let save = move |text: String| {
        open.edit(|item| {
            if let Some(check) = item.checks.get_mut(id) {
                *check = text.trim().to_owned();
            }
        });
    };
    let remove = move |_| {
        unsaved::finish_all();
        open.edit(|item| item.checks.remove(id));
    };
    view! {
        <li class="item-row">
            <div class="item-field"><TextField label value longest=300 on_change=save /></div>
            <button
                type="button"
                class="icon-button"
                aria-label=move || own_playbooks::remove_check(language.get(), number.get())
                on:click=remove
            >
                <Icon icon=LuTrash2 />
            </button>
        </li>
    }
}
