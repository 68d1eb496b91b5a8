//! Signals that live as long as the page, told without keeping whoever listened and is gone.
//!
//! A signal of Leptos (`reactive_graph` 0.2.16) keeps an effect that was dropped among its listeners for good: every visit of a
//! screen would cost some kilobytes, since each of its texts listens to the language, and every edit would tell a longer list.
//! A change tells all listeners to run again, and whoever runs again registers anew; so right after a change the list can be
//! emptied, and only the living come back.

use super::Store;
use leptos::{prelude::*, reactive::graph::Source};

/// Changes the value and tells who listens.
pub(super) fn change<T: Send + Sync + 'static>(signal: RwSignal<T>, change: impl FnOnce(&mut T)) {
    signal.update(change);
    signal.clear_subscribers();
}

impl Store {
    /// After a screen has gone: lets go of what listened to signals that hardly ever change. The living run once for nothing.
    pub fn forget_the_gone(&self) {
        change(self.language, |_| ());
        change(self.texts, |_| ());
    }
}
