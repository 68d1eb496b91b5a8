//! Today: what is due in which group at what time, with the words ready to send. The owner's work place.

mod backup;
mod card;
mod due;

use crate::{
    domain::{
        Plan,
        schedule::{OccurrenceState, Override, occurrence},
    },
    i18n::{app, today},
    store::{EntityChange, EntityKey, use_store},
    ui::{
        language::{say, use_language},
        layout::{Empty, Folded, More, Progress, ScreenHead},
        print::PrintButton,
        route::{FigureScope, Route},
    },
};
use backup::BackupReminder;
use card::PostCard;
use due::{Due, DuePost, due_posts};
use leptos::prelude::*;

const CARDS_AT_ONCE: usize = 30;

/// The screen.
#[component]
pub fn Today() -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let due = Memo::new(move |_| store.plan(|plan| due_posts(plan, store.now.get())));
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
        <ScreenHead title><PrintButton /></ScreenHead>
        <BackupReminder />
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
            <Posts posts=move || due.with(|due| due.open.clone()) label=Signal::derive(say(app::today)) />
            <Show when=move || due.with(|due| !due.done.is_empty())>
                <Folded class="done-posts" summary=Signal::derive(move || today::done_part(language.get(), done.get()))>
                    <Posts posts=move || due.with(|due| due.done.clone()) />
                </Folded>
            </Show>
            <div class="row between today-foot">
                <span class="quiet">{move || today::tomorrow(language.get(), due.with(|due| due.tomorrow))}</span>
                <a class="button" href=Route::Figures(FigureScope::Workspace).href()>{say(today::enter_figures)}</a>
            </div>
        </div>
    }
}

/// Posts as cards, some at a time: each card is much for a phone to draw.
#[component]
fn Posts(
    posts: impl Fn() -> Vec<DuePost> + Send + Sync + 'static,
    #[prop(optional, into)] label: Option<Signal<&'static str>>,
) -> impl IntoView {
    let posts = Memo::new(move |_| posts());
    let most = RwSignal::new(CARDS_AT_ONCE);
    let shown = move || posts.with(|posts| posts.iter().take(most.get()).cloned().collect::<Vec<_>>());
    let left = Signal::derive(move || posts.with(Vec::len).saturating_sub(most.get()));
    view! {
        <ul class="stack" aria-label=move || label.map(|label| label.get())>
            <For each=shown key=|post| (post.key.clone(), post.at, post.is_overdue) let:post>
                <PostCard post />
            </For>
        </ul>
        <More left on_more=move || most.update(|most| *most += CARDS_AT_ONCE) />
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
        let change = |plan: &Plan, post: &DuePost| {
            let post = occurrence(plan, &post.key)?;
            let after = Override {
                moved_to: post.change.and_then(|change| change.moved_to),
                ..skipped.clone()
            };
            let entity = EntityKey::Override(post.run.group, post.key());
            EntityChange::between(entity, post.change, &after)
        };
        let changes = store.plan_untracked(|plan| earlier.iter().filter_map(|post| change(plan, post)).collect());
        let done = store.commit(changes);
        store.say_with_undo(today::earlier_skipped(language, earlier.len()), done);
    };
    view! {
        <Show when=has_any>
            <Folded class="card earlier" summary=Signal::derive(move || today::earlier(language.get(), count()))>
                <button type="button" class="button" on:click=skip_all>{say(today::skip_earlier)}</button>
                <Posts posts=move || due.with(|due| due.earlier.clone()) />
            </Folded>
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
