//! The page of one group: its tabs, each with an address of its own.

use super::{
    card::{GroupCard, Message, use_card, words},
    checklists::Checklists,
    overview::{Overview, delete},
    pane::GroupsPane,
    people::People,
    positioning::PositioningSteps,
    schedule::Schedule,
};
use crate::{
    domain::{
        id::GroupId,
        phase::{Phase, phase},
    },
    i18n::{app, groups, terms},
    knowledge,
    store::{Opening, page, use_store},
    ui::{
        icon::{LuChartLine, LuPrinter, LuTrash2},
        language::say,
        layout::{Empty, ScreenHead},
        menu::{Menu, MenuItem},
        route::{FigureScope, GroupTab, Route},
        tabs::{Tab, Tabs},
        width::has_room_for_two,
    },
};
use leptos::prelude::*;

/// One group; where there is none of this id, a sentence and the way to the list.
#[component]
pub fn Group(id: GroupId, tab: GroupTab) -> impl IntoView {
    let store = use_store();
    let card = GroupCard { store, id };
    provide_context(card);
    let stands = card.memo(|group| group.deleted_at.is_none());
    let title = Signal::derive(move || {
        let language = store.language.get();
        let name = store.plan(|plan| {
            plan.groups
                .get(&id)
                .map(|group| terms::group_name(language, &group.name))
        });
        match name {
            None if store.opening.get() == Opening::Early => app::loading(language).to_owned(),
            name => name.unwrap_or_else(|| groups::no_such_group(language).to_owned()),
        }
    });
    let part = move || match tab {
        GroupTab::Overview => view! { <Overview /> }.into_any(),
        GroupTab::Positioning => view! { <PositioningSteps /> }.into_any(),
        GroupTab::People => view! { <People /> }.into_any(),
        GroupTab::Schedule => view! { <Schedule /> }.into_any(),
        GroupTab::Checklists => view! { <Checklists /> }.into_any(),
    };
    view! {
        <div class="panes">
            <Show when=has_room_for_two><GroupsPane here=id /></Show>
            <div class="pane-thing">
                <ScreenHead title=title back=Route::Groups>
                    <Show when=move || stands.get()><GroupMenu /></Show>
                </ScreenHead>
                <Show when=move || stands.get() fallback=move || view! { <NotThere /> }>
                    <Standing />
                    <Tabs label=words(groups::group_parts) tabs=parts(card, tab) />
                    {part()}
                </Show>
            </div>
        </div>
    }
}

/// What can be done with the whole group, from each of its parts.
#[component]
fn GroupMenu() -> impl IntoView {
    let card = use_card();
    let item = |icon, name: Message, act: fn(GroupCard)| MenuItem {
        icon,
        name: words(name),
        is_grave: false,
        act: Callback::new(move |()| act(card)),
    };
    let to_figures = |card: GroupCard| {
        let figures = Route::Figures(FigureScope::Group(card.id));
        page::set_fragment(&figures.to_string());
    };
    let items = vec![
        item(LuChartLine, groups::see_figures, to_figures),
        item(LuPrinter, groups::print_sheet, |_| page::print()),
        MenuItem {
            is_grave: true,
            ..item(LuTrash2, groups::delete_group, delete)
        },
    ];
    view! { <Menu label=words(groups::group_acts) items=move || items.clone() /> }
}

/// Kind and phase in a line.
#[component]
fn Standing() -> impl IntoView {
    let card = use_card();
    let today = card.today();
    let kind = card.memo(|group| Some(group.kind));
    let phase = card.memo(move |group| Some(phase(group, today.get())));
    let kind_title = move || knowledge::kind(kind.get()?, card.language()).map(|content| content.title.as_str());
    let phase_class = move || match phase.get() {
        Some(Phase::Overdue { .. }) => "tag grave",
        Some(Phase::Draft | Phase::Closed) => "tag",
        _ => "tag accent",
    };
    let phase_words = move || phase.get().map(|phase| terms::phase(card.language(), phase));
    view! {
        <p class="row group-standing">
            <span class="tag">{kind_title}</span>
            <span class=phase_class>{phase_words}</span>
        </p>
    }
}

fn parts(card: GroupCard, here: GroupTab) -> Vec<Tab> {
    let tab = |(part, name): (GroupTab, Message)| Tab {
        route: Route::Group(card.id, part),
        name: words(name),
        is_here: part == here,
    };
    let tabs: [(GroupTab, Message); 5] = [
        (GroupTab::Overview, groups::overview),
        (GroupTab::Positioning, groups::positioning),
        (GroupTab::People, groups::people),
        (GroupTab::Schedule, groups::schedule),
        (GroupTab::Checklists, groups::checklists),
    ];
    tabs.map(tab).into()
}

/// While the plan is still opening the group may yet come.
#[component]
fn NotThere() -> impl IntoView {
    let store = use_card().store;
    let is_opening = move || store.opening.get() == Opening::Early;
    view! {
        <Show when=is_opening fallback=|| view! { <Missing /> }>
            <p class="quiet" role="status">{say(app::loading)}</p>
        </Show>
    }
}

/// A group that is unknown here, or in the trash, from which it can be put back.
#[component]
fn Missing() -> impl IntoView {
    let card = use_card();
    let in_trash = card.memo(|group| group.deleted_at.is_some());
    let restore = move |_| {
        let done = card.change(|group| group.deleted_at = None);
        let language = card.store.language.get_untracked();
        card.store.say_with_undo(groups::restored(language, &card.name()), done);
    };
    view! {
        <Empty title=words(groups::no_such_group) text=words(groups::no_such_group_text)>
            <a class="button main" href=Route::Groups.href()>{say(groups::to_the_list)}</a>
            <Show when=move || in_trash.get()>
                <button type="button" class="button" on:click=restore>{say(groups::restore)}</button>
            </Show>
        </Empty>
    }
}
