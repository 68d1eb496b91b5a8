//! The history: what was done to the plan, by day, newest first, each act with the way back.

mod act;
mod lines;

use crate::{
    domain::{CivilTime, civil::Date, id::CommandId},
    i18n::{dates, history},
    store::{HistoryAct, Problem, Store, sentences, use_store},
    ui::{
        language::say,
        layout::{Empty, ScreenHead},
        route::Route,
    },
};
use act::Act;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// An act and when it was done, in the store's zone.
#[derive(Clone, PartialEq)]
struct Dated {
    at: CivilTime,
    act: HistoryAct,
}

/// What has been read of the history.
#[derive(Clone, Copy)]
struct Reading {
    store: Store,
    acts: RwSignal<Option<Vec<Dated>>>,
    has_more: RwSignal<bool>,
    problem: RwSignal<Option<Problem>>,
}

/// The screen.
#[component]
pub fn History() -> impl IntoView {
    let store = use_store();
    let reading = Reading {
        store,
        acts: RwSignal::new(None),
        has_more: RwSignal::new(false),
        problem: RwSignal::new(None),
    };
    provide_context(reading);
    Effect::new(move |_| {
        // Whatever changes the plan, in whatever tab, is in the history.
        store.plan(|_| ());
        reading.read_again();
    });
    let days = Memo::new(move |_| reading.days());
    let is_empty = Memo::new(move |_| reading.acts.with(|acts| acts.as_ref().is_some_and(Vec::is_empty)));
    let problem = move || {
        let language = store.language.get();
        let why = sentences::problem(language, &reading.problem.get()?);
        Some(view! { <p class="banner grave" role="alert">{history::not_readable(language, &why)}</p> })
    };
    view! {
        <ScreenHead title=say(history::title) back=Route::More />
        {problem}
        <Show when=move || !is_empty.get() fallback=|| view! { <Nothing /> }>
            <p class="quiet">{say(history::about)}</p>
            <For each=move || days.get() key=|day| *day let:day>
                <Day day />
            </For>
            <Show when=move || reading.has_more.get()>
                <div class="acts">
                    <button type="button" class="button" on:click=move |_| reading.read_older()>{say(history::older)}</button>
                </div>
            </Show>
        </Show>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Empty title=say(history::empty_title) text=say(history::empty_text)>
            <a class="button main" href=Route::Today.href()>{say(crate::i18n::app::today)}</a>
        </Empty>
    }
}

#[component]
fn Day(day: Date) -> impl IntoView {
    let reading: Reading = expect_context();
    let acts = Memo::new(move |_| reading.acts_of(day));
    view! {
        <section class="section">
            <h2 class="day-heading">{move || dates::day(reading.store.language.get(), day)}</h2>
            <ul class="stack">
                <For each=move || acts.get() key=|id| *id let:id>
                    <Act id />
                </For>
            </ul>
        </section>
    }
}

impl Reading {
    /// Reads as many acts anew as are shown.
    fn read_again(self) {
        // The screen may be gone by now.
        let shown = self.acts.try_with_untracked(|acts| acts.as_ref().map_or(0, Vec::len));
        let Some(shown) = shown else { return };
        leptos::task::spawn_local(async move {
            let mut acts = Vec::new();
            loop {
                match self.page(acts.last()).await {
                    Ok((page, has_more)) => {
                        acts.extend(page);
                        if !has_more || acts.len() >= shown {
                            self.has_more.set(has_more);
                            break;
                        }
                    }
                    Err(problem) => return self.problem.set(Some(problem)),
                }
            }
            self.problem.set(None);
            self.acts.set(Some(acts));
        });
    }

    fn read_older(self) {
        let last = self.acts.with_untracked(|acts| acts.as_ref()?.last().cloned());
        leptos::task::spawn_local(async move {
            match self.page(last.as_ref()).await {
                Ok((page, has_more)) => {
                    self.has_more.set(has_more);
                    self.acts.update(|acts| acts.get_or_insert_default().extend(page));
                }
                Err(problem) => self.problem.set(Some(problem)),
            }
        });
    }

    /// The acts before this one, or the newest, and whether older ones follow.
    async fn page(self, before: Option<&Dated>) -> Result<(Vec<Dated>, bool), Problem> {
        let page = self.store.history(before.map(|dated| dated.act.place)).await?;
        let dated = page.acts.into_iter().map(|act| Dated {
            at: untrack(|| self.store.civil_of(act.command.made_at().unwrap_or_default())),
            act,
        });
        Ok((dated.collect(), page.has_more))
    }

    fn days(self) -> Vec<Date> {
        let mut seen = BTreeSet::new();
        let of_acts = |acts: &Option<Vec<Dated>>| acts.iter().flatten().map(|dated| dated.at.date).collect();
        let mut days: Vec<Date> = self.acts.with(of_acts);
        days.retain(|day| seen.insert(*day));
        days
    }

    fn acts_of(self, day: Date) -> Vec<CommandId> {
        self.acts.with(|acts| {
            let of_day = acts.iter().flatten().filter(|dated| dated.at.date == day);
            of_day.map(|dated| dated.act.command).collect()
        })
    }

    fn act(self, id: CommandId) -> Option<Dated> {
        self.acts
            .with(|acts| acts.iter().flatten().find(|dated| dated.act.command == id).cloned())
    }
}
