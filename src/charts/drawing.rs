//! The finished drawing: marks, ticks, and the points under a finger.

use super::{
    LineChart,
    marks::draw_marks,
    plane::{Plane, plot_of},
    ticks::{DateTick, DateUnit, ValueScale, ValueTick, date_ticks, measured},
};
use crate::domain::civil::Date;
use std::collections::BTreeMap;

/// CSS pixels from the drawing's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// SVG elements for the inside of an `svg` as large as the chart: no text, no colours, no style attributes.
    pub marks: String,
    /// Along the foot, from left to right.
    pub horizontal: Vec<DateTick>,
    pub date_unit: DateUnit,
    /// Up the side, from the lowest value.
    pub vertical: Vec<ValueTick>,
    pub plot: Rect,
    /// One for every date with a measured value, from left to right; for tables and keyboards too.
    pub points: Vec<PointAt>,
}

/// What was measured on one date.
#[derive(Clone, Debug, PartialEq)]
pub struct PointAt {
    pub date: Date,
    pub x: f64,
    /// In the order of the series; without those that have no value on this date.
    pub values: Vec<ValueAt>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueAt {
    pub name_index: usize,
    pub value: f64,
    pub y: f64,
}

impl Drawing {
    /// The measured date nearest to so many pixels from the left, wherever that is; `None` in an empty drawing.
    pub fn nearest(&self, x: f64) -> Option<&PointAt> {
        let right = self.points.partition_point(|point| point.x < x);
        let left = right.checked_sub(1).and_then(|left| self.points.get(left));
        match (left, self.points.get(right)) {
            (Some(left), Some(right)) if x - left.x <= right.x - x => Some(left),
            (left, right) => right.or(left),
        }
    }
}

pub fn draw(chart: &LineChart) -> Drawing {
    let Some(scale) = ValueScale::covering(chart) else {
        return Drawing {
            marks: String::new(),
            horizontal: Vec::new(),
            date_unit: DateUnit::Day,
            vertical: Vec::new(),
            plot: plot_of(chart),
            points: Vec::new(),
        };
    };
    let plane = Plane::new(chart, &scale);
    let (horizontal, date_unit) = date_ticks(chart.window, |date| plane.x(date));
    let tick = |value| ValueTick {
        position: plane.y(value),
        value,
    };
    Drawing {
        marks: draw_marks(chart, &plane),
        horizontal,
        date_unit,
        vertical: scale.values().map(tick).collect(),
        plot: plane.plot,
        points: points_of(chart, &plane),
    }
}

fn points_of(chart: &LineChart, plane: &Plane) -> Vec<PointAt> {
    let mut by_date: BTreeMap<Date, Vec<ValueAt>> = BTreeMap::new();
    for series in &chart.series {
        // A date given twice counts as it was given last, as it is drawn.
        let last_given: BTreeMap<Date, Option<f64>> = series.points.iter().copied().collect();
        for (date, value) in last_given {
            let value = measured(value).filter(|_| chart.window.contains(date));
            if let Some(value) = value {
                let at = ValueAt {
                    name_index: series.name_index,
                    value,
                    y: plane.y(value),
                };
                by_date.entry(date).or_default().push(at);
            }
        }
    }
    let point = |(date, values)| PointAt {
        date,
        x: plane.x(date),
        values,
    };
    by_date.into_iter().map(point).collect()
}
