//! Runs what several tabs do at once, one step of one tab at a time, in an order that the seed decides.

use std::{
    future::Future,
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
};

/// Something a tab does.
pub type Doing<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Runs one future to its end; `None` where the tab dies in it.
pub fn run<T>(future: impl Future<Output = T>, is_dead: impl Fn() -> bool) -> Option<T> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = future.as_mut().poll(&mut context) {
            return Some(result);
        }
        if is_dead() {
            return None;
        }
    }
}

/// Runs the tabs' futures interleaved; `None` for those whose tab dies.
pub fn run_interleaved<T>(
    random: &mut fastrand::Rng,
    doings: Vec<(usize, Doing<'_, T>)>,
    is_dead: impl Fn(usize) -> bool,
) -> Vec<(usize, Option<T>)> {
    let mut context = Context::from_waker(Waker::noop());
    let mut running = doings;
    let mut results = Vec::new();
    while !running.is_empty() {
        let chosen = random.usize(..running.len());
        let (tab, doing) = &mut running[chosen];
        let polled = doing.as_mut().poll(&mut context);
        let (tab, result) = match polled {
            Poll::Ready(result) => (*tab, Some(result)),
            Poll::Pending if is_dead(*tab) => (*tab, None),
            Poll::Pending => continue,
        };
        drop(running.swap_remove(chosen));
        results.push((tab, result));
    }
    results.sort_by_key(|(tab, _)| *tab);
    results
}
