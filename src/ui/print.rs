//! The way to paper.

use super::{
    icon::{Icon, LuPrinter},
    language::say,
};
use crate::{browser::page, i18n::widgets};
use leptos::prelude::*;

/// Prints the screen. Shown where there is likely to be a printer: not on phones.
#[component]
pub fn PrintButton() -> impl IntoView {
    view! {
        <button
            type="button"
            class="icon-button print-button"
            aria-label=say(widgets::print)
            title=say(widgets::print)
            on:click=move |_| page::print()
        >
            <Icon icon=LuPrinter />
        </button>
    }
}
