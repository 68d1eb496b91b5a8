//! Where the figures come from: a file, or text that was copied.

use super::state::{Importing, Step};
use crate::{
    i18n::figures,
    store::{
        files::{self, Picked},
        use_store,
    },
    ui::{
        icon::{Icon, LuUpload},
        language::{say, use_language},
    },
};
use leptos::{ev, html, prelude::*};

#[component]
pub fn SourceChooser(importing: Importing) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let pasted = NodeRef::<html::Textarea>::new();
    let take_file = move |event: ev::Event| {
        if let Some(file) = files::take_file(&event) {
            importing.take(store, files::read(file));
        }
    };
    let take_pasted = move |_| {
        let Some(area) = pasted.get_untracked() else { return };
        let picked = Picked::File {
            name: figures::pasted_name(language.get_untracked()).to_owned(),
            bytes: area.value().into_bytes(),
        };
        importing.take(store, std::future::ready(picked));
    };
    let file_words = move || match importing.step.get() {
        Step::Choosing | Step::Reading => figures::choose_file(language.get()),
        Step::Refused(_) | Step::Read(_) => figures::other_file(language.get()),
    };
    view! {
        <div class="stack">
            <label class="button main import-file">
                <Icon icon=LuUpload />
                {file_words}
                <input
                    type="file"
                    class="visually-hidden"
                    accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,text/plain,application/json"
                    on:change=take_file
                />
            </label>
            <details>
                <summary>{say(figures::paste_instead)}</summary>
                <div class="stack">
                    <div class="field">
                        <label for="import-pasted">{say(figures::pasted)}</label>
                        <textarea id="import-pasted" node_ref=pasted rows="6" autocomplete="off" spellcheck="false"></textarea>
                    </div>
                    <button type="button" class="button" on:click=take_pasted>{say(figures::read_pasted)}</button>
                </div>
            </details>
        </div>
    }
}
