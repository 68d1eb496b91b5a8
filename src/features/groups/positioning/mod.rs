//! The seven steps of positioning P1–P7, each a section that says whether it is decided and why it is asked.

mod audience;
mod content;
mod goal;
mod kind;
mod life;
mod monetisation;
mod stage_goals;

use super::card::use_card;
use crate::{
    domain::positioning::Step,
    i18n::{groups, terms},
    store::page,
    ui::{
        icon::{Icon, LuCheck},
        language::say,
        layout::Progress,
    },
};
use leptos::prelude::*;
use std::cell::Cell;

thread_local! {
    static LED_TO: Cell<Option<Step>> = const { Cell::new(None) };
}

/// Milliseconds after which the heading of the screen has had the focus and a step may take it.
const AFTER_SCREEN_FOCUS: i32 = 60;

/// The next time the steps are shown, this one takes the focus.
pub fn lead_to(step: Step) {
    LED_TO.set(Some(step));
}

fn section_id(step: Step) -> String {
    format!("step-{}", step.code())
}

/// All seven.
#[component]
pub fn PositioningSteps() -> impl IntoView {
    if let Some(step) = LED_TO.take() {
        page::after(AFTER_SCREEN_FOCUS, move || page::focus(&section_id(step)));
    }
    view! {
        <div class="card stack">
            <StepProgress />
            <StepLinks />
        </div>
        <StepSection step=Step::Goal><goal::GoalStep /></StepSection>
        <StepSection step=Step::Life><life::LifeStep /></StepSection>
        <StepSection step=Step::Audience><audience::AudienceStep /></StepSection>
        <StepSection step=Step::Type><kind::KindStep /></StepSection>
        <StepSection step=Step::Content><content::ContentStep /></StepSection>
        <StepSection step=Step::Service><content::ServiceStep /></StepSection>
        <StepSection step=Step::Monetisation><monetisation::MonetisationStep /></StepSection>
    }
}

/// How many steps are decided, as a bar and in words.
#[component]
pub fn StepProgress() -> impl IntoView {
    let card = use_card();
    let decided = card.memo(|group| group.positioning.steps_decided());
    let label = Signal::derive(move || groups::progress_of_steps(card.language(), decided.get()));
    view! { <Progress done=decided of=Signal::stored(Step::ALL.len()) label=label /> }
}

/// The way to each step of a long page, with a mark on those decided.
#[component]
fn StepLinks() -> impl IntoView {
    let card = use_card();
    let link = move |step: &Step| {
        let step = *step;
        let is_decided = card.memo(move |group| group.positioning.is_decided(step));
        let name = move || {
            let language = card.language();
            let mark = if is_decided.get() {
                groups::decided(language)
            } else {
                groups::undecided(language)
            };
            groups::step_and_mark(language, terms::step(language, step), mark)
        };
        let class = move || {
            if is_decided.get() {
                "button step-link is-decided"
            } else {
                "button step-link"
            }
        };
        view! {
            <li><button type="button" class=class on:click=move |_| page::focus(&section_id(step))>{name}</button></li>
        }
    };
    view! {
        <nav aria-label=say(groups::steps)>
            <ul class="step-links">{Step::ALL.iter().map(link).collect_view()}</ul>
        </nav>
    }
}

#[component]
fn StepSection(step: Step, children: Children) -> impl IntoView {
    let card = use_card();
    let is_decided = card.memo(move |group| group.positioning.is_decided(step));
    let title = move || format!("{} {}", step.code(), terms::step(card.language(), step));
    let why = move || {
        let language = card.language();
        groups::why_this(language, groups::step_why(language, step), &groups::step_source(step))
    };
    view! {
        <section class="section step">
            <div class="row between step-head">
                <h2 id=section_id(step) tabindex="-1">{title}</h2>
                <Show
                    when=move || is_decided.get()
                    fallback=|| view! { <span class="tag">{say(groups::undecided)}</span> }
                >
                    <span class="tag accent"><Icon icon=LuCheck />{say(groups::decided)}</span>
                </Show>
            </div>
            <div class="card stack">
                <p class="help">{why}</p>
                {children()}
            </div>
        </section>
    }
}
