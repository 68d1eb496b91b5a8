//! Tables of figures: the head stays in sight, and a tap on a column sorts by it.

use super::icon::{Icon, LuArrowDown, LuArrowUp};
use leptos::prelude::*;

/// By which column the rows stand, and whether the largest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting<C> {
    pub column: C,
    pub descending: bool,
}

impl<C: PartialEq> Sorting<C> {
    /// A column tapped on again turns round; another one begins with its largest.
    pub fn tapped(self, column: C) -> Sorting<C> {
        let descending = self.column != column || !self.descending;
        Sorting { column, descending }
    }
}

/// Around the table: it scrolls by itself, also by keyboard, and its head stays.
#[component]
pub fn TableFrame(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! { <div class="table-wrap" tabindex="0" role="region" aria-label=move || label.get()>{children()}</div> }
}

/// The head of a column that can be sorted by.
#[component]
pub fn SortHead<C>(
    column: C,
    name: &'static str,
    sorting: RwSignal<Sorting<C>>,
    #[prop(default = true)] is_number: bool,
) -> impl IntoView
where
    C: Copy + PartialEq + Send + Sync + 'static,
{
    let is_by_this = move || sorting.with(|sorting| sorting.column == column);
    let order = move || match sorting.with(|sorting| sorting.descending) {
        _ if !is_by_this() => None,
        true => Some("descending"),
        false => Some("ascending"),
    };
    let arrow =
        move || order().map(|order| view! { <Icon icon=if order == "ascending" { LuArrowUp } else { LuArrowDown } /> });
    let sort = move |_| sorting.update(|sorting| *sorting = sorting.tapped(column));
    view! {
        <th scope="col" class:number=is_number aria-sort=order>
            <button type="button" class="sort" on:click=sort>{name}{arrow}</button>
        </th>
    }
}
