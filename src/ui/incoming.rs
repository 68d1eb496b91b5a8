//! What came into the app from outside and waits for the screen that takes it: a plan file opened with the app, a text
//! shared into it.

use crate::browser::files::Picked;
use leptos::prelude::*;

/// The one thing that waits, if any. Handed down by context.
#[derive(Clone, Copy)]
pub struct Incoming(pub RwSignal<Option<Picked>>);

pub fn use_incoming() -> Incoming {
    expect_context()
}
