//! Opening a name space: paint from the start view, start the engine, adopt what tabs that are gone had not saved, and keep
//! the clock and the other tabs in step.

use super::{
    Keeping, Opening, Saving, Space, Store, clock, listening::change, local, page, random, sentences, updates,
};
use crate::{
    browser::{indexed_db, tabs},
    engine::{
        BUILD, LiveCopy,
        message::{Event, Guard, Problem, Reply, Request},
        start_view,
    },
    i18n::{app, rescue},
    store::link::{Link, Report},
};
use leptos::prelude::*;
use std::collections::BTreeSet;

impl Store {
    /// Opens the name space and starts what runs for as long as the page lives.
    pub(super) fn open(&self) {
        let store = *self;
        page::set_theme(self.theme.get_untracked());
        self.tab.with_value(|tab| tabs::hold_lock(tab));
        self.open_space(self.space.get_untracked());
        page::every(15_000, move || store.tick());
        page::on_window("focus", move || store.catch_up());
        page::on_visibility(move |visible| {
            if visible {
                store.catch_up();
                updates::look();
            }
        });
        updates::watch(move |update| store.update.set(Some(update)));
        note_where_it_is(store);
    }

    /// Turns to another name space: the demo and the own plan never meet.
    pub fn open_space(&self, space: Space) {
        let store = *self;
        self.turn_to(space);
        leptos::task::spawn_local(async move { store.arrive(space).await });
    }

    fn turn_to(&self, space: Space) {
        local::keep_space(space);
        self.link.set_value(None);
        self.let_askers_go();
        self.read_only.set(None);
        self.is_looking.set(false);
        self.is_wanted.set(false);
        change(self.copy, LiveCopy::clear);
        self.figures_here.set(BTreeSet::new());
        self.opening.set(Opening::Waiting);
        self.space.set(space);
    }

    /// Begins a further plan of one's own, since this one cannot be read whole; what can be read of it, and what is still
    /// shown of it, goes along. Of one that could not be opened nothing does: it may be whole. The old one stays as it is.
    pub fn start_afresh(&self) {
        let store = *self;
        let next = Space::numbered(local::own_spaces().saturating_add(1));
        if matches!(self.opening.get_untracked(), Opening::Failed(_)) {
            return self.open_space(next);
        }
        leptos::task::spawn_local(async move {
            let created = clock::now_iso();
            let readable = match store.ask(Request::export_everything(created)).await {
                Ok(Reply::PlanFile(bytes)) => Some(bytes),
                _ => None,
            };
            let shown = store.copy.with_untracked(LiveCopy::clone);
            store.turn_to(next);
            store.arrive(next).await;
            if store.opening.get_untracked() == Opening::Open {
                store.carry_over(readable, &shown).await;
            }
        });
    }

    async fn carry_over(&self, readable: Option<Vec<u8>>, shown: &LiveCopy) {
        let language = self.language.get_untracked();
        if let Some(bytes) = readable
            && self.ask(Request::read_plan(bytes)).await.is_ok()
            && let Err(problem) = self.ask(Request::merge_plan(random::command_id())).await
        {
            return self.say(sentences::problem(language, &problem));
        }
        self.commit(self.copy.with_untracked(|copy| shown.missing_in(copy)));
        let groups = self.plan_untracked(|plan| plan.standing_groups().len());
        self.say(rescue::carried_over(language, groups));
    }

    async fn arrive(&self, space: Space) {
        self.paint_early(space).await;
        if self.space.get_untracked() == space {
            self.start_engine(space).await;
        }
    }

    async fn paint_early(&self, space: Space) {
        let entities = indexed_db::read_start_view(&space.name())
            .await
            .and_then(|bytes| start_view::decode(&bytes));
        if let Some(entities) = entities
            && self.space.get_untracked() == space
            && self.opening.get_untracked() == Opening::Waiting
        {
            change(self.copy, |copy| copy.confirm(entities));
            self.opening.set(Opening::Early);
            self.tick();
        }
    }

