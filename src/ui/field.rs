//! Fields that save as one types: the value goes out when typing pauses, when the field is left and when the page is hidden.

use super::unsaved::Pause;
use leptos::{ev, html, prelude::*};

/// A line, or with `rows` an area, of text.
#[component]
pub fn TextField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    on_change: impl Fn(String) + Clone + Send + Sync + 'static,
    /// Lines shown; more than one makes an area.
    #[prop(default = 1)]
    rows: u32,
    #[prop(into, optional)] help: Option<Signal<String>>,
    #[prop(into, optional)] placeholder: Option<Signal<String>>,
    /// Characters taken at most.
    #[prop(default = 2000)]
    longest: u32,
) -> impl IntoView {
    let id = format!("field-{}", super::field_number());
    let help_id = help.is_some().then(|| format!("{id}-help"));
    let pause = Pause::new();
    // While an input method composes, the field holds half-typed pinyin: that is not the person's text yet.
    let composing = StoredValue::new(false);
    let held = StoredValue::new(String::new());
    // What is saved may lack the blank after the last word, which must stay under the typing fingers.
    let shown = move || {
        let value = value.get();
        held.with_value(|held| if held.trim_end() == value { held.clone() } else { value })
    };
    let typed = move |text: String| {
        let on_change = on_change.clone();
        held.set_value(text.clone());
        if !composing.get_value() {
            pause.wait(move || on_change(text.clone()));
        }
    };
    let composed = {
        let typed = typed.clone();
        move |text: String| {
            composing.set_value(false);
            typed(text);
        }
    };
    on_cleanup(move || pause.finish());
    let placeholder = move || placeholder.map(|placeholder| placeholder.get()).unwrap_or_default();
    let field = if rows > 1 {
        view! {
            <textarea
                id=id.clone()
                rows=rows
                maxlength=longest
                aria-describedby=help_id.clone()
                placeholder=placeholder
                prop:value=shown
                on:input:target=move |event| typed(event.target().value())
                on:compositionstart=move |_| composing.set_value(true)
                on:compositionend:target=move |event| composed(event.target().value())
                on:change=move |_| pause.finish()
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id.clone()
                type="text"
                maxlength=longest
                autocomplete="off"
                aria-describedby=help_id.clone()
                placeholder=placeholder
                prop:value=shown
                on:input:target=move |event| typed(event.target().value())
                on:compositionstart=move |_| composing.set_value(true)
                on:compositionend:target=move |event| composed(event.target().value())
                on:change=move |_| pause.finish()
            />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=id.clone()>{move || label.get()}</label>
            {field}
            {help.map(|help| view! { <p class="help" id=help_id>{move || help.get()}</p> })}
        </div>
    }
}

/// A short typed value with the browser's own picker: `date`, `time`, or `text` with `inputmode` for numbers. The value goes
/// out when it is complete, and what is typed when typing pauses too; `on_change` says whether it was taken, and a value
/// that was not shows `error` once the field is left.
#[component]
pub fn ValueField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    on_change: impl Fn(String) -> bool + Clone + Send + Sync + 'static,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] input_mode: &'static str,
    #[prop(into, optional)] error: Option<Signal<String>>,
    #[prop(into, optional)] help: Option<Signal<String>>,
    /// The least and the most that the browser's picker offers.
    #[prop(optional)]
    limits: Option<(String, String)>,
    /// Stands beside the field, in its line.
    #[prop(optional)]
    beside: Option<ViewFn>,
) -> impl IntoView {
    let id = format!("field-{}", super::field_number());
    let (error_id, help_id) = (format!("{id}-error"), format!("{id}-help"));
    let described_by = if help.is_some() {
        format!("{error_id} {help_id}")
    } else {
        error_id.clone()
    };
    let refused = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let pause = Pause::new();
    let is_typing = StoredValue::new(false);
    let typed = {
        let on_change = on_change.clone();
        move |text: String| {
            is_typing.set_value(true);
            let on_change = on_change.clone();
            pause.wait(move || {
                on_change(text.clone());
            });
        }
    };
    let take = move |_: ev::Event| {
        pause.forget();
        is_typing.set_value(false);
        let Some(input) = input.get_untracked() else { return };
        let is_taken = on_change(input.value());
        refused.set(!is_taken);
        if is_taken {
            input.set_value(&value.get_untracked());
        }
    };
    // In its usual form only once the field is left: typing goes on otherwise.
    let shown = move || match (value.get(), input.get_untracked()) {
        (_, Some(input)) if is_typing.get_value() => input.value(),
        (value, _) => value,
    };
    on_cleanup(move || pause.finish());
    let error_text = move || match error {
        Some(error) if refused.get() => error.get(),
        _ => String::new(),
    };
    let (least, most) = limits.unzip();
    view! {
        <div class="field">
            <label for=id.clone()>{move || label.get()}</label>
            <div class="field-line">
            <input
                id=id
                node_ref=input
                type=kind
                min=least
                max=most
                inputmode=(!input_mode.is_empty()).then_some(input_mode)
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=move || refused.get().to_string()
                prop:value=shown
                on:input:target=move |event| {
                    if kind == "text" {
                        typed(event.target().value());
                    }
                }
                on:change=take
            />
            {beside.map(|beside| beside.run())}
            </div>
            {help.map(|help| view! { <p class="help" id=help_id>{move || help.get()}</p> })}
            <p class="error" id=error_id aria-live="polite">{error_text}</p>
        </div>
    }
}
