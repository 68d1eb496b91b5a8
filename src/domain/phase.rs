//! Where a group stands in its life, from its dates alone (P2).

use super::{civil::Date, group::Group};

/// The phases of a group's life, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Phase {
    /// No start is set.
    Draft,
    /// Opens in this many days.
    Preparing {
        days_left: i64,
    },
    /// The first seven days, in which a group is made or lost (S2: lively for a week, then silence).
    Opening {
        day: i64,
    },
    Running {
        day: i64,
    },
    /// The last days of the term: three, or a tenth of a long one, at most seven.
    Closing {
        days_left: i64,
    },
    /// The term is over and the group still stands: rule D8.
    Overdue {
        days: i64,
    },
    Closed,
}

const OPENING_DAYS: i64 = 7;

/// The phase on `today`.
pub fn phase(group: &Group, today: Date) -> Phase {
    if group.is_closed_on(today) {
        return Phase::Closed;
    }
    let Some(start) = group.start else { return Phase::Draft };
    let day = (today - start).num_days() + 1;
    if day < 1 {
        return Phase::Preparing { days_left: 1 - day };
    }
    let Some(end) = group.positioning.life.end else {
        return open_ended(day);
    };
    let days_left = (end - today).num_days();
    if days_left < 0 {
        return Phase::Overdue { days: -days_left };
    }
    let term = (end - start).num_days() + 1;
    let closing = (term / 10).clamp(3, 7).min(term / 2);
    if days_left < closing {
        Phase::Closing { days_left }
    } else {
        open_ended(day)
    }
}

fn open_ended(day: i64) -> Phase {
    if day <= OPENING_DAYS {
        Phase::Opening { day }
    } else {
        Phase::Running { day }
    }
}
