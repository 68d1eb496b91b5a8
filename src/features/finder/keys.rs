//! The list of keys.

use crate::{domain::Language, i18n::finder, store::keys::is_apple, ui::language::say};
use leptos::prelude::*;

type Message = fn(Language) -> &'static str;

#[component]
pub fn KeyList() -> impl IntoView {
    let command = if is_apple() { "⌘" } else { "Ctrl" };
    let keys: [(Vec<&'static str>, Message); 10] = [
        (vec![command, "K"], finder::key_find),
        (vec![command, "Z"], finder::key_undo),
        (vec![command, "Shift", "Z"], finder::key_redo),
        (vec![command, "Enter"], finder::key_next),
        (vec!["Tab", "Shift + Tab"], finder::key_tab),
        (vec!["Enter", "Space"], finder::key_press),
        (vec!["←↑↓→", "Home", "End", "Page ↑↓"], finder::key_month),
        (vec!["Shift + ←→", "Shift + ↑↓"], finder::key_move),
        (vec!["Esc"], finder::key_close),
        (vec!["?"], finder::key_keys),
    ];
    let line = |(keys, about): (Vec<&'static str>, Message)| {
        view! {
            <dt>{keys.into_iter().map(|key| view! { <kbd>{key}</kbd> }).collect_view()}</dt>
            <dd>{say(about)}</dd>
        }
    };
    view! { <dl class="key-list">{keys.map(line).into_iter().collect_view()}</dl> }
}
