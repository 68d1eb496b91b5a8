//! From dates and values to CSS pixels.

use super::{LineChart, SeriesStyle, drawing::Rect, ticks::ValueScale};
use crate::domain::civil::Date;

/// The largest side of a drawing; screens are smaller, and coordinates stay far from overflow.
const LARGEST_SIDE: u32 = 20_000;

/// Days from the window's first date run along x, values of the scale against y.
#[derive(Clone, Copy, Debug)]
pub struct Plane {
    pub plot: Rect,
    pub first: Date,
    /// In days, from left to right edge.
    pub left_day: f64,
    pub right_day: f64,
    pub lowest: f64,
    pub highest: f64,
}

impl Plane {
    pub fn new(chart: &LineChart, scale: &ValueScale) -> Plane {
        let days = f64::from(chart.window.days());
        let has_bars = chart.series.iter().any(|series| series.style == SeriesStyle::Bars);
        // Bars and a lonely day stand in the middle of their day's strip.
        let padding = if has_bars || chart.window.days() == 1 { 0.5 } else { 0.0 };
        Plane {
            plot: plot_of(chart),
            first: chart.window.first(),
            left_day: -padding,
            right_day: days - 1.0 + padding,
            lowest: scale.lowest(),
            highest: scale.highest(),
        }
    }

    pub fn day(&self, date: Date) -> f64 {
        date.signed_duration_since(self.first).num_days() as f64
    }

    pub fn x(&self, date: Date) -> f64 {
        let share = (self.day(date) - self.left_day) / (self.right_day - self.left_day);
        to_tenths(self.plot.x + share * self.plot.width)
    }

    pub fn y(&self, value: f64) -> f64 {
        let share = (value - self.lowest) / (self.highest - self.lowest);
        to_tenths(self.plot.y + (1.0 - share) * self.plot.height)
    }

    /// Width of one day's strip.
    pub fn day_width(&self) -> f64 {
        self.plot.width / (self.right_day - self.left_day)
    }
}

/// What the margins leave, at least one pixel each way.
pub fn plot_of(chart: &LineChart) -> Rect {
    let (margins, size) = (chart.margins, chart.size);
    let inner = |side: u32, before: u32, behind: u32| {
        let room = side.min(LARGEST_SIDE).saturating_sub(before.saturating_add(behind));
        f64::from(room.max(1))
    };
    Rect {
        x: f64::from(margins.left.min(LARGEST_SIDE)),
        y: f64::from(margins.top.min(LARGEST_SIDE)),
        width: inner(size.width, margins.left, margins.right),
        height: inner(size.height, margins.top, margins.bottom),
    }
}

/// Tenths of a pixel are finer than any screen shows.
fn to_tenths(pixels: f64) -> f64 {
    (pixels * 10.0).round() / 10.0
}
