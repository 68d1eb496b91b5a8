//! One act on the runs of many groups: a playbook starts, moves, or takes the place of another. What would change is worked out
//! group by group before anything does, so that it can be looked at first ([`preview`]) and is one command then.

mod collisions;
mod preview;
mod runs;

pub use collisions::Collision;
pub use preview::{Preview, accepted, preview};
pub use runs::{AtWork, at_work, groups_at_work};

use super::{
    civil::{Date, add_days, is_plannable},
    group::Group,
    id::{GroupId, RunId},
    plan::{PinnedPlaybook, Plan},
    playbook::PlaybookHash,
    schedule::Run,
};
use collisions::collisions;
use runs::RunsByGroup;
use std::sync::Arc;

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum BulkAct {
    Start(NewRun),
    /// Whatever runs of this playbook are at work begin so many days later, or earlier where negative; what happened to their days
    /// goes along.
    Shift {
        playbook: String,
        days: i64,
    },
    /// Whatever runs of the old playbook are at work end the day before the new one begins; those that would begin later are
    /// deleted.
    Replace {
        old: String,
        new: NewRun,
    },
}

/// A playbook that is to start.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRun {
    pub playbook: Arc<PinnedPlaybook>,
    pub hash: PlaybookHash,
    pub on: StartDay,
}

/// The day that its owner picks, which the playbook may prepare for (its `event_day`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartDay {
    On(Date),
    /// Counted from each group's own first day, which is day 1.
    DayOfGroup(u32),
}

/// Which collisions keep a group out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sparing {
    /// The same playbook is at work there in these days.
    pub same: bool,
    /// Another playbook is.
    pub others: bool,
}

/// Why nothing is changed in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// In the trash, or nowhere.
    Gone,
    /// By today, or before the playbook would begin there.
    Closed,
    /// The days are to be counted from a start that it does not have.
    WithoutStart,
    /// No run of the playbook that is to move or end is at work there.
    NotAtWork,
    /// The dates would leave the years that a plan speaks of.
    BeyondCalendar,
    SameAtWork,
    OthersAtWork,
}

/// One run as it is and as it would be.
#[derive(Clone, Debug, PartialEq)]
pub struct RunChange {
    /// `None` for one that starts.
    pub before: Option<Run>,
    pub after: Run,
}

/// What an act comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prepared {
    /// Group by group.
    pub changes: Vec<RunChange>,
    pub left_out: Vec<(GroupId, LeftOut)>,
    /// In the groups that are changed.
    pub collisions: Vec<Collision>,
    /// The version that the new runs pin.
    pub pinned: Option<(PlaybookHash, Arc<PinnedPlaybook>)>,
}

/// Whoever prepares: the plan, its runs by group, the moment in the store's zone and a maker of ids.
struct Preparing<'plan, Ids> {
    plan: &'plan Plan,
    runs: RunsByGroup<'plan>,
    today: Date,
    /// Milliseconds since 1970 UTC.
    now: i64,
    next_id: Ids,
}

/// Works out what the act changes in these groups. `now` is in milliseconds since 1970 UTC and marks what is deleted.
pub fn prepare(
    plan: &Plan,
    act: &BulkAct,
    groups: impl IntoIterator<Item = GroupId>,
    sparing: Sparing,
    (today, now): (Date, i64),
    next_id: impl FnMut() -> RunId,
) -> Prepared {
    let runs = RunsByGroup::of(plan);
    let mut preparing = Preparing {
        plan,
        runs,
        today,
        now,
        next_id,
    };
    let mut prepared = Prepared::default();
    for id in groups {
        let outcome = preparing.group(id, act).and_then(|changes| {
            let found = collisions(plan, &preparing.runs, act, &changes);
            let is_spared = |same| found.iter().any(|collision| collision.is_same == same);
            match () {
                () if sparing.same && is_spared(true) => Err(LeftOut::SameAtWork),
                () if sparing.others && is_spared(false) => Err(LeftOut::OthersAtWork),
                () => Ok((changes, found)),
            }
        });
        match outcome {
            Ok((changes, found)) => {
                prepared.changes.extend(changes);
                prepared.collisions.extend(found);
            }
            Err(why) => prepared.left_out.push((id, why)),
        }
    }
    if let BulkAct::Start(new) | BulkAct::Replace { new, .. } = act
        && !prepared.changes.is_empty()
    {
        prepared.pinned = Some((new.hash.clone(), Arc::clone(&new.playbook)));
    }
    prepared
}

