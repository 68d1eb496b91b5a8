//! Charts: golden marks of small charts, and what holds of every chart.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use chrono::{NaiveDate, TimeDelta};
use qunce::{charts::*, domain::Window};

#[path = "charts/generated.rs"]
mod generated;

const STYLES: [SeriesStyle; 4] = [
    SeriesStyle::Line,
    SeriesStyle::DashedLine,
    SeriesStyle::Bars,
    SeriesStyle::Area,
];

fn day(number: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 1).unwrap() + TimeDelta::days(number)
}

fn series(name_index: usize, style: SeriesStyle, values: &[Option<f64>]) -> Series {
    let points = values
        .iter()
        .enumerate()
        .map(|(number, value)| (day(number as i64), *value))
        .collect();
    Series {
        name_index,
        points,
        style,
    }
}

/// A plot of 100 × 50 pixels at (10, 10).
fn small(series: Vec<Series>, days: i64) -> LineChart {
    let margins = Margins {
        top: 10,
        right: 10,
        bottom: 10,
        left: 10,
    };
    let size = Size { width: 120, height: 70 };
    LineChart {
        margins,
        ..LineChart::new(series, Window::new(day(0), day(days - 1)), size)
    }
}

fn phone(values: &[Option<f64>]) -> LineChart {
    let window = Window::new(day(0), day(values.len().max(1) as i64 - 1));
    LineChart::new(
        vec![series(0, SeriesStyle::Line, values)],
        window,
        Size {
            width: 360,
            height: 220,
        },
    )
}

fn values_of(drawing: &Drawing) -> Vec<f64> {
    drawing.vertical.iter().map(|tick| tick.value).collect()
}

