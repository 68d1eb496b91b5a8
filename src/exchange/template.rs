//! A plan as a template for other stores, written afresh: the groups and schedules that stand, without what happened, without
//! names of the store and of people, and without real dates. It begins on [`BEGINNING`]; whoever takes it in begins anew.

use super::sharing::standing;
use crate::{
    document::{EntityChange, EntityKey, Fields, Leaf, fresh},
    domain::{
        Language, Plan,
        civil::Date,
        id::{CommandId, GroupId, OwnPlaybookId},
        playbook::PlaybookVersion,
        recurrence::Recurrence,
    },
    i18n::{share, terms},
    knowledge,
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

type Entities = BTreeMap<EntityKey, Fields>;

/// How a template is written.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Template {
    /// Fresh and random: the new ids follow from it.
    pub seed: CommandId,
    /// Of the words that stand in the place of names.
    pub language: Language,
}

/// Day 1 of what begins first in a template.
pub const BEGINNING: Date = match Date::from_ymd_opt(2001, 1, 1) {
    Some(day) => day,
    None => Date::MIN,
};

/// Fields of a group that tell how it went or who ran it, not how it is planned.
const RUN_DATA_OF_GROUPS: &[&str] = &[
    "accepted",
    "checks",
    "closed_on",
    "owner",
    "positioning.goal.core_goal_reached_on",
    "roles",
];
/// Fields of the store's card that name this one store, or say what its people live with.
const OF_THIS_STORE: &[&str] = &["store_name", "city", "host_name", "accepted"];
/// Fields of a group in which people write freely, and so names.
pub const FREE_TEXT_OF_GROUPS: &[&str] = &[
    "name",
    "rules",
    "welcome",
    "positioning.goal.member_gain",
    "positioning.goal.carrier_of_return",
    "positioning.goal.core_goal",
    "positioning.goal.stage_goals",
    "positioning.life.transform_into",
    "positioning.audience.age",
    "positioning.audience.gender",
    "positioning.audience.occupation",
    "positioning.audience.city",
    "positioning.audience.income",
    "positioning.audience.interests",
    "positioning.audience.education",
    "positioning.audience.unwanted",
    "positioning.audience.gathers_at",
    "positioning.content.theme",
    "positioning.content.tone",
    "positioning.service.promise",
    "positioning.monetisation.product.name",
];

/// The same of an own post.
pub const FREE_TEXT_OF_POSTS: &[&str] = &["title", "words"];

impl Template {
    /// The template of these entities, which are part of the plan.
    pub fn of(&self, entities: &Entities, plan: &Plan) -> Entities {
        let names = self.names(plan);
        let kept = standing(entities).filter_map(|(entity, fields)| {
            let fields: Fields = fields
                .iter()
                .filter(|(path, _)| is_planned(entity, path))
                .map(|(path, leaf)| (path.clone(), without_names(entity, path, leaf, &names)))
                .collect();
            (!fields.is_empty()).then(|| (entity.clone(), fields))
        });
        let mut kept: Entities = kept.collect();
        rename_pinned(&mut kept, &names);
        let mut template = fresh::with_new_ids(&kept, self.seed);
        begin_on(&mut template, BEGINNING, |_| true);
        template
    }

    /// Names of the store and of people, the longest first, each with the word that takes its place. A single letter names
    /// nobody for sure.
    fn names<'a>(&self, plan: &'a Plan) -> Vec<(&'a str, &'static str)> {
        let language = self.language;
        let of_card = plan.profile.iter().flat_map(|card| {
            [
                (card.store_name.trim(), share::this_store(language)),
                (card.host_name.trim(), share::this_host(language)),
                (card.city.trim(), share::this_city(language)),
            ]
        });
        let of_roles = plan.groups.values().flat_map(|group| {
            let roles = group.roles.iter();
            roles.map(|(role, name)| (name.trim(), terms::member_role(language, *role)))
        });
        let of_owners = plan
            .groups
            .values()
            .map(|group| (group.owner.trim(), share::this_host(language)));
        let names = of_card.chain(of_roles).chain(of_owners);
        let mut names: Vec<_> = names.filter(|(name, _)| name.chars().count() > 1).collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        names
    }
}

fn is_planned(entity: &EntityKey, path: &str) -> bool {
    match entity {
        EntityKey::Profile => !is_of(path, OF_THIS_STORE),
        EntityKey::Group(_) => !is_of(path, RUN_DATA_OF_GROUPS),
        EntityKey::Override(..) | EntityKey::Figures(..) => false,
        EntityKey::Playbook(_) | EntityKey::OwnPlaybook(_) | EntityKey::Run(..) | EntityKey::OwnPost(..) => true,
    }
}

/// Whether a path is one of these or lies below it.
fn is_of(path: &str, starts: &[&str]) -> bool {
    let is_under = |start: &&str| path == *start || path.strip_prefix(start).is_some_and(|rest| rest.starts_with('.'));
    starts.iter().any(is_under)
}

fn without_names(entity: &EntityKey, path: &str, leaf: &Leaf, names: &[(&str, &str)]) -> Leaf {
    match (entity, leaf) {
        (_, Leaf::Text(text)) if is_free_text(entity, path) => Leaf::Text(replaced(text, names)),
        _ => leaf.clone(),
    }
}

