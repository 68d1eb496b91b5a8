//! The screens. Each folder is one; none knows another, they only link to one another's addresses.

pub mod calendar;
pub mod figures;
pub mod finder;
pub mod frame;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod groups;
pub mod hints;
pub mod history;
pub mod library;
pub mod many_groups;
pub mod more;
pub mod own_playbook;
pub mod own_post;
pub mod post;
pub mod rescue;
pub mod settings;
pub mod share;
pub mod start;
pub mod today;
pub mod tour;
pub mod trash;
