//! Guides: what the field knows of kinds, positioning, modes, earning, failing, members, team, festivals, figures and wording.

mod entries;
mod kinds;
mod members;
mod tables;
mod team;
mod ways;

use super::{
    arriving::Arriving,
    parts::{Search, holds, needle},
};
use crate::{
    domain::{Language, civil::Date},
    i18n::{guides, library},
    knowledge::{Pack, Sort},
    store::use_store,
    ui::{
        icon::{Icon, LuChevronRight},
        language::{say, use_language},
        layout::{Empty, ScreenHead},
        route::{LibraryGuide, LibraryPlace, LibraryShelf, Route},
    },
};
use entries::{Entry, Line, Message, Section};
use leptos::prelude::*;

/// The list of guides.
#[component]
pub fn Guides() -> impl IntoView {
    let row = |guide: LibraryGuide| {
        let (title, about) = names(guide);
        view! {
            <li>
                <a class="row-link" href=Route::Library(LibraryPlace::Guide(guide)).href()>
                    <span class="row-words">
                        <span class="row-title">{say(title)}</span>
                        <span class="row-about">{say(about)}</span>
                    </span>
                    <Icon icon=LuChevronRight />
                </a>
            </li>
        }
    };
    view! { <ul class="rows">{LibraryGuide::ALL.map(row).collect_view()}</ul> }
}

fn names(guide: LibraryGuide) -> (Message, Message) {
    match guide {
        LibraryGuide::Kinds => (guides::kinds, guides::kinds_about),
        LibraryGuide::Positioning => (guides::positioning, guides::positioning_about),
        LibraryGuide::Modes => (guides::modes, guides::modes_about),
        LibraryGuide::ProfitModels => (guides::profit_models, guides::profit_models_about),
        LibraryGuide::Diagnosis => (guides::diagnosis, guides::diagnosis_about),
        LibraryGuide::Members => (guides::members, guides::members_about),
        LibraryGuide::Team => (guides::team, guides::team_about),
        LibraryGuide::Festivals => (guides::festivals, guides::festivals_about),
        LibraryGuide::Bands => (guides::bands, guides::bands_about),
        LibraryGuide::Lexicon => (guides::lexicon, guides::lexicon_about),
    }
}

fn sorts(guide: LibraryGuide) -> &'static [Sort] {
    match guide {
        LibraryGuide::Kinds => &[Sort::KindGuides, Sort::Diagnosis],
        LibraryGuide::Positioning => &[Sort::Positioning],
        LibraryGuide::Modes => &[Sort::Modes],
        LibraryGuide::ProfitModels => &[Sort::ProfitModels],
        LibraryGuide::Diagnosis => &[Sort::Diagnosis],
        LibraryGuide::Members => &[Sort::Members],
        LibraryGuide::Team => &[Sort::Team],
        LibraryGuide::Festivals => &[Sort::Festivals],
        LibraryGuide::Bands => &[Sort::Bands],
        LibraryGuide::Lexicon => &[Sort::Lexicon],
    }
}

fn sections(guide: LibraryGuide, language: Language, today: Date) -> Vec<Section> {
    match guide {
        LibraryGuide::Kinds => kinds::kinds(language),
        LibraryGuide::Positioning => ways::positioning(language),
        LibraryGuide::Modes => ways::modes(language),
        LibraryGuide::ProfitModels => ways::profit_models(language),
        LibraryGuide::Diagnosis => ways::diagnosis(language),
        LibraryGuide::Members => members::members(language),
        LibraryGuide::Team => team::team(language),
        LibraryGuide::Festivals => tables::festivals(language, today),
        LibraryGuide::Bands => tables::bands(language),
        LibraryGuide::Lexicon => tables::lexicon(language),
    }
}

/// One guide, searched by its titles and first lines.
#[component]
pub fn GuidePage(guide: LibraryGuide) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let typed = RwSignal::new(String::new());
    let packs = move || {
        sorts(guide)
            .iter()
            .map(|sort| Pack::All(*sort, language.get()))
            .collect()
    };
    let shown = move || {
        let needle = needle(&typed.get());
        let mut sections = sections(guide, language.get(), store.today());
        let fits = |entry: &Entry| holds(&needle, [entry.title.as_str(), &entry.about]);
        sections.iter_mut().for_each(|section| section.entries.retain(fits));
        sections.retain(|section| !section.entries.is_empty());
        if sections.is_empty() {
            return view! { <Empty title=say(library::nothing_found) text=say(library::nothing_found_text)>""</Empty> }
                .into_any();
        }
        sections.into_iter().map(draw_section).collect_view().into_any()
    };
    view! {
        <ScreenHead title=say(names(guide).0) back=Route::Library(LibraryPlace::Shelf(LibraryShelf::Guides)) />
        <Search label=library::search value=typed />
        <Arriving packs>{shown}</Arriving>
    }
}

fn draw_section(section: Section) -> impl IntoView {
    view! {
        <section class="section">
            {section.title.map(|title| view! { <h2>{say(title)}</h2> })}
            <div class="stack">{section.entries.into_iter().map(draw_entry).collect_view()}</div>
        </section>
    }
}

/// Folded where there is more than a line.
fn draw_entry(entry: Entry) -> AnyView {
    let Entry { title, about, lines } = entry;
    if lines.is_empty() {
        return view! { <div class="card"><p><strong>{title}</strong></p><p class="row-about">{about}</p></div> }
            .into_any();
    }
    view! {
        <details class="card fold">
            <summary><span class="fold-title">{title}</span><span class="row-about">{about}</span></summary>
            <div class="stack">{lines.into_iter().map(draw_line).collect_view()}</div>
        </details>
    }
    .into_any()
}

fn draw_line(line: Line) -> AnyView {
    match line {
        Line::Said(label, text) => view! { <p><strong>{say(label)}</strong><br />{text}</p> }.into_any(),
        Line::Aside(text) => view! { <p class="small quiet">{text}</p> }.into_any(),
        Line::List(label, texts) => {
            let rows = texts.into_iter().map(|text| view! { <li>{text}</li> });
            view! { <div><p><strong>{say(label)}</strong></p><ul class="bullets">{rows.collect_view()}</ul></div> }
                .into_any()
        }
    }
}
