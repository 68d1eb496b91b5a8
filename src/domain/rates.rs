//! Rates derived from figures, with the formulas of field-facts section 3.1. Each doc states the denominator; a missing or
//! zero denominator gives `None`, never NaN. Rates are fractions: 0.25 is 25 %.

use super::{
    civil::{Date, Window},
    figures::{DayFigures, Leaves, leaves_on},
};
use std::collections::BTreeMap;

/// A count over a positive whole.
fn share(part: f64, whole: f64) -> Option<f64> {
    let rate = part / whole;
    (whole > 0.0 && rate.is_finite()).then_some(rate)
}

/// Joined ÷ people who saw the entry (exposure of the channel; some count scans instead, so name what you pass).
pub fn join_rate(joined: u32, exposure: u32) -> Option<f64> {
    share(joined.into(), exposure.into())
}

/// Leaves of the period ÷ members at the period's end.
pub fn leave_rate(left: u32, members_at_end: u32) -> Option<f64> {
    share(left.into(), members_at_end.into())
}

/// Joined − left.
pub fn net_growth(joined: u32, left: u32) -> i64 {
    i64::from(joined) - i64::from(left)
}

/// Members who wrote in the period ÷ members at its end.
pub fn activity_rate(active: u32, members: u32) -> Option<f64> {
    share(active.into(), members.into())
}

/// Opened ÷ delivered.
pub fn open_rate(opened: u32, delivered: u32) -> Option<f64> {
    share(opened.into(), delivered.into())
}

/// Buyers ÷ members of the group (not ÷ clicks).
pub fn conversion_rate(buyers: u32, members: u32) -> Option<f64> {
    share(buyers.into(), members.into())
}

/// Members who bought again ÷ members who bought.
pub fn repurchase_rate(buyers_again: u32, buyers: u32) -> Option<f64> {
    share(buyers_again.into(), buyers.into())
}

/// Orders ÷ buyers.
pub fn purchase_frequency(orders: u32, buyers: u32) -> Option<f64> {
    share(orders.into(), buyers.into())
}

/// Fen per order: revenue ÷ orders.
pub fn order_value_fen(revenue_fen: i64, orders: u32) -> Option<f64> {
    share(revenue_fen as f64, orders.into())
}

/// Fen: value of an order × orders a year × years a customer stays. Before costs; multiply by the margin for profit.
pub fn lifetime_value_fen(order_value_fen: f64, orders_a_year: f64, years: f64) -> Option<f64> {
    let value = order_value_fen * orders_a_year * years;
    value.is_finite().then_some(value)
}

/// Still active on day N ÷ members at the start.
pub fn retention(active_on_day: u32, at_start: u32) -> Option<f64> {
    share(active_on_day.into(), at_start.into())
}

/// Invitations per user × share of the invited who join. Both are averages *per user* (the trap of field-facts 3.1).
pub fn k_factor(invitations: u32, users: u32, joined_by_invitation: u32) -> Option<f64> {
    Some(share(invitations.into(), users.into())? * share(joined_by_invitation.into(), invitations.into())?)
}

/// Fen spent ÷ people won.
pub fn cost_per_member_fen(cost_fen: i64, won: u32) -> Option<f64> {
    share(cost_fen as f64, won.into())
}

/// (Revenue − cost) ÷ cost. This is not "revenue : cost".
pub fn return_on_investment(revenue_fen: i64, cost_fen: i64) -> Option<f64> {
    share(revenue_fen as f64 - cost_fen as f64, cost_fen as f64)
}

/// What a period amounts to. Sums count only the days on which a figure is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// Members on the last day of the period that has a total.
    pub members: Option<u32>,
    pub joined: Option<u32>,
    pub left: Option<u32>,
    /// Whether any of the leaves were derived.
    pub left_is_derived: bool,
    /// Days whose totals and joins contradict one another.
    pub contradictions: u32,
    /// Mean of the days' activity rates, over days that have both figures.
    pub activity: Option<f64>,
    pub leave_rate: Option<f64>,
    /// Over the days that know both, so that joins are never set against leaves nobody counted.
    pub net_growth: Option<i64>,
    /// Fen.
    pub revenue_fen: Option<i64>,
    pub orders: Option<u32>,
    /// Days with any figure.
    pub days: u32,
}

/// Sums up the window of one scope's series.
pub fn summarise(series: &BTreeMap<Date, DayFigures>, window: Window) -> Summary {
    let mut summary = Summary::default();
    for (date, day) in series
        .range(window.first()..=window.last())
        .filter(|(_, day)| !day.is_empty())
    {
        summary.days += 1;
        summary.members = day.members.or(summary.members);
        add(&mut summary.joined, day.joined);
        add(&mut summary.orders, day.orders);
        if let Some(fen) = day.revenue_fen {
            summary.revenue_fen = Some(summary.revenue_fen.unwrap_or(0).saturating_add(fen));
        }
        let leaves = leaves_on(series, *date);
        summary.left_is_derived |= matches!(leaves, Leaves::Derived(_));
        summary.contradictions += u32::from(matches!(leaves, Leaves::Contradiction(_)));
        add(&mut summary.left, leaves.count());
        if let Some((joined, left)) = day.joined.zip(leaves.count()) {
            summary.net_growth = Some(summary.net_growth.unwrap_or(0) + net_growth(joined, left));
        }
    }
    summary.activity = mean_activity(series, window);
    summary.leave_rate = summary
        .left
        .zip(summary.members)
        .and_then(|(left, members)| leave_rate(left, members));
    summary
}

fn mean_activity(series: &BTreeMap<Date, DayFigures>, window: Window) -> Option<f64> {
    let (sum, days) = series
        .range(window.first()..=window.last())
        .filter_map(|(_, day)| activity_rate(day.active?, day.members?))
        .fold((0.0, 0_u32), |(sum, days), rate| (sum + rate, days + 1));
    share(sum, days.into())
}

fn add(sum: &mut Option<u32>, more: Option<u32>) {
    if let Some(more) = more {
        *sum = Some(sum.unwrap_or(0).saturating_add(more));
    }
}
