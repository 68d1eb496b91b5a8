//! The plan as fields and as domain values at once: fields are the truth, values follow entity by entity. An entity whose
//! fields do not make a whole value is kept as fields, named, and left alone.

use super::{
    command::{EntityChange, PINNED_FIELD},
    fields::{Fields, Leaf, assemble},
    key::EntityKey,
    own_playbook_fields::own_playbook,
    revisions::Revisions,
};
use crate::domain::{
    figures::DayFigures,
    group::Group,
    own_post::{OwnPost, PlannedPost},
    plan::{PinnedPlaybook, Plan},
    playbook::PlaybookVersion,
    schedule::{OccurrenceKey, Override, Run},
};
use std::{collections::BTreeMap, sync::Arc};

/// All entities as fields and as a [`Plan`].
#[derive(Clone, Debug, Default)]
pub struct Projection {
    fields: BTreeMap<EntityKey, Fields>,
    plan: Plan,
    unreadable: BTreeMap<EntityKey, String>,
    revisions: Revisions,
}

impl Projection {
    /// Holds nothing any more; whoever looks for what changed is told that everything did.
    pub fn clear(&mut self) {
        let mut revisions = std::mem::take(&mut self.revisions);
        revisions.note_all();
        *self = Projection {
            revisions,
            ..Projection::default()
        };
    }

    /// What changed when.
    pub fn revisions(&self) -> &Revisions {
        &self.revisions
    }

    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    pub fn entities(&self) -> &BTreeMap<EntityKey, Fields> {
        &self.fields
    }

    pub fn fields(&self, entity: &EntityKey) -> Option<&Fields> {
        self.fields.get(entity)
    }

    /// Entities whose fields do not make a value, with the decoder's reason.
    pub fn unreadable(&self) -> &BTreeMap<EntityKey, String> {
        &self.unreadable
    }

    /// Replaces an entity's fields; empty fields remove it.
    pub fn replace(&mut self, entity: EntityKey, fields: Fields) {
        if self.fields.get(&entity).is_some_and(|known| *known == fields) {
            return;
        }
        self.revisions.note(&entity);
        self.unreadable.remove(&entity);
        if let Err(reason) = self.read_in(&entity, &fields) {
            self.unreadable.insert(entity.clone(), reason);
        }
        if fields.is_empty() {
            self.fields.remove(&entity);
        } else {
            self.fields.insert(entity, fields);
        }
    }

    /// Sets each field to its value after.
    pub fn apply(&mut self, change: &EntityChange) {
        let mut fields = self.fields.get(&change.entity).cloned().unwrap_or_default();
        change.apply_to(&mut fields);
        self.replace(change.entity.clone(), fields);
    }

    fn read_in(&mut self, entity: &EntityKey, fields: &Fields) -> Result<(), String> {
        let plan = &mut self.plan;
        let gone = !entity.is_whole(fields);
        match entity {
            EntityKey::Profile => {
                plan.profile = None;
                if !gone {
                    plan.profile = Some(assemble(fields)?);
                }
            }
            EntityKey::Playbook(hash) => {
                plan.playbooks.remove(hash);
                if let Some(Leaf::Text(json)) = fields.get(PINNED_FIELD) {
                    let version: PlaybookVersion = serde_json::from_str(json).map_err(|error| error.to_string())?;
                    plan.playbooks
                        .insert(hash.clone(), Arc::new(PinnedPlaybook::new(version)));
                }
            }
            EntityKey::OwnPlaybook(id) => {
                plan.own_playbooks.remove(id);
                if !gone {
                    let playbook = own_playbook(fields)?;
                    belongs(playbook.id == *id)?;
                    plan.own_playbooks.insert(*id, playbook);
                }
            }
            EntityKey::Group(id) => {
                plan.groups.remove(id);
                if !gone {
                    let group: Group = assemble(fields)?;
                    belongs(group.id == *id)?;
                    plan.groups.insert(*id, group);
                }
            }
            EntityKey::Run(group, id) => {
                plan.runs.remove(id);
                if !gone {
                    let run: Run = assemble(fields)?;
                    belongs(run.id == *id && run.group == *group)?;
                    plan.runs.insert(*id, run);
                }
            }
            EntityKey::OwnPost(group, id) => {
                plan.posts.remove(id);
                if !gone {
                    let post: OwnPost = assemble(fields)?;
                    belongs(post.id == *id && post.group == *group)?;
                    plan.posts.insert(*id, PlannedPost::new(post));
                }
            }
            EntityKey::Override(_, occurrence) => read_override(plan, occurrence, fields)?,
            EntityKey::Figures(scope, date) => {
                let days = plan.figures.entry(scope.clone()).or_default();
                days.remove(date);
                if !gone {
                    days.insert(*date, assemble::<DayFigures>(fields)?);
                }
                if days.is_empty() {
                    plan.figures.remove(scope);
                }
            }
        }
        Ok(())
    }
}

/// What stands under a key must carry that key's ids, or an edit of it would reach something else.
fn belongs(ids_agree: bool) -> Result<(), String> {
    ids_agree
        .then_some(())
        .ok_or_else(|| "the id inside is another than the key's".to_owned())
}

fn read_override(plan: &mut Plan, occurrence: &OccurrenceKey, fields: &Fields) -> Result<(), String> {
    let change = if fields.is_empty() {
        None
    } else {
        Some(assemble::<Override>(fields))
    };
    let overrides = plan.overrides.entry(occurrence.run).or_default();
    let (change, outcome) = match change {
        None => (None, Ok(())),
        Some(Ok(change)) => (Some(change), Ok(())),
        Some(Err(reason)) => (None, Err(reason)),
    };
    overrides.set(occurrence.day, occurrence.item.clone(), change);
    if overrides.is_empty() {
        plan.overrides.remove(&occurrence.run);
    }
    outcome
}
