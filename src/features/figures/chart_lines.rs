//! What the three charts draw: from a scope's days to lines with names. Pure.

use super::period::Days;
use crate::{
    charts::{LineChart, Margins, Series, SeriesStyle, Size, ValueKind},
    domain::{
        Language, Window,
        civil::Date,
        figures::{DayFigures, leaves_on},
        rates::activity_rate,
    },
    i18n::{dates, figures},
};

/// One of the charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    Members,
    Moves,
    Activity,
}

/// One line of a chart; each keeps its colour and its way of being drawn everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineName {
    Members,
    Joined,
    Left,
    Active,
    Rate,
}

impl LineName {
    pub fn words(self, language: Language) -> &'static str {
        match self {
            LineName::Members => figures::members(language),
            LineName::Joined => figures::joined(language),
            LineName::Left => figures::left(language),
            LineName::Active => figures::active(language),
            LineName::Rate => figures::rate(language),
        }
    }

    /// Decides the colour, and differs within every chart.
    pub fn index(self) -> usize {
        match self {
            LineName::Members => 0,
            LineName::Left => 1,
            LineName::Joined => 2,
            LineName::Active | LineName::Rate => 3,
        }
    }

    pub fn style(self) -> SeriesStyle {
        match self {
            LineName::Members | LineName::Rate => SeriesStyle::Line,
            LineName::Joined | LineName::Active => SeriesStyle::Bars,
            LineName::Left => SeriesStyle::DashedLine,
        }
    }

    /// The value as people read it.
    pub fn value_words(self, value: f64) -> String {
        match self {
            LineName::Rate => dates::percent(value),
            // Counts are whole and far below the limit of exact floating point.
            _ => dates::number(value as i64),
        }
    }
}

/// A line with its values.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedLine {
    pub name: LineName,
    pub points: Vec<(Date, Option<f64>)>,
}

impl NamedLine {
    /// The measured values in order of time.
    pub fn measured(&self) -> impl Iterator<Item = f64> + '_ {
        self.points.iter().filter_map(|(_, value)| *value)
    }
}

/// The lines of a chart that have anything to show.
pub fn lines(kind: ChartKind, days: &Days, window: Window) -> Vec<NamedLine> {
    let line = |name: LineName| NamedLine {
        name,
        points: window.dates().map(|date| (date, value(name, days, date))).collect(),
    };
    let mut lines: Vec<NamedLine> = match kind {
        // Nobody counts every day: the total of a day in between lies in between.
        ChartKind::Members => vec![without_gaps(line(LineName::Members))],
        ChartKind::Moves => vec![line(LineName::Joined), line(LineName::Left)],
        ChartKind::Activity => {
            let rate = line(LineName::Rate);
            let has_rate = rate.measured().next().is_some();
            vec![if has_rate { rate } else { line(LineName::Active) }]
        }
    };
    lines.retain(|line| line.measured().next().is_some());
    lines
}

fn without_gaps(mut line: NamedLine) -> NamedLine {
    line.points.retain(|(_, value)| value.is_some());
    line
}

fn value(name: LineName, days: &Days, date: Date) -> Option<f64> {
    let day: &DayFigures = days.get(&date)?;
    match name {
        LineName::Members => day.members.map(f64::from),
        LineName::Joined => day.joined.map(f64::from),
        LineName::Left => leaves_on(days, date).count().map(f64::from),
        LineName::Active => day.active.map(f64::from),
        LineName::Rate => activity_rate(day.active?, day.members?),
    }
}

/// The chart's title; it says when a rate could not be worked out.
pub fn title(kind: ChartKind, lines: &[NamedLine], language: Language) -> &'static str {
    let has_counts_only = lines.iter().any(|line| line.name == LineName::Active);
    match kind {
        ChartKind::Members => figures::members_chart(language),
        ChartKind::Moves => figures::moves_chart(language),
        ChartKind::Activity if has_counts_only => figures::active_chart(language),
        ChartKind::Activity => figures::activity_chart(language),
    }
}

/// The chart to draw at this width; CSS pixels.
pub fn line_chart(lines: &[NamedLine], window: Window, width: u32) -> LineChart {
    let series = lines.iter().map(|line| Series {
        name_index: line.name.index(),
        points: line.points.clone(),
        style: line.name.style(),
    });
    let height = if width < 480 { 190 } else { 230 };
    let is_rate = lines.iter().any(|line| line.name == LineName::Rate);
    LineChart {
        values: if is_rate {
            ValueKind::Fractional
        } else {
            ValueKind::Whole
        },
        margins: Margins {
            left: label_room(lines),
            ..Margins::default()
        },
        ..LineChart::new(series.collect(), window, Size { width, height })
    }
}

/// Pixels for the widest number up the side; a digit of 12 px type is 7 wide.
fn label_room(lines: &[NamedLine]) -> u32 {
    let widths = lines.iter().map(|line| {
        let widest = line.measured().fold(0.0, f64::max);
        // The uppermost tick may have one digit more.
        axis_words(line.name, widest * 2.0).chars().count()
    });
    let characters = widths.max().unwrap_or(0);
    u32::try_from(characters).map_or(44, |characters| 14 + 7 * characters)
}

/// A number beside the axis.
pub fn axis_words(name: LineName, value: f64) -> String {
    match name {
        LineName::Rate => dates::percent(value).replace(".0%", "%"),
        _ => name.value_words(value),
    }
}

/// One sentence for those who cannot see the chart.
pub fn description(title: &str, lines: &[NamedLine], window: Window, language: Language) -> String {
    let of_line = |line: &NamedLine| {
        let words = |value: f64| line.name.value_words(value);
        let (first, last) = (line.measured().next()?, line.measured().last()?);
        let least = line.measured().fold(f64::INFINITY, f64::min);
        let most = line.measured().fold(f64::NEG_INFINITY, f64::max);
        let name = line.name.words(language);
        Some(figures::series_says(
            language,
            name,
            &words(first),
            &words(last),
            &words(least),
            &words(most),
        ))
    };
    let series: String = lines.iter().filter_map(of_line).collect();
    let date = |date| dates::full_date(language, date);
    figures::chart_says(language, title, &date(window.first()), &date(window.last()), &series)
}
