//! The calendar: a month to pick a day from, a week, the agenda of any range of dates, and groups by days.

mod agenda;
mod day;
mod dragging;
mod filter;
mod head;
mod matrix;
mod matrix_row;
mod matrix_sight;
mod month;
mod occasions;
mod range;
mod reading;
mod week;

pub use agenda::Agenda;
pub use matrix::Matrix;
pub use month::Month;
pub use week::Week;
