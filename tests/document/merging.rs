//! Documents merge in any order and any number of times, and no side loses a field.

use crate::samples::*;
use proptest::prelude::*;
use qunce::{
    document::{DocumentId, EntityChange, EntityKey, Fields, Leaf, SharedDocument, fields::assemble},
    domain::Group,
};
use yrs::{Doc, Map, Transact};

const GROUP: u128 = 1;

fn key() -> EntityKey {
    EntityKey::Group(group_id(GROUP))
}

fn document(client: u64) -> SharedDocument {
    SharedDocument::new(key().document(), client)
}

fn write(document: &mut SharedDocument, before: Option<&Group>, after: &Group) -> Vec<u8> {
    let change = EntityChange::between(key(), before, after).expect("a difference");
    let fields = change.fields.iter();
    document.write(&key(), fields.map(|field| (field.path.as_str(), field.after.as_ref())))
}

fn group_in(document: &SharedDocument) -> Group {
    assemble(&document.entities()[&key()]).expect("a group")
}

/// Two devices that hold the same full group.
fn two_devices() -> (SharedDocument, SharedDocument, Group) {
    let group = full_group(group_id(GROUP));
    let (mut one, mut other) = (document(11), document(22));
    write(&mut one, None, &group);
    other.merge(&one.state()).unwrap();
    (one, other, group)
}

fn exchange(one: &mut SharedDocument, other: &mut SharedDocument) -> Group {
    one.merge(&other.state()).unwrap();
    other.merge(&one.state()).unwrap();
    assert_eq!(one.entities(), other.entities());
    group_in(one)
}

#[test]
fn edits_of_different_fields_both_survive() {
    let (mut one, mut other, group) = two_devices();
    let mut renamed = group.clone();
    renamed.name = "新名字".to_owned();
    let mut repriced = group.clone();
    repriced.positioning.monetisation.product.price_fen = Some(9_007_199_254_740_993);
    write(&mut one, Some(&group), &renamed);
    write(&mut other, Some(&group), &repriced);
    let merged = exchange(&mut one, &mut other);
    assert_eq!(merged.name, "新名字");
    let price = merged.positioning.monetisation.product.price_fen;
    assert_eq!(price, Some(9_007_199_254_740_993), "exact beyond 2^53");
}

#[test]
fn a_group_made_on_two_sides_keeps_both_sides_fields() {
    let (mut one, mut other) = (document(11), document(22));
    let mut left = Group::new(group_id(GROUP), qunce::domain::kind::GroupKind::Local);
    let mut right = left.clone();
    left.name = "群".to_owned();
    right.welcome = "欢迎".to_owned();
    write(&mut one, None, &left);
    write(&mut other, None, &right);
    let merged = exchange(&mut one, &mut other);
    assert_eq!((merged.name.as_str(), merged.welcome.as_str()), ("群", "欢迎"));
}

#[test]
fn elements_added_on_two_sides_are_both_there_in_one_order() {
    let (mut one, mut other, group) = two_devices();
    let mut left = group.clone();
    left.rules.push(element_id(1_001), "左边".to_owned());
    let mut right = group.clone();
    right.rules.push(element_id(1_002), "右边".to_owned());
    right
        .checks
        .set(serde_json::from_value("C9.1".into()).expect("an item"), true);
    write(&mut one, Some(&group), &left);
    write(&mut other, Some(&group), &right);
    let merged = exchange(&mut one, &mut other);
    let rules: Vec<_> = merged
        .rules
        .in_order()
        .into_iter()
        .map(|(_, rule)| rule.as_str())
        .collect();
    assert_eq!(rules, ["不发广告", "有话好说", "左边", "右边"]);
    assert_eq!(merged.checks.iter().count(), group.checks.iter().count() + 1);
}

#[test]
fn an_element_removed_here_and_another_changed_there() {
    let (mut one, mut other, group) = two_devices();
    let ids: Vec<_> = group.rules.in_order().into_iter().map(|(id, _)| id).collect();
    let mut left = group.clone();
    left.rules.remove(ids[0]);
    let mut right = group.clone();
    *right.rules.get_mut(ids[1]).unwrap() = "改过".to_owned();
    write(&mut one, Some(&group), &left);
    write(&mut other, Some(&group), &right);
    let merged = exchange(&mut one, &mut other);
    assert_eq!(merged.rules.in_order(), [(ids[1], &"改过".to_owned())]);
}

#[test]
fn an_old_file_brings_nothing_back() {
    let (mut one, other, group) = two_devices();
    let old = other.state();
    let mut emptied = group.clone();
    emptied.welcome = String::new();
    emptied.deleted_at = None;
    write(&mut one, Some(&group), &emptied);
    assert!(!one.entities()[&key()].contains_key("welcome"), "null reads as removed");
    one.merge(&old).unwrap();
    assert_eq!(group_in(&one), emptied);
}

