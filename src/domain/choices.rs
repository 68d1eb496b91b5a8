//! A set of choices that merges choice by choice: stored as one field each, never as a list inside one value.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned};
use std::collections::{BTreeMap, BTreeSet};

/// A set whose serialised form is a map `choice → true`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choices<T: Ord>(pub BTreeSet<T>);

impl<T: Ord> Default for Choices<T> {
    fn default() -> Self {
        Choices(BTreeSet::new())
    }
}

impl<T: Ord> FromIterator<T> for Choices<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iterator: I) -> Self {
        Choices(iterator.into_iter().collect())
    }
}

impl<T: Ord> Choices<T> {
    pub fn contains(&self, choice: &T) -> bool {
        self.0.contains(choice)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }

    /// Takes the choice in, or out.
    pub fn set(&mut self, choice: T, chosen: bool) {
        if chosen {
            self.0.insert(choice);
        } else {
            self.0.remove(&choice);
        }
    }
}

impl<T: Ord + Serialize> Serialize for Choices<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|choice| (choice, true)))
    }
}

impl<'de, T: Ord + DeserializeOwned> Deserialize<'de> for Choices<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let chosen = BTreeMap::<T, bool>::deserialize(deserializer)?;
        Ok(chosen
            .into_iter()
            .filter(|(_, chosen)| *chosen)
            .map(|(choice, _)| choice)
            .collect())
    }
}
