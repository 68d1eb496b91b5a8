//! The screens behind the first ones: one post, groups, figures, calendar, library, sharing, settings; they come together with the content that
//! they show, and with what is done with the answers to the three questions.
//!
//! In a release build they are a second part of the program, fetched after the first paint, so that whoever opens Today
//! does not wait for them. The cut is this file's one function; whatever is reachable only through it goes into the second
//! part (`xtask/split` makes the cut, build.rs prepares it). In a development build everything is one program.

use crate::app::Part;
use leptos::prelude::*;
use qunce::{
    features::{
        calendar::{Agenda, Matrix, Month, Week},
        figures::{Figures, ImportFigures},
        finder::Finder,
        groups::{Group, Groups},
        hints::Hints,
        history::History,
        library::Library,
        many_groups::ManyGroups,
        more::More,
        own_playbook::{EditOwnItem, EditOwnPlaybook},
        own_post::{EditPost, NewPost},
        post::Post,
        rescue::Rescue,
        settings::Settings,
        share::Share,
        start, today,
        tour::Tour,
        trash::Trash,
    },
    i18n::{app, start as words},
    store::{Store, content, page, sentences},
    ui::{language::say, layout::Empty, route::Route, skeleton::Skeleton},
};

/// Fetches the second part, or does nothing where it is there already.
pub fn fetch(part: RwSignal<Part>) {
    page::wake_styles();
    if part.get_untracked() != Part::Ready {
        part.set(Part::OnItsWay);
        leptos::task::spawn_local(async move { part.set(if load().await { Part::Ready } else { Part::Missing }) });
    }
}

#[cfg(split_screens)]
async fn load() -> bool {
    preload().await.is_ok() && content::fetch_common().await.is_ok()
}

#[cfg(not(split_screens))]
async fn load() -> bool {
    content::fetch_common().await.is_ok()
}

/// A screen of the second part, or what stands there until it has arrived.
#[component]
pub fn Later(route: Route, part: RwSignal<Part>) -> impl IntoView {
    fetch(part);
    move || match part.get() {
        Part::Ready => screen(route.clone()),
        Part::OnItsWay => {
            view! { <Skeleton words=Signal::derive(move || say(app::loading_screen)().to_owned()) /> }.into_any()
        }
        Part::Missing => view! {
            <Empty title=say(app::screen_missing) text=say(app::screen_missing_why)>
                <button type="button" class="button main" on:click=move |_| fetch(part)>{say(app::try_again)}</button>
            </Empty>
        }
        .into_any(),
    }
}

/// What lies over every screen, once the part is there.
#[component]
pub fn Over(part: RwSignal<Part>) -> impl IntoView {
    let is_ready = Memo::new(move |_| part.get() == Part::Ready);
    move || is_ready.get().then(|| ask(Asked::Over))
}

/// What Today has beyond its list, once the part is there.
pub fn today(part: RwSignal<Part>) -> today::Further {
    let is_there = Memo::new(move |_| part.get() == Part::Ready);
    today::Further {
        is_there: is_there.into(),
        draw: |act| ask(Asked::OnToday(act)),
    }
}

/// Does with the answers what the second part knows to do, once it is there; says so where it does not arrive.
pub fn act(store: Store, act: start::Act) {
    leptos::task::spawn_local(async move {
        if load().await {
            ask(Asked::Act(Box::new(store), act));
        } else {
            store.say(words::content_missing(store.language.get_untracked()));
        }
    });
}

fn screen(route: Route) -> AnyView {
    ask(Asked::Screen(route))
}

/// What is asked of the second part.
enum Asked {
    Screen(Route),
    OnToday(today::FurtherAct),
    /// Finding a screen, the keys, the minute around the app, hints.
    Over,
    Act(Box<Store>, start::Act),
}

/// Once the part is there, the call answers at once.
#[cfg(split_screens)]
fn ask(asked: Asked) -> AnyView {
    use futures::FutureExt;
    let answer = second_part(asked).now_or_never();
    answer.and_then(Result::ok).unwrap_or_else(|| ().into_any())
}

#[cfg(not(split_screens))]
fn ask(asked: Asked) -> AnyView {
    answer(asked)
}

#[cfg(split_screens)]
#[allow(unsafe_code, reason = "the macro declares the part's imports and exports")]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = ::leptos::wasm_split, preload(preload), fallible)]
fn second_part(asked: Asked) -> Result<AnyView, leptos::wasm_split::SplitLoaderError> {
    Ok(answer(asked))
}

fn answer(asked: Asked) -> AnyView {
    sentences::learn_of_files();
    match asked {
        Asked::Screen(route) => draw(route),
        Asked::OnToday(act) => today::draw(act),
        Asked::Over => view! {
            <Finder />
            <Tour />
            <Hints />
        }
        .into_any(),
        Asked::Act(store, act) => {
            start::perform(*store, act);
            ().into_any()
        }
    }
}

fn draw(route: Route) -> AnyView {
    match route {
        Route::Calendar { day } => view! { <Month day /> }.into_any(),
        Route::Agenda { from, to, group } => view! { <Agenda from to group /> }.into_any(),
        Route::Week { day } => view! { <Week day /> }.into_any(),
        Route::Matrix { from } => view! { <Matrix from /> }.into_any(),
        Route::Figures(scope) => view! { <Figures scope /> }.into_any(),
        Route::ImportFigures => view! { <ImportFigures /> }.into_any(),
        Route::Groups => view! { <Groups /> }.into_any(),
        Route::ManyGroups { playbook } => view! { <ManyGroups playbook /> }.into_any(),
        Route::Group(id, tab) => view! { <Group id tab /> }.into_any(),
        Route::Post(post) => view! { <Post post /> }.into_any(),
        Route::NewPost { group, day } => view! { <NewPost group day /> }.into_any(),
        Route::EditPost(post, day) => view! { <EditPost post day /> }.into_any(),
        Route::Library(place) => view! { <Library place /> }.into_any(),
        Route::EditOwnPlaybook(id) => view! { <EditOwnPlaybook id /> }.into_any(),
        Route::EditOwnItem(id, item) => view! { <EditOwnItem id item /> }.into_any(),
        Route::History => view! { <History /> }.into_any(),
        Route::Trash => view! { <Trash /> }.into_any(),
        Route::Rescue => view! { <Rescue /> }.into_any(),
        Route::Share => view! { <Share /> }.into_any(),
        Route::Settings => view! { <Settings /> }.into_any(),
        #[cfg(debug_assertions)]
        Route::Gallery => view! { <qunce::features::gallery::Gallery /> }.into_any(),
        // The first two stand in the first part.
        Route::Start | Route::Today | Route::More => view! { <More /> }.into_any(),
    }
}
