//! The one place that decides "saved". Requests go in; documents are changed, logged and merged; replies and events come
//! out. Pure over the [`storage::Storage`] trait, so that a storage in memory drives all of it natively, fault by fault.
//!
//! | you want to … | start at |
//! |---|---|
//! | add a request, or read the protocol | [`message`] |
//! | follow an edit to its commit | [`host`] |
//! | see what the face is told, and when | `watching` |
//! | see how undo works, and what is remembered | [`history`] |
//! | see which documents are open, and when | `resting` |
//! | see what storage must promise | [`storage`] |
//! | see how the face shows an edit before it is saved | [`live_copy`] |
//! | change "this and later" of an own post | [`own_posts`] |
//! | change the runs of many groups | [`bulk`] |
//! | tell a person what changes amount to, and in words | [`preview`], [`change_words`] |

pub mod bulk;
mod cell_contents;
pub mod cells;
pub mod change_words;
mod commits;
mod comparing;
mod documents;
mod giving;
pub mod history;
pub mod host;
pub mod live_copy;
pub mod memory;
pub mod message;
pub mod moving;
pub mod own_posts;
pub mod plan_sentences;
mod plans;
pub mod preview;
mod resting;
mod sealing;
pub mod space;
pub mod start_view;
pub mod storage;
mod taking;
pub mod things;
pub mod turning;
mod validity;
mod watching;

pub use crate::document::{
    Command, EntityChange, EntityKey, FieldChange, Fields, Leaf, Projection, Revision, Revisions, Touched,
};
pub use crate::exchange::{calendar_file, cipher, figures, plan_file::PlanFileProblem, sharing, template};
pub use documents::snapshots_of;
pub use host::{Engine, Outside};
pub use live_copy::LiveCopy;

/// The build both programs were made from; they refuse to talk to another.
pub const BUILD: &str = match option_env!("QUNCE_BUILD") {
    Some(build) => build,
    None => "development",
};
