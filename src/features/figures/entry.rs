//! Typing a day's numbers, saved as they are typed; an empty field means "not measured".

use crate::{
    domain::{
        Language,
        civil::Date,
        figures::{DayFigures, FigureField, Scope},
    },
    i18n::{dates, figures},
    store::{
        figure_sheets::{CellTrouble, Unit, read_figure},
        sheet_sentences, use_store,
    },
    ui::{
        field::ValueField,
        icon::{Icon, LuCheck},
        language::{say, use_language},
        unsaved,
        when::DateField,
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

type Message = fn(Language) -> &'static str;

const MAIN_FIELDS: [(FigureField, Message); 3] = [
    (FigureField::Members, figures::members_now),
    (FigureField::Joined, figures::joined_today),
    (FigureField::Left, figures::left_today),
];
const FURTHER_FIELDS: [(FigureField, Message); 4] = [
    (FigureField::Active, figures::active_today),
    (FigureField::Messages, figures::messages_today),
    (FigureField::Orders, figures::orders_today),
    (FigureField::Revenue, figures::revenue_today),
];

/// What was typed and cannot be read.
type Troubles = RwSignal<BTreeMap<FigureField, CellTrouble>>;

#[component]
pub fn DayEntry(scope: StoredValue<Scope>) -> impl IntoView {
    let store = use_store();
    let chosen = RwSignal::new(None);
    let date = Memo::new(move |_| chosen.get().unwrap_or_else(|| store.today()));
    let take_date = move |date: Option<Date>| date.map(|date| chosen.set(Some(date))).is_some();
    view! {
        <section class="card stack figures-entry" aria-labelledby="figures-entry">
            <h2 id="figures-entry">{say(figures::entry_title)}</h2>
            <DateField
                label=Signal::derive(say(figures::entry_date))
                value=Signal::derive(move || Some(date.get()))
                on_change=take_date
            />
            // Another day, other fields: nothing typed for one day can land on another.
            {move || view! { <DayFields scope date=date.get() /> }}
        </section>
    }
}

#[component]
fn DayFields(scope: StoredValue<Scope>, date: Date) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let troubles = Troubles::default();
    // Everything is saved as it is typed; this says so to whoever wants to hear it.
    let confirm = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        unsaved::finish_all();
        let language = language.get_untracked();
        if troubles.with_untracked(BTreeMap::is_empty) {
            store.say(figures::saved_day(language, &dates::day(language, date)));
        } else {
            store.say(figures::mend_first(language));
        }
    };
    let field = move |(field, label): (FigureField, Message)| view! { <NumberField scope date field label troubles /> };
    view! {
        <form class="stack" on:submit=confirm>
            <div class="figures-three">{MAIN_FIELDS.map(field).into_iter().collect_view()}</div>
            <p class="help">{say(figures::empty_means)} " " {say(figures::left_help)}</p>
            <details>
                <summary>{say(figures::more_numbers)}</summary>
                <div class="fields-2">{FURTHER_FIELDS.map(field).into_iter().collect_view()}</div>
            </details>
            <button type="submit" class="button main figures-save"><Icon icon=LuCheck />{say(figures::save_day)}</button>
        </form>
    }
}

#[component]
fn NumberField(
    scope: StoredValue<Scope>,
    date: Date,
    field: FigureField,
    label: Message,
    troubles: Troubles,
) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let stored = Memo::new(move |_| {
        store.plan(|plan| {
            let days = scope.with_value(|scope| plan.figures.get(scope));
            days.and_then(|days| days.get(&date)).and_then(|day| day.get(field))
        })
    });
    let shown = Memo::new(move |_| stored.get().map(|value| plain(field, value)).unwrap_or_default());
    let error = Signal::derive(move || {
        let sentence = |trouble: &CellTrouble| sheet_sentences::cell_trouble(language.get(), trouble);
        troubles
            .with(|troubles| troubles.get(&field).map(sentence))
            .unwrap_or_default()
    });
    let take = move |text: String| match read_figure(&text, field, Unit::One) {
        Ok(value) => {
            troubles.update(|troubles| {
                troubles.remove(&field);
            });
            // Reading has kept the value inside the limits.
            let set = |day: &mut DayFigures| {
                let _ = day.set(field, value);
            };
            store.commit(
                scope
                    .with_value(|scope| store.figures_change(scope, date, set))
                    .into_iter()
                    .collect(),
            );
            true
        }
        Err(trouble) => {
            troubles.update(|troubles| {
                troubles.insert(field, trouble);
            });
            false
        }
    };
    let input_mode = if field == FigureField::Revenue {
        "decimal"
    } else {
        "numeric"
    };
    view! {
        <ValueField
            label=Signal::derive(say(label))
            value=shown
            input_mode
            error=error
            on_change=take
        />
    }
}

/// As a person would type it: no separators, yuan with its fen.
fn plain(field: FigureField, value: i64) -> String {
    if field != FigureField::Revenue {
        return value.to_string();
    }
    let sign = if value < 0 { "-" } else { "" };
    let (yuan, fen) = (value.unsigned_abs() / 100, value.unsigned_abs() % 100);
    if fen == 0 {
        format!("{sign}{yuan}")
    } else {
        format!("{sign}{yuan}.{fen:02}")
    }
}
