//! The plan's posts for other calendars: which, with which words, in which zone.

use super::{Reply, Request, Store, clock, words::post_words};
use crate::{
    domain::{
        CivilTime, MinuteOfDay, Plan, Window,
        calendar_entry::{CalendarEntry, EntryWords, calendar_entries},
        civil::add_days,
        id::GroupId,
        schedule::{Occurrence, occurrences_of},
    },
    engine::{
        calendar_file::{CalendarFile, MOST_ENTRIES, Zone},
        message::Problem,
    },
};
use leptos::prelude::*;

/// Which posts somebody wants in another calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarChoice {
    /// One group's, or all.
    pub group: Option<GroupId>,
    /// From today, days.
    pub days: u32,
    pub reminds: bool,
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq)]
pub enum NoCalendar {
    NothingPlanned,
    TooMany { entries: usize },
    Problem(Problem),
}

impl Store {
    /// A calendar file of the open posts, and how many entries it has.
    ///
    /// # Errors
    /// See [`NoCalendar`].
    pub async fn calendar_file(&self, choice: CalendarChoice) -> Result<(Vec<u8>, usize), NoCalendar> {
        let file = self.calendar(&choice);
        let count = file.entries.len();
        match count {
            0 => return Err(NoCalendar::NothingPlanned),
            1..=MOST_ENTRIES => {}
            entries => return Err(NoCalendar::TooMany { entries }),
        }
        match self.ask(Request::WriteCalendar(file)).await {
            Ok(Reply::CalendarFile(bytes)) => Ok((bytes, count)),
            Ok(_) => Err(NoCalendar::Problem(Problem::NotFetched)),
            Err(problem) => Err(NoCalendar::Problem(problem)),
        }
    }

    fn calendar(&self, choice: &CalendarChoice) -> CalendarFile {
        let today = self.now.get_untracked().date;
        let window = Window::new(today, add_days(today, i64::from(choice.days) - 1));
        self.plan_untracked(|plan| {
            let profile = plan.profile.as_ref();
            let named = profile
                .map(|profile| profile.time_zone.clone())
                .filter(|zone| !zone.is_empty());
            let name = named.unwrap_or_else(clock::device_time_zone);
            let zone = zone(&name, window);
            let may_repeat = zone != Zone::Utc;
            let mut entries = calendar_entries(plan, &occurrences_of(plan, choice.group, window), may_repeat, |post| {
                self.words(plan, post)
            });
            if zone == Zone::Utc {
                entries.iter_mut().for_each(|entry| move_to_utc(entry, &name));
            }
            CalendarFile {
                name: profile.map(|profile| profile.store_name.clone()).unwrap_or_default(),
                created: clock::now_in("UTC"),
                zone,
                reminds: choice.reminds,
                entries,
            }
        })
    }

    fn words(&self, plan: &Plan, post: &Occurrence<'_>) -> EntryWords {
        let group = plan.groups.get(&post.run.group);
        let words = post_words(plan, post, self.language.get_untracked());
        EntryWords {
            group: group.map(|group| group.name.clone()).unwrap_or_default(),
            title: words.title,
            words: words.words,
        }
    }
}

/// One offset where every noon of the window has the same.
fn zone(name: &str, window: Window) -> Zone {
    let noon = |date| CivilTime {
        date,
        minute: MinuteOfDay::new(12 * 60).unwrap_or_default(),
    };
    let mut offsets = window.dates().map(|date| clock::offset_at(noon(date), name));
    let first = offsets.next().flatten().and_then(|offset| i32::try_from(offset).ok());
    match first {
        Some(offset) if offsets.all(|other| other == Some(i64::from(offset))) => Zone::Fixed {
            name: name.to_owned(),
            offset,
        },
        _ => Zone::Utc,
    }
}

fn move_to_utc(entry: &mut CalendarEntry, zone: &str) {
    let ahead = clock::offset_at(entry.at, zone).unwrap_or_default();
    let minutes = i64::from(entry.at.minute.minutes()) - ahead;
    let day = 24 * 60;
    entry.at = CivilTime {
        date: add_days(entry.at.date, minutes.div_euclid(day)),
        minute: u16::try_from(minutes.rem_euclid(day))
            .ok()
            .and_then(MinuteOfDay::new)
            .unwrap_or_default(),
    };
}
