//! Stores with groups at work, for the suites of plan files.

use crate::{samples::*, support::*};
use qunce::{
    domain::{Plan, figures::Scope, playbook::PlaybookHash},
    engine::{EntityChange, EntityKey, FieldChange, Leaf, memory::MemoryStorage},
};

const HASH: &str = "7be051a64bc85f0e9d430c6a71f2e880";

/// A group that stands, with a run, a post and a day's figures; `number` makes its ids.
pub fn group_at_work(number: u128, name: &str) -> Vec<EntityChange> {
    let (group, run) = (group_id(number), run_id(number + 1000));
    let mut run_itself = full_run(run, group);
    run_itself.deleted_at = None;
    let figures = EntityKey::Figures(Scope::Group(group), date("2026-11-22"));
    [
        Some(made(number, name)),
        EntityChange::between(EntityKey::Run(group, run), None, &run_itself),
        EntityChange::between(EntityKey::Override(group, post(run, 3, "tip")), None, &full_override()),
        EntityChange::between(figures, None, &full_figures()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn playbook() -> EntityChange {
    let field = FieldChange {
        path: "version".to_owned(),
        before: None,
        after: Some(Leaf::Text(VERSION.to_owned())),
    };
    EntityChange {
        entity: EntityKey::Playbook(PlaybookHash(HASH.to_owned())),
        fields: vec![field],
    }
}

const VERSION: &str = r#"{"playbook":{"id":"p","kinds":[],"covers":[],"sources":[],"grade":"A","length_days":null,"rhythm":null,"items":[]},"zh":{"title":"剧本","about":"","items":{}},"en":{"title":"Playbook","about":"","items":{}}}"#;

pub fn card(store_name: &str) -> EntityChange {
    let mut profile = profile();
    profile.store_name = store_name.to_owned();
    EntityChange::between(EntityKey::Profile, None, &profile).unwrap()
}

/// A store of its own: card, playbook, workspace figures and these groups.
pub fn store(client: u64, name: &str, groups: &[u128]) -> MemoryEngine {
    let mut engine = open(&MemoryStorage::default(), client);
    let figures = EntityKey::Figures(Scope::Workspace, date("2026-11-22"));
    let mut changes = vec![card(name), playbook()];
    changes.extend(EntityChange::between(figures, None, &full_figures()));
    changes.extend(
        groups
            .iter()
            .flat_map(|number| group_at_work(*number, &format!("{number} 群"))),
    );
    commit(&mut engine, 1, changes).unwrap();
    assert!(engine.plan().playbooks.len() == 1 && engine.plan().groups.len() == groups.len());
    engine
}

pub fn names(plan: &Plan) -> Vec<&str> {
    let mut names: Vec<_> = plan.standing_groups().iter().map(|group| group.name.as_str()).collect();
    names.sort_unstable();
    names
}
