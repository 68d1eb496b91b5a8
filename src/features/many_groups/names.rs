//! Which groups a line of the preview speaks of: folded away, each with the way to its schedule.

use crate::{
    domain::id::GroupId,
    i18n::{many_groups as words, terms},
    store::use_store,
    ui::{
        layout::Folded,
        route::{GroupTab, Route},
    },
};
use leptos::prelude::*;

/// Names drawn at most.
const MOST: usize = 100;

#[component]
pub fn GroupNames(#[prop(into)] summary: Signal<String>, groups: Vec<GroupId>) -> impl IntoView {
    let store = use_store();
    let groups = StoredValue::new(groups);
    let more = groups.with_value(Vec::len).saturating_sub(MOST);
    let names = move || {
        let language = store.language.get();
        let name = |plan: &crate::domain::Plan, id| {
            plan.groups
                .get(&id)
                .map(|group| terms::group_name(language, &group.name))
        };
        let first: Vec<_> = groups.with_value(|groups| groups.iter().take(MOST).copied().collect());
        let link = |id: GroupId| {
            let target = Route::Group(id, GroupTab::Schedule).href();
            view! { <li><a href=target>{store.plan(|plan| name(plan, id)).unwrap_or_default()}</a></li> }
        };
        first.into_iter().map(link).collect_view()
    };
    view! {
        <Folded class="seen-groups" summary>
            <ul class="bullets">
                {names}
                {(more > 0).then(|| view! { <li>{move || words::and_more(store.language.get(), more)}</li> })}
            </ul>
        </Folded>
    }
}
