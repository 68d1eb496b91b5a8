//! What a document says of itself, and what another copy has not seen of it.

use crate::samples::*;
use proptest::prelude::*;
use qunce::document::{DocumentId, EntityKey, Leaf, SCHEMA_VERSION, SharedDocument, migrations};
use yrs::{Doc, Map, Transact};

fn key() -> EntityKey {
    EntityKey::Group(group_id(1))
}

fn document(client: u64) -> SharedDocument {
    SharedDocument::new(DocumentId::Group(group_id(1)), client)
}

fn set(document: &mut SharedDocument, path: &str, value: i64) -> Vec<u8> {
    document.write(&key(), [(path, Some(&Leaf::Whole(value)))])
}

/// What a build of another schema writes.
fn marked(client: u64, schema: u32) -> Vec<u8> {
    let doc = Doc::with_client_id(client);
    let map = doc.get_or_insert_map("plan");
    let mut transaction = doc.transact_mut();
    map.insert(&mut transaction, migrations::mark(schema), true);
    transaction.encode_update_v1()
}

#[test]
fn the_newest_schema_counts_whoever_wrote_at_the_same_time() {
    let mut fresh = document(5);
    assert_eq!(fresh.schema(), 0, "nobody has written");
    set(&mut fresh, "a", 1);
    assert_eq!(fresh.schema(), SCHEMA_VERSION);
    for newer_client in [2, 9] {
        let mut both = document(5);
        set(&mut both, "a", 1);
        both.merge(&marked(newer_client, SCHEMA_VERSION + 1)).unwrap();
        set(&mut both, "a", 2);
        assert_eq!(both.schema(), SCHEMA_VERSION + 1);
        let mut later = document(6);
        later.merge(&both.state()).unwrap();
        assert_eq!(later.schema(), SCHEMA_VERSION + 1);
    }
}

#[test]
fn the_mark_is_written_once_and_is_no_entity() {
    let mut one = document(5);
    let first = set(&mut one, "a", 1);
    let second = set(&mut one, "a", 2);
    assert!(second.len() < first.len());
    assert_eq!(one.entities().len(), 1);
    assert_eq!(one.entities()[&key()].len(), 1);
}

/// (who writes, which field, what); a pause between is an exchange.
fn any_writes() -> impl Strategy<Value = Vec<(bool, u8, i64)>> {
    proptest::collection::vec((any::<bool>(), 0_u8..4, 0_i64..100), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn unseen_is_what_was_written_since_the_last_exchange(before in any_writes(), after in any_writes()) {
        let (mut one, mut other) = (document(11), document(22));
        for (is_one, field, value) in before {
            set(if is_one { &mut one } else { &mut other }, &format!("f{field}"), value);
        }
        one.merge(&other.state()).unwrap();
        other.merge(&one.state()).unwrap();
        prop_assert!(one.unseen_by(&other).is_empty() && other.unseen_by(&one).is_empty());
        let mut written = std::collections::BTreeSet::new();
        for (is_one, field, value) in after {
            let path = format!("f{field}");
            set(if is_one { &mut one } else { &mut other }, &path, value);
            if is_one {
                written.insert(path);
            }
        }
        let unseen: std::collections::BTreeSet<_> = one.unseen_by(&other).into_values().flatten().map(|(path, _)| path).collect();
        prop_assert_eq!(unseen, written);
    }
}
