//! What Today has beyond reading, copying and ticking: it comes with the second part of the program, so that whoever opens Today sees
//! the posts without waiting for it.

use super::{copy_next::CopyNext, putting_off::PutOff};
use crate::domain::{schedule::OccurrenceKey, working_through::WorkingThrough};
use leptos::prelude::*;

/// How far the owner is, for everybody on this screen; handed down by context.
#[derive(Clone, Copy)]
pub struct Working(pub RwSignal<WorkingThrough>);

/// How the second part is asked, and whether it is there. Handed down by context.
#[derive(Clone, Copy)]
pub struct Further {
    pub is_there: Signal<bool>,
    pub draw: fn(FurtherAct) -> AnyView,
}

/// What it is asked for.
#[derive(Clone, Copy)]
pub enum FurtherAct {
    /// "Copy next", for the whole list.
    CopyNext,
    /// Putting off the post of this title.
    PutOff(Signal<String>, StoredValue<OccurrenceKey>),
}

/// Draws it; for the second part only.
pub fn draw(act: FurtherAct) -> AnyView {
    match act {
        FurtherAct::CopyNext => view! { <CopyNext /> }.into_any(),
        FurtherAct::PutOff(title, key) => view! { <PutOff title key /> }.into_any(),
    }
}

impl Further {
    /// Nothing until it is there.
    pub fn view(self, act: FurtherAct) -> Option<AnyView> {
        self.is_there.get().then(|| (self.draw)(act))
    }
}
