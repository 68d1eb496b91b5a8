//! P5 and P6: the one theme, its tone and forms; the promise and the services that keep it.

use super::super::fields::{GroupSeveral, GroupText, place};
use crate::{
    domain::positioning::{ContentForm, Service},
    i18n::{groups, terms},
};
use leptos::prelude::*;

#[component]
pub fn ContentStep() -> impl IntoView {
    view! {
        <GroupText label=groups::theme place=place!(positioning.content.theme) />
        <GroupText label=groups::tone place=place!(positioning.content.tone) />
        <GroupSeveral
            legend=groups::forms
            place=place!(positioning.content.forms)
            all=ContentForm::ALL
            term=terms::content_form
        />
    }
}

#[component]
pub fn ServiceStep() -> impl IntoView {
    view! {
        <GroupText label=groups::promise place=place!(positioning.service.promise) rows=2 />
        <GroupSeveral
            legend=groups::services
            place=place!(positioning.service.services)
            all=Service::ALL
            term=terms::service
        />
    }
}
