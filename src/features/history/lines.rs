//! One act in words: what, then old and new; or counts by kind of thing where it changed a lot.

use crate::{
    domain::{Language, Plan},
    i18n::{share, terms},
    store::{
        EntityChange, EntityKey, FIELDS_TOLD, FieldChange, HistoryAct,
        change_words::{LONGEST_VALUE, Reader, field_name, thing_name, which, whole_value},
        things::{self, Part, Tally, Thing},
    },
};

/// Changed fields up to which an act is told field by field at once.
const FEW: usize = 2;

/// One changed field.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub what: String,
    pub old: String,
    pub new: String,
}

/// An act in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// One line that names the act.
    pub headline: String,
    pub lines: Vec<Line>,
    /// Whether the lines are few and short enough to stand open.
    pub is_short: bool,
    pub field_count: usize,
    pub gave_way: Vec<Line>,
}

/// The act's words.
pub fn words(plan: &Plan, language: Language, act: &HistoryAct) -> Words {
    let lines = lines(plan, language, &act.changes);
    let is_few = act.field_count <= FEW && !lines.is_empty();
    let headline = if is_few {
        let named: Vec<_> = lines.iter().map(|line| line.what.as_str()).collect();
        named.join(share::list_comma(language))
    } else {
        // Where fields were left out, another group may be among them.
        let is_whole = lines.len() < FIELDS_TOLD;
        let place = is_whole.then(|| only_group(plan, language, &act.changes)).flatten();
        let tallies = act
            .tallies
            .iter()
            .map(|(thing, tally)| counted(language, *thing, *tally));
        let parts: Vec<_> = place.into_iter().chain(tallies).collect();
        parts.join(" · ")
    };
    let is_long = |text: &str| text.chars().count() > LONGEST_VALUE;
    let is_short = is_few && !lines.iter().any(|line| is_long(&line.old) || is_long(&line.new));
    Words {
        headline,
        lines,
        is_short,
        field_count: act.field_count,
        gave_way: self::lines(plan, language, &act.gave_way),
    }
}

fn counted(language: Language, thing: Thing, tally: Tally) -> String {
    let name = thing_name(language, thing);
    share::tally(language, name, tally.added, tally.changed, tally.removed)
}

fn lines(plan: &Plan, language: Language, changes: &[EntityChange]) -> Vec<Line> {
    let lines = changes.iter().flat_map(|change| {
        let place = place_of(plan, language, changes, change);
        let reader = Reader { language, plan };
        change
            .fields
            .iter()
            .map(move |field| line(reader, &place, &change.entity, field))
    });
    lines.collect()
}

fn line(reader: Reader<'_>, place: &str, entity: &EntityKey, field: &FieldChange) -> Line {
    let name = field_name(reader, entity, &field.path);
    Line {
        what: if place.is_empty() {
            name
        } else {
            format!("{place} · {name}")
        },
        old: whole_value(reader, &field.path, field.before.as_ref()),
        new: whole_value(reader, &field.path, field.after.as_ref()),
    }
}

/// Where a change belongs: the group, then which of its things.
fn place_of(plan: &Plan, language: Language, changes: &[EntityChange], change: &EntityChange) -> String {
    let reader = Reader { language, plan };
    let group = match things::part_of(&change.entity) {
        Part::Store => None,
        // Said below, with the kind of thing.
        Part::OwnPlaybook(_) => None,
        part @ Part::Group(_) => {
            let name = things::name_after(plan, changes, part);
            Some(terms::group_name(language, &name))
        }
    };
    let thing = match &change.entity {
        EntityKey::Group(_) => String::new(),
        EntityKey::Override(..) => which(reader, &change.entity),
        EntityKey::Profile => share::workspace(language).to_owned(),
        EntityKey::OwnPlaybook(_) => things::name_after(plan, changes, things::part_of(&change.entity)),
        entity => {
            let parts = [
                thing_name(language, things::thing(entity)).to_owned(),
                which(reader, entity),
            ];
            joined(parts)
        }
    };
    joined(group.into_iter().chain([thing]))
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// The group, where all changes are of one.
fn only_group(plan: &Plan, language: Language, changes: &[EntityChange]) -> Option<String> {
    let mut groups: Vec<_> = changes.iter().map(|change| things::part_of(&change.entity)).collect();
    groups.dedup();
    match groups[..] {
        [part @ (Part::Group(_) | Part::OwnPlaybook(_))] => {
            Some(things::name_after(plan, changes, part)).filter(|name| !name.trim().is_empty())
        }
        [Part::Store] => Some(share::workspace(language).to_owned()),
        _ => None,
    }
}
