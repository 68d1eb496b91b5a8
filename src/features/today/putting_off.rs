//! Putting a post off, by a menu on its card: an hour, to the evening, to tomorrow.

use super::card::heading_id;
use crate::{
    domain::{
        CivilTime, Language,
        due::{DueBoard, DueList},
        quiet_hours::is_quiet,
        schedule::OccurrenceKey,
        snooze::{Snooze, snoozes},
    },
    i18n::{dates, today},
    store::{Store, page, use_store},
    ui::{
        icon::LuClock,
        language::use_language,
        menu::{Menu, MenuItem},
    },
};
use leptos::prelude::*;

#[component]
pub fn PutOff(title: Signal<String>, key: StoredValue<OccurrenceKey>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let label = Signal::derive(move || today::put_off(language.get(), &title.get()));
    let items = move || {
        let now = store.now.get_untracked();
        let offers = store.plan_untracked(|plan| key.with_value(|key| snoozes(plan, key, now)));
        let item = |(snooze, to): (Snooze, CivilTime)| MenuItem {
            icon: LuClock,
            name: Signal::derive(move || name(language.get(), snooze, to, now)),
            is_grave: false,
            act: Callback::new(move |()| put_off(store, &key.get_value(), to)),
        };
        if offers.is_empty() {
            store.say(today::no_later_time(language.get_untracked()));
        }
        offers.into_iter().map(item).collect()
    };
    view! { <Menu label items icon=LuClock /> }
}

fn name(language: Language, snooze: Snooze, to: CivilTime, now: CivilTime) -> String {
    let mut when = to.minute.to_string();
    if to.date != now.date && snooze == Snooze::OneHour {
        when = format!("{} {when}", dates::day(language, to.date));
    }
    if is_quiet(to.minute) {
        when.push_str(today::while_people_rest(language));
    }
    let is_from_now = snooze.from(now, now) == Some(to);
    match snooze {
        Snooze::OneHour if is_from_now => today::in_an_hour(language, &when),
        Snooze::OneHour => today::an_hour_later(language, &when),
        Snooze::ThisEvening => today::this_evening(language, &when),
        Snooze::Tomorrow => today::tomorrow_then(language, &when),
    }
}

fn put_off(store: Store, key: &OccurrenceKey, to: CivilTime) {
    let neighbour = store.due.with_untracked(|due| neighbour(&due.board, key));
    let done = store.edit_post(key, |post| post.moved_to = Some(to));
    let language = store.language.get_untracked();
    let when = format!("{} {}", dates::day(language, to.date), to.minute);
    let said = if is_quiet(to.minute) {
        today::moved_to_quiet_hours(language, &when)
    } else {
        today::moved_to(language, &when)
    };
    store.say_with_undo(said, done);
    // The card goes elsewhere in the list, or away: the focus stays with it, or with what stands in its place.
    let stays = to.date == store.now.get_untracked().date;
    if let Some(stands) = if stays { Some(key.clone()) } else { neighbour } {
        page::after(0, move || page::focus(&heading_id(&stands)));
    }
}

/// The post behind this one in its list, else the one before.
fn neighbour(board: &DueBoard, key: &OccurrenceKey) -> Option<OccurrenceKey> {
    let of_list = |list| {
        let mut before = None;
        let mut posts = board.in_order(list);
        while let Some(post) = posts.next() {
            if post.key == *key {
                return posts.next().or(before).map(|post| post.key.clone());
            }
            before = Some(post);
        }
        None
    };
    of_list(DueList::Open).or_else(|| of_list(DueList::Earlier))
}
