//! Qunce 群策: plans for customer chat groups.

// Leptos views and the message tables nest deeply.
#![recursion_limit = "512"]

pub mod charts;
pub mod document;
pub mod domain;
pub mod engine;
pub mod exchange;
pub mod i18n;
pub mod knowledge;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod store;

#[cfg(target_arch = "wasm32")]
pub mod features;
pub mod ui;
