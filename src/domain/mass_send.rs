//! WeCom's quota of mass sends: how many the tool lets a group have in a period, and how many the plan has.

use super::{
    civil::{Date, Window, add_days},
    group::{Group, Platform},
    plan::Plan,
    playbook::Channel,
    schedule::{OccurrenceState, occurrences_of_group},
};
use chrono::{Datelike, Months};
use serde::{Deserialize, Serialize};

/// What the company's administrator has set instead of the usual "as many a month as it has days" (field-facts 4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MassSendLimit {
    SevenAWeek,
    OneADay,
}

/// A period with what is planned for it: the company's and the members' mass sends together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MassSends {
    pub period: Window,
    /// Sent and to be sent.
    pub posts: usize,
    pub quota: usize,
}

impl MassSends {
    pub fn is_over(&self) -> bool {
        self.posts > self.quota
    }
}

/// Weeks and days ahead that are counted; of months, this one and the next.
const WEEKS: i64 = 4;
const DAYS: i64 = 28;

/// The group's mass sends, the present period first; nothing of a group that is not on WeCom, where nothing is counted.
pub fn mass_sends(plan: &Plan, group: &Group, today: Date) -> Vec<MassSends> {
    if group.platform != Platform::WeCom {
        return Vec::new();
    }
    let limit = plan.profile.as_ref().and_then(|profile| profile.mass_send_limit);
    let periods = periods(limit, today);
    let (Some((first, _)), Some((last, _))) = (periods.first(), periods.last()) else {
        return Vec::new();
    };
    let mut posts = occurrences_of_group(plan, group.id, Window::new(first.first(), last.last()));
    posts.retain(|post| post.item.channel == Channel::MassSend && post.state() != OccurrenceState::Skipped);
    let count = |period: Window| posts.iter().filter(|post| period.contains(post.at.date)).count();
    periods
        .into_iter()
        .map(|(period, quota)| MassSends {
            period,
            posts: count(period),
            quota,
        })
        .collect()
}

/// The periods from the present one on, each with its quota.
fn periods(limit: Option<MassSendLimit>, today: Date) -> Vec<(Window, usize)> {
    let monday = add_days(today, -i64::from(today.weekday().num_days_from_monday()));
    let week = |number| Window::new(add_days(monday, 7 * number), add_days(monday, 7 * number + 6));
    match limit {
        None => [Some(today), today.checked_add_months(Months::new(1))]
            .into_iter()
            .flatten()
            .map(month_of)
            .map(|month| (month, month.days() as usize))
            .collect(),
        Some(MassSendLimit::SevenAWeek) => (0..WEEKS).map(|number| (week(number), 7)).collect(),
        Some(MassSendLimit::OneADay) => (0..DAYS).map(|days| (Window::day(add_days(today, days)), 1)).collect(),
    }
}

fn month_of(date: Date) -> Window {
    let first = add_days(date, 1 - i64::from(date.day()));
    let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
    Window::new(first, add_days(next, -1))
}
