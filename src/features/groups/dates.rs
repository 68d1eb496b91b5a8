//! The group's first and last day, and other dates of its card: refused with a sentence where a plan cannot speak of them.

use super::{
    card::{GroupCard, Message, use_card, words},
    fields::Place,
};
use crate::{
    domain::{
        Group,
        civil::{Date, add_days, is_plannable},
    },
    i18n::{dates, groups, widgets},
    store::{EntityChange, EntityKey},
    ui::when::DateField,
};
use leptos::prelude::*;

/// A date; `save` says why it refuses one.
#[component]
pub fn GroupDate(
    label: Message,
    read: fn(&Group) -> Option<Date>,
    save: fn(GroupCard, Option<Date>) -> Result<(), Message>,
) -> impl IntoView {
    let card = use_card();
    let date = card.memo(read);
    let refusal = RwSignal::new(widgets::date_refused as Message);
    let take = move |date: Option<Date>| save(card, date).map_err(|why| refusal.set(why)).is_ok();
    let error = Signal::derive(move || (refusal.get())(card.language()).to_owned());
    view! { <DateField label=words(label) value=date on_change=take error /> }
}

/// Sets a date that depends on no other.
pub fn save_freely(card: GroupCard, place: Place<Option<Date>>, date: Option<Date>) -> Result<(), Message> {
    card.change(|group| *(place.write)(group) = date);
    Ok(())
}

/// Sets the last day.
pub fn save_end(card: GroupCard, end: Option<Date>) -> Result<(), Message> {
    let start = card.once(|group| group.start).flatten();
    if start.zip(end).is_some_and(|(start, end)| end < start) {
        return Err(groups::end_before_start);
    }
    card.change(|group| group.positioning.life.end = end);
    Ok(())
}

/// Sets the first day. The last day, and what began on the old first day, move along: a term keeps its length.
pub fn save_start(card: GroupCard, start: Option<Date>) -> Result<(), Message> {
    let old = card.once(|group| group.start).flatten();
    let Some((old, new)) = old.zip(start).filter(|(old, new)| old != new) else {
        let end = card.once(|group| group.positioning.life.end).flatten();
        if start.zip(end).is_some_and(|(start, end)| end < start) {
            return Err(groups::end_before_start);
        }
        card.change(|group| group.start = start);
        return Ok(());
    };
    let days = (new - old).num_days();
    let end = card.once(|group| group.positioning.life.end).flatten();
    let end = end.map(|end| add_days(end, days));
    if end.is_some_and(|end| !is_plannable(end)) {
        return Err(widgets::date_refused);
    }
    let group_change = card.store.group_change(card.id, |group| {
        group.start = start;
        group.positioning.life.end = end;
    });
    let changes: Vec<_> = group_change.into_iter().chain(run_changes(card, old, days)).collect();
    let done = card.store.commit(changes);
    let language = card.store.language.get_untracked();
    let words = groups::start_moved(language, &dates::day(language, new));
    card.store.say_with_undo(words, done);
    Ok(())
}

/// The changes that move what began on that day by so many days.
fn run_changes(card: GroupCard, began_on: Date, days: i64) -> Vec<EntityChange> {
    card.store.plan_untracked(|plan| {
        let began = plan.runs_of(card.id).filter(|run| run.start == began_on);
        began
            .filter_map(|run| {
                let mut moved = run.clone();
                moved.start = add_days(run.start, days);
                moved.end = run.end.map(|end| add_days(end, days)).filter(|end| is_plannable(*end));
                EntityChange::between(EntityKey::Run(card.id, run.id), Some(run), &moved)
            })
            .collect()
    })
}
