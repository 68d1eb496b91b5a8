//! Properties of every chart: all marks inside the plot, few and ordered ticks, labels and marks on one scale.

use super::*;
use proptest::prelude::*;

/// Every number pair of the marks, as (x, y); rectangles as their two corners.
fn corners(marks: &str) -> Vec<(f64, f64)> {
    let attribute = |element: &str, name: &str| {
        let (_, rest) = element.split_once(&format!(" {name}=\""))?;
        Some(rest.split_once('"')?.0.to_owned())
    };
    let number = |element: &str, name: &str| attribute(element, name).map(|text| text.parse::<f64>().unwrap());
    let mut found = Vec::new();
    for element in marks.split('<') {
        for pair in attribute(element, "points").unwrap_or_default().split_whitespace() {
            let (x, y) = pair.split_once(',').unwrap();
            found.push((x.parse().unwrap(), y.parse().unwrap()));
        }
        found.extend(number(element, "cx").zip(number(element, "cy")));
        if let (Some(x), Some(y)) = (number(element, "x"), number(element, "y")) {
            found.extend([
                (x, y),
                (
                    x + number(element, "width").unwrap(),
                    y + number(element, "height").unwrap(),
                ),
            ]);
        }
    }
    found
}

fn any_value() -> impl Strategy<Value = Option<f64>> {
    let large = -1e15..1e15_f64;
    prop_oneof![
        Just(None),
        Just(Some(f64::NAN)),
        any::<f64>().prop_map(Some),
        (0.0..500.0).prop_map(Some),
        large.prop_map(Some)
    ]
}

fn any_chart() -> impl Strategy<Value = LineChart> {
    let points = prop::collection::vec((-10_i64..2000, any_value()), 0..40);
    let one = (0_usize..9, points, prop::sample::select(&STYLES[..]));
    let size = prop_oneof![(0_u32..2000, 0_u32..900), (any::<u32>(), any::<u32>())];
    (prop::collection::vec(one, 0..5), 0_i64..1900, size, any::<bool>()).prop_map(|(given, days, size, is_whole)| {
        let with_dates =
            |points: Vec<(i64, Option<f64>)>| points.into_iter().map(|(number, value)| (day(number), value)).collect();
        let series = given
            .into_iter()
            .map(|(name_index, points, style)| Series {
                name_index,
                points: with_dates(points),
                style,
            })
            .collect();
        let values = if is_whole {
            ValueKind::Whole
        } else {
            ValueKind::Fractional
        };
        let size = Size {
            width: size.0,
            height: size.1,
        };
        LineChart {
            values,
            ..LineChart::new(series, Window::new(day(0), day(days)), size)
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_chart_keeps_its_promises(chart in any_chart()) {
        let drawing = chart.draw();
        let plot = drawing.plot;
        let (right, bottom) = (plot.x + plot.width, plot.y + plot.height);
        for (x, y) in corners(&drawing.marks) {
            prop_assert!(x >= plot.x - 0.11 && x <= right + 0.11, "{x} outside {plot:?}");
            prop_assert!(y >= plot.y - 0.11 && y <= bottom + 0.11, "{y} outside {plot:?}");
        }
        for point in &drawing.points {
            prop_assert!(point.values.iter().all(|value| value.y >= plot.y && value.y <= bottom));
            prop_assert_eq!(drawing.nearest(point.x).map(|nearest| nearest.x), Some(point.x));
        }
        prop_assert!(drawing.vertical.len() <= MOST_VALUE_TICKS && drawing.horizontal.len() <= MOST_DATE_TICKS);
        for (low, high) in drawing.vertical.iter().zip(drawing.vertical.iter().skip(1)) {
            prop_assert!(low.value < high.value && low.position >= high.position);
        }
        for (left, right) in drawing.horizontal.iter().zip(drawing.horizontal.iter().skip(1)) {
            prop_assert!(left.date < right.date && right.position - left.position >= drawing.date_unit.least_distance());
        }
        prop_assert!(drawing.horizontal.iter().all(|tick| tick.position >= plot.x && tick.position <= right));
        prop_assert_eq!(drawing.marks.is_empty(), drawing.points.is_empty());
    }

    /// Text and tooltips are placed by our scale, marks by that of plotters: they must agree.
    #[test]
    fn dots_stand_where_the_points_are(values in prop::collection::vec(prop::option::of(-900.0..900.0_f64), 2..60)) {
        let alone: Vec<_> = values.iter().flat_map(|value| [*value, None]).collect();
        let drawing = phone(&alone).draw();
        let dots = corners(&drawing.marks);
        prop_assert_eq!(dots.len(), drawing.points.len());
        for (dot, point) in dots.iter().zip(&drawing.points) {
            prop_assert!((dot.0 - point.x).abs() < 0.11 && (dot.1 - point.values[0].y).abs() < 0.11, "{dot:?} {point:?}");
        }
    }
}
