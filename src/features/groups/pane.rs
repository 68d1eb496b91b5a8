//! The groups beside the open one, where there is room: to go from one to the next without a way back.

use super::card::words;
use crate::{
    domain::{Language, Plan, civil::Date, id::GroupId, phase::phase},
    i18n::{app, terms},
    store::{page, use_store},
    ui::{
        layout::More,
        route::{GroupTab, Route},
    },
};
use leptos::prelude::*;

const ROWS_AT_ONCE: usize = 60;
/// The row of the open group.
const HERE: &str = "pane-here";

#[component]
pub fn GroupsPane(here: GroupId) -> impl IntoView {
    let store = use_store();
    let today = Memo::new(move |_| store.today());
    let rows = Memo::new(move |_| store.plan(|plan| rows(plan, store.language.get(), today.get())));
    let place = rows.with_untracked(|rows| rows.iter().position(|(id, ..)| *id == here));
    let most = RwSignal::new(place.unwrap_or_default() + ROWS_AT_ONCE);
    let left = Signal::derive(move || rows.with(Vec::len).saturating_sub(most.get()));
    let row = move |(id, name, about): (GroupId, String, String)| {
        let is_here = id == here;
        view! {
            <li>
                <a
                    class="row-link"
                    id=is_here.then_some(HERE)
                    href=Route::Group(id, GroupTab::Overview).href()
                    aria-current=is_here.then_some("page")
                >
                    <span class="row-words">
                        <span class="row-title">{name}</span>
                        <span class="row-about">{about}</span>
                    </span>
                </a>
            </li>
        }
    };
    page::after(0, || page::show(HERE));
    view! {
        <nav class="pane-list" aria-label=words(app::groups)>
            <ul class="rows">{move || rows.get().into_iter().take(most.get()).map(row).collect_view()}</ul>
            <More left on_more=move || most.update(|most| *most += ROWS_AT_ONCE) />
        </nav>
    }
}

fn rows(plan: &Plan, language: Language, today: Date) -> Vec<(GroupId, String, String)> {
    let row = |group: &crate::domain::Group| {
        let stands = terms::phase(language, phase(group, today));
        (group.id, terms::group_name(language, &group.name), stands)
    };
    plan.standing_groups().into_iter().map(row).collect()
}
