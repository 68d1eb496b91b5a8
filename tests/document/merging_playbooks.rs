//! A playbook of one's own, changed on two devices at once: item by item and field by field, in any order.

use crate::samples::*;
use proptest::prelude::*;
use qunce::{
    document::{DocumentId, EntityChange, EntityKey, Leaf, SharedDocument, own_playbook_fields::own_playbook},
    domain::{
        MinuteOfDay,
        own_item::OwnItem,
        own_playbook::OwnPlaybook,
        playbook::{Channel, ItemId},
    },
};

const NEW: &str = "day-2-new";
const GREETING: &str = "v1.2/noon 100%";

fn key() -> EntityKey {
    EntityKey::OwnPlaybook(own_playbook_id(4))
}

fn write(document: &mut SharedDocument, before: Option<&OwnPlaybook>, after: &OwnPlaybook) {
    if let Some(change) = EntityChange::between(key(), before, after) {
        document.write(&key(), change.fields_after());
    }
}

fn playbook_in(document: &SharedDocument) -> OwnPlaybook {
    own_playbook(&document.entities()[&key()]).unwrap()
}

fn two_devices() -> (SharedDocument, SharedDocument, OwnPlaybook) {
    let playbook = full_own_playbook(own_playbook_id(4));
    let new = |client| SharedDocument::new(key().document(), client);
    let (mut one, mut other) = (new(11), new(22));
    write(&mut one, None, &playbook);
    other.merge(&one.state()).unwrap();
    (one, other, playbook)
}

/// What both hold after each did its edit and the two met.
fn met(edit: impl Fn(&mut OwnPlaybook), other_edit: impl Fn(&mut OwnPlaybook)) -> OwnPlaybook {
    let (mut one, mut other, before) = two_devices();
    let (mut left, mut right) = (before.clone(), before.clone());
    edit(&mut left);
    other_edit(&mut right);
    write(&mut one, Some(&before), &left);
    write(&mut other, Some(&before), &right);
    one.merge(&other.state()).unwrap();
    other.merge(&one.state()).unwrap();
    assert_eq!(one.entities(), other.entities());
    playbook_in(&one)
}

fn item<'a>(playbook: &'a mut OwnPlaybook, name: &str) -> &'a mut OwnItem {
    playbook.items.get_mut(&ItemId(name.to_owned())).unwrap()
}

fn id(name: &str) -> ItemId {
    ItemId(name.to_owned())
}

#[test]
fn it_lives_in_a_document_of_its_own() {
    assert_eq!(key().document(), DocumentId::OwnPlaybook(own_playbook_id(4)));
    assert_eq!(key().document().to_string(), format!("playbook/{}", own_playbook_id(4)));
}

#[test]
fn different_items_both_keep_their_edits() {
    let mut merged = met(
        |playbook| item(playbook, NEW).words = "左边的话".to_owned(),
        |playbook| item(playbook, GREETING).day = 9,
    );
    assert_eq!(item(&mut merged, NEW).words, "左边的话");
    assert_eq!(item(&mut merged, GREETING).day, 9);
}

#[test]
fn different_fields_of_one_item_both_survive() {
    let mut merged = met(
        |playbook| item(playbook, NEW).words = "左边的话".to_owned(),
        |playbook| item(playbook, NEW).channel = Channel::Live,
    );
    let merged = item(&mut merged, NEW);
    assert_eq!((merged.words.as_str(), merged.channel), ("左边的话", Channel::Live));
}

#[test]
fn items_added_on_two_sides_are_both_there() {
    let add = |name: &'static str| {
        move |playbook: &mut OwnPlaybook| {
            playbook.items.insert(id(name), OwnItem::new(3, MinuteOfDay::default()));
        }
    };
    let merged = met(add("left"), add("right"));
    assert!(merged.items.contains_key(&id("left")) && merged.items.contains_key(&id("right")));
}

