//! Rules judged between the posts of several groups: whom they need at the same minute, and who reads the same offer twice.

use super::finding::{Finding, Reason};
use crate::domain::{
    civil::{CivilTime, Date, Window, add_days},
    group::{Group, MemberRole},
    id::RunId,
    kind::GroupKind,
    plan::Plan,
    playbook::{Channel, Intent, ItemId, PlaybookHash},
    profile::Role,
    schedule::{Occurrence, OccurrenceState, occurrences},
};
use std::collections::BTreeSet;

/// Days ahead that are looked at: the coming week.
const DAYS: i64 = 7;
/// Groups that one person can send something to by hand within a minute or so (ours).
const GROUPS_AT_ONCE: usize = 5;

/// A person, as far as the plan says who it is: of one store, by name; a host without a name is the one who signs.
type Person<'plan> = (&'plan str, &'plan str);

/// What a post is, whichever group it goes to: one show or one offer for several groups is one thing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Thing<'plan> {
    Item(&'plan PlaybookHash, &'plan ItemId),
    Words(&'plan str),
    /// A post of one's own that says nothing yet.
    Post(RunId),
}

/// Posts of several groups, seen together.
struct Posts<'plan> {
    plan: &'plan Plan,
    is_headquarters: bool,
    /// What is still to be sent, by date and time, each with its group.
    open: Vec<(&'plan Group, Occurrence<'plan>)>,
}

/// Findings about these posts.
pub fn judge(plan: &Plan, groups: &[&Group], today: Date) -> Vec<Finding> {
    if groups.len() < 2 {
        return Vec::new();
    }
    let profile = plan.profile.as_ref();
    let posts = occurrences(plan, Window::new(today, add_days(today, DAYS - 1))).into_iter();
    let open = posts.filter(|post| post.state() == OccurrenceState::Open);
    let posts = Posts {
        plan,
        is_headquarters: profile.is_some_and(|profile| profile.role == Role::Headquarters),
        open: open
            .filter_map(|post| Some((plan.groups.get(&post.run.group)?, post)))
            .collect(),
    };
    let mut findings = double_booked(&posts);
    findings.extend(same_offer(&posts));
    findings
}

/// One person in two places: a live show or a meeting beside anything else that is not the same show or meeting, told to
/// each group once; and by hand in more groups than a minute allows, told once, where they are most.
fn double_booked(posts: &Posts<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut told = BTreeSet::new();
    let mut most: Option<(CivilTime, usize)> = None;
    for minute in posts.open.chunk_by(|(_, one), (_, other)| one.at == other.at) {
        for of_person in by_person(posts, minute) {
            let groups: BTreeSet<_> = of_person.iter().map(|(group, _)| group.id).collect();
            let (at, count) = (minute[0].1.at, groups.len());
            if count > 1 && posts.is_clash(&of_person) {
                let new = groups.into_iter().filter(|group| told.insert(*group));
                findings.extend(new.map(|group| Finding::of(Some(group), Reason::DoubleBooked { at, groups: count })));
            } else if count > GROUPS_AT_ONCE && most.is_none_or(|(_, most)| most < count) {
                most = Some((at, count));
            }
        }
    }
    let at_once = most.map(|(at, groups)| Finding::of(None, Reason::ManyGroupsAtOnce { at, groups }));
    findings.extend(at_once);
    findings
}

/// The posts that need a person at that minute, person by person.
fn by_person<'posts, 'plan>(
    posts: &Posts<'plan>,
    minute: &'posts [(&'plan Group, Occurrence<'plan>)],
) -> Vec<Vec<&'posts (&'plan Group, Occurrence<'plan>)>> {
    let needs_hands = |channel| !matches!(channel, Channel::MassSend | Channel::Moments | Channel::Internal);
    let mut of_persons: Vec<_> = minute
        .iter()
        .filter(|(_, post)| needs_hands(post.item.channel))
        .filter_map(|entry| Some((posts.person(entry.0, entry.1.item.role)?, entry)))
        .collect();
    of_persons.sort_by_key(|(person, _)| *person);
    of_persons
        .chunk_by(|(one, _), (other, _)| one == other)
        .map(|same| same.iter().map(|(_, entry)| *entry).collect())
        .collect()
}

