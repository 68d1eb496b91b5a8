//! What a post is called, by what road it goes, what it is for and who sends it: the diagnosis judges by these.

use super::draft::Draft;
use crate::{
    domain::{
        Language,
        group::MemberRole,
        own_post::OwnPost,
        playbook::{Basket, Channel, Intent},
    },
    i18n::{own_posts, terms},
    ui::{
        choice::{Choice, Select},
        field::TextField,
        language::{say, use_language},
    },
};
use leptos::prelude::*;

#[component]
pub fn Details(draft: Draft) -> impl IntoView {
    let title = draft.memo(|post| post.title.clone());
    view! {
        <div class="stack">
            <TextField
                label=Signal::derive(move || say(own_posts::title)().to_owned())
                value=title
                longest=80
                on_change=move |text| draft.edit(|post| post.title = text)
            />
            <div class="fields-2">
                {one_of(draft, own_posts::intent, Intent::ALL, terms::intent, |post| &mut post.intent)}
                {one_of(draft, own_posts::channel, Channel::ALL, terms::channel, |post| &mut post.channel)}
                {one_of(draft, own_posts::basket, Basket::ALL, terms::basket, |post| &mut post.basket)}
                {one_of(draft, own_posts::sent_by, MemberRole::ALL, terms::member_role, |post| &mut post.sent_by)}
            </div>
        </div>
    }
}

fn one_of<T: Copy + PartialEq + Send + Sync + 'static>(
    draft: Draft,
    label: fn(Language) -> &'static str,
    all: &'static [T],
    name: fn(Language, T) -> &'static str,
    part: fn(&mut OwnPost) -> &mut T,
) -> impl IntoView {
    let language = use_language();
    let choices = Signal::derive(move || {
        let choice = |value: &T| Choice::new(*value, name(language.get(), *value));
        all.iter().map(choice).collect::<Vec<_>>()
    });
    let value = draft.memo(move |post| *part(&mut post.clone()));
    view! {
        <Select
            label=Signal::derive(move || label(language.get()).to_owned())
            choices
            value
            on_change=move |chosen| draft.edit(|post| *part(post) = chosen)
        />
    }
}
