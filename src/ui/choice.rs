//! Choosing: one of a few, one of many, several.
//!
//! Each widget is a thin generic door before one that knows only positions and words: drawn once in the program, however
//! many types are chosen from.

use super::language::use_language;
use crate::domain::Language;
use leptos::prelude::*;

/// A choice with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<T> {
    pub value: T,
    pub label: String,
    /// A line below the label; empty for none.
    pub about: String,
}

impl<T> Choice<T> {
    pub fn new(value: T, label: impl Into<String>) -> Choice<T> {
        Choice {
            value,
            label: label.into(),
            about: String::new(),
        }
    }

    pub fn about(self, about: impl Into<String>) -> Choice<T> {
        Choice {
            about: about.into(),
            ..self
        }
    }
}

/// A choice's words and whether it is taken.
#[derive(Clone, PartialEq)]
struct Words {
    label: String,
    about: String,
}

/// What is shown, and by what position it is answered.
#[derive(Clone, Copy)]
struct Options {
    legend: Signal<String>,
    words: Signal<Vec<Words>>,
    is_taken: Callback<usize, bool>,
    take: Callback<(usize, bool)>,
}

fn words_of<T: Send + Sync + 'static>(choices: Signal<Vec<Choice<T>>>) -> Signal<Vec<Words>> {
    let words = |choice: &Choice<T>| Words {
        label: choice.label.clone(),
        about: choice.about.clone(),
    };
    Signal::derive(move || choices.with(|choices| choices.iter().map(words).collect()))
}

fn value_at<T: Clone + Send + Sync + 'static>(choices: Signal<Vec<Choice<T>>>, position: usize) -> Option<T> {
    choices.with_untracked(|choices| choices.get(position).map(|choice| choice.value.clone()))
}

/// One of a few, all in sight: radio buttons as cards or chips.
#[component]
pub fn OneOf<T: Clone + PartialEq + Send + Sync + 'static>(
    /// What is being chosen.
    #[prop(into)]
    legend: Signal<String>,
    #[prop(into)] choices: Signal<Vec<Choice<T>>>,
    #[prop(into)] value: Signal<Option<T>>,
    on_change: impl Fn(T) + Clone + Send + Sync + 'static,
    /// `cards` or `chips`.
    #[prop(default = "chips")]
    look: &'static str,
) -> impl IntoView {
    let options = Options {
        legend,
        words: words_of(choices),
        is_taken: Callback::new(move |position| {
            let chosen = value.get();
            chosen.is_some() && value_at(choices, position) == chosen
        }),
        take: Callback::new(move |(position, _)| value_at(choices, position).into_iter().for_each(&on_change)),
    };
    view! { <Chips options look kind="radio" /> }
}

/// Several of some: check boxes as chips.
#[component]
pub fn SeveralOf<T: Clone + PartialEq + Send + Sync + 'static>(
    #[prop(into)] legend: Signal<String>,
    #[prop(into)] choices: Signal<Vec<Choice<T>>>,
    /// Whether a choice is taken; tracks.
    is_chosen: impl Fn(&T) -> bool + Clone + Send + Sync + 'static,
    on_change: impl Fn(T, bool) + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let options = Options {
        legend,
        words: words_of(choices),
        is_taken: Callback::new(move |position| value_at(choices, position).is_some_and(|value| is_chosen(&value))),
        take: Callback::new(move |(position, taken)| {
            if let Some(value) = value_at(choices, position) {
                on_change(value, taken);
            }
        }),
    };
    view! { <Chips options look="chips" kind="checkbox" /> }
}

#[component]
fn Chips(options: Options, look: &'static str, kind: &'static str) -> impl IntoView {
    let name = format!("choice-{}", super::field_number());
    let option = move |(position, words): (usize, Words)| {
        view! {
            <label class="option">
                <input
                    type=kind
                    name=name.clone()
                    prop:checked=move || options.is_taken.run(position)
                    on:change:target=move |event| options.take.run((position, event.target().checked()))
                />
                <span class="option-words">
                    <span class="option-label">{words.label}</span>
                    {(!words.about.is_empty()).then(|| view! { <span class="option-about">{words.about}</span> })}
                </span>
            </label>
        }
    };
    view! {
        <fieldset class=format!("choices {look}")>
            <legend>{move || options.legend.get()}</legend>
            <div class="options">{move || options.words.get().into_iter().enumerate().map(option.clone()).collect_view()}</div>
        </fieldset>
    }
}

/// One of many: the browser's own list.
#[component]
pub fn Select<T: Clone + PartialEq + Send + Sync + 'static>(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] choices: Signal<Vec<Choice<T>>>,
    #[prop(into)] value: Signal<T>,
    on_change: impl Fn(T) + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let options = Options {
        legend: label,
        words: words_of(choices),
        is_taken: Callback::new(move |position| value_at(choices, position).is_some_and(|own| own == value.get())),
        take: Callback::new(move |(position, _)| value_at(choices, position).into_iter().for_each(&on_change)),
    };
    view! { <DropDown options /> }
}

/// The same of the field's terms.
#[component]
pub fn SelectTerm<T: Copy + PartialEq + Send + Sync + 'static>(
    label: fn(Language) -> &'static str,
    all: &'static [T],
    name: fn(Language, T) -> &'static str,
    #[prop(into)] value: Signal<T>,
    on_change: impl Fn(T) + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let language = use_language();
    let choices = Signal::derive(move || {
        let choice = |value: &T| Choice::new(*value, name(language.get(), *value));
        all.iter().map(choice).collect::<Vec<_>>()
    });
    view! { <Select label=Signal::derive(move || label(language.get()).to_owned()) choices value on_change /> }
}

#[component]
fn DropDown(options: Options) -> impl IntoView {
    let id = format!("select-{}", super::field_number());
    let take = move |position: String| {
        if let Ok(position) = position.parse() {
            options.take.run((position, true));
        }
    };
    let option = move |(position, words): (usize, Words)| {
        view! { <option value=position selected=move || options.is_taken.run(position)>{words.label}</option> }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{move || options.legend.get()}</label>
            <select id=id on:change:target=move |event| take(event.target().value())>
                {move || options.words.get().into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
    }
}
