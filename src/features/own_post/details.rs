//! What a post is called, by what road it goes, what it is for and who sends it: the diagnosis judges by these.

use super::draft::Draft;
use crate::{
    domain::{
        group::MemberRole,
        playbook::{Basket, Channel, Intent},
    },
    i18n::{own_posts, terms},
    ui::{choice::SelectTerm, field::TextField, language::say},
};
use leptos::prelude::*;

#[component]
pub fn Details(draft: Draft) -> impl IntoView {
    let title = draft.memo(|post| post.title.clone());
    let (intent, channel) = (draft.memo(|post| post.intent), draft.memo(|post| post.channel));
    let (basket, sent_by) = (draft.memo(|post| post.basket), draft.memo(|post| post.sent_by));
    view! {
        <div class="stack">
            <TextField
                label=Signal::derive(move || say(own_posts::title)().to_owned())
                value=title
                longest=80
                on_change=move |text| draft.edit(|post| post.title = text)
            />
            <div class="fields-2">
                <SelectTerm label=own_posts::intent all=Intent::ALL name=terms::intent value=intent on_change=move |to| draft.edit(|post| post.intent = to) />
                <SelectTerm label=own_posts::channel all=Channel::ALL name=terms::channel value=channel on_change=move |to| draft.edit(|post| post.channel = to) />
                <SelectTerm label=own_posts::basket all=Basket::ALL name=terms::basket value=basket on_change=move |to| draft.edit(|post| post.basket = to) />
                <SelectTerm label=own_posts::sent_by all=MemberRole::ALL name=terms::member_role value=sent_by on_change=move |to| draft.edit(|post| post.sent_by = to) />
            </div>
        </div>
    }
}
