//! Typing a day's numbers. What is typed waits as a draft and is saved as one command; an empty field means "not measured".

use crate::{
    domain::{
        Language,
        civil::Date,
        figures::{FigureField, Scope},
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

/// What was typed and not yet saved.
#[derive(Clone, Copy)]
struct Draft {
    values: RwSignal<BTreeMap<FigureField, Option<i64>>>,
    troubles: RwSignal<BTreeMap<FigureField, CellTrouble>>,
}

impl Draft {
    /// Takes a typed value; `false` where it cannot be read.
    fn take(self, field: FigureField, text: &str) -> bool {
        match read_figure(text, field, Unit::One) {
            Ok(value) => {
                self.troubles.update(|troubles| {
                    troubles.remove(&field);
                });
                self.values.update(|values| {
                    values.insert(field, value);
                });
                true
            }
            Err(trouble) => {
                self.troubles.update(|troubles| {
                    troubles.insert(field, trouble);
                });
                false
            }
        }
    }
}

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
    let draft = Draft {
        values: RwSignal::default(),
        troubles: RwSignal::default(),
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let language = language.get_untracked();
        if draft.troubles.with_untracked(|troubles| !troubles.is_empty()) {
            return store.say(figures::mend_first(language));
        }
        let change = scope.with_value(|scope| {
            store.figures_change(scope, date, |day| {
                for (field, value) in draft.values.get_untracked() {
                    // Reading has kept every value inside the limits.
                    let _ = day.set(field, value);
                }
            })
        });
        let Some(change) = change else {
            return store.say(figures::nothing_to_save(language));
        };
        let done = store.commit(vec![change]);
        draft.values.update(BTreeMap::clear);
        store.say_with_undo(figures::saved_day(language, &dates::day(language, date)), done);
    };
    let field = move |(field, label): (FigureField, Message)| view! { <NumberField scope date field label draft /> };
    view! {
        <form class="stack" on:submit=save>
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
    draft: Draft,
) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let stored = Memo::new(move |_| {
        store.plan(|plan| {
            let days = scope.with_value(|scope| plan.figures.get(scope));
            days.and_then(|days| days.get(&date)).and_then(|day| day.get(field))
        })
    });
    let shown = Memo::new(move |_| {
        let typed = draft.values.with(|values| values.get(&field).copied());
        typed
            .unwrap_or_else(|| stored.get())
            .map(|value| plain(field, value))
            .unwrap_or_default()
    });
    let error = Signal::derive(move || {
        let sentence = |trouble: &CellTrouble| sheet_sentences::cell_trouble(language.get(), trouble);
        draft
            .troubles
            .with(|troubles| troubles.get(&field).map(sentence))
            .unwrap_or_default()
    });
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
            on_change=move |text| draft.take(field, &text)
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
