//! The first minutes: three questions (trade, what the group is for, when it opens) and a positioned group stands. The same
//! screen adds further groups, without the first question.

mod demo;
mod founding;

use crate::{
    domain::{
        Language,
        civil::{Date, add_days},
        kind::GroupKind,
        profile::{Profile, PurchaseRhythm, Trade},
    },
    i18n::start,
    knowledge::{self, Pack},
    store::{Space, Store, clock, content, page, use_store},
    ui::{
        choice::{Choice, OneOf},
        field::TextField,
        language::{say, use_language},
        layout::ScreenHead,
        route::{GroupTab, Route},
        when::DateField,
    },
};
use leptos::prelude::*;

/// What has been answered so far.
#[derive(Clone, Copy)]
struct Answers {
    trade: RwSignal<Option<Trade>>,
    store_name: RwSignal<String>,
    kind: RwSignal<Option<GroupKind>>,
    start: RwSignal<Date>,
}

/// The three questions.
#[component]
pub fn Start() -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let answers = Answers {
        trade: RwSignal::new(None),
        store_name: RwSignal::new(String::new()),
        kind: RwSignal::new(None),
        start: RwSignal::new(add_days(store.now.get_untracked().date, 1)),
    };
    let is_first = store.plan_untracked(|plan| plan.profile.is_none());
    let number = if is_first { 2 } else { 1 };
    let title = if is_first {
        say(start::title)
    } else {
        say(start::title_more)
    };
    let missing = RwSignal::new(false);
    let missing_words = if is_first {
        say(start::missing_answers)
    } else {
        say(start::missing_kind)
    };
    let create = move |_| {
        crate::ui::unsaved::finish_all();
        let is_answered = answers.are_complete(is_first);
        missing.set(!is_answered);
        if is_answered {
            let kind = answers.kind.get_untracked().unwrap_or(GroupKind::StoreCustomers);
            let rhythm = answers.rhythm(store);
            with_playbooks(store, &[(kind, rhythm)], move || create_group(store, answers, is_first));
        }
    };
    let take_start = move |date: Option<Date>| date.map(|date| answers.start.set(date)).is_some();
    demo::fill_when_open();
    view! {
        <ScreenHead title=Signal::derive(move || title().to_owned()) />
        <div class="stack start">
            {is_first.then(|| view! {
                <p class="quiet">{say(start::lead)}</p>
                <TradeQuestion answers />
            })}
            <KindQuestion answers number />
            <section class="section">
                <h2>{move || start::question_start(language.get(), number + 1)}</h2>
                <DateField
                    label=Signal::derive(move || start::start_date(language.get()).to_owned())
                    value=Signal::derive(move || Some(answers.start.get()))
                    on_change=take_start
                />
            </section>
            <p class="error" role="alert">{move || missing.get().then(missing_words)}</p>
            <button type="button" class="button main wide" on:click=create>{say(start::create)}</button>
            {is_first.then(|| view! { <OtherWays /> })}
        </div>
    }
}

#[component]
fn TradeQuestion(answers: Answers) -> impl IntoView {
    let language = use_language();
    let trades = Signal::derive(move || {
        let trades = knowledge::trades(language.get()).unwrap_or_default();
        trades
            .iter()
            .map(|trade| Choice::new(trade.id, &trade.title))
            .collect::<Vec<_>>()
    });
    let example = move || {
        let trade = knowledge::trade(answers.trade.get().unwrap_or_default(), language.get());
        start::store_name_example(
            language.get(),
            trade.map(|trade| trade.example_store.as_str()).unwrap_or_default(),
        )
    };
    view! {
        <section class="section stack question">
            <OneOf
                legend=Signal::derive(move || start::question_trade(language.get()).to_owned())
                choices=trades
                value=answers.trade
                on_change=move |trade| answers.trade.set(Some(trade))
            />
            <TextField
                label=Signal::derive(move || start::store_name(language.get()).to_owned())
                value=answers.store_name
                placeholder=Signal::derive(example)
                longest=40
                on_change=move |name| answers.store_name.set(name)
            />
        </section>
    }
}

/// Kinds in the order a shop owner is likely to want them.
const FOR_CUSTOMERS: [GroupKind; 9] = [
    GroupKind::StoreCustomers,
    GroupKind::NewUser,
    GroupKind::LoyalFans,
    GroupKind::TrainingCamp,
    GroupKind::Delivery,
    GroupKind::Local,
    GroupKind::CoreCustomers,
    GroupKind::Alliance,
    GroupKind::LeadGeneration,
];
const FOR_HEADQUARTERS: [GroupKind; 4] = [
    GroupKind::StoreElite,
    GroupKind::StoreOperations,
    GroupKind::StoreTraining,
    GroupKind::StoreEvent,
];

