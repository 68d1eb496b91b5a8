//! A plan that cannot be read whole, or not opened at all: what happened, and the ways on. Nothing here writes to what is
//! damaged.

use crate::{
    domain::Language,
    i18n::rescue,
    store::{
        Opening, Problem, Reply, Request, Space, Store, abilities, clock, files, local, page, sentences, sharing,
        use_store,
    },
    ui::{
        icon::{Icon, LuDownload},
        language::say,
        layout::ScreenHead,
    },
};
use leptos::prelude::*;

type Message = fn(Language) -> &'static str;

/// Stands in the place of every screen until the person has chosen a way.
#[component]
pub fn Rescue() -> impl IntoView {
    let store = use_store();
    let has_failed = Memo::new(move |_| matches!(store.opening.get(), Opening::Failed(_)));
    let what_happened = move || {
        let language = store.language.get();
        store.trouble().map(|problem| match &problem {
            Problem::Unreadable { document, .. } => {
                rescue::what_happened(language, &sentences::place_name(language, document))
            }
            other => sentences::problem(language, other),
        })
    };
    view! {
        <Show
            when=move || has_failed.get()
            fallback=move || view! {
                <ScreenHead title=say(rescue::title) />
                <p class="banner grave" role="alert">{what_happened}</p>
                <WaysOn />
            }
        >
            <ScreenHead title=say(rescue::could_not_open) />
            <p class="banner grave" role="alert">{what_happened}</p>
            <TryAgain />
        </Show>
    }
}

/// Where part of the plan can be read.
#[component]
fn WaysOn() -> impl IntoView {
    let store = use_store();
    let save_raw = move || leptos::task::spawn_local(save_raw(store));
    view! {
        <section class="section stack">
            <h2>{say(rescue::go_on_title)}</h2>
            <Afresh about=rescue::afresh_about is_main=true />
            <OtherPlans />
        </section>
        <section class="section stack">
            <h2>{say(rescue::keep_title)}</h2>
            <Way title=rescue::look_title about=rescue::look_about act=rescue::look on_click=move || store.is_looking.set(true) />
            <Way title=rescue::raw_title about=rescue::raw_about act=rescue::raw is_download=true on_click=save_raw />
        </section>
    }
}

/// Where nothing at all could be read, perhaps only for now.
#[component]
fn TryAgain() -> impl IntoView {
    view! {
        <section class="section stack">
            <h2>{say(rescue::wait_title)}</h2>
            <div class="acts">
                <button type="button" class="button main" on:click=move |_| page::reload()>{say(rescue::try_again)}</button>
            </div>
        </section>
        <section class="section stack">
            <h2>{say(rescue::meanwhile_title)}</h2>
            <OtherPlans />
            <Afresh about=rescue::afresh_empty_about />
        </section>
    }
}

/// A further plan of one's own; the demo has none.
#[component]
fn Afresh(about: Message, #[prop(optional)] is_main: bool) -> impl IntoView {
    let store = use_store();
    view! {
        <Show when=move || store.space.get() != Space::Demo>
            <Way title=rescue::afresh_title about act=rescue::afresh is_main on_click=move || store.start_afresh() />
        </Show>
    }
}

/// Ways to the plans that were begun before, where there are any.
#[component]
fn OtherPlans() -> impl IntoView {
    let store = use_store();
    let here = store.space.get_untracked().number();
    let others: Vec<_> = (1..=local::own_spaces())
        .filter(|number| Some(*number) != here)
        .collect();
    if others.is_empty() || here.is_none() {
        return ().into_any();
    }
    let button = |number: u8| {
        let name = move || rescue::plan_name(store.language.get(), number);
        let open = move |_| store.open_space(Space::numbered(number));
        view! { <button type="button" class="button" on:click=open>{name}</button> }
    };
    view! {
        <section class="card stack">
            <h3>{say(rescue::spaces_title)}</h3>
            <p class="quiet">{say(rescue::spaces_about)}</p>
            <div class="acts">{others.into_iter().map(button).collect_view()}</div>
        </section>
    }
    .into_any()
}

/// One way on: what it is, and its button.
#[component]
fn Way(
    title: Message,
    about: Message,
    act: Message,
    on_click: impl Fn() + 'static,
    #[prop(optional)] is_main: bool,
    #[prop(optional)] is_download: bool,
) -> impl IntoView {
    view! {
        <section class="card stack">
            <h3>{say(title)}</h3>
            <p class="quiet">{say(about)}</p>
            <div class="acts">
                <button type="button" class="button" class:main=is_main on:click=move |_| on_click()>
                    {is_download.then(|| view! { <Icon icon=LuDownload /> })}
                    {say(act)}
                </button>
            </div>
        </section>
    }
}

async fn save_raw(store: Store) {
    let now = clock::now_iso();
    let language = store.language.get_untracked();
    match store.ask(Request::SaveRaw { created: now.clone() }).await {
        Ok(Reply::RawFile(bytes)) => {
            let day = now.get(..10).unwrap_or_default();
            let name = format!("qunce-raw-{}-{day}.txt", store.space.get_untracked().name());
            let is_saved = !abilities::saves_no_files() && files::download(&name, "text/plain", &bytes);
            let words: Message = if is_saved {
                rescue::raw_saved
            } else if sharing::copy(&String::from_utf8_lossy(&bytes)).await {
                rescue::raw_copied
            } else {
                rescue::raw_refused
            };
            store.say(words(language));
        }
        Ok(_) => {}
        Err(problem) => store.say(sentences::problem(language, &problem)),
    }
}