/// Its other fields are gone; the words stay among the fields, and come back with the rest where the deletion is undone.
#[test]
fn an_item_deleted_here_and_reworded_there_is_gone_whole() {
    let delete = |playbook: &mut OwnPlaybook| {
        playbook.items.remove(&id(NEW)).unwrap();
    };
    let reword = |playbook: &mut OwnPlaybook| item(playbook, NEW).words = "右边的话".to_owned();
    let merged = met(delete, reword);
    assert_eq!(merged.items.keys().collect::<Vec<_>>(), [&id(GREETING)]);

    let (mut document, _, whole) = two_devices();
    let change = EntityChange::between(key(), Some(&whole), &merged).unwrap();
    document.write(&key(), change.fields_after());
    let left = Leaf::Text("右边的话".to_owned());
    document.write(&key(), [("items.day-2-new.words", Some(&left))]);
    assert_eq!(playbook_in(&document), merged);
    let mut put_back = whole;
    item(&mut put_back, NEW).words = "右边的话".to_owned();
    let undone = EntityChange::between(key(), Some(&merged), &put_back).unwrap();
    document.write(&key(), undone.fields_after());
    assert_eq!(playbook_in(&document), put_back);
}

/// What a later build adds to an item stays in the document whatever this build does to the item.
#[test]
fn unknown_fields_stay() {
    let (mut document, _, whole) = two_devices();
    let later = Leaf::Text("绿".to_owned());
    document.write(&key(), [("items.day-2-new.colour", Some(&later))]);
    assert_eq!(playbook_in(&document), whole);
    let mut edited = whole.clone();
    item(&mut edited, NEW).day = 5;
    write(&mut document, Some(&whole), &edited);
    assert_eq!(document.entities()[&key()]["items.day-2-new.colour"], later);
    assert_eq!(playbook_in(&document), edited);
}

#[derive(Clone, Debug)]
enum Edit {
    Day(bool, u32),
    Words(bool, String),
    Add(u8),
    Delete(bool),
    Name(String),
}

fn any_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (any::<bool>(), 1..366_u32).prop_map(|(first, day)| Edit::Day(first, day)),
        (any::<bool>(), "\\PC{0,8}").prop_map(|(first, words)| Edit::Words(first, words)),
        (0..4_u8).prop_map(Edit::Add),
        any::<bool>().prop_map(Edit::Delete),
        "\\PC{0,8}".prop_map(Edit::Name),
    ]
}

fn apply(playbook: &mut OwnPlaybook, edit: &Edit) {
    let name = |first: &bool| id(if *first { NEW } else { GREETING });
    let new = |day: u32| OwnItem::new(day, MinuteOfDay::default());
    let items = &mut playbook.items;
    match edit {
        Edit::Day(first, day) => items.entry(name(first)).or_insert_with(|| new(1)).day = *day,
        Edit::Words(first, words) => {
            let item = items.entry(name(first)).or_insert_with(|| new(1));
            item.words.clone_from(words);
        }
        Edit::Add(number) => {
            items.insert(id(&format!("added-{number}")), new(u32::from(*number) + 1));
        }
        Edit::Delete(first) => {
            items.remove(&name(first));
        }
        Edit::Name(name) => playbook.name.clone_from(name),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// Whatever two devices do, they end with the same playbook, and it can be read and pinned.
    #[test]
    fn two_devices_always_agree(left in prop::collection::vec(any_edit(), 0..8), right in prop::collection::vec(any_edit(), 0..8)) {
        let (mut one, mut other, _) = two_devices();
        for (document, edits) in [(&mut one, &left), (&mut other, &right)] {
            for edit in edits {
                let before = playbook_in(document);
                let mut after = before.clone();
                apply(&mut after, edit);
                write(document, Some(&before), &after);
                prop_assert_eq!(playbook_in(document), after);
            }
        }
        one.merge(&other.state()).unwrap();
        other.merge(&one.state()).unwrap();
        prop_assert_eq!(one.entities(), other.entities());
        let merged = playbook_in(&one);
        let version = merged.version("-");
        prop_assert!(version.playbook.items.iter().all(|item| version.zh.items.contains_key(&item.id)));
    }
}
