//! One day's posts, each leading to the post.

use super::{
    dragging::{line_id, take_key},
    reading::AgendaPost,
};
use crate::{
    domain::{civil::Date, schedule::OccurrenceState},
    i18n::{agenda, dates, terms},
    store::{drag, use_store},
    ui::{
        language::{say, use_language},
        route::Route,
    },
};
use leptos::prelude::*;

/// The day under its date.
#[component]
pub fn Day(
    date: Date,
    posts: Vec<AgendaPost>,
    /// How many there are, shown or not.
    of: usize,
    is_today: bool,
) -> impl IntoView {
    let language = use_language();
    let heading = format!("agenda-{date}");
    let labelled_by = heading.clone();
    let name = move || dates::day(language.get(), date);
    view! {
        <section class="section agenda-day" aria-labelledby=labelled_by data-drop=date.to_string()>
            <h2 id=heading>
                {name}
                {is_today.then(|| view! { <span class="tag accent">{say(agenda::is_today)}</span> })}
                <span class="quiet small">{move || agenda::posts(language.get(), of)}</span>
            </h2>
            <ul class="rows" on:touchmove=move |event| drag::hold_still(&event)>
                {posts.into_iter().map(|post| view! { <PostLine post /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn PostLine(post: AgendaPost) -> impl IntoView {
    let (store, language) = (use_store(), use_language());
    let (title, group_name) = (post.title, post.group_name);
    let shown_title = move || or_else(&title, agenda::unnamed_post(language.get()));
    let name = shown_title.clone();
    let shown_group = move || terms::group_name(language.get(), &group_name);
    let intent = move || terms::intent(language.get(), post.intent);
    let (key, id, here) = (post.key.clone(), line_id(&post.key), Route::Post(post.key));
    let lead = move |event| take_key(store, &key, &event);
    let is_settled = post.state != OccurrenceState::Open;
    view! {
        <li>
            <a
                class="row-link agenda-post"
                class:settled=is_settled
                href=here.href()
                id=id
                data-drag=here.to_string()
                data-name=name
                aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown"
                on:keydown=lead
            >
                <time class="agenda-time">{post.at.minute.to_string()}</time>
                <span class="row-words">
                    <span class="row-title">{shown_title}</span>
                    <span class="row-about">{shown_group} " · " {intent}</span>
                </span>
                <span class="agenda-tags">
                    {post.is_moved.then(|| view! { <span class="tag">{say(agenda::moved)}</span> })}
                    {state_tag(post.state)}
                </span>
            </a>
        </li>
    }
}

fn or_else(text: &str, otherwise: &str) -> String {
    if text.is_empty() { otherwise } else { text }.to_owned()
}

fn state_tag(state: OccurrenceState) -> Option<AnyView> {
    match state {
        OccurrenceState::Open => None,
        OccurrenceState::Done => Some(view! { <span class="tag accent">{say(agenda::done)}</span> }.into_any()),
        OccurrenceState::Skipped => Some(view! { <span class="tag">{say(agenda::skipped)}</span> }.into_any()),
    }
}