    async fn start_engine(&self, space: Space) {
        let store = *self;
        let open = Request::Open {
            space,
            client: random::client(),
            was_in_indexed_db: local::was_in_indexed_db(space),
        };
        let opened = match Link::start(move |report| store.take_report(report)) {
            Ok(mut link) => {
                let opened = link.ask(open);
                self.link.set_value(Some(link));
                opened
            }
            Err(why) => {
                self.opening.set(Opening::NoEngine(why));
                return self.let_askers_go();
            }
        };
        self.let_askers_go();
        match opened.await.unwrap_or(Err(Problem::NotOpen)) {
            Ok(Reply::Opened { build, keeping }) if build == BUILD => {
                self.keeping.set(keeping);
                self.tick();
                let _ = self.ask(Request::Watch(self.usual_window())).await;
                self.opening.set(Opening::Open);
                // What was done between the early paint and now.
                self.retry();
                self.adopt_mirrors(space).await;
            }
            Ok(_) => self.opening.set(Opening::NoEngine(
                app::other_build(self.language.get_untracked()).to_owned(),
            )),
            Err(problem) if matches!(self.opening.get_untracked(), Opening::NoEngine(_)) => {
                let _ = problem;
            }
            Err(problem) => self.opening.set(Opening::Failed(problem)),
        }
    }

    /// Everything typed is sent: the engine may let go of the storage, and this page is only looked at from then on.
    pub fn give_way(&self) {
        let store = *self;
        leptos::task::spawn_local(async move {
            // It says by an event what comes of it.
            let _ = store.ask(Request::GiveWay).await;
        });
    }

    fn take_report(&self, report: Report) {
        match report {
            Report::Event(Event::Everything(entities)) => change(self.copy, |copy| copy.confirm_all(entities)),
            Report::Event(Event::Changed(entities)) => change(self.copy, |copy| copy.confirm(entities)),
            Report::Event(Event::ReadOnly(problem)) => self.read_only.set(Some(problem)),
            Report::Event(Event::Wanted) => self.is_wanted.set(true),
            Report::Failed(why) => self.opening.set(Opening::NoEngine(why)),
            Report::OtherBuild => {
                self.opening.set(Opening::NoEngine(
                    app::other_build(self.language.get_untracked()).to_owned(),
                ));
            }
        }
    }

    /// Replays the unsaved commands of tabs that are gone. Commands that were committed after all are recognised by their id,
    /// and fields that changed since are left alone.
    async fn adopt_mirrors(&self, space: Space) {
        if self.read_only.with_untracked(Option::is_some) {
            return;
        }
        let own = self.tab.get_value();
        let alive = tabs::alive().await;
        let is_gone = |tab: &str| {
            tab != own
                && alive
                    .as_ref()
                    .is_some_and(|alive| !alive.iter().any(|name| name == tab))
        };
        let (mut adopted, mut left) = (0, 0);
        for mirror in local::mirrors(space).into_iter().filter(|mirror| is_gone(&mirror.tab)) {
            let mut saved = true;
            for command in &mirror.commands {
                let count = command.field_count();
                match self
                    .ask(Request::Commit {
                        command: command.clone(),
                        guard: Guard::IfUnchanged,
                    })
                    .await
                {
                    Ok(Reply::Committed { left_alone }) => {
                        let kept: usize = left_alone.iter().map(|change| change.fields.len()).sum();
                        adopted += count - kept;
                        left += kept;
                    }
                    _ => saved = false,
                }
            }
            if saved {
                local::drop_mirror(&mirror);
            }
        }
        self.say_adopted(adopted, left);
    }

    fn say_adopted(&self, adopted: usize, left: usize) {
        let language = self.language.get_untracked();
        if left > 0 {
            self.say(app::unsaved_left_alone(language, left));
        } else if adopted > 0 {
            self.say(app::unsaved_adopted(language, adopted));
        }
    }

    /// Sets the clock in the store's zone.
    fn tick(&self) {
        let zone = self.plan_untracked(|plan| plan.profile.as_ref().map(|profile| profile.time_zone.clone()));
        let now = clock::now_in(&zone.unwrap_or_default());
        if self.now.get_untracked() != now {
            change(self.now, |shown| *shown = now);
        }
    }

    /// On coming back: the clock, unsaved edits, other tabs' edits.
    fn catch_up(&self) {
        let store = *self;
        self.tick();
        self.retry();
        self.retry_texts();
        leptos::task::spawn_local(async move {
            let _ = store.ask(Request::CatchUp).await;
        });
    }
}

/// Remembers that IndexedDB holds a plan, once it does.
fn note_where_it_is(store: Store) {
    let is_there = Memo::new(move |_| {
        let is_saved = store.opening.get() == Opening::Open && store.saving.get() == Saving::Saved;
        is_saved && store.keeping.get() == Keeping::IndexedDb && store.plan(|plan| plan.profile.is_some())
    });
    Effect::new(move |_| {
        if is_there.get() {
            local::note_in_indexed_db(store.space.get_untracked());
        }
    });
}
