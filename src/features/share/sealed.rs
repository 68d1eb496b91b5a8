//! A sealed plan file on its way in: asks for the passphrase.

use super::open::Opening;
use crate::{
    i18n::{app, share},
    store::use_store,
    ui::language::say,
};
use leptos::{ev, html, prelude::*};

#[component]
pub fn AskPassphrase(opening: Opening) -> impl IntoView {
    let store = use_store();
    let input = NodeRef::<html::Input>::new();
    let open = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let passphrase = input.get_untracked().map(|input| input.value()).unwrap_or_default();
        leptos::task::spawn_local(opening.read_sealed(store, passphrase));
    };
    view! {
        <form class="stack" on:submit=open>
            <div class="field">
                <label for="open-passphrase">{say(share::passphrase_of_file)}</label>
                <input
                    id="open-passphrase"
                    node_ref=input
                    type="text"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby="open-passphrase-help"
                />
                <p class="help" id="open-passphrase-help">{say(share::is_sealed)}</p>
            </div>
            <div class="acts">
                <button type="submit" class="button main">{say(share::unseal)}</button>
                <button type="button" class="button" on:click=move |_| opening.close()>{say(app::cancel)}</button>
            </div>
        </form>
    }
}
