//! The items of a playbook of one's own by day and time, and the way to one more.

use super::open::Open;
use crate::{
    domain::{
        Language, MinuteOfDay,
        own_item::OwnItem,
        own_playbook::{LONGEST_DAYS, MOST_OWN_ITEMS, OwnPlaybook},
        own_post::heading,
        playbook::ItemId,
    },
    i18n::{library, own_playbooks, terms},
    store::{own_playbook_edits::new_item_id, page},
    ui::{
        icon::{Icon, LuChevronRight, LuPlus},
        language::{say, use_language},
        route::Route,
        unsaved,
    },
};
use leptos::prelude::*;

/// The hour of an item that is the first.
const FIRST_HOUR: u16 = 9;

/// What the list shows of an item.
#[derive(Clone, PartialEq)]
struct Row {
    id: ItemId,
    item: OwnItem,
    /// Days of the playbook, where the item comes after the last of them.
    beyond: Option<u32>,
}

#[component]
pub fn ItemList(open: Open) -> impl IntoView {
    let rows = open.memo(rows_of);
    let rows_shown = move || {
        rows.get()
            .into_iter()
            .map(|row| view! { <ItemRow open row /> })
            .collect_view()
    };
    view! {
        <section class="section">
            <h2>{say(own_playbooks::items)}</h2>
            <Show when=move || rows.with(Vec::is_empty)><p class="quiet">{say(own_playbooks::no_items)}</p></Show>
            <Show when=move || !rows.with(Vec::is_empty)><ul class="rows">{rows_shown}</ul></Show>
            <p class="acts group-more">
                <button type="button" class="button" on:click=move |_| add(open)><Icon icon=LuPlus />{say(own_playbooks::add_item)}</button>
            </p>
        </section>
    }
}

fn rows_of(playbook: &OwnPlaybook) -> Vec<Row> {
    let row = |(id, item): (&ItemId, &OwnItem)| Row {
        id: id.clone(),
        item: item.clone(),
        beyond: playbook.length_days.filter(|_| playbook.is_beyond_end(item)),
    };
    playbook.in_order().into_iter().map(row).collect()
}

#[component]
fn ItemRow(open: Open, row: Row) -> impl IntoView {
    let language = use_language();
    let Row { id, item, beyond } = row;
    let title = heading(&item.title, &item.words);
    let day = item.day;
    let shown = item.clone();
    let when = move || when(language.get(), &shown);
    let about = move || {
        let language = language.get();
        format!(
            "{} · {}",
            terms::channel(language, item.channel),
            terms::intent(language, item.intent)
        )
    };
    let is_blank = title.is_empty();
    let named = move || {
        if is_blank {
            own_playbooks::new_item(language.get()).to_owned()
        } else {
            title.clone()
        }
    };
    let problem = move || match beyond {
        Some(days) => Some(own_playbooks::beyond_end(language.get(), day, days)),
        None => is_blank.then(|| own_playbooks::nothing_written(language.get()).to_owned()),
    };
    view! {
        <li>
            <a class="row-link" href=Route::EditOwnItem(open.id, id).href()>
                <span class="row-words">
                    <span class="small quiet">{when}</span>
                    <span class="row-title"><bdi>{named}</bdi></span>
                    <span class="row-about">{about}</span>
                    {move || problem().map(|problem| view! { <span class="tag warn">{problem}</span> })}
                </span>
                <Icon icon=LuChevronRight />
            </a>
        </li>
    }
}

fn when(language: Language, item: &OwnItem) -> String {
    let day = library::day_number(language, item.day);
    let every = item.every_days.map(|days| own_playbooks::every(language, days));
    let parts = [Some(day), Some(item.minute.to_string()), every];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Adds an item behind the last one and opens it.
fn add(open: Open) {
    unsaved::finish_all();
    let id = new_item_id();
    let is_full = open.once(|playbook| playbook.items.len() >= MOST_OWN_ITEMS);
    if is_full != Some(false) {
        let language = open.store.language.get_untracked();
        return open.store.say(own_playbooks::too_many(language, MOST_OWN_ITEMS));
    }
    open.edit(|playbook| {
        let next = next_item(playbook);
        playbook.items.insert(id.clone(), next);
    });
    page::set_fragment(&Route::EditOwnItem(open.id, id).to_string());
}

/// The day after the last, at its hour; in one without an end, on day 1 again and again.
fn next_item(playbook: &OwnPlaybook) -> OwnItem {
    let in_order = playbook.in_order();
    let last = in_order.last().map(|(_, item)| *item);
    let minute = last.map_or_else(
        || MinuteOfDay::new(FIRST_HOUR * 60).unwrap_or_default(),
        |last| last.minute,
    );
    let next = last.map_or(1, |last| last.day + 1);
    match playbook.length_days {
        Some(days) => OwnItem::new(next.min(days), minute),
        None => OwnItem {
            every_days: Some(playbook.round().unwrap_or(7)),
            ..OwnItem::new(next.min(LONGEST_DAYS), minute)
        },
    }
}
