//! An ordered list that merges element by element: each element has an id and a place between its neighbours
//! (a fractional index), so two people adding, changing and moving elements never lose one another's.

use super::id::ElementId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One element and its place. Places are compared first, then ids, so every copy shows the same order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "T: Default + Deserialize<'de>"))]
pub struct Placed<T> {
    /// Position among the siblings; any finite number between two neighbours' places.
    #[serde(default)]
    pub place: f64,
    #[serde(default)]
    pub value: T,
}

/// An ordered list with one entry per element.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent, bound(deserialize = "T: Default + Deserialize<'de>"))]
pub struct Items<T>(pub BTreeMap<ElementId, Placed<T>>);

impl<T> Default for Items<T> {
    fn default() -> Self {
        Items(BTreeMap::new())
    }
}

impl<T> Items<T> {
    /// The elements in their order.
    pub fn in_order(&self) -> Vec<(ElementId, &T)> {
        let mut places: Vec<_> = self.0.iter().map(|(id, placed)| (placed.place, *id)).collect();
        sort_places(&mut places);
        let element = |(_, id): (f64, ElementId)| self.0.get(&id).map(|placed| (id, &placed.value));
        places.into_iter().filter_map(element).collect()
    }

    /// Adds an element at the end.
    pub fn push(&mut self, id: ElementId, value: T) {
        let last = self.0.values().map(|placed| placed.place).fold(0.0, f64::max);
        self.0.insert(
            id,
            Placed {
                place: last + 1.0,
                value,
            },
        );
    }

    pub fn remove(&mut self, id: ElementId) {
        self.0.remove(&id);
    }

    pub fn get_mut(&mut self, id: ElementId) -> Option<&mut T> {
        self.0.get_mut(&id).map(|placed| &mut placed.value)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// From values in order and a maker of ids.
    pub fn from_values(values: impl IntoIterator<Item = T>, mut next_id: impl FnMut() -> ElementId) -> Self {
        let mut items = Items::default();
        for value in values {
            items.push(next_id(), value);
        }
        items
    }
}

/// Apart, so that it is compiled once for all types of elements.
fn sort_places(places: &mut [(f64, ElementId)]) {
    places.sort_by(|(left, left_id), (right, right_id)| left.total_cmp(right).then(left_id.cmp(right_id)));
}
