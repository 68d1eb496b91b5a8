//! Changed fields as lines: which, what it was, what it becomes.

use crate::{
    i18n::share,
    store::{
        EntityChange, FieldChange, change_words,
        change_words::Reader,
        things::{self, Fate},
    },
};
use leptos::prelude::*;

/// The lines of things changed or removed.
pub fn change_lines(reader: Reader<'_>, changes: &[(Fate, EntityChange)]) -> Vec<AnyView> {
    let lines = |(fate, change): &(Fate, EntityChange)| match fate {
        Fate::Removed => {
            let words = share::removed_thing(reader.language);
            vec![view! { <dt>{title(reader, change, None)}</dt><dd>{words}</dd> }.into_any()]
        }
        Fate::Added | Fate::Changed => {
            let line = |field| field_line(reader, change, field);
            change.fields.iter().map(line).collect()
        }
    };
    changes.iter().flat_map(lines).collect()
}

fn field_line(reader: Reader<'_>, change: &EntityChange, field: &FieldChange) -> AnyView {
    let old = change_words::value(reader, &field.path, field.before.as_ref());
    let new = change_words::value(reader, &field.path, field.after.as_ref());
    let arrow = format!(" {} ", share::becomes(reader.language));
    view! {
        <dt>{title(reader, change, Some(field))}</dt>
        <dd><del>{old}</del><span aria-hidden="true">" → "</span><span class="visually-hidden">{arrow}</span><ins>{new}</ins></dd>
    }
    .into_any()
}

/// The lines of what the file says otherwise and is kept as it stands here.
pub fn kept_lines(reader: Reader<'_>, kept: &[EntityChange]) -> Vec<AnyView> {
    let line = |change: &EntityChange, field: &FieldChange| {
        let theirs = change_words::value(reader, &field.path, field.before.as_ref());
        let ours = change_words::value(reader, &field.path, field.after.as_ref());
        let theirs = share::kept_over(reader.language, &theirs);
        view! { <dt>{title(reader, change, Some(field))}</dt><dd>{ours}<br /><span class="quiet small">{theirs}</span></dd> }
            .into_any()
    };
    let lines = |change: &EntityChange| {
        change
            .fields
            .iter()
            .map(|field| line(change, field))
            .collect::<Vec<_>>()
    };
    kept.iter().flat_map(lines).collect()
}

/// The thing, which one, and the field.
fn title(reader: Reader<'_>, change: &EntityChange, field: Option<&FieldChange>) -> String {
    let parts = [
        change_words::thing_name(reader.language, things::thing(&change.entity)).to_owned(),
        change_words::which(reader, &change.entity),
        field
            .map(|field| change_words::field_name(reader, &change.entity, &field.path))
            .unwrap_or_default(),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
