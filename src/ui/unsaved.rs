//! Edits that wait for the typing to pause: run early when the page is hidden or left, so that nothing typed is lost. While
//! any waits, what is on the screen is not saved, and the frame must not say so.

use crate::browser::page;
use leptos::prelude::*;
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

type Waiting = BTreeMap<u32, (Rc<dyn Fn()>, Option<i32>)>;

thread_local! {
    static WAITING: RefCell<Waiting> = const { RefCell::new(BTreeMap::new()) };
    static NEXT: RefCell<u32> = const { RefCell::new(0) };
    static ANY_WAITS: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// Typing pauses of this length count as the end of an edit, milliseconds.
const PAUSE: i32 = 400;

/// Runs everything that waits whenever the page is hidden or left. Once per page.
pub fn watch_page() {
    page::on_window("pagehide", finish_all);
    page::on_visibility(|visible| {
        if !visible {
            finish_all();
        }
    });
}

/// Whether something typed waits for a pause.
pub fn any_waits() -> bool {
    ANY_WAITS.with(ArcRwSignal::clone).get()
}

fn tell() {
    let any = WAITING.with_borrow(|waiting| !waiting.is_empty());
    let signal = ANY_WAITS.with(ArcRwSignal::clone);
    if signal.get_untracked() != any {
        signal.set(any);
    }
}

/// Runs everything that waits now, before an act that reads what was typed.
pub fn finish_all() {
    let numbers: Vec<_> = WAITING.with_borrow(|waiting| waiting.keys().copied().collect());
    numbers.into_iter().for_each(run);
}

fn run(number: u32) {
    let Some((edit, timer)) = WAITING.with_borrow_mut(|waiting| waiting.remove(&number)) else {
        return;
    };
    if let Some(timer) = timer {
        page::cancel(timer);
    }
    edit();
    tell();
}

/// One field's place in the waiting room.
#[derive(Clone, Copy)]
pub struct Pause(u32);

impl Pause {
    pub fn new() -> Pause {
        Pause(NEXT.with_borrow_mut(|next| {
            *next += 1;
            *next
        }))
    }

    /// Runs the edit after a pause, replacing the one that waits here.
    pub fn wait(self, edit: impl Fn() + 'static) {
        self.forget();
        let timer = page::after(PAUSE, move || run(self.0));
        WAITING.with_borrow_mut(|waiting| waiting.insert(self.0, (Rc::new(edit), timer)));
        tell();
    }

    /// Runs what waits here now.
    pub fn finish(self) {
        run(self.0);
    }

    /// Drops what waits here.
    pub fn forget(self) {
        if let Some((_, Some(timer))) = WAITING.with_borrow_mut(|waiting| waiting.remove(&self.0)) {
            page::cancel(timer);
        }
        tell();
    }
}

impl Default for Pause {
    fn default() -> Self {
        Pause::new()
    }
}
