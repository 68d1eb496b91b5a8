//! What travels: values in, bytes out, and, of all but the rescue file, back. Pure.

pub mod figures;
pub mod plan_file;
pub mod raw_file;
