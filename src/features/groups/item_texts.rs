//! A list of texts on the group's card: add, change, remove, and where the order matters, move up and down.

use super::{
    card::{GroupCard, Message, use_card, words},
    fields::Place,
    item_order::move_by_one,
};
use crate::{
    domain::{Language, id::ElementId, items::Items},
    i18n::groups,
    store::{page, random},
    ui::{
        field::TextField,
        icon::{Icon, LuPlus, LuTrash2},
        language::say,
        unsaved::Pause,
    },
};
use leptos::prelude::*;

/// The list. Rows are kept by element, so that typing in one keeps its focus.
#[component]
pub fn ItemTexts(
    place: Place<Items<String>>,
    /// Names a row by its number.
    name: fn(Language, usize) -> String,
    /// The label of the field that adds one.
    add: Message,
    #[prop(default = false)] ordered: bool,
    #[prop(default = 1)] rows: u32,
) -> impl IntoView {
    let card = use_card();
    let typing = RwSignal::new(None);
    let ids = card.memo(move |group| ids_of((place.read)(group), typing.get()));
    let write = move |id: ElementId, text: String| {
        card.change(|group| write_item((place.write)(group), id, text, |item, text| *item = text));
    };
    let row = move |id: ElementId| {
        let number = Memo::new(move |_| ids.with(|ids| ids.iter().position(|other| *other == id).unwrap_or(0) + 1));
        let label = Signal::derive(move || name(card.language(), number.get()));
        let value = card.memo(move |group| {
            (place.read)(group)
                .0
                .get(&id)
                .map(|item| item.value.clone())
                .unwrap_or_default()
        });
        let save = move |text: String| {
            card.change(|group| {
                if let Some(item) = (place.write)(group).get_mut(id) {
                    *item = text;
                }
            });
        };
        let remove = move |_| remove_item(card, place, id);
        view! {
            <li class=if ordered { "item-row ordered" } else { "item-row" }>
                <div class="item-field"><TextField label=label value=value on_change=save rows=rows /></div>
                {ordered.then(|| view! { <MoveButtons place=place id=id label=label /> })}
                <RemoveButton label=label on_click=remove />
            </li>
        }
    };
    view! {
        <ul class="item-rows"><For each=move || ids.get() key=|id| *id children=row /></ul>
        <AddLine label=add typing=typing write=write />
    }
}

/// The ids in the list's order, but for the one whose text is still typed.
pub fn ids_of<T>(items: &Items<T>, typing: Option<ElementId>) -> Vec<ElementId> {
    let ids = items.in_order().into_iter().map(|(id, _)| id);
    ids.filter(|id| Some(*id) != typing).collect()
}

/// Sets an element's text; makes the element at the end where there is none, and removes it for no text.
pub fn write_item<T: Default>(items: &mut Items<T>, id: ElementId, text: String, set: fn(&mut T, String)) {
    if text.is_empty() {
        return items.remove(id);
    }
    if items.get_mut(id).is_none() {
        items.push(id, T::default());
    }
    if let Some(item) = items.get_mut(id) {
        set(item, text);
    }
}

/// Removes an element and offers it back.
pub fn remove_item<T>(card: GroupCard, place: Place<Items<T>>, id: ElementId) {
    let done = card.change(|group| (place.write)(group).remove(id));
    card.store
        .say_with_undo(groups::removed(card.store.language.get_untracked()), done);
}

/// A button that removes what the label names.
#[component]
pub fn RemoveButton(label: Signal<String>, on_click: impl Fn(()) + 'static) -> impl IntoView {
    let card = use_card();
    let name = move || groups::remove(card.language(), &label.get());
    view! {
        <button type="button" class="icon-button" aria-label=name on:click=move |_| on_click(())>
            <Icon icon=LuTrash2 />
        </button>
    }
}

/// Two buttons that move an element by one place and keep the focus.
#[component]
fn MoveButtons(place: Place<Items<String>>, id: ElementId, label: Signal<String>) -> impl IntoView {
    let card = use_card();
    let button = move |up: bool, sign: &'static str, name: fn(Language, &str) -> String| {
        let button_id = format!("move-{}-{id}", if up { "up" } else { "down" });
        let focus_id = button_id.clone();
        let act = move |_| {
            card.change(|group| move_by_one((place.write)(group), id, up));
            let focus_id = focus_id.clone();
            // A row that changes its place on the page loses the focus.
            page::after(0, move || page::focus(&focus_id));
        };
        let name = move || name(card.language(), &label.get());
        view! { <button type="button" class="icon-button" id=button_id aria-label=name on:click=act>{sign}</button> }
    };
    view! {
        {button(true, "↑", groups::move_up)}
        {button(false, "↓", groups::move_down)}
    }
}

/// A field that adds what is typed to a list. It is saved as one types, like all fields: the element stands in the list from
/// the first pause on, though its row is shown only once the line is ended by Enter, by the button, or by leaving the field.
#[component]
pub fn AddLine(
    label: Message,
    /// The element whose text is still typed here, to be left out of the list's rows.
    typing: RwSignal<Option<ElementId>>,
    /// Sets the element's text, makes the element where there is none, and removes it for no text.
    write: impl Fn(ElementId, String) + Copy + 'static,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let pause = Pause::new();
    let save = move || {
        let text = typed.get_untracked().trim().to_owned();
        let known = typing.get_untracked();
        if known.is_some() || !text.is_empty() {
            let id = known.unwrap_or_else(random::element_id);
            typing.set((!text.is_empty()).then_some(id));
            write(id, text);
        }
    };
    let end = move || {
        pause.forget();
        save();
        typed.set(String::new());
        typing.set(None);
    };
    on_cleanup(move || pause.finish());
    let id = format!("add-{}", random::element_id());
    view! {
        <form class="add-line" on:submit=move |event| {
            event.prevent_default();
            end();
        }>
            <div class="field">
                <label for=id.clone()>{words(label)}</label>
                <input
                    id=id
                    type="text"
                    maxlength="500"
                    autocomplete="off"
                    prop:value=move || typed.get()
                    on:input:target=move |event| {
                        typed.set(event.target().value());
                        pause.wait(save);
                    }
                    on:change=move |_| end()
                />
            </div>
            <button type="submit" class="button"><Icon icon=LuPlus /><span>{say(groups::add)}</span></button>
        </form>
    }
}
