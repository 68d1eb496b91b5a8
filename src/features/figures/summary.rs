//! What the period amounts to: four numbers with their denominators, and what is doubtful about them.

use super::period::Days;
use crate::{
    domain::{
        Language, Window,
        figures::FigureField,
        rates::{Summary, summarise},
    },
    i18n::{dates, figures},
    ui::{
        language::{say, use_language},
        sparkline::Sparkline,
    },
};
use leptos::prelude::*;

/// Name, number and what it is a part of.
struct Figure {
    name: &'static str,
    value: String,
    about: String,
    /// Where it has been going, day by day.
    trend: Vec<f64>,
}

#[component]
pub fn PeriodSummary(days: Memo<Days>, window: Memo<Window>) -> impl IntoView {
    let language = use_language();
    let summary = Memo::new(move |_| days.with(|days| summarise(days, window.get())));
    let cards = move || {
        let trend = |field| days.with(|days| values_of(days, window.get(), field));
        let figures = summary.with(|summary| figures_of(language.get(), summary, &trend));
        let card = |figure: Figure| {
            view! {
                <div class="figure-card">
                    <dt>{figure.name}</dt>
                    <dd class="figure-value">{figure.value}<Sparkline values=figure.trend /></dd>
                    <dd class="figure-about">{figure.about}</dd>
                </div>
            }
        };
        figures.into_iter().map(card).collect_view()
    };
    let contradictions = move || match summary.with(|summary| summary.contradictions) {
        0 => None,
        count => Some(view! { <p class="banner warn">{figures::contradictions(language.get(), count)}</p> }),
    };
    view! {
        <section class="section" aria-labelledby="figures-summary">
            <h2 id="figures-summary">{say(figures::summary_title)}</h2>
            {contradictions}
            <dl class="figure-cards">{cards}</dl>
            <Show when=move || summary.with(|summary| summary.left_is_derived)>
                <p class="quiet small figure-note">{say(figures::derived_note)}</p>
            </Show>
        </section>
    }
}

fn figures_of(language: Language, summary: &Summary, trend: &dyn Fn(FigureField) -> Vec<f64>) -> Vec<Figure> {
    let percent = |rate: Option<f64>| known_or(language, rate, dates::percent);
    let members = Figure {
        name: figures::members(language),
        value: known_or(language, summary.members, count),
        about: figures::members_about(language).to_owned(),
        trend: trend(FigureField::Members),
    };
    let leave_rate = Figure {
        name: figures::leave_rate(language),
        value: percent(summary.leave_rate),
        about: figures::leave_rate_about(language).to_owned(),
        trend: Vec::new(),
    };
    let activity = Figure {
        name: figures::activity(language),
        value: percent(summary.activity),
        about: figures::activity_about(language).to_owned(),
        trend: trend(FigureField::Active),
    };
    let mut cards = vec![members, net_growth(language, summary), leave_rate, activity];
    cards.extend(revenue(language, summary, trend(FigureField::Revenue)));
    cards
}

fn net_growth(language: Language, summary: &Summary) -> Figure {
    let joined = known_or(language, summary.joined, count);
    let mut left = known_or(language, summary.left, count);
    if summary.left_is_derived {
        left += &in_brackets(language, figures::mark_derived(language));
    }
    Figure {
        name: figures::net_growth(language),
        value: known_or(language, summary.net_growth, signed),
        about: figures::net_growth_about(language, &joined, &left),
        trend: Vec::new(),
    }
}

/// Only where anything was sold.
fn revenue(language: Language, summary: &Summary, trend: Vec<f64>) -> Option<Figure> {
    let about = match summary.orders {
        Some(orders) => figures::revenue_about(language, &count(orders)),
        None => figures::revenue_of_period(language).to_owned(),
    };
    Some(Figure {
        name: figures::revenue(language),
        value: dates::yuan(summary.revenue_fen?),
        about,
        trend,
    })
}

/// The measured values of a field over the period, in the order of their days.
fn values_of(days: &Days, window: Window, field: FigureField) -> Vec<f64> {
    let shown = days.range(window.first()..=window.last());
    shown
        .filter_map(|(_, day)| day.get(field))
        .map(|value| value as f64)
        .collect()
}

fn known_or<T>(language: Language, value: Option<T>, words: impl FnOnce(T) -> String) -> String {
    value.map_or_else(|| figures::not_known(language).to_owned(), words)
}

fn count(count: u32) -> String {
    dates::number(count.into())
}

fn signed(value: i64) -> String {
    let number = dates::number(value);
    if value > 0 { format!("+{number}") } else { number }
}

fn in_brackets(language: Language, words: &str) -> String {
    match language {
        Language::Chinese => format!("（{words}）"),
        Language::English => format!(" ({words})"),
    }
}
