//! P2: from when to when, what then, and what prolongs the life.

use super::super::{
    card::use_card,
    dates::{GroupDate, save_end, save_start},
    fields::{GroupOne, GroupSeveral, GroupText, place},
};
use crate::{
    domain::positioning::{Ending, ProlongingLever},
    i18n::{groups, terms},
};
use leptos::prelude::*;

const ENDINGS: &[Ending] = &[Ending::Dissolve, Ending::Transform, Ending::Undecided];

#[component]
pub fn LifeStep() -> impl IntoView {
    let card = use_card();
    let transforms = card.memo(|group| group.positioning.life.ending == Ending::Transform);
    view! {
        <div class="fields-2">
            <GroupDate label=groups::start_day read=|group| group.start save=save_start />
            <GroupDate label=groups::end_day read=|group| group.positioning.life.end save=save_end />
        </div>
        <GroupOne legend=groups::ending place=place!(positioning.life.ending) all=ENDINGS term=terms::ending />
        <Show when=move || transforms.get()>
            <GroupText label=groups::transform_into place=place!(positioning.life.transform_into) />
        </Show>
        <GroupSeveral
            legend=groups::levers
            place=place!(positioning.life.levers)
            all=ProlongingLever::ALL
            term=terms::lever
        />
    }
}
