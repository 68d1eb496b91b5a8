//! The library: the bundled content to look through, to copy from and to put to work.

mod activities;
mod activity;
mod arriving;
mod checklists;
mod glossary;
mod guides;
mod limits;
mod own_playbook;
mod own_playbooks;
mod parts;
mod playbook;
mod playbooks;
mod quizzes;
mod scripts;
mod timeline;
mod use_it;

use crate::{
    domain::Language,
    i18n::library,
    ui::{
        language::{say, use_language},
        layout::ScreenHead,
        route::{LibraryPlace, LibraryShelf, Route},
        tabs::{Tab, Tabs},
    },
};
use activity::ActivityPage;
use leptos::prelude::*;
use playbook::PlaybookPage;

/// A screen of the library.
#[component]
pub fn Library(place: LibraryPlace) -> impl IntoView {
    match place {
        LibraryPlace::Shelf(shelf) => view! { <Shelf shelf /> }.into_any(),
        LibraryPlace::Playbook { id, group } => view! { <PlaybookPage id group /> }.into_any(),
        LibraryPlace::OwnPlaybook { id, group } => view! { <own_playbook::OwnPlaybookPage id group /> }.into_any(),
        LibraryPlace::Guide(guide) => view! { <guides::GuidePage guide /> }.into_any(),
        LibraryPlace::Activity(id) => view! { <ActivityPage id /> }.into_any(),
    }
}

#[component]
fn Shelf(shelf: LibraryShelf) -> impl IntoView {
    let language = use_language();
    let tab = move |own: LibraryShelf| Tab {
        route: Route::Library(LibraryPlace::Shelf(own)),
        name: Signal::derive(move || name_of(own)(language.get()).to_owned()),
        is_here: own == shelf,
    };
    let content = match shelf {
        LibraryShelf::Playbooks => view! { <playbooks::Playbooks /> }.into_any(),
        LibraryShelf::Scripts => view! { <scripts::Scripts /> }.into_any(),
        LibraryShelf::Activities => view! { <activities::Activities /> }.into_any(),
        LibraryShelf::Checklists => view! { <checklists::Checklists /> }.into_any(),
        LibraryShelf::Limits => view! { <limits::Limits /> }.into_any(),
        LibraryShelf::Quizzes => view! { <quizzes::Quizzes /> }.into_any(),
        LibraryShelf::Guides => view! { <guides::Guides /> }.into_any(),
        LibraryShelf::Glossary => view! { <glossary::Glossary /> }.into_any(),
    };
    let tabs: Vec<_> = LibraryShelf::ALL.into_iter().map(tab).collect();
    view! {
        <ScreenHead title=say(library::title) back=Route::More />
        <Tabs label=Signal::derive(move || library::shelves(language.get()).to_owned()) tabs />
        {content}
    }
}

fn name_of(shelf: LibraryShelf) -> fn(Language) -> &'static str {
    match shelf {
        LibraryShelf::Playbooks => library::playbooks,
        LibraryShelf::Scripts => library::scripts,
        LibraryShelf::Activities => library::activities,
        LibraryShelf::Checklists => library::checklists,
        LibraryShelf::Limits => library::limits,
        LibraryShelf::Quizzes => library::quizzes,
        LibraryShelf::Guides => crate::i18n::guides::title,
        LibraryShelf::Glossary => library::glossary,
    }
}
