//! What is said once in a while and not on a screen of its own: that this browser is no safe home for a plan, that the app can
//! be installed; and the number on the app's icon.

mod badge;
mod moment;

use crate::{
    domain::Language,
    i18n::{app, finder},
    store::{
        Opening, Space,
        abilities::{self, Home},
        files::Picked,
        launch, local, page, session, sharing, use_store,
    },
    ui::{
        icon::{Icon, LuX},
        incoming::{Incoming, use_incoming},
        language::say,
        route::Route,
    },
};
use badge::show_open_posts;
use leptos::prelude::*;
use moment::{Kind, hint_now};

type Message = fn(Language) -> &'static str;

/// At most one hint, above the bar of places.
#[component]
pub fn Hints() -> impl IntoView {
    let store = use_store();
    show_open_posts(store);
    take_in_from_outside();
    let hint = RwSignal::new(None);
    // Once, when the plan is open: nothing comes up later.
    Effect::new(move |was_open: Option<bool>| {
        let is_open = store.opening.get() == Opening::Open;
        if is_open && was_open != Some(true) {
            let today = store.now.get_untracked().date;
            let is_own = store.space.get_untracked() != Space::Demo;
            let has_plan = is_own && store.plan_untracked(|plan| plan.profile.is_some());
            hint.set(hint_now(today, has_plan));
        }
        is_open || was_open == Some(true)
    });
    let close = move |kind: Kind| {
        local::keep_hint_closed(kind.name(), &store.now.get_untracked().date.to_string());
        hint.set(None);
    };
    move || {
        hint.get()
            .map(|kind| view! { <Hint kind close=Callback::new(close) /> })
    }
}

/// A plan that was opened with the app or shared into it leads to where plans are opened; any other text that was shared
/// becomes the words of a new post.
fn take_in_from_outside() {
    let Incoming(incoming) = use_incoming();
    let take = move |picked| {
        incoming.set(Some(picked));
        page::set_fragment(&Route::Share.to_string());
    };
    launch::on_file(take);
    match launch::take_shared_text() {
        Some(plan) if plan.trim_start().starts_with('{') => take(Picked::File {
            name: String::new(),
            bytes: plan.into_bytes(),
        }),
        Some(words) => {
            session::keep_words_begun(words.trim());
            page::set_fragment(&Route::NewPost { group: None, day: None }.to_string());
        }
        None => {}
    }
}

#[component]
fn Hint(kind: Kind, close: Callback<Kind>) -> impl IntoView {
    let (title, why): (Message, Message) = match kind {
        Kind::Unsafe(Home::WebView) => (finder::web_view, finder::web_view_why),
        Kind::Unsafe(_) => (finder::no_offline, finder::no_offline_why),
        Kind::Install => (finder::install, finder::install_why),
        Kind::InstallByHand => (finder::install, finder::install_by_hand),
    };
    view! {
        <aside class="hint" aria-label=say(title)>
            <div class="hint-head">
                <p>{say(title)}</p>
                <button type="button" class="icon-button" aria-label=say(app::close) on:click=move |_| close.run(kind)>
                    <Icon icon=LuX />
                </button>
            </div>
            <p class="small">{say(why)}</p>
            <HintActs kind close />
        </aside>
    }
}

#[component]
fn HintActs(kind: Kind, close: Callback<Kind>) -> impl IntoView {
    let install = move |_| {
        leptos::task::spawn_local(async move {
            abilities::install().await;
            close.run(kind);
        });
    };
    match kind {
        Kind::Unsafe(_) => view! {
            <div class="acts">
                <CopyAddress />
                <a class="button" href=Route::Share.href() on:click=move |_| close.run(kind)>{say(finder::save_a_copy)}</a>
            </div>
        }
        .into_any(),
        Kind::Install => view! {
            <div class="acts">
                <button type="button" class="button main" on:click=install>{say(finder::install)}</button>
                <button type="button" class="button" on:click=move |_| close.run(kind)>{say(finder::later)}</button>
            </div>
        }
        .into_any(),
        Kind::InstallByHand => ().into_any(),
    }
}

/// For pasting into a browser.
#[component]
fn CopyAddress() -> impl IntoView {
    let store = use_store();
    let copy = move |_| {
        leptos::task::spawn_local(async move {
            let address = page::address();
            let copied = sharing::copy(&address).await;
            let language = store.language.get_untracked();
            store.say(if copied {
                finder::address_copied(language).to_owned()
            } else {
                finder::address_not_copied(language, &address)
            });
        });
    };
    view! { <button type="button" class="button main" on:click=copy>{say(finder::copy_address)}</button> }
}
