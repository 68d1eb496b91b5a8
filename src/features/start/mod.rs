//! Start.
use leptos::prelude::*;
#[component]
pub fn Start() -> impl IntoView {
    view! { <p>"start"</p> }
}
