//! Charts over dates: pure geometry from figures to SVG marks, ticks and the points under a finger. Marks are drawn by
//! plotters; labels never are, since it measures text in the page (forbidden by the content policy, impossible in a worker):
//! the caller writes them as text at the ticks' positions. Colours are the style sheet's, by class.
//!
//! | class | on | what |
//! |---|---|---|
//! | `series-1` … `series-4` | `g` | whose marks: the series' name index, counted round |
//! | `chart-line`, `chart-dashed`, `chart-bars`, `chart-area` | `g` | how it is drawn |
//!
//! Inside a group stand `polyline` (stroke), `polygon` and `rect` (fill) and `circle` (a day alone between gaps; fill).

mod drawing;
mod marks;
mod plane;
mod ticks;

pub use drawing::{Drawing, PointAt, Rect, ValueAt};
pub use ticks::{DateTick, DateUnit, MOST_DATE_TICKS, MOST_VALUE_TICKS, ValueTick};

use crate::domain::civil::{Date, Window};

/// Classes of colour; the fifth series begins again with the first.
pub const COLOUR_COUNT: usize = 4;
/// Measurements beyond this magnitude are treated as missing; sums of fen stay far below.
pub const LARGEST_VALUE: f64 = 1e15;

#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    pub series: Vec<Series>,
    /// Points outside are not drawn.
    pub window: Window,
    pub size: Size,
    pub values: ValueKind,
    pub margins: Margins,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Which series it is to the caller, who has the name; decides the colour class.
    pub name_index: usize,
    /// In any order. `None` (or what is no finite number) breaks the line; a date that is not there does not.
    pub points: Vec<(Date, Option<f64>)>,
    pub style: SeriesStyle,
}

/// Areas are painted first, then bars, then lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SeriesStyle {
    Area,
    Bars,
    Line,
    DashedLine,
}

/// Whether values between whole numbers make sense: half a member does not, half of all members does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    Whole,
    Fractional,
}

/// CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

/// Room for the caller's labels around the plot, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margins {
    pub top: u32,
    pub right: u32,
    pub bottom: u32,
    pub left: u32,
}

impl Default for Margins {
    /// Five digits on the left, half a date on the right, one line of text below.
    fn default() -> Margins {
        Margins {
            top: 10,
            right: 28,
            bottom: 26,
            left: 44,
        }
    }
}

impl LineChart {
    pub fn new(series: Vec<Series>, window: Window, size: Size) -> LineChart {
        let (values, margins) = (ValueKind::Whole, Margins::default());
        LineChart {
            series,
            window,
            size,
            values,
            margins,
        }
    }

    /// Everything to show. Without a single measured point in the window: no marks, no ticks.
    pub fn draw(&self) -> Drawing {
        drawing::draw(self)
    }
}
