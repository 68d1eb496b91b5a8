//! What was just done, for a few seconds, with the way back.

use crate::{
    i18n::app,
    store::{page, use_store},
    ui::language::say,
};
use leptos::prelude::*;

/// How long a notice stays, milliseconds: long enough to read it and reach the button.
const STAYS: i32 = 8_000;

/// The notice at the bottom of the screen.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let store = use_store();
    let timer = StoredValue::new(None);
    Effect::new(move |_| {
        if let Some(old) = timer.get_value() {
            page::cancel(old);
        }
        if store.notice.get().is_some() {
            timer.set_value(page::after(STAYS, move || store.notice.set(None)));
        }
    });
    let undo = move |_| {
        if let Some(done) = store.notice.get_untracked().and_then(|notice| notice.undo) {
            store.undo(done);
        }
    };
    view! {
        <div class="notice-place" role="status" aria-live="polite">
            {move || store.notice.get().map(|notice| view! {
                <div class="notice">
                    <span>{notice.text}</span>
                    {notice.undo.is_some().then(|| view! {
                        <button type="button" class="notice-act" on:click=undo>{say(app::undo)}</button>
                    })}
                </div>
            })}
        </div>
    }
}
