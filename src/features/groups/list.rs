//! The list of groups: what each is, where it stands, how far it is positioned and what the diagnosis finds.

use super::{
    card::words,
    finding_list::{FindingList, tag_class},
};
use crate::{
    domain::{
        Group, Language, Plan,
        civil::Date,
        diagnosis::{Finding, Weight, diagnose},
        id::GroupId,
        phase::{Phase, phase},
        trash::trash,
    },
    i18n::{findings, groups, many_groups, terms},
    knowledge,
    store::{Opening, clock, use_store},
    ui::{
        icon::{Icon, LuChevronRight, LuPlus},
        language::say,
        layout::{Empty, ScreenHead},
        route::{GroupTab, Route},
    },
};
use leptos::prelude::*;

/// What the list says of one group.
#[derive(Clone, PartialEq)]
struct Row {
    id: GroupId,
    name: String,
    about: String,
    steps_decided: usize,
    is_closed: bool,
    is_overdue: bool,
    /// How many findings of each weight; none that are zero.
    findings: Vec<(Weight, usize)>,
}

impl Row {
    fn of(group: &Group, all: &[Finding], language: Language, today: Date) -> Row {
        let stands = phase(group, today);
        let kind = knowledge::kind(group.kind, language).map_or(group.kind.code(), |content| &content.title);
        let count = |weight: Weight| {
            let own = all
                .iter()
                .filter(|finding| finding.group == Some(group.id) && finding.accepted.is_none());
            (weight, own.filter(|finding| finding.reason.weight() == weight).count())
        };
        Row {
            id: group.id,
            name: terms::group_name(language, &group.name),
            about: format!("{kind} · {}", terms::phase(language, stands)),
            steps_decided: group.positioning.steps_decided(),
            is_closed: stands == Phase::Closed,
            is_overdue: matches!(stands, Phase::Overdue { .. }),
            findings: [Weight::Grave, Weight::Weakness, Weight::Hint]
                .map(count)
                .into_iter()
                .filter(|(_, count)| *count > 0)
                .collect(),
        }
    }
}

fn rows(plan: &Plan, all: &[Finding], language: Language, today: Date) -> Vec<Row> {
    let standing = plan.standing_groups();
    standing
        .into_iter()
        .map(|group| Row::of(group, all, language, today))
        .collect()
}

/// The screen.
#[component]
pub fn Groups() -> impl IntoView {
    let store = use_store();
    let today = Memo::new(move |_| store.today());
    let all = Memo::new(move |_| store.plan(|plan| diagnose(plan, today.get())));
    let rows = Memo::new(move |_| {
        let language = store.language.get();
        all.with(|all| store.plan(|plan| rows(plan, all, language, today.get())))
    });
    let of_workspace = Memo::new(move |_| {
        all.get()
            .into_iter()
            .filter(|finding| finding.group.is_none())
            .collect::<Vec<_>>()
    });
    let is_empty = Memo::new(move |_| rows.with(Vec::is_empty));
    let standing = Memo::new(move |_| rows.get().into_iter().filter(|row| !row.is_closed).collect::<Vec<_>>());
    let closed = Memo::new(move |_| rows.get().into_iter().filter(|row| row.is_closed).collect::<Vec<_>>());
    view! {
        <ScreenHead title=words(crate::i18n::app::groups)>
            <a class="button main" href=Route::Start.href()><Icon icon=LuPlus /><span>{say(groups::new_group)}</span></a>
        </ScreenHead>
        <Show when=move || is_empty.get() && store.opening.get() != Opening::Early>
            <Empty title=words(groups::no_groups) text=words(groups::no_groups_text)>
                <a class="button main" href=Route::Start.href()>{say(groups::new_group)}</a>
            </Empty>
        </Show>
        <Show when=move || of_workspace.with(|list| !list.is_empty())>
            <section class="section">
                <h2>{say(groups::about_all_groups)}</h2>
                <FindingList list=of_workspace />
            </section>
        </Show>
        <Show when=move || standing.with(|rows| rows.len() > 1)>
            <p class="acts">
                <a class="button" href=Route::ManyGroups { playbook: None }.href()>{say(many_groups::title)}</a>
            </p>
        </Show>
        <RowList title=groups::standing_groups rows=standing />
        <RowList title=groups::closed_groups rows=closed />
        <TrashLink />
    }
}

#[component]
fn RowList(title: fn(Language) -> &'static str, rows: Memo<Vec<Row>>) -> impl IntoView {
    let list = move || {
        rows.get()
            .into_iter()
            .map(|row| view! { <RowLink row /> })
            .collect_view()
    };
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <section class="section">
                <h2>{say(title)}</h2>
                <ul class="rows">{list}</ul>
            </section>
        </Show>
    }
}

#[component]
fn RowLink(row: Row) -> impl IntoView {
    let language = use_store().language;
    let target = Route::Group(row.id, GroupTab::Overview);
    let tag = move |(weight, count): (Weight, usize)| {
        let said = move || groups::findings_of(language.get(), findings::weight(language.get(), weight), count);
        view! { <span class=tag_class(weight)>{said}</span> }
    };
    let about_class = if row.is_overdue {
        "row-about grave-words"
    } else {
        "row-about"
    };
    view! {
        <li>
            <a class="row-link group-row" href=target.href()>
                <span class="row-words">
                    <span class="row-title">{row.name}</span>
                    <span class=about_class>{row.about}</span>
                    <span class="group-row-tags">
                        <span class="tag">{move || groups::steps_decided(language.get(), row.steps_decided)}</span>
                        {row.findings.into_iter().map(tag).collect_view()}
                    </span>
                </span>
                <Icon icon=LuChevronRight />
            </a>
        </li>
    }
}

/// The way to the trash, while something is in it.
#[component]
fn TrashLink() -> impl IntoView {
    let store = use_store();
    let count = Memo::new(move |_| store.plan(|plan| trash(plan, clock::now_milliseconds()).len()));
    view! {
        <Show when=move || { count.get() > 0 }>
            <div class="section acts">
                <a class="button" href=Route::Trash.href()>{move || groups::trash(store.language.get(), count.get())}</a>
            </div>
        </Show>
    }
}