#[test]
fn a_line_with_a_gap_and_a_day_alone() {
    let values = [Some(0.0), Some(5.0), None, Some(10.0), Some(f64::NAN), Some(2.5)];
    let drawing = small(vec![series(0, SeriesStyle::Line, &values)], 6).draw();
    assert_eq!(
        drawing.marks,
        "<g class=\"series-1 chart-line\"><polyline fill=\"none\" points=\"10,60 30,35\"/>\
         <circle cx=\"70\" cy=\"10\" r=\"2.5\"/><circle cx=\"110\" cy=\"47.5\" r=\"2.5\"/></g>"
    );
    assert_eq!(values_of(&drawing), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
}

#[test]
fn bars_side_by_side_stand_on_zero_behind_the_line() {
    let line = series(6, SeriesStyle::DashedLine, &[Some(4.0), Some(2.0)]);
    let joined = series(1, SeriesStyle::Bars, &[Some(4.0), Some(1.0)]);
    let left = series(2, SeriesStyle::Bars, &[Some(-1.0), None]);
    let drawing = small(vec![line, joined, left], 2).draw();
    assert_eq!(
        drawing.marks,
        "<g class=\"series-2 chart-bars\"><rect x=\"17.5\" y=\"10\" width=\"17.5\" height=\"40\"/>\
         <rect x=\"67.5\" y=\"40\" width=\"17.5\" height=\"10\"/></g>\
         <g class=\"series-3 chart-bars\"><rect x=\"35\" y=\"50\" width=\"17.5\" height=\"10\"/></g>\
         <g class=\"series-3 chart-dashed\"><polyline fill=\"none\" points=\"35,10 85,30\"/></g>"
    );
    assert_eq!(values_of(&drawing), [-1.0, 0.0, 1.0, 2.0, 3.0, 4.0]);
}

#[test]
fn an_area_reaches_down_to_zero() {
    let chart = small(
        vec![series(3, SeriesStyle::Area, &[Some(0.2), Some(0.25), Some(0.1)])],
        3,
    );
    let drawing = LineChart {
        values: ValueKind::Fractional,
        ..chart
    }
    .draw();
    assert_eq!(
        drawing.marks,
        "<g class=\"series-4 chart-area\"><polygon points=\"10,20 60,10 110,40 110,60 10,60\"/>\
         <polyline fill=\"none\" points=\"10,20 60,10 110,40\"/></g>"
    );
    assert_eq!(values_of(&drawing), [0.0, 0.05, 0.1, 0.15, 0.2, 0.25]);
}

#[test]
fn nothing_measured_is_an_empty_drawing() {
    let nothing: [&[Option<f64>]; 4] = [&[], &[None], &[Some(f64::INFINITY), Some(f64::NAN)], &[Some(1e300)]];
    for values in nothing {
        let drawing = phone(values).draw();
        assert!(drawing.marks.is_empty() && drawing.vertical.is_empty() && drawing.horizontal.is_empty());
        assert_eq!(drawing.nearest(100.0), None);
    }
    assert_eq!(
        LineChart {
            series: vec![],
            ..phone(&[])
        }
        .draw()
        .marks,
        ""
    );
    let outside = LineChart {
        window: Window::day(day(-5)),
        ..phone(&[Some(1.0)])
    };
    assert_eq!(outside.draw().marks, "");
}

#[test]
fn value_ticks_are_round_and_whole_where_values_are() {
    for (values, kind, expected) in [
        (&[0.0][..], ValueKind::Whole, &[0.0, 1.0][..]),
        (&[7.0, 7.0], ValueKind::Whole, &[0.0, 2.0, 4.0, 6.0, 8.0]),
        (&[119.0, 338.0], ValueKind::Whole, &[0.0, 100.0, 200.0, 300.0, 400.0]),
        (&[300.0, 338.0], ValueKind::Whole, &[300.0, 310.0, 320.0, 330.0, 340.0]),
        (&[-3.0, 2.0], ValueKind::Whole, &[-3.0, -2.0, -1.0, 0.0, 1.0, 2.0]),
        (&[0.0, 1.0], ValueKind::Whole, &[0.0, 1.0]),
        (&[0.0, 1.0], ValueKind::Fractional, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (&[0.0, 1e12], ValueKind::Whole, &[0.0, 2e11, 4e11, 6e11, 8e11, 1e12]),
    ] {
        let values: Vec<_> = values.iter().copied().map(Some).collect();
        let chart = LineChart {
            values: kind,
            ..phone(&values)
        };
        assert_eq!(values_of(&chart.draw()), expected);
    }
}

#[test]
fn date_ticks_fit_a_phone() {
    let ticks = [1, 2, 7, 31, 45, 90, 365, 731, 1827].map(|days| {
        let drawing = phone(&vec![Some(1.0); days]).draw();
        (days, drawing.horizontal.len(), drawing.date_unit)
    });
    let (days, months, years) = (DateUnit::Day, DateUnit::Month, DateUnit::Year);
    let expected = [
        (1, 1, days),
        (2, 2, days),
        (7, 4, days),
        (31, 5, days),
        (45, 4, days),
        (90, 3, months),
        (365, 4, months),
    ];
    assert_eq!(ticks[..7], expected);
    assert_eq!(ticks[7..], [(731, 4, months), (1827, 5, years)]);
}

#[test]
fn a_finger_finds_the_nearest_measured_day() {
    let one = series(0, SeriesStyle::Line, &[Some(1.0), None, None, Some(4.0), None]);
    let other = series(5, SeriesStyle::Line, &[None, None, None, Some(2.0), None]);
    let drawing = small(vec![one, other], 5).draw();
    let date_at = |x: f64| drawing.nearest(x).unwrap().date;
    assert_eq!(
        [-50.0, 10.0, 47.0, 48.0, 500.0].map(date_at),
        [day(0), day(0), day(0), day(3), day(3)]
    );
    let values = [(0, 4.0, 10.0), (5, 2.0, 35.0)].map(|(name_index, value, y)| ValueAt { name_index, value, y });
    assert_eq!(
        *drawing.nearest(84.0).unwrap(),
        PointAt {
            date: day(3),
            x: 85.0,
            values: values.to_vec()
        }
    );
}

#[test]
fn marks_carry_no_colour_style_or_text() {
    let all = STYLES
        .iter()
        .enumerate()
        .map(|(index, style)| series(index, *style, &[Some(1.0), Some(2.0)]))
        .collect();
    let marks = small(all, 2).draw().marks;
    for forbidden in ["style", "stroke", "#", "opacity", "<text", "<svg", "rgb"] {
        assert!(!marks.contains(forbidden), "{forbidden} in {marks}");
    }
}
