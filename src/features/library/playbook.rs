//! One playbook before it is used: what it is for, what to beware of, the way into a group, and its posts day by day.

use super::{arriving::Arriving, limits::LimitCard, playbooks::Facts, timeline::Timeline, use_it::UseIt};
use crate::{
    domain::{Language, civil::Date, id::GroupId, playbook::PlaybookVersion},
    i18n::{library, own_playbooks},
    knowledge::{self, BundledPlaybook, LimitTopic, Pack, PlaybookCard, Sort},
    store::{own_playbook_edits::copy_of, page, use_store},
    ui::{
        icon::{Icon, LuPencil},
        language::{say, use_language},
        layout::{Empty, ScreenHead},
        route::{GroupTab, LibraryPlace, LibraryShelf, Route},
    },
};
use leptos::prelude::*;

/// What the page is about: the group it was opened for, and the date that its owner picks, of day 1 or of the event.
#[derive(Clone, Copy)]
pub struct Choosing {
    pub group: RwSignal<Option<GroupId>>,
    pub picked: RwSignal<Date>,
}

#[component]
pub fn PlaybookPage(id: String, group: Option<GroupId>) -> impl IntoView {
    let language = use_language();
    let card = knowledge::playbook_cards()
        .unwrap_or_default()
        .iter()
        .find(|card| card.id == id);
    let title = Signal::derive(move || match card {
        Some(card) => card.said(language.get()).title.clone(),
        None => library::title(language.get()).to_owned(),
    });
    let back = match group {
        Some(group) => Route::Group(group, GroupTab::Schedule),
        None => Route::Library(LibraryPlace::Shelf(LibraryShelf::Playbooks)),
    };
    let content = match card {
        Some(card) => view! { <Known card group /> }.into_any(),
        None => view! { <Unknown /> }.into_any(),
    };
    view! {
        <ScreenHead title back />
        {content}
    }
}

#[component]
fn Known(card: &'static PlaybookCard, group: Option<GroupId>) -> impl IntoView {
    let store = use_store();
    let packs = move || {
        packs_for(
            card,
            store.plan(|plan| plan.profile.as_ref().map(|profile| profile.trade)),
            store.language.get(),
        )
    };
    let choosing = Choosing {
        group: RwSignal::new(group),
        picked: RwSignal::new(crate::domain::civil::add_days(
            store.now.get_untracked().date,
            i64::from(card.event_day.unwrap_or(1)),
        )),
    };
    let shown = move || match knowledge::playbook(&card.id) {
        Ok(bundled) => view! { <Whole card bundled choosing /> }.into_any(),
        Err(_) => view! { <Unknown /> }.into_any(),
    };
    view! {
        <p>{move || card.said(store.language.get()).about.as_str()}</p>
        <p><Facts card /></p>
        <Arriving packs>{shown()}</Arriving>
    }
}

/// The playbook, what fills its slots, and where it comes with a warning, the lights.
fn packs_for(card: &PlaybookCard, trade: Option<crate::domain::profile::Trade>, language: Language) -> Vec<Pack> {
    let mut packs = vec![
        Pack::Playbook(card.id.clone()),
        Pack::TradeWords(trade.unwrap_or_default(), language),
    ];
    if card.warning.is_some() {
        packs.push(Pack::All(Sort::Limits, language));
    }
    packs
}

#[component]
fn Whole(card: &'static PlaybookCard, bundled: &'static BundledPlaybook, choosing: Choosing) -> impl IntoView {
    let language = use_language();
    let version = StoredValue::new(bundled.version.clone());
    let origin = move || library::sources(language.get(), &card.sources.join(", "), &card.grade);
    view! {
        {card.warning.map(|_| view! { <Warning /> })}
        <UseIt version choosing />
        <EditCopy version />
        <Timeline version choosing />
        <p class="section small quiet">{origin}</p>
    }
}

/// A copy of one's own, in the words of the language shown.
#[component]
pub fn EditCopy(version: StoredValue<PlaybookVersion>) -> impl IntoView {
    let store = use_store();
    let copy = move |_| {
        let language = store.language.get_untracked();
        let own = version.with_value(|version| copy_of(version, language));
        let done = store.add_own_playbook(&own);
        store.say_with_undo(own_playbooks::made(language, &own.name), done);
        page::set_fragment(&Route::EditOwnPlaybook(own.id).to_string());
    };
    view! {
        <section class="section">
            <p class="acts"><button type="button" class="button" on:click=copy><Icon icon=LuPencil />{say(own_playbooks::edit_a_copy)}</button></p>
            <p class="small quiet group-more">{say(own_playbooks::edit_a_copy_about)}</p>
        </section>
    }
}

/// Why to be careful: the lights that bear on spreading by sharing.
#[component]
pub fn Warning() -> impl IntoView {
    let language = use_language();
    let lights = move || {
        let all = knowledge::limits(language.get()).unwrap_or_default().iter();
        all.filter(|limit| limit.topic == LimitTopic::Fission)
            .map(|limit| view! { <LimitCard limit /> })
            .collect_view()
    };
    view! {
        <section class="section">
            <p class="banner warn">{say(library::fission_warning)}</p>
            <details class="card fold">
                <summary><span class="fold-title">{say(library::fission_lights)}</span></summary>
                <ul class="stack">{lights}</ul>
            </details>
        </section>
    }
}

#[component]
fn Unknown() -> impl IntoView {
    view! {
        <Empty title=say(library::no_such_thing) text=say(library::no_such_thing_text)>
            <a class="button main" href=Route::Library(LibraryPlace::Shelf(LibraryShelf::Playbooks)).href()>{say(library::to_playbooks)}</a>
        </Empty>
    }
}
