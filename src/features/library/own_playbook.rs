//! One playbook of one's own before it is used: as a bundled one, with the ways to change it, to pass it on and to delete it.

use super::{
    arriving::Arriving,
    playbook::{Choosing, Warning},
    playbooks::FactTags,
    timeline::Timeline,
    use_it::UseIt,
};
use crate::{
    domain::{
        civil::add_days,
        id::{GroupId, OwnPlaybookId},
        own_playbook::OwnPlaybook,
    },
    i18n::own_playbooks,
    knowledge::{Pack, Sort},
    store::{Store, abilities, files, page, sentences, sharing, use_store},
    ui::{
        icon::{Icon, LuDownload, LuPencil, LuTrash2},
        language::{say, use_language},
        layout::{Empty, ScreenHead},
        route::{GroupTab, LibraryPlace, LibraryShelf, Route},
    },
};
use leptos::prelude::*;

#[component]
pub fn OwnPlaybookPage(id: OwnPlaybookId, group: Option<GroupId>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let playbook = Memo::new(move |_| {
        let standing = |own: &&OwnPlaybook| own.deleted_at.is_none();
        store.plan(|plan| plan.own_playbooks.get(&id).filter(standing).cloned())
    });
    let unnamed = move || own_playbooks::unnamed(language.get());
    let title = move || {
        playbook.with(|own| {
            own.as_ref()
                .map_or_else(|| unnamed().to_owned(), |own| own.title(unnamed()).to_owned())
        })
    };
    let back = match group {
        Some(group) => Route::Group(group, GroupTab::Schedule),
        None => Route::Library(LibraryPlace::Shelf(LibraryShelf::Playbooks)),
    };
    view! {
        <ScreenHead title=Signal::derive(title) back />
        {move || match playbook.get() {
            Some(own) => view! { <Whole own group /> }.into_any(),
            None => view! { <Gone /> }.into_any(),
        }}
    }
}

#[component]
fn Whole(own: OwnPlaybook, group: Option<GroupId>) -> impl IntoView {
    let store = use_store();
    let first = i64::from(own.event_day.unwrap_or(1));
    let choosing = Choosing {
        group: RwSignal::new(group),
        picked: RwSignal::new(add_days(store.now.get_untracked().date, first)),
    };
    let has_warning = own.warning.is_some();
    let version = StoredValue::new(own.version(own_playbooks::unnamed(store.language.get_untracked())));
    let is_empty = version.with_value(|version| version.playbook.items.is_empty());
    let (length_days, items) = (own.length_days, own.items.len());
    let packs = move || {
        let language = store.language.get();
        let trade = store.plan(|plan| plan.profile.as_ref().map(|profile| profile.trade));
        let lights = has_warning.then_some(Pack::All(Sort::Limits, language));
        [Pack::TradeWords(trade.unwrap_or_default(), language)]
            .into_iter()
            .chain(lights)
            .collect()
    };
    let content = move || {
        if is_empty {
            return view! { <p class="section quiet">{say(own_playbooks::nothing_to_use)}</p> }.into_any();
        }
        view! {
            {has_warning.then(|| view! { <Warning /> })}
            <UseIt version choosing />
            <Timeline version choosing />
        }
        .into_any()
    };
    view! {
        <p class="words"><bdi>{own.about.clone()}</bdi></p>
        <p><FactTags length_days items has_warning /></p>
        <Acts id=own.id name=own.name />
        <Arriving packs>{content()}</Arriving>
        <p class="section small quiet">{say(own_playbooks::pinned_note)}</p>
    }
}

#[component]
fn Acts(id: OwnPlaybookId, name: String) -> impl IntoView {
    let store = use_store();
    let file_name = RwSignal::new(name.clone());
    let pass_on = move |_| leptos::task::spawn_local(pass_on(store, id, file_name.get_untracked()));
    let delete = move |_| {
        let done = store.delete_own_playbook(id);
        let language = store.language.get_untracked();
        store.say_with_undo(own_playbooks::deleted(language, &name), done);
        page::set_fragment(&Route::Library(LibraryPlace::Shelf(LibraryShelf::Playbooks)).to_string());
    };
    view! {
        <p class="acts group-more">
            <a class="button" href=Route::EditOwnPlaybook(id).href()><Icon icon=LuPencil />{say(own_playbooks::edit)}</a>
            <button type="button" class="button" on:click=pass_on><Icon icon=LuDownload />{say(own_playbooks::pass_on)}</button>
            <button type="button" class="button" on:click=delete><Icon icon=LuTrash2 />{say(own_playbooks::delete)}</button>
        </p>
        <p class="small quiet group-more">{say(own_playbooks::pass_on_about)}</p>
    }
}

/// Saves it as a file, or where files cannot be saved copies it as text.
async fn pass_on(store: Store, id: OwnPlaybookId, name: String) {
    let language = store.language.get_untracked();
    let bytes = match store.file_of_own_playbooks([id]).await {
        Ok(bytes) => bytes,
        Err(problem) => return store.say(sentences::problem(language, &problem)),
    };
    let name: String = name.chars().filter(|sign| sign.is_alphanumeric()).take(24).collect();
    let file = format!("qunce-playbook-{name}-{}.json", store.now.get_untracked().date);
    if !abilities::saves_no_files() && files::download(&file, "application/json", &bytes) {
        return store.say(own_playbooks::file_saved(language, &file));
    }
    let copied = sharing::copy(&String::from_utf8_lossy(&bytes)).await;
    store.say(if copied {
        own_playbooks::file_copied(language)
    } else {
        own_playbooks::file_failed(language)
    });
}

#[component]
fn Gone() -> impl IntoView {
    view! {
        <Empty title=say(own_playbooks::gone) text=say(own_playbooks::gone_text)>
            <a class="button main" href=Route::Trash.href()>{say(own_playbooks::to_trash)}</a>
        </Empty>
    }
}
