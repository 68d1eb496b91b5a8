//! How long there has been work that no plan file holds.

use super::{Space, Store, clock, local};
use leptos::prelude::*;

/// Days of such work after which somebody should be reminded.
const REMIND_AFTER_DAYS: i64 = 7;

impl Store {
    /// The days since work began that no plan file holds, where they are too many. Tracks the date and the name space.
    pub fn days_without_backup(&self) -> Option<i64> {
        let space = self.space.get();
        let today = self.today();
        if space == Space::Demo {
            return None;
        }
        let since = self.civil_of(clock::milliseconds_of(&local::unexported_since(space)?)?);
        let days = (today - since.date).num_days();
        (days > REMIND_AFTER_DAYS).then_some(days)
    }
}
