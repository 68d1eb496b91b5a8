//! One part of a plan file: a group, or the store. What becomes of it, and whether it is taken.

use super::changes::{change_lines, kept_lines};
use crate::{
    domain::Language,
    i18n::{own_playbooks, share, terms},
    store::{
        change_words::{self, Reader},
        preview::PartPreview,
        things::{Part, Tally, Thing},
        use_store,
    },
};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The part's card; with a tick where parts can be left out.
#[component]
pub fn PartCard(part: PartPreview, left_out: RwSignal<BTreeSet<Part>>, can_leave_out: bool) -> impl IntoView {
    let store = use_store();
    let id = part.part;
    let part = StoredValue::new(part);
    let name = move || part.with_value(|part| part_name(store.language.get(), part));
    let take = move |is_taken: bool| {
        left_out.update(|left_out| {
            if is_taken {
                left_out.remove(&id);
            } else {
                left_out.insert(id);
            }
        });
    };
    let head = move || {
        if !can_leave_out {
            return view! { <h4>{name()}</h4> }.into_any();
        }
        view! {
            <label class="take-part">
                <input
                    type="checkbox"
                    aria-label=move || share::take_part(store.language.get(), &name())
                    prop:checked=move || left_out.with(|left_out| !left_out.contains(&id))
                    on:change:target=move |event| take(event.target().checked())
                />
                <h4>{name}</h4>
            </label>
        }
        .into_any()
    };
    view! {
        <div class="card stack">
            {head}
            {move || part.with_value(|part| view! { <ul class="tallies small">{tally_lines(store.language.get(), &part.tallies)}</ul> })}
            {move || {
                let language = store.language.get();
                part.with_value(|part| store.plan_untracked(|plan| details_of(Reader { language, plan }, part)))
            }}
        </div>
    }
}

fn part_name(language: Language, part: &PartPreview) -> String {
    match part.part {
        Part::Store => share::workspace(language).to_owned(),
        Part::Group(_) => terms::group_name(language, &part.name),
        Part::OwnPlaybook(_) if part.name.trim().is_empty() => own_playbooks::unnamed(language).to_owned(),
        Part::OwnPlaybook(_) => part.name.clone(),
    }
}

/// Counts by kind of thing.
pub fn tally_lines(language: Language, tallies: &BTreeMap<Thing, Tally>) -> impl IntoView + use<> {
    let line = |(thing, tally): (&Thing, &Tally)| {
        let name = change_words::thing_name(language, *thing);
        let words = share::tally(language, name, tally.added, tally.changed, tally.removed);
        view! { <li>{words}</li> }
    };
    tallies.iter().map(line).collect_view()
}

fn details_of(reader: Reader<'_>, part: &PartPreview) -> impl IntoView + use<> {
    let language = reader.language;
    let changed = change_lines(reader, &part.changes);
    let removed = part.tallies.values().map(|tally| tally.removed).sum::<usize>();
    let count = part.changed_fields + removed;
    let kept = kept_lines(reader, &part.kept);
    view! {
        {details(language, share::field_changes(language, count), changed, count)}
        {details(language, share::kept_fields(language, part.kept_fields), kept, part.kept_fields)}
    }
}

/// The lines behind a summary; nothing where there are none.
fn details(language: Language, summary: String, lines: Vec<AnyView>, count: usize) -> Option<impl IntoView + use<>> {
    let rest = count.saturating_sub(lines.len());
    (!lines.is_empty()).then(|| {
        view! {
            <details class="field-changes">
                <summary>{summary}</summary>
                <dl>{lines}</dl>
                {(rest > 0).then(|| view! { <p class="small quiet">{share::and_more(language, rest)}</p> })}
            </details>
        }
    })
}
