//! A chart on the page: marks from `charts`, labels as text in the language, a legend, and a reading of the day under the
//! pointer or the arrow keys. The only place where marks are mounted as markup; they are made from numbers alone.

use super::{
    chart_lines::{ChartKind, LineName, NamedLine, axis_words, description, line_chart, lines, title},
    period::Days,
};
use crate::{
    charts::{DateTick, DateUnit, Drawing, PointAt, SeriesStyle},
    domain::{Language, Window, civil::Date},
    i18n::{dates, figures},
    ui::language::{say, use_language},
};
use leptos::{ev, html, prelude::*};

/// Before the page has told the width: a small phone's.
const USUAL_WIDTH: u32 = 320;
/// Pixels below the plot, for the dates.
const FOOT: u32 = 26;

#[component]
pub fn Chart(kind: ChartKind, days: Memo<Days>, window: Memo<Window>) -> impl IntoView {
    let language = use_language();
    let lines = Memo::new(move |_| days.with(|days| lines(kind, days, window.get())));
    let title = Memo::new(move |_| lines.with(|lines| title(kind, lines, language.get())));
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    let legend = move || {
        let names = lines.with(|lines| lines.iter().map(|line| line.name).collect::<Vec<_>>());
        names
            .into_iter()
            .map(|name| view! { <LegendEntry name /> })
            .collect_view()
    };
    let body = move || {
        if is_empty.get() {
            view! { <p class="quiet">{say(figures::chart_empty)}</p> }.into_any()
        } else {
            view! { <ChartPlot lines window title /> }.into_any()
        }
    };
    view! {
        <figure class="card chart">
            <figcaption class="chart-head">
                <h3>{move || title.get()}</h3>
                <ul class="chart-legend">{legend}</ul>
            </figcaption>
            {body}
        </figure>
    }
}

/// Name and mark: a bar, a line or a dashed line, so that colour is never alone.
#[component]
fn LegendEntry(name: LineName) -> impl IntoView {
    let language = use_language();
    let colour = format!("chart-mark series-{}", name.index() + 1);
    let mark = match name.style() {
        SeriesStyle::Bars | SeriesStyle::Area => {
            view! { <g class="chart-bars"><rect x="8" y="2" width="8" height="12" /></g> }.into_any()
        }
        SeriesStyle::Line => view! { <g class="chart-line"><polyline points="1,8 23,8" /></g> }.into_any(),
        SeriesStyle::DashedLine => view! { <g class="chart-dashed"><polyline points="1,8 23,8" /></g> }.into_any(),
    };
    view! {
        <li>
            <svg class=colour viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">{mark}</svg>
            <span>{move || name.words(language.get())}</span>
        </li>
    }
}

#[component]
fn ChartPlot(lines: Memo<Vec<NamedLine>>, window: Memo<Window>, title: Memo<&'static str>) -> impl IntoView {
    let language = use_language();
    let node = NodeRef::<html::Div>::new();
    let width = measured_width(node);
    let drawing = Memo::new(move |_| lines.with(|lines| line_chart(lines, window.get(), width.get()).draw()));
    let chosen = RwSignal::new(None::<Date>);
    let point = Memo::new(move |_| {
        let date = chosen.get()?;
        drawing.with(|drawing| drawing.points.iter().find(|point| point.date == date).cloned())
    });
    let point_at = move |event: ev::PointerEvent| {
        let Some(left) = node.get_untracked().map(|node| node.get_bounding_client_rect().left()) else {
            return;
        };
        let x = f64::from(event.client_x()) - left;
        chosen.set(drawing.with_untracked(|drawing| drawing.nearest(x).map(|point| point.date)));
    };
    let step = move |event: ev::KeyboardEvent| {
        let next = drawing.with_untracked(|drawing| after_key(&drawing.points, chosen.get_untracked(), &event.key()));
        if next.is_some() {
            event.prevent_default();
            chosen.set(next);
        }
    };
    let reading = move || match point.get() {
        Some(point) => reading_words(language.get(), &point, &lines.read()),
        None => figures::chart_hint(language.get()).to_owned(),
    };
    let label = move || lines.with(|lines| description(title.get(), lines, window.get(), language.get()));
    view! {
        <p class="chart-reading" aria-live="polite">{reading}</p>
        <div
            class="chart-box"
            node_ref=node
            tabindex="0"
            role="group"
            aria-label=move || figures::chart_keys(language.get(), title.get())
            on:pointerdown=point_at
            on:pointermove=point_at
            on:keydown=step
        >
            <ChartSvg drawing width label=Signal::derive(label) lines point />
        </div>
    }
}

