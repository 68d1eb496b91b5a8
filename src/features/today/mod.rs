//! Today: what is due in which group at what time, with the words ready to send. The owner's work place.

mod card;
mod due;

use crate::{
    domain::schedule::{OccurrenceState, Override},
    i18n::{app, today},
    store::{EntityChange, EntityKey, use_store},
    ui::{
        language::{say, use_language},
        layout::{Empty, Progress, ScreenHead},
        route::{FigureScope, Route},
    },
};
use card::PostCard;
use due::{Due, due_posts};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Today() -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let due = Memo::new(move |_| store.plan(|plan| due_posts(plan, store.now.get(), language.get())));
    let title = Signal::derive(move || {
        let language = language.get();
        format!(
            "{} · {}",
            app::today(language),
            crate::i18n::dates::day(language, store.now.get().date)
        )
    });
    let is_empty = Memo::new(move |_| due.with(Due::is_empty));
    view! {
        <ScreenHead title />
        <Show when=move || !is_empty.get() fallback=|| view! { <NothingDue /> }>
            <TodaysPosts due />
        </Show>
    }
}

#[component]
fn TodaysPosts(due: Memo<Due>) -> impl IntoView {
    let language = use_language();
    let done = Signal::derive(move || due.with(|due| due.done.len()));
    let of = Signal::derive(move || due.with(|due| due.done.len() + due.open.len()));
    let progress = Signal::derive(move || today::progress(language.get(), done.get(), of.get()));
    let all_done = move || due.with(|due| due.open.is_empty() && !due.done.is_empty());
    view! {
        <div class="stack">
            <Progress done of label=progress />
            <Earlier due />
            <Show when=all_done>
                <p class="all-done">{say(today::all_done)}</p>
            </Show>
            <ul class="stack" aria-label=say(app::today)>
                <For each=move || due.get().open key=|post| post.key.clone() let:post>
                    <PostCard post />
                </For>
            </ul>
            <Show when=move || due.with(|due| !due.done.is_empty())>
                <details class="done-posts">
                    <summary>{move || today::done_part(language.get(), done.get())}</summary>
                    <ul class="stack">
                        <For each=move || due.get().done key=|post| post.key.clone() let:post>
                            <PostCard post />
                        </For>
                    </ul>
                </details>
            </Show>
            <div class="row between today-foot">
                <span class="quiet">{move || today::tomorrow(language.get(), due.with(|due| due.tomorrow))}</span>
                <a class="button" href=Route::Figures(FigureScope::Workspace).href()>{say(today::enter_figures)}</a>
            </div>
        </div>
    }
}

/// What was not sent on earlier days: folded away, and skipped in one act.
#[component]
fn Earlier(due: Memo<Due>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let count = move || due.with(|due| due.earlier.len());
    let has_any = move || count() > 0;
    let skip_all = move |_| {
        let language = language.get_untracked();
        let skipped = Override {
            state: OccurrenceState::Skipped,
            reason: today::earlier_reason(language).to_owned(),
            ..Override::default()
        };
        let earlier = due.get_untracked().earlier;
        let changes: Vec<_> = earlier
            .iter()
            .filter_map(|post| {
                let before = post.change.clone();
                let after = Override {
                    moved_to: before.as_ref().and_then(|change| change.moved_to),
                    ..skipped.clone()
                };
                EntityChange::between(
                    EntityKey::Override(post.group, post.key.clone()),
                    before.as_ref(),
                    &after,
                )
            })
            .collect();
        let done = store.commit(changes);
        store.say_with_undo(today::earlier_skipped(language, earlier.len()), done);
    };
    view! {
        <Show when=has_any>
            <details class="card earlier">
                <summary>{move || today::earlier(language.get(), count())}</summary>
                <button type="button" class="button" on:click=skip_all>{say(today::skip_earlier)}</button>
                <ul class="stack">
                    <For each=move || due.get().earlier key=|post| post.key.clone() let:post>
                        <PostCard post />
                    </For>
                </ul>
            </details>
        </Show>
    }
}

#[component]
fn NothingDue() -> impl IntoView {
    let language = use_language();
    view! {
        <Empty
            title=Signal::derive(move || today::nothing_title(language.get()).to_owned())
            text=Signal::derive(move || today::nothing_text(language.get()).to_owned())
        >
            <a class="button main" href=Route::Groups.href()>{say(today::to_groups)}</a>
        </Empty>
    }
}
