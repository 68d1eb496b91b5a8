//! Which posts somebody wants to see: of which group, kind of group and store, by which channel, in which state.

use super::{
    civil::Window,
    group::Group,
    id::GroupId,
    kind::GroupKind,
    plan::Plan,
    playbook::Channel,
    schedule::{Occurrence, OccurrenceState, occurrences_of},
};

/// What is asked for; `None` asks for any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PostFilter {
    pub group: Option<GroupId>,
    pub kind: Option<GroupKind>,
    /// Who runs the group: the store, at a headquarters.
    pub owner: Option<String>,
    pub channel: Option<Channel>,
    pub state: Option<OccurrenceState>,
}

impl PostFilter {
    /// How many things are asked for.
    pub fn asked(&self) -> usize {
        let asked = [
            self.group.is_some(),
            self.kind.is_some(),
            self.owner.is_some(),
            self.channel.is_some(),
            self.state.is_some(),
        ];
        asked.into_iter().filter(|is_asked| *is_asked).count()
    }

    /// Without what the plan does not have (any more): a group in the trash, an owner of no group.
    pub fn within(self, plan: &Plan) -> PostFilter {
        let standing = |group: &&Group| group.deleted_at.is_none();
        let has_group = |id: &GroupId| plan.groups.get(id).filter(standing).is_some();
        let has_owner = |owner: &String| plan.groups.values().filter(standing).any(|group| group.owner == *owner);
        PostFilter {
            group: self.group.filter(has_group),
            owner: self.owner.filter(has_owner),
            ..self
        }
    }

    pub fn takes_group(&self, group: &Group) -> bool {
        self.group.is_none_or(|id| id == group.id)
            && self.kind.is_none_or(|kind| kind == group.kind)
            && self.owner.as_ref().is_none_or(|owner| *owner == group.owner)
    }

    /// Whether the post is taken, its group apart.
    pub fn takes_post(&self, post: &Occurrence<'_>) -> bool {
        self.channel.is_none_or(|channel| channel == post.item.channel)
            && self.state.is_none_or(|state| state == post.state())
    }

    /// The posts of the window, by date and time.
    pub fn posts<'plan>(&self, plan: &'plan Plan, window: Window) -> Vec<Occurrence<'plan>> {
        let mut posts = occurrences_of(plan, self.group, window);
        if self.asked() > usize::from(self.group.is_some()) {
            let takes_group_of = |post: &Occurrence<'_>| {
                plan.groups
                    .get(&post.run.group)
                    .is_some_and(|group| self.takes_group(group))
            };
            posts.retain(|post| self.takes_post(post) && takes_group_of(post));
        }
        posts
    }
}
