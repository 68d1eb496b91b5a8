//! Proofs that no acknowledged edit is lost: people, tabs, devices, clocks and storage are simulated, the engine is the real
//! one. `cargo test` runs a small number of cases, `cargo xtask prove` the whole.
//!
//! | you want to … | start at |
//! |---|---|
//! | know what the plan must hold, and why | [`model`] |
//! | see what a storage may do to an engine | [`disk`], [`faults`] |
//! | see how devices meet, and by which laws | [`devices`], [`laws`] |
//! | repeat a seed that failed | `failed_seeds.txt` |
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod connection;
mod devices;
mod disk;
mod edits;
mod faults;
mod kept;
mod laws;
mod model;
mod race;
mod refusals;
mod seeds;
mod tab;
mod tabs;
mod world;
