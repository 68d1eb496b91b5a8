//! Lists and sets that merge element by element, and the checklists ticked in them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::*;
use qunce::domain::{
    checklist::{CheckItem, Checklist, Progress, progress},
    choices::Choices,
    items::{Items, Placed},
    positioning::Service,
};

#[test]
fn items_stand_by_place_then_by_id() {
    let mut items: Items<String> = Items::default();
    for (id, name) in [(3, "first"), (2, "second"), (1, "third")] {
        items.push(element_id(id), name.to_owned());
    }
    let names = |items: &Items<String>| {
        items
            .in_order()
            .into_iter()
            .map(|(_, name)| name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&items), ["first", "second", "third"]);
    items.0.get_mut(&element_id(1)).unwrap().place = 1.5;
    assert_eq!(names(&items), ["first", "third", "second"]);
    items.0.get_mut(&element_id(1)).unwrap().place = 2.0;
    assert_eq!(
        names(&items),
        ["first", "third", "second"],
        "equal places: the smaller id first"
    );
    let odd = [(7, f64::NAN), (8, f64::NEG_INFINITY)];
    for (id, place) in odd {
        let value = place.to_string();
        items.0.insert(element_id(id), Placed { place, value });
    }
    assert_eq!(
        names(&items),
        ["-inf", "first", "third", "second", "NaN"],
        "even senseless places have an order"
    );
    items.remove(element_id(3));
    assert_eq!((items.len(), items.get_mut(element_id(3))), (4, None));
}

#[test]
fn choices_are_stored_one_by_one() {
    let chosen: Choices<Service> = [Service::Coupons, Service::Courses].into_iter().collect();
    assert_eq!(
        serde_json::to_string(&chosen).unwrap(),
        "{\"courses\":true,\"coupons\":true}"
    );
    let read: Choices<Service> = serde_json::from_str("{\"courses\":false,\"interaction\":true}").unwrap();
    assert_eq!(
        read,
        [Service::Interaction].into_iter().collect(),
        "what was taken out stays out"
    );
    assert!(serde_json::from_str::<Choices<Service>>("[\"courses\"]").is_err());
}

#[test]
fn a_checklist_counts_only_items_it_still_has() {
    let mut ticked = Choices::default();
    for item in ["backup_code", "gone"] {
        ticked.set(CheckItem::new(Checklist::BeforeOpening, item), true);
    }
    ticked.set(CheckItem::new(Checklist::Poster, "contrast"), true);
    let found = progress(Checklist::BeforeOpening, ["backup_code", "contrast"], &ticked);
    assert_eq!(found, Progress { done: 1, of: 2 });
    assert_eq!(progress(Checklist::Poster, [], &ticked), Progress { done: 0, of: 0 });
}
