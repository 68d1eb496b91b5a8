//! The protocol between the face and the engine: one enum each way, postcard on the wire. Postcard does not describe itself,
//! so the opening names the build, and programs of different builds say so instead of misreading one another.

pub use super::space::Space;

use super::{
    cells::CellMap,
    history::Turn,
    preview::{PlanPreview, Way},
    storage::Place,
    things::Part,
    turning::{HistoryPage, Turned},
};
use crate::{
    document::{Command, EntityChange, EntityKey, Fields},
    domain::{Window, civil::Date, figures::Scope, id::CommandId},
    exchange::{
        calendar_file::CalendarFile,
        figures::{FigureImport, Meaning, Sheet, SheetProblem},
        plan_file::PlanFileProblem,
        sharing::Sharing,
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A request and the number its reply will carry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Numbered<T> {
    pub number: u32,
    pub body: T,
}

/// What the face asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Read the plan of a name space. First request of all.
    Open {
        space: Space,
        client: u64,
        /// IndexedDB has held this plan before: where it cannot be opened now, nothing else may stand in for it.
        was_in_indexed_db: bool,
    },
    /// Send overrides and figures of these dates too, from now on.
    Watch(Window),
    /// Send this scope's figures too, from now on; of others only the newest day is sure to come.
    Figures(Scope),
    Commit {
        command: Command,
        guard: Guard,
    },
    /// Undo, redo, or the same for one act of the history.
    Turn {
        command: CommandId,
        turn: Turn,
    },
    /// The acts before this place, or the newest.
    History {
        before: Option<Place>,
    },
    /// Another tab may have written.
    CatchUp,
    /// Everything typed here is sent: let go of the storage, which another page wants; see [`Event::Wanted`].
    GiveWay,
    /// What is in this figures file?
    ReadSheet(Vec<u8>),
    /// The sheet read last, with each column's meaning: what would it set? The date is that of every row, for sheets without a
    /// column of dates.
    InterpretSheet {
        meanings: Vec<Meaning>,
        date: Option<Date>,
    },
    /// What was chosen as a file. The time stamp (ISO 8601) comes from the face's clock.
    ExportPlan {
        created: String,
        sharing: Sharing,
        /// Seals the file.
        passphrase: Option<String>,
    },
    /// What would merging this plan file change?
    ReadPlan {
        bytes: Vec<u8>,
        /// Opens a sealed file.
        passphrase: Option<String>,
    },
    /// What would the plan file read last change, taken in another way?
    PreviewPlan(Way),
    /// Take in the plan file read last, but for these parts. What the preview does not list is taken in too, since the next
    /// merge goes on from it.
    AcceptPlan {
        command: CommandId,
        way: Way,
        left_out: BTreeSet<Part>,
    },
    /// These entries as a file for other calendars.
    WriteCalendar(CalendarFile),
    /// Every record of the storage as it is, in one file.
    SaveRaw {
        created: String,
    },
}

impl Request {
    /// Whether it needs the engine's second part.
    pub fn is_about_files(&self) -> bool {
        matches!(
            self,
            Request::ReadSheet(_)
                | Request::InterpretSheet { .. }
                | Request::ExportPlan { .. }
                | Request::ReadPlan { .. }
                | Request::PreviewPlan(_)
                | Request::WriteCalendar(_)
                | Request::SaveRaw { .. }
                | Request::AcceptPlan { .. }
        )
    }

    /// The whole plan as a file in the open.
    pub fn export_everything(created: String) -> Request {
        Request::ExportPlan {
            created,
            sharing: Sharing::default(),
            passphrase: None,
        }
    }

    /// A look at a plan file in the open.
    pub fn read_plan(bytes: Vec<u8>) -> Request {
        Request::ReadPlan {
            bytes,
            passphrase: None,
        }
    }

    /// All of the plan file read last, merged.
    pub fn merge_plan(command: CommandId) -> Request {
        Request::AcceptPlan {
            command,
            way: Way::Merge,
            left_out: BTreeSet::new(),
        }
    }
}

/// When a field may be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Guard {
    /// A person's edit: always.
    Always,
    /// Undo and replay: only where the field still holds the value before.
    IfUnchanged,
}

