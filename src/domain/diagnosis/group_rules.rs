//! Rules judged from a group's own card: positioning, people and dates. What is merely not decided yet is no finding while a
//! group is a draft, and, where it can wait, not before its opening week is over: the seven steps show that progress
//! already, and whoever has just answered three questions is not to be scolded.

use super::finding::Reason;
use crate::domain::{
    civil::{Date, add_days},
    group::{Group, MemberRole},
    kind::GroupKind,
    phase::{Phase, phase},
    positioning::{Ending, Joining, Screening, Step},
};

/// Days from reaching the core goal to the farewell (ours; field-facts 1.4 closes camps on the second day after).
const DAYS_TO_CLOSE: i64 = 7;

/// The reasons found, in no order.
pub fn judge(group: &Group, today: Date) -> Vec<Reason> {
    let phase = phase(group, today);
    let said_wrongly = [themes(group), pulled_in(group), still_standing(group, phase, today)];
    let missing = [
        product(group, phase),
        only_host(group, phase),
        ending(group, phase),
        unwanted(group),
        visible_result(group),
        screening(group),
        profit(group, phase),
    ];
    let missing = missing.into_iter().filter(|_| phase != Phase::Draft);
    said_wrongly.into_iter().chain(missing).flatten().collect()
}

/// Whether the opening week is over, after which everything should be decided.
fn has_opened(phase: Phase) -> bool {
    matches!(
        phase,
        Phase::Running { .. } | Phase::Closing { .. } | Phase::Overdue { .. }
    )
}

/// D24 before the opening, D3 once the lively week is over: kinds that lead to a sale need a product behind them.
fn product(group: &Group, phase: Phase) -> Option<Reason> {
    use GroupKind::*;
    let leads_to_sale = matches!(group.kind, NewUser | TrainingCamp | StoreCustomers | CoreCustomers);
    let named = !group.positioning.monetisation.product.name.trim().is_empty();
    match phase {
        _ if named || !leads_to_sale => None,
        Phase::Preparing { days_left } => Some(Reason::NoProductBeforeOpening { days_left }),
        _ => has_opened(phase).then_some(Reason::NoProductBehind),
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

/// D7: the field takes one theme; a list in it means several. One comma may part the clauses of a sentence, and "mother and
/// baby" is one theme, so neither counts.
fn themes(group: &Group) -> Option<Reason> {
    let theme = group.positioning.content.theme.trim();
    let lists = theme.contains(['、', '；', ';', '＋']) || [" + ", " / "].iter().any(|sign| theme.contains(sign));
    let commas = theme.chars().filter(|sign| matches!(sign, '，' | ',')).count();
    (lists || commas >= 2).then_some(Reason::ThemeNamesSeveral)
}

/// D8: reached or over, yet still standing. A reached goal leaves a week to say goodbye, if an end is set for it.
fn still_standing(group: &Group, phase: Phase, today: Date) -> Option<Reason> {
    if let Phase::Overdue { days } = phase {
        return Some(Reason::EndPassedStillOpen { days });
    }
    let reached = group
        .positioning
        .goal
        .core_goal_reached_on
        .filter(|since| *since <= today);
    let ends_soon = |since: Date| {
        let end = group.positioning.life.end;
        end.is_some_and(|end| end <= add_days(since, DAYS_TO_CLOSE))
    };
    reached
        .filter(|since| !ends_soon(*since))
        .map(|since| Reason::GoalReachedStillOpen { since })
}

/// D8, seen coming: a kind that lives for a term, and nobody has decided what follows it.
fn ending(group: &Group, phase: Phase) -> Option<Reason> {
    let has_term = group.kind.usual_days().is_some() && group.kind != GroupKind::LeadGeneration;
    let undecided = group.positioning.life.ending == Ending::Undecided;
    (has_term && undecided && has_opened(phase) && !matches!(phase, Phase::Overdue { .. }))
        .then_some(Reason::EndingUndecided)
}

/// D9. Who paid for a delivery, and a store owner in headquarters' own groups, is wanted by definition.
fn unwanted(group: &Group) -> Option<Reason> {
    let open_to_others = !group.kind.is_for_stores() && group.kind != GroupKind::Delivery;
    let named = !group.positioning.audience.unwanted.trim().is_empty();
    (open_to_others && !named).then_some(Reason::UnwantedNotNamed)
}

/// D10. Trained store owners are put into headquarters' groups in batches (S3): that is no recruiting.
fn pulled_in(group: &Group) -> Option<Reason> {
    let pulled = group.positioning.audience.joining == Joining::PulledIn;
    (pulled && !group.kind.is_for_stores()).then_some(Reason::MembersPulledIn)
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

/// D20: profit never planned. Groups for store owners and waiting rooms earn elsewhere, a delivery has been paid, and S2's
/// local group works for no profit.
fn profit(group: &Group, phase: Phase) -> Option<Reason> {
    use GroupKind::*;
    let earns_elsewhere = group.kind.is_for_stores() || matches!(group.kind, LeadGeneration | Delivery | Local);
    (!earns_elsewhere && has_opened(phase) && !group.positioning.is_decided(Step::Monetisation))
        .then_some(Reason::ProfitNotPlanned)
}
