//! Values that parse and yet belong in no plan: dates outside the years a plan may speak of, numbers beyond anything counted.

use crate::domain::{
    Plan,
    civil::{Date, YEARS, is_plannable},
    figures::{DayFigures, FigureField, LARGEST_COUNT, LARGEST_REVENUE_FEN},
};

/// The first impossible value: where it stands, and what is wrong with it.
pub fn find_impossible(plan: &Plan) -> Option<(String, String)> {
    impossible_date(plan).or_else(|| impossible_number(plan))
}

fn impossible_date(plan: &Plan) -> Option<(String, String)> {
    let of_groups = plan.groups.values().flat_map(|group| {
        let dates = [
            group.start,
            group.closed_on,
            group.positioning.life.end,
            group.positioning.goal.core_goal_reached_on,
        ];
        let place = format!("group:{}", group.id);
        dates.into_iter().flatten().map(move |date| (place.clone(), date))
    });
    let of_runs = plan.runs.values().flat_map(|run| {
        let dates = [Some(run.start), run.end].into_iter().flatten();
        dates.map(|date| (format!("run:{}", run.id), date))
    });
    let of_overrides = plan.overrides.iter().flat_map(|(run, changes)| {
        changes.iter().filter_map(move |(day, item, change)| {
            let date = change.moved_to?.date;
            Some((format!("override:{run}:{day}:{}", item.0), date))
        })
    });
    let of_figures = plan
        .figures
        .values()
        .flat_map(|days| days.keys().map(|date| (format!("figures:{date}"), *date)));
    let mut dates = of_groups.chain(of_runs).chain(of_overrides).chain(of_figures);
    let (place, date) = dates.find(|(_, date): &(String, Date)| !is_plannable(*date))?;
    let (first, last) = (YEARS.start(), YEARS.end());
    Some((place, format!("{date} is outside the years {first} to {last}")))
}

fn impossible_number(plan: &Plan) -> Option<(String, String)> {
    let of_prices = plan.groups.values().filter_map(|group| {
        let price = group.positioning.monetisation.product.price_fen?;
        let is_possible = (0..=LARGEST_REVENUE_FEN).contains(&price);
        (!is_possible).then(|| (format!("group:{}", group.id), price))
    });
    let of_figures = plan.figures.values().flatten().filter_map(|(date, figures)| {
        let value = impossible_figure(figures)?;
        Some((format!("figures:{date}"), value))
    });
    let (place, value) = of_prices.chain(of_figures).next()?;
    Some((place, format!("{value} is no possible number")))
}

/// A day's first value that could not have been typed or imported.
fn impossible_figure(figures: &DayFigures) -> Option<i64> {
    let largest = |field| match field {
        FigureField::Revenue => LARGEST_REVENUE_FEN,
        _ => i64::from(LARGEST_COUNT),
    };
    FigureField::ALL
        .into_iter()
        .filter_map(|field| Some((field, figures.get(field)?)))
        .find(|(field, value)| value.unsigned_abs() > largest(*field).unsigned_abs())
        .map(|(_, value)| value)
}
