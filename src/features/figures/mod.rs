//! Figures: three numbers a day typed or a sheet imported, what they amount to, and how they move.

mod chart_lines;
mod chart_view;
mod entry;
mod import;
mod period;
mod scope;
mod summary;
mod table;

use crate::{
    domain::{Window, civil::Date, figures::Scope},
    i18n::{app, dates, figures},
    store::{Opening, local, page, use_store},
    ui::{
        choice::{Choice, OneOf, Select},
        icon::{Icon, LuUpload},
        language::{say, use_language},
        layout::{Empty, ScreenHead},
        route::{FigureScope, Route},
    },
};
use chart_lines::ChartKind;
use chart_view::Chart;
use entry::DayEntry;
pub use import::ImportFigures;
use leptos::prelude::*;
use period::{Days, Period};
use scope::{scope_choices, scope_of, scope_to_begin_with, shown_scope};
use summary::PeriodSummary;
use table::FiguresTable;

/// The figures of the scope asked for, or of the one that there is most to see of.
#[component]
pub fn Figures(scope: FigureScope) -> impl IntoView {
    match scope_of(&scope) {
        Some(scope) => view! { <FiguresOf scope /> }.into_any(),
        None => view! { <Choosing /> }.into_any(),
    }
}

/// Chooses once it is known whether the workspace has figures; the address then says what was chosen.
#[component]
fn Choosing() -> impl IntoView {
    let store = use_store();
    let chosen = RwSignal::new(None);
    Effect::new(move |_| {
        store.bring_figures(Scope::Workspace);
        if store.has_figures_of(&Scope::Workspace) && chosen.get_untracked().is_none() {
            let last = local::figures_shown().map(|address| Route::parse(&address));
            let last = last.and_then(|route| match route {
                Route::Figures(scope) => scope_of(&scope),
                _ => None,
            });
            let scope = store.plan_untracked(|plan| scope_to_begin_with(plan, last));
            page::replace_fragment(&Route::Figures(shown_scope(&scope)).to_string());
            chosen.set(Some(scope));
        }
    });
    move || match chosen.get() {
        Some(scope) => view! { <FiguresOf scope /> }.into_any(),
        None => view! {
            <ScreenHead title=Signal::derive(say(app::figures)) />
            <p class="quiet" role="status">{say(figures::bringing)}</p>
        }
        .into_any(),
    }
}

#[component]
fn FiguresOf(scope: Scope) -> impl IntoView {
    let store = use_store();
    local::keep_figures_shown(&Route::Figures(shown_scope(&scope)).to_string());
    let scope = StoredValue::new(scope);
    let period = RwSignal::new(Period::default());
    let days = Memo::new(move |_| {
        store.plan(|plan| {
            scope
                .with_value(|scope| plan.figures.get(scope).cloned())
                .unwrap_or_default()
        })
    });
    let window = Memo::new(move |_| days.with(|days| period.get().window(days, store.today())));
    let has_figures = Memo::new(move |_| {
        let is_here = scope.with_value(|scope| store.has_figures_of(scope));
        is_here && days.with(|days: &Days| days.values().any(|day| !day.is_empty()))
    });
    watch_all_dates(period);
    Effect::new(move |_| store.bring_figures(scope.get_value()));
    let nothing = move || {
        if scope.with_value(|scope| store.has_figures_of(scope)) {
            view! { <NoFigures /> }.into_any()
        } else {
            view! { <p class="quiet" role="status">{say(figures::bringing)}</p> }.into_any()
        }
    };
    view! {
        <ScreenHead title=Signal::derive(say(app::figures))>
            <a class="button" href=Route::ImportFigures.href()><Icon icon=LuUpload />{say(figures::import)}</a>
        </ScreenHead>
        <div class="stack">
            <ScopeChooser scope />
            <DayEntry scope />
        </div>
        <Show when=move || has_figures.get() fallback=nothing>
            <PeriodChooser period window />
            <PeriodSummary days window />
            <Charts days window />
            <FiguresTable days window />
        </Show>
    }
}

/// The page holds the figures of somewhat more than a year; for all of them it has to ask.
fn watch_all_dates(period: RwSignal<Period>) {
    let store = use_store();
    Effect::new(move |_| {
        let first = Date::from_ymd_opt(2000, 1, 1);
        if let (Period::All, Opening::Open, Some(first)) = (period.get(), store.opening.get(), first) {
            store.watch(Window::new(first, store.now.get_untracked().date));
        }
    });
}

#[component]
fn ScopeChooser(scope: StoredValue<Scope>) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let choices =
        Memo::new(move |_| store.plan(|plan| scope.with_value(|scope| scope_choices(plan, scope, language.get()))));
    let turn_to = |scope: Scope| page::set_fragment(&Route::Figures(shown_scope(&scope)).to_string());
    view! {
        <Select
            label=Signal::derive(say(figures::whose))
            choices
            value=Signal::derive(move || scope.get_value())
            on_change=turn_to
        />
    }
}

#[component]
fn PeriodChooser(period: RwSignal<Period>, window: Memo<Window>) -> impl IntoView {
    let language = use_language();
    let choices = Signal::derive(move || {
        let name = |period: Period| match period.days() {
            Some(days) => figures::last_days(language.get(), days),
            None => figures::all_days(language.get()).to_owned(),
        };
        let choices = Period::ALL.into_iter().map(|period| Choice::new(period, name(period)));
        choices.collect::<Vec<_>>()
    });
    let dates_shown = move || {
        let (language, window) = (language.get(), window.get());
        let date = |date| dates::full_date(language, date);
        figures::dates_shown(language, &date(window.first()), &date(window.last()))
    };
    view! {
        <div class="section figures-period">
            <OneOf
                legend=Signal::derive(say(figures::period))
                choices
                value=Signal::derive(move || Some(period.get()))
                on_change=move |chosen| period.set(chosen)
            />
            <p class="quiet small">{dates_shown}</p>
        </div>
    }
}

#[component]
fn Charts(days: Memo<Days>, window: Memo<Window>) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="figures-charts">
            <h2 id="figures-charts">{say(figures::charts_title)}</h2>
            <div class="stack">
                <Chart kind=ChartKind::Members days window />
                <Chart kind=ChartKind::Moves days window />
                <Chart kind=ChartKind::Activity days window />
            </div>
        </section>
    }
}

#[component]
fn NoFigures() -> impl IntoView {
    view! {
        <Empty title=Signal::derive(say(figures::nothing_title)) text=Signal::derive(say(figures::nothing_text))>
            <a class="button" href=Route::ImportFigures.href()><Icon icon=LuUpload />{say(figures::import)}</a>
        </Empty>
    }
}
