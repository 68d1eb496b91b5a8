//! Opening, editing and asking in one line each.

use crate::{cipher::RUST_CRYPTO, samples::*};
use pollster::block_on;
use qunce::{
    domain::{Group, kind::GroupKind},
    engine::{
        Command, Engine, EntityChange, EntityKey, FieldChange, Leaf, Outside,
        memory::MemoryStorage,
        message::{Event, Guard, Keeping, Problem, Reply, Request},
        preview::{PlanPreview, Way},
        storage::Storage,
        things::Part,
    },
    exchange::{cipher::Cipher, sharing::Sharing},
};

pub type Answer = Result<Reply, Problem>;
pub type MemoryEngine = Engine<MemoryStorage>;

pub fn try_open(storage: &MemoryStorage, client: u64) -> Result<MemoryEngine, Problem> {
    try_open_with(storage, client, RUST_CRYPTO)
}

pub fn open_with(storage: &MemoryStorage, client: u64, cipher: Cipher) -> MemoryEngine {
    try_open_with(storage, client, cipher).unwrap()
}

fn try_open_with(storage: &MemoryStorage, client: u64, cipher: Cipher) -> Result<MemoryEngine, Problem> {
    let nothing = Outside {
        cipher,
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

/// The whole plan as a file.
pub fn export<S: Storage>(engine: &mut Engine<S>) -> Vec<u8> {
    share(engine, Sharing::default())
}

pub fn share<S: Storage>(engine: &mut Engine<S>, sharing: Sharing) -> Vec<u8> {
    let created = "2026-11-22T12:00:00.000Z".to_owned();
    let request = Request::ExportPlan {
        created,
        sharing,
        passphrase: None,
    };
    match ask(engine, request) {
        Ok(Reply::PlanFile(bytes)) => bytes,
        other => panic!("{other:?}"),
    }
}

/// What merging the file would change.
pub fn preview<S: Storage>(engine: &mut Engine<S>, file: &[u8]) -> Result<PlanPreview, Problem> {
    match ask(engine, Request::read_plan(file.to_vec()))? {
        Reply::PlanPreview(preview) => Ok(preview),
        other => panic!("{other:?}"),
    }
}

/// What the file read last would change, taken in this way.
pub fn preview_way(engine: &mut MemoryEngine, way: Way) -> PlanPreview {
    match ask(engine, Request::PreviewPlan(way)) {
        Ok(Reply::PlanPreview(preview)) => preview,
        other => panic!("{other:?}"),
    }
}

/// Merges all of the file read last; what changed.
pub fn accept<S: Storage>(engine: &mut Engine<S>, number: u128) -> Result<Vec<EntityChange>, Problem> {
    take(engine, number, Way::Merge, &[])
}

pub fn take<S: Storage>(
    engine: &mut Engine<S>,
    number: u128,
    way: Way,
    left_out: &[Part],
) -> Result<Vec<EntityChange>, Problem> {
    let request = Request::AcceptPlan {
        command: command_id(number),
        way,
        left_out: left_out.iter().copied().collect(),
    };
    match ask(engine, request)? {
        Reply::PlanAccepted(changes) => Ok(changes),
        other => panic!("{other:?}"),
    }
}

/// Why the face was told that nothing can be written any more, if it was.
pub fn told_read_only(engine: &mut MemoryEngine) -> Option<Problem> {
    let reason = |event| match event {
        Event::ReadOnly(problem) => Some(problem),
        Event::Changed(_) | Event::Everything(_) | Event::Wanted => None,
    };
    engine.take_events().into_iter().find_map(reason)
}

/// The entities that the face was told of since the last call.
pub fn told<S: Storage>(engine: &mut Engine<S>) -> Vec<EntityKey> {
    let events = engine.take_events().into_iter();
    events
        .flat_map(|event| match event {
            Event::Changed(entities) | Event::Everything(entities) => entities,
            Event::ReadOnly(problem) => panic!("{problem}"),
            Event::Wanted => Vec::new(),
        })
        .map(|(entity, _)| entity)
        .collect()
}
