//! Whose figures these are: which of the sheet's groups or owners, and where they are kept. A total is never split.

use super::{
    super::scope::owners_with_figures,
    state::{Importing, Level},
};
use crate::{
    domain::Plan,
    i18n::figures,
    store::use_store,
    ui::{
        choice::{Choice, OneOf, Select},
        field::TextField,
        language::{say, use_language},
        route::Route,
    },
};
use leptos::prelude::*;

/// Characters of an owner's name.
const LONGEST_OWNER: u32 = 100;

#[component]
pub fn Target(importing: Importing) -> impl IntoView {
    let language = use_language();
    let levels = Signal::derive(move || {
        let language = language.get();
        vec![
            Choice::new(Level::Workspace, figures::into_workspace(language)),
            Choice::new(Level::Owner, figures::into_owner(language)),
            Choice::new(Level::Group, figures::into_group(language)),
        ]
    });
    let further = move || match importing.level.get() {
        Level::Workspace => ().into_any(),
        Level::Owner => view! { <OwnerName importing /> }.into_any(),
        Level::Group => view! { <GroupChoice importing /> }.into_any(),
    };
    view! {
        <section class="section stack import-scope" aria-labelledby="import-scope">
            <h2 id="import-scope">{say(figures::scope_title)}</h2>
            <SubjectChoice importing />
            <OneOf
                legend=Signal::derive(say(figures::scope_title))
                choices=levels
                value=Signal::derive(move || Some(importing.level.get()))
                on_change=move |level| importing.level.set(level)
            />
            {further}
            <p class="quiet small">{say(figures::scope_about)}</p>
        </section>
    }
}

/// Shown where the sheet names more than one group or owner.
#[component]
fn SubjectChoice(importing: Importing) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let subjects = Memo::new(move |_| {
        let names = |found: &crate::store::figure_sheets::FigureImport| found.by_subject.keys().cloned().collect();
        importing
            .found
            .with(|found| found.as_ref().map(names).unwrap_or_else(Vec::<String>::new))
    });
    let choices = Signal::derive(move || {
        let none = Choice::new(None, figures::choose_subject(language.get()));
        let named = subjects
            .get()
            .into_iter()
            .map(|name| Choice::new(Some(name.clone()), name));
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || subjects.with(|subjects| subjects.len() > 1)>
            <Select
                label=Signal::derive(say(figures::subject))
                choices
                value=importing.subject
                on_change=move |subject| importing.choose_subject(store, subject)
            />
        </Show>
    }
}

#[component]
fn OwnerName(importing: Importing) -> impl IntoView {
    let store = use_store();
    let known = Memo::new(move |_| store.plan(known_owners));
    let choices = Signal::derive(move || {
        let owners = known.get().into_iter();
        owners
            .map(|owner| Choice::new(owner.clone(), owner))
            .collect::<Vec<_>>()
    });
    view! {
        <TextField
            label=Signal::derive(say(figures::owner_name))
            value=importing.owner
            on_change=move |owner| importing.owner.set(owner)
            longest=LONGEST_OWNER
        />
        <Show when=move || known.with(|known| !known.is_empty())>
            <OneOf
                legend=Signal::derive(say(figures::known_owners))
                choices
                value=Signal::derive(move || Some(importing.owner.get()))
                on_change=move |owner| importing.owner.set(owner)
            />
        </Show>
    }
}

/// Owners of figures and of groups.
fn known_owners(plan: &Plan) -> Vec<String> {
    let mut owners = owners_with_figures(plan);
    let of_groups = plan
        .standing_groups()
        .into_iter()
        .map(|group| group.owner.trim().to_owned());
    owners.extend(of_groups.filter(|owner| !owner.is_empty()));
    owners.into_iter().collect()
}

#[component]
fn GroupChoice(importing: Importing) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let groups = Memo::new(move |_| store.group_names());
    let choices = Signal::derive(move || {
        let none = Choice::new(None, figures::choose_subject(language.get()));
        let named = groups.get().into_iter().map(|(id, group)| Choice::new(Some(id), group));
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    });
    let no_groups = move || {
        view! { <p>{say(figures::no_groups)} " " <a href=Route::Start.href()>{say(figures::start_group)}</a></p> }
    };
    view! {
        <Show when=move || groups.with(|groups| !groups.is_empty()) fallback=no_groups>
            <Select
                label=Signal::derive(say(figures::choose_group))
                choices
                value=importing.group
                on_change=move |group| importing.group.set(group)
            />
        </Show>
    }
}
