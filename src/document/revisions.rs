//! Which groups' posts have changed since somebody last looked, so that a screen works out again only those.

use super::key::EntityKey;
use crate::domain::id::GroupId;

/// A moment in the life of a [`super::Projection`]: what changes later has a greater one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision(u64);

/// The groups whose posts changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    Every,
    These(Vec<GroupId>),
}

/// The latest change of each group's posts. Figures, the workspace's card and own playbooks move no post: what is at work is pinned.
#[derive(Clone, Debug, Default)]
pub struct Revisions {
    latest: Revision,
    of_all: Revision,
    /// Sorted by group.
    of_groups: Vec<(GroupId, Revision)>,
}

impl Revisions {
    pub fn latest(&self) -> Revision {
        self.latest
    }

    pub fn touched_since(&self, seen: Revision) -> Touched {
        if self.of_all > seen {
            return Touched::Every;
        }
        let later = self.of_groups.iter().filter(|(_, revision)| *revision > seen);
        Touched::These(later.map(|(group, _)| *group).collect())
    }

    pub(super) fn note(&mut self, entity: &EntityKey) {
        match entity {
            EntityKey::Profile | EntityKey::OwnPlaybook(_) | EntityKey::Figures(..) => {}
            EntityKey::Playbook(_) => self.note_all(),
            EntityKey::Group(group)
            | EntityKey::Run(group, _)
            | EntityKey::OwnPost(group, _)
            | EntityKey::Override(group, _) => {
                self.latest.0 += 1;
                match self.of_groups.binary_search_by_key(group, |(group, _)| *group) {
                    Ok(place) => self.of_groups[place].1 = self.latest,
                    Err(place) => self.of_groups.insert(place, (*group, self.latest)),
                }
            }
        }
    }

    pub(super) fn note_all(&mut self) {
        self.latest.0 += 1;
        self.of_all = self.latest;
    }
}
