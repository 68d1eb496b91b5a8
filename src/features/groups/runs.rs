//! The playbooks at work in the group: from when to when, moved or stopped with a way back.

use super::card::{use_card, words};
use crate::{
    domain::{
        Language, Plan,
        civil::{Date, add_days},
        id::RunId,
        schedule::Run,
    },
    i18n::{dates, groups, own_playbooks},
    store::{clock, own_playbook_edits::copy_of, page},
    ui::{language::say, route::Route, when::DateField},
};
use leptos::prelude::*;

/// What is shown of a run.
#[derive(Clone, Default, PartialEq)]
struct RunCard {
    title: String,
    start: Date,
    end: Option<Date>,
}

impl RunCard {
    fn of(plan: &Plan, run: &Run, language: Language) -> RunCard {
        let pinned = plan.playbooks.get(&run.playbook);
        let title = pinned.map(|pinned| pinned.version.words(language).title.clone());
        let length = pinned.and_then(|pinned| pinned.version.playbook.length_days);
        let by_length = length.map(|days| add_days(run.start, i64::from(days) - 1));
        let by_group = plan.groups.get(&run.group).and_then(|group| group.positioning.life.end);
        let end = [run.end, by_length.or(by_group)].into_iter().flatten().min();
        RunCard {
            title: title.unwrap_or_else(|| groups::run_unknown(language).to_owned()),
            start: run.start,
            end,
        }
    }

    fn dates(&self, language: Language) -> String {
        let from = dates::full_date(language, self.start);
        match self.end {
            Some(end) => groups::run_dates(language, &from, &dates::full_date(language, end)),
            None => groups::run_open_ended(language, &from),
        }
    }
}

#[component]
pub fn Runs() -> impl IntoView {
    let card = use_card();
    let ids = Memo::new(move |_| {
        card.store
            .plan(|plan| plan.runs_of(card.id).map(|run| run.id).collect::<Vec<_>>())
    });
    view! {
        <section class="section">
            <h2>{say(groups::runs)}</h2>
            <Show when=move || ids.with(Vec::is_empty)><p class="quiet">{say(groups::no_runs)}</p></Show>
            <ul class="stack"><For each=move || ids.get() key=|id| *id children=|id| view! { <RunRow id /> } /></ul>
        </section>
    }
}

#[component]
fn RunRow(id: RunId) -> impl IntoView {
    let card = use_card();
    let shown = Memo::new(move |_| {
        let language = card.language();
        let read = |plan: &Plan| plan.runs.get(&id).map(|run| RunCard::of(plan, run, language));
        card.store.plan(read).unwrap_or_default()
    });
    let title = Memo::new(move |_| shown.with(|run| run.title.clone()));
    let start = Memo::new(move |_| shown.with(|run| Some(run.start)));
    let stop = move |_| {
        let done = card
            .store
            .edit_run(id, |run| run.deleted_at = Some(clock::now_milliseconds()));
        let language = card.store.language.get_untracked();
        card.store
            .say_with_undo(groups::run_stopped(language, &title.get_untracked()), done);
    };
    let move_start = move |start: Option<Date>| match start {
        Some(start) => {
            let done = card.store.edit_run(id, |run| run.start_on(start));
            if !done.is_empty() {
                let language = card.store.language.get_untracked();
                let day = dates::day(language, start);
                card.store
                    .say_with_undo(groups::run_moved(language, &title.get_untracked(), &day), done);
            }
            true
        }
        None => false,
    };
    let keep = move |_| {
        let language = card.store.language.get_untracked();
        let own = card.store.plan_untracked(|plan| {
            let run = plan.runs.get(&id)?;
            let pinned = plan.playbooks.get(&run.playbook)?;
            Some(copy_of(&pinned.version, language).as_in_run(run))
        });
        if let Some(own) = own {
            let done = card.store.add_own_playbook(&own);
            card.store.say_with_undo(own_playbooks::made(language, &own.name), done);
            page::set_fragment(&Route::EditOwnPlaybook(own.id).to_string());
        }
    };
    let keep_name = move || own_playbooks::keep_as_own(card.language(), &title.get());
    let stop_name = move || groups::stop_this_run(card.language(), &title.get());
    view! {
        <li class="card stack">
            <div>
                <h3>{move || title.get()}</h3>
                <p class="small quiet">{move || shown.with(|run| run.dates(card.language()))}</p>
            </div>
            <div class="run-acts">
                <DateField label=words(groups::run_start) value=start on_change=move_start />
                <button type="button" class="button" aria-label=keep_name on:click=keep>{say(own_playbooks::keep)}</button>
                <button type="button" class="button" aria-label=stop_name on:click=stop>{say(groups::stop_run)}</button>
            </div>
        </li>
    }
}
