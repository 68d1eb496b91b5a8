//! One activity, ready to run: steps by the minute, the host's words to copy, the rules to publish first, what to do afterwards.

use super::{
    activities::Facts,
    arriving::Arriving,
    limits::LimitCard,
    parts::{CopyButton, filled},
};
use crate::{
    domain::Language,
    i18n::{library, terms},
    knowledge::{self, Acquaintance, Activity, ActivityStep, Limit, NamedText, Pack, Sort},
    store::use_store,
    ui::{
        language::{say, use_language},
        layout::{Empty, ScreenHead},
        route::{LibraryPlace, LibraryShelf, Route},
    },
};
use leptos::prelude::*;

const ALL: Route = Route::Library(LibraryPlace::Shelf(LibraryShelf::Activities));

#[component]
pub fn ActivityPage(id: String) -> impl IntoView {
    let language = use_language();
    let packs = move || {
        [Sort::Activities, Sort::Limits]
            .map(|sort| Pack::All(sort, language.get()))
            .to_vec()
    };
    let id = StoredValue::new(id);
    let find = move || {
        let all = knowledge::activities(language.get()).unwrap_or_default();
        id.with_value(|id| all.iter().find(|activity| activity.id == *id))
    };
    let shown = move || match find() {
        Some(activity) => view! { <Whole activity /> }.into_any(),
        None => view! { <Unknown /> }.into_any(),
    };
    view! { <Arriving packs>{shown()}</Arriving> }
}

#[component]
fn Whole(activity: &'static Activity) -> impl IntoView {
    let language = use_language();
    let needs = match activity.needs {
        Acquaintance::Acquainted => library::acquainted,
        Acquaintance::StrangersFine => library::strangers_fine,
    };
    let origin = move || library::sources(language.get(), &activity.sources.join(", "), &activity.grade);
    view! {
        <ScreenHead title=activity.title.clone() back=ALL />
        <p>{activity.about.as_str()}</p>
        <p><Facts activity /></p>
        <p class="small">{say(needs)}" · "{activity.risk_note.as_str()}</p>
        <List title=library::props texts=&activity.props />
        <Rules rules=&activity.rules />
        <RunSheet steps=&activity.steps />
        <Lines lines=&activity.lines />
        <List title=library::afterwards texts=&activity.after />
        <Limits ids=&activity.limits />
        <p class="section small quiet">{origin}</p>
    }
}

#[component]
fn List(title: fn(Language) -> &'static str, texts: &'static [String]) -> impl IntoView {
    let store = use_store();
    (!texts.is_empty()).then(|| {
        let rows = texts
            .iter()
            .map(|text| view! { <li>{move || filled(store, text)}</li> });
        view! {
            <section class="section">
                <h2>{say(title)}</h2>
                <ul class="bullets">{rows.collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn Rules(rules: &'static [NamedText]) -> impl IntoView {
    let store = use_store();
    let all = Signal::derive(move || {
        let lines = rules.iter().enumerate();
        let line = |(number, rule): (usize, &NamedText)| format!("{}. {}", number + 1, filled(store, &rule.text));
        lines.map(line).collect::<Vec<_>>().join("\n")
    });
    view! {
        <section class="section stack">
            <h2>{say(library::rules_first)}</h2>
            <p class="card words">{move || all.get()}</p>
            <p><CopyButton words=all what=Signal::derive(move || library::rules_first(store.language.get()).to_owned()) /></p>
        </section>
    }
}

#[component]
fn RunSheet(steps: &'static [ActivityStep]) -> impl IntoView {
    let store = use_store();
    let language = store.language;
    let row = |step: &'static ActivityStep| {
        let about = move || {
            format!(
                "{} · {}",
                library::minute(language.get(), step.minute),
                terms::member_role(language.get(), step.role)
            )
        };
        view! { <li class="library-post"><span class="row-about">{about}</span>{move || filled(store, &step.text)}</li> }
    };
    view! {
        <section class="section">
            <h2>{say(library::run_sheet)}</h2>
            <ol class="card stack">{steps.iter().map(row).collect_view()}</ol>
        </section>
    }
}

#[component]
fn Lines(lines: &'static [NamedText]) -> impl IntoView {
    let store = use_store();
    let row = |line: &'static NamedText| {
        let words = Signal::derive(move || filled(store, &line.text));
        view! {
            <li class="stack library-post">
                <p class="words">{move || words.get()}</p>
                <p><CopyButton words=words what=words /></p>
            </li>
        }
    };
    view! {
        <section class="section">
            <h2>{say(library::host_words)}</h2>
            <ul class="card stack">{lines.iter().map(row).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Limits(ids: &'static [String]) -> impl IntoView {
    let language = use_language();
    let limits = move || {
        let all = knowledge::limits(language.get()).unwrap_or_default().iter();
        let bears = |limit: &&Limit| ids.contains(&limit.id);
        all.filter(bears)
            .map(|limit| view! { <LimitCard limit /> })
            .collect_view()
    };
    (!ids.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{say(library::limits_that_bear)}</h2>
                <ul class="stack">{limits}</ul>
            </section>
        }
    })
}

#[component]
fn Unknown() -> impl IntoView {
    view! {
        <ScreenHead title=say(library::title) back=ALL />
        <Empty title=say(library::no_such_thing) text=say(library::no_such_thing_text)>
            <a class="button main" href=ALL.href()>{say(library::to_activities)}</a>
        </Empty>
    }
}
