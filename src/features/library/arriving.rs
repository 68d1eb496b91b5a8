//! What stands on the screen until the packs it needs have arrived.

use crate::{
    i18n::library,
    knowledge::Pack,
    store::content,
    ui::{language::say, layout::Empty},
};
use leptos::prelude::*;

#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    Under,
    There,
    Failed,
}

/// Shows `children` once all packs are there; asks again when others are needed, as after a change of language.
#[component]
pub fn Arriving(packs: impl Fn() -> Vec<Pack> + Send + Sync + 'static, children: ChildrenFn) -> impl IntoView {
    let packs = Memo::new(move |_| packs());
    let tries = RwSignal::new(0_u32);
    let failed = RwSignal::new(false);
    let arrived = RwSignal::new(0_u32);
    Effect::new(move |_| {
        tries.track();
        let packs = packs.get();
        failed.set(false);
        leptos::task::spawn_local(async move {
            match content::fetch(&packs).await {
                Ok(()) => arrived.update(|arrived| *arrived += 1),
                Err(_) => failed.set(true),
            }
        });
    });
    let arrival = Memo::new(move |_| {
        arrived.track();
        if packs.with(|packs| packs.iter().all(Pack::is_there)) {
            Arrival::There
        } else if failed.get() {
            Arrival::Failed
        } else {
            Arrival::Under
        }
    });
    move || {
        match arrival.get() {
        Arrival::There => children().into_any(),
        Arrival::Under => view! { <p class="quiet" role="status">{say(library::arriving)}</p> }.into_any(),
        Arrival::Failed => view! {
            <Empty title=say(library::not_arrived) text=say(library::not_arrived_why)>
                <button type="button" class="button main" on:click=move |_| tries.update(|tries| *tries += 1)>{say(library::try_again)}</button>
            </Empty>
        }
        .into_any(),
    }
    }
}
