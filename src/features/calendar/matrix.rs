//! Groups by days, for whoever keeps an eye on many groups: two weeks, a row for each group. Only the rows in sight, and a few
//! around them, are drawn and computed.

use super::{
    agenda::watch_far_dates,
    filter::use_filter,
    head::{Head, View},
    matrix_row::{Days, MatrixGroup, MatrixRow},
    matrix_sight::{COLUMNS, DAYS, Looking},
};
use crate::{
    domain::{
        Window,
        civil::{Date, add_days, is_plannable},
        matrix::groups_of_matrix,
    },
    i18n::{agenda, dates},
    store::{page, use_store},
    ui::{
        icon::{Icon, LuChevronLeft, LuChevronRight},
        language::{say, use_language},
        layout::Empty,
        month_days::monday_of,
        route::Route,
    },
};
use leptos::prelude::*;

/// The head of the day after tomorrow.
const NEXT_DAYS: &str = "matrix-next-days";

/// The groups asked for over two weeks, from a day on or from this week's Monday.
#[component]
pub fn Matrix(from: Option<Date>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let today = Memo::new(move |_| store.today());
    let first = from.filter(|from| is_plannable(*from));
    let first = RwSignal::new(first.unwrap_or_else(|| monday_of(store.now.get_untracked().date)));
    let shown = Memo::new(move |_| Window::new(first.get(), add_days(first.get(), DAYS as i64 - 1)));
    watch_far_dates(shown, today);
    let filter = use_filter();
    let typed = RwSignal::new(String::new());
    let groups = Memo::new(move |_| {
        let language = language.get();
        let groups = store.plan(|plan| {
            let groups = groups_of_matrix(plan, &filter.get(), shown.get()).into_iter();
            groups.map(|group| MatrixGroup::of(group, language)).collect::<Vec<_>>()
        });
        typed.with(|typed| {
            groups
                .into_iter()
                .filter(|group| group.answers(typed))
                .collect::<Vec<_>>()
        })
    });
    let is_empty = Memo::new(move |_| groups.with(Vec::is_empty));
    let days = Days { shown, today, filter };
    view! {
        <Head here=View::Matrix />
        <Turning first shown />
        <div class="field matrix-find">
            <label for="matrix-find">{say(agenda::find_group)}</label>
            <input id="matrix-find" type="search" autocomplete="off" on:input:target=move |event| typed.set(event.target().value()) />
        </div>
        <Show
            when=move || !is_empty.get()
            fallback=move || view! {
                <Empty title=Signal::derive(say(agenda::no_groups_title)) text=Signal::derive(say(agenda::no_groups_text))>
                    <a class="button" href=Route::Groups.href()>{say(agenda::to_groups)}</a>
                </Empty>
            }
        >
            <Rows groups days />
            <p class="quiet small">{say(agenda::matrix_legend)}</p>
        </Show>
    }
}

/// Two weeks back and on, and to this week.
#[component]
fn Turning(first: RwSignal<Date>, shown: Memo<Window>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let go = move |to: Date| {
        if is_plannable(to) {
            first.set(to);
            page::replace_fragment(&Route::Matrix { from: Some(to) }.to_string());
        }
    };
    let turn = move |days| go(add_days(first.get_untracked(), days));
    let this_week = Memo::new(move |_| monday_of(store.today()));
    let title = move || dates::month_days(language.get(), shown.get().first(), shown.get().last());
    let weeks = DAYS as i64;
    view! {
        <div class="month-head matrix-head">
            <button type="button" class="icon-button" aria-label=say(agenda::two_weeks_before) on:click=move |_| turn(-weeks)>
                <Icon icon=LuChevronLeft />
            </button>
            <h2 aria-live="polite">{title}</h2>
            <button type="button" class="icon-button" aria-label=say(agenda::two_weeks_after) on:click=move |_| turn(weeks)>
                <Icon icon=LuChevronRight />
            </button>
            <Show when=move || first.get() != this_week.get()>
                <button type="button" class="button plain" on:click=move |_| go(this_week.get_untracked())>{say(agenda::to_this_week)}</button>
            </Show>
        </div>
    }
}

/// The table, with room where the rows out of sight would be.
#[component]
fn Rows(groups: Memo<Vec<MatrixGroup>>, days: Days) -> impl IntoView {
    let language = use_language();
    let count = Memo::new(move |_| groups.with(Vec::len));
    let looking = Looking::at_top(count);
    let drawn = Memo::new(move |_| looking.drawn());
    let rows = move || {
        let drawn = drawn.get();
        groups.with(|groups| {
            groups
                .get(drawn.clone())
                .map(|some| drawn.zip(some.to_vec()).collect::<Vec<_>>())
        })
    };
    let room = |rows: Memo<usize>| {
        let height = move || format!("calc(var(--matrix-row) * {})", rows.get());
        view! { <tr aria-hidden="true" class="matrix-room"><td colspan=COLUMNS style:height=height></td></tr> }
    };
    let above = Memo::new(move |_| drawn.with(|drawn| drawn.start));
    let below = Memo::new(move |_| count.get().saturating_sub(drawn.with(|drawn| drawn.end)));
    view! {
        <div class="table-wrap matrix" node_ref=looking.place on:scroll=move |_| looking.look()>
            <table
                role="grid"
                aria-label=move || agenda::matrix_name(language.get(), count.get())
                aria-rowcount=move || count.get() + 1
                aria-colcount=COLUMNS
                on:keydown=move |event| looking.key(&event)
            >
                <thead><DayHeads days /></thead>
                <tbody>
                    {room(above)}
                    <For each=move || rows().unwrap_or_default() key=|(row, group)| (*row, group.clone()) let((row, group))>
                        <MatrixRow row group days looking />
                    </For>
                    {room(below)}
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn DayHeads(days: Days) -> impl IntoView {
    let language = use_language();
    // On phones the days to come are in sight first.
    page::after(0, || page::show(NEXT_DAYS));
    let head = move |date: Date| {
        let is_today = move || days.today.get() == date;
        let is_next = move || add_days(days.today.get(), 2) == date;
        view! {
            <th scope="col" id=move || is_next().then_some(NEXT_DAYS) class:today=is_today aria-current=move || is_today().then_some("date")>
                <span>{move || dates::weekday(language.get(), date)}</span>
                <span>{move || dates::short_date(language.get(), date)}</span>
            </th>
        }
    };
    view! {
        <tr aria-rowindex="1">
            <th scope="col">{say(agenda::group)}</th>
            {move || days.shown.get().dates().map(head).collect_view()}
        </tr>
    }
}
