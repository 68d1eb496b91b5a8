//! What stands around every screen: the main places, saved or not, notices with undo, new builds, the demo's banner.

mod banners;
mod navigation;
mod notice;

use crate::{
    i18n::app,
    store::{Opening, Store, history::Turn, keys, use_store},
    ui::{language::say, route::Route, unsaved},
};
use banners::Banners;
use leptos::prelude::*;
use navigation::{Navigation, SavingState};
use notice::NoticeBar;

/// The frame around a screen.
#[component]
pub fn Frame(#[prop(into)] route: Signal<Route>, children: ChildrenFn) -> impl IntoView {
    let store = use_store();
    turn_by_keys(store);
    let children = StoredValue::new(children);
    // The engine's absence is said in a banner, and a plan that did not open has a screen; what is shown stays usable.
    let is_waiting = Memo::new(move |_| store.opening.get() == Opening::Waiting);
    view! {
        <a class="skip-link" href="#screen-title" on:click=move |event| {
            event.prevent_default();
            crate::store::page::focus("screen-title");
        }>{say(app::skip_to_content)}</a>
        <div class="frame">
            <header class="frame-head">
                <a class="brand" href=Route::Today.href()>{say(app::app_name)}</a>
                <SavingState />
            </header>
            <Navigation route />
            <main class="screen">
                <Banners />
                <Show
                    when=move || !is_waiting.get()
                    fallback=|| view! { <p class="quiet" role="status">{say(app::loading)}</p> }
                >
                    {children.get_value()()}
                </Show>
            </main>
            <NoticeBar />
        </div>
    }
}

/// Undo and redo by the keyboard, of the whole plan.
fn turn_by_keys(store: Store) {
    keys::on_turning(move |turning| {
        // What was typed and waits for a pause is the newest act.
        unsaved::finish_all();
        store.turn(match turning {
            keys::Turning::Undo => Turn::Undo,
            keys::Turning::Redo => Turn::Redo,
        });
    });
}
