//! Places in a grid of rows and columns: where a key leads, and which rows are worth drawing.

/// A cell, by row and column from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub row: usize,
    pub column: usize,
}

/// How large a grid is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub rows: usize,
    pub columns: usize,
    /// Rows in sight at once.
    pub page: usize,
}

impl Place {
    /// The same place, or the nearest the grid has.
    pub fn within(self, size: Size) -> Place {
        Place {
            row: self.row.min(size.rows.saturating_sub(1)),
            column: self.column.min(size.columns.saturating_sub(1)),
        }
    }

    /// Where a key leads, as in every grid: with Ctrl, Home and End go to the grid's corners. `None` for other keys.
    pub fn led_by_key(self, key: &str, ctrl: bool, size: Size) -> Option<Place> {
        let Place { row, column } = self;
        let page = size.page.max(1);
        let (row, column) = match key {
            "ArrowLeft" => (row, column.saturating_sub(1)),
            "ArrowRight" => (row, column + 1),
            "ArrowUp" => (row.saturating_sub(1), column),
            "ArrowDown" => (row + 1, column),
            "Home" if ctrl => (0, 0),
            "End" if ctrl => (usize::MAX, usize::MAX),
            "Home" => (row, 0),
            "End" => (row, usize::MAX),
            "PageUp" => (row.saturating_sub(page), column),
            "PageDown" => (row + page, column),
            _ => return None,
        };
        Some(Place { row, column }.within(size))
    }
}

/// What of a long list of rows is in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// How far it is scrolled, in rows.
    pub first: f64,
    /// Its height, in rows.
    pub rows: f64,
}

/// Rows drawn beyond those in sight, on either side.
const MARGIN: usize = 6;

impl Sight {
    /// The rows to draw, of so many.
    pub fn drawn(self, of: usize) -> std::ops::Range<usize> {
        let first = (self.first.max(0.0) as usize).saturating_sub(MARGIN);
        let last = (self.first + self.rows).max(0.0).ceil() as usize + MARGIN;
        first.min(of)..last.min(of)
    }

    /// How many whole rows are in sight.
    pub fn page(self) -> usize {
        self.rows.max(1.0) as usize
    }

    /// How far to scroll, in rows, so that this row is wholly in sight; `None` where it is.
    pub fn to_show(self, row: usize) -> Option<f64> {
        let row = row as f64;
        if row < self.first {
            Some(row)
        } else if row + 1.0 > self.first + self.rows {
            Some((row + 1.0 - self.rows).max(0.0))
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        rows: 779,
        columns: 15,
        page: 10,
    };

    #[test]
    fn keys_lead_as_in_every_grid() {
        let from = Place { row: 20, column: 3 };
        for (key, ctrl, row, column) in [
            ("ArrowLeft", false, 20, 2),
            ("ArrowRight", false, 20, 4),
            ("ArrowUp", false, 19, 3),
            ("ArrowDown", false, 21, 3),
            ("Home", false, 20, 0),
            ("End", false, 20, 14),
            ("Home", true, 0, 0),
            ("End", true, 778, 14),
            ("PageUp", false, 10, 3),
            ("PageDown", false, 30, 3),
        ] {
            assert_eq!(from.led_by_key(key, ctrl, SIZE), Some(Place { row, column }), "{key}");
        }
        assert_eq!(from.led_by_key("a", false, SIZE), None);
    }

    #[test]
    fn the_grid_has_edges() {
        let corner = Place { row: 778, column: 14 };
        for key in ["ArrowRight", "ArrowDown", "PageDown", "End"] {
            assert_eq!(corner.led_by_key(key, false, SIZE), Some(corner), "{key}");
        }
        for key in ["ArrowLeft", "ArrowUp", "PageUp", "Home"] {
            assert_eq!(
                Place::default().led_by_key(key, false, SIZE),
                Some(Place::default()),
                "{key}"
            );
        }
        let empty = Size {
            rows: 0,
            columns: 0,
            page: 0,
        };
        assert_eq!(corner.within(empty), Place::default());
        assert_eq!(corner.led_by_key("PageUp", false, empty), Some(Place::default()));
    }

    #[test]
    fn whatever_is_in_sight_is_drawn_and_little_else() {
        for tenth in 0..7_700 {
            let sight = Sight {
                first: f64::from(tenth) / 10.0,
                rows: 9.5,
            };
            let drawn = sight.drawn(779);
            let (first, last) = (sight.first as usize, (sight.first + sight.rows) as usize);
            assert!(
                drawn.contains(&first) && drawn.contains(&last.min(778)),
                "{sight:?}: {drawn:?}"
            );
            assert!(drawn.len() <= 10 + 2 * MARGIN + 2, "{sight:?}: {drawn:?}");
        }
        let far = Sight {
            first: 5_000.0,
            rows: 10.0,
        };
        assert_eq!(far.drawn(779), 779..779, "scrolled before the list became short");
        assert_eq!(far.drawn(0), 0..0);
    }

    #[test]
    fn a_row_out_of_sight_is_scrolled_to_and_no_further() {
        let sight = Sight { first: 10.0, rows: 8.5 };
        assert_eq!(sight.to_show(12), None);
        assert_eq!(sight.to_show(17), None);
        assert_eq!(sight.to_show(9), Some(9.0));
        assert_eq!(sight.to_show(18), Some(10.5));
    }
}
