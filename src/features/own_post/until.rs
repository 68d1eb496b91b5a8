//! Until when a post repeats, and the whole rule as a sentence.

use super::draft::Draft;
use crate::{
    domain::{
        Language,
        civil::{Date, YEARS, add_days},
        own_post::OwnPost,
        recurrence::{Ending, Recurrence},
    },
    i18n::{dates, own_posts, recurrences},
    ui::{
        choice::{Choice, OneOf},
        field::ValueField,
        language::{say, use_language},
        when::DateField,
    },
};
use leptos::prelude::*;
use std::num::NonZeroU32;

/// Offered first where somebody chooses to end after some times.
const TIMES: NonZeroU32 = NonZeroU32::MIN.saturating_add(9);
const MOST_TIMES: u32 = 9_999;
/// The same in days, where somebody chooses to end on a day.
const DAYS: i64 = 90;

type Message = fn(Language) -> &'static str;

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Never,
    On,
    After,
}

const KINDS: [(Kind, Message); 3] = [
    (Kind::Never, own_posts::never),
    (Kind::On, own_posts::on_date),
    (Kind::After, own_posts::after_times),
];

fn ending_of(post: &OwnPost) -> Ending {
    post.repeats.map(|repeats| repeats.ending).unwrap_or_default()
}

fn set_ending(draft: Draft, ending: Ending) {
    draft.edit(|post| post.repeats = post.repeats.map(|repeats| Recurrence { ending, ..repeats }));
}

fn last_offered(start: Date) -> Date {
    let end = Date::from_ymd_opt(*YEARS.end(), 12, 31).unwrap_or(start);
    add_days(start, DAYS).min(end)
}

#[component]
pub fn Until(draft: Draft) -> impl IntoView {
    let language = use_language();
    let ending = draft.memo(ending_of);
    let kind = move || match ending.get() {
        Ending::Never => Kind::Never,
        Ending::On(_) => Kind::On,
        Ending::After(_) => Kind::After,
    };
    let choices = Signal::derive(move || {
        let choice = |(kind, name): (Kind, Message)| Choice::new(kind, name(language.get()));
        KINDS.map(choice).to_vec()
    });
    let choose = move |kind: Kind| {
        let ending = match kind {
            Kind::Never => Ending::Never,
            Kind::On => Ending::On(last_offered(draft.once(|post| post.start))),
            Kind::After => Ending::After(TIMES),
        };
        set_ending(draft, ending);
    };
    let kind = Memo::new(move |_| kind());
    view! {
        <OneOf
            legend=Signal::derive(move || say(own_posts::until)().to_owned())
            choices
            value=Signal::derive(move || Some(kind.get()))
            on_change=choose
        />
        <Show when=move || kind.get() == Kind::On><LastDay draft /></Show>
        <Show when=move || kind.get() == Kind::After><Times draft /></Show>
    }
}

#[component]
fn LastDay(draft: Draft) -> impl IntoView {
    let last = draft.memo(|post| match ending_of(post) {
        Ending::On(last) => Some(last),
        _ => None,
    });
    let take = move |date: Option<Date>| date.map(|date| set_ending(draft, Ending::On(date))).is_some();
    view! { <DateField label=Signal::derive(move || say(own_posts::last_day)().to_owned()) value=last on_change=take /> }
}

#[component]
fn Times(draft: Draft) -> impl IntoView {
    let count = draft.memo(|post| match ending_of(post) {
        Ending::After(count) => count.to_string(),
        _ => String::new(),
    });
    let take = move |text: String| {
        let count = text.trim().parse().ok();
        let count = count.filter(|count: &NonZeroU32| count.get() <= MOST_TIMES);
        count.map(|count| set_ending(draft, Ending::After(count))).is_some()
    };
    view! {
        <ValueField
            label=Signal::derive(move || say(own_posts::times)().to_owned())
            value=count
            input_mode="numeric"
            error=Signal::derive(move || say(own_posts::count_refused)().to_owned())
            on_change=take
        />
    }
}

/// What was chosen, in words, or that it would never come.
#[component]
pub fn Sentence(draft: Draft) -> impl IntoView {
    let language = use_language();
    let said = draft.memo(|post| post.repeats.map(|repeats| (repeats, post.first_day())));
    let words = move || {
        let language = language.get();
        said.get().map(|(repeats, first)| match first {
            Some(first) => {
                let first = dates::day(language, first);
                own_posts::comes(language, &recurrences::sentence(language, &repeats), &first)
            }
            None => own_posts::never_comes(language).to_owned(),
        })
    };
    view! { <p class="quiet" role="status">{words}</p> }
}
