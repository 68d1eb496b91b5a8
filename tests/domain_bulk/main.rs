//! One act on many groups: what it changes where, what it leaves alone and why, and that the preview counts what the plan shows
//! once it is done; taken back, the plan is what it was.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

#[path = "../domain_support/mod.rs"]
mod domain_support;
mod properties;
mod tables;

use domain_support::*;
use qunce::domain::{
    Plan,
    bulk::{NewRun, Sparing, StartDay},
    civil::add_days,
    kind::GroupKind,
    plan::PinnedPlaybook,
    playbook::{Item, PlaybookHash, PlaybookVersion},
    profile::Profile,
};
use std::sync::Arc;

pub const TODAY: &str = "2026-11-22";
pub const NOW: i64 = 1_795_000_000_000;
pub const SPARING: Sparing = Sparing {
    same: true,
    others: false,
};

pub fn named(id: &str, length: Option<u32>, items: Vec<Item>) -> PlaybookVersion {
    let mut version = playbook(length, items);
    version.playbook.id = id.to_owned();
    version
}

/// Two posts a day, for so many days.
pub fn twice_a_day(id: &str, length: Option<u32>) -> PlaybookVersion {
    named(
        id,
        length,
        vec![
            item("morning", 1, Some(1), "09:00"),
            item("evening", 1, Some(1), "20:00"),
        ],
    )
}

/// The camp's hash is that of run 2, so that it is the version which the plan has.
pub fn new(version: PlaybookVersion, on: StartDay) -> NewRun {
    NewRun {
        playbook: Arc::new(PinnedPlaybook::new(version)),
        hash: PlaybookHash("ff".to_owned()),
        on,
    }
}

/// Groups 1 to 7: daily in 1, daily and a camp in 2, an ended camp in 3, nothing in 4, closed 5, deleted 6, without start 7.
pub fn plan() -> Plan {
    let mut plan = Plan {
        profile: Some(Profile::default()),
        ..Plan::default()
    };
    let today = date(TODAY);
    for number in 1..=7 {
        add_group(
            &mut plan,
            number,
            GroupKind::StoreCustomers,
            add_days(today, -10 + number as i64),
        );
    }
    add_run(
        &mut plan,
        1,
        group_id(1),
        add_days(today, -5),
        twice_a_day("daily", None),
    );
    add_run(
        &mut plan,
        2,
        group_id(2),
        add_days(today, -5),
        twice_a_day("daily", None),
    );
    add_run(
        &mut plan,
        3,
        group_id(2),
        add_days(today, 2),
        twice_a_day("camp", Some(7)),
    );
    add_run(
        &mut plan,
        4,
        group_id(3),
        add_days(today, -9),
        twice_a_day("camp", Some(7)),
    );
    plan.groups.get_mut(&group_id(5)).unwrap().closed_on = Some(today);
    plan.groups.get_mut(&group_id(6)).unwrap().deleted_at = Some(1);
    plan.groups.get_mut(&group_id(7)).unwrap().start = None;
    plan
}
