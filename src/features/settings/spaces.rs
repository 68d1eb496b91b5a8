//! The plans on this device, where more than one was begun because another could not be read.

use crate::{
    i18n::rescue,
    store::{Space, local, page, use_store},
    ui::{
        choice::{Choice, OneOf},
        language::say,
        route::Route,
    },
};
use leptos::prelude::*;

#[component]
pub fn Spaces() -> impl IntoView {
    let store = use_store();
    let count = Memo::new(move |_| {
        // A further plan is begun by turning to it.
        store.space.track();
        local::own_spaces()
    });
    let plans = move || {
        let language = store.language.get();
        (1..=count.get())
            .map(|number| Choice::new(number, rescue::plan_name(language, number)))
            .collect::<Vec<_>>()
    };
    let open = move |number: u8| {
        store.open_space(Space::numbered(number));
        page::set_fragment(&Route::Today.to_string());
    };
    view! {
        <Show when=move || { count.get() > 1 }>
            <section class="section stack">
                <h2>{say(rescue::spaces_title)}</h2>
                <p class="quiet">{say(rescue::spaces_about)}</p>
                <OneOf
                    legend=say(rescue::spaces_title)
                    choices=plans
                    value=move || store.space.get().number()
                    on_change=open
                />
            </section>
        </Show>
    }
}
