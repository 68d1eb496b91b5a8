//! What the plan must hold, worked out without any Yjs: every act with the acts it knew of. A field holds the value of an
//! act that no later act on the same field knew of; where there is one such act, there is one possible value.

use qunce::engine::{EntityChange, EntityKey, Fields, Leaf};
use std::collections::BTreeMap;

/// One field of one entity.
pub type Field = (EntityKey, String);
/// The whole plan as fields.
pub type Entities = BTreeMap<EntityKey, Fields>;

/// A set of acts by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known(Vec<u64>);

impl Known {
    pub fn one(number: usize) -> Known {
        let mut known = Known::default();
        known.insert(number);
        known
    }

    fn insert(&mut self, number: usize) {
        let word = number / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (number % 64);
    }

    pub fn contains(&self, number: usize) -> bool {
        let word = self.0.get(number / 64).copied().unwrap_or(0);
        word >> (number % 64) & 1 == 1
    }

    pub fn add_all(&mut self, other: &Known) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine |= theirs;
        }
    }
}

/// What one person's command sets, and what it knew of.
#[derive(Clone, Default)]
struct Act {
    past: Known,
    writes: Vec<(Field, Option<Leaf>)>,
    /// Whether each of the writes was surely made: a guarded command whose reply never came may have left some alone.
    is_certain: bool,
    is_durable: bool,
    /// Whether it may be missing for good: nobody sends it again.
    may_be_missing: bool,
}

/// Every act so far, on every device.
#[derive(Clone, Default)]
pub struct Model(Vec<Act>);

/// The writes that may be the last, by field.
type Last = BTreeMap<Field, Vec<(usize, Option<Leaf>)>>;

impl Model {
    /// A new act; its number.
    pub fn begin(&mut self) -> usize {
        self.0.push(Act::default());
        self.0.len() - 1
    }

    /// What the act, sent now, does: known before it, its changes, and of them those that its guard leaves alone, where that
    /// is sure. Nothing changes where an earlier sending had reached the disk.
    pub fn set(&mut self, number: usize, past: Known, changes: &[EntityChange], left_alone: Option<&[EntityChange]>) {
        let act = &mut self.0[number];
        if !act.is_durable {
            (act.past, act.writes, act.is_certain) = (past, writes(changes), false);
            if let Some(left_alone) = left_alone {
                self.settle(number, left_alone);
            }
        }
    }

    /// What an act did, as it turned out.
    pub fn tell(&mut self, number: usize, past: Known, changes: &[EntityChange]) {
        let act = &mut self.0[number];
        (act.past, act.writes, act.is_certain) = (past, writes(changes), true);
    }

    /// A copy of an act that failed, as a tab cut off from its storage puts it into a file: it may be there.
    pub fn leak(&mut self, number: usize) -> usize {
        let leaked = Act {
            is_certain: false,
            is_durable: true,
            ..self.0[number].clone()
        };
        self.0.push(leaked);
        self.0.len() - 1
    }

    /// Copies of acts out of a file that a tab was taking in when it was cut off: they may be there, or never come.
    pub fn leak_perhaps(&mut self, acts: &Known) -> Known {
        let mut leaked = Known::default();
        for number in (0..self.0.len()).filter(|number| acts.contains(*number)) {
            let copy = self.leak(number);
            self.0[copy].may_be_missing = true;
            leaked.insert(copy);
        }
        leaked
    }

    /// The storage keeps it from now on.
    pub fn note_durable(&mut self, number: usize) {
        self.0[number].is_durable = true;
    }

    /// The engine said which fields it left alone.
    pub fn settle(&mut self, number: usize, left_alone: &[EntityChange]) {
        let act = &mut self.0[number];
        let left_alone: Vec<_> = writes(left_alone).into_iter().map(|(field, _)| field).collect();
        act.writes.retain(|(field, _)| !left_alone.contains(field));
        act.is_certain = true;
    }

    fn last_writes(&self, known: &Known) -> Last {
        let mut last = Last::new();
        let acts = self.0.iter().enumerate().filter(|(number, _)| known.contains(*number));
        for (number, act) in acts {
            for (field, value) in &act.writes {
                let of_field = last.entry(field.clone()).or_default();
                if act.is_certain {
                    of_field.retain(|(earlier, _)| !act.past.contains(*earlier));
                }
                if act.may_be_missing && of_field.is_empty() {
                    of_field.push((number, None));
                }
                of_field.push((number, value.clone()));
            }
        }
        last
    }

    /// What each field may hold.
    pub fn possible_values(&self, known: &Known) -> BTreeMap<Field, Vec<Option<Leaf>>> {
        let last = self.last_writes(known).into_iter();
        last.map(|(field, writes)| (field, writes.into_iter().map(|(_, value)| value).collect()))
            .collect()
    }

    /// Compares with what an engine holds: how many fields had one possible value.
    ///
    /// # Errors
    /// The first field that holds what it cannot.
    pub fn check(&self, known: &Known, entities: &Entities) -> Result<usize, String> {
        let last = self.last_writes(known);
        for ((entity, path), values) in &last {
            let found = entities.get(entity).and_then(|fields| fields.get(path));
            if !values.iter().any(|(_, value)| value.as_ref() == found) {
                return Err(format!("{entity:?} {path}: {found:?} and not of {values:?}"));
            }
        }
        for (entity, fields) in entities {
            for path in fields.keys() {
                if !last.contains_key(&(entity.clone(), path.clone())) {
                    return Err(format!("{entity:?} {path} was never set"));
                }
            }
        }
        Ok(last.values().filter(|values| values.len() == 1).count())
    }
}

fn writes(changes: &[EntityChange]) -> Vec<(Field, Option<Leaf>)> {
    let of_change = |change: &EntityChange| {
        let entity = change.entity.clone();
        let fields = change.fields.clone().into_iter();
        fields.map(move |field| ((entity.clone(), field.path), field.after))
    };
    let mut writes: Vec<(Field, Option<Leaf>)> = Vec::new();
    for (field, value) in changes.iter().flat_map(of_change) {
        // Within one command the later of two counts.
        writes.retain(|(earlier, _)| *earlier != field);
        writes.push((field, value));
    }
    writes
}
