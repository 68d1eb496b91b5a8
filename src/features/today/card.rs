//! One post: read it, copy it, tick it.

use super::due::DuePost;
use crate::{
    domain::schedule::OccurrenceState,
    i18n::{dates, today},
    store::{sharing, use_store},
    ui::{
        icon::{Icon, LuCheck, LuCopy, LuPencil, LuShare2},
        language::{say, use_language},
        route::{GroupTab, Route},
    },
};
use leptos::prelude::*;

/// A post with its words and the acts for it. (A card is made anew when its post changes: [`For`] keys by post.)
#[component]
pub fn PostCard(post: DuePost) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    // The list keeps this card while the post's state changes, so the state is read from the plan.
    let key = StoredValue::new(post.key.clone());
    let state = Memo::new(move |_| {
        store.plan(|plan| {
            let key = key.get_value();
            let change = plan
                .overrides
                .get(&key.run)
                .and_then(|changes| changes.get(key.day, &key.item));
            change.map_or(OccurrenceState::Open, |change| change.state)
        })
    });
    let is_today = post.at.date == store.now.get_untracked().date;
    let when = move || {
        let time = post.at.minute.to_string();
        if is_today {
            time
        } else {
            format!("{} {time}", dates::day(language.get(), post.at.date))
        }
    };
    let title = post.words.title.clone();
    let shown_title = title.clone();
    let heading = format!("post-{}-{}-{}", post.key.run, post.key.day, post.key.item.0);
    let labelled_by = heading.clone();
    let missing = post.words.missing.clone();
    let words = post.words.words.clone();
    let shown_words = (!words.is_empty()).then(|| view! { <p class="post-words">{words.clone()}</p> });
    let shown_missing = (!missing.is_empty()).then(|| view! { <MissingNames missing /> });
    view! {
        <li class="card post" aria-labelledby=labelled_by>
            <div class="row post-head">
                <time class="post-time">{when}</time>
                <a class="post-group" href=Route::Group(post.group, GroupTab::Overview).href()>{post.group_name}</a>
                {post.is_overdue.then(|| view! { <span class="tag warn">{say(today::overdue)}</span> })}
                {move || state_tag(state.get())}
            </div>
            <h2 class="post-title" id=heading>{shown_title}</h2>
            {shown_words}
            {shown_missing}
            <PostActs title words key state />
        </li>
    }
}

fn state_tag(state: OccurrenceState) -> Option<impl IntoView> {
    match state {
        OccurrenceState::Open => None,
        OccurrenceState::Done => Some(view! { <span class="tag accent">{say(today::sent)}</span> }.into_any()),
        OccurrenceState::Skipped => Some(view! { <span class="tag">{say(today::skipped)}</span> }.into_any()),
    }
}

#[component]
fn PostActs(
    title: String,
    words: String,
    key: StoredValue<crate::domain::schedule::OccurrenceKey>,
    state: Memo<OccurrenceState>,
) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let (title, words) = (StoredValue::new(title), StoredValue::new(words));
    let has_words = words.with_value(|words| !words.is_empty());
    let copy = move |_| {
        leptos::task::spawn_local(async move {
            let copied = sharing::copy(&words.get_value()).await;
            let language = language.get_untracked();
            store.say(if copied {
                today::copied(language)
            } else {
                today::copy_refused(language)
            });
        })
    };
    let share = move |_| {
        leptos::task::spawn_local(async move {
            // A share sheet that is closed again needs no words.
            let _ = sharing::share(&title.get_value(), &words.get_value()).await;
        })
    };
    let tick = move |_| {
        let next = if state.get_untracked() == OccurrenceState::Open {
            OccurrenceState::Done
        } else {
            OccurrenceState::Open
        };
        let done = store.edit_post(&key.get_value(), |post| post.state = next);
        if next == OccurrenceState::Done {
            store.say_with_undo(today::marked_sent(language.get_untracked(), &title.get_value()), done);
        }
    };
    let tick_name = move || match state.get() {
        OccurrenceState::Open => today::mark_sent(language.get(), &title.get_value()),
        _ => today::mark_open(language.get()).to_owned(),
    };
    let tick_words = move || {
        if state.get() == OccurrenceState::Open {
            today::sent(language.get())
        } else {
            today::mark_open(language.get())
        }
    };
    view! {
        <div class="post-acts">
            {has_words.then(|| view! {
                <button type="button" class="button main" on:click=copy><Icon icon=LuCopy />{say(today::copy)}</button>
            })}
            {(has_words && sharing::can_share()).then(|| view! {
                <button type="button" class="button" on:click=share><Icon icon=LuShare2 />{say(today::share)}</button>
            })}
            <button type="button" class="button" aria-label=tick_name on:click=tick><Icon icon=LuCheck />{tick_words}</button>
            <a
                class="icon-button post-more"
                href=Route::Post(key.get_value()).href()
                aria-label=move || today::details_of(language.get(), &title.get_value())
                title=say(today::details)
            >
                <Icon icon=LuPencil />
            </a>
        </div>
    }
}

/// Names of variables that would be sent as blanks.
#[component]
fn MissingNames(missing: Vec<String>) -> impl IntoView {
    let language = use_language();
    let names = move || {
        let language = language.get();
        let names: Vec<_> = missing.iter().map(|name| today::variable(language, name)).collect();
        today::missing(
            language,
            &names.join(if language == crate::domain::Language::Chinese {
                "、"
            } else {
                ", "
            }),
        )
    };
    view! {
        <p class="row missing">
            <span class="tag warn">{names}</span>
            <a href=Route::Settings.href()>{say(today::fill_in)}</a>
        </p>
    }
}
