//! What lies over every screen when it is asked for, from wherever: finding a screen, the keys, the minute around the app.

use leptos::prelude::*;

/// Where somebody is on the minute around the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Touring {
    #[default]
    Away,
    Offered,
    /// At this stop, from 0.
    At(usize),
}

/// Whether each is open.
#[derive(Clone, Copy)]
pub struct Overlays {
    pub finder: RwSignal<bool>,
    pub keys: RwSignal<bool>,
    pub tour: RwSignal<Touring>,
}

impl Overlays {
    /// For the page; handed down by context.
    pub fn closed() -> Overlays {
        Overlays {
            finder: RwSignal::new(false),
            keys: RwSignal::new(false),
            tour: RwSignal::new(Touring::Away),
        }
    }
}

pub fn use_overlays() -> Overlays {
    expect_context()
}
