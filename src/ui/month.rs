//! A month, or a week of it, to pick a day from: one grid, one day of it in the order of the Tab key, the arrow keys between the days.

use super::{
    field_number,
    icon::{Icon, LuChevronLeft, LuChevronRight},
    language::{say, use_language},
    month_days::{led_by_key, months_on, week_of, weeks_of_month},
};
use crate::{
    browser::page,
    domain::{
        Language,
        civil::{Date, add_days, is_plannable},
    },
    i18n::{dates, widgets},
};
use chrono::Datelike;
use icondata_core::Icon as Drawing;
use leptos::{ev, prelude::*};
use std::collections::BTreeMap;

type Message = fn(Language) -> &'static str;

/// How much a grid shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Span {
    #[default]
    Month,
    /// One week, under its first and last day.
    Week,
}

/// What a month shows and does.
#[derive(Clone, Copy)]
struct Month {
    number: u32,
    span: Span,
    /// The day that the arrow keys stand on; its month or week is shown.
    at: RwSignal<Date>,
    today: Signal<Date>,
    chosen: Signal<Option<Date>>,
    counts: Signal<BTreeMap<Date, usize>>,
    on_choose: Callback<Date>,
}

/// The month or week of `at`, which the grid and its user may both turn.
#[component]
pub fn MonthGrid(
    at: RwSignal<Date>,
    #[prop(into)] today: Signal<Date>,
    #[prop(into)] chosen: Signal<Option<Date>>,
    /// How much there is on a day; nothing is shown of days without.
    #[prop(into)]
    counts: Signal<BTreeMap<Date, usize>>,
    on_choose: Callback<Date>,
    #[prop(optional)] span: Span,
) -> impl IntoView {
    let language = use_language();
    let month = Month {
        number: field_number(),
        span,
        at,
        today,
        chosen,
        counts,
        on_choose,
    };
    let first = Memo::new(move |_| month.first());
    let rows = move || {
        let weeks = match span {
            Span::Month => weeks_of_month(first.get()),
            Span::Week => vec![week_of(first.get())],
        };
        weeks
            .into_iter()
            .map(|days| view! { <tr>{days.map(|date| month.day(date)).into_iter().collect_view()}</tr> })
            .collect_view()
    };
    let (before, after, keys): (Message, Message, Message) = match span {
        Span::Month => (widgets::month_before, widgets::month_after, widgets::month_keys),
        Span::Week => (widgets::week_before, widgets::week_after, widgets::week_keys),
    };
    let heading = format!("month-{}", month.number);
    let (labelled_by, help) = (heading.clone(), format!("{heading}-keys"));
    let described_by = help.clone();
    let weekday = move |number: i64| {
        let name = move || dates::weekday(language.get(), add_days(Date::default(), 4 + number));
        view! { <th scope="col">{name}</th> }
    };
    view! {
        <div class="month">
            <div class="month-head">
                {month.turn(-1, LuChevronLeft, before)}
                <h2 id=heading aria-live="polite">{move || month.title(language.get(), first.get())}</h2>
                {month.turn(1, LuChevronRight, after)}
            </div>
            <table role="grid" aria-labelledby=labelled_by aria-describedby=described_by on:keydown=move |event| month.key(&event)>
                <thead><tr>{(0..7).map(weekday).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="visually-hidden" id=help>{say(keys)}</p>
        </div>
    }
}

impl Month {
    fn id(self, date: Date) -> String {
        format!("month-{}-{date}", self.number)
    }

    /// The first day shown, the days of other months that fill a month's corners apart.
    fn first(self) -> Date {
        let at = self.at.get();
        match self.span {
            Span::Month => add_days(at, 1 - i64::from(at.day())),
            Span::Week => week_of(at)[0],
        }
    }

    fn title(self, language: Language, first: Date) -> String {
        match self.span {
            Span::Month => dates::month(language, first),
            Span::Week => dates::month_days(language, first, add_days(first, 6)),
        }
    }

    /// A button that turns to the month or week before or after.
    fn turn(self, by: i32, icon: Drawing, name: Message) -> impl IntoView {
        let turn = move |_| {
            let at = self.at.get_untracked();
            let to = match self.span {
                Span::Month => months_on(at, by),
                Span::Week => Some(add_days(at, 7 * i64::from(by))),
            };
            if let Some(to) = to.filter(|to| is_plannable(*to)) {
                self.at.set(to);
            }
        };
        view! { <button type="button" class="icon-button" aria-label=say(name) on:click=turn><Icon icon=icon /></button> }
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let is_command = event.ctrl_key() || event.alt_key() || event.meta_key();
        let to = led_by_key(self.at.get_untracked(), &event.key(), event.shift_key());
        if let Some(to) = to.filter(|_| !is_command) {
            event.prevent_default();
            self.at.set(to);
            page::after(0, move || page::focus(&self.id(to)));
        }
    }

    fn day(self, date: Date) -> impl IntoView {
        let language = use_language();
        let count = move || {
            self.counts
                .with(|counts| counts.get(&date).copied().unwrap_or_default())
        };
        let name = move || match count() {
            0 => dates::day(language.get(), date),
            count => format!("{} · {count}", dates::day(language.get(), date)),
        };
        let is_other = self.span == Span::Month && self.at.get_untracked().month() != date.month();
        let choose = move |_| {
            self.at.set(date);
            self.on_choose.run(date);
        };
        view! {
            <td role="gridcell" data-drop=date.to_string() aria-selected=move || (self.chosen.get() == Some(date)).to_string()>
                <button
                    type="button"
                    id=self.id(date)
                    class="month-day"
                    class:other=is_other
                    tabindex=move || if self.at.get() == date { "0" } else { "-1" }
                    aria-current=move || (self.today.get() == date).then_some("date")
                    on:click=choose
                >
                    <span class="visually-hidden">{name}</span>
                    <span aria-hidden="true">{date.day()}</span>
                    <span class="month-count" aria-hidden="true">{move || Some(count()).filter(|count| *count > 0)}</span>
                </button>
            </td>
        }
    }
}
