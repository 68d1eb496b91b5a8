//! Rules judged from all groups together.

use super::{
    clash_rules,
    finding::{Finding, Reason},
};
use crate::domain::{
    civil::Date,
    group::{Group, MemberRole},
    id::OwnPlaybookId,
    kind::GroupKind,
    plan::Plan,
    playbook::{Channel, PlaybookHash},
    profile::Role,
};
use std::collections::{BTreeMap, BTreeSet};

/// Findings about the workspace, and about groups in relation to one another.
pub fn judge(plan: &Plan, today: Date) -> Vec<Finding> {
    let all = plan.standing_groups();
    let groups: Vec<_> = all.iter().copied().filter(|group| !group.is_closed_on(today)).collect();
    let is_headquarters = plan
        .profile
        .as_ref()
        .is_some_and(|profile| profile.role == Role::Headquarters);
    let mut findings: Vec<_> = one_way(plan, &groups).into_iter().collect();
    findings.extend(fission(plan, &groups));
    findings.extend(clash_rules::judge(plan, &groups, today));
    if is_headquarters {
        findings.extend(customers_before_stores(&groups, &all));
        findings.extend(
            groups
                .iter()
                .filter(|group| is_local_without_leader(group))
                .map(|group| Finding::of(Some(group.id), Reason::HeadquartersRunsLocalGroup)),
        );
    }
    findings
}

/// D21: three groups or more, of different kinds, all on one and the same playbook, which was not made for all of them.
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
    let fits_all = |hash: &PlaybookHash, kinds: &BTreeSet<GroupKind>| {
        plan.playbooks.get(hash).is_some_and(|pinned| {
            let made_for = &pinned.version.playbook.kinds;
            // Whoever made it may have bound it to no kind.
            let is_for_any = made_for.is_empty() && OwnPlaybookId::of_version(&pinned.version).is_some();
            is_for_any || kinds.iter().all(|kind| made_for.contains(kind))
        })
    };
    by_playbook
        .into_iter()
        .find(|(hash, (kinds, count))| {
            kinds.len() > 1 && *count >= 3 && *count == groups.len() && !fits_all(hash, kinds)
        })
        .map(|(_, (_, groups))| Finding::of(None, Reason::AllGroupsRunOneWay { groups }))
}

/// D27: a waiting room leads somewhere: into another group of customers, or into private chats planned for everyone won.
fn fission(plan: &Plan, groups: &[&Group]) -> Vec<Finding> {
    let is_lead = |group: &&&Group| group.kind == GroupKind::LeadGeneration;
    let followed = groups
        .iter()
        .any(|group| group.kind != GroupKind::LeadGeneration && !group.kind.is_for_stores());
    groups
        .iter()
        .filter(is_lead)
        .filter(|lead| !followed && !plans_private_chats(plan, lead))
        .map(|lead| Finding::of(Some(lead.id), Reason::FissionWithoutFollowUp))
        .collect()
}

fn plans_private_chats(plan: &Plan, group: &Group) -> bool {
    plan.runs_of(group.id).any(|run| {
        let items = plan
            .playbooks
            .get(&run.playbook)
            .map(|pinned| &pinned.version.playbook.items);
        items
            .into_iter()
            .flatten()
            .any(|item| item.channel == Channel::PrivateChat && !run.left_out.contains(&item.id))
    })
}

/// D28: customers' groups before the store owners are run well. A training group that has done its work counts.
fn customers_before_stores(groups: &[&Group], with_closed: &[&Group]) -> Option<Finding> {
    let customers = groups.iter().any(|group| group.kind == GroupKind::StoreCustomers);
    let stores = with_closed.iter().any(|group| group.kind.is_for_stores());
    (customers && !stores).then(|| Finding::of(None, Reason::CustomersBeforeStores))
}

/// D22: headquarters keeps a local group without a local leader.
fn is_local_without_leader(group: &Group) -> bool {
    let leader = [MemberRole::Kol, MemberRole::ClassMonitor, MemberRole::Administrator];
    group.kind == GroupKind::Local
        && !leader
            .iter()
            .any(|role| group.roles.get(role).is_some_and(|name| !name.trim().is_empty()))
}
