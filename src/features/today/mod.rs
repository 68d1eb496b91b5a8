//! Today.
use leptos::prelude::*;
#[component]
pub fn Today() -> impl IntoView {
    view! { <p>"today"</p> }
}
