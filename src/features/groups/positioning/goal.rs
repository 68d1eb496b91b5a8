//! P1: what both sides gain, the one core goal and the stages on the way.

use super::{
    super::{
        card::GroupCard,
        dates::{GroupDate, save_freely},
        fields::{GroupSeveral, GroupText, place},
    },
    stage_goals::StageGoals,
};
use crate::{
    domain::{civil::Date, positioning::OperatorGain},
    i18n::{groups, terms},
};
use leptos::prelude::*;

#[component]
pub fn GoalStep() -> impl IntoView {
    let save_reached =
        |card: GroupCard, date: Option<Date>| save_freely(card, place!(positioning.goal.core_goal_reached_on), date);
    view! {
        <GroupText label=groups::member_gain place=place!(positioning.goal.member_gain) rows=2 />
        <GroupSeveral
            legend=groups::operator_gain
            place=place!(positioning.goal.operator_gain)
            all=OperatorGain::ALL
            term=terms::operator_gain
        />
        <GroupText label=groups::carrier_of_return place=place!(positioning.goal.carrier_of_return) />
        <GroupText label=groups::core_goal place=place!(positioning.goal.core_goal) />
        <GroupDate
            label=groups::core_goal_reached_on
            read=|group| group.positioning.goal.core_goal_reached_on
            save=save_reached
        />
        <StageGoals />
    }
}
