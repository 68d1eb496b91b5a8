//! The whole plan in memory: what the engine reads out of the documents, and of which the face holds the part it shows.

use super::{
    civil::Date,
    figures::{DayFigures, Scope},
    group::Group,
    id::{GroupId, OwnPlaybookId, RunId},
    own_playbook::OwnPlaybook,
    own_post::{OwnPost, PlannedPost},
    playbook::{PlaybookHash, PlaybookIndex, PlaybookVersion},
    profile::Profile,
    schedule::{Run, RunOverrides},
};
use std::{collections::BTreeMap, sync::Arc};

/// Everything planned and measured, by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// `None` until the first three questions are answered.
    pub profile: Option<Profile>,
    pub groups: BTreeMap<GroupId, Group>,
    pub runs: BTreeMap<RunId, Run>,
    /// Versions that runs pin.
    pub playbooks: BTreeMap<PlaybookHash, Arc<PinnedPlaybook>>,
    /// Playbooks of one's own, as they stand now; a run pins a version as it was.
    pub own_playbooks: BTreeMap<OwnPlaybookId, OwnPlaybook>,
    /// Posts of one's own.
    pub posts: BTreeMap<RunId, PlannedPost>,
    /// Of runs and of own posts.
    pub overrides: BTreeMap<RunId, RunOverrides>,
    pub figures: BTreeMap<Scope, BTreeMap<Date, DayFigures>>,
}

/// A playbook version with its index by day.
#[derive(Clone, Debug, PartialEq)]
pub struct PinnedPlaybook {
    pub version: PlaybookVersion,
    pub index: PlaybookIndex,
}

impl PinnedPlaybook {
    pub fn new(version: PlaybookVersion) -> PinnedPlaybook {
        let index = PlaybookIndex::new(&version.playbook);
        PinnedPlaybook { version, index }
    }
}

impl Plan {
    /// Groups that are not in the trash, by start, then by name.
    pub fn standing_groups(&self) -> Vec<&Group> {
        let mut groups: Vec<_> = self
            .groups
            .values()
            .filter(|group| group.deleted_at.is_none())
            .collect();
        groups.sort_by(|left, right| (left.start, &left.name, left.id).cmp(&(right.start, &right.name, right.id)));
        groups
    }

    /// Runs of a group that are not in the trash.
    pub fn runs_of(&self, group: GroupId) -> impl Iterator<Item = &Run> {
        self.runs
            .values()
            .filter(move |run| run.group == group && run.deleted_at.is_none())
    }

    /// Playbooks of one's own that are not in the trash, by name.
    pub fn standing_own_playbooks(&self) -> Vec<&OwnPlaybook> {
        let standing = self.own_playbooks.values();
        let mut standing: Vec<_> = standing.filter(|playbook| playbook.deleted_at.is_none()).collect();
        standing.sort_by(|left, right| (&left.name, left.id).cmp(&(&right.name, right.id)));
        standing
    }

    pub fn own_post(&self, id: RunId) -> Option<&OwnPost> {
        self.posts.get(&id).map(|planned| &planned.post)
    }

    /// The run, or what stands for one of an own post.
    pub fn run(&self, id: RunId) -> Option<&Run> {
        let of_own = || self.posts.get(&id).map(|planned| &planned.run);
        self.runs.get(&id).or_else(of_own)
    }
}
