//! Dragging: with the mouse or a pen at once, with a finger once it has rested on the thing. What can be dragged says what it
//! is in `data-drag` (and its name in `data-name`), where it can be let go says what it is in `data-drop`.
//!
//! The page is watched once and for good; the screen that is shown says who hears of what was let go. A list of things needs
//! [`hold_still`], or the browser takes the finger's way for scrolling.

use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure, convert::FromWasmAbi};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent, TouchEvent};

/// What was let go, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetGo {
    pub what: String,
    pub place: String,
    /// Ctrl, ⌘ or Alt was held: a copy is meant.
    pub copies: bool,
}

/// So far a mouse moves before it drags, CSS pixels.
const SLACK: i32 = 6;
/// So long a finger rests before it lifts, milliseconds; sooner than the browser's own menu.
const REST: i32 = 380;
/// So near the edge of the screen it scrolls, CSS pixels, and by so much with each move.
const EDGE: i32 = 72;
const SCROLLS: f64 = 14.0;

struct Held {
    what: String,
    name: String,
    from: (i32, i32),
    pointer: i32,
    by_finger: bool,
    lifted: Option<Lifted>,
}

struct Lifted {
    ghost: HtmlElement,
    over: Option<Element>,
}

type Taker = Rc<dyn Fn(LetGo)>;

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
    static TAKER: RefCell<Option<Taker>> = const { RefCell::new(None) };
    static IS_WATCHED: RefCell<bool> = const { RefCell::new(false) };
}

/// Calls back with what is let go, until [`forget`].
pub fn on_let_go(callback: impl Fn(LetGo) + 'static) {
    TAKER.replace(Some(Rc::new(callback)));
    if !IS_WATCHED.replace(true) {
        watch("pointerdown", take_hold);
        watch("pointermove", move_on);
        watch("pointerup", |event: PointerEvent| let_go(Some(&event)));
        watch("pointercancel", |_: PointerEvent| let_go(None));
        watch("keydown", |event: KeyboardEvent| {
            if event.key() == "Escape" && is_lifted() {
                event.prevent_default();
                let_go(None);
            }
        });
        // The browser's own dragging of links, and its menu under a resting finger.
        watch("dragstart", |event: Event| {
            refuse_while(&event, HELD.with_borrow(Option::is_some))
        });
        watch("contextmenu", |event: Event| refuse_while(&event, is_lifted()));
    }
}

/// Nobody hears any more.
pub fn forget() {
    let_go(None);
    TAKER.replace(None);
}

/// Keeps the list from scrolling under what is dragged by a finger.
pub fn hold_still(event: &TouchEvent) {
    refuse_while(event, is_lifted());
}

fn is_lifted() -> bool {
    HELD.with_borrow(|held| held.as_ref().is_some_and(|held| held.lifted.is_some()))
}

fn refuse_while(event: &Event, is_so: bool) {
    if is_so && event.cancelable() {
        event.prevent_default();
    }
}

fn watch<E: FromWasmAbi + 'static>(name: &str, act: impl Fn(E) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::<dyn FnMut(E)>::new(act);
    let _ = window.add_event_listener_with_callback_and_bool(name, callback.as_ref().unchecked_ref(), true);
    callback.forget();
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

fn take_hold(event: PointerEvent) {
    let is_main = event.is_primary() && event.button() == 0 && TAKER.with_borrow(Option::is_some);
    let Some(thing) = closest(&event, "[data-drag]").filter(|_| is_main) else {
        return;
    };
    let by_finger = event.pointer_type() == "touch";
    let pointer = event.pointer_id();
    HELD.replace(Some(Held {
        what: thing.get_attribute("data-drag").unwrap_or_default(),
        name: thing.get_attribute("data-name").unwrap_or_default(),
        from: (event.client_x(), event.client_y()),
        pointer,
        by_finger,
        lifted: None,
    }));
    if by_finger {
        super::page::after(REST, move || {
            let at = HELD.with_borrow(|held| {
                held.as_ref()
                    .filter(|held| held.pointer == pointer)
                    .map(|held| held.from)
            });
            if let Some(at) = at {
                lift(at);
            }
        });
    }
}

