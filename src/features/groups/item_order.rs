//! Moving an element of a list by one place: its place becomes a number between its new neighbours', so that two people who
//! move different elements do not undo one another.

use crate::domain::{id::ElementId, items::Items};

/// Moves the element one place up or down; at the edge nothing happens.
pub fn move_by_one<T>(items: &mut Items<T>, id: ElementId, up: bool) {
    let order: Vec<ElementId> = items.in_order().into_iter().map(|(id, _)| id).collect();
    let Some(from) = order.iter().position(|other| *other == id) else {
        return;
    };
    let to = if up { from.checked_sub(1) } else { Some(from + 1) };
    let Some(to) = to.filter(|to| *to < order.len()) else {
        return;
    };
    let mut wished = order;
    wished.swap(from, to);
    let place = |index: Option<usize>| Some(items.0.get(wished.get(index?)?)?.place);
    let (before, after) = (place(to.checked_sub(1)), place(Some(to + 1)));
    let between = match (before, after) {
        (Some(before), Some(after)) => f64::midpoint(before, after),
        (Some(before), None) => before + 1.0,
        (None, Some(after)) => after - 1.0,
        (None, None) => return,
    };
    let fits = before.is_none_or(|before| before < between) && after.is_none_or(|after| between < after);
    if fits {
        if let Some(placed) = items.0.get_mut(&id) {
            placed.place = between;
        }
    } else {
        number_afresh(items, &wished);
    }
}

/// Neighbours stand on the same place, or too close to find a number between them.
fn number_afresh<T>(items: &mut Items<T>, order: &[ElementId]) {
    for (number, id) in (1_u32..).zip(order) {
        if let Some(placed) = items.0.get_mut(id) {
            placed.place = f64::from(number);
        }
    }
}
