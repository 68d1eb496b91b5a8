//! What an import would change in the figures that are there already.

use crate::domain::{
    civil::Date,
    figures::{DayFigures, FigureField},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayChange {
    pub date: Date,
    pub field: FigureField,
    /// `None` where nothing was measured before.
    pub before: Option<i64>,
    pub after: i64,
}

/// Only what differs: the same file twice changes nothing, and what was not measured never erases a figure.
pub fn merge_days(existing: &BTreeMap<Date, DayFigures>, incoming: &BTreeMap<Date, DayFigures>) -> Vec<DayChange> {
    let mut changes = Vec::new();
    for (date, day) in incoming {
        let known = existing.get(date).copied().unwrap_or_default();
        for field in FigureField::ALL {
            let (before, after) = (known.get(field), day.get(field));
            if let Some(after) = after.filter(|after| before != Some(*after)) {
                changes.push(DayChange {
                    date: *date,
                    field,
                    before,
                    after,
                });
            }
        }
    }
    changes
}
