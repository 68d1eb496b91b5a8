//! Groups × days: who has how much to send when. Each row is computed by itself, so that a headquarters of hundreds of
//! groups computes only the rows in sight.

use super::{
    civil::{Date, Window},
    group::Group,
    id::GroupId,
    plan::Plan,
    post_filter::PostFilter,
    schedule::OccurrenceState,
};

/// One group on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayOfGroup {
    pub posts: usize,
    /// How many of them are still to be sent.
    pub open: usize,
    pub event: Option<GroupEvent>,
}

/// What a day is in a group's life. On a group's only day its end is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GroupEvent {
    Starts,
    /// The last day of its term.
    Ends,
    /// It was dissolved or handed over.
    Closes,
}

/// The groups asked for that may still be sent something in the window, in the order of every list of groups.
pub fn groups_of_matrix<'plan>(plan: &'plan Plan, filter: &PostFilter, window: Window) -> Vec<&'plan Group> {
    let mut groups = plan.standing_groups();
    groups.retain(|group| filter.takes_group(group) && group.closed_on.is_none_or(|day| day >= window.first()));
    groups
}

/// A group's days, one for each date of the window. Expands this group's posts only.
pub fn days_of_group(plan: &Plan, id: GroupId, filter: &PostFilter, window: Window) -> Vec<DayOfGroup> {
    let Some(group) = plan.groups.get(&id) else {
        return Vec::new();
    };
    let day = |date| DayOfGroup {
        event: event_on(group, date),
        ..DayOfGroup::default()
    };
    let mut days: Vec<_> = window.dates().map(day).collect();
    let of_group = PostFilter {
        group: Some(id),
        ..filter.clone()
    };
    for post in of_group.posts(plan, window) {
        let place = usize::try_from((post.at.date - window.first()).num_days()).ok();
        if let Some(day) = place.and_then(|place| days.get_mut(place)) {
            day.posts += 1;
            day.open += usize::from(post.state() == OccurrenceState::Open);
        }
    }
    days
}

/// Starts and ends of the groups asked for, by date.
pub fn events<'plan>(plan: &'plan Plan, filter: &PostFilter, window: Window) -> Vec<(Date, GroupEvent, &'plan Group)> {
    let dates = |group: &'plan Group| {
        let mut dates = vec![group.start, group.positioning.life.end, group.closed_on];
        dates.sort();
        dates.dedup();
        dates.into_iter().flatten().filter(|date| window.contains(*date))
    };
    let groups = groups_of_matrix(plan, filter, window).into_iter();
    let mut events: Vec<_> = groups
        .flat_map(|group| dates(group).filter_map(move |date| Some((date, event_on(group, date)?, group))))
        .collect();
    events.sort_by_key(|(date, event, _)| (*date, *event));
    events
}

fn event_on(group: &Group, date: Date) -> Option<GroupEvent> {
    // The term of a group that is closed already is over, whatever it was to be.
    let end = group.positioning.life.end.filter(|end| !group.is_closed_on(*end));
    let told = [
        (group.closed_on, GroupEvent::Closes),
        (end, GroupEvent::Ends),
        (group.start, GroupEvent::Starts),
    ];
    told.into_iter()
        .find_map(|(day, event)| (day == Some(date)).then_some(event))
}
