//! The groups: their list, and the page of one with its overview, positioning, people, schedule and checklists.

mod accepting;
mod card;
mod checklists;
mod dates;
mod fields;
mod finding_list;
mod item_order;
mod item_texts;
mod list;
mod overview;
mod page;
mod pane;
mod people;
mod playbook_choice;
mod positioning;
mod runs;
mod schedule;

pub use list::Groups;
pub use page::Group;
