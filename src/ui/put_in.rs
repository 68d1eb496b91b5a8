//! Words in braces that become the real thing when a post is sent, each a button that puts it in.

use super::{
    language::{say, use_language},
    layout::Folded,
    unsaved,
};
use crate::i18n::own_posts;
use leptos::prelude::*;

/// What of the words can stand for the real thing.
const OFFERED: [&str; 8] = ["store", "host", "goods", "city", "date", "weekday", "tip", "question"];

/// The buttons, folded away; `put` adds a text at the end of the words.
#[component]
pub fn PutIn(put: Callback<String>) -> impl IntoView {
    let language = use_language();
    let button = move |name: &'static str| {
        let label = move || own_posts::becomes(language.get(), name);
        let put = move |_| {
            unsaved::finish_all();
            put.run(format!("{{{name}}}"));
        };
        view! { <button type="button" class="button" on:click=put>{label}</button> }
    };
    view! {
        <Folded class="card" summary=Signal::derive(move || say(own_posts::put_in)().to_owned())>
            <p class="small quiet">{say(own_posts::put_in_help)}</p>
            <div class="acts">{OFFERED.map(button).into_iter().collect_view()}</div>
        </Folded>
    }
}
