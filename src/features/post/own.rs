//! What a post of one's own offers beside what every post does: change it, delete it, one time or more of it.

use crate::{
    domain::{
        Language, Plan,
        id::RunId,
        recurrence::Recurrence,
        schedule::{OccurrenceKey, OccurrenceState},
    },
    i18n::{own_posts, recurrences},
    store::{Done, Store, page, use_store},
    ui::{
        icon::{Icon, LuPencil, LuTrash2},
        language::{say, use_language},
        layout::Folded,
        route::Route,
    },
};
use leptos::prelude::*;

/// The post behind the time that is shown.
#[derive(Clone, PartialEq)]
struct Behind {
    id: RunId,
    heading: String,
    repeats: Option<Recurrence>,
    /// It came before: then there is an earlier part that can stay.
    has_earlier: bool,
}

fn behind(plan: &Plan, key: &OccurrenceKey) -> Option<Behind> {
    let post = plan.own_post(key.run)?;
    Some(Behind {
        id: post.id,
        heading: post.heading(),
        repeats: post.repeats,
        has_earlier: post.times_before(key.day) > 0,
    })
}

/// Nothing for a playbook's post.
#[component]
pub fn Own(key: StoredValue<OccurrenceKey>) -> impl IntoView {
    let store = use_store();
    let post = Memo::new(move |_| store.plan(|plan| key.with_value(|key| behind(plan, key))));
    move || post.get().map(|post| view! { <OwnSection post key /> })
}

#[component]
fn OwnSection(post: Behind, key: StoredValue<OccurrenceKey>) -> impl IntoView {
    let language = use_language();
    let repeats = post.repeats;
    let rule = move || repeats.map(|repeats| recurrences::sentence(language.get(), &repeats));
    let edit = key.with_value(|key| Route::EditPost(key.run, key.day));
    view! {
        <section class="section stack">
            <h2>{say(own_posts::own)}</h2>
            {repeats.map(|_| view! { <p class="quiet">{rule}</p> })}
            <div class="acts">
                <a class="button" href=edit.href()><Icon icon=LuPencil />{say(own_posts::edit)}</a>
                {repeats.is_none().then(|| view! { <Delete post=post.clone() key name=own_posts::delete act=delete_all /> })}
            </div>
            {repeats.map(move |_| view! { <Deletions post=post.clone() key /> })}
        </section>
    }
}

#[component]
fn Deletions(post: Behind, key: StoredValue<OccurrenceKey>) -> impl IntoView {
    let post = StoredValue::new(post);
    let has_earlier = post.with_value(|post| post.has_earlier);
    view! {
        <Folded class="card" summary=Signal::derive(move || say(own_posts::delete)().to_owned())>
            <div class="acts">
                <Delete post=post.get_value() key name=own_posts::delete_this act=delete_this />
                {has_earlier.then(|| view! { <Delete post=post.get_value() key name=own_posts::delete_later act=delete_later /> })}
                <Delete post=post.get_value() key name=own_posts::delete_all act=delete_all />
            </div>
        </Folded>
    }
}

type Act = fn(Store, &OccurrenceKey) -> Done;

/// One time stays in the records as skipped, as what other calendars leave out.
fn delete_this(store: Store, key: &OccurrenceKey) -> Done {
    let language = store.language.get_untracked();
    store.edit_post(key, |change| {
        change.state = OccurrenceState::Skipped;
        change.reason = own_posts::deleted_reason(language).to_owned();
    })
}

fn delete_later(store: Store, key: &OccurrenceKey) -> Done {
    store.delete_own_post(key.run, Some(key.day))
}

fn delete_all(store: Store, key: &OccurrenceKey) -> Done {
    store.delete_own_post(key.run, None)
}

#[component]
fn Delete(
    post: Behind,
    key: StoredValue<OccurrenceKey>,
    name: fn(Language) -> &'static str,
    act: Act,
) -> impl IntoView {
    let store = use_store();
    let delete = move |_| {
        crate::ui::unsaved::finish_all();
        let done = key.with_value(|key| act(store, key));
        let language = store.language.get_untracked();
        store.say_with_undo(own_posts::deleted(language, &post.heading), done);
        page::set_fragment(&Route::Today.to_string());
    };
    view! {
        <button type="button" class="button" on:click=delete><Icon icon=LuTrash2 />{say(name)}</button>
    }
}
