//! Putting off a post that is due: where it could go, in the civil time of the store. Across a change of clocks an hour is an
//! hour of the clock on the wall, as everything in a plan is.

use super::{
    civil::{CivilTime, Date, MinuteOfDay, add_days, is_plannable},
    plan::Plan,
    schedule::{OccurrenceKey, OccurrenceState, occurrence},
};

/// When most people look into their groups (field-facts 1.0), minutes of the day.
const EVENING: u16 = 20 * 60;
const HOUR: u16 = 60;
const DAY: u16 = 24 * 60;

/// For how long a post is put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snooze {
    /// From now; a post that is to come later than now, from its own time.
    OneHour,
    /// To 20:00.
    ThisEvening,
    /// The same time of day.
    Tomorrow,
}

impl Snooze {
    const ALL: [Snooze; 3] = [Snooze::OneHour, Snooze::ThisEvening, Snooze::Tomorrow];

    /// Where a post that stands at this time goes; `None` where that would be no later than now and its own time.
    pub fn from(self, at: CivilTime, now: CivilTime) -> Option<CivilTime> {
        let later = at.max(now);
        let on = |date: Date, minutes: u16| {
            let minute = MinuteOfDay::new(minutes)?;
            Some(CivilTime { date, minute })
        };
        let to = match self {
            Snooze::OneHour => {
                let minutes = later.minute.minutes() + HOUR;
                on(add_days(later.date, i64::from(minutes / DAY)), minutes % DAY)
            }
            Snooze::ThisEvening => on(now.date, EVENING),
            Snooze::Tomorrow => on(add_days(now.date, 1), at.minute.minutes()),
        };
        to.filter(|to| *to > later && is_plannable(to.date))
    }
}

/// Where an open post can be put off to. Not beyond the day its group is dissolved: there it would never be sent.
pub fn snoozes(plan: &Plan, key: &OccurrenceKey, now: CivilTime) -> Vec<(Snooze, CivilTime)> {
    let Some(post) = occurrence(plan, key).filter(|post| post.state() == OccurrenceState::Open) else {
        return Vec::new();
    };
    let closed = plan.groups.get(&post.run.group).and_then(|group| group.closed_on);
    Snooze::ALL
        .into_iter()
        .filter_map(|snooze| Some((snooze, snooze.from(post.at, now)?)))
        .filter(|(_, to)| closed.is_none_or(|closed| to.date <= closed))
        .collect()
}
