//! One item of a playbook of one's own: its words first, then when, then what few will touch.

use super::{
    checks::Checks,
    open::{Open, OpenItem, number, words},
};
use crate::{
    domain::{
        group::MemberRole,
        id::OwnPlaybookId,
        own_item::OwnItem,
        own_playbook::{LONGEST_DAYS, MOST_OWN_ITEMS},
        own_post::heading,
        playbook::{Basket, Channel, Intent, ItemId, LONGEST_CYCLE_DAYS},
    },
    i18n::{own_playbooks, own_posts, terms},
    store::{own_playbook_edits::new_item_id, page, use_store},
    ui::{
        choice::SelectTerm,
        field::{TextField, ValueField},
        icon::{Icon, LuCheck, LuCopy, LuTrash2},
        language::say,
        layout::{Empty, Folded, ScreenHead},
        put_in::PutIn,
        route::Route,
        unsaved,
        when::TimeField,
    },
};
use leptos::prelude::*;

/// The screen that changes one item.
#[component]
pub fn EditOwnItem(id: OwnPlaybookId, item: ItemId) -> impl IntoView {
    let of = Open { store: use_store(), id };
    let open = OpenItem {
        of,
        item: StoredValue::new(item.clone()),
    };
    let is_there = of.memo(move |playbook| playbook.deleted_at.is_none() && playbook.items.contains_key(&item));
    view! {
        <ScreenHead title=words(own_playbooks::item_title) back=Route::EditOwnPlaybook(id) />
        {move || if is_there.get() {
            view! { <Fields open /> }.into_any()
        } else {
            view! {
                <Empty title=words(own_playbooks::item_gone) text=words(own_playbooks::item_gone_text)>
                    <a class="button main" href=Route::EditOwnPlaybook(id).href()>{say(own_playbooks::back_to_playbook)}</a>
                </Empty>
            }
            .into_any()
        }}
    }
}

#[component]
fn Fields(open: OpenItem) -> impl IntoView {
    let title = open.memo(|item| item.title.clone());
    let said = open.memo(|item| item.words.clone());
    let put = Callback::new(move |text: String| open.edit(|item| item.words.push_str(&text)));
    view! {
        <div class="stack">
            <TextField
                label=words(own_posts::words)
                placeholder=words(own_posts::words_placeholder)
                value=said
                rows=6
                longest=4000
                on_change=move |text| open.edit(|item| item.words = text.trim_end().to_owned())
            />
            <PutIn put />
            <TextField
                label=words(own_posts::title)
                value=title
                longest=80
                on_change=move |text| open.edit(|item| item.title = text.trim().to_owned())
            />
            <When open />
            <Folded class="card" summary=words(own_posts::nature)><Nature open /></Folded>
            <Checks open />
            <Acts open />
        </div>
    }
}

#[component]
fn When(open: OpenItem) -> impl IntoView {
    let day = open.memo(|item| item.day.to_string());
    let minute = open.memo(|item| item.minute);
    let every = open.memo(|item| item.every_days.map(|days| days.to_string()).unwrap_or_default());
    let take_day = move |typed: String| match number(&typed, LONGEST_DAYS) {
        Ok(Some(day)) => {
            open.edit(|item| item.day = day);
            true
        }
        _ => false,
    };
    let take_every = move |typed: String| {
        let every = number(&typed, LONGEST_CYCLE_DAYS);
        every.map(|days| open.edit(|item| item.every_days = days)).is_ok()
    };
    let take_minute = move |minute| {
        open.edit(|item| item.minute = minute);
        true
    };
    view! {
        <div class="fields-2">
            <ValueField label=words(own_playbooks::day) value=day input_mode="numeric" error=words(own_playbooks::day_refused) on_change=take_day />
            <TimeField label=words(own_posts::time) value=minute on_change=take_minute />
            <ValueField label=words(own_playbooks::repeats) value=every input_mode="numeric" error=words(own_playbooks::day_refused) on_change=take_every />
        </div>
        <Beyond open />
    }
}

