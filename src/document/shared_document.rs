//! One Yjs document: the only place that speaks `yrs`. Its root map `plan` holds `entity/field → value`; a field that was
//! taken back holds null, so that an old file cannot bring it back.

use super::{
    fields::{Fields, Leaf},
    key::{DocumentId, EntityKey},
    migrations::{self, SCHEMA_VERSION},
    update_check,
};
use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};
use yrs::{
    Any, Doc, IdSet, Map, MapRef, Number, Options, Out, ReadTxn, Snapshot, StateVector, Transact, Update,
    updates::{
        decoder::Decode,
        encoder::{Encoder, EncoderV1},
    },
};

/// A document of the plan, with every edit ever made to it.
pub struct SharedDocument {
    id: DocumentId,
    doc: Doc,
    map: MapRef,
}

/// Why bytes could not become a document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the document {document} cannot be read: {why}")]
pub struct DocumentError {
    pub document: String,
    pub why: String,
}

impl SharedDocument {
    /// An empty document. `client` must be fresh for every opening, or two tabs' edits collide.
    pub fn new(id: DocumentId, client: u64) -> SharedDocument {
        let doc = Doc::with_options(Options {
            client_id: yrs::ClientID::new(client),
            ..Options::default()
        });
        let map = doc.get_or_insert_map("plan");
        SharedDocument { id, doc, map }
    }

    pub fn id(&self) -> &DocumentId {
        &self.id
    }

