//! Qunce 群策: plans for customer chat groups.

pub mod document;
pub mod domain;
