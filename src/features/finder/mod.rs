//! Going straight to any screen, group or playbook by typing a part of its name, and the list of keys.

mod entries;
mod keys;

use crate::{
    i18n::finder,
    store::{keys as pressed, page, use_store},
    ui::{
        dialog::Dialog,
        icon::Icon,
        language::{say, use_language},
        matching::rank,
        overlays::{Overlays, use_overlays},
    },
};
use entries::{Entry, entries};
use keys::KeyList;
use leptos::{ev, prelude::*};

/// Entries shown at most; whoever wants another types one letter more.
const MOST: usize = 40;
const FIELD: &str = "finder-typed";
const LIST: &str = "finder-list";

/// Both dialogs, and the keys that open them.
#[component]
pub fn Finder() -> impl IntoView {
    let overlays = use_overlays();
    pressed::on_asking(move |asked| {
        let (shown, other) = match asked {
            pressed::Asking::Find => (overlays.finder, overlays.keys),
            pressed::Asking::Keys => (overlays.keys, overlays.finder),
        };
        other.set(false);
        shown.set(true);
    });
    view! {
        <Dialog open=overlays.finder title=Signal::derive(text(finder::title))><Search overlays /></Dialog>
        <Dialog open=overlays.keys title=Signal::derive(text(finder::keys))><KeyList /></Dialog>
    }
}

fn text(message: fn(crate::domain::Language) -> &'static str) -> impl Fn() -> String + Send + Sync + 'static {
    let said = say(message);
    move || said().to_owned()
}

/// What was typed, what was found, and which of it the arrow keys stand on.
#[derive(Clone, Copy)]
struct Finding {
    found: Memo<Vec<Entry>>,
    at: RwSignal<usize>,
    overlays: Overlays,
}

#[component]
fn Search(overlays: Overlays) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let typed = RwSignal::new(String::new());
    let all = Memo::new(move |_| store.plan(|plan| entries(plan, language.get())));
    let found = Memo::new(move |_| all.with(|all| matching(all, &typed.get())));
    let at = RwSignal::new(0);
    let finding = Finding { found, at, overlays };
    let is_nothing = move || found.with(Vec::is_empty);
    page::after(0, || page::focus(FIELD));
    view! {
        <div class="field">
            <label for=FIELD>{say(finder::typed)}</label>
            <input
                id=FIELD
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                maxlength="80"
                aria-expanded="true"
                aria-autocomplete="list"
                aria-controls=LIST
                aria-activedescendant=move || (!is_nothing()).then(|| entry_id(at.get()))
                on:input:target=move |event| {
                    at.set(0);
                    typed.set(event.target().value());
                }
                on:keydown=move |event| finding.key(&event)
            />
        </div>
        <p class="visually-hidden" role="status">{move || finder::count(language.get(), found.with(Vec::len))}</p>
        <ul class="finder-list" id=LIST role="listbox" aria-label=say(finder::found)>
            {move || found.get().into_iter().enumerate().map(|(index, entry)| finding.entry(index, entry)).collect_view()}
        </ul>
        <Show when=is_nothing><p class="quiet">{say(finder::nothing)}</p></Show>
    }
}

/// The best first; screens before groups among equals.
fn matching(all: &[Entry], typed: &str) -> Vec<Entry> {
    let is_open = |entry: &&Entry| !entry.is_only_searched || !typed.trim().is_empty();
    let ranked = all.iter().filter(is_open);
    let mut found: Vec<_> = ranked
        .filter_map(|entry| Some((rank(typed, &entry.name, &entry.about)?, entry)))
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().take(MOST).map(|(_, entry)| entry.clone()).collect()
}

fn entry_id(index: usize) -> String {
    format!("finder-entry-{index}")
}

impl Finding {
    fn key(self, event: &ev::KeyboardEvent) {
        let count = self.found.with_untracked(Vec::len);
        // While an input method composes, Enter and the arrows are its own.
        if event.is_composing() || count == 0 {
            return;
        }
        let at = self.at.get_untracked();
        let next = match event.key().as_str() {
            "ArrowDown" => (at + 1) % count,
            "ArrowUp" => (at + count - 1) % count,
            "Enter" => {
                event.prevent_default();
                return self
                    .found
                    .with_untracked(|found| found.get(at).cloned())
                    .into_iter()
                    .for_each(|entry| self.go(&entry));
            }
            _ => return,
        };
        event.prevent_default();
        self.at.set(next);
        page::show(&entry_id(next));
    }

    fn go(self, entry: &Entry) {
        self.overlays.finder.set(false);
        page::set_fragment(&entry.route.to_string());
    }

    fn entry(self, index: usize, entry: Entry) -> impl IntoView {
        let (icon, name, about) = (entry.icon, entry.name.clone(), entry.about.clone());
        view! {
            <li
                class="finder-entry"
                role="option"
                id=entry_id(index)
                aria-selected=move || (self.at.get() == index).to_string()
                on:click=move |_| self.go(&entry)
            >
                <Icon icon />
                <span class="row-words"><span class="row-title">{name}</span></span>
                <span class="small quiet">{about}</span>
            </li>
        }
    }
}
