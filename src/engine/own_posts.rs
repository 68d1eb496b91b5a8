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
        return change(Some(before), &after).into_iter().collect();
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
        let of_first = |change: &Override| Override {
            moved_to: None,
            words: None,
            ..change.clone()
        };
        let change = if day == first { of_first(change) } else { change.clone() };
        let key = OccurrenceKey {
            run: after.id,
            day: day - first + 1,
            item: ItemId(OWN_ITEM.to_owned()),
        };
        let is_nothing = change == Override::default();
        (!is_nothing).then(|| EntityChange::between(EntityKey::Override(after.group, key), None, &change))?
    });
    carried.collect()
}
