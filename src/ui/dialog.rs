//! A dialog over the screen, on phones a sheet from below: the browser's own `<dialog>`, which keeps the focus inside, gives
//! it back, and closes on Escape. A tap beside it closes it too.

use super::icon::{Icon, LuX};
use super::language::say;
use crate::i18n::app;
use leptos::{html, prelude::*};

/// Shown while `open` is true; closing by whatever way sets it false.
#[component]
pub fn Dialog(open: RwSignal<bool>, #[prop(into)] title: Signal<String>, children: ChildrenFn) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        if open.get() && !dialog.open() {
            // Fails only where the dialog is not on the page.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let title_id = format!("dialog-{}", super::field_number());
    let heading_id = title_id.clone();
    view! {
        <dialog node_ref=node class="dialog" aria-labelledby=title_id on:close=move |_| open.set(false) on:click=move |_| open.set(false)>
            // The dialog itself has no edge of its own: a tap on it is one beside what it holds.
            <div class="dialog-sheet" on:click=|event| event.stop_propagation()>
                <header class="dialog-head">
                    <h2 id=heading_id>{move || title.get()}</h2>
                    <button type="button" class="icon-button" aria-label=say(app::close) on:click=move |_| open.set(false)>
                        <Icon icon=LuX />
                    </button>
                </header>
                <Show when=move || open.get()>{children()}</Show>
            </div>
        </dialog>
    }
}
