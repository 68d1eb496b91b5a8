//! What merging a plan would change: counts by kind of thing and by group, and every changed field, old and new.

use crate::{
    domain::{Language, Plan, id::GroupId},
    i18n::{app, share},
    store::{
        EntityChange,
        field_words::{field_name, thing_name, value, which},
        preview::{self, Fate, Tally, Thing},
        use_store,
    },
    ui::language::say,
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Changed fields listed for one group; more are only counted.
const MOST_LISTED: usize = 200;

/// The preview with its two ways out.
#[component]
pub fn Preview(
    changes: Vec<EntityChange>,
    on_accept: impl Fn() + Copy + Send + Sync + 'static,
    on_cancel: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let store = use_store();
    if changes.is_empty() {
        return view! {
            <p class="banner" role="status">{say(share::nothing_changes)}</p>
            <div class="acts">
                <button type="button" class="button" on:click=move |_| on_cancel()>{say(app::close)}</button>
            </div>
        }
        .into_any();
    }
    // What there was when the file was read: the preview stands still while it is read.
    let read = store.plan_untracked(|plan| Reading::new(plan, &changes));
    let read = StoredValue::new(read);
    let changes = StoredValue::new(changes);
    let warning = move || {
        let language = store.language.get();
        let things = read.with_value(|read| names(language, &read.vanishing));
        (!things.is_empty())
            .then(|| view! { <p class="banner grave" role="alert">{share::half_vanishes(language, &things)}</p> })
    };
    let is_grave = read.with_value(|read| !read.vanishing.is_empty());
    let accept_words = if is_grave { share::accept_anyway } else { share::accept };
    let parts = move || {
        let language = store.language.get();
        read.with_value(|read| {
            changes.with_value(|changes| {
                let parts = preview::by_group(changes).into_iter();
                parts
                    .map(|(group, changes)| part(language, read, group, &changes))
                    .collect_view()
            })
        })
    };
    view! {
        <div class="stack" role="group" aria-label=say(share::preview_title)>
            <h3>{say(share::preview_title)}</h3>
            {warning}
            <ul class="tallies">{move || read.with_value(|read| tally_lines(store.language.get(), &read.tallies))}</ul>
            {parts}
            <div class="acts">
                <button type="button" class="button" class:main=!is_grave class:grave=is_grave on:click=move |_| on_accept()>
                    {say(accept_words)}
                </button>
                <button type="button" class="button" on:click=move |_| on_cancel()>{say(app::cancel)}</button>
            </div>
        </div>
    }
    .into_any()
}

/// What can be told of the changes before any language is chosen.
struct Reading {
    tallies: BTreeMap<Thing, Tally>,
    by_group: BTreeMap<Option<GroupId>, BTreeMap<Thing, Tally>>,
    names: BTreeMap<GroupId, String>,
    vanishing: Vec<Thing>,
    fates: BTreeMap<crate::store::EntityKey, Fate>,
}

impl Reading {
    fn new(plan: &Plan, changes: &[EntityChange]) -> Reading {
        let groups = preview::by_group(changes);
        let names = groups.keys().flatten();
        let fate = |change: &EntityChange| preview::fate(change, preview::is_there(plan, change));
        Reading {
            tallies: preview::tallies(plan, changes),
            names: names
                .map(|group| (*group, preview::name_after(plan, changes, *group)))
                .collect(),
            by_group: groups
                .into_iter()
                .map(|(group, changes)| (group, preview::tallies(plan, changes)))
                .collect(),
            vanishing: preview::mostly_vanishing(plan, changes),
            fates: changes
                .iter()
                .map(|change| (change.entity.clone(), fate(change)))
                .collect(),
        }
    }
}

fn names(language: Language, things: &[Thing]) -> String {
    let names: Vec<_> = things.iter().map(|thing| thing_name(language, *thing)).collect();
    names.join(share::list_comma(language))
}

fn tally_lines(language: Language, tallies: &BTreeMap<Thing, Tally>) -> impl IntoView + use<> {
    let line = |(thing, tally): (&Thing, &Tally)| {
        let Tally {
            added,
            changed,
            removed,
        } = *tally;
        let words = share::tally(language, thing_name(language, *thing), added, changed, removed);
        view! { <li>{words}</li> }
    };
    tallies.iter().map(line).collect_view()
}

/// One group's part, or the workspace's.
fn part(
    language: Language,
    read: &Reading,
    group: Option<GroupId>,
    changes: &[&EntityChange],
) -> impl IntoView + use<> {
    let name = match group.map(|group| read.names.get(&group).cloned().unwrap_or_default()) {
        None => share::workspace(language).to_owned(),
        Some(name) if name.trim().is_empty() => share::unnamed_group(language).to_owned(),
        Some(name) => name,
    };
    let tallies = read.by_group.get(&group).map(|tallies| tally_lines(language, tallies));
    let fate = |change: &EntityChange| read.fates.get(&change.entity).copied();
    let changed = changes
        .iter()
        .copied()
        .filter(|change| fate(change) != Some(Fate::Added));
    let lines: Vec<_> = changed
        .flat_map(|change| change_lines(language, change, fate(change) == Some(Fate::Removed)))
        .collect();
    view! {
        <div class="card stack">
            <h4>{name}</h4>
            <ul class="tallies small">{tallies}</ul>
            {(!lines.is_empty()).then(|| details(language, lines))}
        </div>
    }
}

fn details(language: Language, mut lines: Vec<AnyView>) -> impl IntoView + use<> {
    let count = lines.len();
    let rest = count.saturating_sub(MOST_LISTED);
    lines.truncate(MOST_LISTED);
    view! {
        <details class="field-changes">
            <summary>{share::field_changes(language, count)}</summary>
            <dl>{lines}</dl>
            {(rest > 0).then(|| view! { <p class="small quiet">{share::and_more(language, rest)}</p> })}
        </details>
    }
}

/// One line for a removed thing, or one for each changed field: what, then old and new.
fn change_lines(language: Language, change: &EntityChange, is_removed: bool) -> Vec<AnyView> {
    let thing = thing_name(language, preview::thing(&change.entity));
    let title = |name: &str| {
        let parts = [thing.to_owned(), which(language, &change.entity), name.to_owned()];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    };
    if is_removed {
        let words = share::removed_thing(language);
        return vec![view! { <dt>{title("")}</dt><dd>{words}</dd> }.into_any()];
    }
    let line = |field: &crate::store::FieldChange| {
        let old = value(language, &field.path, field.before.as_ref());
        let new = value(language, &field.path, field.after.as_ref());
        let arrow = format!(" {} ", share::becomes(language));
        view! {
            <dt>{title(&field_name(language, &field.path))}</dt>
            <dd><del>{old}</del><span aria-hidden="true">" → "</span><span class="visually-hidden">{arrow}</span><ins>{new}</ins></dd>
        }
        .into_any()
    };
    change.fields.iter().map(line).collect()
}
