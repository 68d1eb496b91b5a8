//! What platforms allow and the law asks, topic by topic, with the day it was checked.

use super::{arriving::Arriving, parts::LightTag};
use crate::{
    domain::Language,
    i18n::{dates, library},
    knowledge::{self, Limit, LimitTopic, Pack, Sort},
    ui::language::{say, use_language},
};
use leptos::prelude::*;

#[component]
pub fn Limits() -> impl IntoView {
    let language = use_language();
    let topics = || LimitTopic::ALL.map(|topic| view! { <Topic topic /> }).collect_view();
    view! {
        <p class="small quiet">{say(library::limits_note)}</p>
        <Arriving packs=move || vec![Pack::All(Sort::Limits, language.get())]>{topics()}</Arriving>
    }
}

#[component]
fn Topic(topic: LimitTopic) -> impl IntoView {
    let language = use_language();
    let limits = move || {
        let all = knowledge::limits(language.get()).unwrap_or_default().iter();
        all.filter(|limit| limit.topic == topic)
            .map(|limit| view! { <LimitCard limit /> })
            .collect_view()
    };
    view! {
        <section class="section">
            <h2>{say(topic_name(topic))}</h2>
            <ul class="stack">{limits}</ul>
        </section>
    }
}

/// One limit with its light, its sources and its day.
#[component]
pub fn LimitCard(limit: &'static Limit) -> impl IntoView {
    let language = use_language();
    let origin = move || {
        let language = language.get();
        let checked = library::checked_on(language, &dates::full_date(language, limit.checked));
        format!(
            "{checked} · {}",
            library::sources(language, &limit.sources.join(", "), &limit.grade)
        )
    };
    view! {
        <li class="card stack">
            <p class="row"><LightTag light=limit.light /><strong>{limit.title.as_str()}</strong></p>
            <p>{limit.text.as_str()}</p>
            <p class="small quiet">{origin}</p>
        </li>
    }
}

fn topic_name(topic: LimitTopic) -> fn(Language) -> &'static str {
    match topic {
        LimitTopic::Wechat => library::about_wechat,
        LimitTopic::Wecom => library::about_wecom,
        LimitTopic::Qq => library::about_qq,
        LimitTopic::Fission => library::about_fission,
        LimitTopic::Prizes => library::about_prizes,
        LimitTopic::Privacy => library::about_privacy,
        LimitTopic::Wording => library::about_wording,
        LimitTopic::Duty => library::about_duty,
    }
}