fn lift((x, y): (i32, i32)) {
    HELD.with_borrow_mut(|held| {
        if let Some(held) = held.as_mut().filter(|held| held.lifted.is_none()) {
            held.lifted = ghost(&held.name).map(|ghost| Lifted { ghost, over: None });
        }
    });
    carry(x, y);
}

/// Its name, carried along.
fn ghost(name: &str) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    let ghost: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
    ghost.set_class_name("dragged");
    ghost.set_text_content(Some(name));
    document.body()?.append_child(&ghost).ok()?;
    Some(ghost)
}

fn move_on(event: PointerEvent) {
    let at = (event.client_x(), event.client_y());
    let Some((from, by_finger, is_lifted)) = HELD.with_borrow(|held| {
        let held = held.as_ref().filter(|held| held.pointer == event.pointer_id())?;
        Some((held.from, held.by_finger, held.lifted.is_some()))
    }) else {
        return;
    };
    let is_far = (at.0 - from.0).abs().max((at.1 - from.1).abs()) > SLACK;
    match (is_lifted, by_finger) {
        (true, _) => carry(at.0, at.1),
        (false, false) if is_far => lift(at),
        // A finger that moves before it has rested scrolls.
        (false, true) if is_far => drop(HELD.take()),
        (false, _) => {}
    }
}

/// Moves what is lifted, and shows where it would be let go.
fn carry(x: i32, y: i32) {
    let Some(window) = web_sys::window() else { return };
    let height = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or_default() as i32;
    if y < EDGE || y > height - EDGE {
        window.scroll_by_with_x_and_y(0.0, if y < EDGE { -SCROLLS } else { SCROLLS });
    }
    let below = window
        .document()
        .and_then(|document| document.element_from_point(x as f32, y as f32));
    let place = below.and_then(|below| below.closest("[data-drop]").ok().flatten());
    HELD.with_borrow_mut(|held| {
        let Some(lifted) = held.as_mut().and_then(|held| held.lifted.as_mut()) else {
            return;
        };
        let _ = lifted
            .ghost
            .style()
            .set_property("transform", &format!("translate({x}px, {y}px)"));
        if lifted.over != place {
            mark(lifted.over.as_ref(), false);
            mark(place.as_ref(), true);
            lifted.over = place;
        }
    });
}

fn mark(place: Option<&Element>, is_over: bool) {
    let Some(place) = place else { return };
    let _ = match is_over {
        true => place.set_attribute("data-over", ""),
        false => place.remove_attribute("data-over"),
    };
}

/// Ends it; with an event, where it says.
fn let_go(event: Option<&PointerEvent>) {
    let Some((what, lifted)) = HELD.take().and_then(|held| Some((held.what, held.lifted?))) else {
        return;
    };
    lifted.ghost.remove();
    mark(lifted.over.as_ref(), false);
    // The click that follows is no click on the thing.
    refuse_the_next_click();
    let place = lifted.over.and_then(|place| place.get_attribute("data-drop"));
    if let (Some(event), Some(place)) = (event, place) {
        let copies = event.ctrl_key() || event.meta_key() || event.alt_key();
        if let Some(taker) = TAKER.with_borrow(Option::clone) {
            taker(LetGo { what, place, copies });
        }
    }
}

fn refuse_the_next_click() {
    let Some(window) = web_sys::window() else { return };
    let refuse = Closure::once_into_js(|event: Event| {
        event.prevent_default();
        event.stop_propagation();
    });
    let refuse: js_sys::Function = refuse.unchecked_into();
    let _ = window.add_event_listener_with_callback_and_bool("click", &refuse, true);
    super::page::after(60, move || {
        let _ = window.remove_event_listener_with_callback_and_bool("click", &refuse, true);
    });
}
