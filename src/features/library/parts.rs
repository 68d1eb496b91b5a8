//! Small things that several shelves show: a search field, a button that copies, a light.

use crate::{
    domain::Language,
    i18n::{dates, library},
    knowledge::{self, Light, Variables},
    store::{Store, sharing, use_store, words::profile_variables},
    ui::{
        field::TextField,
        icon::{Icon, LuCopy},
        language::{say, use_language},
    },
};
use leptos::prelude::*;

/// A button that copies words; `what` names them for readers of the screen.
#[component]
pub fn CopyButton(#[prop(into)] words: Signal<String>, #[prop(into)] what: Signal<String>) -> impl IntoView {
    let store = use_store();
    let copy = move |_| {
        let text = words.get_untracked();
        leptos::task::spawn_local(async move {
            let copied = sharing::copy(&text).await;
            let language = store.language.get_untracked();
            store.say(if copied {
                library::copied(language)
            } else {
                library::copy_refused(language)
            });
        });
    };
    let name = move || library::copy_this(store.language.get(), &what.get());
    view! {
        <button type="button" class="button" aria-label=name on:click=copy><Icon icon=LuCopy />{say(library::copy)}</button>
    }
}

/// The field above a list.
#[component]
pub fn Search(label: fn(Language) -> &'static str, value: RwSignal<String>) -> impl IntoView {
    let language = use_language();
    let label = Signal::derive(move || label(language.get()).to_owned());
    view! { <TextField label=label value=value longest=60 on_change=move |typed| value.set(typed) /> }
}

/// What is looked for, as it is compared: without case and outer spaces.
pub fn needle(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// Whether one of the texts holds it; nothing looked for is found everywhere.
pub fn holds<'a>(needle: &str, texts: impl IntoIterator<Item = &'a str>) -> bool {
    needle.is_empty() || texts.into_iter().any(|text| text.to_lowercase().contains(needle))
}

/// Words with the store's own names and today's date in them; the group's name is a blank, for nobody has said which.
pub fn filled(store: Store, words: &str) -> String {
    let language = store.language.get();
    let today = store.today();
    let of_store = store.plan(|plan| {
        let profile = plan.profile.as_ref();
        profile.map(|profile| profile_variables(profile, language))
    });
    let variables = Variables {
        group: Some(library::blank_group(language).to_owned()),
        date: Some(dates::month_day(language, today)),
        weekday: Some(dates::weekday(language, today).to_owned()),
        ..of_store.unwrap_or_default()
    };
    knowledge::fill(words, &variables).trim().to_owned()
}

/// A light with its name: colour is never alone.
#[component]
pub fn LightTag(light: Light) -> impl IntoView {
    let (class, name): (_, fn(Language) -> &'static str) = match light {
        Light::Green => ("tag accent", library::green),
        Light::Yellow => ("tag warn", library::yellow),
        Light::Red => ("tag grave", library::red),
    };
    view! { <span class=class>{say(name)}</span> }
}
