//! How a post repeats and until when, in plain choices; details show where the choice has them.

use super::{
    draft::Draft,
    until::{Sentence, Until},
};
use crate::{
    domain::{
        Language,
        civil::{Date, add_days},
        lunar::LunarDay,
        own_post::OwnPost,
        recurrence::{MonthDay, Recurrence, Rule, Weekdays, Which},
    },
    i18n::{dates, own_posts, recurrences},
    ui::{
        choice::{Choice, OneOf, Select, SeveralOf},
        field::ValueField,
        language::{say, use_language},
    },
};
use chrono::{Datelike, Weekday};
use leptos::prelude::*;
use std::num::NonZeroU16;

const ONCE_EACH: NonZeroU16 = NonZeroU16::MIN;

type Message = fn(Language) -> &'static str;

#[derive(Clone, Copy, PartialEq)]
enum Pattern {
    Once,
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

impl Pattern {
    const ALL: [(Pattern, Message); 6] = [
        (Pattern::Once, own_posts::once),
        (Pattern::Days, own_posts::daily),
        (Pattern::WorkingDays, own_posts::working_days),
        (Pattern::Weeks, own_posts::weekly),
        (Pattern::Months, own_posts::monthly),
        (Pattern::Years, own_posts::yearly),
    ];

    fn of(post: &OwnPost) -> Pattern {
        match post.repeats.map(|repeats| repeats.rule) {
            None => Pattern::Once,
            Some(Rule::Days { .. }) => Pattern::Days,
            Some(rule) if rule == working_days() => Pattern::WorkingDays,
            Some(Rule::Weeks { .. }) => Pattern::Weeks,
            Some(Rule::MonthDay { .. } | Rule::MonthWeekday { .. }) => Pattern::Months,
            Some(Rule::Years { .. } | Rule::LunarYears { .. }) => Pattern::Years,
        }
    }

