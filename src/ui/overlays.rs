//! What lies over every screen when it is asked for, from wherever: finding a screen, and the keys.

use leptos::prelude::*;

/// Whether each is open.
#[derive(Clone, Copy)]
pub struct Overlays {
    pub finder: RwSignal<bool>,
    pub keys: RwSignal<bool>,
}

impl Overlays {
    /// For the page; handed down by context.
    pub fn closed() -> Overlays {
        Overlays {
            finder: RwSignal::new(false),
            keys: RwSignal::new(false),
        }
    }
}

pub fn use_overlays() -> Overlays {
    expect_context()
}
