//! Which groups: found by kind, store and name, and ticked one by one or all that are found.

use super::choosing::Choosing;
use crate::{
    domain::{Group, Language, id::GroupId, kind::GroupKind},
    i18n::{many_groups as words, terms},
    knowledge,
    ui::{
        choice::{Choice, Select},
        field::TextField,
        language::say,
        layout::More,
        matching::rank,
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Groups drawn at once.
const AT_ONCE: usize = 60;

/// One group in the list.
#[derive(Clone, PartialEq)]
struct Row {
    id: GroupId,
    name: String,
    about: String,
}

/// What is looked for.
#[derive(Clone, Copy)]
struct Finding {
    kind: RwSignal<Option<GroupKind>>,
    owner: RwSignal<Option<String>>,
    typed: RwSignal<String>,
}

fn kind_name(language: Language, kind: GroupKind) -> &'static str {
    knowledge::kind(kind, language).map_or(kind.code(), |content| &content.title)
}

#[component]
pub fn Which(choosing: Choosing) -> impl IntoView {
    let language = choosing.store.language;
    let finding = Finding {
        kind: RwSignal::new(None),
        owner: RwSignal::new(None),
        typed: RwSignal::new(String::new()),
    };
    let candidates = Memo::new(move |_| choosing.candidates());
    let rows = Memo::new(move |_| candidates.with(|candidates| found(choosing, finding, candidates)));
    let chosen = Memo::new(move |_| choosing.groups().len());
    let change = move |taken: bool| {
        let ids: Vec<_> = rows.with_untracked(|rows| rows.iter().map(|row| row.id).collect());
        choosing.chosen.update(|chosen| {
            if taken {
                chosen.extend(ids);
            } else {
                chosen.retain(|id| !ids.contains(id));
            }
        });
    };
    view! {
        <section class="section stack">
            <h2>{say(words::which_groups)}</h2>
            <Filters choosing finding candidates />
            <div class="row">
                <button type="button" class="button" on:click=move |_| change(true)>
                    {move || words::choose_all(language.get(), rows.with(Vec::len))}
                </button>
                <button type="button" class="button plain" on:click=move |_| change(false)>{say(words::choose_none)}</button>
                <span role="status">{move || words::chosen(language.get(), chosen.get())}</span>
            </div>
            <Rows choosing rows />
        </section>
    }
}

fn found(choosing: Choosing, finding: Finding, candidates: &BTreeSet<GroupId>) -> Vec<Row> {
    let language = choosing.store.language.get();
    let (kind, owner, typed) = (finding.kind.get(), finding.owner.get(), finding.typed.get());
    let is_asked = |group: &&Group| {
        let fits =
            kind.is_none_or(|kind| kind == group.kind) && owner.as_ref().is_none_or(|owner| *owner == group.owner);
        fits && candidates.contains(&group.id) && rank(&typed, &group.name, &group.owner).is_some()
    };
    let row = |group: &Group| Row {
        id: group.id,
        name: terms::group_name(language, &group.name),
        about: [kind_name(language, group.kind), group.owner.trim()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
    };
    let standing = |plan: &crate::domain::Plan| {
        let standing = plan.standing_groups().into_iter();
        standing.filter(is_asked).map(row).collect()
    };
    choosing.store.plan(standing)
}

#[component]
fn Filters(choosing: Choosing, finding: Finding, candidates: Memo<BTreeSet<GroupId>>) -> impl IntoView {
    let store = choosing.store;
    let of_candidates = move |read: fn(&Group) -> Option<String>| -> BTreeSet<String> {
        store.plan(|plan| candidates.with(|ids| ids.iter().filter_map(|id| read(plan.groups.get(id)?)).collect()))
    };
    let kinds = Memo::new(move |_| {
        let language = store.language.get();
        let kinds: BTreeSet<GroupKind> = store
            .plan(|plan| candidates.with(|ids| ids.iter().filter_map(|id| Some(plan.groups.get(id)?.kind)).collect()));
        let named = kinds
            .into_iter()
            .map(|kind| Choice::new(Some(kind), kind_name(language, kind)));
        std::iter::once(Choice::new(None, words::all_kinds(language)))
            .chain(named)
            .collect::<Vec<_>>()
    });
    let owners = Memo::new(move |_| {
        let language = store.language.get();
        let owners = of_candidates(|group| Some(group.owner.clone()).filter(|owner| !owner.trim().is_empty()));
        let named = owners.into_iter().map(|owner| Choice::new(Some(owner.clone()), owner));
        std::iter::once(Choice::new(None, words::all_owners(language)))
            .chain(named)
            .collect::<Vec<_>>()
    });
    let label = |message: fn(Language) -> &'static str| Signal::derive(move || say(message)().to_owned());
    view! {
        <div class="fields-2">
            <Show when=move || kinds.with(|kinds| kinds.len() > 2)>
                <Select label=label(words::kind) choices=kinds value=finding.kind on_change=move |kind| finding.kind.set(kind) />
            </Show>
            <Show when=move || owners.with(|owners| owners.len() > 2)>
                <Select label=label(words::owner) choices=owners value=finding.owner on_change=move |owner| finding.owner.set(owner) />
            </Show>
            <TextField label=label(words::search) value=finding.typed longest=80 on_change=move |text| finding.typed.set(text) />
        </div>
    }
}

#[component]
fn Rows(choosing: Choosing, rows: Memo<Vec<Row>>) -> impl IntoView {
    let most = RwSignal::new(AT_ONCE);
    let shown = move || rows.with(|rows| rows.iter().take(most.get()).cloned().collect::<Vec<_>>());
    let left = Signal::derive(move || rows.with(Vec::len).saturating_sub(most.get()));
    view! {
        <Show when=move || rows.with(Vec::is_empty)><p class="quiet">{say(words::none_fits)}</p></Show>
        <ul class="rows choose-groups" aria-label=say(words::which_groups)>
            <For each=shown key=|row| (row.id, row.name.clone(), row.about.clone()) let(row)><RowCheck choosing row /></For>
        </ul>
        <More left on_more=move || most.update(|most| *most += AT_ONCE) />
    }
}

#[component]
fn RowCheck(choosing: Choosing, row: Row) -> impl IntoView {
    let id = row.id;
    let is_chosen = Memo::new(move |_| choosing.chosen.with(|chosen| chosen.contains(&id)));
    let change = move |taken: bool| {
        choosing.chosen.update(|chosen| {
            if taken {
                chosen.insert(id);
            } else {
                chosen.remove(&id);
            }
        });
    };
    view! {
        <li>
            <label class="check">
                <input type="checkbox" prop:checked=move || is_chosen.get() on:change:target=move |event| change(event.target().checked()) />
                <span class="row-words">
                    <span class="row-title">{row.name}</span>
                    <span class="row-about">{row.about}</span>
                </span>
            </label>
        </li>
    }
}
