//! What is read: colours, tags, rows, banners, progress, empty screens, tables.

use super::{Part, fixed};
use crate::{
    i18n::{app, figures, settings},
    ui::{
        icon::{Icon, LuChevronRight, LuSettings, LuShare2},
        language::say,
        layout::{Empty, Progress},
        route::Route,
        skeleton::Skeleton,
        sparkline::Sparkline,
        table::{SortHead, Sorting, TableFrame},
    },
};
use leptos::prelude::*;

#[component]
pub fn Small() -> impl IntoView {
    let tag = |class: &'static str| view! { <span class=class>{say(app::saved)}</span> };
    view! {
        <Part name="Type, tags, cards">
            <div class="card stack">
                <h3>{say(app::today)}</h3>
                <p>{say(app::demo_notice)}</p>
                <p class="quiet small">{say(app::demo_notice)}</p>
                <p class="row">{["tag", "tag accent", "tag warn", "tag grave"].map(tag).into_iter().collect_view()}</p>
                <p><kbd>"Ctrl"</kbd>" "<kbd>"K"</kbd></p>
            </div>
        </Part>
    }
}

#[component]
pub fn Rows() -> impl IntoView {
    let row = |icon, current: bool| {
        view! {
            <li>
                <a class="row-link" href=Route::Gallery.href() aria-current=current.then_some("page")>
                    <Icon icon=icon />
                    <span class="row-words">
                        <span class="row-title">{say(settings::title)}</span>
                        <span class="row-about">{say(settings::more_settings_about)}</span>
                    </span>
                    <Icon icon=LuChevronRight />
                </a>
            </li>
        }
    };
    view! { <Part name="Rows"><ul class="rows">{row(LuSettings, false)} {row(LuShare2, true)}</ul></Part> }
}

#[component]
pub fn Messages() -> impl IntoView {
    let banner = |class: &'static str| {
        view! {
            <div class=class>
                <p>{say(app::demo_notice)}</p>
                <button type="button" class="button small">{say(app::leave_demo)}</button>
            </div>
        }
    };
    view! {
        <Part name="Banners, progress, waiting, empty">
            {["banner", "banner warn", "banner grave"].map(banner).into_iter().collect_view()}
            <Progress done=Signal::derive(|| 3) of=Signal::derive(|| 7) label=fixed("3 / 7") />
            <Skeleton words=fixed("…") />
            <Empty title=Signal::derive(move || say(figures::nothing_title)().to_owned()) text=fixed("…")>
                <button type="button" class="button main">{say(app::try_again)}</button>
            </Empty>
        </Part>
    }
}

#[component]
pub fn Tables() -> impl IntoView {
    let sorting = RwSignal::new(Sorting {
        column: 0,
        descending: true,
    });
    let row = |number: i32| {
        let cells = (1..9)
            .map(|column| view! { <td class="number">{number * column * 37 % 101}</td> })
            .collect_view();
        view! { <tr><th scope="row">{number}</th>{cells}</tr> }
    };
    let heads = (1..9)
        .map(|column| view! { <SortHead column name="Column" sorting /> })
        .collect_view();
    view! {
        <Part name="Table, small lines">
            <TableFrame label=fixed("Table")>
                <table>
                    <thead><tr><SortHead column=0 name="Row" sorting is_number=false />{heads}</tr></thead>
                    <tbody>{(1..20).map(row).collect_view()}</tbody>
                </table>
            </TableFrame>
            <dl class="figure-cards">
                <div class="figure-card">
                    <dt>"Sparkline"</dt>
                    <dd class="figure-value">"181" <Sparkline values=vec![3.0, 5.0, 4.0, 8.0, 7.0, 11.0, 12.0, 11.0] /></dd>
                </div>
                <div class="figure-card"><dt>"Flat"</dt><dd class="figure-value">"7" <Sparkline values=vec![7.0, 7.0, 7.0] /></dd></div>
                <div class="figure-card"><dt>"Too few"</dt><dd class="figure-value">"7" <Sparkline values=vec![7.0] /></dd></div>
            </dl>
        </Part>
    }
}
