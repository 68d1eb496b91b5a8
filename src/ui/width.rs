//! Whether there is room for a list and a thing of it side by side.

use crate::browser::page;
use leptos::prelude::*;

/// As style/app.css has it for `.panes`.
const TWO_PANES: &str = "(min-width: 1280px)";

thread_local! {
    static HAS_ROOM: ArcRwSignal<bool> = watch();
}

/// Follows the width of the window; tracks.
pub fn has_room_for_two() -> bool {
    HAS_ROOM.with(ArcRwSignal::clone).get()
}

fn watch() -> ArcRwSignal<bool> {
    let has_room = ArcRwSignal::new(page::matches(TWO_PANES));
    let told = has_room.clone();
    page::on_window("resize", move || {
        let now = page::matches(TWO_PANES);
        if told.get_untracked() != now {
            told.set(now);
        }
    });
    has_room
}
