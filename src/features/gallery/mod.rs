//! Every widget in every state, in development builds only: `#/gallery`. Whoever changes a widget looks at it here, in both
//! themes and languages and at every width; its headings are for developers and stand in English.

mod acting;
mod filling;
mod showing;

use crate::ui::layout::ScreenHead;
use acting::{Acts, Choosing, Overlaid};
use filling::{Fields, MonthWithPosts};
use leptos::prelude::*;
use showing::{Messages, Rows, Small, Tables};

#[component]
pub fn Gallery() -> impl IntoView {
    view! {
        <ScreenHead title=fixed("Gallery") />
        <Small />
        <Acts />
        <Fields />
        <Choosing />
        <Rows />
        <Messages />
        <Tables />
        <MonthWithPosts />
        <Overlaid />
    }
}

/// Words that are the same in both languages.
fn fixed(words: &'static str) -> Signal<String> {
    Signal::derive(move || words.to_owned())
}

/// A heading with what stands below it.
#[component]
fn Part(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="section">
            <h2>{name}</h2>
            <div class="stack">{children()}</div>
        </section>
    }
}
