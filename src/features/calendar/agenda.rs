//! The agenda: the posts of any range of dates, day by day, each leading to the post.

use super::{
    day::Day,
    filter::{asked_group, change_filter, use_filter},
    head::{Head, View},
    range::{RangeChooser, asked_window},
    reading::{Listing, MOST_DAYS, Section, list},
};
use crate::{
    domain::{
        Language, Window,
        civil::{Date, add_days},
        id::GroupId,
        post_filter::PostFilter,
    },
    i18n::{agenda, dates},
    store::{Opening, page, use_store},
    ui::{
        language::{say, use_language},
        layout::Empty,
        route::Route,
    },
};
use leptos::prelude::*;

/// Posts drawn at once; "show more" adds as many again.
const POSTS_AT_ONCE: usize = 300;

/// The posts from one date to another; without dates, the week from today. A group that is named is what the calendar
/// shows from here on; otherwise the filter stays.
#[component]
pub fn Agenda(from: Option<Date>, to: Option<Date>, group: Option<GroupId>) -> impl IntoView {
    if group.is_some() {
        change_filter(|filter| {
            *filter = PostFilter {
                group,
                ..PostFilter::default()
            };
        });
    }
    let store = use_store();
    let language = use_language();
    let today = Memo::new(move |_| store.today());
    let window = Memo::new(move |_| asked_window(from, to, today.get()));
    let filter = use_filter();
    // Another filter than the address says: a reload is to show that, not the group.
    Effect::new(move |_| {
        if group.is_some() && asked_group() != group {
            page::replace_fragment(&Route::Agenda { from, to, group: None }.to_string());
        }
    });
    let most = RwSignal::new(POSTS_AT_ONCE);
    watch_far_dates(window, today);
    super::dragging::let_posts_be_dragged(store);
    let is_too_long = move || window.get().days() > MOST_DAYS;
    let listing = Memo::new(move |_| {
        if is_too_long() {
            return Listing::default();
        }
        store.plan(|plan| list(plan, window.get(), &filter.get(), language.get(), most.get()))
    });
    let body = move || {
        let listing = listing.get();
        if is_too_long() {
            let sentence = move || agenda::too_long(language.get(), MOST_DAYS);
            view! { <p class="banner warn" role="alert">{sentence}</p> }.into_any()
        } else if listing.post_count == 0 {
            view! { <NothingPlanned /> }.into_any()
        } else {
            view! { <Days listing today=today.get() most /> }.into_any()
        }
    };
    view! {
        <Head here=View::Agenda />
        <RangeChooser window />
        {body}
    }
}

/// The page holds what happened to posts of the usual dates; of others it has to ask.
pub(super) fn watch_far_dates(window: Memo<Window>, today: Memo<Date>) {
    let store = use_store();
    Effect::new(move |_| {
        let (window, today) = (window.get(), today.get());
        let is_far = window.first() < add_days(today, -400) || window.last() > add_days(today, 100);
        if is_far && window.days() <= MOST_DAYS && store.opening.get() == Opening::Open {
            store.watch(window);
        }
    });
}

#[component]
fn NothingPlanned() -> impl IntoView {
    view! {
        <Empty title=Signal::derive(say(agenda::nothing_title)) text=Signal::derive(say(agenda::nothing_text))>
            <a class="button main" href=Route::Groups.href()>{say(agenda::to_groups)}</a>
        </Empty>
    }
}

#[component]
fn Days(listing: Listing, today: Date, most: RwSignal<usize>) -> impl IntoView {
    let language = use_language();
    let section = move |section| match section {
        Section::Day(date, posts) => view! { <Day date of=posts.len() posts is_today={date == today} /> }.into_any(),
        Section::Empty(stretch) => {
            let words = move || empty_words(language.get(), stretch);
            view! { <p class="quiet small agenda-gap">{words}</p> }.into_any()
        }
    };
    let more = listing.stopped_at.map(|stopped| {
        let words = move || agenda::more_after(language.get(), &dates::day(language.get(), stopped));
        view! {
            <div class="stack agenda-more">
                <p class="quiet">{words}</p>
                <button type="button" class="button" on:click=move |_| most.update(|most| *most += POSTS_AT_ONCE)>
                    {say(agenda::show_more)}
                </button>
            </div>
        }
    });
    view! {
        {listing.sections.into_iter().map(section).collect_view()}
        {more}
    }
}

fn empty_words(language: Language, stretch: Window) -> String {
    let (first, last) = (
        dates::day(language, stretch.first()),
        dates::day(language, stretch.last()),
    );
    if stretch.days() == 1 {
        agenda::empty_day(language, &first)
    } else {
        agenda::empty_days(language, &first, &last)
    }
}
