//! The stored plan: small Yjs documents (through `yrs`) of flat `entity/field` keys, and the way between them and the domain.
//! Pure: bytes and values in, bytes and values out.
//!
//! | you want to … | start at |
//! |---|---|
//! | know which document holds what | [`key`] |
//! | see how an entity becomes fields | [`fields`] |
//! | change something | [`command`] |
//! | merge | [`shared_document`] |
//! | change what is stored | [`migrations`] |
//! | read the plan | [`projection`] |
//! | read a playbook of one's own | [`own_playbook_fields`] |
//! | know which groups changed | [`revisions`] |
//! | copy it under new ids | [`fresh`] |

pub mod command;
pub mod fields;
pub mod fresh;
pub mod key;
pub mod migrations;
pub mod own_playbook_fields;
pub mod projection;
pub mod revisions;
pub mod shared_document;
mod update_check;

pub use command::{Command, EntityChange, FieldChange};
pub use fields::{Fields, Leaf};
pub use key::{DocumentId, EntityKey};
pub use migrations::SCHEMA_VERSION;
pub use projection::Projection;
pub use revisions::{Revision, Revisions, Touched};
pub use shared_document::{DocumentError, SharedDocument};
