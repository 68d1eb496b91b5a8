//! The bundled content: playbooks, group kinds with their defaults, checklists and trades, in both languages.
//!
//! The texts stand in `data/{zh,en}/` as TOML, one thing a file; `xtask/content` packs them into JSON, and the first use
//! of a pack parses it (browsers fetch the packs first, see `shelf`). Adding a playbook is one file in each language's `playbooks/` folder: both need the same ids,
//! days, times and variables, and `tests/knowledge` says what is missing.
//!
//! | you want to … | start at |
//! |---|---|
//! | list or find playbooks | [`playbooks`], [`playbook`], [`playbook_for`] |
//! | know what fits a group kind | [`kind`], [`KindContent::positioning`] |
//! | show a checklist | [`checklists`] |
//! | know a trade's words | [`trade`] |
//! | put a group's own names into words | [`fill`] |

mod checklists;
mod fill;
mod kinds;
mod packs;
mod playbooks;
mod shelf;
mod trades;

pub use checklists::{ChecklistContent, ChecklistItem, ChecklistPhase, checklist, checklists};
pub use fill::{Variables, fill, unfilled};
pub use kinds::{KindContent, KindPositioning, kind, kinds};
pub use packs::Pack;
pub use playbooks::{BundledPlaybook, content_hash, playbook, playbook_for, playbooks};
pub use shelf::KnowledgeError;
pub use trades::{TradeContent, trade, trades};
