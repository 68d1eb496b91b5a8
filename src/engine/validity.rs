//! Values that parse and yet belong in no plan: dates outside the years a plan may speak of.

use crate::domain::{
    Plan,
    civil::{Date, YEARS, is_plannable},
};

/// The first impossible value: where it stands, and what is wrong with it.
pub fn find_impossible(plan: &Plan) -> Option<(String, String)> {
    let of_groups = plan.groups.values().flat_map(|group| {
        let dates = [
            group.start,
            group.closed_on,
            group.positioning.life.end,
            group.positioning.goal.core_goal_reached_on,
        ];
        dates
            .into_iter()
            .flatten()
            .map(|date| (format!("group:{}", group.id), date))
    });
    let of_runs = plan.runs.values().flat_map(|run| {
        [Some(run.start), run.end]
            .into_iter()
            .flatten()
            .map(|date| (format!("run:{}", run.id), date))
    });
    let of_overrides = plan.overrides.iter().flat_map(|(run, changes)| {
        changes.iter().filter_map(move |(day, item, change)| {
            change
                .moved_to
                .map(|at| (format!("override:{run}:{day}:{}", item.0), at.date))
        })
    });
    let of_figures = plan
        .figures
        .values()
        .flat_map(|days| days.keys().map(|date| (format!("figures:{date}"), *date)));
    let mut dates = of_groups.chain(of_runs).chain(of_overrides).chain(of_figures);
    dates
        .find(|(_, date): &(String, Date)| !is_plannable(*date))
        .map(|(place, date)| {
            (
                place,
                format!("{date} is outside the years {} to {}", YEARS.start(), YEARS.end()),
            )
        })
}
