//! P3: for whom, for whom not, where they gather and how they come in.

use super::super::{
    fields::{GroupOne, GroupText, place},
    item_texts::ItemTexts,
};
use crate::{
    domain::positioning::{Joining, Screening},
    i18n::{groups, terms},
    ui::language::say,
};
use leptos::prelude::*;

const SCREENINGS: &[Screening] = &[
    Screening::None,
    Screening::Question,
    Screening::Payment,
    Screening::Review,
];
const JOININGS: &[Joining] = &[Joining::ByOwnChoice, Joining::PulledIn];

#[component]
pub fn AudienceStep() -> impl IntoView {
    view! {
        <h3>{say(groups::facets)}</h3>
        <div class="fields-2">
            <GroupText label=groups::age place=place!(positioning.audience.age) />
            <GroupText label=groups::gender place=place!(positioning.audience.gender) />
            <GroupText label=groups::occupation place=place!(positioning.audience.occupation) />
            <GroupText label=groups::city place=place!(positioning.audience.city) />
            <GroupText label=groups::income place=place!(positioning.audience.income) />
            <GroupText label=groups::interests place=place!(positioning.audience.interests) />
            <GroupText label=groups::education place=place!(positioning.audience.education) />
        </div>
        <GroupText label=groups::unwanted place=place!(positioning.audience.unwanted) />
        <h3>{say(groups::gathers_at)}</h3>
        <ItemTexts
            place=place!(positioning.audience.gathers_at)
            name=groups::gathering_place
            add=groups::add_gathering_place
        />
        <GroupOne legend=groups::screening place=place!(positioning.audience.screening) all=SCREENINGS term=terms::screening />
        <GroupOne legend=groups::joining place=place!(positioning.audience.joining) all=JOININGS term=terms::joining />
    }
}
