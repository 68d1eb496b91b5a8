//! One post.
use crate::domain::schedule::OccurrenceKey;
use leptos::prelude::*;
#[component]
pub fn Post(post: OccurrenceKey) -> impl IntoView {
    let _ = post;
    view! { <p>"post"</p> }
}
