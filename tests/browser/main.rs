//! Browser tests: they do what a person does, in a real Chromium, against the release build in dist/.
//!
//! Run them with `cargo xtask test --browser [FILTER]`, which makes dist/, finds browser and driver, and runs one test
//! after the other. A test looks like this:
//!
//! ```ignore
//! #[tokio::test]
//! async fn a_group_is_made() {
//!     let server = Server::start();
//!     let browser = Browser::start(Look::phone()).await;
//!     let page = browser.open(&server.address()).await;
//!     page.button("新建社群").await.click().await;
//!     page.textbox("群名").await.fill("老客群 🍑").await;
//!     page.sees("已保存").await;
//!     page.assert_accessible("group form").await;
//!     browser.close().await; // fails on console errors and security policy violations
//! }
//! ```
//!
//! Every look-up waits up to ten seconds and then fails with what was on the page. Screenshot journeys are
//! `#[ignore]`d tests: `cargo xtask shots [FILTER]` runs them.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why and ends")]
#![allow(dead_code, reason = "the harness offers more than one journey needs")]

mod axe;
mod backups;
mod browser;
mod calendar;
mod commands;
mod control;
mod dragging;
mod driver;
mod finder;
mod finding;
mod giving_way;
mod keeping;
mod keyboard;
mod library;
mod look;
mod main_job;
mod many_groups;
mod out_of_reach;
mod own_playbooks;
mod own_posts;
mod page;
mod pasting;
mod patience;
mod rescue;
#[path = "../engine/cipher.rs"]
#[allow(clippy::unwrap_used, reason = "a fixed length fits")]
mod rust_crypto;
mod scale;
mod screens;
mod sealed_files;
mod server;
mod smoke;
mod storage;
mod today;
mod tour;
mod turning;
mod update_offer;
mod updates;
mod words;
