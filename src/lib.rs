//! Qunce 群策: plans for customer chat groups, wholly in the browser.
//!
//! # Codemap
//!
//! Two programs, one package. The **face** (`main.rs`) paints and takes taps; the **engine** (`worker.rs`) runs in a worker
//! and alone decides what is saved. They talk through one small protocol ([`engine::message`]). The face of a release build has
//! two parts: what the first visit needs, and the screens behind it (`later.rs`); so has the engine: what reads and writes
//! files comes when it is asked for.
//!
//! | room | what lives there | what must never be there |
//! |---|---|---|
//! | [`domain`] | what a plan is, and what the field's rules say of it | a clock, randomness, storage, signals, words for people |
//! | [`knowledge`] | the bundled content: playbooks, kinds, checklists, trades, scripts, activities, rules | rules (they are domain), interface words (they are i18n) |
//! | [`document`] | the stored plan: Yjs documents of flat fields, and commands on them | anything a screen needs to know of Yjs |
//! | [`exchange`] | what travels: plan files, figure sheets | storage, sentences |
//! | [`engine`] | request → document → log → reply; "saved" is decided here only | the browser: it knows a storage by its trait |
//! | [`charts`] | scales, ticks and marks, without labels | text that needs a language |
//! | [`i18n`] | every sentence, Chinese beside English | decisions |
//! | `browser` | the only user of `web_sys`: storage, worker, files, clock | decisions that a native test could check |
//! | `store` | the face's live copy: shown at once, mirrored, saved | a second truth beside the engine's |
//! | `ui` | widgets and addresses | any one feature's words or rules |
//! | `features` | the screens, one folder each | another feature |
//!
//! Arrows between rooms are checked by `tests/architecture`; browser crates exist for wasm32 only, so the rooms above
//! `browser` cannot reach for them.
//!
//! | you want to … | start at |
//! |---|---|
//! | follow a tap to the disk | `features/today/card.rs` → `store/edits.rs` → [`engine::host`] → `browser/indexed_db.rs` |
//! | follow an undo | `features/frame` (keys), `features/history` → `store/undoing.rs` → [`engine::history`] |
//! | add a playbook | `src/knowledge/data/{zh,en}/playbooks/`, one file each |
//! | see how a post's words are filled | `store/words.rs` → [`knowledge::fill_slot`] → [`domain::slots`] |
//! | follow a post of one's own | `features/own_post` → [`engine::own_posts`] → [`domain::own_post`], its rule in [`domain::recurrence`] |
//! | follow a playbook of one's own | `features/own_playbook` → `store/own_playbook_edits.rs` → [`domain::own_playbook`], read by [`document::own_playbook_fields`] |
//! | follow an act on many groups | `features/many_groups` → [`engine::bulk`] → [`domain::bulk`] |
//! | see how a post is dragged | `features/calendar/dragging.rs` → `browser/drag.rs` |
//! | add a diagnosis rule | [`domain::diagnosis`], its words in `i18n/findings.rs` |
//! | read another export | [`exchange::figures`] |
//! | add a screen | `ui/route.rs`, a folder in `features`, a line in `later.rs` (`app.rs` holds what the first visit needs) |
//! | see every widget in every state | `cargo xtask serve`, then `#/gallery` (`features/gallery`) |
//! | add what the finder (Ctrl K) reaches | `features/finder/entries.rs` |
//! | change how it is built | `xtask/src/main.rs`; the cut in two is `xtask/split`, the content's packing `xtask/content` |
//! | see what a killed, full or damaged storage does | `tests/simulation`, `tests/browser/storage.rs` |

// Leptos views and the message tables nest deeply.
#![recursion_limit = "512"]

pub mod charts;
pub mod document;
pub mod domain;
pub mod engine;
pub mod exchange;
pub mod i18n;
pub mod knowledge;
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod features;
#[cfg(target_arch = "wasm32")]
pub mod store;
