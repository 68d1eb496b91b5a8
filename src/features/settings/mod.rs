//! Settings: language and look, the store's card, how the plan is kept, the demo, and what this is.

mod card;
mod demo;
mod keeping;
mod look;
mod spaces;

use crate::{
    i18n::settings,
    store::BUILD,
    ui::{language::say, layout::ScreenHead, route::Route},
};
use card::StoreCard;
use demo::Demo;
use keeping::Keeping;
use leptos::prelude::*;
use look::Look;
use spaces::Spaces;

/// The screen.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <ScreenHead title=say(settings::title) back=Route::More />
        <Look />
        <StoreCard />
        <Keeping />
        <Spaces />
        <Demo />
        <About />
    }
}

#[component]
fn About() -> impl IntoView {
    view! {
        <section class="section stack">
            <h2>{say(settings::about_title)}</h2>
            <p>{say(settings::about_what)}</p>
            <p>{say(settings::about_privacy)}</p>
            <p>{say(settings::about_licence)}</p>
            <dl class="facts">
                <dt>{say(settings::build)}</dt>
                <dd>{concat!(env!("CARGO_PKG_VERSION"), " ")}<code>{BUILD}</code></dd>
            </dl>
        </section>
    }
}