    /// Sets fields, in one transaction, and gives the update to store. The document is marked with this build's schema.
    pub fn write<'a>(
        &mut self,
        entity: &'a EntityKey,
        fields: impl IntoIterator<Item = (&'a str, Option<&'a Leaf>)>,
    ) -> Vec<u8> {
        self.write_all([(entity, fields)])
    }

    /// Sets fields of several entities, in one transaction, and gives the one update to store.
    pub fn write_all<'a, F>(&mut self, entities: impl IntoIterator<Item = (&'a EntityKey, F)>) -> Vec<u8>
    where
        F: IntoIterator<Item = (&'a str, Option<&'a Leaf>)>,
    {
        let mut transaction = self.doc.transact_mut();
        let mark = migrations::mark(SCHEMA_VERSION);
        if !self.map.contains_key(&transaction, &mark) {
            self.map.insert(&mut transaction, mark, true);
        }
        for (entity, fields) in entities {
            let name = entity.name();
            for (path, leaf) in fields {
                let value = leaf.map_or(Any::Null, any_of);
                self.map.insert(&mut transaction, format!("{name}/{path}"), value);
            }
        }
        transaction.encode_update_v1()
    }

    /// Merges an update or a whole state of our own, in any order and any number of times. It is looked at first, since a
    /// disk may damage it and `yrs` trusts its input.
    ///
    /// # Errors
    /// Bytes that are no update of a document of ours; the document is then unchanged.
    pub fn merge(&mut self, update: &[u8]) -> Result<(), DocumentError> {
        update_check::check(update).map_err(|why| self.error(why))?;
        let update = Update::decode_v1(update).map_err(|error| self.error(error))?;
        let merged = self.doc.transact_mut().apply_update(update);
        merged.map_err(|error| self.error(error))
    }

    /// Merges a document's whole state from outside, such as a plan file's.
    ///
    /// # Errors
    /// The same, a state that lacks a part of itself, and one so large that no plan can have it.
    pub fn merge_foreign(&mut self, state: &[u8]) -> Result<(), DocumentError> {
        update_check::check_whole(state).map_err(|why| self.error(why))?;
        self.merge(state)
    }

    fn error(&self, why: impl ToString) -> DocumentError {
        DocumentError {
            document: self.id.to_string(),
            why: why.to_string(),
        }
    }

    /// A state that is whole in itself, to be given away. Where edits build on others that a damaged storage has lost, it is
    /// the fields as they read now, written anew, without what only later builds know.
    pub fn whole_state(&self) -> Vec<u8> {
        let state = self.state();
        if update_check::check_whole(&state).is_ok() {
            return state;
        }
        // The same loss is written under the same client's number: given away twice, it is one edit.
        let mut hasher = DefaultHasher::new();
        state.hash(&mut hasher);
        let mut anew = SharedDocument::new(self.id.clone(), hasher.finish() >> 11);
        for (entity, fields) in self.entities() {
            anew.write(&entity, fields.iter().map(|(path, leaf)| (path.as_str(), Some(leaf))));
        }
        anew.state()
    }

    /// The whole state, mergeable elsewhere.
    pub fn state(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
    }

    /// What the other copy of this document has and this one lacks; `None` where that is nothing.
    pub fn lacks(&self, other: &SharedDocument) -> Option<Vec<u8>> {
        let (mine, theirs) = (self.doc.transact(), other.doc.transact());
        (mine.snapshot() != theirs.snapshot()).then(|| theirs.encode_state_as_update_v1(&mine.state_vector()))
    }

    /// The fields whose value here was written in an edit that the other copy has not seen.
    pub fn unseen_by(&self, other: &SharedDocument) -> BTreeMap<EntityKey, Fields> {
        let seen = self.as_seen_by(other).map(|seen| seen.entities()).unwrap_or_default();
        let mut unseen = self.entities();
        for (entity, fields) in &mut unseen {
            if let Some(seen) = seen.get(entity) {
                fields.retain(|path, leaf| seen.get(path) != Some(leaf));
            }
        }
        unseen.retain(|_, fields| !fields.is_empty());
        unseen
    }

    /// This document without the edits that the other copy has not seen. What those replaced is gone for good, so a field
    /// that one of them set is missing. `None` where the bytes of this very document cannot be read back.
    fn as_seen_by(&self, other: &SharedDocument) -> Option<SharedDocument> {
        // `yrs` gives an earlier state only of documents that throw nothing away.
        let whole = Doc::with_options(Options {
            skip_gc: true,
            ..Options::default()
        });
        whole.get_or_insert_map("plan");
        let state = Update::decode_v1(&self.state()).ok()?;
        whole.transact_mut().apply_update(state).ok()?;
        let seen = Snapshot::new(other.doc.transact().state_vector(), IdSet::new());
        let mut encoder = EncoderV1::new();
        whole.transact().encode_state_from_snapshot(&seen, &mut encoder).ok()?;
        let mut document = SharedDocument::new(self.id.clone(), 0);
        document.merge(&encoder.to_vec()).ok()?;
        Some(document)
    }

    /// The newest schema that wrote into this document; 0 where none said so.
    pub fn schema(&self) -> u32 {
        let transaction = self.doc.transact();
        let marked = self.map.keys(&transaction).filter_map(migrations::marked);
        marked.max().unwrap_or(0)
    }

    /// Whether some edit went into both copies: else they were begun apart, whatever they hold.
    pub fn shares_history_with(&self, other: &SharedDocument) -> bool {
        let theirs = other.doc.transact().state_vector();
        let mine = self.doc.transact().state_vector();
        mine.iter().any(|(client, _)| theirs.contains_client(client))
    }

    /// Every entity's fields; names of entities this build does not know are passed over (and kept in the document).
    pub fn entities(&self) -> BTreeMap<EntityKey, Fields> {
        let transaction = self.doc.transact();
        let mut entities: BTreeMap<EntityKey, Fields> = BTreeMap::new();
        for (key, value) in self.map.iter(&transaction) {
            let Some((name, path)) = key.split_once('/') else {
                continue;
            };
            let Some(entity) = EntityKey::parse(&self.id, name) else {
                continue;
            };
            if let Some(leaf) = leaf_of(&value) {
                entities.entry(entity).or_default().insert(path.to_owned(), leaf);
            }
        }
        for (entity, fields) in &mut entities {
            migrations::upgrade(entity, fields);
        }
        entities
    }
}

fn any_of(leaf: &Leaf) -> Any {
    match leaf {
        Leaf::Bool(value) => Any::Bool(*value),
        Leaf::Whole(value) => Any::Number(Number::Int(*value)),
        Leaf::Number(value) => Any::Number(Number::Float(*value)),
        Leaf::Text(text) => Any::String(Arc::from(text.as_str())),
    }
}

/// `None` for null and for what another program may have put there.
fn leaf_of(value: &Out) -> Option<Leaf> {
    let Out::Any(any) = value else { return None };
    Some(match any {
        Any::Bool(value) => Leaf::Bool(*value),
        Any::Number(Number::Int(value)) => Leaf::Whole(*value),
        Any::Number(Number::Float(value)) => Leaf::number(*value)?,
        Any::String(text) => Leaf::Text(text.to_string()),
        Any::Array(_) | Any::Map(_) | Any::Null | Any::Undefined | Any::Buffer(_) => return None,
    })
}
