//! What stands in a screen's place until it is there: its rough shape, and the same in words for readers of the screen.

use leptos::prelude::*;

#[component]
pub fn Skeleton(#[prop(into)] words: Signal<String>) -> impl IntoView {
    view! {
        <p class="quiet visually-hidden" role="status">{move || words.get()}</p>
        <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
    }
}
