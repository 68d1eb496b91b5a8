//! Which days are shown: the last so many up to the newest figure, or all.

use crate::domain::{
    Window,
    civil::{Date, add_days},
    figures::DayFigures,
};
use std::collections::BTreeMap;

/// A scope's figures by date.
pub type Days = BTreeMap<Date, DayFigures>;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    Week,
    #[default]
    Month,
    Quarter,
    All,
}

impl Period {
    pub const ALL: [Period; 4] = [Period::Week, Period::Month, Period::Quarter, Period::All];

    /// Its length; `None` for all.
    pub fn days(self) -> Option<u32> {
        match self {
            Period::Week => Some(7),
            Period::Month => Some(30),
            Period::Quarter => Some(90),
            Period::All => None,
        }
    }

    /// Ends at the newest figure, or today where there is none: figures often arrive late, and a chart of nothing tells nothing.
    pub fn window(self, days: &Days, today: Date) -> Window {
        let known = || days.iter().filter(|(_, day)| !day.is_empty()).map(|(date, _)| *date);
        let last = known().next_back().unwrap_or(today);
        let first = match self.days() {
            Some(days) => add_days(last, 1 - i64::from(days)),
            None => known().next().unwrap_or(last),
        };
        Window::new(first, last)
    }
}
