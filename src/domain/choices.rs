//! A set of choices that merges choice by choice: stored as one field each, never as a list inside one value.

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, MapAccess, Visitor},
};
use std::{fmt, marker::PhantomData};

/// A set whose serialised form is a map `choice → true`. A sorted vector: the sets are small, and a tree for each type of
/// choice would weigh on both programs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choices<T: Ord>(Vec<T>);

impl<T: Ord> Default for Choices<T> {
    fn default() -> Self {
        Choices(Vec::new())
    }
}

impl<T: Ord> FromIterator<T> for Choices<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iterator: I) -> Self {
        let mut choices = Choices::default();
        for choice in iterator {
            choices.set(choice, true);
        }
        choices
    }
}

impl<T: Ord> Choices<T> {
    pub fn contains(&self, choice: &T) -> bool {
        self.0.contains(choice)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In the order of the type.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }

    /// Takes the choice in, or out.
    pub fn set(&mut self, choice: T, chosen: bool) {
        match (self.0.binary_search(&choice), chosen) {
            (Err(place), true) => self.0.insert(place, choice),
            (Ok(place), false) => {
                self.0.remove(place);
            }
            _ => {}
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
        deserializer.deserialize_map(MapOfChoices(PhantomData))
    }
}

struct MapOfChoices<T>(PhantomData<T>);

impl<'de, T: Ord + DeserializeOwned> Visitor<'de> for MapOfChoices<T> {
    type Value = Choices<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map of choices to true")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Choices<T>, A::Error> {
        let mut choices = Choices::default();
        while let Some((choice, chosen)) = map.next_entry()? {
            choices.set(choice, chosen);
        }
        Ok(choices)
    }
}
