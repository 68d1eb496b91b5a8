//! Figures and rates: every formula of field-facts 3.1 as a table, with the denominators that are zero or missing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::*;
use proptest::{collection::btree_map, option, prelude::*};
use qunce::domain::{
    Window,
    civil::{Date, add_days},
    figures::{DayFigures, FigureField, LARGEST_COUNT, LARGEST_REVENUE_FEN, Leaves, leaves_on},
    rates::*,
};
use std::collections::BTreeMap;

type Series = BTreeMap<Date, DayFigures>;

/// Members, joined and left of one day.
fn day(members: Option<u32>, joined: Option<u32>, left: Option<u32>) -> DayFigures {
    DayFigures {
        members,
        joined,
        left,
        ..DayFigures::default()
    }
}

fn series(days: &[(&str, DayFigures)]) -> Series {
    days.iter().map(|(on, figures)| (date(on), *figures)).collect()
}

#[test]
fn shares_of_counts() {
    type Rate = fn(u32, u32) -> Option<f64>;
    let rates: [(&str, Rate); 8] = [
        ("join_rate", join_rate),
        ("leave_rate", leave_rate),
        ("activity_rate", activity_rate),
        ("open_rate", open_rate),
        ("conversion_rate", conversion_rate),
        ("repurchase_rate", repurchase_rate),
        ("purchase_frequency", purchase_frequency),
        ("retention", retention),
    ];
    let cases = [
        (50, 200, Some(0.25)),
        (0, 200, Some(0.0)),
        (200, 200, Some(1.0)),
        (3, 2, Some(1.5)),
        (0, 0, None),
        (5, 0, None),
        (u32::MAX, 1, Some(4_294_967_295.0)),
    ];
    for (name, rate) in rates {
        for (part, whole, expected) in cases {
            assert_eq!(rate(part, whole), expected, "{name}({part}, {whole})");
        }
    }
}

#[test]
fn net_growth_may_be_negative() {
    assert_eq!(net_growth(12, 5), 7);
    assert_eq!(net_growth(5, 12), -7);
    assert_eq!(net_growth(0, u32::MAX), -4_294_967_295);
}

#[test]
fn money_for_each() {
    assert_eq!(order_value_fen(40_000, 2), Some(20_000.0));
    assert_eq!(order_value_fen(-500, 2), Some(-250.0), "a day of refunds");
    assert_eq!(order_value_fen(40_000, 0), None);
    assert_eq!(cost_per_member_fen(50_000, 100), Some(500.0));
    assert_eq!(cost_per_member_fen(50_000, 0), None, "nobody was won");
    assert_eq!(order_value_fen(i64::MIN, u32::MAX).map(f64::is_finite), Some(true));
}

#[test]
fn a_customer_s_worth() {
    // The example of field-facts 3.1: 200 yuan × 4 a year × 3 years.
    assert_eq!(lifetime_value_fen(20_000.0, 4.0, 3.0), Some(240_000.0));
    for bad in [f64::NAN, f64::INFINITY] {
        assert_eq!(lifetime_value_fen(bad, 4.0, 3.0), None);
    }
    assert_eq!(lifetime_value_fen(f64::MAX, 2.0, 1.0), None);
}

#[test]
fn the_k_factor_multiplies_averages_of_one_user() {
    // 100 seeds with 5 invitations each: 20 % who join give 1.0, 30 % give 1.5 (field-facts 3.1).
    assert_eq!(k_factor(500, 100, 100), Some(1.0));
    assert_eq!(k_factor(500, 100, 150), Some(1.5));
    assert_eq!(k_factor(500, 0, 150), None);
    assert_eq!(k_factor(0, 100, 0), None, "nobody was invited");
}

#[test]
fn return_is_gain_over_cost_not_revenue_over_cost() {
    assert_eq!(return_on_investment(30_000, 10_000), Some(2.0));
    assert_eq!(return_on_investment(5_000, 10_000), Some(-0.5));
    assert_eq!(return_on_investment(5_000, 0), None);
    assert_eq!(return_on_investment(5_000, -1), None);
}

#[test]
fn leaves_given_derived_contradicting_unknown() {
    let figures = series(&[
        ("2026-10-01", day(Some(100), Some(10), None)),
        ("2026-10-02", day(Some(105), Some(8), None)),
        ("2026-10-03", day(Some(105), Some(0), Some(2))),
        ("2026-10-04", day(Some(120), Some(10), None)),
        ("2026-10-06", day(Some(118), Some(0), None)),
        ("2026-10-07", day(Some(118), None, None)),
        ("2026-10-08", day(None, Some(3), None)),
        ("2026-10-09", day(Some(119), Some(1), None)),
    ]);
    let expected = [
        ("2026-09-30", Leaves::Unknown),
        ("2026-10-01", Leaves::Unknown),
        ("2026-10-02", Leaves::Derived(3)),
        ("2026-10-03", Leaves::Given(2)),
        ("2026-10-04", Leaves::Contradiction(5)),
        ("2026-10-05", Leaves::Unknown),
        ("2026-10-06", Leaves::Unknown),
        ("2026-10-07", Leaves::Unknown),
        ("2026-10-08", Leaves::Unknown),
        ("2026-10-09", Leaves::Unknown),
    ];
    for (on, leaves) in expected {
        assert_eq!(leaves_on(&figures, date(on)), leaves, "{on}");
    }
    assert_eq!(Leaves::Contradiction(5).count(), None, "a contradiction is no figure");
    assert_eq!(
        (Leaves::Given(2).count(), Leaves::Derived(3).count()),
        (Some(2), Some(3))
    );
}

