//! The number on the app's icon: today's posts that are still open, of one's own plan.

use crate::{
    domain::due::DueList,
    store::{Space, Store, abilities},
};
use leptos::prelude::*;

/// Keeps the number right while the app is open.
pub fn show_open_posts(store: Store) {
    let open = Memo::new(move |_| {
        if store.space.get() == Space::Demo {
            return 0;
        }
        store.due.with(|due| due.board.count(DueList::Open))
    });
    Effect::new(move |_| abilities::show_badge(open.get()));
}
