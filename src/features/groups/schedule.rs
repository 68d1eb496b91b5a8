//! What the group is going to be sent: the playbooks at work, the next posts, and further playbooks to add.

use super::{
    card::{GroupCard, use_card},
    playbook_choice::PlaybookChoice,
    runs::Runs,
};
use crate::{
    domain::{
        Language, Plan, Window,
        civil::{Date, MinuteOfDay, add_days},
        mass_send::{MassSends, mass_sends},
        schedule::{OccurrenceKey, OccurrenceState, occurrences_of_group},
    },
    i18n::{dates, findings, groups, terms, today as today_words},
    store::words::post_title,
    ui::{
        icon::{Icon, LuPlus},
        language::say,
        route::Route,
    },
};
use leptos::prelude::*;

/// Days of posts shown.
const DAYS_SHOWN: i64 = 14;

/// One post as a row.
#[derive(Clone, PartialEq)]
struct PostRow {
    key: OccurrenceKey,
    time: MinuteOfDay,
    title: String,
    about: &'static str,
    state: OccurrenceState,
}

type Day = (Date, Vec<PostRow>);

#[component]
pub fn Schedule() -> impl IntoView {
    view! {
        <Runs />
        <MassSendQuota />
        <NextPosts />
        <PlaybookChoice />
    }
}

/// How much of WeCom's quota the plan uses in the present period; nothing for groups elsewhere.
#[component]
fn MassSendQuota() -> impl IntoView {
    let card = use_card();
    let today = card.today();
    let sends = Memo::new(move |_| {
        let today = today.get();
        card.store.plan(|plan| {
            let group = plan.groups.get(&card.id)?;
            mass_sends(plan, group, today).first().copied()
        })
    });
    let line = move |sends: MassSends| {
        let language = card.language();
        let period = findings::period_words(language, sends.period);
        groups::mass_sends(language, &period, sends.posts, sends.quota)
    };
    let said = move || {
        sends
            .get()
            .map(|sends| view! { <p class:grave-words=sends.is_over()>{line(sends)}</p> })
    };
    view! { {said} }
}

#[component]
fn NextPosts() -> impl IntoView {
    let card = use_card();
    let today = card.today();
    let days = Memo::new(move |_| {
        let (language, today) = (card.language(), today.get());
        card.store.plan(|plan| days_of(plan, card, language, today))
    });
    let is_empty = Memo::new(move |_| days.with(Vec::is_empty));
    let list = move || {
        days.get()
            .into_iter()
            .map(|day| view! { <DayOfPosts day /> })
            .collect_view()
    };
    let add = Route::NewPost {
        group: Some(card.id),
        day: None,
    };
    let agenda = Route::Agenda {
        from: None,
        to: None,
        group: Some(card.id),
    };
    view! {
        <section class="section">
            <h2>{say(groups::next_posts)}</h2>
            <Show when=move || is_empty.get()><p class="quiet">{say(groups::no_posts)}</p></Show>
            <div class="stack">{list}</div>
            <p class="acts group-more">
                <a class="button" href=add.href()><Icon icon=LuPlus />{say(today_words::add_post)}</a>
                <a class="button plain" href=agenda.href()>{say(groups::see_agenda)}</a>
            </p>
        </section>
    }
}

/// The posts of the coming days, or of the first days of a group that opens later.
fn days_of(plan: &Plan, card: GroupCard, language: Language, today: Date) -> Vec<Day> {
    // Preparation may begin before the group opens.
    let posts = plan.posts.values().map(|planned| &planned.post);
    let own_posts = posts.filter(|post| post.group == card.id && post.deleted_at.is_none());
    let own_posts = own_posts.map(|post| post.start);
    let opens = plan.groups.get(&card.id).and_then(|group| group.start);
    let begins = plan.runs_of(card.id).map(|run| run.start);
    let begins = begins.chain(own_posts).chain(opens).min();
    let first = begins.map_or(today, |begins| begins.max(today));
    let window = Window::new(first, add_days(first, DAYS_SHOWN - 1));
    let mut days: Vec<Day> = Vec::new();
    for post in occurrences_of_group(plan, card.id, window) {
        let row = PostRow {
            key: post.key(),
            time: post.at.minute,
            title: post_title(plan, &post, language),
            about: terms::channel(language, post.item.channel),
            state: post.state(),
        };
        match days.last_mut().filter(|(date, _)| *date == post.at.date) {
            Some((_, rows)) => rows.push(row),
            None => days.push((post.at.date, vec![row])),
        }
    }
    days
}

#[component]
fn DayOfPosts(day: Day) -> impl IntoView {
    let language = use_card().store.language;
    let (date, rows) = day;
    let row = move |row: PostRow| {
        let state_class = if row.state == OccurrenceState::Done {
            "tag accent"
        } else {
            "tag"
        };
        let state = move || terms::occurrence_state(language.get(), row.state);
        view! {
            <li>
                <a class="row-link" href=Route::Post(row.key).href()>
                    <time class="row-time">{row.time.to_string()}</time>
                    <span class="row-words">
                        <span class="row-title">{row.title}</span>
                        <span class="row-about">{row.about}</span>
                    </span>
                    <span class=state_class>{state}</span>
                </a>
            </li>
        }
    };
    view! {
        <div>
            <h3 class="day-heading">{move || dates::day(language.get(), date)}</h3>
            <ul class="rows">{rows.into_iter().map(row).collect_view()}</ul>
        </div>
    }
}
