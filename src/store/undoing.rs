//! Undo and redo from the face: through the engine's history, or, for an edit that is not on disk yet, by an edit back.

use super::{Saving, Store, random, sentences};
use crate::{
    domain::{Language, id::CommandId},
    engine::{
        EntityChange,
        history::Turn,
        message::{Guard, Problem, Reply, Request},
        turning::{HistoryPage, Turned},
    },
    i18n::app,
};
use leptos::prelude::*;

/// What was done, so that it can be taken back; nothing, where nothing was to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done(pub(super) Option<CommandId>);

impl Done {
    /// What the engine did by itself under this command.
    pub fn by_engine(command: CommandId) -> Done {
        Done(Some(command))
    }

    pub fn is_empty(self) -> bool {
        self.0.is_none()
    }
}

impl Store {
    /// Takes back what was done, field by field, where nothing has changed since.
    pub fn undo(&self, done: Done) {
        let Some(id) = done.0 else { return };
        let pending = self.copy.with_untracked(|copy| {
            let found = copy.pending().iter().find(|command| command.id == id);
            found.cloned()
        });
        match pending {
            Some(command) => {
                self.begin(command.reversed(random::command_id()), Guard::IfUnchanged);
                self.say(app::undone(self.language.get_untracked()));
            }
            None => self.turn(Turn::TakeBack(id)),
        }
    }

    /// Undoes or does again; says what came of it.
    pub fn turn(&self, turn: Turn) {
        let store = *self;
        leptos::task::spawn_local(async move { store.turned(turn).await });
    }

    /// The same, until it is done.
    pub async fn turned(&self, turn: Turn) {
        let language = self.language.get_untracked();
        if matches!(self.saving.get_untracked(), Saving::NotSaved(_)) {
            // The newest edit is not in the history yet: another one would be undone.
            return self.say(app::save_first(language));
        }
        let command = random::command_id();
        match self.ask(Request::Turn { command, turn }).await {
            Ok(Reply::Turned(turned)) => self.say(outcome(language, turn, turned)),
            Ok(_) => {}
            Err(problem) => self.say(sentences::problem(language, &problem)),
        }
    }

    /// The acts before this place in the history, or the newest.
    ///
    /// # Errors
    /// The engine's own.
    pub async fn history(&self, before: Option<u64>) -> Result<HistoryPage, Problem> {
        match self.ask(Request::History { before }).await? {
            Reply::History(page) => Ok(page),
            _ => Err(Problem::NotOpen),
        }
    }
}

fn outcome(language: Language, turn: Turn, turned: Option<Turned>) -> String {
    let is_undo = matches!(turn, Turn::Undo | Turn::TakeBack(_));
    let Some(turned) = turned else {
        let nothing = if is_undo {
            app::nothing_to_undo
        } else {
            app::nothing_to_redo
        };
        return nothing(language).to_owned();
    };
    let fields = |changes: &[EntityChange]| changes.iter().map(|change| change.fields.len()).sum::<usize>();
    match (fields(&turned.left_alone), is_undo) {
        (0, true) => app::undone(language).to_owned(),
        (0, false) => app::redone(language).to_owned(),
        (count, true) => app::undo_left_alone(language, count),
        (count, false) => app::redo_left_alone(language, count),
    }
}