#[test]
fn unknown_names_and_foreign_values_are_passed_over_and_kept() {
    let foreign = Doc::new();
    let map = foreign.get_or_insert_map("plan");
    let mut transaction = foreign.transact_mut();
    map.insert(&mut transaction, "poll:7/question", "?");
    map.insert(&mut transaction, "no-slash", 1);
    map.insert(&mut transaction, "group/name", "群");
    map.insert(&mut transaction, "group/list", yrs::Any::from(vec![yrs::Any::from(1)]));
    let update = transaction.encode_update_v1();
    let mut document = document(3);
    document.merge(&update).unwrap();
    let expected: Fields = [("name".to_owned(), Leaf::Text("群".to_owned()))].into();
    assert_eq!(document.entities(), [(key(), expected)].into());
    let mut copy = SharedDocument::new(DocumentId::Group(group_id(GROUP)), 4);
    copy.merge_foreign(&document.state()).unwrap();
    let kept = Doc::new();
    let map = kept.get_or_insert_map("plan");
    let state = yrs::updates::decoder::Decode::decode_v1(&copy.state()).unwrap();
    kept.transact_mut().apply_update(state).unwrap();
    assert!(map.contains_key(&kept.transact(), "poll:7/question"));
}

#[test]
fn bytes_that_are_no_update_change_nothing() {
    let (mut one, _, group) = two_devices();
    let state = one.state();
    for bytes in [&b""[..], b"\xff\xff\xff\xff", b"hello", &state[..40]] {
        assert!(one.merge_foreign(bytes).is_err());
        assert_eq!(group_in(&one), group);
    }
}

#[test]
fn a_state_that_lacks_a_part_of_itself_is_no_state_from_outside() {
    let (mut one, mut other, group) = two_devices();
    let mut renamed = group.clone();
    renamed.name = "新名字".to_owned();
    let part = write(&mut one, Some(&group), &renamed);
    assert!(document(3).merge_foreign(&part).is_err());
    other.merge(&part).unwrap();
    assert_eq!(group_in(&other), renamed, "as a row of the log it is good");
    document(3).merge_foreign(&other.state()).unwrap();
}

/// One write: a field of a few, a value or nothing.
fn any_write() -> impl Strategy<Value = (String, Option<Leaf>)> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Leaf::Bool),
        any::<i64>().prop_map(Leaf::Whole),
        (-1e9..1e9_f64).prop_filter_map("a fraction", |number| Leaf::number(number + 0.5)),
        "\\PC{1,8}".prop_map(Leaf::Text),
    ];
    ("[a-d]", proptest::option::of(leaf))
}

/// What three devices write, each in its own order.
fn any_updates() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let writes = proptest::collection::vec(any_write(), 0..6);
    proptest::collection::vec(writes, 3).prop_map(|devices| {
        let mut updates = Vec::new();
        for (client, writes) in (1..).zip(devices) {
            let mut device = document(client);
            for (path, leaf) in writes {
                updates.push(device.write(&key(), [(path.as_str(), leaf.as_ref())]));
            }
        }
        updates
    })
}

fn merged(updates: &[Vec<u8>]) -> SharedDocument {
    let mut document = document(99);
    for update in updates {
        document.merge(update).unwrap();
    }
    document
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn merging_is_commutative_and_idempotent(updates in any_updates(), seed in any::<u64>()) {
        let expected = merged(&updates).entities();
        let mut shuffled = updates.clone();
        let count = shuffled.len();
        for place in 1..count {
            shuffled.swap(place, (seed as usize).wrapping_mul(place + 7) % (place + 1));
        }
        prop_assert_eq!(&merged(&shuffled).entities(), &expected);
        shuffled.extend(updates);
        prop_assert_eq!(&merged(&shuffled).entities(), &expected);
    }

    #[test]
    fn merging_is_associative(updates in any_updates(), cut in any::<prop::sample::Index>()) {
        let cut = if updates.is_empty() { 0 } else { cut.index(updates.len()) };
        let (left, right) = updates.split_at(cut);
        let mut whole = merged(left);
        whole.merge(&merged(right).state()).unwrap();
        prop_assert_eq!(whole.entities(), merged(&updates).entities());
    }

    #[test]
    fn what_a_copy_lacks_makes_it_equal(updates in any_updates(), cut in any::<prop::sample::Index>()) {
        let cut = if updates.is_empty() { 0 } else { cut.index(updates.len()) };
        let (mut old, new) = (merged(&updates[..cut]), merged(&updates));
        if let Some(update) = old.lacks(&new) {
            old.merge(&update).unwrap();
        }
        prop_assert_eq!(old.entities(), new.entities());
        prop_assert_eq!(old.lacks(&new), None);
    }

    /// A crafted plan file brings bytes that no document of ours wrote.
    #[test]
    fn foreign_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = document(5).merge_foreign(&bytes);
    }

    #[test]
    fn every_state_of_ours_passes_as_foreign(updates in any_updates()) {
        let state = merged(&updates).state();
        let mut copy = document(5);
        prop_assert_eq!(copy.merge_foreign(&state), Ok(()));
        prop_assert_eq!(copy.entities(), merged(&updates).entities());
    }

    #[test]
    fn mutated_states_never_panic(
        updates in any_updates(),
        places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let mut state = merged(&updates).state();
        for (place, byte) in places {
            let place = place.index(state.len());
            state[place] = byte;
        }
        if let Some(cut) = cut {
            let cut = cut.index(state.len());
            state.truncate(cut);
        }
        let mut document = merged(&updates);
        if document.merge_foreign(&state).is_ok() {
            // Whatever was let in can be stored, merged on and written to.
            let mut copy = self::document(6);
            copy.merge(&document.state()).unwrap();
            copy.write(&key(), [("name", Some(&Leaf::Bool(true)))]);
            document.merge(&copy.state()).unwrap();
        }
    }
}
