//! Fields bound to the open group: each shows a place of its card and saves to it as one types.

use super::card::{Message, use_card, words};
use crate::{
    domain::{Group, Language, choices::Choices},
    ui::{
        choice::{Choice, OneOf, SeveralOf},
        field::TextField,
    },
};
use leptos::prelude::*;

/// A place on a group's card, to read and to write.
pub struct Place<T> {
    pub read: fn(&Group) -> &T,
    pub write: fn(&mut Group) -> &mut T,
}

impl<T> Clone for Place<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Place<T> {}

/// The place with this path: `place!(positioning.goal.core_goal)`.
macro_rules! place {
    ($($path:tt)+) => {
        $crate::features::groups::fields::Place { read: |group| &group.$($path)+, write: |group| &mut group.$($path)+ }
    };
}
pub(super) use place;

/// A text; with `rows` an area.
#[component]
pub fn GroupText(label: Message, place: Place<String>, #[prop(default = 1)] rows: u32) -> impl IntoView {
    let card = use_card();
    let value = card.memo(move |group| (place.read)(group).clone());
    let save = move |text: String| {
        card.change(|group| *(place.write)(group) = text);
    };
    view! { <TextField label=words(label) value=value on_change=save rows=rows /> }
}

/// Exactly one of a few.
#[component]
pub fn GroupOne<T>(
    legend: Message,
    place: Place<T>,
    all: &'static [T],
    term: fn(Language, T) -> &'static str,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let card = use_card();
    let value = card.memo(move |group| Some(*(place.read)(group)));
    let save = move |choice: T| {
        card.change(|group| *(place.write)(group) = choice);
    };
    view! { <OneOf legend=words(legend) choices=choices_of(all, term) value=value on_change=save /> }
}

/// Any number of some.
#[component]
pub fn GroupSeveral<T>(
    legend: Message,
    place: Place<Choices<T>>,
    all: &'static [T],
    term: fn(Language, T) -> &'static str,
) -> impl IntoView
where
    T: Copy + Ord + Send + Sync + 'static,
{
    let card = use_card();
    let taken = card.memo(move |group| (place.read)(group).clone());
    let is_chosen = move |choice: &T| taken.with(|taken| taken.contains(choice));
    let save = move |choice: T, chosen: bool| {
        card.change(|group| (place.write)(group).set(choice, chosen));
    };
    view! { <SeveralOf legend=words(legend) choices=choices_of(all, term) is_chosen=is_chosen on_change=save /> }
}

/// The choices with their names in the language in force.
pub fn choices_of<T>(all: &'static [T], term: fn(Language, T) -> &'static str) -> Signal<Vec<Choice<T>>>
where
    T: Copy + Send + Sync + 'static,
{
    let language = crate::ui::language::use_language();
    Signal::derive(move || {
        all.iter()
            .map(|choice| Choice::new(*choice, term(language.get(), *choice)))
            .collect()
    })
}
