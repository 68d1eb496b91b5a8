//! Language and theme; both hold at once.

use crate::{
    domain::Language,
    i18n::settings,
    store::{Theme, use_store},
    ui::{
        choice::{Choice, OneOf},
        language::say,
    },
};
use leptos::prelude::*;

#[component]
pub fn Look() -> impl IntoView {
    let store = use_store();
    // Each language calls itself by its own name, so that anybody finds the way back.
    let languages = vec![
        Choice::new(Language::Chinese, "中文"),
        Choice::new(Language::English, "English"),
    ];
    let themes = move || {
        let language = store.language.get();
        vec![
            Choice::new(Theme::Device, settings::theme_device(language)),
            Choice::new(Theme::Light, settings::theme_light(language)),
            Choice::new(Theme::Dark, settings::theme_dark(language)),
        ]
    };
    view! {
        <section class="section stack">
            <h2>{say(settings::look_title)}</h2>
            <OneOf
                legend=say(settings::language)
                choices=languages
                value=move || Some(store.language.get())
                on_change=move |language| store.set_language(language)
            />
            <OneOf
                legend=say(settings::theme)
                choices=themes
                value=move || Some(store.theme.get())
                on_change=move |theme| store.set_theme(theme)
            />
        </section>
    }
}
