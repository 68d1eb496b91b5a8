//! A post moved to another day: dragged there by mouse or finger, or led by the keys while it has the focus. It keeps its time;
//! with Ctrl, ⌘ or Alt a copy of it comes to that day instead. Only this one time of what repeats is moved: "this and later"
//! is on the post's own page. Each act is one command, and can be taken back.

use crate::{
    domain::{
        CivilTime, MinuteOfDay,
        civil::{Date, add_days, is_plannable},
        own_post::OwnPost,
        schedule::{OccurrenceKey, occurrence},
    },
    i18n::{dates, today},
    store::{
        Store,
        drag::{self, LetGo},
        page, random,
        words::{post_words, raw_words},
    },
    ui::route::Route,
};
use leptos::{ev, prelude::*};

/// So far the keys move a post within its day, minutes.
const STEP: i32 = 30;
/// Until the list has been drawn anew, milliseconds.
const DRAWN: i32 = 60;

/// Lets the posts of this screen be dragged, for as long as it stands.
pub fn let_posts_be_dragged(store: Store) {
    drag::on_let_go(move |let_go| take(store, &let_go));
    on_cleanup(drag::forget);
}

fn take(store: Store, LetGo { what, place, copies }: &LetGo) {
    let Route::Post(key) = Route::parse(what) else { return };
    let Some(date) = place.parse().ok().filter(|date: &Date| is_plannable(*date)) else {
        return;
    };
    if *copies {
        copy(store, &key, date);
    } else {
        move_by(store, &key, |at| Some(CivilTime { date, ..at }));
    }
}

/// The id of a post's line, for the focus to return to.
pub fn line_id(key: &OccurrenceKey) -> String {
    format!("line-{}-{}-{}", key.run, key.day, key.item.0)
}

/// Shift and an arrow: a day earlier or later, half an hour earlier or later.
pub fn take_key(store: Store, key: &OccurrenceKey, event: &ev::KeyboardEvent) {
    if !event.shift_key() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let (days, minutes) = match event.key().as_str() {
        "ArrowLeft" => (-1, 0),
        "ArrowRight" => (1, 0),
        "ArrowUp" => (0, -STEP),
        "ArrowDown" => (0, STEP),
        _ => return,
    };
    event.prevent_default();
    let later = |at: CivilTime| {
        let minute = u16::try_from(i32::from(at.minute.minutes()) + minutes).ok()?;
        let date = add_days(at.date, days);
        let minute = MinuteOfDay::new(minute)?;
        is_plannable(date).then_some(CivilTime { date, minute })
    };
    move_by(store, key, later);
    let id = line_id(key);
    page::after(DRAWN, move || page::focus(&id));
}

fn move_by(store: Store, key: &OccurrenceKey, to: impl FnOnce(CivilTime) -> Option<CivilTime>) {
    let at = store.plan_untracked(|plan| occurrence(plan, key).map(|post| post.at));
    let Some(to) = at.and_then(|at| to(at).filter(|to| *to != at)) else {
        return;
    };
    let done = store.edit_post(key, |change| change.moved_to = Some(to));
    store.say_with_undo(today::moved_to(store.language.get_untracked(), &when(store, to)), done);
}

/// A post of one's own with the same words on that day, once.
fn copy(store: Store, key: &OccurrenceKey, date: Date) {
    let language = store.language.get_untracked();
    let copied = store.plan_untracked(|plan| {
        let post = occurrence(plan, key)?;
        Some(OwnPost {
            title: post_words(plan, &post, language).title,
            words: raw_words(plan, &post, language).trim().to_owned(),
            channel: post.item.channel,
            basket: post.item.basket,
            intent: post.item.intent,
            sent_by: post.item.role,
            ..OwnPost::new(random::run_id(), post.run.group, date, post.at.minute)
        })
    });
    if let Some(post) = copied {
        let at = CivilTime {
            date,
            minute: post.minute,
        };
        let done = store.add_own_post(&post);
        store.say_with_undo(today::copied_to(language, &when(store, at)), done);
    }
}

fn when(store: Store, at: CivilTime) -> String {
    format!("{} {}", dates::day(store.language.get_untracked(), at.date), at.minute)
}
