//! Marks as SVG. Plotters counts in whole pixels and writes colours: it draws ten times as large, without meaning its
//! colours, and what it wrote is taken down to tenths of a pixel and bare geometry, inside a group with class names.

use super::{COLOUR_COUNT, LineChart, Series, SeriesStyle, plane::Plane, ticks::measured};
use crate::domain::civil::Date;
use plotters::{
    coord::{Shift, types::RangedCoordf64},
    prelude::{
        AreaSeries, BLACK, Cartesian2d, Circle, DrawingArea, IntoDrawingArea, LineSeries, Rectangle, SVGBackend,
    },
    style::Color,
};
use std::{collections::BTreeMap, fmt::Write};

/// Drawn pixels to one CSS pixel.
const FINENESS: f64 = 10.0;
const DOT_RADIUS: f64 = 2.5;
/// Share of its strip that a day's bars take.
const BAR_SHARE: f64 = 0.7;

type Surface<'a> = DrawingArea<SVGBackend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
type Drawn = Result<(), plotters::drawing::DrawingAreaErrorKind<std::io::Error>>;

/// One group of elements for each series that has something to show.
pub fn draw_marks(chart: &LineChart, plane: &Plane) -> String {
    let mut painted: Vec<(usize, &Series)> = chart.series.iter().enumerate().collect();
    painted.sort_by_key(|(_, series)| series.style);
    let bars: Vec<usize> = painted
        .iter()
        .filter(|(_, series)| series.style == SeriesStyle::Bars)
        .map(|(index, _)| *index)
        .collect();
    let mut marks = String::new();
    for (index, series) in painted {
        let strip = Strip {
            at: bars.iter().position(|bar| *bar == index).unwrap_or(0),
            of: bars.len().max(1),
        };
        let elements = draw_series(series, chart, plane, strip);
        if elements.is_empty() {
            continue;
        }
        let colour = series.name_index % COLOUR_COUNT + 1;
        // Writing to a string cannot fail.
        let _ = write!(
            marks,
            "<g class=\"series-{colour} {}\">{elements}</g>",
            class_of(series.style)
        );
    }
    marks
}

/// Which of the bars of one day.
#[derive(Clone, Copy)]
struct Strip {
    at: usize,
    of: usize,
}

fn class_of(style: SeriesStyle) -> &'static str {
    match style {
        SeriesStyle::Area => "chart-area",
        SeriesStyle::Bars => "chart-bars",
        SeriesStyle::Line => "chart-line",
        SeriesStyle::DashedLine => "chart-dashed",
    }
}

fn draw_series(series: &Series, chart: &LineChart, plane: &Plane, strip: Strip) -> String {
    let mut svg = String::new();
    let tenfold = |pixels: f64| (pixels * FINENESS) as i32;
    let (left, top) = (tenfold(plane.plot.x), tenfold(plane.plot.y));
    let (right, bottom) = (left + tenfold(plane.plot.width), top + tenfold(plane.plot.height));
    let canvas = (right.unsigned_abs(), bottom.unsigned_abs());
    {
        let root: DrawingArea<SVGBackend, Shift> = SVGBackend::with_string(&mut svg, canvas).into_drawing_area();
        let days = plane.left_day..plane.right_day;
        let values = plane.lowest..plane.highest;
        let surface = root.apply_coord_spec(Cartesian2d::new(days, values, (left..right, bottom..top)));
        for run in runs(series, chart, plane) {
            let drawn = match series.style {
                SeriesStyle::Bars => draw_bars(&surface, &run, plane, strip),
                SeriesStyle::Area => draw_area(&surface, run),
                SeriesStyle::Line | SeriesStyle::DashedLine => draw_line(&surface, run),
            };
            if drawn.is_err() {
                return String::new();
            }
        }
        if root.present().is_err() {
            return String::new();
        }
    }
    svg.lines().filter_map(bare_element).collect()
}

/// Unbroken stretches of (day, value) in order of time. Of a date given twice, the last counts.
fn runs(series: &Series, chart: &LineChart, plane: &Plane) -> Vec<Vec<(f64, f64)>> {
    let inside = series.points.iter().filter(|(date, _)| chart.window.contains(*date));
    let by_date: BTreeMap<Date, Option<f64>> = inside.copied().collect();
    let mut runs = vec![Vec::new()];
    for (date, value) in by_date {
        match (measured(value), runs.last_mut()) {
            (Some(value), Some(run)) => run.push((plane.day(date), value)),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

fn draw_line<'a>(surface: &Surface<'a>, run: Vec<(f64, f64)>) -> Drawn {
    if let [alone] = run.as_slice() {
        return draw_dot(surface, *alone);
    }
    LineSeries::<SVGBackend<'a>, _>::new(run, BLACK).try_for_each(|element| surface.draw(&element))
}

fn draw_area<'a>(surface: &Surface<'a>, run: Vec<(f64, f64)>) -> Drawn {
    if let [alone] = run.as_slice() {
        return draw_dot(surface, *alone);
    }
    let mut area = AreaSeries::<SVGBackend<'a>, _, _>::new(run, 0.0, BLACK).border_style(BLACK);
    area.try_for_each(|element| surface.draw(&element))
}

fn draw_dot(surface: &Surface, point: (f64, f64)) -> Drawn {
    surface.draw(&Circle::new(point, DOT_RADIUS * FINENESS, BLACK.filled()))
}

fn draw_bars(surface: &Surface, run: &[(f64, f64)], plane: &Plane, strip: Strip) -> Drawn {
    // In days; at least one pixel wide.
    let width = (BAR_SHARE / strip.of as f64).max(1.0 / plane.day_width());
    for (day, value) in run {
        let middle = day + (strip.at as f64 + 0.5 - strip.of as f64 / 2.0) * BAR_SHARE / strip.of as f64;
        let left = (middle - width / 2.0).max(plane.left_day);
        let right = (middle + width / 2.0).min(plane.right_day);
        surface.draw(&Rectangle::new([(left, 0.0), (right, *value)], BLACK.filled()))?;
    }
    Ok(())
}

/// `<polyline fill="none" … points="10,25 …"/>` → `<polyline fill="none" points="1,2.5 …"/>`; `None` for the frame around.
fn bare_element(line: &str) -> Option<String> {
    let (name, attributes) = line.strip_prefix('<')?.strip_suffix("/>")?.split_once(' ')?;
    // Without a style sheet a line would be filled in black.
    let unfilled = if name == "polyline" { " fill=\"none\"" } else { "" };
    let mut element = format!("<{name}{unfilled}");
    let mut parts = attributes.split('"');
    while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
        let key = key.trim().trim_end_matches('=');
        if matches!(key, "points" | "x" | "y" | "width" | "height" | "cx" | "cy" | "r") {
            let values: Vec<String> = value.split_ascii_whitespace().map(a_tenth_each).collect();
            let _ = write!(element, " {key}=\"{}\"", values.join(" "));
        }
    }
    element.push_str("/>");
    Some(element)
}

/// `105,20` → `10.5,2`.
fn a_tenth_each(pair: &str) -> String {
    let tenth = |number: &str| {
        number
            .parse()
            .map_or_else(|_| String::new(), |number: f64| (number / FINENESS).to_string())
    };
    pair.split(',').map(tenth).collect::<Vec<_>>().join(",")
}
