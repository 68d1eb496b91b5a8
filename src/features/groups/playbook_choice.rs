//! Further playbooks for the group: those made for its kind first. Putting one to work pins its version in the plan and adds
//! a run, in one command.

use super::card::use_card;
use crate::{
    domain::{Language, kind::GroupKind, playbook::PlaybookHash, schedule::Run},
    i18n::{dates, groups},
    knowledge::{self, BundledPlaybook},
    store::{EntityChange, EntityKey, random},
    ui::language::say,
};
use leptos::prelude::*;

#[component]
pub fn PlaybookChoice() -> impl IntoView {
    let card = use_card();
    let kind = card.memo(|group| Some(group.kind));
    let lists = move || match knowledge::playbooks() {
        Ok(all) => {
            let fits = |bundled: &&BundledPlaybook| kind.get().is_some_and(|kind| made_for(bundled, kind));
            let (fitting, others): (Vec<_>, Vec<_>) = all.iter().partition(fits);
            view! {
                <PlaybookList title=groups::fitting_playbooks playbooks=fitting />
                <PlaybookList title=groups::other_playbooks playbooks=others />
            }
            .into_any()
        }
        Err(_) => view! { <p class="error">{say(groups::knowledge_unreadable)}</p> }.into_any(),
    };
    view! {
        <section class="section">
            <h2>{say(groups::add_playbook)}</h2>
            {lists}
        </section>
    }
}

fn made_for(bundled: &BundledPlaybook, kind: GroupKind) -> bool {
    bundled.version.playbook.kinds.contains(&kind)
}

#[component]
fn PlaybookList(title: fn(Language) -> &'static str, playbooks: Vec<&'static BundledPlaybook>) -> impl IntoView {
    let rows = |bundled: &&'static BundledPlaybook| view! { <PlaybookRow bundled=bundled /> };
    (!playbooks.is_empty()).then(|| {
        view! {
            <h3 class="day-heading">{say(title)}</h3>
            <ul class="stack">{playbooks.iter().map(rows).collect_view()}</ul>
        }
    })
}

#[component]
fn PlaybookRow(bundled: &'static BundledPlaybook) -> impl IntoView {
    let card = use_card();
    let said = move || bundled.version.words(card.language());
    let length = move || match bundled.version.playbook.length_days {
        Some(days) => groups::days_long(card.language(), days),
        None => groups::ongoing(card.language()).to_owned(),
    };
    let items = move || groups::posts_in_it(card.language(), bundled.version.playbook.items.len());
    let is_at_work = Memo::new(move |_| {
        card.store
            .plan(|plan| plan.runs_of(card.id).any(|run| run.playbook == bundled.hash))
    });
    let name = move || groups::put_this_to_work(card.language(), &said().title);
    let put_to_work = move |_| {
        let Some((run, changes)) = changes_for(card, bundled) else {
            return;
        };
        let done = card.store.commit(changes);
        let language = card.store.language.get_untracked();
        let title = &bundled.version.words(language).title;
        let words = groups::run_added(language, title, &dates::day(language, run.start));
        card.store.say_with_undo(words, done);
    };
    view! {
        <li class="card stack">
            <div>
                <h4 class="playbook-title">{move || said().title.as_str()}</h4>
                <p class="small">{move || said().about.as_str()}</p>
            </div>
            <div class="row between">
                <span class="row">
                    <span class="tag">{length}</span>
                    <span class="tag">{items}</span>
                    <Show when=move || is_at_work.get()><span class="tag accent">{say(groups::at_work)}</span></Show>
                </span>
                <button type="button" class="button" aria-label=name on:click=put_to_work>{say(groups::put_to_work)}</button>
            </div>
        </li>
    }
}

/// What puts the playbook to work from the group's first day, or from today where that is past.
fn changes_for(card: super::card::GroupCard, bundled: &BundledPlaybook) -> Option<(Run, Vec<EntityChange>)> {
    let today = card.store.now.get_untracked().date;
    let start = card.once(|group| group.start)?.map_or(today, |start| start.max(today));
    let run = Run {
        id: random::run_id(),
        group: card.id,
        playbook: PlaybookHash(bundled.hash.0.clone()),
        start,
        end: None,
        left_out: Default::default(),
        times: Default::default(),
        deleted_at: None,
    };
    let is_pinned = card
        .store
        .plan_untracked(|plan| plan.playbooks.contains_key(&bundled.hash));
    let pin = || EntityChange::pin(EntityKey::Playbook(bundled.hash.clone()), &bundled.version);
    let pinned = if is_pinned { None } else { Some(pin()?) };
    let added = EntityChange::between(EntityKey::Run(card.id, run.id), None, &run)?;
    Some((run, pinned.into_iter().chain([added]).collect()))
}
