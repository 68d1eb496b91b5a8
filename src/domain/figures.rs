//! Daily figures and the series read from them. A figure belongs to a scope: the whole workspace, one owner or one group;
//! a total over groups is never split, and figures of different scopes are never added.

use super::{civil::Date, id::GroupId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Whose figures they are.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    Workspace,
    /// All groups of one owner, by the owner's name or WeCom user id.
    Owner(String),
    Group(GroupId),
}

/// What was measured on one civil date. `None` means "not measured", never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DayFigures {
    /// Members at the end of the day.
    pub members: Option<u32>,
    pub joined: Option<u32>,
    pub left: Option<u32>,
    /// Members who wrote that day.
    pub active: Option<u32>,
    /// Messages of that day; WeCom counts staff too (shared metrics-fields).
    pub messages: Option<u32>,
    /// Members who bought.
    pub buyers: Option<u32>,
    pub orders: Option<u32>,
    /// Fen.
    pub revenue_fen: Option<i64>,
    /// Groups at the end of the day, where the scope covers several.
    pub groups: Option<u32>,
    pub groups_new: Option<u32>,
    pub groups_dissolved: Option<u32>,
    pub groups_active: Option<u32>,
}

/// One column of [`DayFigures`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureField {
    Members,
    Joined,
    Left,
    Active,
    Messages,
    Buyers,
    Orders,
    /// Fen.
    Revenue,
    Groups,
    GroupsNew,
    GroupsDissolved,
    GroupsActive,
}

impl FigureField {
    pub const ALL: [FigureField; 12] = [
        FigureField::Members,
        FigureField::Joined,
        FigureField::Left,
        FigureField::Active,
        FigureField::Messages,
        FigureField::Buyers,
        FigureField::Orders,
        FigureField::Revenue,
        FigureField::Groups,
        FigureField::GroupsNew,
        FigureField::GroupsDissolved,
        FigureField::GroupsActive,
    ];
}

/// Counts above this are refused at the door: no group has a thousand million members.
pub const LARGEST_COUNT: u32 = 1_000_000_000;
/// Revenue of one day above this is refused: 10,000 million yuan, in fen.
pub const LARGEST_REVENUE_FEN: i64 = 1_000_000_000_000;

impl DayFigures {
    pub fn get(&self, field: FigureField) -> Option<i64> {
        let count = match field {
            FigureField::Members => self.members,
            FigureField::Joined => self.joined,
            FigureField::Left => self.left,
            FigureField::Active => self.active,
            FigureField::Messages => self.messages,
            FigureField::Buyers => self.buyers,
            FigureField::Orders => self.orders,
            FigureField::Revenue => return self.revenue_fen,
            FigureField::Groups => self.groups,
            FigureField::GroupsNew => self.groups_new,
            FigureField::GroupsDissolved => self.groups_dissolved,
            FigureField::GroupsActive => self.groups_active,
        };
        count.map(i64::from)
    }

    /// Sets one column. Returns `false`, with nothing changed, where the value is negative (revenue may be: refunds) or
    /// larger than [`LARGEST_COUNT`] or [`LARGEST_REVENUE_FEN`].
    #[must_use]
    pub fn set(&mut self, field: FigureField, value: Option<i64>) -> bool {
        if field == FigureField::Revenue {
            let fits = value.is_none_or(|fen| fen.unsigned_abs() <= LARGEST_REVENUE_FEN.unsigned_abs());
            if fits {
                self.revenue_fen = value;
            }
            return fits;
        }
        let count = match value.map(u32::try_from) {
            None => None,
            Some(Ok(count)) if count <= LARGEST_COUNT => Some(count),
            Some(_) => return false,
        };
        let place = match field {
            FigureField::Members => &mut self.members,
            FigureField::Joined => &mut self.joined,
            FigureField::Left => &mut self.left,
            FigureField::Active => &mut self.active,
            FigureField::Messages => &mut self.messages,
            FigureField::Buyers => &mut self.buyers,
            FigureField::Orders => &mut self.orders,
            FigureField::Groups => &mut self.groups,
            FigureField::GroupsNew => &mut self.groups_new,
            FigureField::GroupsDissolved => &mut self.groups_dissolved,
            FigureField::GroupsActive => &mut self.groups_active,
            FigureField::Revenue => return false,
        };
        *place = count;
        true
    }

    pub fn is_empty(&self) -> bool {
        *self == DayFigures::default()
    }
}

/// A day's leaves, and how they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaves {
    Given(u32),
    /// total(d−1) + joined(d) − total(d): WeCom reports no leaves. Blurred by members who come and go on one day.
    Derived(u32),
    /// The derivation came out negative by so many: the totals and the joins contradict one another.
    Contradiction(u32),
    /// The first day, after a gap, or without totals.
    Unknown,
}

impl Leaves {
    pub fn count(self) -> Option<u32> {
        match self {
            Leaves::Given(count) | Leaves::Derived(count) => Some(count),
            Leaves::Contradiction(_) | Leaves::Unknown => None,
        }
    }
}

/// The leaves of `date`: given where they were measured, else derived from the day before.
pub fn leaves_on(series: &BTreeMap<Date, DayFigures>, date: Date) -> Leaves {
    let Some(today) = series.get(&date) else {
        return Leaves::Unknown;
    };
    if let Some(left) = today.left {
        return Leaves::Given(left);
    }
    let before = date
        .pred_opt()
        .and_then(|day_before| series.get(&day_before))
        .and_then(|day| day.members);
    let (Some(before), Some(joined), Some(total)) = (before, today.joined, today.members) else {
        return Leaves::Unknown;
    };
    let left = i64::from(before) + i64::from(joined) - i64::from(total);
    let magnitude = u32::try_from(left.unsigned_abs()).unwrap_or(u32::MAX);
    if left < 0 {
        Leaves::Contradiction(magnitude)
    } else {
        Leaves::Derived(magnitude)
    }
}