/// The same offer on one day in groups of different kinds of one store, whose members are partly the same people: who
/// came as a new user stays a customer.
fn same_offer(posts: &Posts<'_>) -> Option<Finding> {
    posts
        .open
        .chunk_by(|(_, one), (_, other)| one.at.date == other.at.date)
        .find_map(|day| {
            let mut offers: Vec<_> = day
                .iter()
                .filter(|(group, post)| is_offer_to_customers(group, post))
                .filter_map(|(group, post)| Some(((posts.store(group)?, posts.offer(post)), *group)))
                .collect();
            offers.sort_by_key(|(offer, _)| *offer);
            let is_repeated = |same: &&[(_, &Group)]| same.iter().any(|(_, group)| group.kind != same[0].1.kind);
            let same = offers.chunk_by(|(one, _), (other, _)| one == other).find(is_repeated)?;
            let groups = same.iter().map(|(_, group)| group.id).collect::<BTreeSet<_>>().len();
            let date = day[0].1.at.date;
            Some(Finding::of(None, Reason::SameOfferInGroups { date, groups }))
        })
}

fn is_offer_to_customers(group: &Group, post: &Occurrence<'_>) -> bool {
    let is_read = matches!(post.item.channel, Channel::Group | Channel::MassSend | Channel::Live);
    let is_for_customers = !group.kind.is_for_stores() && group.kind != GroupKind::LeadGeneration;
    post.item.intent == Intent::Offer && is_read && is_for_customers
}

impl<'plan> Posts<'plan> {
    /// The store that runs the group; `None` where a headquarters does not say.
    fn store(&self, group: &'plan Group) -> Option<&'plan str> {
        let owner = group.owner.trim();
        (!owner.is_empty() || !self.is_headquarters).then_some(owner)
    }

    fn person(&self, group: &'plan Group, role: MemberRole) -> Option<Person<'plan>> {
        let store = self.store(group)?;
        let named = group
            .roles
            .get(&role)
            .map(|name| name.trim())
            .filter(|name| !name.is_empty());
        let signs = || {
            self.plan
                .profile
                .as_ref()
                .map_or("", |profile| profile.host_name.trim())
        };
        let name = named.or_else(|| (role == MemberRole::Host).then(signs))?;
        Some((store, name))
    }

    /// Whether one of them binds the person, and the others are something else.
    fn is_clash(&self, posts: &[&(&Group, Occurrence<'plan>)]) -> bool {
        let binds = |post: &Occurrence<'_>| matches!(post.item.channel, Channel::Live | Channel::Offline);
        let is_elsewhere = |(group, post): &(&Group, Occurrence<'plan>),
                            (other, another): &(&Group, Occurrence<'plan>)| {
            other.id != group.id && self.thing(post) != self.thing(another)
        };
        let mut binding = posts.iter().filter(|(_, post)| binds(post));
        binding.any(|one| posts.iter().any(|other| is_elsewhere(one, other)))
    }

    fn thing(&self, post: &Occurrence<'plan>) -> Thing<'plan> {
        let Some(own) = self.plan.posts.get(&post.run.id).map(|own| &own.post) else {
            return Thing::Item(&post.run.playbook, &post.item.id);
        };
        let said = [own.words.trim(), own.title.trim()];
        let said = said.into_iter().find(|text| !text.is_empty());
        said.map_or(Thing::Post(own.id), Thing::Words)
    }

    /// What an offer is told by: a person's words for this one day, else what it is.
    fn offer(&self, post: &Occurrence<'plan>) -> Thing<'plan> {
        let words = post.change.and_then(|change| change.words.as_deref()).map(str::trim);
        let words = words.filter(|words| !words.is_empty());
        words.map_or_else(|| self.thing(post), Thing::Words)
    }
}
