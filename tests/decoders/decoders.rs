//! Every door through which bytes from outside come in, each as one function that must neither panic nor eat the memory,
//! whatever the bytes. The tests run them over the corpus, `fuzz/` runs them under libFuzzer.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use pollster::block_on;
use qunce::{
    document::{DocumentId, SCHEMA_VERSION, SharedDocument},
    domain::{Group, civil::Date, figures::FigureField, id::CommandId, id::GroupId, kind::GroupKind},
    engine::{
        Command, Engine, EntityChange, EntityKey, LiveCopy, Outside,
        figures::{self, Meaning},
        memory::MemoryStorage,
        message::{Event, FromEngine, Guard, Keeping, Numbered, Reply, Request, decode},
        start_view,
        storage::{Commit, Storage},
    },
    exchange::cipher::{Cipher, CipherFailure},
};
use uuid::Uuid;

/// Reads bytes as one kind of input.
pub type Decoder = fn(&[u8]);

/// Each decoder with the folder of its corpus.
pub const DECODERS: [(&str, Decoder); 5] = [
    ("plan_file", plan_file),
    ("document", document),
    ("figures_csv", figure_sheet),
    ("figures_json", figure_sheet),
    ("messages", messages),
];

fn open(storage: &MemoryStorage) -> Result<Engine<MemoryStorage>, qunce::engine::message::Problem> {
    let outside = Outside {
        // Sealed files are told apart before anything is deciphered.
        cipher: Cipher {
            random: || None,
            seal: |_| Box::pin(async { Err(CipherFailure::Missing) }),
            open: |_| Box::pin(async { Err(CipherFailure::Missing) }),
        },
        date_of_epoch: |seconds, _| Date::from_epoch_days(i32::try_from(seconds / 86_400).ok()?),
        decode_gb18030: |_, _| None,
    };
    block_on(Engine::open(storage.clone(), 5, Keeping::IndexedDb, outside))
}

fn number(number: u128) -> CommandId {
    CommandId(Uuid::from_u128(number))
}

/// A plan with one group, for the input to meet.
fn small_plan(storage: &MemoryStorage) -> Engine<MemoryStorage> {
    let mut engine = open(storage).expect("an empty storage opens");
    let mut group = Group::new(GroupId(Uuid::from_u128(1)), GroupKind::Local);
    group.name = "一群".to_owned();
    let change = EntityChange::between(EntityKey::Group(group.id), None, &group);
    let command = Command {
        id: number(1),
        changes: change.into_iter().collect(),
    };
    let guard = Guard::Always;
    block_on(engine.handle(Request::Commit { command, guard })).expect("it is committed");
    engine
}

/// A plan file: what is taken must be stored, opened and saved again.
pub fn plan_file(bytes: &[u8]) {
    let storage = MemoryStorage::default();
    let mut engine = small_plan(&storage);
    let Ok(Reply::PlanPreview(_)) = block_on(engine.handle(Request::read_plan(bytes.to_vec()))) else {
        return;
    };
    block_on(engine.handle(Request::merge_plan(number(2)))).expect("what can be previewed can be accepted");
    let created = "2026-11-22T12:00:00.000Z".to_owned();
    let reopened = open(&storage).expect("what was accepted opens");
    assert!(reopened.plan() == engine.plan(), "stored is what is shown");
    let Ok(Reply::PlanFile(file)) = block_on(engine.handle(Request::export_everything(created))) else {
        panic!("what was accepted can be saved");
    };
    let again = block_on(engine.handle(Request::read_plan(file)));
    assert!(
        matches!(&again, Ok(Reply::PlanPreview(preview)) if preview.is_empty()),
        "and is the same: {again:?}"
    );
}

/// The bytes of one document: in a plan file, as a row of the log, as an update of a document in memory.
pub fn document(bytes: &[u8]) {
    let state = STANDARD.encode(miniz_oxide::deflate::compress_to_vec_zlib(bytes, 1));
    let id = DocumentId::Group(GroupId(Uuid::from_u128(1)));
    plan_file(
        format!(
            "{{\"type\":\"qunce-plan\",\"version\":1,\"app\":\"\",\"created\":\"\",\"plan\":{{}},\
             \"documents\":[{{\"id\":\"{id}\",\"state\":\"{state}\"}}]}}"
        )
        .as_bytes(),
    );
    let storage = MemoryStorage::default();
    let row = Commit {
        command: number(3),
        schema: SCHEMA_VERSION,
        updates: vec![(id.to_string(), bytes.to_vec())],
        entry: Vec::new(),
    };
    block_on(storage.append(&row)).expect("it is stored");
    let mut engine = open(&storage).expect("whatever is stored can be looked at");
    let read_only = engine
        .take_events()
        .into_iter()
        .any(|event| matches!(event, Event::ReadOnly(_)));
    if !read_only {
        block_on(engine.compact()).expect("what opens can be compacted");
        let reopened = open(&storage).expect("and opens again");
        assert!(reopened.plan() == engine.plan(), "as the same");
    }
    let mut document = SharedDocument::new(id.clone(), 7);
    if document.merge_foreign(bytes).is_ok() {
        let mut copy = SharedDocument::new(id, 8);
        copy.merge_foreign(&document.state())
            .expect("what was taken in can be given away");
        assert!(copy.entities() == document.entities(), "as the same");
    }
}

/// A sheet of figures, under the meanings found and under others that a person might choose.
pub fn figure_sheet(bytes: &[u8]) {
    let date_of = |seconds: i64| Date::from_epoch_days(i32::try_from(seconds / 86_400).ok()?);
    let gb18030 = |bytes: &[u8], _: bool| Some(bytes.iter().map(|byte| char::from(*byte)).collect());
    let Ok(mut sheet) = figures::read_sheet(bytes, &date_of, &gb18030) else {
        return;
    };
    figures::to_figures(&sheet, &sheet.meanings());
    let columns = sheet.columns.len();
    let chosen = FigureField::ALL.into_iter().map(Meaning::Field).cycle();
    let meanings: Vec<_> = [Meaning::Date].into_iter().chain(chosen).take(columns).collect();
    figures::to_figures(&sheet, &meanings);
    sheet.date_of_all_rows = Date::from_ymd_opt(2026, 11, 22);
    let meanings: Vec<_> = meanings.into_iter().skip(1).collect();
    figures::to_figures(&sheet, &meanings);
}

/// Messages, the mirror of unsaved commands, and the start view: of our own making, but kept where anything can happen.
pub fn messages(bytes: &[u8]) {
    let _: Option<Numbered<Request>> = decode(bytes);
    let _: Option<FromEngine> = decode(bytes);
    if let Some(entities) = start_view::decode(bytes) {
        LiveCopy::default().confirm(entities);
    }
    let Some(commands) = decode::<Vec<Command>>(bytes) else {
        return;
    };
    let storage = MemoryStorage::default();
    let mut engine = small_plan(&storage);
    let mut copy = LiveCopy::default();
    for command in commands {
        copy.begin(command.clone());
        let guard = Guard::IfUnchanged;
        block_on(engine.handle(Request::Commit { command, guard })).expect("a mirror is adopted");
    }
    let reopened = open(&storage).expect("what was committed opens");
    assert!(reopened.plan() == engine.plan(), "stored is what is shown");
}
