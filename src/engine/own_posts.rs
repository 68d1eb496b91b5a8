//! What an edit of a post of one's own changes, when it is about all of the post or only about what is still to come. Whatever
//! it is, it is one command, so that one undo takes it back as a whole.

use crate::{
    document::{EntityChange, EntityKey},
    domain::{
        Plan,
        id::RunId,
        own_post::{OWN_ITEM, OwnPost},
        playbook::ItemId,
        schedule::{OccurrenceKey, Override},
    },
};

/// Which of its times an edit is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// From this day of the post on. What goes on from there is a post of its own, under this new id.
    Later {
        day: u32,
        id: RunId,
    },
    All,
}

/// The changes that make it become what `edit` makes of it; none where the plan has no such post. What had happened to the times
/// still to come goes along; the words and the time given to the first of them alone do not, since the edit is about those.
pub fn edited(plan: &Plan, id: RunId, reach: Reach, edit: impl FnOnce(&mut OwnPost)) -> Vec<EntityChange> {
    let Some(before) = plan.own_post(id) else {
        return Vec::new();
    };
    let Some((ended, mut after)) = split(before, reach) else {
        let mut after = before.clone();
        edit(&mut after);
        let same = |one: &OwnPost, other: &OwnPost| {
            (one.start, one.minute, &one.words) == (other.start, other.minute, &other.words)
        };
        let is_set_anew = before.repeats.is_none() && !same(before, &after);
        let of_once = is_set_anew.then(|| settled(plan, before)).flatten();
        return change(Some(before), &after).into_iter().chain(of_once).collect();
    };
    edit(&mut after);
    let moved = carried(plan, before, &after, reach);
    let both = [change(Some(before), &ended), change(None, &after)];
    both.into_iter().flatten().chain(moved).collect()
}

/// The changes that delete it, or end it before a day.
pub fn deleted(plan: &Plan, id: RunId, reach: Reach, now: i64) -> Vec<EntityChange> {
    let Some(before) = plan.own_post(id) else {
        return Vec::new();
    };
    let after = split(before, reach).map(|(ended, _)| ended).unwrap_or_else(|| OwnPost {
        deleted_at: Some(now),
        ..before.clone()
    });
    change(Some(before), &after).into_iter().collect()
}

/// A post that comes once, with the time it was moved to and the words it was given: what an edit of it begins with.
pub fn as_it_stands(plan: &Plan, post: &OwnPost) -> OwnPost {
    let change = change_of_first(plan, post);
    let moved = change.and_then(|change| change.moved_to);
    let words = change.and_then(|change| change.words.clone());
    OwnPost {
        start: moved.map_or(post.start, |at| at.date),
        minute: moved.map_or(post.minute, |at| at.minute),
        words: words.unwrap_or_else(|| post.words.clone()),
        ..post.clone()
    }
}

fn change_of_first<'plan>(plan: &'plan Plan, post: &OwnPost) -> Option<&'plan Override> {
    plan.overrides.get(&post.id)?.get(1, &ItemId(OWN_ITEM.to_owned()))
}

/// Once it is edited itself, it stands where and as the edit says.
fn settled(plan: &Plan, post: &OwnPost) -> Option<EntityChange> {
    let before = change_of_first(plan, post)?;
    EntityChange::between(
        EntityKey::Override(post.group, key(post.id, 1)),
        Some(before),
        &without_own(before),
    )
}

fn without_own(change: &Override) -> Override {
    Override {
        moved_to: None,
        words: None,
        ..change.clone()
    }
}

fn key(run: RunId, day: u32) -> OccurrenceKey {
    let item = ItemId(OWN_ITEM.to_owned());
    OccurrenceKey { run, day, item }
}

/// The changes that add it, or set it to this value.
pub fn change(before: Option<&OwnPost>, after: &OwnPost) -> Option<EntityChange> {
    EntityChange::between(EntityKey::OwnPost(after.group, after.id), before, after)
}

/// `None` where the reach is all of it.
fn split(post: &OwnPost, reach: Reach) -> Option<(OwnPost, OwnPost)> {
    match reach {
        Reach::All => None,
        Reach::Later { day, id } => post.split(day, id),
    }
}

fn carried(plan: &Plan, before: &OwnPost, after: &OwnPost, reach: Reach) -> Vec<EntityChange> {
    let Reach::Later { day: first, .. } = reach else {
        return Vec::new();
    };
    let changes = plan
        .overrides
        .get(&before.id)
        .into_iter()
        .flat_map(|changes| changes.iter());
    let later = changes.filter(|(day, item, _)| *day >= first && item.0 == OWN_ITEM);
    let carried = later.filter_map(|(day, _, change)| {
        let change = if day == first {
            without_own(change)
        } else {
            change.clone()
        };
        let entity = EntityKey::Override(after.group, key(after.id, day - first + 1));
        (change != Override::default()).then(|| EntityChange::between(entity, None, &change))?
    });
    carried.collect()
}
