//! One act on many groups: a playbook starts, moves or takes another's place. What would come of it is shown before it is done, and
//! it is one command with one way back.

mod choosing;
mod looking;
mod names;
mod what;
mod which;

use crate::{
    i18n::many_groups as words,
    store::use_store,
    ui::{language::say, layout::ScreenHead, route::Route},
};
use choosing::Choosing;
use leptos::prelude::*;
use looking::{LookButton, Seen};
use what::What;
use which::Which;

/// The screen, with a playbook chosen already where it was come from there.
#[component]
pub fn ManyGroups(playbook: Option<String>) -> impl IntoView {
    let choosing = Choosing::new(use_store(), playbook);
    view! {
        <ScreenHead title=Signal::derive(move || say(words::title)().to_owned()) back=Route::Groups />
        <p class="quiet">{say(words::about)}</p>
        <What choosing />
        <Which choosing />
        <Sparing choosing />
        <LookButton choosing />
        <Seen choosing />
    }
}

/// Which collisions keep a group out of it.
#[component]
fn Sparing(choosing: Choosing) -> impl IntoView {
    let check = |label: fn(crate::domain::Language) -> &'static str, value: RwSignal<bool>| {
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=move || value.get() on:change:target=move |event| value.set(event.target().checked()) />
                <span>{say(label)}</span>
            </label>
        }
    };
    view! {
        <section class="section">
            {check(words::spare_same, choosing.spares_same)}
            {check(words::spare_others, choosing.spares_others)}
        </section>
    }
}
