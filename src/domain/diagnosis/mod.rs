//! What kills groups, D1–D28 of domain.md section 5, and what field-facts says of posting: the rules that can be judged
//! from a plan's structured data. A finding is a subject and a reason; its rule, source, weight and mending act follow from
//! the reason, so they cannot disagree.
//! Somebody may accept a rule's findings with a note ([`super::accepted`]): they are still found, and say so.

mod clash_rules;
mod finding;
mod group_rules;
mod schedule_rules;
mod workspace_rules;

pub use finding::{Act, Finding, Reason, Rule, Weight};

use super::{civil::Date, id::GroupId, plan::Plan};

/// All findings of the plan on `today`, gravest first, accepted ones last.
pub fn diagnose(plan: &Plan, today: Date) -> Vec<Finding> {
    let mut findings = workspace_rules::judge(plan, today);
    for group in plan.standing_groups() {
        findings.extend(diagnose_group(plan, group.id, today));
    }
    sorted(plan, findings)
}

/// The findings of one group by itself, in the same order; empty for a closed or unknown group.
pub fn diagnose_group(plan: &Plan, group: GroupId, today: Date) -> Vec<Finding> {
    let Some(group) = plan
        .groups
        .get(&group)
        .filter(|group| group.deleted_at.is_none() && !group.is_closed_on(today))
    else {
        return Vec::new();
    };
    let mut reasons = group_rules::judge(group, today);
    reasons.extend(schedule_rules::judge(plan, group, today));
    let findings = reasons.into_iter().map(|reason| Finding::of(Some(group.id), reason));
    sorted(plan, findings.collect())
}

fn sorted(plan: &Plan, findings: Vec<Finding>) -> Vec<Finding> {
    let mut findings: Vec<_> = findings.into_iter().map(|finding| finding.with_note(plan)).collect();
    findings.sort_by_key(|finding| (finding.accepted.is_some(), finding.reason.weight()));
    findings
}
