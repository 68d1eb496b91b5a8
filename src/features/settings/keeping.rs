//! How safely the plan is kept, and what makes it safer.

use crate::{
    domain::civil::Date,
    i18n::{app, dates, settings},
    store::{Keeping as Kept, local, page, use_store},
    ui::{language::say, route::Route},
};
use leptos::prelude::*;

#[component]
pub fn Keeping() -> impl IntoView {
    let store = use_store();
    let kept = move || {
        let language = store.language.get();
        match store.keeping.get() {
            Kept::IndexedDb => view! { <p>{settings::kept_in_browser(language)}</p> }.into_any(),
            Kept::LocalStorage => {
                view! { <p class="banner warn">{app::only_in_local_storage(language)}</p> }.into_any()
            }
            Kept::OnlyInMemory => {
                view! { <p class="banner grave" role="alert">{settings::kept_in_memory(language)}</p> }.into_any()
            }
        }
    };
    let unreadable = move || {
        let count = store.unreadable_count();
        (count > 0).then(|| view! { <p class="banner warn">{settings::unreadable(store.language.get(), count)}</p> })
    };
    let last_backup = move || {
        let language = store.language.get();
        let day: Option<Date> = local::last_backup().and_then(|when| when.get(..10)?.parse().ok());
        day.map_or_else(
            || settings::never(language).to_owned(),
            |day| dates::full_date(language, day),
        )
    };
    view! {
        <section class="section stack">
            <h2>{say(settings::keeping_title)}</h2>
            {kept}
            {unreadable}
            <dl class="facts">
                <dt>{say(settings::last_backup)}</dt>
                <dd>{last_backup}</dd>
            </dl>
            <Persist />
        </section>
    }
}

/// Whether the browser keeps the plan even when space runs short; where it does not, it can be asked to.
#[component]
fn Persist() -> impl IntoView {
    let answer = RwSignal::new(None::<Option<bool>>);
    let store = use_store();
    leptos::task::spawn_local(async move { answer.set(Some(page::is_persisted().await)) });
    let ask = move |_| {
        leptos::task::spawn_local(async move { answer.set(Some(page::ask_to_persist().await)) });
    };
    let words = move || {
        let words = match answer.get()? {
            Some(true) => settings::persist_granted,
            Some(false) => settings::persist_refused,
            None => settings::persist_unknown,
        };
        Some(words(store.language.get()))
    };
    view! {
        <p role="status">{words}</p>
        <div class="acts">
            <a class="button" href=Route::Share.href()>{say(settings::go_to_share)}</a>
            <Show when=move || answer.get() == Some(Some(false))>
                <button type="button" class="button" on:click=ask>{say(settings::ask_to_persist)}</button>
            </Show>
        </div>
    }
}
