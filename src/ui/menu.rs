//! Further acts behind one button. Drawn by hand and not as a popover, so that older web views have it too.

use super::{
    field_number,
    icon::{Icon, LuEllipsis},
};
use crate::browser::page;
use icondata_core::Icon as Drawing;
use leptos::{ev, prelude::*};

/// One act.
#[derive(Clone)]
pub struct MenuItem {
    pub icon: Drawing,
    pub name: Signal<String>,
    /// It takes something away.
    pub is_grave: bool,
    pub act: Callback<()>,
}

/// The open or closed menu, and the item that the arrow keys stand on.
#[derive(Clone, Copy)]
struct State {
    number: u32,
    count: usize,
    is_open: RwSignal<bool>,
    at: StoredValue<usize>,
}

/// The button with its menu.
#[component]
pub fn Menu(#[prop(into)] label: Signal<String>, items: Vec<MenuItem>) -> impl IntoView {
    let state = State {
        number: field_number(),
        count: items.len(),
        is_open: RwSignal::new(false),
        at: StoredValue::new(0),
    };
    let items = StoredValue::new(items);
    let list = move || {
        items
            .get_value()
            .into_iter()
            .enumerate()
            .map(|(at, item)| state.item(at, item))
            .collect_view()
    };
    view! {
        <div class="menu">
            <button
                type="button"
                class="icon-button"
                id=state.id("button")
                aria-haspopup="menu"
                aria-expanded=move || state.is_open.get().to_string()
                aria-label=move || label.get()
                on:click=move |_| state.turn()
            >
                <Icon icon=LuEllipsis />
            </button>
            <Show when=move || state.is_open.get()>
                <div class="menu-cover" on:click=move |_| state.close()></div>
                <ul role="menu" class="menu-items" aria-label=move || label.get() on:keydown=move |event| state.key(&event)>
                    {list}
                </ul>
            </Show>
        </div>
    }
}

impl State {
    fn id(self, part: impl std::fmt::Display) -> String {
        format!("menu-{}-{part}", self.number)
    }

    fn turn(self) {
        if self.is_open.get_untracked() {
            self.close();
        } else {
            self.is_open.set(true);
            self.stand_on(0);
        }
    }

    fn stand_on(self, at: usize) {
        self.at.set_value(at);
        page::after(0, move || page::focus(&self.id(at)));
    }

    fn close(self) {
        self.is_open.set(false);
        page::focus(&self.id("button"));
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let at = self.at.get_value();
        match event.key().as_str() {
            "ArrowDown" => self.stand_on((at + 1) % self.count),
            "ArrowUp" => self.stand_on((at + self.count - 1) % self.count),
            "Home" => self.stand_on(0),
            "End" => self.stand_on(self.count - 1),
            "Escape" => self.close(),
            "Tab" => return self.is_open.set(false),
            _ => return,
        }
        event.prevent_default();
    }

    fn item(self, at: usize, item: MenuItem) -> impl IntoView {
        let act = move |_| {
            self.close();
            item.act.run(());
        };
        view! {
            <li role="none">
                <button type="button" role="menuitem" tabindex="-1" class="menu-item" class:grave=item.is_grave id=self.id(at) on:click=act>
                    <Icon icon=item.icon />
                    <span>{move || item.name.get()}</span>
                </button>
            </li>
        }
    }
}
