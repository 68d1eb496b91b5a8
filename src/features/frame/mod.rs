//! What stands around every screen: the main places, saved or not, notices with undo, new builds, the demo's banner.

mod banners;
mod navigation;
mod notice;

use crate::{
    i18n::app,
    store::{Opening, Store, history::Turn, keys, sentences, use_store},
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
    let screen = move || match store.opening.get() {
        Opening::Waiting => view! { <p class="quiet" role="status">{say(app::loading)}</p> }.into_any(),
        Opening::Failed(problem) => {
            let sentence = move || sentences::problem(store.language.get(), &problem);
            view! { <p class="banner grave" role="alert">{sentence}</p> }.into_any()
        }
        // The engine's absence is said in a banner; what is shown stays usable.
        Opening::Early | Opening::Open | Opening::NoEngine(_) => children.get_value()().into_any(),
    };
    let phase = Memo::new(move |_| match store.opening.get() {
        Opening::Waiting => 0,
        Opening::Failed(_) => 1,
        _ => 2,
    });
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
                {move || {
                    phase.get();
                    untrack(screen)
                }}
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
