//! What the face sees: documents read into the projection, and what became different sent as events.

use super::{host::Engine, message::Event, storage::Storage};
use crate::{
    document::{DocumentId, EntityChange, EntityKey, Fields},
    domain::{
        Window,
        civil::{Date, add_days},
        id::RunId,
        schedule::OccurrenceKey,
    },
};
use std::collections::{BTreeMap, BTreeSet};

impl<S: Storage> Engine<S> {
    /// Reads the open documents of these into the projection and tells the face what became different.
    pub(super) fn refresh(&mut self, documents: BTreeSet<DocumentId>) {
        let mut now = BTreeMap::new();
        for document in documents.iter().filter_map(|id| self.documents.get(id)) {
            now.extend(document.entities());
        }
        self.show(&documents, now);
    }

    /// Brings into the projection what these documents hold now, and tells the face what became different.
    pub(super) fn show(&mut self, documents: &BTreeSet<DocumentId>, now: BTreeMap<EntityKey, Fields>) {
        let known = self.projection.entities();
        let gone = known
            .keys()
            .filter(|entity| documents.contains(&entity.document()) && !now.contains_key(*entity));
        let gone: Vec<_> = gone.map(|entity| (entity.clone(), Fields::new())).collect();
        let changed = now
            .into_iter()
            .filter(|(entity, fields)| known.get(entity) != Some(fields));
        let changed = changed.chain(gone).collect();
        self.change(changed);
    }

    /// The same for what this engine has just written: what it wrote is what the documents hold.
    pub(super) fn show_written(&mut self, changes: &[EntityChange]) {
        let mut now: BTreeMap<EntityKey, Fields> = BTreeMap::new();
        for change in changes {
            let before = || self.projection.fields(&change.entity).cloned().unwrap_or_default();
            change.apply_to(now.entry(change.entity.clone()).or_insert_with(before));
        }
        self.change(now.into_iter().collect());
    }

    fn change(&mut self, changed: Vec<(EntityKey, Fields)>) {
        // What was in sight and left it must be told too, or the face would show it where it was.
        let known = changed.iter().map(|(entity, _)| entity);
        let was_watched: BTreeSet<_> = known.filter(|entity| self.is_watched(entity)).cloned().collect();
        for (entity, fields) in &changed {
            self.projection.replace(entity.clone(), fields.clone());
        }
        let moved_runs = changed.iter().filter_map(|(entity, _)| match entity {
            EntityKey::Run(_, run) | EntityKey::OwnPost(_, run) => Some(*run),
            _ => None,
        });
        let carried_along = self.overrides_of(&moved_runs.collect());
        let visible: BTreeMap<_, _> = carried_along
            .into_iter()
            .chain(changed)
            .filter(|(entity, _)| was_watched.contains(entity) || self.is_watched(entity))
            .collect();
        if !visible.is_empty() {
            self.events.push(Event::Changed(visible.into_iter().collect()));
        }
    }

    /// The overrides of these runs: a run whose start moved carries them into sight.
    fn overrides_of(&self, runs: &BTreeSet<RunId>) -> Vec<(EntityKey, Fields)> {
        if runs.is_empty() || self.watched.is_none() {
            return Vec::new();
        }
        let entities = self.projection.entities().iter();
        let of_runs = entities.filter(
            |(entity, _)| matches!(entity, EntityKey::Override(_, occurrence) if runs.contains(&occurrence.run)),
        );
        of_runs
            .map(|(entity, fields)| (entity.clone(), fields.clone()))
            .collect()
    }

    /// What the face holds: everything but posts' overrides and figures outside the watched dates.
    fn is_watched(&self, entity: &EntityKey) -> bool {
        let in_window = |date: Date| self.watched.is_some_and(|window| window.contains(date));
        match entity {
            EntityKey::Figures(_, date) => in_window(*date),
            EntityKey::Override(_, occurrence) => {
                self.planned_date(occurrence).is_none_or(in_window)
                    || self.moved_date(occurrence).is_some_and(in_window)
            }
            _ => true,
        }
    }

    fn planned_date(&self, occurrence: &OccurrenceKey) -> Option<Date> {
        let run = self.plan().run(occurrence.run)?;
        Some(add_days(run.start, i64::from(occurrence.day) - 1))
    }

    fn moved_date(&self, occurrence: &OccurrenceKey) -> Option<Date> {
        let changes = self.plan().overrides.get(&occurrence.run)?;
        let change = changes.get(occurrence.day, &occurrence.item)?;
        change.moved_to.map(|at| at.date)
    }

    /// Widens the watched dates and sends what they hold.
    pub(super) fn watch(&mut self, window: Window) {
        let wider = self.watched.map_or(window, |old| {
            Window::new(old.first().min(window.first()), old.last().max(window.last()))
        });
        if self.watched != Some(wider) {
            self.watched = Some(wider);
            self.send_everything();
        }
    }

    pub(super) fn send_everything(&mut self) {
        let visible = self.visible_entities();
        self.events.push(Event::Everything(visible));
    }

    pub(super) fn visible_entities(&self) -> Vec<(EntityKey, Fields)> {
        let entities = self.projection.entities().iter();
        entities
            .filter(|(entity, _)| self.is_watched(entity))
            .map(|(entity, fields)| (entity.clone(), fields.clone()))
            .collect()
    }
}
