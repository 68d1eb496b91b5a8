//! Checklists C1–C9 (domain.md section 8): which lists there are and how far one is ticked. Their words live in knowledge.

use super::{choices::Choices, kind::coded};
use serde::{Deserialize, Serialize};

coded! {
    /// One of the nine checklists.
    Checklist {
        Poster = "C1", TaskCopy = "C2", BeforeOpening = "C3", BeforeClosing = "C4", IceBreaking = "C5", Moments = "C6",
        EventRunSheet = "C7", Offer = "C8", Emergency = "C9",
    }
}

/// One item of one checklist, stored as `C3:backup_code`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CheckItem(pub String);

impl CheckItem {
    pub fn new(list: Checklist, item: &str) -> CheckItem {
        CheckItem(format!("{}:{item}", list.code()))
    }
}

/// How many of the list's items are ticked, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
}

/// Counts only items that the list still has; ticks of items that are gone do not count.
pub fn progress<'a>(
    list: Checklist,
    items: impl IntoIterator<Item = &'a str>,
    ticked: &Choices<CheckItem>,
) -> Progress {
    items
        .into_iter()
        .fold(Progress { done: 0, of: 0 }, |sum, item| Progress {
            done: sum.done + usize::from(ticked.contains(&CheckItem::new(list, item))),
            of: sum.of + 1,
        })
}
