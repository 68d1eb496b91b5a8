//! All activities, searched and narrowed to a place.

use super::{
    arriving::Arriving,
    parts::{LightTag, Search, holds, needle},
};
use crate::{
    domain::Language,
    i18n::library,
    knowledge::{self, Activity, ActivityPlace, Pack, Sort},
    ui::{
        icon::{Icon, LuChevronRight},
        language::{say, use_language},
        layout::Empty,
        route::{LibraryPlace, Route},
    },
};
use leptos::prelude::*;

#[component]
pub fn Activities() -> impl IntoView {
    let language = use_language();
    view! {
        <Arriving packs=move || vec![Pack::All(Sort::Activities, language.get())]><List /></Arriving>
    }
}

#[component]
fn List() -> impl IntoView {
    let language = use_language();
    let typed = RwSignal::new(String::new());
    let rows = move || {
        let needle = needle(&typed.get());
        let fits = |activity: &&Activity| {
            let lines = activity.lines.iter().map(|line| line.text.as_str());
            holds(
                &needle,
                [activity.title.as_str(), &activity.about].into_iter().chain(lines),
            )
        };
        let all = knowledge::activities(language.get()).unwrap_or_default().iter();
        let found: Vec<_> = all.filter(fits).map(|activity| view! { <Row activity /> }).collect();
        if found.is_empty() {
            return view! { <Empty title=say(library::nothing_found) text=say(library::nothing_found_text)>""</Empty> }
                .into_any();
        }
        view! { <ul class="rows">{found}</ul> }.into_any()
    };
    view! {
        <div class="section"><Search label=library::search value=typed /></div>
        <div class="section">{rows}</div>
    }
}

#[component]
fn Row(activity: &'static Activity) -> impl IntoView {
    let place = LibraryPlace::Activity(activity.id.clone());
    view! {
        <li>
            <a class="row-link" href=Route::Library(place).href()>
                <span class="row-words">
                    <span class="row-title">{activity.title.as_str()}</span>
                    <span class="row-about">{activity.about.as_str()}</span>
                    <Facts activity />
                </span>
                <Icon icon=LuChevronRight />
            </a>
        </li>
    }
}

/// Where, how long, for how many, and the light.
#[component]
pub fn Facts(activity: &'static Activity) -> impl IntoView {
    let language = use_language();
    let minutes = move || library::minutes(language.get(), activity.minutes);
    let people = move || library::people(language.get(), activity.people_from, activity.people_to);
    view! {
        <span class="group-row-tags">
            <LightTag light=activity.risk />
            <span class="tag">{say(place_name(activity.place))}</span>
            <span class="tag">{minutes}</span>
            <span class="tag">{people}</span>
        </span>
    }
}

fn place_name(place: ActivityPlace) -> fn(Language) -> &'static str {
    match place {
        ActivityPlace::Group => library::in_chat,
        ActivityPlace::Live => library::in_live,
        ActivityPlace::Offline => library::in_person,
        ActivityPlace::Moments => library::in_moments,
    }
}
