//! Good plan files: exact, readable, and with nothing in them that runs.

use crate::samples::*;
use qunce::{
    document::{DocumentId, EntityChange, EntityKey, Projection, SharedDocument},
    domain::{Group, Plan, figures::Scope, kind::GroupKind},
    exchange::plan_file::{self, Form},
};
use serde_json::Value;

/// A plan with one of everything, and its documents.
pub fn sample() -> (Plan, Vec<(DocumentId, Vec<u8>)>) {
    let (group, run) = (group_id(1), run_id(2));
    let scopes = [Scope::Workspace, Scope::Owner("lin/林".to_owned()), Scope::Group(group)];
    let mut changes = vec![
        EntityChange::between(EntityKey::Profile, None, &profile()),
        EntityChange::between(EntityKey::Group(group), None, &full_group(group)),
        EntityChange::between(EntityKey::Run(group, run), None, &full_run(run, group)),
        EntityChange::between(
            EntityKey::OwnPlaybook(own_playbook_id(4)),
            None,
            &full_own_playbook(own_playbook_id(4)),
        ),
        EntityChange::between(
            EntityKey::OwnPost(group, run_id(3)),
            None,
            &full_own_post(run_id(3), group),
        ),
        EntityChange::between(
            EntityKey::Override(group, post(run, 3, "a/b.c:d")),
            None,
            &full_override(),
        ),
    ];
    changes.extend(
        scopes.map(|scope| EntityChange::between(EntityKey::Figures(scope, date("2026-11-22")), None, &full_figures())),
    );
    written(changes.into_iter().flatten().collect())
}

/// The plan and documents that these changes make.
pub fn written(changes: Vec<EntityChange>) -> (Plan, Vec<(DocumentId, Vec<u8>)>) {
    let mut documents: Vec<SharedDocument> = Vec::new();
    for change in &changes {
        let id = change.entity.document();
        if !documents.iter().any(|document| *document.id() == id) {
            documents.push(SharedDocument::new(id.clone(), 7));
        }
        let document = documents.iter_mut().find(|document| *document.id() == id).unwrap();
        let fields = change.fields.iter();
        document.write(
            &change.entity,
            fields.map(|field| (field.path.as_str(), field.after.as_ref())),
        );
    }
    documents.sort_by(|left, right| left.id().cmp(right.id()));
    let plan = plan_of(&documents);
    let states = documents
        .iter()
        .map(|document| (document.id().clone(), document.state()));
    (plan, states.collect())
}

pub fn plan_of(documents: &[SharedDocument]) -> Plan {
    let mut projection = Projection::default();
    for (entity, fields) in documents.iter().flat_map(SharedDocument::entities) {
        projection.replace(entity, fields);
    }
    assert!(projection.unreadable().is_empty(), "{:?}", projection.unreadable());
    projection.plan().clone()
}

/// The file of [`sample`].
pub fn sample_file() -> Vec<u8> {
    let (plan, documents) = sample();
    plan_file::write(Form::Plan, &plan, &documents, "2026-11-22T12:00:00.000Z").unwrap()
}

#[test]
fn a_plan_comes_back_exactly() {
    let (plan, documents) = sample();
    let file = plan_file::write(Form::Plan, &plan, &documents, "2026-11-22T12:00:00.000Z").unwrap();
    let read = plan_file::read(&file).unwrap().documents;
    assert_eq!(read, documents, "every byte of every document");
    let documents: Vec<_> = read
        .into_iter()
        .map(|(id, state)| {
            let mut document = SharedDocument::new(id, 8);
            document.merge_foreign(&state).unwrap();
            document
        })
        .collect();
    assert_eq!(plan_of(&documents), plan);
    assert_eq!(plan.groups[&group_id(1)], full_group(group_id(1)));
    assert_eq!(plan.figures.len(), 3);
    assert_eq!(plan.overrides[&run_id(2)].iter().count(), 1);
}

#[test]
fn the_file_of_an_empty_plan_is_a_plan_file() {
    let file = plan_file::write(Form::Plan, &Plan::default(), &[], "2026-11-22T12:00:00.000Z").unwrap();
    assert_eq!(plan_file::read(&file).unwrap().documents, []);
}

#[test]
fn a_byte_order_mark_and_blanks_around_do_no_harm() {
    let file = sample_file();
    let mut padded = b"\xef\xbb\xbf\r\n  ".to_vec();
    padded.extend(&file);
    padded.extend(b"\n\n ");
    assert_eq!(plan_file::read(&padded), plan_file::read(&file));
}

#[test]
fn a_hand_edit_of_the_readable_part_reaches_nothing() {
    let mut file: Value = serde_json::from_slice(&sample_file()).unwrap();
    file["plan"] = serde_json::json!("nonsense");
    let bytes = serde_json::to_vec(&file).unwrap();
    assert_eq!(plan_file::read(&bytes), plan_file::read(&sample_file()));
}

#[test]
fn markup_stays_text() {
    const MARKUP: &str = "<img src=x onerror=alert(1)>\u{202e}javascript:alert(1)</script>\"'&\u{0}";
    let mut group = Group::new(group_id(1), GroupKind::Local);
    group.name = MARKUP.to_owned();
    group.welcome = MARKUP.to_owned();
    group.rules.push(element_id(1), MARKUP.to_owned());
    let change = EntityChange::between(EntityKey::Group(group.id), None, &group).unwrap();
    let (plan, documents) = written(vec![change]);
    assert_eq!(plan.groups[&group.id], group);
    let file = plan_file::write(Form::Plan, &plan, &documents, "2026-11-22T12:00:00.000Z").unwrap();
    let readable: Value = serde_json::from_slice(&file).unwrap();
    assert_eq!(readable["plan"]["groups"][0]["name"], MARKUP);
    assert_eq!(plan_file::read(&file).unwrap().documents, documents);
}
