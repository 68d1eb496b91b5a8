//! What the calendar itself brings: festivals, solar terms, shopping days and holidays, each with what a shop can do.

use crate::{
    domain::{Language, Window, civil::Date},
    i18n::{agenda, dates},
    knowledge::{self, FestivalKind, Pack, Sort},
    store::content,
    ui::language::{say, use_language},
};
use leptos::prelude::*;

/// One occasion in the language of the page.
#[derive(Clone, Copy, PartialEq)]
pub struct Occasion {
    pub date: Date,
    pub kind: FestivalKind,
    pub title: &'static str,
    pub hint: &'static str,
}

/// What begins on these days; nothing while it is on its way.
pub fn use_occasions(shown: Signal<Window>) -> Memo<Vec<Occasion>> {
    let language = use_language();
    let arrived = RwSignal::new(0_u32);
    Effect::new(move |_| {
        let packs = [Pack::All(Sort::Festivals, language.get())];
        leptos::task::spawn_local(async move {
            // The calendar is whole without them; the next language or visit tries again.
            if content::fetch(&packs).await.is_ok() {
                arrived.update(|arrived| *arrived += 1);
            }
        });
    });
    Memo::new(move |_| {
        arrived.track();
        let occasions = knowledge::occasions(shown.get(), language.get()).into_iter();
        let occasion = |(date, festival): (Date, &'static knowledge::Festival)| Occasion {
            date,
            kind: festival.kind,
            title: &festival.title,
            hint: &festival.hint,
        };
        occasions.map(occasion).collect::<Vec<_>>()
    })
}

/// The occasions of these days; a tap leads to the day. Nothing where there are none, or while they are on their way.
#[component]
pub fn Occasions(#[prop(into)] shown: Signal<Window>, on_choose: Callback<Date>) -> impl IntoView {
    let language = use_language();
    let rows = use_occasions(shown);
    let line = move |occasion: Occasion| {
        let Occasion {
            date,
            kind,
            title,
            hint,
        } = occasion;
        view! {
            <li>
                <button type="button" class="occasion" on:click=move |_| on_choose.run(date)>
                    <span class="agenda-time">{move || dates::month_day(language.get(), date)}</span>
                    <span class="row-words">
                        <span class="row-title">{title} " " <span class="tag">{move || kind_name(language.get(), kind)}</span></span>
                        <span class="row-about">{hint}</span>
                    </span>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !rows.with(Vec::is_empty)>
            <details class="occasions">
                <summary>{move || agenda::occasions(language.get(), rows.with(Vec::len))}</summary>
                <ul class="rows" aria-label=say(agenda::occasions_label)>{move || rows.get().into_iter().map(line).collect_view()}</ul>
            </details>
        </Show>
    }
}

fn kind_name(language: Language, kind: FestivalKind) -> &'static str {
    match kind {
        FestivalKind::Solar | FestivalKind::Lunar => agenda::festival(language),
        FestivalKind::SolarTerm => agenda::solar_term(language),
        FestivalKind::Shopping => agenda::shopping_day(language),
        FestivalKind::OfficialHoliday => agenda::holiday(language),
        FestivalKind::Workday => agenda::workday(language),
    }
}