fn replaced(text: &str, names: &[(&str, &str)]) -> String {
    names
        .iter()
        .fold(text.to_owned(), |text, (name, word)| text.replace(name, word))
}

fn is_free_text(entity: &EntityKey, path: &str) -> bool {
    match entity {
        EntityKey::OwnPlaybook(_) => matches!(path, "name" | "about") || is_text_of_item(path),
        _ => is_of(path, free_text_of(entity)),
    }
}

/// Of an own playbook's items, what people read: `items.<id>.words` and its like.
fn is_text_of_item(path: &str) -> bool {
    let field = path.strip_prefix("items.").and_then(|rest| rest.split_once('.'));
    field.is_some_and(|(_, field)| is_of(field, &["title", "words", "checks"]))
}

/// Pins without names what groups have at work of one's own playbooks; bundled ones name nobody.
fn rename_pinned(entities: &mut Entities, names: &[(&str, &str)]) {
    let renamed: Vec<_> = entities
        .iter()
        .filter_map(|(entity, fields)| Some((entity.clone(), pinned_without_names(entity, fields, names)?)))
        .collect();
    for (old, pin) in renamed {
        let (EntityKey::Playbook(before), EntityKey::Playbook(after)) = (&old, &pin.entity) else {
            continue;
        };
        let at_work = Leaf::Text(before.0.clone());
        let runs = entities
            .iter_mut()
            .filter(|(entity, _)| matches!(entity, EntityKey::Run(..)));
        for (_, fields) in runs.filter(|(_, fields)| fields.get("playbook") == Some(&at_work)) {
            fields.insert("playbook".to_owned(), Leaf::Text(after.0.clone()));
        }
        entities.remove(&old);
        pin.apply_to(entities.entry(pin.entity.clone()).or_default());
    }
}

fn pinned_without_names(entity: &EntityKey, fields: &Fields, names: &[(&str, &str)]) -> Option<EntityChange> {
    let (EntityKey::Playbook(_), Some(Leaf::Text(json))) = (entity, fields.get("version")) else {
        return None;
    };
    let mut version: PlaybookVersion = serde_json::from_str(json).ok()?;
    OwnPlaybookId::of_version(&version)?;
    for words in [&mut version.zh, &mut version.en] {
        let items = words.items.values_mut();
        let of_items = items.flat_map(|item| [&mut item.title, &mut item.words].into_iter().chain(&mut item.checks));
        for text in [&mut words.title, &mut words.about].into_iter().chain(of_items) {
            *text = replaced(text, names);
        }
    }
    let hash = knowledge::content_hash(&version).ok()?;
    EntityChange::pin(EntityKey::Playbook(hash), &version)
}

fn free_text_of(entity: &EntityKey) -> &'static [&'static str] {
    match entity {
        EntityKey::Group(_) => FREE_TEXT_OF_GROUPS,
        EntityKey::OwnPost(..) => FREE_TEXT_OF_POSTS,
        _ => &[],
    }
}

/// The fields that hold days, beginnings first.
fn days_of(entity: &EntityKey) -> &'static [&'static str] {
    match entity {
        EntityKey::Group(_) => &["start", "positioning.life.end"],
        EntityKey::Run(..) => &["start", "end"],
        EntityKey::OwnPost(..) => &["start"],
        _ => &[],
    }
}

fn day(fields: &Fields, path: &str) -> Option<Date> {
    match fields.get(path) {
        Some(Leaf::Text(text)) => text.parse().ok(),
        _ => None,
    }
}

/// Moves all days of the groups that are chosen, of their runs and own posts, alike, so that the first of them begins on this one.
pub fn begin_on(entities: &mut Entities, first: Date, is_chosen: impl Fn(GroupId) -> bool) {
    let chosen: BTreeSet<EntityKey> = entities
        .keys()
        .filter(|entity| match entity {
            EntityKey::Group(group) | EntityKey::Run(group, _) | EntityKey::OwnPost(group, _) => is_chosen(*group),
            _ => false,
        })
        .cloned()
        .collect();
    let begins = chosen.iter().filter_map(|entity| day(entities.get(entity)?, "start"));
    let Some(later) = begins.min().map(|begin| first - begin) else {
        return;
    };
    for entity in &chosen {
        let Some(fields) = entities.get_mut(entity) else {
            continue;
        };
        for path in days_of(entity) {
            move_day(fields, path, later);
        }
        if matches!(entity, EntityKey::OwnPost(..)) {
            move_end(fields, later);
        }
    }
}

fn move_day(fields: &mut Fields, path: &str, later: TimeDelta) {
    if let Some(moved) = day(fields, path).and_then(|day| day.checked_add_signed(later)) {
        fields.insert(path.to_owned(), Leaf::Text(moved.to_string()));
    }
}

/// A recurrence names the day on which it ends.
fn move_end(fields: &mut Fields, later: TimeDelta) {
    let Some(Leaf::Text(text)) = fields.get("repeats") else {
        return;
    };
    if let Some(repeats) = Recurrence::parse(text) {
        let moved = repeats.moved(later.num_days()).to_string();
        fields.insert("repeats".to_owned(), Leaf::Text(moved));
    }
}
