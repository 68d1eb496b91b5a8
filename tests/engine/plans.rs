//! Plan files through the engine: out, into another storage, and twice.

use crate::{samples::*, support::*};
use qunce::{
    document::SharedDocument,
    domain::{Group, figures::DayFigures, figures::Scope, kind::GroupKind},
    engine::{
        Command, EntityChange, EntityKey, Leaf,
        memory::MemoryStorage,
        message::{Guard, Problem},
        storage::StorageError,
    },
    exchange::plan_file::{self, Form, PlanFileProblem},
};

#[test]
fn a_fresh_device_gets_the_whole_plan() {
    let mut here = open(&MemoryStorage::default(), 1);
    commit(&mut here, 1, full_plan()).unwrap();
    let file = export(&mut here);
    let storage = MemoryStorage::default();
    let mut there = open(&storage, 2);
    assert!(!preview(&mut there, &file).unwrap().is_empty());
    assert!(
        there.plan().profile.is_none() && storage.row_count() == 0,
        "looking changes nothing"
    );
    assert_eq!(accept(&mut there, 1).unwrap().len(), full_plan().len());
    assert_eq!(there.plan(), here.plan());
    assert_eq!(open(&storage, 3).plan(), here.plan());
    let rows = storage.row_count();
    assert_eq!(
        preview(&mut there, &file).unwrap().parts,
        [],
        "the second time nothing is new"
    );
    assert_eq!(accept(&mut there, 2), Ok(Vec::new()));
    assert_eq!(storage.row_count(), rows);
    let again = export(&mut there);
    assert_eq!(preview(&mut here, &again).unwrap().parts, []);
}

#[test]
fn edits_of_two_devices_both_survive() {
    let mut here = open(&MemoryStorage::default(), 1);
    commit(&mut here, 1, full_plan()).unwrap();
    let mut there = open(&MemoryStorage::default(), 2);
    let file = export(&mut here);
    preview(&mut there, &file).unwrap();
    accept(&mut there, 1).unwrap();
    commit(&mut here, 2, vec![text(1, "name", "老客福利群", "这边改名")]).unwrap();
    commit(&mut there, 2, vec![text(1, "welcome", "", "那边的欢迎")]).unwrap();
    let (of_here, of_there) = (export(&mut here), export(&mut there));
    let seen = preview(&mut here, &of_there).unwrap();
    let fields: Vec<_> = seen
        .parts
        .iter()
        .map(|part| (part.changed_fields, part.kept_fields))
        .collect();
    assert_eq!(fields, [(1, 1)], "their welcome comes, our name stays: {seen:#?}");
    accept(&mut here, 3).unwrap();
    preview(&mut there, &of_here).unwrap();
    accept(&mut there, 3).unwrap();
    assert_eq!(here.plan(), there.plan());
    let group = &here.plan().groups[&group_id(1)];
    assert_eq!(
        (group.name.as_str(), group.welcome.as_str()),
        ("这边改名", "那边的欢迎")
    );
}

/// One side takes back the making of a group that the other has gone on with.
#[test]
fn half_a_group_neither_shows_nor_bars_the_file() {
    let (mut here, mut there) = (open(&MemoryStorage::default(), 1), open(&MemoryStorage::default(), 2));
    let making = Command {
        id: command_id(1),
        changes: vec![made(1, "一群")],
    };
    commit(&mut here, 1, making.changes.clone()).unwrap();
    let file = export(&mut here);
    preview(&mut there, &file).unwrap();
    accept(&mut there, 1).unwrap();
    commit(&mut there, 2, vec![text(1, "welcome", "", "欢迎")]).unwrap();
    let unmaking = making.reversed(command_id(2));
    commit_guarded(&mut here, 2, unmaking.changes.clone(), Guard::IfUnchanged).unwrap();
    let (of_here, of_there) = (export(&mut here), export(&mut there));
    for (engine, file) in [(&mut here, of_there), (&mut there, of_here)] {
        preview(engine, &file).unwrap();
        accept(engine, 3).unwrap();
    }
    assert!(here.plan().groups.is_empty() && there.plan().groups.is_empty());
    commit(&mut here, 5, unmaking.reversed(command_id(5)).changes).unwrap();
    let group = &here.plan().groups[&group_id(1)];
    assert_eq!(
        (group.name.as_str(), group.welcome.as_str()),
        ("一群", "欢迎"),
        "and can be made again"
    );
}

