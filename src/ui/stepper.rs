//! A small whole number: typed, or changed by one with a thumb.

use super::{
    field::ValueField,
    icon::{Icon, LuMinus, LuPlus},
    language::use_language,
};
use crate::i18n::widgets;
use leptos::prelude::*;
use std::ops::RangeInclusive;

/// A field with one less and one more beside it. The value is its text, empty for none; `on_change` says of what is typed,
/// as in a [`ValueField`], whether it was taken.
#[component]
pub fn Stepper(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    on_change: impl Fn(String) -> bool + Clone + Send + Sync + 'static,
    /// Between what the buttons step.
    range: RangeInclusive<u32>,
    #[prop(into)] error: Signal<String>,
) -> impl IntoView {
    let language = use_language();
    let next = {
        let range = range.clone();
        move |up: bool| match value.get().trim().parse::<u32>().ok() {
            None => Some(*range.start()),
            Some(at) if up => at.checked_add(1).filter(|next| range.contains(next)),
            Some(at) => at.checked_sub(1).filter(|next| range.contains(next)),
        }
    };
    let take = on_change.clone();
    let button = move |up: bool| {
        let (can_step, next, take) = (next.clone(), next.clone(), take.clone());
        let step = move |_| {
            if let Some(next) = untrack(|| next(up)) {
                take(next.to_string());
            }
        };
        let name = if up { widgets::one_more } else { widgets::one_less };
        view! {
            <button
                type="button"
                class="icon-button"
                aria-label=move || name(language.get(), &label.get())
                disabled=move || can_step(up).is_none()
                on:click=step
            >
                <Icon icon=if up { LuPlus } else { LuMinus } />
            </button>
        }
    };
    let beside = ViewFn::from(move || [false, true].map(&button).into_iter().collect_view());
    view! { <ValueField label value on_change input_mode="numeric" error beside /> }
}
