//! One post with everything that can be done to it: reword, copy, share, tick, move, skip.

mod acts;
mod moving;
mod own;

use crate::{
    domain::{
        Language, Plan,
        civil::Date,
        schedule::{Occurrence, OccurrenceKey, OccurrenceState, Override, occurrence},
    },
    i18n::{dates, today},
    store::{
        use_store,
        words::{PostWords, post_words, raw_words},
    },
    ui::{
        field::TextField,
        language::{say, use_language},
        layout::{Empty, ScreenHead},
        route::Route,
    },
};
use acts::{Acts, Skipping};
use leptos::prelude::*;
use moving::Moving;
use own::Own;

/// The post as the screen shows it.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    at: crate::domain::CivilTime,
    group_name: String,
    words: PostWords,
    /// Unfilled, as edited.
    raw_words: String,
    change: Override,
    state: OccurrenceState,
}

/// The screen of one post.
#[component]
pub fn Post(post: OccurrenceKey) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let key = StoredValue::new(post);
    let shown = Memo::new(move |_| {
        store.track_texts();
        store.plan(|plan| key.with_value(|key| find(plan, key, language.get())))
    });
    let exists = Memo::new(move |_| shown.with(Option::is_some));
    let title = Signal::derive(move || shown.get().map(|shown| shown.words.title).unwrap_or_default());
    let present = Signal::derive(move || shown.get().unwrap_or_else(|| Shown::nothing(store.now.get().date)));
    view! {
        <ScreenHead title back=Route::Today />
        <Show when=move || exists.get() fallback=|| view! { <Unknown /> }>
            <div class="stack">
                <p class="quiet">
                    {move || {
                        let (language, shown) = (language.get(), present.get());
                        format!("{} {} · {}", dates::day(language, shown.at.date), shown.at.minute, today::group_of(language, &shown.group_name))
                    }}
                </p>
                <Wording present key />
                <Acts present key />
                <Checks present />
                <Moving present key />
                <Skipping present key />
                <Own key />
            </div>
        </Show>
    }
}

impl Shown {
    fn nothing(date: Date) -> Shown {
        Shown {
            at: crate::domain::CivilTime {
                date,
                minute: Default::default(),
            },
            group_name: String::new(),
            words: PostWords::default(),
            raw_words: String::new(),
            change: Override::default(),
            state: OccurrenceState::Open,
        }
    }
}

fn find(plan: &Plan, key: &OccurrenceKey, language: Language) -> Option<Shown> {
    occurrence(plan, key).map(|post| shown(plan, &post, language))
}

fn shown(plan: &Plan, post: &Occurrence<'_>, language: Language) -> Shown {
    Shown {
        at: post.at,
        group_name: plan
            .groups
            .get(&post.run.group)
            .map(|group| group.name.clone())
            .unwrap_or_default(),
        words: post_words(plan, post, language),
        raw_words: raw_words(plan, post, language).trim().to_owned(),
        change: post.change.cloned().unwrap_or_default(),
        state: post.state(),
    }
}

/// The words as edited, and as they will be sent.
#[component]
fn Wording(present: Signal<Shown>, key: StoredValue<OccurrenceKey>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let raw = Memo::new(move |_| present.with(|shown| shown.raw_words.clone()));
    let sent = move || present.with(|shown| shown.words.words.clone());
    let differs = Memo::new(move |_| present.with(|shown| shown.raw_words != shown.words.words));
    let reword = move |text: String| {
        store.edit_post(&key.get_value(), |post| {
            post.words = (!text.trim().is_empty()).then_some(text)
        });
    };
    view! {
        <TextField
            label=Signal::derive(move || today::words(language.get()).to_owned())
            help=Signal::derive(move || today::words_help(language.get()).to_owned())
            value=raw
            rows=6
            longest=4000
            on_change=reword
        />
        <Show when=move || differs.get()>
            <div>
                <h2 class="small quiet">{say(today::as_sent)}</h2>
                <p class="card post-words">{sent}</p>
            </div>
        </Show>
    }
}

/// What to check before sending.
#[component]
fn Checks(present: Signal<Shown>) -> impl IntoView {
    let checks = Memo::new(move |_| present.with(|shown| shown.words.checks.clone()));
    view! {
        <Show when=move || checks.with(|checks| !checks.is_empty())>
            <section>
                <h2>{say(today::before_sending)}</h2>
                <ul class="bullets">{move || checks.get().into_iter().map(|check| view! { <li>{check}</li> }).collect_view()}</ul>
            </section>
        </Show>
    }
}

#[component]
fn Unknown() -> impl IntoView {
    let language = use_language();
    view! {
        <Empty title=Signal::derive(String::new) text=Signal::derive(move || today::post_unknown(language.get()).to_owned())>
            <a class="button main" href=Route::Today.href()>{say(today::to_today)}</a>
        </Empty>
    }
}
