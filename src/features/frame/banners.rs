//! What must be known above every screen: the demo, a new build, storage that does not keep.

use crate::{
    i18n::{app, rescue},
    store::{Keeping, Opening, Problem, Saving, Space, Store, Update, local, page, sentences, updates, use_store},
    ui::{language::say, route::Route},
};
use leptos::prelude::*;

/// The banners that hold now; usually none.
#[component]
pub fn Banners() -> impl IntoView {
    let store = use_store();
    let leave_demo = move |_| {
        store.open_space(local::own_space());
        page::set_fragment(&Route::Today.to_string());
    };
    let engine_trouble = move || match store.opening.get() {
        Opening::NoEngine(why) => Some(app::engine_failed(store.language.get(), &why)),
        _ => None,
    };
    let not_saved = move || match store.saving.get() {
        // Why nothing can be changed at all is said once.
        Saving::NotSaved(problem) if store.read_only.with(|said| said.as_ref() != Some(&problem)) => {
            Some(sentences::problem(store.language.get(), &problem))
        }
        _ => None,
    };
    let update = move || {
        let (words, act, name): (_, fn(), _) = match store.update.get()? {
            Update::Waiting => (say(app::update_waiting), updates::activate, say(app::update_now)),
            Update::TookOver => (say(app::update_took_over), page::reload, say(app::reload)),
        };
        Some(view! {
            <div class="banner" role="status">
                <p>{words}</p>
                <button type="button" class="button small" on:click=move |_| act()>{name}</button>
            </div>
        })
    };
    view! {
        <ReadOnly />
        <Show when=move || store.space.get() == Space::Demo>
            <div class="banner">
                <p>{say(app::demo_notice)}</p>
                <button type="button" class="button small" on:click=leave_demo>{say(app::leave_demo)}</button>
            </div>
        </Show>
        {update}
        <Show when=move || store.keeping.get() == Keeping::LocalStorage>
            <p class="banner warn" role="status">{say(app::only_in_local_storage)}</p>
        </Show>
        <Show when=move || store.keeping.get() == Keeping::OnlyInMemory>
            <p class="banner grave" role="alert">{say(app::only_in_memory)}</p>
        </Show>
        {move || engine_trouble().map(|text| view! { <p class="banner grave" role="alert">{text}</p> })}
        {move || not_saved().map(|text| view! { <p class="banner grave" role="alert">{text}</p> })}
    }
}

/// Why nothing can be changed: said above every screen, with what can be done about it.
#[component]
fn ReadOnly() -> impl IntoView {
    let store = use_store();
    let banner = move || {
        // Where the damage has a screen of its own, that says it all.
        let problem = store.read_only.get().filter(|_| store.trouble().is_none())?;
        let (name, act): (_, fn(Store)) = match problem {
            Problem::Unreadable { .. } => (say(rescue::options), |store| store.is_looking.set(false)),
            _ => (say(app::reload), |_| page::reload()),
        };
        Some(view! {
            <div class="banner grave" role="alert">
                <p>{sentences::problem(store.language.get(), &problem)}</p>
                <button type="button" class="button small" on:click=move |_| act(store)>{name}</button>
            </div>
        })
    };
    view! { {banner} }
}
