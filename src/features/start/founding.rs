//! From answers to a group that stands: positioning, rules and welcome words of its kind, and the playbook that fits.

use super::Answered;
use crate::{
    domain::{
        Group, Language, Plan,
        civil::Date,
        group::MemberRole,
        id::GroupId,
        kind::GroupKind,
        profile::{Profile, PurchaseRhythm, Role, Trade},
    },
    i18n::start,
    knowledge::{self, Pack, Variables},
    store::{
        EntityChange, EntityKey, Store, clock, content, page, putting_to_work::put_to_work, random,
        words::profile_variables,
    },
    ui::route::{GroupTab, Route},
};
use leptos::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};

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
        changes.extend(put_to_work(plan, &bundled.version, group.id, asked.start));
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

/// Does it once these kinds' playbooks are there; a second tap meanwhile does nothing.
pub fn with_playbooks(store: Store, kinds: &[GroupKind], rhythm: PurchaseRhythm, act: impl FnOnce() + 'static) {
    static IS_WAITING: AtomicBool = AtomicBool::new(false);
    let ids = kinds.iter().filter_map(|kind| knowledge::playbook_for(*kind, rhythm));
    let packs: Vec<_> = ids.map(|id| Pack::Playbook(id.to_owned())).collect();
    if IS_WAITING.swap(true, Ordering::Relaxed) {
        return;
    }
    leptos::task::spawn_local(async move {
        let fetched = content::fetch(&packs).await;
        IS_WAITING.store(false, Ordering::Relaxed);
        match fetched {
            Ok(()) => act(),
            Err(_) => store.say(start::content_missing(store.language.get_untracked())),
        }
    });
}

/// Makes the group and shows it.
pub fn create_group(store: Store, answered: Answered) {
    let language = store.language.get_untracked();
    let known = store.plan_untracked(|plan| plan.profile.clone());
    let fresh = || Some(new_profile(answered.trade?, &answered, language));
    let Some(profile) = known.or_else(fresh) else { return };
    let (kinds, rhythm) = ([answered.kind], profile.purchase_rhythm);
    with_playbooks(store, &kinds, rhythm, move || create(store, &answered, &profile));
}

fn create(store: Store, answered: &Answered, profile: &Profile) {
    let language = store.language.get_untracked();
    let is_first = store.plan_untracked(|plan| plan.profile.is_none());
    let asked = Founding {
        profile,
        kind: answered.kind,
        start: answered.start,
        language,
    };
    let founded = store.plan_untracked(|plan| found(plan, &asked));
    let name = founded.name.clone();
    let done = store.commit(founded.changes);
    page::set_fragment(&Route::Group(founded.group, GroupTab::Overview).to_string());
    // The very first act cannot be undone into nothing: there is no plan to return to.
    if is_first {
        store.say(start::planned(language, &name));
        ask_to_keep();
    } else {
        store.say_with_undo(start::planned(language, &name), done);
    }
}

fn new_profile(trade: Trade, answered: &Answered, language: Language) -> Profile {
    let content = knowledge::trade(trade, language);
    let store_name = answered.store_name.trim();
    Profile {
        store_name: if store_name.is_empty() {
            start::default_store(language).to_owned()
        } else {
            store_name.to_owned()
        },
        trade,
        role: if answered.kind.is_for_stores() {
            Role::Headquarters
        } else {
            Role::default()
        },
        purchase_rhythm: content.map(|content| content.rhythm).unwrap_or_default(),
        time_zone: clock::device_time_zone(),
        ..Profile::default()
    }
}

/// After the first real work: asks the browser not to clear the plan under pressure. Settings show its answer.
fn ask_to_keep() {
    leptos::task::spawn_local(async {
        let _ = page::ask_to_persist().await;
    });
}
