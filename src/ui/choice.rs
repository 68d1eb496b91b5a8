//! Choosing: one of a few, one of many, several.

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
    let name = format!("one-of-{}", super::field_number());
    let option = move |choice: Choice<T>| {
        let (own, on_change) = (choice.value.clone(), on_change.clone());
        let chosen = choice.value.clone();
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || value.get().as_ref() == Some(&own)
                    on:change=move |_| on_change(chosen.clone())
                />
                <span class="option-words">
                    <span class="option-label">{choice.label}</span>
                    {(!choice.about.is_empty()).then(|| view! { <span class="option-about">{choice.about}</span> })}
                </span>
            </label>
        }
    };
    view! {
        <fieldset class=format!("choices {look}")>
            <legend>{move || legend.get()}</legend>
            <div class="options">{move || choices.get().into_iter().map(option.clone()).collect_view()}</div>
        </fieldset>
    }
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
    let option = move |choice: Choice<T>| {
        let (is_chosen, on_change) = (is_chosen.clone(), on_change.clone());
        let (own, chosen) = (choice.value.clone(), choice.value.clone());
        view! {
            <label class="option">
                <input
                    type="checkbox"
                    prop:checked=move || is_chosen(&own)
                    on:change:target=move |event| on_change(chosen.clone(), event.target().checked())
                />
                <span class="option-words">
                    <span class="option-label">{choice.label}</span>
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="choices chips">
            <legend>{move || legend.get()}</legend>
            <div class="options">{move || choices.get().into_iter().map(option.clone()).collect_view()}</div>
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
    let id = format!("select-{}", super::field_number());
    let take = move |index: String| {
        let chosen = index
            .parse::<usize>()
            .ok()
            .and_then(|index| choices.get_untracked().into_iter().nth(index));
        if let Some(choice) = chosen {
            on_change(choice.value);
        }
    };
    let option = move |(index, choice): (usize, Choice<T>)| {
        let own = choice.value;
        view! { <option value=index selected=move || value.get() == own>{choice.label}</option> }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{move || label.get()}</label>
            <select id=id on:change:target=move |event| take(event.target().value())>
                {move || choices.get().into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
    }
}
