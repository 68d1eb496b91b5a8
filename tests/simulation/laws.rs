//! The laws of merging: in any order, in any grouping, and any number of times the same documents come out. The histories
//! are those of three devices whose people edit, undo and now and then open one another's files.

use crate::{
    edits::People,
    seeds::{self, Cases},
};
use fastrand::Rng;
use qunce::{
    document::{DocumentId, EntityChange, Projection, SharedDocument},
    engine::Command,
};
use std::collections::BTreeMap;

const CASES: Cases = Cases {
    small: 1_000,
    full: 10_000,
};

/// Documents without storage.
struct Copy {
    client: u64,
    documents: BTreeMap<DocumentId, SharedDocument>,
}

/// What a copy can give away.
type States = BTreeMap<DocumentId, Vec<u8>>;

impl Copy {
    fn new(client: u64) -> Copy {
        Copy {
            client,
            documents: BTreeMap::new(),
        }
    }

    fn document(&mut self, id: &DocumentId) -> &mut SharedDocument {
        let client = self.client;
        let new = || SharedDocument::new(id.clone(), client);
        self.documents.entry(id.clone()).or_insert_with(new)
    }

    fn merge(&mut self, states: &States) -> Result<(), String> {
        for (id, state) in states {
            self.document(id)
                .merge_foreign(state)
                .map_err(|error| error.to_string())?;
        }
        Ok(())
    }

    fn states(&self) -> States {
        let state = |(id, document): (&DocumentId, &SharedDocument)| (id.clone(), document.state());
        self.documents.iter().map(state).collect()
    }

    fn projection(&self) -> Projection {
        let mut projection = Projection::default();
        for (entity, fields) in self.documents.values().flat_map(SharedDocument::entities) {
            projection.replace(entity, fields);
        }
        projection
    }

    fn write(&mut self, changes: &[EntityChange]) {
        for change in changes {
            let fields = change.fields.iter();
            let fields = fields.map(|field| (field.path.as_str(), field.after.as_ref()));
            self.document(&change.entity.document()).write(&change.entity, fields);
        }
    }
}

/// What three devices hold after a while.
fn histories(seed: u64) -> Result<[States; 3], String> {
    let mut random = Rng::with_seed(seed);
    let mut copies = [1_u64, 2, 3].map(|_| Copy::new(random.u64(..1 << 53)));
    let mut people = People::new(seed, 0);
    let mut done: Vec<Vec<EntityChange>> = Vec::new();
    for _ in 0..random.usize(3..16) {
        let (one, other) = (random.usize(..3), random.usize(..3));
        match random.u8(..6) {
            0 => {
                let given = copies[other].states();
                copies[one].merge(&given)?;
            }
            1 if !done.is_empty() => {
                let changes = done[random.usize(..done.len())].clone();
                let id = qunce::domain::id::CommandId(people.id());
                let undo = Command { id, changes }.reversed(id);
                copies[one].write(&undo.changes);
            }
            _ => {
                let changes = people.edit(copies[one].projection().plan());
                copies[one].write(&changes);
                done.push(changes);
            }
        }
    }
    Ok(copies.map(|copy| copy.states()))
}

/// What comes of merging these, one after the other.
fn merged(parts: &[&States]) -> Result<Copy, String> {
    let mut copy = Copy::new(99);
    parts.iter().try_for_each(|part| copy.merge(part))?;
    Ok(copy)
}

/// The same documents: every field, and nothing that one of them lacks.
fn must_be_equal(law: &str, one: &Copy, other: &Copy) -> Result<(), String> {
    let differ = |what: &str| Err(format!("not {law}: {what} differ"));
    if !one.documents.keys().eq(other.documents.keys()) {
        return differ("the documents");
    }
    for (mine, theirs) in one.documents.values().zip(other.documents.values()) {
        if mine.entities() != theirs.entities() {
            return differ("the fields");
        }
        if mine.lacks(theirs).is_some() || theirs.lacks(mine).is_some() {
            return differ("the histories");
        }
    }
    Ok(())
}

fn prove(seed: u64) -> Result<u64, String> {
    let [a, b, c] = &histories(seed)?;
    let all = merged(&[a, b, c])?;
    for order in [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]] {
        must_be_equal("commutative", &all, &merged(&order)?)?;
    }
    let (a_and_b, b_and_c) = (merged(&[a, b])?.states(), merged(&[b, c])?.states());
    must_be_equal("associative", &merged(&[&a_and_b, c])?, &merged(&[a, &b_and_c])?)?;
    must_be_equal("idempotent", &merged(&[a, a])?, &merged(&[a])?)?;
    must_be_equal("idempotent", &all, &merged(&[a, b, c, a, &b_and_c, b, c])?)?;
    Ok(1)
}

#[test]
fn merges() {
    let cases = seeds::for_each_seed("merges", CASES, prove);
    seeds::figure(&format!(
        "{cases} histories of three devices: merging is commutative, associative, idempotent"
    ));
}