#[test]
fn the_first_day_of_the_calendar_has_no_day_before() {
    let figures = Series::from([(Date::MIN, day(Some(10), Some(5), None))]);
    assert_eq!(leaves_on(&figures, Date::MIN), Leaves::Unknown);
}

#[test]
fn a_period_is_summed_up_over_what_is_known() {
    let mut figures = series(&[
        ("2026-10-01", day(Some(100), Some(10), None)),
        ("2026-10-02", day(Some(105), Some(8), None)),
        ("2026-10-03", day(None, Some(4), Some(1))),
        ("2026-10-04", DayFigures::default()),
    ]);
    let second = figures.get_mut(&date("2026-10-02")).unwrap();
    (second.active, second.orders, second.revenue_fen) = (Some(105), Some(3), Some(9_900));
    let first = figures.get_mut(&date("2026-10-01")).unwrap();
    (first.active, first.revenue_fen) = (Some(25), Some(-900));
    let summary = summarise(&figures, window("2026-10-01", "2026-10-31"));
    let expected = Summary {
        members: Some(105),
        joined: Some(22),
        left: Some(4),
        left_is_derived: true,
        contradictions: 0,
        activity: Some(0.625),
        leave_rate: Some(4.0 / 105.0),
        // The first day's leaves are unknown, so its ten joins are not counted against them.
        net_growth: Some(8 + 4 - 4),
        revenue_fen: Some(9_000),
        orders: Some(3),
        days: 3,
    };
    assert_eq!(summary, expected);
}

#[test]
fn an_empty_period_knows_nothing() {
    assert_eq!(
        summarise(&Series::new(), window("2026-10-01", "2026-10-31")),
        Summary::default()
    );
    let outside = series(&[("2026-11-01", day(Some(1), Some(1), Some(1)))]);
    assert_eq!(
        summarise(&outside, window("2026-10-01", "2026-10-31")),
        Summary::default()
    );
}

#[test]
fn the_day_before_the_period_still_tells_its_first_leaves() {
    let figures = series(&[
        ("2026-09-30", day(Some(50), None, None)),
        ("2026-10-01", day(Some(52), Some(5), None)),
        ("2026-10-02", day(Some(60), Some(1), None)),
    ]);
    let summary = summarise(&figures, window("2026-10-01", "2026-10-02"));
    assert_eq!(
        (summary.left, summary.contradictions, summary.net_growth),
        (Some(3), 1, Some(2))
    );
}

#[test]
fn figures_have_limits() {
    for field in FigureField::ALL {
        let largest = match field {
            FigureField::Revenue => LARGEST_REVENUE_FEN,
            _ => i64::from(LARGEST_COUNT),
        };
        let mut figures = DayFigures::default();
        assert!(figures.set(field, Some(largest)), "{field:?}");
        assert_eq!(figures.get(field), Some(largest));
        for refused in [largest + 1, i64::MAX, i64::MIN] {
            assert!(!figures.set(field, Some(refused)), "{field:?} {refused}");
            assert_eq!(figures.get(field), Some(largest), "a refused value changes nothing");
        }
        assert_eq!(
            figures.set(field, Some(-1)),
            field == FigureField::Revenue,
            "only revenue may be negative"
        );
        assert!(
            figures.set(field, None) && figures.is_empty(),
            "{field:?} is the only column it set"
        );
    }
}

fn any_day() -> impl Strategy<Value = DayFigures> {
    let count = || option::of(prop_oneof![0_u32..300, Just(0), Just(u32::MAX)]);
    let money = option::of(prop_oneof![-100_000_i64..100_000, Just(i64::MIN), Just(i64::MAX)]);
    (count(), count(), count(), count(), count(), money).prop_map(
        |(members, joined, left, active, orders, revenue_fen)| DayFigures {
            members,
            joined,
            left,
            active,
            orders,
            revenue_fen,
            ..DayFigures::default()
        },
    )
}

proptest! {
    #[test]
    fn no_series_gives_nan_or_panics(days in btree_map(0_i64..40, any_day(), 0..30), first in 0_i64..40, last in 0_i64..40) {
        let base = date("2026-10-01");
        let series: Series = days.into_iter().map(|(after, figures)| (add_days(base, after), figures)).collect();
        let window = Window::new(add_days(base, first), add_days(base, last));
        let summary = summarise(&series, window);
        for rate in [summary.activity, summary.leave_rate].into_iter().flatten() {
            prop_assert!(rate.is_finite() && rate >= 0.0);
        }
        let known = window.dates().filter(|on| series.get(on).is_some_and(|day| !day.is_empty())).count();
        prop_assert_eq!(summary.days as usize, known);
        let negative = window.dates().filter(|on| matches!(leaves_on(&series, *on), Leaves::Contradiction(_)));
        prop_assert_eq!(summary.contradictions as usize, negative.count());
    }

    #[test]
    fn no_rate_is_nan(part in any::<u32>(), whole in any::<u32>(), more in any::<u32>(), fen in any::<i64>(), cost in any::<i64>()) {
        let all = [
            join_rate(part, whole), k_factor(part, whole, more), order_value_fen(fen, whole), cost_per_member_fen(fen, whole),
            return_on_investment(fen, cost),
        ];
        prop_assert!(all.into_iter().flatten().all(f64::is_finite));
    }

    #[test]
    fn what_is_set_is_what_is_got(value in option::of(any::<i64>()), column in 0_usize..12) {
        let field = FigureField::ALL[column];
        let mut figures = DayFigures::default();
        let taken = figures.set(field, value);
        prop_assert_eq!(figures.get(field), if taken { value } else { None });
    }
}
