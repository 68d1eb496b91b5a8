//! What opening a plan file would change, in which way, and which parts are taken.

use super::{
    open::Opening,
    part::{PartCard, tally_lines},
    saving,
};
use crate::{
    domain::Language,
    i18n::{app, own_playbooks, share},
    store::{
        change_words,
        preview::{PlanPreview, Way},
        things::{Part, Tally, Thing},
        use_store,
    },
    ui::{
        choice::{Choice, OneOf},
        language::say,
    },
};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

type Message = fn(Language) -> &'static str;

/// The preview with the ways to go on. Only what depends on the way is drawn anew when another is chosen, so that the choice
/// keeps the focus.
#[component]
pub fn Preview(opening: Opening) -> impl IntoView {
    let outcome = move || {
        let preview = StoredValue::new(opening.preview.get());
        view! { <Outcome preview opening /> }
    };
    view! {
        <div class="stack" role="group" aria-label=say(share::preview_title)>
            <h3>{say(share::preview_title)}</h3>
            <Notes opening />
            <Show when=move || !opening.preview.with(|preview| preview.is_of_playbooks)><Ways opening /></Show>
            {outcome}
        </div>
    }
}

/// What to know before choosing.
#[component]
fn Notes(opening: Opening) -> impl IntoView {
    let store = use_store();
    let notes = move || {
        let language = store.language.get();
        opening.preview.with(|preview| {
            let kept = preview.kept_fields();
            let same = match (preview.is_empty(), kept) {
                (true, 0) => Some(share::nothing_changes(language).to_owned()),
                (true, kept) => Some(share::nothing_newer(language, kept)),
                (false, _) => None,
            };
            let foreign = preview.is_foreign.then(|| share::is_foreign(language).to_owned());
            let template = preview.is_template.then(|| share::is_template(language).to_owned());
            let playbooks = preview
                .is_of_playbooks
                .then(|| own_playbooks::file_of_playbooks(language).to_owned());
            let notes = [template, playbooks, foreign, same].into_iter().flatten();
            notes.map(|note| view! { <p class="banner">{note}</p> }).collect_view()
        })
    };
    view! { <div class="stack" role="status">{notes}</div> }
}

/// The three ways of opening.
#[component]
fn Ways(opening: Opening) -> impl IntoView {
    let store = use_store();
    let choices = Signal::derive(move || {
        let language = store.language.get();
        let choice = |way, label: Message, about: Message| Choice::new(way, label(language)).about(about(language));
        vec![
            choice(Way::Merge, share::way_merge, share::way_merge_about),
            choice(Way::Beside, share::way_beside, share::way_beside_about),
            choice(Way::Replace, share::way_replace, share::way_replace_about),
        ]
    });
    let legend = Signal::derive(say(share::ways));
    let way = Signal::derive(move || Some(opening.preview.with(|preview| preview.way)));
    view! { <OneOf legend choices value=way on_change=move |way| opening.preview_way(store, way) look="cards" /> }
}

/// What one way comes to, part by part, and the buttons that do it.
#[component]
fn Outcome(preview: StoredValue<PlanPreview>, opening: Opening) -> impl IntoView {
    let left_out = opening.left_out;
    let (way, is_empty) = preview.with_value(|preview| (preview.way, preview.is_empty()));
    let can_leave_out = way != Way::Replace && !is_empty;
    let parts = preview.with_value(|preview| preview.parts.clone());
    let are_many = parts.len() > 2;
    let cards = parts
        .into_iter()
        .map(|part| view! { <PartCard part left_out can_leave_out /> });
    view! {
        <Show when=move || !is_empty>
            <Totals preview left_out />
        </Show>
        <Show when=move || can_leave_out && are_many>
            <TakeAllOrNone preview left_out />
        </Show>
        {cards.collect_view()}
        <Decide preview opening />
    }
}

/// What is taken, counted over all parts.
#[component]
fn Totals(preview: StoredValue<PlanPreview>, left_out: RwSignal<BTreeSet<Part>>) -> impl IntoView {
    let store = use_store();
    let lines = move || {
        let totals = left_out.with(|left_out| preview.with_value(|preview| totals(preview, left_out)));
        tally_lines(store.language.get(), &totals)
    };
    view! { <ul class="tallies" aria-live="polite">{lines}</ul> }
}

fn totals(preview: &PlanPreview, left_out: &BTreeSet<Part>) -> BTreeMap<Thing, Tally> {
    let mut totals: BTreeMap<Thing, Tally> = BTreeMap::new();
    let taken = preview.parts.iter().filter(|part| !left_out.contains(&part.part));
    for (thing, tally) in taken.flat_map(|part| &part.tallies) {
        let total = totals.entry(*thing).or_default();
        total.added += tally.added;
        total.changed += tally.changed;
        total.removed += tally.removed;
    }
    totals
}

#[component]
fn TakeAllOrNone(preview: StoredValue<PlanPreview>, left_out: RwSignal<BTreeSet<Part>>) -> impl IntoView {
    let all = move || preview.with_value(|preview| preview.parts.iter().map(|part| part.part).collect());
    view! {
        <div class="acts">
            <button type="button" class="button" on:click=move |_| left_out.set(BTreeSet::new())>
                {say(share::take_all)}
            </button>
            <button type="button" class="button" on:click=move |_| left_out.set(all())>
                {say(share::take_none)}
            </button>
        </div>
    }
}

/// Stops where more than half of anything would go, and asks; else one tap does it.
#[component]
fn Decide(preview: StoredValue<PlanPreview>, opening: Opening) -> impl IntoView {
    let store = use_store();
    let left_out = opening.left_out;
    let way = preview.with_value(|preview| preview.way);
    let vanishing =
        Memo::new(move |_| left_out.with(|left_out| preview.with_value(|preview| preview.vanishing(left_out))));
    let is_grave = move || !vanishing.with(Vec::is_empty);
    let takes_something =
        move || left_out.with(|left_out| !preview.with_value(|preview| totals(preview, left_out).is_empty()));
    let stop = move || {
        let language = store.language.get();
        let names = vanishing.with(|things| names(language, things));
        share::half_vanishes(language, &names)
    };
    let words = move || match (is_grave(), way) {
        (true, _) => share::accept_anyway,
        (false, Way::Merge) => share::accept,
        (false, Way::Beside) => share::accept_beside,
        (false, Way::Replace) => share::accept_replace,
    };
    view! {
        <Show when=is_grave>
            <div class="banner grave stack" role="alert">
                <p>{stop}</p>
                <button type="button" class="button" on:click=move |_| saving::save_present(store)>{say(share::save_present)}</button>
            </div>
        </Show>
        <div class="acts">
            <Show when=takes_something>
                <button type="button" class="button" class:main=move || !is_grave() class:grave=is_grave on:click=move |_| opening.accept(store, way)>
                    {move || words()(store.language.get())}
                </button>
            </Show>
            <button type="button" class="button" on:click=move |_| opening.close()>{say(app::cancel)}</button>
        </div>
    }
}

fn names(language: Language, things: &[Thing]) -> String {
    let names: Vec<_> = things
        .iter()
        .map(|thing| change_words::thing_name(language, *thing))
        .collect();
    names.join(share::list_comma(language))
}
