//! What kills groups, D1–D28 of domain.md section 5: the rules that can be judged from a plan's structured data. A finding
//! is a subject and a reason; its rule, source, weight and mending act follow from the reason, so they cannot disagree.

mod finding;
mod group_rules;
mod schedule_rules;
mod workspace_rules;

pub use finding::{Act, Finding, Reason, Rule, Weight};

use super::{civil::Date, id::GroupId, plan::Plan};

/// All findings of the plan on `today`, gravest first.
pub fn diagnose(plan: &Plan, today: Date) -> Vec<Finding> {
    let mut findings = workspace_rules::judge(plan, today);
    for group in plan.standing_groups() {
        findings.extend(diagnose_group(plan, group.id, today));
    }
    findings.sort_by_key(|finding| finding.reason.weight());
    findings
}

/// The findings of one group, gravest first; empty for a closed or unknown group.
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
    reasons.sort_by_key(Reason::weight);
    reasons
        .into_iter()
        .map(|reason| Finding {
            group: Some(group.id),
            reason,
        })
        .collect()
}
