//! What travels: values in, bytes out, and back. Pure.

pub mod figures;
pub mod plan_file;