#[test]
fn a_failed_acceptance_can_be_tried_again() {
    let mut here = open(&MemoryStorage::default(), 1);
    commit(&mut here, 1, full_plan()).unwrap();
    let file = export(&mut here);
    let storage = MemoryStorage::default();
    let mut there = open(&storage, 2);
    assert_eq!(accept(&mut there, 1), Err(Problem::NothingRead));
    preview(&mut there, &file).unwrap();
    storage.fail_with(Some(StorageError::Full));
    assert_eq!(accept(&mut there, 1), Err(Problem::StorageFull));
    assert!(there.plan().groups.is_empty() && storage.row_count() == 0);
    storage.fail_with(None);
    assert!(!accept(&mut there, 1).unwrap().is_empty());
    assert_eq!(there.plan(), here.plan());
}

#[test]
fn a_file_that_cannot_be_read_forgets_the_one_before() {
    let mut engine = open(&MemoryStorage::default(), 1);
    let file = {
        let mut here = open(&MemoryStorage::default(), 2);
        commit(&mut here, 1, full_plan()).unwrap();
        export(&mut here)
    };
    preview(&mut engine, &file).unwrap();
    assert_eq!(
        preview(&mut engine, b""),
        Err(Problem::PlanFile(PlanFileProblem::Empty))
    );
    assert_eq!(accept(&mut engine, 1), Err(Problem::NothingRead));
}

/// A file whose one entity has these changes, whatever they hold.
pub fn crafted(change: &EntityChange) -> Vec<u8> {
    let id = change.entity.document();
    let mut document = SharedDocument::new(id.clone(), 5);
    let fields = change.fields.iter();
    document.write(
        &change.entity,
        fields.map(|field| (field.path.as_str(), field.after.as_ref())),
    );
    let plan = qunce::domain::Plan::default();
    plan_file::write(Form::Plan, &plan, &[(id, document.state())], "2026-11-22T12:00:00.000Z").unwrap()
}

fn group_with(path: &str, leaf: Leaf) -> EntityChange {
    let mut change = made(1, "群");
    change.fields.retain(|field| field.path != path);
    let mut field = text(1, path, "", "x").fields.remove(0);
    field.after = Some(leaf);
    change.fields.push(field);
    change
}

fn figures_of(day: &str, figures: DayFigures) -> EntityChange {
    EntityChange::between(EntityKey::Figures(Scope::Group(group_id(1)), date(day)), None, &figures).unwrap()
}

#[test]
fn impossible_values_are_refused_by_name() {
    let huge = DayFigures {
        members: Some(u32::MAX),
        ..DayFigures::default()
    };
    let rich = DayFigures {
        revenue_fen: Some(i64::MIN),
        ..DayFigures::default()
    };
    let mut negative = figures_of("2026-11-22", full_figures());
    negative
        .fields
        .iter_mut()
        .find(|field| field.path == "members")
        .unwrap()
        .after = Some(Leaf::Whole(-3));
    let other_id = serde_json::to_value(group_id(2)).unwrap();
    let year_zero = || Leaf::Text("0000-01-01".to_owned());
    let bad = [
        group_with("start", year_zero()),
        group_with("closed_on", Leaf::Text("9999-12-31".to_owned())),
        group_with("start", Leaf::Text("soon".to_owned())),
        group_with("positioning.life.end", year_zero()),
        group_with("name", Leaf::Whole(7)),
        group_with("kind", Leaf::Text("K99".to_owned())),
        group_with("positioning.monetisation.product.price_fen", Leaf::Whole(-1)),
        group_with("positioning.monetisation.product.price_fen", Leaf::Whole(i64::MAX)),
        group_with("id", Leaf::Text(other_id.as_str().unwrap().to_owned())),
        figures_of("9999-12-31", full_figures()),
        figures_of("0000-01-01", full_figures()),
        figures_of("2026-11-22", huge),
        figures_of("2026-11-22", rich),
        negative,
    ];
    for change in bad {
        let storage = MemoryStorage::default();
        let mut engine = open(&storage, 1);
        let answer = preview(&mut engine, &crafted(&change));
        assert!(
            matches!(answer, Err(Problem::PlanFile(PlanFileProblem::BadEntity(_)))),
            "{change:?}: {answer:?}"
        );
        assert_eq!(accept(&mut engine, 1), Err(Problem::NothingRead));
        assert_eq!(storage.row_count(), 0);
    }
    let good = Group::new(group_id(1), GroupKind::Local);
    let good = EntityChange::between(EntityKey::Group(good.id), None, &good).unwrap();
    assert!(preview(&mut open(&MemoryStorage::default(), 1), &crafted(&good)).is_ok());
}
