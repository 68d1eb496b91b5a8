//! "Use this": the playbook goes into a group, from a date that its owner picks.

use super::playbook::Choosing;
use crate::{
    domain::{civil::Date, id::GroupId, kind::GroupKind, playbook::PlaybookVersion},
    i18n::{dates, library, many_groups, terms},
    knowledge,
    store::{Store, page, putting_to_work::put_to_work, use_store},
    ui::{
        choice::{Choice, Select},
        language::say,
        route::{GroupTab, Route},
        when::DateField,
    },
};
use leptos::prelude::*;

#[component]
pub fn UseIt(version: StoredValue<PlaybookVersion>, choosing: Choosing) -> impl IntoView {
    let store = use_store();
    let groups = Memo::new(move |_| groups_of(store, &version.with_value(|version| version.playbook.kinds.clone())));
    // The group it was opened for, else the first that it fits.
    Effect::new(move |_| {
        let groups = groups.get();
        let chosen = choosing.group.get_untracked();
        if !groups.iter().any(|(group, _)| Some(*group) == chosen) {
            choosing.group.set(groups.first().map(|(group, _)| *group));
        }
    });
    let is_empty = Memo::new(move |_| groups.with(Vec::is_empty));
    view! {
        <section class="section card stack">
            <h2>{say(library::use_it)}</h2>
            <Show when=move || !is_empty.get() fallback=|| view! { <NoGroup /> }>
                <Form version choosing groups />
            </Show>
        </section>
    }
}

/// Groups that stand, those of the playbook's kinds first.
fn groups_of(store: Store, kinds: &[GroupKind]) -> Vec<(GroupId, String)> {
    let language = store.language.get();
    store.plan(|plan| {
        let mut standing = plan.standing_groups();
        standing.retain(|group| group.closed_on.is_none());
        standing.sort_by_key(|group| !kinds.contains(&group.kind));
        standing
            .into_iter()
            .map(|group| (group.id, terms::group_name(language, &group.name)))
            .collect()
    })
}

#[component]
fn Form(
    version: StoredValue<PlaybookVersion>,
    choosing: Choosing,
    groups: Memo<Vec<(GroupId, String)>>,
) -> impl IntoView {
    let store = use_store();
    let language = store.language;
    let (event_day, id) = version.with_value(|version| (version.playbook.event_day, version.playbook.id.clone()));
    // The screen for many groups offers what is bundled.
    let in_many = knowledge::playbook(&id)
        .is_ok()
        .then(|| Route::ManyGroups { playbook: Some(id) }.href());
    let choices = Signal::derive(move || {
        let choice = |(group, name): &(GroupId, String)| Choice::new(Some(*group), name);
        groups.with(|groups| groups.iter().map(choice).collect::<Vec<_>>())
    });
    let date_label = Signal::derive(move || match event_day {
        Some(day) => library::event_on(language.get(), day),
        None => library::starts_on(language.get()).to_owned(),
    });
    let take_date = move |date: Option<Date>| date.map(|date| choosing.picked.set(date)).is_some();
    let preparing = move || {
        let picked = choosing.picked.get();
        let start = version.with_value(|version| version.playbook.start_for(picked));
        event_day.map(|_| library::prepares_from(language.get(), &dates::day(language.get(), start)))
    };
    view! {
        <div class="fields-2">
            <Select
                label=Signal::derive(move || library::in_group(language.get()).to_owned())
                choices=choices
                value=choosing.group
                on_change=move |group| choosing.group.set(group)
            />
            <DateField label=date_label value=Signal::derive(move || Some(choosing.picked.get())) on_change=take_date />
        </div>
        <p class="small quiet">{preparing}</p>
        <button type="button" class="button main" on:click=move |_| add(store, version, choosing)>{say(library::add_it)}</button>
        {in_many.map(|href| view! {
            <Show when=move || groups.with(|groups| groups.len() > 1)>
                <a class="button plain" href=href.clone()>{say(many_groups::in_many)}</a>
            </Show>
        })}
    }
}

/// Adds the run and shows the group's schedule.
fn add(store: Store, version: StoredValue<PlaybookVersion>, choosing: Choosing) {
    crate::ui::unsaved::finish_all();
    let (Some(group), picked) = (choosing.group.get_untracked(), choosing.picked.get_untracked()) else {
        return;
    };
    let version = version.get_value();
    let start = version.playbook.start_for(picked);
    let changes = store.plan_untracked(|plan| put_to_work(plan, &version, group, start));
    let done = store.commit(changes);
    let language = store.language.get_untracked();
    let words = library::added(language, &version.words(language).title, &dates::day(language, start));
    store.say_with_undo(words, done);
    page::set_fragment(&Route::Group(group, GroupTab::Schedule).to_string());
}

#[component]
fn NoGroup() -> impl IntoView {
    view! {
        <p>{say(library::no_group_yet)}</p>
        <p class="acts"><a class="button main" href=Route::Start.href()>{say(library::start_group)}</a></p>
    }
}
