//! The engine over a storage in memory: commits, failures, several engines on one storage, plan files, the live copy.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod bad_input;
mod bulk;
mod cells;
mod cipher;
mod commits;
mod gave_way;
mod history;
mod live_copy;
mod moving;
mod own_playbooks;
mod own_playbooks_apart;
mod own_posts;
mod own_posts_once;
mod plans;
mod preview;
mod refused;
mod rescue;
mod resting;
#[path = "../document/samples.rs"]
mod samples;
mod sealing;
mod sharing;
mod stores;
mod support;
mod taking;
mod templates;
mod trash;
mod two_tabs;
mod undo;
mod unknown;
mod watching;
mod words;
