//! What taking in a plan file amounts to, for a person to read before accepting it: what is added, changed and removed, by
//! kind of thing and by part, what stays as it is here, and of what more than half would vanish. Worked out by the engine,
//! which alone knows the whole plan.

use super::things::{Fate, Part, Tally, Thing, fate, part_of, thing};
use crate::{
    document::{EntityChange, EntityKey, Fields},
    domain::Plan,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Changed fields listed for one part; more are only counted.
pub const MOST_LISTED: usize = 200;

/// How a plan file is taken in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// Field by field, whichever edit is newer; nothing here that the file lacks is touched.
    #[default]
    Merge,
    /// As new groups with new ids, beside those here.
    Beside,
    /// The plan becomes as the file has it; groups that the file lacks go to the trash.
    Replace,
}

/// What taking a file in one way would do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanPreview {
    pub way: Way,
    /// There is a plan here, and the file's was begun apart from it.
    pub is_foreign: bool,
    pub is_template: bool,
    /// It holds playbooks of one's own and nothing else: there is one way of taking them in.
    pub is_of_playbooks: bool,
    /// Parts of which something changes, or of which the file says otherwise.
    pub parts: Vec<PartPreview>,
    /// How many things stand here now, in the whole plan.
    pub standing: BTreeMap<Thing, usize>,
}

/// What becomes of one part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartPreview {
    pub part: Part,
    /// The group's or the playbook's name afterwards; empty where it has none, and for the store.
    pub name: String,
    pub tallies: BTreeMap<Thing, Tally>,
    /// Things changed or removed; of the changed ones at most [`MOST_LISTED`] fields in all, of each kind of removed ones at
    /// most as many.
    pub changes: Vec<(Fate, EntityChange)>,
    /// How many fields of things that stay are changed, listed or not.
    pub changed_fields: usize,
    /// Where the file says otherwise and what stands here is newer: from the file's value to the one here. At most
    /// [`MOST_LISTED`] fields.
    pub kept: Vec<EntityChange>,
    pub kept_fields: usize,
}

impl PlanPreview {
    /// Whether nothing would change, whatever is taken.
    pub fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| part.tallies.is_empty())
    }

    /// Fields in which the file says otherwise and what stands here is newer.
    pub fn kept_fields(&self) -> usize {
        self.parts.iter().map(|part| part.kept_fields).sum()
    }

    /// The kinds of which taking all but these parts would remove more than half of what stands in the whole plan.
    pub fn vanishing(&self, left_out: &BTreeSet<Part>) -> Vec<Thing> {
        let mut removed: BTreeMap<Thing, usize> = BTreeMap::new();
        for part in self.parts.iter().filter(|part| !left_out.contains(&part.part)) {
            for (thing, tally) in &part.tallies {
                *removed.entry(*thing).or_default() += tally.removed;
            }
        }
        let standing = |thing: &Thing| self.standing.get(thing).copied().unwrap_or_default();
        let mostly = removed
            .into_iter()
            .filter(|(thing, removed)| removed * 2 > standing(thing) && *removed > 0);
        mostly.map(|(thing, _)| thing).collect()
    }
}

/// Whether anything would go.
pub fn removes(parts: &[PartPreview]) -> bool {
    let mut tallies = parts.iter().flat_map(|part| part.tallies.values());
    tallies.any(|tally| tally.removed > 0)
}

/// How many things of each kind stand in a plan; what is in the trash does not count.
pub fn standing(plan: &Plan) -> BTreeMap<Thing, usize> {
    let counts = [
        (Thing::Profile, usize::from(plan.profile.is_some())),
        (Thing::Group, plan.standing_groups().len()),
        (
            Thing::Run,
            plan.runs.values().filter(|run| run.deleted_at.is_none()).count(),
        ),
        (
            Thing::OwnPost,
            plan.posts
                .values()
                .filter(|post| post.post.deleted_at.is_none())
                .count(),
        ),
        (
            Thing::Post,
            plan.overrides.values().map(|changes| changes.iter().count()).sum(),
        ),
        (Thing::Figures, plan.figures.values().map(|days| days.len()).sum()),
        (Thing::Playbook, plan.playbooks.len()),
        (Thing::OwnPlaybook, plan.standing_own_playbooks().len()),
    ];
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// The parts that these changes touch, and those of which the file says otherwise. `now` gives a thing's fields before,
/// `name` a part's name afterwards.
pub fn parts<'a>(
    changes: &[EntityChange],
    kept: &[EntityChange],
    now: impl Fn(&EntityKey) -> &'a Fields,
    name: impl Fn(Part) -> String,
) -> Vec<PartPreview> {
    let mut parts: BTreeMap<Part, PartPreview> = BTreeMap::new();
    let empty = |part: Part| PartPreview {
        part,
        name: name(part),
        tallies: BTreeMap::new(),
        changes: Vec::new(),
        changed_fields: 0,
        kept: Vec::new(),
        kept_fields: 0,
    };
    for change in changes {
        let part = part_of(&change.entity);
        let Some(fate) = fate(change, now(&change.entity)) else {
            continue;
        };
        parts.entry(part).or_insert_with(|| empty(part)).count(change, fate);
    }
    for change in kept {
        let part = part_of(&change.entity);
        let part = parts.entry(part).or_insert_with(|| empty(part));
        part.kept.extend(list(&mut part.kept_fields, change));
    }
    parts.into_values().collect()
}

impl PartPreview {
    fn count(&mut self, change: &EntityChange, fate: Fate) {
        let tally = self.tallies.entry(thing(&change.entity)).or_default();
        match fate {
            Fate::Added => tally.added += 1,
            Fate::Changed => {
                tally.changed += 1;
                let listed = list(&mut self.changed_fields, change);
                self.changes.extend(listed.map(|change| (fate, change)));
            }
            Fate::Removed => {
                tally.removed += 1;
                if tally.removed <= MOST_LISTED {
                    let removed = EntityChange {
                        entity: change.entity.clone(),
                        fields: Vec::new(),
                    };
                    self.changes.push((fate, removed));
                }
            }
        }
    }
}

/// Counts the fields, and gives those for which there is still room.
fn list(count: &mut usize, change: &EntityChange) -> Option<EntityChange> {
    let room = MOST_LISTED.saturating_sub(*count);
    *count += change.fields.len();
    let fields: Vec<_> = change.fields.iter().take(room).cloned().collect();
    (!fields.is_empty()).then(|| EntityChange {
        entity: change.entity.clone(),
        fields,
    })
}