#[component]
fn KindQuestion(answers: Answers, number: u8) -> impl IntoView {
    let language = use_language();
    let choices = move |kinds: &'static [GroupKind]| {
        Signal::derive(move || {
            kinds
                .iter()
                .filter_map(|kind| kind_choice(*kind, language.get()))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <section class="section stack">
            <h2>{move || start::question_kind(language.get(), number)}</h2>
            <OneOf
                legend=Signal::derive(move || start::for_customers(language.get()).to_owned())
                choices=choices(&FOR_CUSTOMERS)
                value=answers.kind
                look="cards"
                on_change=move |kind| answers.kind.set(Some(kind))
            />
            <details>
                <summary>{say(start::for_headquarters)}</summary>
                <OneOf
                    legend=Signal::derive(move || start::for_headquarters(language.get()).to_owned())
                    choices=choices(&FOR_HEADQUARTERS)
                    value=answers.kind
                    look="cards"
                    on_change=move |kind| answers.kind.set(Some(kind))
                />
            </details>
        </section>
    }
}

fn kind_choice(kind: GroupKind, language: Language) -> Option<Choice<GroupKind>> {
    let content = knowledge::kind(kind, language)?;
    Some(Choice::new(kind, &content.question).about(&content.title))
}

/// The demo, and a plan that exists already.
#[component]
fn OtherWays() -> impl IntoView {
    let store = use_store();
    view! {
        <div class="acts start-other">
            <button type="button" class="button" on:click=move |_| store.open_space(Space::Demo)>{say(start::demo)}</button>
            <a class="button plain" href=Route::Share.href()>{say(start::have_file)}</a>
        </div>
    }
}

impl Answers {
    fn are_complete(self, is_first: bool) -> bool {
        self.kind.get_untracked().is_some() && (!is_first || self.trade.get_untracked().is_some())
    }

    /// How often the store's customers buy: the plan knows, or the trade tells.
    fn rhythm(self, store: Store) -> PurchaseRhythm {
        let known = store.plan_untracked(|plan| plan.profile.as_ref().map(|profile| profile.purchase_rhythm));
        known.unwrap_or_else(|| rhythm_of(self.trade.get_untracked(), store.language.get_untracked()))
    }
}

/// Does it once these kinds' playbooks are there.
fn with_playbooks(store: Store, kinds: &[(GroupKind, PurchaseRhythm)], act: impl FnOnce() + 'static) {
    let ids = kinds
        .iter()
        .filter_map(|(kind, rhythm)| knowledge::playbook_for(*kind, *rhythm));
    let packs: Vec<_> = ids.map(|id| Pack::Playbook(id.to_owned())).collect();
    leptos::task::spawn_local(async move {
        match content::fetch(&packs).await {
            Ok(()) => act(),
            Err(_) => store.say(start::content_missing(store.language.get_untracked())),
        }
    });
}

/// Makes the group and shows it.
fn create_group(store: Store, answers: Answers, is_first: bool) {
    let language = store.language.get_untracked();
    let Some(kind) = answers.kind.get_untracked() else {
        return;
    };
    let profile = match (
        store.plan_untracked(|plan| plan.profile.clone()),
        answers.trade.get_untracked(),
    ) {
        (Some(profile), _) => profile,
        (None, Some(trade)) => new_profile(trade, answers.store_name.get_untracked(), kind, language),
        (None, None) => return,
    };
    let asked = founding::Founding {
        profile: &profile,
        kind,
        start: answers.start.get_untracked(),
        language,
    };
    let founded = store.plan_untracked(|plan| founding::found(plan, &asked));
    let name = founded.name.clone();
    let done = store.commit(founded.changes);
    page::set_fragment(&Route::Group(founded.group, GroupTab::Overview).to_string());
    // The very first act cannot be undone into nothing: there is no plan to return to.
    if is_first {
        store.say(start::planned(language, &name));
        ask_to_keep();
    } else {
        store.say_with_undo(start::planned(language, &name), done);
    }
}

fn new_profile(trade: Trade, store_name: String, kind: GroupKind, language: Language) -> Profile {
    let store_name = store_name.trim();
    Profile {
        store_name: if store_name.is_empty() {
            start::default_store(language).to_owned()
        } else {
            store_name.to_owned()
        },
        trade,
        role: if kind.is_for_stores() {
            crate::domain::profile::Role::Headquarters
        } else {
            Default::default()
        },
        purchase_rhythm: rhythm_of(Some(trade), language),
        time_zone: clock::device_time_zone(),
        ..Profile::default()
    }
}

fn rhythm_of(trade: Option<Trade>, language: Language) -> PurchaseRhythm {
    let content = trade.and_then(|trade| knowledge::trade(trade, language));
    content.map(|content| content.rhythm).unwrap_or_default()
}

/// After the first real work: asks the browser not to clear the plan under pressure. Settings show its answer.
fn ask_to_keep() {
    leptos::task::spawn_local(async {
        let _ = page::ask_to_persist().await;
    });
}
