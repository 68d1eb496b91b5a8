//! Today: what is due in which group at what time, with the words ready to send. The owner's work place.

mod backup;
mod card;
mod copy_next;
mod further;
mod putting_off;

pub use further::{Further, FurtherAct, draw};

use crate::{
    domain::{
        Plan,
        due::{DueList, DuePost},
        schedule::{OccurrenceState, Override, occurrence},
        working_through::WorkingThrough,
    },
    i18n::{app, today},
    store::{EntityChange, EntityKey, use_store},
    ui::{
        icon::{Icon, LuPlus},
        language::{say, use_language},
        layout::{Empty, Folded, More, Progress, ScreenHead},
        print::PrintButton,
        route::{FigureScope, Route},
    },
};
use backup::BackupReminder;
use card::PostCard;
use further::Working;
use leptos::prelude::*;

const CARDS_AT_ONCE: usize = 30;

/// The screen, with what the second part adds once it is there.
#[component]
pub fn Today(further: Further) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let title = Signal::derive(move || {
        let language = language.get();
        format!(
            "{} · {}",
            app::today(language),
            crate::i18n::dates::day(language, store.now.get().date)
        )
    });
    let is_empty = Memo::new(move |_| store.due.with(|due| due.board.is_empty()));
    provide_context(Working(RwSignal::new(WorkingThrough::default())));
    provide_context(further);
    let bar = move || further.view(FurtherAct::CopyNext);
    view! {
        <ScreenHead title><AddPost /><PrintButton /></ScreenHead>
        <BackupReminder />
        <Show when=move || !is_empty.get() fallback=|| view! { <NothingDue /> }>
            <TodaysPosts />
        </Show>
        {bar}
    }
}

#[component]
fn AddPost() -> impl IntoView {
    let here = Route::NewPost { group: None, day: None };
    view! {
        <a class="icon-button" href=here.href() aria-label=say(today::add_post)><Icon icon=LuPlus /></a>
    }
}

#[component]
fn TodaysPosts() -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let count = move |list| Signal::derive(move || store.due.with(|due| due.board.count(list)));
    let (open, done) = (count(DueList::Open), count(DueList::Done));
    let tomorrow = move || store.due.with(|due| due.board.tomorrow());
    let of = Signal::derive(move || done.get() + open.get());
    let progress = Signal::derive(move || today::progress(language.get(), done.get(), of.get()));
    view! {
        <div class="stack">
            <Progress done of label=progress />
            <Earlier count=count(DueList::Earlier) />
            <Show when=move || open.get() == 0 && done.get() != 0>
                <p class="all-done">{say(today::all_done)}</p>
            </Show>
            <Posts list=DueList::Open count=open label=Signal::derive(say(app::today)) />
            <Show when=move || done.get() != 0>
                <Folded class="done-posts" summary=Signal::derive(move || today::done_part(language.get(), done.get()))>
                    <Posts list=DueList::Done count=done />
                </Folded>
            </Show>
            <div class="row between today-foot">
                <span class="quiet">{move || today::tomorrow(language.get(), tomorrow())}</span>
                <a class="button" href=Route::Figures(FigureScope::Any).href()>{say(today::enter_figures)}</a>
            </div>
        </div>
    }
}

/// A list of posts as cards, some at a time: each card is much for a phone to draw.
#[component]
fn Posts(
    list: DueList,
    count: Signal<usize>,
    #[prop(optional, into)] label: Option<Signal<&'static str>>,
) -> impl IntoView {
    let store = use_store();
    let most = RwSignal::new(CARDS_AT_ONCE);
    let shown = Memo::new(move |_| store.due.with(|due| due.board.first(list, most.get())));
    let left = Signal::derive(move || count.get().saturating_sub(most.get()));
    // A card says of itself whether it is late, once: it is made anew when that changes.
    let cards = move || {
        let now = store.now.get();
        let is_overdue = |post: &DuePost| list != DueList::Done && post.at < now;
        shown.with(|posts| {
            posts
                .iter()
                .map(|post| (post.clone(), is_overdue(post)))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <ul class="stack" aria-label=move || label.map(|label| label.get())>
            <For each=cards key=|(post, is_overdue)| (post.key.clone(), post.at, *is_overdue) let((post, is_overdue))>
                <PostCard post is_overdue />
            </For>
        </ul>
        <More left on_more=move || most.update(|most| *most += CARDS_AT_ONCE) />
    }
}

/// What was not sent on earlier days: folded away, and skipped in one act.
#[component]
fn Earlier(count: Signal<usize>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let skip_all = move |_| {
        let language = language.get_untracked();
        let skipped = Override {
            state: OccurrenceState::Skipped,
            reason: today::earlier_reason(language).to_owned(),
            ..Override::default()
        };
        let change = |plan: &Plan, post: &DuePost| {
            let post = occurrence(plan, &post.key)?;
            let after = Override {
                moved_to: post.change.and_then(|change| change.moved_to),
                ..skipped.clone()
            };
            let entity = EntityKey::Override(post.run.group, post.key());
            EntityChange::between(entity, post.change, &after)
        };
        let changes: Vec<_> = store.due.with_untracked(|due| {
            let earlier = due.board.all(DueList::Earlier);
            store.plan_untracked(|plan| earlier.filter_map(|post| change(plan, post)).collect())
        });
        let count = changes.len();
        let done = store.commit(changes);
        store.say_with_undo(today::earlier_skipped(language, count), done);
    };
    view! {
        <Show when=move || count.get() != 0>
            <Folded class="card earlier" summary=Signal::derive(move || today::earlier(language.get(), count.get()))>
                <button type="button" class="button" on:click=skip_all>{say(today::skip_earlier)}</button>
                <Posts list=DueList::Earlier count />
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
            <a class="button" href=Route::NewPost { group: None, day: None }.href()>{say(today::add_post)}</a>
        </Empty>
    }
}
