//! The frame of a screen: its heading, the way back, and what an empty screen offers.

use super::{
    icon::{Icon, LuChevronLeft},
    language::{say, use_language},
    route::Route,
};
use crate::i18n::app;
use leptos::prelude::*;

/// A screen's top: one first-level heading, which takes the focus when the screen changes.
#[component]
pub fn ScreenHead(
    #[prop(into)] title: Signal<String>,
    /// Where "back" leads; none on the five main places.
    #[prop(into, optional)]
    back: Option<Route>,
    /// Stands at the right.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="screen-head">
            {back.map(|back| view! {
                <a class="icon-button" href=back.href() aria-label=say(app::back)>
                    <Icon icon=LuChevronLeft />
                </a>
            })}
            <h1 id="screen-title" tabindex="-1">{move || title.get()}</h1>
            {children.map(|children| view! { <div class="screen-acts">{children()}</div> })}
        </header>
    }
}

/// What an empty screen says and offers.
#[component]
pub fn Empty(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] text: Signal<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="empty-title">{move || title.get()}</p>
            <p>{move || text.get()}</p>
            <div class="acts">{children()}</div>
        </div>
    }
}

/// The end of a list that shows some of its things: how many are left, and the way to more. Nothing where none is left.
#[component]
pub fn More(#[prop(into)] left: Signal<usize>, on_more: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let language = use_language();
    view! {
        <Show when=move || { left.get() > 0 }>
            <button type="button" class="button more" on:click=move |_| on_more()>
                {move || app::show_more(language.get(), left.get())}
            </button>
        </Show>
    }
}

/// What is folded away under a line, and only made once it is unfolded.
#[component]
pub fn Folded(
    #[prop(into)] class: Oco<'static, str>,
    #[prop(into)] summary: Signal<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let was_opened = RwSignal::new(false);
    view! {
        <details class=class on:toggle=move |_| was_opened.set(true)>
            <summary>{summary}</summary>
            <Show when=move || was_opened.get()>{children()}</Show>
        </details>
    }
}

/// How far something is, in words and as a bar.
#[component]
pub fn Progress(
    #[prop(into)] done: Signal<usize>,
    #[prop(into)] of: Signal<usize>,
    #[prop(into)] label: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="progress-line">
            <progress max=move || of.get().max(1) prop:value=move || done.get() as f64 aria-label=move || label.get()></progress>
            <span class="progress-words">{move || label.get()}</span>
        </div>
    }
}
