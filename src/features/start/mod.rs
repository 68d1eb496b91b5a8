//! The first minutes: three questions (trade, what the group is for, when it opens) and a positioned group stands. The same
//! screen adds further groups, without the first question. What is done with the answers ([`perform`]) belongs to the second
//! part of the program, which arrives while they are given.

mod demo;
mod founding;

use crate::{
    domain::{
        Language,
        civil::{Date, add_days},
        kind::GroupKind,
        profile::Trade,
    },
    i18n::start,
    knowledge,
    store::{Opening, Space, Store, use_store},
    ui::{
        choice::{Choice, OneOf},
        field::TextField,
        language::{say, use_language},
        layout::ScreenHead,
        route::Route,
        when::DateField,
    },
};
use leptos::prelude::*;

/// What the second part of the program does for this screen.
pub enum Act {
    Found(Answered),
    FillDemo,
}

/// The answers to the three questions; without a trade where the plan has a card.
pub struct Answered {
    trade: Option<Trade>,
    /// May be empty.
    store_name: String,
    kind: GroupKind,
    start: Date,
}

/// Does it. Only the second part of the program calls this, so that what it needs stays out of the first.
pub fn perform(store: Store, act: Act) {
    match act {
        Act::Found(answered) => founding::create_group(store, answered),
        Act::FillDemo => demo::fill(store),
    }
}

/// What has been answered so far.
#[derive(Clone, Copy)]
struct Answers {
    trade: RwSignal<Option<Trade>>,
    store_name: RwSignal<String>,
    kind: RwSignal<Option<GroupKind>>,
    start: RwSignal<Date>,
}

/// The three questions. `act` brings an act to the second part of the program, or says that it did not arrive.
#[component]
pub fn Start(act: fn(Store, Act)) -> impl IntoView {
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
        let answered = answers.complete(is_first);
        missing.set(answered.is_none());
        if let Some(answered) = answered {
            act(store, Act::Found(answered));
        }
    };
    let take_start = move |date: Option<Date>| date.map(|date| answers.start.set(date)).is_some();
    fill_demo_when_open(act);
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
    fn complete(self, is_first: bool) -> Option<Answered> {
        let (trade, kind) = (self.trade.get_untracked(), self.kind.get_untracked()?);
        (!is_first || trade.is_some()).then(|| Answered {
            trade,
            store_name: self.store_name.get_untracked(),
            kind,
            start: self.start.get_untracked(),
        })
    }
}

/// A demo that is opened for the first time is filled.
fn fill_demo_when_open(act: fn(Store, Act)) {
    let store = use_store();
    Effect::new(move |_| {
        let is_empty = store.plan(|plan| plan.profile.is_none());
        if store.space.get() == Space::Demo && store.opening.get() == Opening::Open && is_empty {
            act(store, Act::FillDemo);
        }
    });
}
