//! The overview of a group: what the diagnosis finds, how far it is positioned, its dates and its end, its welcome words.

use super::{
    card::{GroupCard, use_card, words},
    dates::{GroupDate, save_end},
    finding_list::{DATES_SECTION, FindingList, findings_of},
    positioning::{StepProgress, lead_to},
};
use crate::{
    domain::{
        execution::{Execution, week_of_group},
        positioning::Step,
    },
    i18n::{dates, groups, terms},
    store::{clock, page, sharing},
    ui::{
        icon::{Icon, LuChartLine, LuCopy},
        language::say,
        layout::Progress,
        route::{FigureScope, GroupTab, Route},
    },
};
use leptos::prelude::*;

#[component]
pub fn Overview() -> impl IntoView {
    let card = use_card();
    let list = findings_of(card);
    let figures = Route::Figures(FigureScope::Group(card.id));
    view! {
        <NextStep />
        <section class="section">
            <h2>{say(groups::health)}</h2>
            <FindingList list fallback=move || view! { <p class="quiet">{say(groups::no_findings)}</p> } />
        </section>
        <LastWeek />
        <Dates />
        <WelcomeWords />
        <div class="section acts">
            <a class="button" href=figures.href()><Icon icon=LuChartLine /><span>{say(groups::see_figures)}</span></a>
        </div>
    }
}

/// Progress of the seven steps, and the way to the first that is open.
#[component]
fn NextStep() -> impl IntoView {
    let card = use_card();
    let next = card.memo(|group| {
        Step::ALL
            .iter()
            .copied()
            .find(|step| !group.positioning.is_decided(*step))
    });
    let target = Route::Group(card.id, GroupTab::Positioning);
    let link = move || {
        let step = next.get()?;
        let name = groups::next_undecided(card.language(), terms::step(card.language(), step));
        Some(view! { <a class="button" href=target.href() on:click=move |_| lead_to(step)>{name}</a> })
    };
    view! {
        <div class="card stack">
            <StepProgress />
            <div class="acts">{link}</div>
        </div>
    }
}

/// How much of the last seven days was sent; nothing where nothing was to be sent.
#[component]
fn LastWeek() -> impl IntoView {
    let card = use_card();
    let week = Memo::new(move |_| {
        let now = card.store.now.get();
        card.store.plan(|plan| week_of_group(plan, card.id, now))
    });
    let due = Memo::new(move |_| week.with(Execution::due));
    let words = move || groups::last_week_words(card.language(), week.get());
    view! {
        <Show when=move || { due.get() > 0 }>
            <section class="section">
                <h2>{say(groups::last_week)}</h2>
                <div class="card">
                    <Progress
                        done=Signal::derive(move || week.get().done)
                        of=due
                        label=Signal::derive(words)
                    />
                </div>
            </section>
        </Show>
    }
}

/// First and last day, and closing.
#[component]
fn Dates() -> impl IntoView {
    let card = use_card();
    let start = card.memo(|group| group.start);
    let start_words = move || {
        let language = card.language();
        let day = start.get().map(|date| dates::full_date(language, date));
        groups::starts_on(language, day.as_deref().unwrap_or(groups::not_set(language)))
    };
    view! {
        <section class="section">
            <h2 id=DATES_SECTION tabindex="-1">{say(groups::dates)}</h2>
            <div class="card stack">
                <p>{start_words}</p>
                <GroupDate label=groups::end_day read=|group| group.positioning.life.end save=save_end />
                <Closing />
            </div>
        </section>
    }
}

/// Closes the group today, or opens it again.
#[component]
fn Closing() -> impl IntoView {
    let card = use_card();
    let closed = card.memo(|group| group.closed_on);
    let today = card.today();
    let close = move |_| {
        let today = today.get_untracked();
        let done = card.change(|group| group.closed_on = Some(today));
        let language = card.store.language.get_untracked();
        card.store
            .say_with_undo(groups::closed_now(language, &card.name()), done);
    };
    let reopen = move |_| {
        let done = card.change(|group| group.closed_on = None);
        let language = card.store.language.get_untracked();
        card.store.say_with_undo(groups::reopened(language, &card.name()), done);
    };
    let closed_words = move || {
        let day = closed.get().map(|day| dates::full_date(card.language(), day));
        day.map(|day| groups::closed_on(card.language(), &day))
    };
    view! {
        <Show
            when=move || closed.get().is_some()
            fallback=move || view! {
                <div class="acts"><button type="button" class="button" on:click=close>{say(groups::close_today)}</button></div>
            }
        >
            <p>{closed_words}</p>
            <div class="acts"><button type="button" class="button" on:click=reopen>{say(groups::reopen)}</button></div>
        </Show>
    }
}

/// The welcome words, ready to copy.
#[component]
fn WelcomeWords() -> impl IntoView {
    let card = use_card();
    let welcome = card.memo(|group| group.welcome.clone());
    let has_words = Memo::new(move |_| welcome.with(|text| !text.trim().is_empty()));
    let people = Route::Group(card.id, GroupTab::People);
    view! {
        <section class="section">
            <h2>{say(groups::welcome)}</h2>
            <div class="card stack">
                <Show
                    when=move || has_words.get()
                    fallback=move || view! {
                        <p class="quiet">{say(groups::no_welcome)}</p>
                        <div class="acts"><a class="button" href=people.href()>{say(groups::write_welcome)}</a></div>
                    }
                >
                    <p class="words">{move || welcome.get()}</p>
                    <div class="acts"><CopyButton label=words(groups::copy) text=welcome /></div>
                </Show>
            </div>
        </section>
    }
}

/// Copies a text and says so, or says how to do it by hand.
#[component]
pub fn CopyButton(label: Signal<String>, #[prop(into)] text: Signal<String>) -> impl IntoView {
    let store = use_card().store;
    let copy = move |_| {
        leptos::task::spawn_local(async move {
            let copied = sharing::copy(&text.get_untracked()).await;
            let language = store.language.get_untracked();
            store.say(if copied {
                groups::copied(language)
            } else {
                groups::copy_refused(language)
            });
        });
    };
    view! { <button type="button" class="button" on:click=copy><Icon icon=LuCopy /><span>{move || label.get()}</span></button> }
}

/// Into the trash, with the way back.
pub fn delete(card: GroupCard) {
    let name = card.name();
    let done = card.change(|group| group.deleted_at = Some(clock::now_milliseconds()));
    let language = card.store.language.get_untracked();
    card.store.say_with_undo(groups::deleted(language, &name), done);
    page::set_fragment(&Route::Groups.to_string());
}