/// What the engine answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    Opened {
        build: String,
        keeping: Keeping,
    },
    Watching,
    /// On disk. Fields that held another value and were left alone are named.
    Committed {
        left_alone: Vec<EntityChange>,
    },
    /// `None` where there was nothing to turn.
    Turned(Option<Turned>),
    History(HistoryPage),
    CaughtUp,
    GaveWay,
    Sheet(Sheet),
    Figures(FigureImport),
    PlanFile(Vec<u8>),
    RawFile(Vec<u8>),
    CalendarFile(Vec<u8>),
    /// What accepting would change.
    PlanPreview(PlanPreview),
    /// What accepting did change; reversed, it takes the import back.
    PlanAccepted(Vec<EntityChange>),
}

/// What comes unasked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// All that is in sight, as it is now; whatever else the face shows is no more.
    Everything(Vec<(EntityKey, Fields)>),
    /// Entities as they are now; empty fields mean the entity is gone.
    Changed(Vec<(EntityKey, Fields)>),
    /// From now on nothing is written, for this reason; reading and exporting go on.
    ReadOnly(Problem),
    /// Another page, most likely of a newer build, wants the storage for itself and waits for [`Request::GiveWay`].
    Wanted,
}

/// Everything the engine sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromEngine {
    Reply(Numbered<Result<Reply, Problem>>),
    Event(Event),
    /// Where IndexedDB is refused: the worker has no localStorage, the face has.
    Cells(Numbered<CellsRequest>),
}

/// Everything the face sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToEngine {
    Request(Numbered<Request>),
    Cells(Numbered<CellsAnswer>),
}

/// What the engine asks of the face's localStorage; see [`super::cells`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CellsRequest {
    Read(Space),
    /// Writes one cell, then removes others.
    Write {
        space: Space,
        key: String,
        text: String,
        remove: Vec<String>,
    },
    /// These cells now stand in IndexedDB; they may go, where no other tab works on them.
    Forget {
        space: Space,
        keys: Vec<String>,
    },
}

/// The cells read; none after writing.
pub type CellsAnswer = Result<CellMap, CellsRefusal>;

/// Why the face's localStorage did not do as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellsRefusal {
    Full,
    Refused,
}

/// How safely the plan is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keeping {
    #[default]
    IndexedDb,
    /// The browser refuses IndexedDB: up to 5 MB, and the last seconds before a crash may be lost.
    LocalStorage,
    /// The browser refuses storage: until the page is closed.
    OnlyInMemory,
}

/// Why a request failed. Words come from i18n.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub enum Problem {
    #[error("the plan is not open")]
    NotOpen,
    /// The engine's second part did not arrive, or was asked for what the first answers.
    #[error("the part of the program for this could not be fetched")]
    NotFetched,
    #[error("no file was read before")]
    NothingRead,
    #[error("the browser's storage is full")]
    StorageFull,
    #[error("the browser refuses storage: {0}")]
    StorageRefused(String),
    /// IndexedDB holds the plan, and cannot be opened.
    #[error("the plan is out of reach for now: {0}")]
    OutOfReach(String),
    #[error("another page has taken over the storage")]
    GaveWay,
    #[error("storage failed: {0}")]
    StorageFailed(String),
    #[error("the plan was written by a newer version, schema {found}")]
    NewerSchema { found: u32 },
    #[error("{document} cannot be read: {why}")]
    Unreadable { document: String, why: String },
    #[error("the sheet cannot be read")]
    Sheet(SheetProblem),
    #[error("the plan file cannot be read")]
    PlanFile(PlanFileProblem),
}

/// Bytes for the wire.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// From the wire; `None` for bytes of another build.
pub fn decode<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