/// Says where the item comes after the last day.
#[component]
fn Beyond(open: OpenItem) -> impl IntoView {
    let id = open.item.get_value();
    let beyond = open.of.memo(move |playbook| {
        let item = playbook.items.get(&id).filter(|item| playbook.is_beyond_end(item));
        item.map(|item| item.day).zip(playbook.length_days)
    });
    let sentence = move || {
        let (day, days) = beyond.get()?;
        let words = own_playbooks::beyond_end(open.of.store.language.get(), day, days);
        Some(view! { <p class="banner warn">{words}</p> })
    };
    view! { <div role="status">{sentence}</div> }
}

/// By what road it goes, what it is for and who sends it: the diagnosis judges by these.
#[component]
fn Nature(open: OpenItem) -> impl IntoView {
    let of = |item: &OwnItem| (item.intent, item.channel, item.basket, item.sent_by);
    // Kept as it was while the item goes.
    let nature = Memo::new(move |before: Option<&_>| {
        let now = open.follow(of);
        now.or(before.copied())
            .unwrap_or(of(&OwnItem::new(1, Default::default())))
    });
    let (intent, channel) = (
        Signal::derive(move || nature.get().0),
        Signal::derive(move || nature.get().1),
    );
    let (basket, sent_by) = (
        Signal::derive(move || nature.get().2),
        Signal::derive(move || nature.get().3),
    );
    view! {
        <div class="fields-2">
            <SelectTerm label=own_posts::intent all=Intent::ALL name=terms::intent value=intent on_change=move |to| open.edit(|item| item.intent = to) />
            <SelectTerm label=own_posts::channel all=Channel::ALL name=terms::channel value=channel on_change=move |to| open.edit(|item| item.channel = to) />
            <SelectTerm label=own_posts::basket all=Basket::ALL name=terms::basket value=basket on_change=move |to| open.edit(|item| item.basket = to) />
            <SelectTerm label=own_posts::sent_by all=MemberRole::ALL name=terms::member_role value=sent_by on_change=move |to| open.edit(|item| item.sent_by = to) />
        </div>
    }
}

#[component]
fn Acts(open: OpenItem) -> impl IntoView {
    let back = Route::EditOwnPlaybook(open.of.id);
    view! {
        <div class="acts">
            <a class="button main" href=back.href()><Icon icon=LuCheck />{say(own_playbooks::back_to_playbook)}</a>
            <button type="button" class="button" on:click=move |_| duplicate(open)><Icon icon=LuCopy />{say(own_playbooks::duplicate)}</button>
            <button type="button" class="button" on:click=move |_| delete(open)><Icon icon=LuTrash2 />{say(own_playbooks::delete_item)}</button>
        </div>
    }
}

/// Adds the same once more and opens it.
fn duplicate(open: OpenItem) {
    unsaved::finish_all();
    let (store, language) = (open.of.store, open.of.store.language.get_untracked());
    let Some(item) = open.once(Clone::clone) else { return };
    if open.of.once(|playbook| playbook.items.len() >= MOST_OWN_ITEMS) != Some(false) {
        return store.say(own_playbooks::too_many(language, MOST_OWN_ITEMS));
    }
    let id = new_item_id();
    let done = store.edit_own_playbook(open.of.id, |playbook| {
        playbook.items.insert(id.clone(), item);
    });
    store.say_with_undo(own_playbooks::duplicated(language), done);
    page::set_fragment(&Route::EditOwnItem(open.of.id, id).to_string());
}

fn delete(open: OpenItem) {
    unsaved::finish_all();
    let (store, id) = (open.of.store, open.item.get_value());
    let title = open.once(|item| heading(&item.title, &item.words)).unwrap_or_default();
    let done = store.edit_own_playbook(open.of.id, |playbook| {
        playbook.items.remove(&id);
    });
    store.say_with_undo(
        own_playbooks::item_deleted(store.language.get_untracked(), &title),
        done,
    );
    page::set_fragment(&Route::EditOwnPlaybook(open.of.id).to_string());
}
