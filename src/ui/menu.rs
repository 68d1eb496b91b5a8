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
    /// Those of the open menu; none while it is closed.
    items: RwSignal<Vec<MenuItem>>,
    at: StoredValue<usize>,
}

/// The button with its menu. The items are asked for when it is opened.
#[component]
pub fn Menu(
    #[prop(into)] label: Signal<String>,
    items: impl Fn() -> Vec<MenuItem> + Send + Sync + 'static,
    #[prop(default = LuEllipsis)] icon: Drawing,
) -> impl IntoView {
    let state = State {
        number: field_number(),
        items: RwSignal::new(Vec::new()),
        at: StoredValue::new(0),
    };
    let turn = move |_| {
        if state.is_open() {
            state.close()
        } else {
            state.open(items())
        }
    };
    let list = move || {
        let items = state.items.get().into_iter().enumerate();
        items.map(|(at, item)| state.item(at, item)).collect_view()
    };
    view! {
        <div class="menu">
            <button
                type="button"
                class="icon-button"
                id=state.id("button")
                aria-haspopup="menu"
                aria-expanded=move || state.is_open().to_string()
                aria-label=move || label.get()
                on:click=turn
            >
                <Icon icon />
            </button>
            <Show when=move || state.is_open()>
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

    fn is_open(self) -> bool {
        self.items.with(|items| !items.is_empty())
    }

    fn open(self, items: Vec<MenuItem>) {
        self.items.set(items);
        self.stand_on(0);
    }

    fn stand_on(self, at: usize) {
        self.at.set_value(at);
        page::after(0, move || page::focus(&self.id(at)));
    }

    fn close(self) {
        self.items.set(Vec::new());
        page::focus(&self.id("button"));
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let (at, count) = (self.at.get_value(), self.items.with_untracked(Vec::len).max(1));
        match event.key().as_str() {
            "ArrowDown" => self.stand_on((at + 1) % count),
            "ArrowUp" => self.stand_on((at + count - 1) % count),
            "Home" => self.stand_on(0),
            "End" => self.stand_on(count - 1),
            "Escape" => self.close(),
            "Tab" => return self.items.set(Vec::new()),
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
