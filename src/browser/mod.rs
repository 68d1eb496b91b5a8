//! The only room that speaks to the browser: storage, worker, files, clipboard, clock. Everything here is thin; what can be
//! decided without a browser is decided above.

pub mod abilities;
pub mod any_storage;
pub mod cipher;
pub mod clock;
pub mod drag;
pub mod engine_link;
pub mod engine_scope;
pub mod face_cells;
pub mod files;
pub mod indexed_db;
pub mod keys;
pub mod launch;
pub mod local;
pub mod page;
pub mod random;
mod records;
pub mod session;
pub mod sharing;
pub mod tabs;
pub mod text;
pub mod updates;
