//! The calendar: a month to pick a day from, and the agenda of any range of dates.

mod agenda;
mod day;
mod month;
mod occasions;
mod range;
mod reading;
mod views;

pub use agenda::Agenda;
pub use month::Month;
