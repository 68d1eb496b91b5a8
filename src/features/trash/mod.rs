//! The trash: what was deleted within thirty days, each with the way back.

use crate::{
    domain::{
        Language, Plan,
        id::{GroupId, OwnPlaybookId, RunId},
        own_post::OwnPost,
        trash::{self, Discarded, DiscardedThing},
    },
    i18n::{dates, groups, own_playbooks, own_posts, terms, trash as words},
    store::{Store, clock, use_store},
    ui::{
        language::say,
        layout::{Empty, ScreenHead},
        route::Route,
    },
};
use leptos::prelude::*;

/// What is said of something deleted.
#[derive(Clone, PartialEq)]
struct Row {
    discarded: Discarded,
    name: String,
    kind: String,
}

impl Row {
    fn of(plan: &Plan, language: Language, discarded: Discarded) -> Row {
        let (name, kind) = match discarded.thing {
            DiscardedThing::Group(id) => (group_name(plan, language, id), words::group(language).to_owned()),
            DiscardedThing::Run(id) => run_words(plan, language, id),
            DiscardedThing::OwnPlaybook(id) => own_playbook_words(plan, language, id),
            DiscardedThing::OwnPost(id) => own_post_words(plan, language, id),
        };
        Row { discarded, name, kind }
    }
}

fn group_name(plan: &Plan, language: Language, id: GroupId) -> String {
    let group = plan.groups.get(&id);
    terms::group_name(language, group.map_or("", |group| &group.name))
}

fn run_words(plan: &Plan, language: Language, id: RunId) -> (String, String) {
    let run = plan.runs.get(&id);
    let pinned = run.and_then(|run| plan.playbooks.get(&run.playbook));
    let title = pinned.map(|pinned| pinned.version.words(language).title.as_str());
    let group = run.map(|run| group_name(plan, language, run.group)).unwrap_or_default();
    (
        title.unwrap_or(groups::run_unknown(language)).to_owned(),
        words::run_of(language, &group),
    )
}

fn own_playbook_words(plan: &Plan, language: Language, id: OwnPlaybookId) -> (String, String) {
    let unnamed = own_playbooks::unnamed(language);
    let name = plan.own_playbooks.get(&id).map(|playbook| playbook.title(unnamed));
    (
        name.unwrap_or(unnamed).to_owned(),
        own_playbooks::kind_in_trash(language).to_owned(),
    )
}

fn own_post_words(plan: &Plan, language: Language, id: RunId) -> (String, String) {
    let post = plan.own_post(id);
    let group = post
        .map(|post| group_name(plan, language, post.group))
        .unwrap_or_default();
    (
        post.map(OwnPost::heading).unwrap_or_default(),
        own_posts::in_group(language, &group),
    )
}

/// The screen.
#[component]
pub fn Trash() -> impl IntoView {
    let store = use_store();
    let rows = Memo::new(move |_| {
        let language = store.language.get();
        // The days left go down with the civil clock.
        store.now.track();
        store.plan(|plan| {
            let trash = trash::trash(plan, clock::now_milliseconds()).into_iter();
            trash
                .map(|discarded| Row::of(plan, language, discarded))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <ScreenHead title=say(words::title) back=Route::More />
        <Show when=move || !rows.with(Vec::is_empty) fallback=|| view! { <Nothing /> }>
            <p class="quiet">{say(words::about)}</p>
            <ul class="rows trash">
                {move || rows.get().into_iter().map(|row| view! { <TrashRow row /> }).collect_view()}
            </ul>
        </Show>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Empty title=say(words::empty_title) text=say(words::empty_text)>
            <a class="button main" href=Route::Groups.href()>{say(groups::to_the_list)}</a>
        </Empty>
    }
}

#[component]
fn TrashRow(row: Row) -> impl IntoView {
    let store = use_store();
    let Row { discarded, name, kind } = row;
    let when = move || {
        let language = store.language.get();
        let day = dates::month_day(language, store.civil_of(discarded.at).date);
        words::deleted_on(language, &day, discarded.days_left)
    };
    let named = name.clone();
    let button_name = move || groups::restore_this(store.language.get(), &named);
    let shown = name.clone();
    let restore = move |_| put_back(store, discarded.thing, &name);
    view! {
        <li class="row between trash-row">
            <div>
                <p><bdi>{shown}</bdi></p>
                <p class="small quiet">{kind} " · " {when}</p>
            </div>
            <button type="button" class="button" aria-label=button_name on:click=restore>{say(groups::restore)}</button>
        </li>
    }
}

fn put_back(store: Store, thing: DiscardedThing, name: &str) {
    let done = match thing {
        DiscardedThing::Group(id) => store.edit_group(id, |group| group.deleted_at = None),
        DiscardedThing::Run(id) => store.edit_run(id, |run| run.deleted_at = None),
        DiscardedThing::OwnPlaybook(id) => store.edit_own_playbook(id, |playbook| playbook.deleted_at = None),
        DiscardedThing::OwnPost(id) => store.edit_own_post(id, None, |post| post.deleted_at = None),
    };
    store.say_with_undo(groups::restored(store.language.get_untracked(), name), done);
}
