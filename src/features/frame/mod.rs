//! What stands around every screen: the main places, saved or not, notices with undo, new builds, the demo's banner.

mod banners;
mod navigation;
mod notice;
mod rescue;

use crate::{
    i18n::app,
    store::{Opening, Problem, Store, history::Turn, keys, use_store},
    ui::{language::say, route::Route, unsaved},
};
use banners::Banners;
use leptos::prelude::*;
use navigation::{Navigation, SavingState};
use notice::NoticeBar;
use rescue::{CouldNotOpen, Rescue};

/// The frame around a screen.
#[component]
pub fn Frame(#[prop(into)] route: Signal<Route>, children: ChildrenFn) -> impl IntoView {
    let store = use_store();
    turn_by_keys(store);
    let children = StoredValue::new(children);
    // Whoever chose to look at what is left of one plan has not chosen for another.
    let is_looking = RwSignal::new(false);
    Effect::new(move |_| {
        store.space.track();
        is_looking.set(false);
    });
    let damage = Memo::new(move |_| {
        let problem = store.read_only.get().filter(|_| !is_looking.get());
        problem.filter(|problem| matches!(problem, Problem::Unreadable { .. }))
    });
    let screen = move || match store.opening.get() {
        Opening::Waiting => view! { <p class="quiet" role="status">{say(app::loading)}</p> }.into_any(),
        Opening::Failed(problem) => view! { <CouldNotOpen problem /> }.into_any(),
        // The engine's absence is said in a banner; what is shown stays usable.
        Opening::Early | Opening::Open | Opening::NoEngine(_) => match damage.get() {
            Some(problem) => view! { <Rescue problem is_looking /> }.into_any(),
            None => children.get_value()().into_any(),
        },
    };
    let phase = Memo::new(move |_| match store.opening.get() {
        Opening::Waiting => 0,
        Opening::Failed(_) => 1,
        _ if damage.with(Option::is_some) => 2,
        _ => 3,
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
                <Banners is_looking />
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
