//! Rules judged from a group's own card: positioning, people and dates.

use super::finding::Reason;
use crate::domain::{
    civil::Date,
    group::{Group, MemberRole},
    kind::GroupKind,
    phase::{Phase, phase},
    positioning::{Ending, Joining, Screening, Step},
};

/// The reasons found, in no order.
pub fn judge(group: &Group, today: Date) -> Vec<Reason> {
    let phase = phase(group, today);
    [
        product(group, phase),
        only_host(group, phase),
        themes(group),
        ending(group, phase, today),
        unwanted(group),
        pulled_in(group),
        visible_result(group),
        screening(group),
        profit(group),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// D3 and D24: kinds that lead to a sale need the product first.
fn product(group: &Group, phase: Phase) -> Option<Reason> {
    use GroupKind::*;
    let leads_to_sale = matches!(group.kind, NewUser | TrainingCamp | StoreCustomers | CoreCustomers);
    let named = !group.positioning.monetisation.product.name.trim().is_empty();
    match phase {
        _ if named || !leads_to_sale => None,
        Phase::Preparing { days_left } => Some(Reason::NoProductBeforeOpening { days_left }),
        Phase::Draft | Phase::Closed => None,
        _ => Some(Reason::NoProductBehind),
    }
}

/// D5: after the opening week a group that lives on needs more than its host. Short waiting rooms do not.
fn only_host(group: &Group, phase: Phase) -> Option<Reason> {
    let runs_on = matches!(phase, Phase::Running { .. }) && group.kind != GroupKind::LeadGeneration;
    let others = group
        .roles
        .iter()
        .any(|(role, name)| *role != MemberRole::Host && !name.trim().is_empty());
    (runs_on && !others).then_some(Reason::OnlyTheHostNamed)
}

/// D7: the field takes one theme; a list in it means several.
fn themes(group: &Group) -> Option<Reason> {
    let theme = &group.positioning.content.theme;
    let several = theme.contains(['、', '，', ',', '；', ';', '+', '/', '&']) || theme.contains(" and ");
    several.then_some(Reason::ThemeNamesSeveral)
}

/// D8: reached or over, yet still standing; or nobody has decided how it ends.
fn ending(group: &Group, phase: Phase, today: Date) -> Option<Reason> {
    if let Phase::Overdue { days } = phase {
        return Some(Reason::EndPassedStillOpen { days });
    }
    let reached = group
        .positioning
        .goal
        .core_goal_reached_on
        .filter(|since| *since <= today);
    if let Some(since) = reached {
        return Some(Reason::GoalReachedStillOpen { since });
    }
    (group.positioning.life.ending == Ending::Undecided).then_some(Reason::EndingUndecided)
}

/// D9.
fn unwanted(group: &Group) -> Option<Reason> {
    group
        .positioning
        .audience
        .unwanted
        .trim()
        .is_empty()
        .then_some(Reason::UnwantedNotNamed)
}

/// D10.
fn pulled_in(group: &Group) -> Option<Reason> {
    (group.positioning.audience.joining == Joining::PulledIn).then_some(Reason::MembersPulledIn)
}

/// D13: camps and deliveries show results at stations on the way.
fn visible_result(group: &Group) -> Option<Reason> {
    let must_show = matches!(group.kind, GroupKind::TrainingCamp | GroupKind::Delivery);
    (must_show && group.positioning.goal.stage_goals.is_empty()).then_some(Reason::NoVisibleResult)
}

/// D15.
fn screening(group: &Group) -> Option<Reason> {
    let open_camp = group.kind == GroupKind::TrainingCamp && group.positioning.audience.screening == Screening::None;
    open_camp.then_some(Reason::CampWithoutScreening)
}

/// D20: profit never planned. Groups for store owners and waiting rooms earn elsewhere.
fn profit(group: &Group) -> Option<Reason> {
    let earns_elsewhere = group.kind.is_for_stores() || group.kind == GroupKind::LeadGeneration;
    (!earns_elsewhere && !group.positioning.is_decided(Step::Monetisation)).then_some(Reason::ProfitNotPlanned)
}
