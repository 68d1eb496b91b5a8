//! Sharing: the plan as a file or as text, and opening one again after a look at what it would change.

mod open;
mod preview;
mod save;

use crate::{
    i18n::share,
    ui::{language::say, layout::ScreenHead, route::Route},
};
use leptos::prelude::*;
use open::OpenPlan;
use save::SavePlan;

/// The screen.
#[component]
pub fn Share() -> impl IntoView {
    view! {
        <ScreenHead title=say(share::title) back=Route::More />
        <SavePlan />
        <OpenPlan />
    }
}
