//! From answers to a group that stands: positioning, rules and welcome words of its kind, and the playbook that fits.

use crate::{
    domain::{Group, Language, Plan, civil::Date, group::MemberRole, id::GroupId, kind::GroupKind, profile::Profile},
    knowledge::{self, Variables},
    store::{EntityChange, EntityKey, putting_to_work::put_to_work, random, words::profile_variables},
};

/// What is asked for.
pub struct Founding<'a> {
    pub profile: &'a Profile,
    pub kind: GroupKind,
    pub start: Date,
    pub language: Language,
}

/// The group, and everything that changes with it, as one command.
pub struct Founded {
    pub group: GroupId,
    pub name: String,
    pub changes: Vec<EntityChange>,
}

/// Founds a group; the profile is written where the plan has none.
pub fn found(plan: &Plan, asked: &Founding<'_>) -> Founded {
    let group = new_group(asked);
    let mut changes = Vec::new();
    if plan.profile.is_none() {
        changes.extend(EntityChange::between(EntityKey::Profile, None, asked.profile));
    }
    let playbook = knowledge::playbook_for(asked.kind, asked.profile.purchase_rhythm);
    if let Some(bundled) = playbook.and_then(|id| knowledge::playbook(id).ok()) {
        changes.extend(put_to_work(plan, bundled, group.id, asked.start));
    }
    changes.extend(EntityChange::between(EntityKey::Group(group.id), None, &group));
    Founded {
        group: group.id,
        name: group.name,
        changes,
    }
}

fn new_group(asked: &Founding<'_>) -> Group {
    let mut group = Group::new(random::group_id(), asked.kind);
    group.start = Some(asked.start);
    let Some(content) = knowledge::kind(asked.kind, asked.language) else {
        return group;
    };
    let variables = profile_variables(asked.profile, asked.language);
    group.name = knowledge::fill(&content.group_name, &variables);
    let variables = Variables {
        group: Some(group.name.clone()),
        ..variables
    };
    let mut next_id = random::element_id;
    group.mode = Some(content.mode);
    group.positioning = content.positioning(&variables, asked.start, &mut next_id);
    group.rules = content.rules(&variables, &mut next_id);
    group.welcome = knowledge::fill(&content.welcome, &variables).trim().to_owned();
    if !asked.profile.host_name.is_empty() {
        group.roles.insert(MemberRole::Host, asked.profile.host_name.clone());
    }
    group
}
