//! Scripts by topic, searched by title, situation and words, with this store's names in them.

use super::{
    arriving::Arriving,
    parts::{CopyButton, Search, filled, holds, needle},
};
use crate::{
    i18n::{library, terms},
    knowledge::{self, Pack, Script, ScriptTopic, Sort},
    store::use_store,
    ui::{
        language::{say, use_language},
        layout::Empty,
    },
};
use leptos::prelude::*;

#[component]
pub fn Scripts() -> impl IntoView {
    let language = use_language();
    view! {
        <Arriving packs=move || vec![Pack::All(Sort::Scripts, language.get())]><Topics /></Arriving>
    }
}

#[component]
fn Topics() -> impl IntoView {
    let language = use_language();
    let typed = RwSignal::new(String::new());
    let found = move || {
        let needle = needle(&typed.get());
        let topics = knowledge::scripts(language.get()).unwrap_or_default().iter();
        topics
            .map(|topic| (topic, found_in(topic, &needle)))
            .filter(|(_, scripts)| !scripts.is_empty())
            .collect::<Vec<_>>()
    };
    let topics = move || {
        let found = found();
        let is_searched = typed.with(|typed| !typed.trim().is_empty());
        if found.is_empty() {
            return view! { <Empty title=say(library::nothing_found) text=say(library::nothing_found_text)>""</Empty> }
                .into_any();
        }
        let topic = |(topic, scripts)| view! { <Topic topic scripts is_open=is_searched /> };
        view! { <div class="stack">{found.into_iter().map(topic).collect_view()}</div> }.into_any()
    };
    view! {
        <div class="section"><Search label=library::search value=typed /></div>
        <div class="section">{topics}</div>
    }
}

fn found_in(topic: &'static ScriptTopic, needle: &str) -> Vec<&'static Script> {
    let whole_topic = holds(needle, [topic.title.as_str()]);
    let fits =
        |script: &&Script| whole_topic || holds(needle, [script.title.as_str(), &script.situation, &script.words]);
    topic.scripts.iter().filter(fits).collect()
}

#[component]
fn Topic(topic: &'static ScriptTopic, scripts: Vec<&'static Script>, is_open: bool) -> impl IntoView {
    let language = use_language();
    let count = scripts.len();
    let rows = scripts.into_iter().map(|script| view! { <OneScript script /> });
    view! {
        <details class="card fold" open=is_open>
            <summary>
                <span class="fold-title">{topic.title.as_str()}</span>
                <span class="row-about">{move || library::scripts_in_it(language.get(), count)}</span>
            </summary>
            <ul class="stack">{rows.collect_view()}</ul>
        </details>
    }
}

#[component]
fn OneScript(script: &'static Script) -> impl IntoView {
    let store = use_store();
    let language = store.language;
    let words = Signal::derive(move || filled(store, &script.words));
    let about = move || {
        let language = language.get();
        format!(
            "{} · {}",
            terms::channel(language, script.channel),
            terms::member_role(language, script.role)
        )
    };
    view! {
        <li class="stack library-post">
            <p><strong>{script.title.as_str()}</strong><span class="row-about">{about}</span></p>
            <p class="small">{move || library::situation(language.get(), &script.situation)}</p>
            <p class="words">{move || words.get()}</p>
            <p class="small quiet">{move || library::avoid(language.get(), &script.avoid)}</p>
            <p><CopyButton words=words what=script.title.clone() /></p>
        </li>
    }
}
