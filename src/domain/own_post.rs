//! A post of one's own: words for a group on a day and at a time, once or again and again. Its occurrences are computed as those
//! of a playbook's run are, and what happened to one of them is kept in the same way, under the post's id, the day counted from
//! its first day, and [`OWN_ITEM`].

use super::{
    civil::{CivilTime, Date, MinuteOfDay, Window, add_days},
    group::MemberRole,
    id::{GroupId, RunId},
    plan::Plan,
    playbook::{Basket, Channel, Intent, Item, ItemId, PlaybookHash},
    recurrence::{Ending, Recurrence},
    schedule::{Occurrence, Override, Run, date_of, day_number, in_order_of_run, push_inside, standing},
};
use serde::{Deserialize, Serialize};

/// The item under which what happened to an own post is kept; no playbook has one of this name.
pub const OWN_ITEM: &str = "own";
/// The longest title made of the words, characters.
const LONGEST_TITLE: usize = 24;

/// The post as it is stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnPost {
    pub id: RunId,
    pub group: GroupId,
    /// The first day: day 1. The first post comes on it, or on the next day on which the recurrence falls.
    pub start: Date,
    #[serde(default)]
    pub minute: MinuteOfDay,
    /// What lists call it; where it is empty, its words begin the line.
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub words: String,
    /// `None` happens once, on the first day.
    #[serde(default)]
    pub repeats: Option<Recurrence>,
    pub channel: Channel,
    pub basket: Basket,
    pub intent: Intent,
    pub sent_by: MemberRole,
    #[serde(default)]
    pub deleted_at: Option<i64>,
}

impl OwnPost {
    /// A post without words, as most are: of use, in the group, by the host, once.
    pub fn new(id: RunId, group: GroupId, start: Date, minute: MinuteOfDay) -> OwnPost {
        OwnPost {
            id,
            group,
            start,
            minute,
            title: String::new(),
            words: String::new(),
            repeats: None,
            channel: Channel::Group,
            basket: Basket::Need,
            intent: Intent::Value,
            sent_by: MemberRole::Host,
            deleted_at: None,
        }
    }

    /// What lists call it: its title, or how its words begin.
    pub fn heading(&self) -> String {
        heading(&self.title, &self.words)
    }

    /// The first day on which it comes; `None` where it never does.
    pub fn first_day(&self) -> Option<Date> {
        match &self.repeats {
            Some(repeats) => repeats.first(self.start),
            None => Some(self.start),
        }
    }

    /// How often it comes before this day of its own.
    pub fn times_before(&self, day: u32) -> u32 {
        match &self.repeats {
            Some(repeats) => repeats.rule.times_before(self.start, self.date_of(day)),
            None => u32::from(day > 1),
        }
    }

    pub fn date_of(&self, day: u32) -> Date {
        add_days(self.start, i64::from(day) - 1)
    }

    /// Calls `found` for each day of the window, up to this last one, on which it comes by itself.
    fn visit(&self, window: Window, last: Date, found: &mut dyn FnMut(Date)) {
        let last = last.min(window.last());
        if window.first() > last {
            return;
        }
        match &self.repeats {
            Some(repeats) => repeats
                .rule
                .visit(self.start, Window::new(window.first(), last), &mut |date| {
                    found(date);
                    true
                }),
            None if window.first() <= self.start && self.start <= last => found(self.start),
            None => {}
        }
    }

    /// Ends it before this day of its own, and gives what goes on from there under a new id: "this and later". `None` for the
    /// first day and for what does not repeat: that is all of it.
    pub fn split(&self, day: u32, id: RunId) -> Option<(OwnPost, OwnPost)> {
        let repeats = self.repeats.as_ref()?;
        if self.times_before(day) == 0 {
            return None;
        }
        let from = self.date_of(day);
        let (until, later) = repeats.split(self.start, from);
        let ended = OwnPost {
            repeats: Some(until),
            ..self.clone()
        };
        let going_on = OwnPost {
            id,
            start: from,
            repeats: Some(later),
            ..self.clone()
        };
        Some((ended, going_on))
    }

    /// The last day, included, on which it can come by itself.
    fn last_day(&self) -> Date {
        self.repeats
            .as_ref()
            .map_or(self.start, |repeats| repeats.last_day(self.start))
    }
}

/// The title or, where it is empty, how the words begin.
pub fn heading(title: &str, words: &str) -> String {
    let title = title.trim();
    if !title.is_empty() {
        return title.to_owned();
    }
    let line = words.trim().lines().next().unwrap_or_default();
    let mut letters = line.chars();
    let mut heading: String = letters.by_ref().take(LONGEST_TITLE).collect();
    if letters.next().is_some() {
        heading.push('…');
    }
    heading
}

/// An own post with what each of its occurrences refers to.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedPost {
    pub post: OwnPost,
    /// Stands where a playbook's run stands; it names no playbook.
    pub run: Run,
    pub item: Item,
    /// The last day on which it can come by itself: counted once, since a count may be long.
    pub last_day: Date,
}

impl PlannedPost {
    pub fn new(post: OwnPost) -> PlannedPost {
        PlannedPost {
            run: Run {
                id: post.id,
                group: post.group,
                playbook: PlaybookHash::default(),
                start: post.start,
                end: None,
                left_out: Default::default(),
                times: Default::default(),
                deleted_at: post.deleted_at,
            },
            item: Item {
                id: ItemId(OWN_ITEM.to_owned()),
                day: 1,
                every_days: None,
                time: post.minute,
                channel: post.channel,
                basket: post.basket,
                intent: post.intent,
                role: post.sent_by,
            },
            last_day: post.last_day(),
            post,
        }
    }

    /// Its first time, as the rules alone have it.
    pub fn first_occurrence(&self) -> Option<Occurrence<'_>> {
        let date = self.post.first_day()?;
        Some(Occurrence {
            run: &self.run,
            item: &self.item,
            day: day_number(&self.run, date),
            at: CivilTime {
                date,
                minute: self.item.time,
            },
            change: None,
        })
    }

    /// Whether it goes on until something else ends it.
    pub fn is_endless(&self) -> bool {
        let repeats = self.post.repeats.as_ref();
        repeats.is_some_and(|repeats| repeats.ending == Ending::Never)
    }
}

/// Its occurrences inside the window. What goes on without an end of its own stops with the group's.
pub(super) fn expand_post<'plan>(
    plan: &'plan Plan,
    planned: &'plan PlannedPost,
    window: Window,
    found: &mut Vec<Occurrence<'plan>>,
) {
    let PlannedPost { post, run, item, .. } = planned;
    let Some((group, window)) = standing(plan, run, window) else {
        return;
    };
    let by_group = group.positioning.life.end.filter(|_| planned.is_endless());
    let last = by_group.unwrap_or(Date::MAX).min(planned.last_day);
    let changes = plan.overrides.get(&run.id).filter(|changes| !changes.is_empty());
    let of_others = found.len();
    let mut push = |date: Date, change: Option<&'plan Override>| {
        push_inside(run, item, day_number(run, date), change, window, found);
    };
    post.visit(window, last, &mut |date| {
        push(
            date,
            changes.and_then(|changes| changes.get(day_number(run, date), &item.id)),
        );
    });
    for (day, item_id, _, change) in changes.into_iter().flat_map(|changes| changes.moved_into(window)) {
        let from = date_of(run, day).filter(|date| *item_id == item.id && !window.contains(*date));
        if let Some(date) = from {
            post.visit(Window::day(date), last, &mut |date| push(date, Some(change)));
        }
    }
    found[of_others..].sort_by(in_order_of_run);
}
