//! The language in force, for every widget and screen.

use crate::domain::Language;
use leptos::prelude::*;

/// The language signal of the page.
pub fn use_language() -> RwSignal<Language> {
    expect_context()
}

/// A message that follows the language: `{say(app::today)}`.
pub fn say(message: fn(Language) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let language = use_language();
    move || message(language.get())
}