impl<Ids: FnMut() -> RunId> Preparing<'_, Ids> {
    /// The changes in one group; at least one.
    fn group(&mut self, id: GroupId, act: &BulkAct) -> Result<Vec<RunChange>, LeftOut> {
        let standing = self.plan.groups.get(&id).filter(|group| group.deleted_at.is_none());
        let group = standing.ok_or(LeftOut::Gone)?;
        if group.is_closed_on(self.today) {
            return Err(LeftOut::Closed);
        }
        match act {
            BulkAct::Start(new) => Ok(vec![self.started(group, new)?]),
            BulkAct::Shift { playbook, days } => self.shifted(group, playbook, *days),
            BulkAct::Replace { old, new } => self.replaced(group, old, new),
        }
    }

    fn started(&mut self, group: &Group, new: &NewRun) -> Result<RunChange, LeftOut> {
        let picked = match new.on {
            StartDay::On(date) => date,
            StartDay::DayOfGroup(day) => {
                let first = group.start.ok_or(LeftOut::WithoutStart)?;
                add_days(first, i64::from(day.max(1)) - 1)
            }
        };
        let start = new.playbook.version.playbook.start_for(picked);
        if !is_plannable(start) {
            return Err(LeftOut::BeyondCalendar);
        }
        if group.closed_on.is_some_and(|closed| closed < start) {
            return Err(LeftOut::Closed);
        }
        let after = Run {
            id: (self.next_id)(),
            group: group.id,
            playbook: new.hash.clone(),
            start,
            end: None,
            left_out: Default::default(),
            times: Default::default(),
            deleted_at: None,
        };
        Ok(RunChange { before: None, after })
    }

    fn shifted(&self, group: &Group, playbook: &str, days: i64) -> Result<Vec<RunChange>, LeftOut> {
        let runs = self.runs.at_work(self.plan, group.id, playbook, self.today);
        let shifted = runs.into_iter().filter(|_| days != 0).map(|run| {
            let mut after = run.clone();
            after.start_on(add_days(run.start, days));
            if !is_plannable(after.start) || after.end.is_some() != run.end.is_some() {
                return Err(LeftOut::BeyondCalendar);
            }
            if group.closed_on.is_some_and(|closed| closed < after.start) {
                return Err(LeftOut::Closed);
            }
            let before = Some(run.clone());
            Ok(RunChange { before, after })
        });
        let shifted = shifted.collect::<Result<Vec<_>, _>>()?;
        if shifted.is_empty() {
            Err(LeftOut::NotAtWork)
        } else {
            Ok(shifted)
        }
    }

    fn replaced(&mut self, group: &Group, old: &str, new: &NewRun) -> Result<Vec<RunChange>, LeftOut> {
        let old_runs = self.runs.at_work(self.plan, group.id, old, self.today);
        if old_runs.is_empty() {
            return Err(LeftOut::NotAtWork);
        }
        let ended: Vec<Run> = old_runs.into_iter().cloned().collect();
        let started = self.started(group, new)?;
        let last = add_days(started.after.start, -1);
        let ended = ended.into_iter().filter_map(|run| ended_on(run, last, self.now));
        Ok(ended.chain([started]).collect())
    }
}

/// The run with this last day; deleted where it begins later. `None` where it ends by then anyway.
fn ended_on(run: Run, last: Date, now: i64) -> Option<RunChange> {
    let mut after = run.clone();
    if run.start > last {
        after.deleted_at = Some(now);
    } else {
        after.end = Some(run.end.map_or(last, |end| end.min(last)));
    }
    (after != run).then_some(RunChange {
        before: Some(run),
        after,
    })
}
