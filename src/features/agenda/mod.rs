//! The agenda: the posts of any range of dates, day by day, each leading to the post.

mod range;
mod reading;

use crate::{
    domain::{
        Language, Window,
        civil::{Date, add_days},
        schedule::OccurrenceState,
    },
    i18n::{agenda, app, dates, terms},
    store::{Opening, use_store},
    ui::{
        language::{say, use_language},
        layout::{Empty, ScreenHead},
        route::Route,
    },
};
use leptos::prelude::*;
use range::{RangeChooser, asked_window};
use reading::{AgendaPost, Listing, MOST_DAYS, Section, list};

/// Posts drawn at once; "show more" adds as many again.
const POSTS_AT_ONCE: usize = 300;

/// The posts from one date to another; without dates, the week from today.
#[component]
pub fn Agenda(from: Option<Date>, to: Option<Date>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let today = Memo::new(move |_| store.today());
    let window = Memo::new(move |_| asked_window(from, to, today.get()));
    let most = RwSignal::new(POSTS_AT_ONCE);
    watch_far_dates(window, today);
    let is_too_long = move || window.get().days() > MOST_DAYS;
    let listing = Memo::new(move |_| {
        if is_too_long() {
            return Listing::default();
        }
        store.plan(|plan| list(plan, window.get(), language.get(), most.get()))
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
        <ScreenHead title=Signal::derive(say(app::calendar)) />
        <RangeChooser window />
        {body}
    }
}

/// The page holds what happened to posts of the usual dates; of others it has to ask.
fn watch_far_dates(window: Memo<Window>, today: Memo<Date>) {
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
        Section::Day(date, posts) => view! { <Day date posts is_today={date == today} /> }.into_any(),
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

#[component]
fn Day(date: Date, posts: Vec<AgendaPost>, is_today: bool) -> impl IntoView {
    let language = use_language();
    let heading = format!("agenda-{date}");
    let labelled_by = heading.clone();
    let count = posts.len();
    let name = move || dates::day(language.get(), date);
    view! {
        <section class="section agenda-day" aria-labelledby=labelled_by>
            <h2 id=heading>
                {name}
                {is_today.then(|| view! { <span class="tag accent">{say(agenda::is_today)}</span> })}
                <span class="quiet small">{move || agenda::posts(language.get(), count)}</span>
            </h2>
            <ul class="rows">{posts.into_iter().map(|post| view! { <PostLine post /> }).collect_view()}</ul>
        </section>
    }
}

#[component]
fn PostLine(post: AgendaPost) -> impl IntoView {
    let language = use_language();
    let (title, group_name) = (post.title, post.group_name);
    let shown_title = move || or_else(&title, agenda::unnamed_post(language.get()));
    let shown_group = move || or_else(&group_name, agenda::unnamed_group(language.get()));
    let intent = move || terms::intent(language.get(), post.intent);
    let is_settled = post.state != OccurrenceState::Open;
    view! {
        <li>
            <a class="row-link agenda-post" class:settled=is_settled href=Route::Post(post.key).href()>
                <time class="agenda-time">{post.at.minute.to_string()}</time>
                <span class="row-words">
                    <span class="row-title">{shown_title}</span>
                    <span class="row-about">{shown_group} " · " {intent}</span>
                </span>
                <span class="agenda-tags">
                    {post.is_moved.then(|| view! { <span class="tag">{say(agenda::moved)}</span> })}
                    {state_tag(post.state)}
                </span>
            </a>
        </li>
    }
}

fn or_else(text: &str, otherwise: &str) -> String {
    if text.is_empty() { otherwise } else { text }.to_owned()
}

fn state_tag(state: OccurrenceState) -> Option<AnyView> {
    match state {
        OccurrenceState::Open => None,
        OccurrenceState::Done => Some(view! { <span class="tag accent">{say(agenda::done)}</span> }.into_any()),
        OccurrenceState::Skipped => Some(view! { <span class="tag">{say(agenda::skipped)}</span> }.into_any()),
    }
}
