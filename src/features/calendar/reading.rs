//! What stands in the calendar: pure readings of the plan over a range of dates.

use crate::{
    domain::{
        CivilTime, Language, Plan, Window,
        civil::{Date, add_days},
        matrix::{GroupEvent, events},
        playbook::Intent,
        post_filter::PostFilter,
        schedule::{Occurrence, OccurrenceKey, OccurrenceState},
    },
    store::words::post_title,
};
use std::collections::BTreeMap;

/// Ranges longer than this are refused: a year and a bit.
pub const MOST_DAYS: u32 = 400;
/// Days expanded at a time, so that a long range of many groups costs only as much as is shown of it.
const STEP_DAYS: i64 = 7;

/// Posts of one day shown in a week; the agenda has them all.
const POSTS_OF_DAY: usize = 30;

/// One line of the agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaPost {
    pub key: OccurrenceKey,
    pub at: CivilTime,
    pub title: String,
    pub group_name: String,
    pub intent: Intent,
    pub state: OccurrenceState,
    pub is_moved: bool,
}

/// A day with posts, or a stretch of days without.
#[derive(Clone, Debug, PartialEq)]
pub enum Section {
    Day(Date, Vec<AgendaPost>),
    Empty(Window),
}

/// One day of a week.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekDay {
    pub date: Date,
    /// The first of them.
    pub posts: Vec<AgendaPost>,
    /// How many there are.
    pub of: usize,
    /// How many of them are still to be sent; in another state, where the filter asks for it.
    pub counted: usize,
    pub events: DayEvents,
}

/// The names of the groups that begin or end on a day.
pub type DayEvents = BTreeMap<GroupEvent, Vec<String>>;

/// What is shown of a range.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    pub sections: Vec<Section>,
    pub post_count: usize,
    /// The last day listed, where posts follow that are not.
    pub stopped_at: Option<Date>,
}

/// Lists whole days of the posts asked for, until at least `most` posts stand there.
pub fn list(plan: &Plan, window: Window, filter: &PostFilter, language: Language, most: usize) -> Listing {
    let mut listing = Listing::default();
    let mut first = window.first();
    while first <= window.last() {
        let step = Window::new(first, add_days(first, STEP_DAYS - 1).min(window.last()));
        let posts = filter.posts(plan, step);
        if listing.stopped_at.is_some() {
            if !posts.is_empty() {
                return listing;
            }
        } else if let Some(stopped) = list_step(&mut listing, plan, step, &posts, language, most) {
            listing.stopped_at = Some(stopped);
            if posts.iter().any(|post| post.at.date > stopped) {
                return listing;
            }
        }
        first = add_days(step.last(), 1);
    }
    // Nothing followed where it stopped.
    listing.stopped_at = None;
    listing
}

/// How many posts are still to be sent on each day; of another state, where the filter asks for it.
pub fn open_counts(plan: &Plan, window: Window, filter: &PostFilter) -> BTreeMap<Date, usize> {
    let mut counts = BTreeMap::new();
    let counted = filter.state.unwrap_or(OccurrenceState::Open);
    for post in filter.posts(plan, window) {
        if post.state() == counted {
            *counts.entry(post.at.date).or_default() += 1;
        }
    }
    counts
}

/// The days of a week with the first of their posts, and what begins and ends.
pub fn days_of_week(plan: &Plan, window: Window, filter: &PostFilter, language: Language) -> Vec<WeekDay> {
    let posts = filter.posts(plan, window);
    let day = |date| {
        let first = posts.partition_point(|post| post.at.date < date);
        let of = posts.iter().skip(first).take_while(|post| post.at.date == date).count();
        let of_day = || posts.iter().skip(first).take(of);
        let counted = filter.state.unwrap_or(OccurrenceState::Open);
        WeekDay {
            date,
            posts: of_day()
                .take(POSTS_OF_DAY)
                .map(|post| line(plan, post, language))
                .collect(),
            of,
            counted: of_day().filter(|post| post.state() == counted).count(),
            events: BTreeMap::new(),
        }
    };
    let mut days: Vec<_> = window.dates().map(day).collect();
    for (date, event, group) in events(plan, filter, window) {
        if let Some(day) = days.iter_mut().find(|day| day.date == date) {
            day.events.entry(event).or_default().push(group.name.clone());
        }
    }
    days
}

/// Lists the days of one step; the day after which enough posts stand there.
fn list_step(
    listing: &mut Listing,
    plan: &Plan,
    step: Window,
    posts: &[Occurrence<'_>],
    language: Language,
    most: usize,
) -> Option<Date> {
    let mut rest = posts;
    for date in step.dates() {
        let count = rest.iter().take_while(|post| post.at.date == date).count();
        let (of_day, after) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        rest = after;
        if of_day.is_empty() {
            push_empty(&mut listing.sections, date);
            continue;
        }
        let lines = of_day.iter().map(|post| line(plan, post, language)).collect();
        listing.sections.push(Section::Day(date, lines));
        listing.post_count += count;
        if listing.post_count >= most {
            return Some(date);
        }
    }
    None
}

fn push_empty(sections: &mut Vec<Section>, date: Date) {
    match sections.last_mut() {
        Some(Section::Empty(stretch)) => *stretch = Window::new(stretch.first(), date),
        _ => sections.push(Section::Empty(Window::day(date))),
    }
}

fn line(plan: &Plan, post: &Occurrence<'_>, language: Language) -> AgendaPost {
    let group = plan.groups.get(&post.run.group);
    AgendaPost {
        key: post.key(),
        at: post.at,
        title: post_title(plan, post, language),
        group_name: group.map(|group| group.name.clone()).unwrap_or_default(),
        intent: post.item.intent,
        state: post.state(),
        is_moved: post.change.is_some_and(|change| change.moved_to.is_some()),
    }
}
