//! A post of one's own: adding one, and changing it, all of it or only what is still to come. Whoever is in a hurry types the words
//! and saves.

mod details;
mod draft;
mod editing;
mod form;
mod repeating;
mod until;

pub use editing::EditPost;

use crate::{
    domain::{MinuteOfDay, Plan, civil::Date, id::GroupId, own_post::OwnPost},
    i18n::{dates, own_posts, today},
    store::{Store, page, random, session, use_store},
    ui::{
        language::{say, use_language},
        layout::{Empty, ScreenHead},
        route::Route,
    },
};
use draft::Draft;
use form::Form;
use leptos::prelude::*;

/// The first and last hour that are offered by themselves: the quiet hours are left alone.
const HOURS_OFFERED: (u16, u16) = (9, 21);

/// The screen that adds a post to this group, or to the first.
#[component]
pub fn NewPost(group: Option<GroupId>, day: Option<Date>) -> impl IntoView {
    let store = use_store();
    let has_group = Memo::new(move |_| store.plan(|plan| group_for(plan, group, store.today()).is_some()));
    view! {
        <ScreenHead title=Signal::derive(say(today::add_post)) back=Route::Today />
        {move || if has_group.get() {
            view! { <Adding group day /> }.into_any()
        } else {
            view! { <NoGroup /> }.into_any()
        }}
    }
}

/// The asked group if it stands, else the first that does.
fn group_for(plan: &Plan, asked: Option<GroupId>, today: Date) -> Option<GroupId> {
    let standing = plan.standing_groups();
    let is_asked = standing.iter().find(|group| Some(group.id) == asked);
    let is_open = standing.iter().find(|group| !group.is_closed_on(today));
    is_asked.or(is_open).or(standing.first()).map(|group| group.id)
}

#[component]
fn Adding(group: Option<GroupId>, day: Option<Date>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    // What was begun here, or shared into the app, and not saved: it waits for whoever adds a post next.
    let words = session::words_begun();
    let draft = Draft::new(OwnPost {
        words,
        ..first_draft(store, group, day)
    });
    let words = draft.memo(|post| post.words.clone());
    Effect::new(move |_| words.with(|words| session::keep_words_begun(words)));
    let save = move || {
        let Some(post) = draft.checked(store) else { return };
        let done = store.add_own_post(&post);
        session::keep_words_begun("");
        let language = language.get_untracked();
        let first = post.first_day().unwrap_or(post.start);
        store.say_with_undo(
            own_posts::added(language, &post.heading(), &dates::day(language, first)),
            done,
        );
        let next = if first == store.now.get_untracked().date {
            Route::Today
        } else {
            Route::Calendar { day: Some(first) }
        };
        page::set_fragment(&next.to_string());
    };
    view! { <Form draft is_new=true is_single=Signal::stored(false) save=Callback::new(move |()| save()) back=Route::Today /> }
}

/// On the asked day; today at the next full hour, on other days in the morning.
fn first_draft(store: Store, group: Option<GroupId>, day: Option<Date>) -> OwnPost {
    let now = store.now.get_untracked();
    let group = store.plan_untracked(|plan| group_for(plan, group, now.date));
    let day = day.unwrap_or(now.date);
    let (first, last) = HOURS_OFFERED;
    let hour = if day == now.date {
        (now.minute.minutes() / 60 + 1).clamp(first, last)
    } else {
        first
    };
    let minute = MinuteOfDay::new(hour * 60).unwrap_or_default();
    OwnPost::new(random::run_id(), group.unwrap_or_else(random::group_id), day, minute)
}

#[component]
fn NoGroup() -> impl IntoView {
    view! {
        <Empty
            title=Signal::derive(move || say(own_posts::no_group_title)().to_owned())
            text=Signal::derive(move || say(own_posts::no_group_text)().to_owned())
        >
            <a class="button main" href=Route::Start.href()>{say(own_posts::start_group)}</a>
        </Empty>
    }
}
