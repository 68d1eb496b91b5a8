//! The engine over a storage in memory: commits, failures, several engines on one storage, plan files, the live copy.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod cells;
mod commits;
mod gave_way;
mod history;
mod live_copy;
mod plans;
mod preview;
mod refused;
mod rescue;
#[path = "../document/samples.rs"]
mod samples;
mod support;
mod trash;
mod two_tabs;
mod undo;
mod unknown;
mod watching;
