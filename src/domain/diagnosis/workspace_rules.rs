//! Rules judged from all groups together.

use super::finding::{Finding, Reason};
use crate::domain::{
    group::{Group, MemberRole},
    kind::GroupKind,
    plan::Plan,
    profile::Role,
};
use std::collections::{BTreeMap, BTreeSet};

/// Findings about the workspace, and about groups in relation to one another.
pub fn judge(plan: &Plan) -> Vec<Finding> {
    let groups: Vec<_> = plan
        .standing_groups()
        .into_iter()
        .filter(|group| group.closed_on.is_none())
        .collect();
    let is_headquarters = plan
        .profile
        .as_ref()
        .is_some_and(|profile| profile.role == Role::Headquarters);
    let mut findings: Vec<_> = one_way(plan, &groups).into_iter().collect();
    findings.extend(fission(&groups));
    if is_headquarters {
        findings.extend(customers_before_stores(&groups));
        findings.extend(
            groups
                .iter()
                .filter(|group| is_local_without_leader(group))
                .map(|group| Finding {
                    group: Some(group.id),
                    reason: Reason::HeadquartersRunsLocalGroup,
                }),
        );
    }
    findings
}

/// D21: three groups or more, of different kinds, all on one and the same playbook.
fn one_way(plan: &Plan, groups: &[&Group]) -> Option<Finding> {
    let mut by_playbook: BTreeMap<_, (BTreeSet<GroupKind>, usize)> = BTreeMap::new();
    for group in groups {
        let playbooks: BTreeSet<_> = plan.runs_of(group.id).map(|run| &run.playbook).collect();
        if let (1, Some(only)) = (playbooks.len(), playbooks.first()) {
            let entry = by_playbook.entry(*only).or_default();
            entry.0.insert(group.kind);
            entry.1 += 1;
        }
    }
    let same = by_playbook
        .values()
        .find(|(kinds, count)| kinds.len() > 1 && *count >= 3 && *count == groups.len())?;
    Some(Finding {
        group: None,
        reason: Reason::AllGroupsRunOneWay { groups: same.1 },
    })
}

/// D27: a waiting room leads somewhere; without any other group nobody takes over.
fn fission(groups: &[&Group]) -> Option<Finding> {
    let lead = groups.iter().find(|group| group.kind == GroupKind::LeadGeneration)?;
    let followed = groups
        .iter()
        .any(|group| group.kind != GroupKind::LeadGeneration && !group.kind.is_for_stores());
    (!followed).then_some(Finding {
        group: Some(lead.id),
        reason: Reason::FissionWithoutFollowUp,
    })
}

/// D28: customers' groups before the store owners are run well.
fn customers_before_stores(groups: &[&Group]) -> Option<Finding> {
    let customers = groups.iter().any(|group| group.kind == GroupKind::StoreCustomers);
    let stores = groups.iter().any(|group| group.kind.is_for_stores());
    (customers && !stores).then_some(Finding {
        group: None,
        reason: Reason::CustomersBeforeStores,
    })
}

/// D22: headquarters keeps a local group without a local leader.
fn is_local_without_leader(group: &Group) -> bool {
    let leader = [MemberRole::Kol, MemberRole::ClassMonitor, MemberRole::Administrator];
    group.kind == GroupKind::Local
        && !leader
            .iter()
            .any(|role| group.roles.get(role).is_some_and(|name| !name.trim().is_empty()))
}
