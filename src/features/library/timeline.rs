//! A playbook's posts day by day, in this store's words.

use super::{parts::CopyButton, playbook::Choosing};
use crate::{
    domain::{
        civil::{Date, add_days},
        id::{GroupId, RunId},
        playbook::{Item, ItemId, ItemWords, Playbook, PlaybookVersion},
        schedule::OccurrenceKey,
    },
    i18n::{dates, library, terms},
    knowledge::{self, Variables},
    store::{Store, use_store, words::profile_variables},
    ui::language::say,
};
use leptos::prelude::*;

/// Days unfolded at first.
const DAYS_OPEN: usize = 2;
/// Days shown of a playbook without an end that repeats nothing.
const MOST_DAYS: u32 = 120;

#[component]
pub fn Timeline(version: StoredValue<PlaybookVersion>, choosing: Choosing) -> impl IntoView {
    let store = use_store();
    let days = version.with_value(|version| days_of(&version.playbook));
    let days = days.into_iter().enumerate().map(|(number, (day, items))| {
        let is_open = number < DAYS_OPEN;
        view! { <Day version choosing day items is_open /> }
    });
    let round = version
        .with_value(|version| round_of(&version.playbook))
        .map(|days| view! { <p class="small quiet">{move || library::repeats_every(store.language.get(), days)}</p> });
    view! {
        <section class="section">
            <h2>{say(library::timeline)}</h2>
            {round}
            <div class="stack">{days.collect_view()}</div>
        </section>
    }
}

/// The days on which it posts something.
fn days_of(playbook: &Playbook) -> Vec<(u32, Vec<Item>)> {
    (1..=days_shown(playbook))
        .map(|day| (day, items_on(playbook, day)))
        .filter(|(_, items)| !items.is_empty())
        .collect()
}

/// After how many days a playbook without an end begins anew.
fn round_of(playbook: &Playbook) -> Option<u32> {
    let cycles = playbook.items.iter().filter_map(|item| item.every_days);
    cycles.max().filter(|_| playbook.length_days.is_none())
}

fn days_shown(playbook: &Playbook) -> u32 {
    let last = playbook.items.iter().map(|item| item.day).max().unwrap_or(0);
    let all = playbook
        .length_days
        .unwrap_or_else(|| last.max(round_of(playbook).unwrap_or(0)));
    all.min(MOST_DAYS)
}

fn items_on(playbook: &Playbook, day: u32) -> Vec<Item> {
    let items = playbook.items.iter().filter(|item| item.happens_on(day));
    let mut items: Vec<_> = items.cloned().collect();
    items.sort_by_key(|item| item.time);
    items
}

#[component]
fn Day(
    version: StoredValue<PlaybookVersion>,
    choosing: Choosing,
    day: u32,
    items: Vec<Item>,
    is_open: bool,
) -> impl IntoView {
    let store = use_store();
    let date = Memo::new(move |_| {
        let picked = choosing.picked.get();
        version.with_value(|version| date_of(&version.playbook, picked, day))
    });
    let is_event = version.with_value(|version| version.playbook.event_day == Some(day));
    let count = items.len();
    let about = move || {
        let language = store.language.get();
        format!(
            "{} · {}",
            dates::day(language, date.get()),
            library::items_in_it(language, count)
        )
    };
    let posts = items
        .into_iter()
        .map(|item| view! { <Post version choosing item day date /> });
    view! {
        <details class="card fold" open=is_open>
            <summary>
                <span class="fold-title">{move || library::day_number(store.language.get(), day)}</span>
                <span class="row-about">
                    {about}" "
                    {is_event.then(|| view! { <span class="tag accent">{say(library::event_day)}</span> })}
                </span>
            </summary>
            <ul class="stack">{posts.collect_view()}</ul>
        </details>
    }
}

fn date_of(playbook: &Playbook, picked: Date, day: u32) -> Date {
    add_days(playbook.start_for(picked), i64::from(day) - 1)
}

#[component]
fn Post(
    version: StoredValue<PlaybookVersion>,
    choosing: Choosing,
    item: Item,
    day: u32,
    date: Memo<Date>,
) -> impl IntoView {
    let store = use_store();
    let (channel, intent, time) = (item.channel, item.intent, item.time);
    let id = StoredValue::new(item.id);
    let length = version.with_value(|version| version.playbook.length_days);
    let variables = Memo::new(move |_| Variables {
        group: group_name(store, choosing.group.get()),
        ..variables(store, length, day, date.get())
    });
    let said = Memo::new(move |_| said(version, store, id));
    let title =
        Signal::derive(move || said.with(|said| variables.with(|variables| knowledge::fill(&said.title, variables))));
    let words = Signal::derive(move || {
        let post = OccurrenceKey {
            // No run yet: one of the orders that a run may have.
            run: RunId(Default::default()),
            day,
            item: id.get_value(),
        };
        let trade = store
            .plan(|plan| plan.profile.as_ref().map(|profile| profile.trade))
            .unwrap_or_default();
        let language = store.language.get();
        let words = version.with_value(|version| knowledge::fill_slot(version, &post, trade, language));
        let words = words.unwrap_or_default();
        variables.with(|variables| knowledge::fill(&words, variables).trim().to_owned())
    });
    let about = move || {
        let language = store.language.get();
        format!(
            "{} · {}",
            terms::channel(language, channel),
            terms::intent(language, intent)
        )
    };
    let checks = move || {
        let checks = said.get().checks.into_iter();
        checks.map(|check| view! { <li><bdi>{check}</bdi></li> }).collect_view()
    };
    view! {
        <li class="stack library-post">
            <p class="row">
                <time class="row-time">{time.to_string()}</time>
                <span class="row-words"><strong><bdi>{move || title.get()}</bdi></strong><span class="row-about">{about}</span></span>
            </p>
            <p class="words">{move || words.get()}</p>
            <ul class="bullets small quiet">{checks}</ul>
            <p><CopyButton words=words what=title /></p>
        </li>
    }
}

fn said(version: StoredValue<PlaybookVersion>, store: Store, id: StoredValue<ItemId>) -> ItemWords {
    let language = store.language.get();
    let words = version.with_value(|version| id.with_value(|id| version.words(language).items.get(id).cloned()));
    words.unwrap_or_default()
}

fn group_name(store: Store, group: Option<GroupId>) -> Option<String> {
    store.plan(|plan| plan.groups.get(&group?).map(|group| group.name.clone()))
}

fn variables(store: Store, length_days: Option<u32>, day: u32, date: Date) -> Variables {
    let language = store.language.get();
    let own = store.plan(|plan| {
        plan.profile
            .as_ref()
            .map(|profile| profile_variables(profile, language))
    });
    Variables {
        date: Some(dates::month_day(language, date)),
        weekday: Some(dates::weekday(language, date).to_owned()),
        day: Some(day.to_string()),
        days: length_days.map(|days| days.to_string()),
        ..own.unwrap_or_default()
    }
}
