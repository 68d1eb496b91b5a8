//! What is due today, kept for everybody who shows it: after an edit only the groups it touched are looked at again.

use crate::{
    domain::{CivilTime, due::DueBoard},
    engine::{LiveCopy, Revision, Touched},
};
use leptos::prelude::*;

/// The board, and the moment of the plan that it was made from.
#[derive(Default)]
pub struct DueToday {
    pub board: DueBoard,
    seen: Revision,
}

/// Follows the plan and the calendar day.
pub(super) fn of_today(copy: RwSignal<LiveCopy>, now: RwSignal<CivilTime>) -> Memo<DueToday> {
    Memo::new_owning(move |due: Option<DueToday>| {
        let (mut due, today) = (due.unwrap_or_default(), now.get().date);
        copy.with(|copy| {
            let touched = if due.board.today() == Some(today) {
                copy.revisions().touched_since(due.seen)
            } else {
                Touched::Every
            };
            due.seen = copy.revisions().latest();
            let is_different = match touched {
                Touched::These(groups) => due.board.renew(copy.plan(), &groups),
                Touched::Every => {
                    due.board = DueBoard::new(copy.plan(), today);
                    true
                }
            };
            (due, is_different)
        })
    })
}
