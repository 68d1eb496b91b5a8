//! What travels: values in, bytes out, and, of all but the rescue file, back. Pure.

pub mod calendar_file;
pub mod cipher;
pub mod figures;
mod packing;
pub mod plan_file;
mod plan_file_problem;
pub mod raw_file;
mod readable_plan;
pub mod sealed_file;
pub mod sharing;
pub mod template;
