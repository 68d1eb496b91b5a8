//! One group's, or all: nothing to choose while there is one group.

use super::{
    choice::{Choice, Select},
    language::{say, use_language},
};
use crate::{
    domain::{Language, id::GroupId},
    i18n::widgets,
};
use leptos::prelude::*;

#[component]
pub fn Whose(
    label: fn(Language) -> &'static str,
    /// The groups there are, with their names.
    #[prop(into)]
    groups: Signal<Vec<(GroupId, String)>>,
    #[prop(into)] value: Signal<Option<GroupId>>,
    on_change: impl Fn(Option<GroupId>) + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let language = use_language();
    let choices = Memo::new(move |_| {
        let all = Choice::new(None, widgets::all_groups(language.get()));
        let named = groups.get().into_iter().map(|(id, name)| Choice::new(Some(id), name));
        std::iter::once(all).chain(named).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || groups.with(|groups| groups.len() > 1)>
            <Select label=Signal::derive(say(label)) choices value on_change=on_change.clone() />
        </Show>
    }
}