/// The box's width, measured when it is mounted and when the window changes.
fn measured_width(node: NodeRef<html::Div>) -> RwSignal<u32> {
    let width = RwSignal::new(USUAL_WIDTH);
    let measure = move || {
        let measured = node
            .get_untracked()
            .and_then(|node| u32::try_from(node.client_width()).ok());
        if let Some(measured) = measured.filter(|measured| *measured > 0 && *measured != width.get_untracked()) {
            width.set(measured);
        }
    };
    Effect::new(move |_| {
        node.track();
        measure();
    });
    let listener = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || listener.remove());
    width
}

/// The date that a key leads to; `None` for keys that mean nothing here.
fn after_key(points: &[PointAt], chosen: Option<Date>, key: &str) -> Option<Date> {
    let last = points.len().checked_sub(1)?;
    let here = points.iter().position(|point| Some(point.date) == chosen);
    let next = match (key, here) {
        ("ArrowLeft", Some(here)) => here.saturating_sub(1),
        ("ArrowRight", Some(here)) => (here + 1).min(last),
        ("ArrowLeft" | "ArrowRight" | "End", _) => last,
        ("Home", _) => 0,
        _ => return None,
    };
    points.get(next).map(|point| point.date)
}

fn reading_words(language: Language, point: &PointAt, lines: &[NamedLine]) -> String {
    let named = point.values.iter().filter_map(|at| {
        let line = lines.iter().find(|line| line.name.index() == at.name_index)?;
        let value = line.name.value_words(at.value);
        Some(format!("{} {value}", line.name.words(language)))
    });
    let values: Vec<String> = named.collect();
    format!("{} · {}", dates::day(language, point.date), values.join(" · "))
}

#[component]
fn ChartSvg(
    drawing: Memo<Drawing>,
    width: RwSignal<u32>,
    label: Signal<String>,
    lines: Memo<Vec<NamedLine>>,
    point: Memo<Option<PointAt>>,
) -> impl IntoView {
    let language = use_language();
    let height = move || drawing.with(|drawing| (drawing.plot.y + drawing.plot.height) as u32 + FOOT);
    let view_box = move || format!("0 0 {} {}", width.get(), height());
    let values = move || {
        let name = lines.with(|lines| lines.first().map(|line| line.name));
        name.map(|name| drawing.with(|drawing| value_axis(drawing, name)))
    };
    let days = move || drawing.with(|drawing| date_axis(drawing, language.get()));
    let marks = move || drawing.with(|drawing| drawing.marks.clone());
    let pointed = move || {
        point
            .get()
            .map(|point| drawing.with(|drawing| point_marks(drawing, point)))
    };
    view! {
        <svg class="chart-drawing" role="img" aria-label=move || label.get() viewBox=view_box width=move || width.get() height=height>
            <g class="chart-axis">{values}{days}</g>
            <g inner_html=marks></g>
            <g class="chart-point">{pointed}</g>
        </svg>
    }
}

fn value_axis(drawing: &Drawing, name: LineName) -> impl IntoView + use<> {
    let (left, right) = (drawing.plot.x, drawing.plot.x + drawing.plot.width);
    let tick = |tick: &crate::charts::ValueTick| {
        let words = axis_words(name, tick.value);
        view! {
            <line x1=left x2=right y1=tick.position y2=tick.position />
            <text x={left - 6.0} y={tick.position + 4.0} text-anchor="end">{words}</text>
        }
    };
    drawing.vertical.iter().map(tick).collect_view()
}

fn date_axis(drawing: &Drawing, language: Language) -> impl IntoView + use<> {
    let foot = drawing.plot.y + drawing.plot.height;
    let unit = drawing.date_unit;
    let tick = |tick: &DateTick| {
        let words = date_words(language, tick.date, unit);
        view! { <text x=tick.position y={foot + 18.0} text-anchor="middle">{words}</text> }
    };
    drawing.horizontal.iter().map(tick).collect_view()
}

fn date_words(language: Language, date: Date, unit: DateUnit) -> String {
    match unit {
        DateUnit::Day => dates::short_date(language, date),
        DateUnit::Month => date.format("%Y-%m").to_string(),
        DateUnit::Year => date.format("%Y").to_string(),
    }
}

/// A line down the day that is read, and a ring round each of its values.
fn point_marks(drawing: &Drawing, point: PointAt) -> impl IntoView + use<> {
    let (top, foot) = (drawing.plot.y, drawing.plot.y + drawing.plot.height);
    let x = point.x;
    let rings = point.values.iter().map(|at| {
        let colour = format!("series-{}", at.name_index + 1);
        view! { <circle class=colour cx=x cy=at.y r="4" /> }
    });
    let rings = rings.collect_view();
    view! {
        <line x1=x x2=x y1=top y2=foot />
        {rings}
    }
}
