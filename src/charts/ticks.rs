//! Where the labels stand: round values up the side, round dates along the foot.

use super::{LARGEST_VALUE, LineChart, SeriesStyle, ValueKind};
use crate::domain::civil::{Date, Window, add_days};
use chrono::Datelike;

pub const MOST_VALUE_TICKS: usize = 6;
pub const MOST_DATE_TICKS: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueTick {
    /// Distance from the top of the drawing, CSS pixels.
    pub position: f64,
    pub value: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DateTick {
    /// Distance from the left of the drawing, CSS pixels.
    pub position: f64,
    pub date: Date,
}

/// What the date ticks differ in, so that a label can leave out the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateUnit {
    Day,
    Month,
    Year,
}

impl DateUnit {
    /// Between the middles of two labels, in CSS pixels. At 12 px `10月28日` is 52 wide, `2026-10` 44, `2026` 27.
    pub fn least_distance(self) -> f64 {
        match self {
            DateUnit::Day | DateUnit::Month => 64.0,
            DateUnit::Year => 44.0,
        }
    }
}

/// Multiples of 1, 2 or 5 × a power of ten, from `first` to `last` steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueScale {
    step: Step,
    first: f64,
    last: f64,
}

/// `digit` × 10 to the `power`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    digit: f64,
    power: i32,
}

impl Step {
    fn times(self, count: f64) -> f64 {
        // Dividing by a whole power of ten is exact to the last digit, multiplying by its inverse is not.
        let scale = 10_f64.powi(self.power.abs());
        if self.power < 0 {
            count * self.digit / scale
        } else {
            count * self.digit * scale
        }
    }

    fn next(self) -> Step {
        match self.digit {
            1.0 => Step { digit: 2.0, ..self },
            2.0 => Step { digit: 5.0, ..self },
            _ => Step {
                digit: 1.0,
                power: self.power + 1,
            },
        }
    }
}

impl ValueScale {
    /// The finest scale that covers what is drawn with few enough ticks; `None` where nothing is drawn.
    pub fn covering(chart: &LineChart) -> Option<ValueScale> {
        let drawn = chart.series.iter().flat_map(|series| &series.points);
        let inside = drawn.filter(|(date, _)| chart.window.contains(*date));
        let values = inside.filter_map(|(_, value)| measured(*value));
        let bounds = values.fold(None, |bounds: Option<(f64, f64)>, value| {
            let (low, high) = bounds.unwrap_or((value, value));
            Some((low.min(value), high.max(value)))
        });
        let stands_on_zero = |style| matches!(style, SeriesStyle::Bars | SeriesStyle::Area);
        let needs_zero = chart.series.iter().any(|series| stands_on_zero(series.style));
        let (low, high) = with_zero(bounds?, needs_zero);
        let finest = if chart.values == ValueKind::Whole { 0 } else { -12 };
        let spread_power = (high - low).log10().floor() as i32 - 1;
        let mut step = Step {
            digit: 1.0,
            power: spread_power.max(finest),
        };
        loop {
            let (first, last) = ((low / step.times(1.0)).floor(), (high / step.times(1.0)).ceil());
            let scale = ValueScale { step, first, last };
            if scale.count() <= MOST_VALUE_TICKS {
                return Some(scale);
            }
            step = step.next();
        }
    }

    fn count(&self) -> usize {
        (self.last - self.first) as usize + 1
    }

    pub fn lowest(&self) -> f64 {
        self.step.times(self.first)
    }

    pub fn highest(&self) -> f64 {
        self.step.times(self.last)
    }

    /// From the lowest up.
    pub fn values(&self) -> impl Iterator<Item = f64> + '_ {
        (0..self.count()).map(|index| self.step.times(self.first + index as f64))
    }
}

/// What can be drawn of a value; anything else is a gap.
pub fn measured(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.abs() <= LARGEST_VALUE)
}

/// Widens the bounds to zero where something stands on it, or where zero is near; never leaves them equal.
fn with_zero((low, high): (f64, f64), needs_zero: bool) -> (f64, f64) {
    let is_level = high - low <= 1e-9 * high.abs().max(low.abs());
    let is_near = low < 0.75 * high && high > 0.75 * low;
    let (low, high) = if needs_zero || is_level || (is_near && (low >= 0.0 || high <= 0.0)) {
        (low.min(0.0), high.max(0.0))
    } else {
        (low, high)
    };
    // All zero, or too small to matter.
    if high - low < 1e-9 {
        (low, low + 1.0)
    } else {
        (low, high)
    }
}

/// Every so many days counted back from the last one, or firsts of months, or firsts of years.
#[derive(Clone, Copy, Debug)]
enum DateStep {
    Days(i64),
    Months(i32),
    Years(i32),
}

const DATE_STEPS: [DateStep; 17] = [
    DateStep::Days(1),
    DateStep::Days(2),
    DateStep::Days(3),
    DateStep::Days(5),
    DateStep::Days(7),
    DateStep::Days(14),
    DateStep::Months(1),
    DateStep::Months(2),
    DateStep::Months(3),
    DateStep::Months(6),
    DateStep::Years(1),
    DateStep::Years(2),
    DateStep::Years(5),
    DateStep::Years(10),
    DateStep::Years(20),
    DateStep::Years(50),
    DateStep::Years(100),
];

impl DateStep {
    fn unit(self) -> DateUnit {
        match self {
            DateStep::Days(_) => DateUnit::Day,
            DateStep::Months(_) => DateUnit::Month,
            DateStep::Years(_) => DateUnit::Year,
        }
    }

    /// Dates in the window, ascending; one more than the most is enough to refuse the step.
    fn dates(self, window: Window) -> Vec<Date> {
        let dates: Box<dyn Iterator<Item = Option<Date>>> = match self {
            DateStep::Days(days) => Box::new((0..).map(move |count| Some(add_days(window.last(), -count * days)))),
            DateStep::Months(months) => {
                let last = (window.last().year() * 12 + window.last().month0() as i32).div_euclid(months);
                Box::new((0..).map(move |count| first_of_month((last - count) * months)))
            }
            DateStep::Years(years) => {
                let last = window.last().year().div_euclid(years);
                Box::new((0..).map(move |count| first_of_month((last - count) * years * 12)))
            }
        };
        let inside = dates.map_while(|date| date.filter(|date| *date >= window.first()));
        let mut dates: Vec<Date> = inside.take(MOST_DATE_TICKS + 1).collect();
        dates.reverse();
        dates
    }
}

/// Months counted from January of year 0.
fn first_of_month(months: i32) -> Option<Date> {
    Date::from_ymd_opt(months.div_euclid(12), months.rem_euclid(12) as u32 + 1, 1)
}

/// The finest ticks whose labels do not touch; the last day alone where even the coarsest do.
pub fn date_ticks(window: Window, x: impl Fn(Date) -> f64) -> (Vec<DateTick>, DateUnit) {
    let place = |date: Date| DateTick {
        position: x(date),
        date,
    };
    for step in DATE_STEPS {
        let ticks: Vec<DateTick> = step.dates(window).into_iter().map(place).collect();
        let distance = step.unit().least_distance();
        let mut pairs = ticks.iter().zip(ticks.iter().skip(1));
        let fits = pairs.all(|(one, next)| next.position - one.position >= distance);
        if fits && (1..=MOST_DATE_TICKS).contains(&ticks.len()) {
            return (ticks, step.unit());
        }
    }
    (vec![place(window.last())], DateUnit::Day)
}
