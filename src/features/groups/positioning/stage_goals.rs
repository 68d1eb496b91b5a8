//! The stage goals of P1: a text and a day of the group's life each.

use super::super::{
    card::{use_card, words},
    fields::place,
    item_texts::{AddLine, RemoveButton, ids_of, remove_item, write_item},
};
use crate::{
    domain::{id::ElementId, positioning::StageGoal},
    i18n::groups,
    ui::{field::TextField, language::say, stepper::Stepper},
};
use leptos::prelude::*;

/// Ten years: no stage of a group lies further ahead.
const LAST_DAY: u32 = 3660;

#[component]
pub fn StageGoals() -> impl IntoView {
    let card = use_card();
    let typing = RwSignal::new(None);
    let ids = card.memo(move |group| ids_of(&group.positioning.goal.stage_goals, typing.get()));
    let write = move |id: ElementId, text: String| {
        let set = |goal: &mut StageGoal, text| goal.text = text;
        card.change(|group| write_item(&mut group.positioning.goal.stage_goals, id, text, set));
    };
    let row = move |id: ElementId| {
        let number = Memo::new(move |_| ids.with(|ids| ids.iter().position(|other| *other == id).unwrap_or(0) + 1));
        view! { <StageGoalRow id number /> }
    };
    view! {
        <h3>{say(groups::stage_goals)}</h3>
        <ul class="item-rows"><For each=move || ids.get() key=|id| *id children=row /></ul>
        <AddLine label=groups::add_stage_goal typing=typing write=write />
    }
}

#[component]
fn StageGoalRow(id: ElementId, number: Memo<usize>) -> impl IntoView {
    let card = use_card();
    let goals = place!(positioning.goal.stage_goals);
    let goal = card.memo(move |group| {
        (goals.read)(group)
            .0
            .get(&id)
            .map(|item| item.value.clone())
            .unwrap_or_default()
    });
    let text = Memo::new(move |_| goal.with(|goal| goal.text.clone()));
    let day = Memo::new(move |_| {
        goal.with(|goal| {
            if goal.day == 0 {
                String::new()
            } else {
                goal.day.to_string()
            }
        })
    });
    let change = move |edit: &dyn Fn(&mut StageGoal)| {
        card.change(|group| {
            if let Some(goal) = (goals.write)(group).get_mut(id) {
                edit(goal);
            }
        });
    };
    let save_text = move |text: String| change(&move |goal| goal.text.clone_from(&text));
    let save_day = move |typed: String| {
        let day = read_day(&typed);
        if let Some(day) = day {
            change(&move |goal| goal.day = day);
        }
        day.is_some()
    };
    let label = Signal::derive(move || groups::stage_goal(card.language(), number.get()));
    view! {
        <li class="item-row">
            <div class="item-field"><TextField label=label value=text on_change=save_text /></div>
            <div class="item-day">
                <Stepper label=words(groups::day_of_group) value=day on_change=save_day range=1..=LAST_DAY error=words(groups::day_refused) />
            </div>
            <RemoveButton label=label on_click=move |()| remove_item(card, goals, id) />
        </li>
    }
}

/// 0 for nothing typed; `None` for what is no day.
fn read_day(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(0);
    }
    let is_digits = typed.bytes().all(|byte| byte.is_ascii_digit());
    typed
        .parse()
        .ok()
        .filter(|day| is_digits && (1..=LAST_DAY).contains(day))
}
