//! What a plan is and what the field's rules say about it. Pure: no clock, no randomness, no storage, no signals and no
//! words for people; whoever needs the time or an id passes it in, and findings leave as codes with values.
//!
//! | you want to … | start at |
//! |---|---|
//! | know what a group is | [`group`], [`kind`], [`positioning`] |
//! | turn a playbook into dated posts | [`schedule`] |
//! | know when a post of one's own comes | [`recurrence`] |
//! | make a playbook of one's own of another | [`own_playbook`] |
//! | choose which text fills a slot | [`slots`] |
//! | see what is due today, work through it, put it off | [`due`], [`working_through`], [`snooze`] |
//! | compute a rate | [`rates`] |
//! | see many groups side by side | [`matrix`], [`post_filter`] |
//! | change many groups at once | [`bulk`] |
//! | judge a plan | [`diagnosis`] |

pub mod accepted;
pub mod bulk;
pub mod calendar_entry;
pub mod checklist;
pub mod choices;
pub mod civil;
pub mod diagnosis;
pub mod due;
pub mod execution;
pub mod figures;
pub mod group;
pub mod id;
pub mod items;
pub mod kind;
pub mod language;
pub mod lunar;
pub mod mass_send;
pub mod matrix;
pub mod overrides;
pub mod own_item;
pub mod own_playbook;
pub mod own_post;
pub mod phase;
pub mod plan;
pub mod playbook;
pub mod positioning;
pub mod post_filter;
pub mod profile;
pub mod quiet_hours;
pub mod rates;
pub mod recurrence;
pub mod schedule;
pub mod slots;
pub mod snooze;
pub mod trash;
pub mod working_through;

pub use civil::{CivilTime, MinuteOfDay, Window};
pub use group::Group;
pub use language::Language;
pub use plan::Plan;
