//! The stored plan: entities as fields and back, names, merging, and plan files, good and bad.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod entities;
mod golden;
mod keys;
mod marks;
mod merging;
mod merging_playbooks;
mod plan_files;
mod plan_files_bad;
mod samples;
mod schema;
