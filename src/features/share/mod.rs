//! Sharing: the plan as a file or as text, and opening one again after a look at what it would change.

mod calendar;
mod changes;
mod choosing;
mod open;
mod part;
mod preview;
mod save;
mod saving;
mod sealed;

use crate::{
    i18n::share,
    ui::{language::say, layout::ScreenHead, route::Route},
};
use calendar::CalendarForPhone;
use leptos::prelude::*;
use open::OpenPlan;
use save::SavePlan;

/// The screen.
#[component]
pub fn Share() -> impl IntoView {
    view! {
        <ScreenHead title=say(share::title) back=Route::More />
        <SavePlan />
        <CalendarForPhone />
        <OpenPlan />
    }
}
