//! A headquarters' plan as a browser keeps it: groups at work, each with a year of daily figures, compacted into snapshots.

use qunce::{
    document::{DocumentId, EntityKey, SharedDocument},
    domain::{
        civil::{Date, add_days},
        figures::{DayFigures, Scope},
        group::Group,
        id::{GroupId, RunId},
        kind::GroupKind,
        profile::{Profile, PurchaseRhythm},
        schedule::Run,
    },
    engine::{
        EntityChange, snapshots_of,
        storage::{Row, Snapshot, Stored},
    },
    knowledge,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The one row that all of it was compacted from, as far as the storage can tell.
pub const LAST: u64 = 1;

/// So many groups whose runs began a few days before `today`, each with so many days of figures before it.
pub fn snapshots(groups: u32, days: u32, today: Date) -> Vec<Snapshot> {
    let id = knowledge::playbook_for(GroupKind::StoreCustomers, PurchaseRhythm::High).expect("a playbook");
    let playbook = knowledge::playbook(id).expect("it reads");
    let mut changes = vec![
        EntityChange::between(EntityKey::Profile, None, &profile()),
        EntityChange::pin(EntityKey::Playbook(playbook.hash.clone()), &playbook.version),
    ];
    for number in 0..groups {
        let id = GroupId(named(number, 1));
        let mut group = Group::new(id, GroupKind::StoreCustomers);
        group.name = format!("第 {number} 店老客群");
        group.positioning.goal.core_goal = "三个月里一半人回来买过".to_owned();
        changes.push(EntityChange::between(EntityKey::Group(id), None, &group));
        let run = Run {
            id: RunId(named(number, 2)),
            group: id,
            playbook: playbook.hash.clone(),
            start: add_days(today, -3),
            end: None,
            left_out: Default::default(),
            times: BTreeMap::new(),
            deleted_at: None,
        };
        changes.push(EntityChange::between(EntityKey::Run(id, run.id), None, &run));
        for day in 1..=days {
            let date = add_days(today, -i64::from(day));
            let entity = EntityKey::Figures(Scope::Group(id), date);
            changes.push(EntityChange::between(entity, None, &figures(number, day)));
        }
    }
    compacted(changes.into_iter().flatten().collect())
}

fn compacted(changes: Vec<EntityChange>) -> Vec<Snapshot> {
    let mut by_document: BTreeMap<DocumentId, Vec<EntityChange>> = BTreeMap::new();
    for change in changes {
        by_document.entry(change.entity.document()).or_default().push(change);
    }
    let row = |(id, changes): (DocumentId, Vec<EntityChange>)| Row {
        sequence: LAST,
        document: id.to_string(),
        update: SharedDocument::new(id, 7)
            .write_all(changes.iter().map(|change| (&change.entity, change.fields_after()))),
    };
    let stored = Stored {
        schema: 1,
        rows: by_document.into_iter().map(row).collect(),
        ..Stored::default()
    };
    snapshots_of(&stored).expect("documents of our own")
}

fn profile() -> Profile {
    Profile {
        store_name: "果满堂".to_owned(),
        time_zone: "Asia/Shanghai".to_owned(),
        ..Profile::default()
    }
}

fn figures(group: u32, day: u32) -> DayFigures {
    let wave = group % 7 + day % 11;
    DayFigures {
        members: Some(300 + wave),
        joined: Some(wave % 5),
        left: Some(wave % 3),
        active: Some(60 + wave),
        messages: Some(200 + wave * 3),
        orders: Some(wave),
        revenue_fen: Some(i64::from(wave) * 1_990),
        ..DayFigures::default()
    }
}

fn named(number: u32, kind: u16) -> Uuid {
    // Version 7, made in 2026.
    Uuid::from_fields(
        0x019a_a000,
        0x0000,
        0x7000 | kind,
        &[0x80, 0, 0, 0, 0, 0, (number >> 8) as u8, number as u8],
    )
}