    /// What is offered first when somebody chooses it.
    fn rule(self, start: Date) -> Option<Rule> {
        let every = ONCE_EACH;
        match self {
            Pattern::Once => None,
            Pattern::Days => Some(Rule::Days { every }),
            Pattern::WorkingDays => Some(working_days()),
            Pattern::Weeks => Some(Rule::Weeks {
                every,
                on: Weekdays::one(start.weekday()),
            }),
            Pattern::Months => Some(Rule::MonthDay {
                every,
                day: MonthDay::of(start),
            }),
            Pattern::Years => Some(Rule::Years { every }),
        }
    }
}

fn working_days() -> Rule {
    Rule::Weeks {
        every: ONCE_EACH,
        on: Weekdays::WORKING,
    }
}

fn choose(draft: Draft, pattern: Pattern) {
    draft.edit(|post| {
        let ending = post.repeats.map(|repeats| repeats.ending).unwrap_or_default();
        post.repeats = pattern.rule(post.start).map(|rule| Recurrence { rule, ending });
    });
}

fn set_rule(draft: Draft, rule: Rule) {
    draft.edit(|post| post.repeats = post.repeats.map(|repeats| Recurrence { rule, ..repeats }));
}

fn rule_of(post: &OwnPost) -> Option<Rule> {
    post.repeats.map(|repeats| repeats.rule)
}

#[component]
pub fn Repeating(draft: Draft) -> impl IntoView {
    let language = use_language();
    let pattern = draft.memo(Pattern::of);
    let choices = Signal::derive(move || {
        let choice = |(pattern, name): (Pattern, Message)| Choice::new(pattern, name(language.get()));
        Pattern::ALL.map(choice).to_vec()
    });
    let is = move |wanted: Pattern| move || pattern.get() == wanted;
    let is_counted = move || !matches!(pattern.get(), Pattern::Once | Pattern::WorkingDays);
    view! {
        <section class="stack">
            <OneOf
                legend=Signal::derive(move || say(own_posts::repeats)().to_owned())
                choices
                value=Signal::derive(move || Some(pattern.get()))
                on_change=move |pattern| choose(draft, pattern)
            />
            <Show when=is(Pattern::Weeks)><OnWeekdays draft /></Show>
            <Show when=is(Pattern::Months)><OnWhichDay draft options=month_rules /></Show>
            <Show when=is(Pattern::Years)><OnWhichDay draft options=year_rules /></Show>
            <Show when=is_counted><Every draft pattern /></Show>
            <Show when=move || pattern.get() != Pattern::Once>
                <Until draft />
                <Sentence draft />
            </Show>
        </section>
    }
}

/// Every how many days, weeks, months or years; nothing for the lunar year.
#[component]
fn Every(draft: Draft, pattern: Memo<Pattern>) -> impl IntoView {
    let language = use_language();
    let every = draft.memo(|post| rule_of(post).and_then(|rule| rule.every()));
    let label = Signal::derive(move || {
        let name = match pattern.get() {
            Pattern::Months => own_posts::every_months,
            Pattern::Years => own_posts::every_years,
            Pattern::Weeks => own_posts::every_weeks,
            _ => own_posts::every_days,
        };
        name(language.get()).to_owned()
    });
    let take = move |text: String| {
        let every = text
            .trim()
            .parse()
            .ok()
            .filter(|every: &NonZeroU16| every.get() < 1_000);
        let rule = draft
            .once(rule_of)
            .zip(every)
            .map(|(rule, every)| rule.with_every(every));
        rule.map(|rule| set_rule(draft, rule)).is_some()
    };
    view! {
        <Show when=move || every.get().is_some()>
            <ValueField
                label
                value=Signal::derive(move || every.get().map(|every| every.to_string()).unwrap_or_default())
                input_mode="numeric"
                error=Signal::derive(move || say(own_posts::number_refused)().to_owned())
                on_change=take
            />
        </Show>
    }
}

#[component]
fn OnWeekdays(draft: Draft) -> impl IntoView {
    let language = use_language();
    let on = draft.memo(|post| match rule_of(post) {
        Some(Rule::Weeks { on, .. }) => on,
        _ => Weekdays::one(post.start.weekday()),
    });
    let choices = Signal::derive(move || {
        let choice = |day: Weekday| Choice::new(day, dates::weekday_name(language.get(), day));
        Weekdays::ALL.map(choice).to_vec()
    });
    // The last one taken away leaves the first day's: a week needs one.
    let turn = move |day: Weekday, chosen: bool| {
        let others = on.get_untracked().iter().filter(|other| *other != day);
        let days = Weekdays::new(others.chain(chosen.then_some(day)));
        let on = days.unwrap_or_else(|| Weekdays::one(draft.once(|post| post.start.weekday())));
        if let Some(Rule::Weeks { every, .. }) = draft.once(rule_of) {
            set_rule(draft, Rule::Weeks { every, on });
        }
    };
    view! {
        <SeveralOf
            legend=Signal::derive(move || say(own_posts::on_weekdays)().to_owned())
            choices
            is_chosen=move |day| on.get().contains(*day)
            on_change=turn
        />
    }
}

/// The rules of a month or year that fall on the first day, and the one chosen before.
#[component]
fn OnWhichDay(draft: Draft, options: fn(Date, NonZeroU16) -> Vec<Rule>) -> impl IntoView {
    let language = use_language();
    let rule = draft.memo(rule_of);
    let start = draft.memo(|post| post.start);
    let choices = Memo::new(move |_| {
        let every = rule.get().and_then(|rule| rule.every()).unwrap_or(ONCE_EACH);
        let mut rules = options(start.get(), every);
        if let Some(rule) = rule.get().filter(|rule| !rules.contains(rule)) {
            rules.push(rule);
        }
        let choice = |rule: &Rule| Choice::new(Some(*rule), on_day(language.get(), rule, start.get()));
        rules.iter().map(choice).collect::<Vec<_>>()
    });
    view! {
        <Select
            label=Signal::derive(move || say(own_posts::on_which_day)().to_owned())
            choices
            value=rule
            on_change=move |rule| rule.into_iter().for_each(|rule| set_rule(draft, rule))
        />
    }
}

fn month_rules(start: Date, every: NonZeroU16) -> Vec<Rule> {
    let weekday = start.weekday();
    let of = |which: Which| Rule::MonthWeekday { every, which, weekday };
    let (which, is_last) = (Which::of(start), add_days(start, 7).month() != start.month());
    let last_weekday = (is_last && which != Which::Last).then(|| of(Which::Last));
    let by_day = [MonthDay::of(start), MonthDay::Last].map(|day| Rule::MonthDay { every, day });
    by_day.into_iter().chain([of(which)]).chain(last_weekday).collect()
}

fn year_rules(start: Date, every: NonZeroU16) -> Vec<Rule> {
    let lunar = LunarDay::of(start).map(|day| Rule::LunarYears { day });
    std::iter::once(Rule::Years { every }).chain(lunar).collect()
}

/// The rule in words; a year's with its day.
fn on_day(language: Language, rule: &Rule, start: Date) -> String {
    match rule {
        Rule::Years { .. } => dates::month_day(language, start),
        rule => recurrences::rule(language, rule),
    }
}
