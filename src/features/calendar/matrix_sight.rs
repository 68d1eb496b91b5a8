//! The matrix' window on its rows: what is scrolled into sight, where the keys stand, and how both follow one another.

use crate::{
    store::page,
    ui::grid_place::{Place, Sight, Size},
};
use leptos::{ev, html, prelude::*};

/// Columns of a row: the group, then its days.
pub const DAYS: usize = 14;
pub const COLUMNS: usize = DAYS + 1;

/// What is in sight, and the cell that the arrow keys stand on.
#[derive(Clone, Copy)]
pub struct Looking {
    pub place: NodeRef<html::Div>,
    sight: RwSignal<Sight>,
    at: RwSignal<Place>,
    count: Memo<usize>,
}

impl Looking {
    /// At the top of so many rows.
    pub fn at_top(count: Memo<usize>) -> Looking {
        let looking = Looking {
            place: NodeRef::new(),
            sight: RwSignal::new(Sight { first: 0.0, rows: 12.0 }),
            at: RwSignal::new(Place::default()),
            count,
        };
        // The browser keeps a list that became shorter scrolled to its end.
        Effect::new(move |_| {
            let _ = count.get();
            page::after(0, move || looking.look());
        });
        looking
    }

    /// The rows to draw.
    pub fn drawn(self) -> std::ops::Range<usize> {
        self.sight.get().drawn(self.count.get())
    }

    /// Where the keys stand: never on a row that is not drawn, or the Tab key would not find it.
    pub fn at(self) -> Place {
        let (at, drawn) = (self.at.get(), self.drawn());
        Place {
            row: at.row.clamp(drawn.start, drawn.end.saturating_sub(1).max(drawn.start)),
            ..at
        }
    }

    pub fn id(place: Place) -> String {
        format!("matrix-{}-{}", place.row, place.column)
    }

    /// Takes in how far the list is scrolled. All rows are of one height, and so is the head.
    pub fn look(self) {
        // The screen may have gone since this was asked for.
        let Some(place) = self.place.try_get_untracked().flatten() else {
            return;
        };
        let row = self.height_of_row(place.scroll_height());
        let sight = Sight {
            first: f64::from(place.scroll_top()) / row,
            rows: f64::from(place.client_height()) / row - 1.0,
        };
        if self.sight.get_untracked() != sight {
            self.sight.set(sight);
        }
    }

    /// Pixels.
    fn height_of_row(self, of_all: i32) -> f64 {
        (f64::from(of_all) / (self.count.get_untracked() + 1) as f64).max(1.0)
    }

    /// Follows the arrow keys.
    pub fn key(self, event: &ev::KeyboardEvent) {
        let size = Size {
            rows: self.count.get_untracked(),
            columns: COLUMNS,
            page: self.sight.get_untracked().page(),
        };
        let is_command = event.alt_key() || event.meta_key();
        let from = untrack(move || self.at());
        let to = from.led_by_key(&event.key(), event.ctrl_key(), size);
        if let Some(to) = to.filter(|_| !is_command) {
            event.prevent_default();
            self.go(to);
        }
    }

    fn go(self, to: Place) {
        if let (Some(place), Some(rows)) = (self.place.get_untracked(), self.sight.get_untracked().to_show(to.row)) {
            place.set_scroll_top((rows * self.height_of_row(place.scroll_height())).round() as i32);
            self.look();
        }
        self.at.set(to);
        page::after(0, move || page::focus(&Looking::id(to)));
    }
}
