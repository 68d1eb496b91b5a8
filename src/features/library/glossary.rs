//! The field's terms, searched in both languages.

use super::{
    arriving::Arriving,
    parts::{Search, holds, needle},
};
use crate::{
    i18n::library,
    knowledge::{self, GlossaryTerm, Pack, Sort},
    ui::{
        language::{say, use_language},
        layout::Empty,
    },
};
use leptos::prelude::*;

#[component]
pub fn Glossary() -> impl IntoView {
    let language = use_language();
    view! {
        <Arriving packs=move || vec![Pack::All(Sort::Glossary, language.get())]><Terms /></Arriving>
    }
}

#[component]
fn Terms() -> impl IntoView {
    let language = use_language();
    let typed = RwSignal::new(String::new());
    let rows = move || {
        let needle = needle(&typed.get());
        let all = knowledge::glossary(language.get()).unwrap_or_default().iter();
        let found: Vec<_> = all
            .filter(|term| holds(&needle, [term.zh.as_str(), &term.en, &term.meaning]))
            .collect();
        if found.is_empty() {
            return view! { <Empty title=say(library::nothing_found) text=say(library::nothing_found_text)>""</Empty> }
                .into_any();
        }
        view! { <dl class="card stack">{found.into_iter().map(row).collect_view()}</dl> }.into_any()
    };
    view! {
        <div class="section"><Search label=library::search value=typed /></div>
        <div class="section">{rows}</div>
    }
}

fn row(term: &'static GlossaryTerm) -> impl IntoView {
    view! {
        <div class="library-post">
            <dt><strong>{term.zh.as_str()}</strong>" · "{term.en.as_str()}</dt>
            <dd class="small quiet">{term.meaning.as_str()}</dd>
        </div>
    }
}
