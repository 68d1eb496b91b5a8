//! Edits: from a changed value to "saved", and back by undo.

use super::{Done, Opening, Saving, Space, Store, clock, listening::change, random, sentences};
use crate::{
    browser::local,
    domain::{
        Group,
        civil::Date,
        figures::{DayFigures, Scope},
        id::{GroupId, RunId},
        profile::Profile,
        schedule::{OccurrenceKey, Override, Run},
    },
    engine::{
        Command, EntityChange, EntityKey,
        message::{Guard, Problem, Reply, Request},
    },
    i18n::app,
};
use futures::channel::oneshot;
use leptos::prelude::*;

impl Store {
    /// Does the changes as one command: shows them, mirrors them, sends them. Nothing happens for no changes.
    pub fn commit(&self, changes: Vec<EntityChange>) -> Done {
        let command = Command {
            id: random::command_id(),
            changes,
        };
        self.begin(command, Guard::Always)
    }

    pub(super) fn begin(&self, command: Command, guard: Guard) -> Done {
        if command.changes.is_empty() {
            return Done(None);
        }
        if let Some(problem) = self.read_only.get_untracked() {
            self.say(sentences::problem(self.language.get_untracked(), &problem));
            return Done(None);
        }
        let done = Done(Some(command.id));
        change(self.copy, |copy| copy.begin(command.clone()));
        self.mirror();
        if self.space.get_untracked() != Space::Demo {
            local::note_work(self.space.get_untracked(), &clock::now_iso());
        }
        self.send(command, guard);
        done
    }

    pub(super) fn send(&self, command: Command, guard: Guard) {
        let store = *self;
        store.saving.set(Saving::Saving);
        leptos::task::spawn_local(async move {
            let id = command.id;
            match store.ask(Request::Commit { command, guard }).await {
                Ok(Reply::Committed { left_alone }) => {
                    change(store.copy, |copy| copy.settle(id));
                    store.mirror();
                    if store.copy.with_untracked(|copy| copy.pending().is_empty()) {
                        store.saving.set(Saving::Saved);
                    }
                    if !left_alone.is_empty() {
                        let count = left_alone.iter().map(|change| change.fields.len()).sum();
                        store.say(app::undo_left_alone(store.language.get_untracked(), count));
                    }
                }
                Ok(_) => {}
                // The edit stays shown, pending and mirrored; it is sent again on focus, or adopted at the next start.
                Err(problem) => store.saving.set(Saving::NotSaved(problem)),
            }
        });
    }

    /// Sends again what was not saved; where another tab changed the same field meanwhile, that stays and is said.
    pub fn retry(&self) {
        if !matches!(self.saving.get_untracked(), Saving::NotSaved(_)) {
            return;
        }
        for command in self.copy.with_untracked(|copy| copy.pending().to_vec()) {
            self.send(command, Guard::IfUnchanged);
        }
    }

    fn mirror(&self) {
        let space = self.space.get_untracked();
        let tab = self.tab.get_value();
        // Where localStorage refuses, only a closed page within the next moment could lose the edit.
        let _ = self
            .copy
            .with_untracked(|copy| local::mirror(space, &tab, copy.pending()));
    }

    /// Lets everybody go on who asked before there was an engine.
    pub(super) fn let_askers_go(&self) {
        self.askers.set_value(Vec::new());
    }

    /// Asks the engine; while it starts, waits for it.
    ///
    /// # Errors
    /// The engine's own, and [`Problem::NotOpen`] where there is none.
    pub async fn ask(&self, request: Request) -> Result<Reply, Problem> {
        let is_coming = matches!(self.opening.get_untracked(), Opening::Waiting | Opening::Early);
        if is_coming && self.link.with_value(Option::is_none) {
            let (sender, receiver) = oneshot::channel();
            self.askers.update_value(|askers| askers.push(sender));
            // Dropped once the engine is asked to open.
            let _: Result<(), _> = receiver.await;
        }
        let answer = self
            .link
            .try_update_value(|link| link.as_mut().map(|link| link.ask(request)))
            .flatten();
        match answer {
            Some(answer) => answer.await.unwrap_or(Err(Problem::NotOpen)),
            None => Err(Problem::NotOpen),
        }
    }

    /// The change that an edit of the group makes; `None` where it makes none.
    pub fn group_change(&self, id: GroupId, edit: impl FnOnce(&mut Group)) -> Option<EntityChange> {
        let before = self.plan_untracked(|plan| plan.groups.get(&id).cloned())?;
        let mut after = before.clone();
        edit(&mut after);
        EntityChange::between(EntityKey::Group(id), Some(&before), &after)
    }

    /// Changes a group; the changes done, to offer an undo.
    pub fn edit_group(&self, id: GroupId, edit: impl FnOnce(&mut Group)) -> Done {
        self.commit(self.group_change(id, edit).into_iter().collect())
    }

    /// Changes a run.
    pub fn edit_run(&self, id: RunId, edit: impl FnOnce(&mut Run)) -> Done {
        let Some(before) = self.plan_untracked(|plan| plan.runs.get(&id).cloned()) else {
            return Done(None);
        };
        let mut after = before.clone();
        edit(&mut after);
        let change = EntityChange::between(EntityKey::Run(before.group, id), Some(&before), &after);
        self.commit(change.into_iter().collect())
    }

    /// Changes the workspace's card, making it where there is none.
    pub fn edit_profile(&self, edit: impl FnOnce(&mut Profile)) -> Done {
        let before = self.plan_untracked(|plan| plan.profile.clone());
        let mut after = before.clone().unwrap_or_default();
        edit(&mut after);
        let change = EntityChange::between(EntityKey::Profile, before.as_ref(), &after);
        self.commit(change.into_iter().collect())
    }

    /// Changes what happened to one post.
    pub fn edit_post(&self, key: &OccurrenceKey, edit: impl FnOnce(&mut Override)) -> Done {
        let found = self.plan_untracked(|plan| {
            let group = plan.run(key.run)?.group;
            let change = plan
                .overrides
                .get(&key.run)
                .and_then(|changes| changes.get(key.day, &key.item))
                .cloned();
            Some((group, change))
        });
        let Some((group, before)) = found else {
            return Done(None);
        };
        let mut after = before.clone().unwrap_or_default();
        edit(&mut after);
        let entity = EntityKey::Override(group, key.clone());
        let change = EntityChange::between(entity, before.as_ref(), &after);
        self.commit(change.into_iter().collect())
    }

    /// The change that sets a day's figures; `None` where it makes none.
    pub fn figures_change(
        &self,
        scope: &Scope,
        date: Date,
        edit: impl FnOnce(&mut DayFigures),
    ) -> Option<EntityChange> {
        let before = self.plan_untracked(|plan| plan.figures.get(scope).and_then(|days| days.get(&date)).copied());
        let mut after = before.unwrap_or_default();
        edit(&mut after);
        EntityChange::between(EntityKey::Figures(scope.clone(), date), before.as_ref(), &after)
    }
}
