//! Figures come when a screen asks for them: a year of 779 groups is more than a page should hold.

use super::{Opening, Request, Store, sentences};
use crate::domain::figures::Scope;
use leptos::prelude::*;

impl Store {
    /// Asks the engine for a scope's figures, of which only the newest day is sure to be here; to be called in an effect.
    pub fn bring_figures(&self, scope: Scope) {
        let store = *self;
        if store.opening.get() != Opening::Open || store.has_figures_of(&scope) {
            return;
        }
        leptos::task::spawn_local(async move {
            match store.ask(Request::Figures(scope.clone())).await {
                Ok(_) => store.figures_here.update(|here| here.extend([scope])),
                Err(problem) => store.say(sentences::problem(store.language.get_untracked(), &problem)),
            }
        });
    }

    /// Whether all of a scope's figures within the dates watched are here. Tracks.
    pub fn has_figures_of(&self, scope: &Scope) -> bool {
        self.figures_here.with(|here| here.contains(scope))
    }
}
