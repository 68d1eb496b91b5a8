//! The way into the demo shop and out of it.

use crate::{
    i18n::settings,
    store::{Space, local, page, use_store},
    ui::{language::say, route::Route},
};
use leptos::prelude::*;

#[component]
pub fn Demo() -> impl IntoView {
    let store = use_store();
    let turn_to = move |space: Space| {
        store.open_space(space);
        page::set_fragment(&Route::Today.to_string());
    };
    let act = move || match store.space.get() {
        Space::Demo => (say(settings::leave_demo)(), local::own_space()),
        _ => (say(settings::enter_demo)(), Space::Demo),
    };
    view! {
        <section class="section stack">
            <h2>{say(settings::demo_title)}</h2>
            <p class="quiet">{say(settings::demo_about)}</p>
            <div class="acts">
                <button type="button" class="button" on:click=move |_| turn_to(untrack(act).1)>{move || act().0}</button>
            </div>
        </section>
    }
}
