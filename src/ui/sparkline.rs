//! A line as small as a word: where a number has been going. The number beside it says how much.

use leptos::prelude::*;

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
/// Room for the line's own thickness.
const EDGE: f64 = 2.0;

/// The line through the values, evenly spaced; nothing for fewer than two.
#[component]
pub fn Sparkline(values: Vec<f64>) -> impl IntoView {
    let points = points(&values)?;
    Some(view! {
        <svg class="sparkline" viewBox=format!("0 0 {WIDTH} {HEIGHT}") aria-hidden="true" focusable="false" preserveAspectRatio="none">
            <polyline points=points />
        </svg>
    })
}

fn points(values: &[f64]) -> Option<String> {
    let (least, most) = values
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| {
            (least.min(*value), most.max(*value))
        });
    let steps = values.len().checked_sub(1).filter(|steps| *steps > 0)?;
    let height = |value: f64| {
        // A number that never changed is a line in the middle.
        let share = if most > least {
            (value - least) / (most - least)
        } else {
            0.5
        };
        HEIGHT - EDGE - share * (HEIGHT - 2.0 * EDGE)
    };
    let point = |(index, value): (usize, &f64)| {
        let across = index as f64 / steps as f64 * (WIDTH - 2.0 * EDGE) + EDGE;
        format!("{across:.1},{:.1}", height(*value))
    };
    Some(values.iter().enumerate().map(point).collect::<Vec<_>>().join(" "))
}
