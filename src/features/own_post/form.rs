//! The form: the words first, then when, then what few will touch.

use super::{details::Details, draft::Draft, repeating::Repeating};
use crate::{
    domain::{Language, own_post::PlannedPost},
    i18n::{own_posts, today},
    store::{Store, session, use_store, words::own_words},
    ui::{
        choice::{Choice, Select},
        field::TextField,
        icon::{Icon, LuCheck},
        language::{say, use_language},
        layout::Folded,
        put_in::PutIn,
        route::Route,
        when::{DateField, TimeField},
    },
};
use leptos::prelude::*;

#[component]
pub fn Form(
    draft: Draft,
    /// A post that is there already stays in its group.
    is_new: bool,
    /// Only one of its times is changed: its words and its time.
    is_single: Signal<bool>,
    save: Callback<()>,
    back: Route,
) -> impl IntoView {
    let give_up = move |_| {
        if is_new {
            session::keep_words_begun("");
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save.run(());
    };
    view! {
        <form class="stack" on:submit=submit>
            {is_new.then(|| view! { <GroupChoice draft /> })}
            <Wording draft />
            <When draft is_single />
            <Show when=move || !is_single.get()>
                <Repeating draft />
                <Folded class="card" summary=Signal::derive(move || say(own_posts::more)().to_owned())><Details draft /></Folded>
            </Show>
            <div class="acts">
                <button type="submit" class="button main"><Icon icon=LuCheck />{say(own_posts::save)}</button>
                <a class="button plain" href=back.href() on:click=give_up>
                    {say(if is_new { own_posts::cancel_new } else { own_posts::cancel })}
                </a>
            </div>
        </form>
    }
}

#[component]
fn GroupChoice(draft: Draft) -> impl IntoView {
    let store = use_store();
    let choices = Memo::new(move |_| {
        let groups = store.group_names().into_iter();
        groups.map(|(id, name)| Choice::new(id, name)).collect::<Vec<_>>()
    });
    let group = draft.memo(|post| post.group);
    view! {
        <Show when=move || choices.with(|choices| choices.len() > 1)>
            <Select
                label=Signal::derive(move || say(own_posts::group)().to_owned())
                choices
                value=group
                on_change=move |group| draft.edit(|post| post.group = group)
            />
        </Show>
    }
}

#[component]
fn Wording(draft: Draft) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let words = draft.memo(|post| post.words.clone());
    let sent = Memo::new(move |_| as_sent(store, draft, language.get()));
    let differs = Memo::new(move |_| words.with(|words| sent.with(|sent| !sent.is_empty() && sent != words.trim())));
    let put = Callback::new(move |text: String| draft.edit(|post| post.words.push_str(&text)));
    view! {
        <TextField
            label=Signal::derive(move || say(own_posts::words)().to_owned())
            placeholder=Signal::derive(move || say(own_posts::words_placeholder)().to_owned())
            value=words
            rows=5
            longest=4000
            on_change=move |text| draft.edit(|post| post.words = text)
        />
        <PutIn put />
        <Show when=move || differs.get()>
            <div>
                <h2 class="small quiet">{say(today::as_sent)}</h2>
                <p class="card post-words">{move || sent.get()}</p>
            </div>
        </Show>
    }
}

/// The words of its first time.
fn as_sent(store: Store, draft: Draft, language: Language) -> String {
    store.track_texts();
    let planned = PlannedPost::new(draft.follow());
    let first = planned.first_occurrence();
    let words = first.map(|post| store.plan(|plan| own_words(plan, &planned.post, &post, language).words));
    words.unwrap_or_default()
}

#[component]
fn When(draft: Draft, is_single: Signal<bool>) -> impl IntoView {
    let language = use_language();
    let start = draft.memo(|post| Some(post.start));
    let minute = draft.memo(|post| post.minute);
    let repeats = draft.memo(|post| post.repeats.is_some());
    let date_label = move || {
        let language = language.get();
        if repeats.get() && !is_single.get() {
            own_posts::first_date(language).to_owned()
        } else {
            own_posts::date(language).to_owned()
        }
    };
    view! {
        <div class="fields-2">
            <DateField
                label=Signal::derive(date_label)
                value=start
                on_change=move |date| date.map(|date| draft.move_to(date)).is_some()
            />
            <TimeField
                label=Signal::derive(move || own_posts::time(language.get()).to_owned())
                value=minute
                on_change=move |minute| {
                    draft.edit(|post| post.minute = minute);
                    true
                }
            />
        </div>
    }
}
