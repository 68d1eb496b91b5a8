//! Findings of the diagnosis as cards: how grave, what, why, by which rule and source, and the act that mends it.

use super::{
    accepting::{AcceptButton, AcceptedFinding},
    card::GroupCard,
    positioning,
};
use crate::{
    domain::{
        diagnosis::{Act, Finding, Weight},
        id::GroupId,
    },
    i18n::{findings, groups},
    store::{page, use_store},
    ui::{
        layout::Folded,
        route::{GroupTab, Route},
    },
};
use leptos::prelude::*;

/// The id of the section with the dates, to which an act may lead.
pub const DATES_SECTION: &str = "group-dates";

/// The class of a tag of this weight; the words beside it say the same.
pub fn tag_class(weight: Weight) -> &'static str {
    match weight {
        Weight::Grave => "tag grave",
        Weight::Weakness => "tag warn",
        Weight::Hint => "tag",
    }
}

/// All findings about a group, and about it in relation to the others.
pub fn findings_of(card: GroupCard) -> Memo<Vec<Finding>> {
    let today = card.today();
    Memo::new(move |_| {
        let today = today.get();
        let all = card.store.plan(|plan| crate::domain::diagnosis::diagnose(plan, today));
        all.into_iter()
            .filter(|finding| finding.group == Some(card.id))
            .collect()
    })
}

/// The cards; folded away below them what somebody lives with. `fallback` stands where nothing is to be mended.
#[component]
pub fn FindingList(
    #[prop(into)] list: Signal<Vec<Finding>>,
    #[prop(optional, into)] fallback: ViewFn,
) -> impl IntoView {
    let language = use_store().language;
    let part = move |accepted: bool| {
        let is_asked = move |finding: &&Finding| finding.accepted.is_some() == accepted;
        Memo::new(move |_| list.with(|list| list.iter().filter(is_asked).cloned().collect::<Vec<_>>()))
    };
    let (open, accepted) = (part(false), part(true));
    let cards = move || {
        open.get()
            .into_iter()
            .map(|finding| view! { <FindingCard finding /> })
            .collect_view()
    };
    let lived_with = move || {
        accepted
            .get()
            .into_iter()
            .map(|finding| view! { <AcceptedFinding finding /> })
            .collect_view()
    };
    let summary = Signal::derive(move || groups::accepted_count(language.get(), accepted.with(Vec::len)));
    view! {
        <Show when=move || open.with(|open| !open.is_empty()) fallback=move || fallback.run()>
            <ul class="stack findings">{cards}</ul>
        </Show>
        <Show when=move || accepted.with(|accepted| !accepted.is_empty())>
            <Folded class="accepted" summary>
                <ul class="stack findings">{lived_with}</ul>
            </Folded>
        </Show>
    }
}

#[component]
fn FindingCard(finding: Finding) -> impl IntoView {
    let language = use_store().language;
    let Finding { group, reason, .. } = finding;
    let (weight, rule, act) = (reason.weight(), reason.rule(), reason.act());
    let source = move || groups::rule_and_source(language.get(), rule.code(), rule.source());
    view! {
        <li class="card finding">
            <p class="finding-head">
                <span class=tag_class(weight)>{move || findings::weight(language.get(), weight)}</span>
                <strong>{move || findings::sentence(language.get(), &reason)}</strong>
            </p>
            <p class="small">{move || findings::why(language.get(), rule)}</p>
            <div class="row between">
                <span class="small quiet">{source}</span>
                <span class="acts"><AcceptButton group rule /><MendingAct act group /></span>
            </div>
        </li>
    }
}

/// The link or button that leads to where the finding is mended.
#[component]
fn MendingAct(act: Act, group: Option<GroupId>) -> impl IntoView {
    let language = use_store().language;
    let name = move || findings::act(language.get(), &act);
    let tab = |tab| group.map_or(Route::Groups, |group| Route::Group(group, tab));
    let target = match act {
        Act::CloseOrExtend => {
            return view! {
                <button type="button" class="button" on:click=move |_| page::focus(DATES_SECTION)>{name}</button>
            }
            .into_any();
        }
        Act::Decide(_) => tab(GroupTab::Positioning),
        Act::NameRoles => tab(GroupTab::People),
        Act::ChooseContent => tab(GroupTab::Schedule),
        Act::AddGroup => Route::Start,
        Act::ChangeScheduleOn(date) => Route::Agenda {
            from: Some(date),
            to: Some(date),
            group,
        },
    };
    let remember_step = move |_| {
        if let Act::Decide(step) = act {
            positioning::lead_to(step);
        }
    };
    view! { <a class="button" href=target.href() on:click=remember_step>{name}</a> }.into_any()
}
