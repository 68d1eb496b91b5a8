//! Opening, editing and asking in one line each.

use crate::samples::*;
use pollster::block_on;
use qunce::{
    domain::{Group, kind::GroupKind},
    engine::{
        Command, Engine, EntityChange, EntityKey, FieldChange, Leaf, Outside,
        memory::MemoryStorage,
        message::{Event, Guard, Keeping, Problem, Reply, Request},
        storage::Storage,
    },
};

pub type Answer = Result<Reply, Problem>;
pub type MemoryEngine = Engine<MemoryStorage>;

pub fn try_open(storage: &MemoryStorage, client: u64) -> Result<MemoryEngine, Problem> {
    let nothing = Outside {
        date_of_epoch: |_, _| None,
        decode_gb18030: |_, _| None,
    };
    block_on(Engine::open(storage.clone(), client, Keeping::IndexedDb, nothing))
}

pub fn open(storage: &MemoryStorage, client: u64) -> MemoryEngine {
    try_open(storage, client).unwrap()
}

pub fn ask<S: Storage>(engine: &mut Engine<S>, request: Request) -> Answer {
    block_on(engine.handle(request))
}

pub fn commit<S: Storage>(engine: &mut Engine<S>, number: u128, changes: Vec<EntityChange>) -> Answer {
    commit_guarded(engine, number, changes, Guard::Always)
}

pub fn commit_guarded<S: Storage>(
    engine: &mut Engine<S>,
    number: u128,
    changes: Vec<EntityChange>,
    guard: Guard,
) -> Answer {
    let command = Command {
        id: command_id(number),
        changes,
    };
    ask(engine, Request::Commit { command, guard })
}

pub fn committed() -> Answer {
    Ok(Reply::Committed { left_alone: Vec::new() })
}

/// The change that makes a group of this name.
pub fn made(number: u128, name: &str) -> EntityChange {
    let mut group = Group::new(group_id(number), GroupKind::Local);
    group.name = name.to_owned();
    EntityChange::between(EntityKey::Group(group.id), None, &group).unwrap()
}

/// The change of one text of a group.
pub fn text(group: u128, path: &str, before: &str, after: &str) -> EntityChange {
    let leaf = |text: &str| (!text.is_empty()).then(|| Leaf::Text(text.to_owned()));
    EntityChange {
        entity: EntityKey::Group(group_id(group)),
        fields: vec![FieldChange {
            path: path.to_owned(),
            before: leaf(before),
            after: leaf(after),
        }],
    }
}

pub fn name_of<S: Storage>(engine: &Engine<S>, group: u128) -> &str {
    engine
        .plan()
        .groups
        .get(&group_id(group))
        .map_or("", |group| &group.name)
}

/// Every change a full plan needs: all entity types, in several documents.
pub fn full_plan() -> Vec<EntityChange> {
    let (group, run) = (group_id(1), run_id(2));
    let figures = |scope| EntityChange::between(EntityKey::Figures(scope, date("2026-11-22")), None, &full_figures());
    [
        EntityChange::between(EntityKey::Profile, None, &profile()),
        EntityChange::between(EntityKey::Group(group), None, &full_group(group)),
        EntityChange::between(EntityKey::Run(group, run), None, &full_run(run, group)),
        EntityChange::between(EntityKey::Override(group, post(run, 3, "tip")), None, &full_override()),
        figures(qunce::domain::figures::Scope::Group(group)),
        figures(qunce::domain::figures::Scope::Workspace),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub fn export<S: Storage>(engine: &mut Engine<S>) -> Vec<u8> {
    let created = "2026-11-22T12:00:00.000Z".to_owned();
    match ask(engine, Request::ExportPlan { created }) {
        Ok(Reply::PlanFile(bytes)) => bytes,
        other => panic!("{other:?}"),
    }
}

pub fn preview<S: Storage>(engine: &mut Engine<S>, file: &[u8]) -> Result<Vec<EntityChange>, Problem> {
    match ask(engine, Request::ReadPlan(file.to_vec()))? {
        Reply::PlanPreview(changes) => Ok(changes),
        other => panic!("{other:?}"),
    }
}

pub fn accept<S: Storage>(engine: &mut Engine<S>, number: u128) -> Result<Vec<EntityChange>, Problem> {
    match ask(engine, Request::AcceptPlan(command_id(number)))? {
        Reply::PlanAccepted(changes) => Ok(changes),
        other => panic!("{other:?}"),
    }
}

/// Why the face was told that nothing can be written any more, if it was.
pub fn told_read_only(engine: &mut MemoryEngine) -> Option<Problem> {
    let reason = |event| match event {
        Event::ReadOnly(problem) => Some(problem),
        Event::Changed(_) => None,
    };
    engine.take_events().into_iter().find_map(reason)
}

/// The entities that the face was told of since the last call.
pub fn told<S: Storage>(engine: &mut Engine<S>) -> Vec<EntityKey> {
    let events = engine.take_events().into_iter();
    events
        .flat_map(|event| match event {
            Event::Changed(entities) => entities,
            Event::ReadOnly(problem) => panic!("{problem}"),
        })
        .map(|(entity, _)| entity)
        .collect()
}
