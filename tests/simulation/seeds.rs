//! Runs a proof over many seeds: first those that ever failed, then as many as the run asks for, on every core.
//!
//! `QUNCE_PROVE=full`, as `cargo xtask prove` sets it, asks for the full number; otherwise a test run asks for the small.

use std::{
    fs::OpenOptions,
    io::Write,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

/// Seeds that ever failed: `suite seed`, one a line.
const FAILED_BEFORE: &str = include_str!("failed_seeds.txt");
const KEPT_IN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/simulation/failed_seeds.txt");

/// How many cases a test run tries, and how many the whole proof.
#[derive(Clone, Copy)]
pub struct Cases {
    pub small: u64,
    pub full: u64,
}

impl Cases {
    pub fn wanted(self) -> u64 {
        if is_full() { self.full } else { self.small }
    }
}

pub fn is_full() -> bool {
    std::env::var("QUNCE_PROVE").is_ok_and(|wanted| wanted == "full")
}

/// Runs the proof for each seed and gives the sum of what each counted. A seed that fails is kept for all later runs.
pub fn for_each_seed(suite: &str, cases: Cases, proof: impl Fn(u64) -> Result<u64, String> + Sync) -> u64 {
    let kept = FAILED_BEFORE.lines().filter_map(|line| line.split_once(' '));
    let kept = kept.filter(|(of_suite, _)| *of_suite == suite);
    let mut seeds: Vec<u64> = kept.map(|(_, seed)| seed.parse().unwrap()).collect();
    match std::env::var("QUNCE_SEED").ok().and_then(|seed| seed.parse().ok()) {
        Some(seed) => seeds = vec![seed],
        None => seeds.extend(0..cases.wanted()),
    }
    let (next, counted) = (AtomicU64::new(0), AtomicU64::new(0));
    let failures: Mutex<Vec<(u64, String)>> = Mutex::default();
    let work = || {
        while let Some(seed) = seeds.get(next.fetch_add(1, Ordering::Relaxed) as usize) {
            let outcome = catch_unwind(AssertUnwindSafe(|| proof(*seed)));
            match outcome.unwrap_or_else(|_| Err("it panicked, see above".to_owned())) {
                Ok(count) => drop(counted.fetch_add(count, Ordering::Relaxed)),
                Err(why) => failures.lock().unwrap().push((*seed, why)),
            }
            if failures.lock().unwrap().len() >= 3 {
                return;
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    let failures = failures.into_inner().unwrap();
    for (seed, _) in &failures {
        keep(suite, *seed);
    }
    assert!(failures.is_empty(), "{suite}: seeds that failed: {failures:#?}");
    counted.into_inner()
}

fn keep(suite: &str, seed: u64) {
    let line = format!("{suite} {seed}");
    if FAILED_BEFORE.lines().any(|kept| kept == line) {
        return;
    }
    // Where the sources cannot be written the message names the seed all the same.
    if let Ok(mut file) = OpenOptions::new().append(true).open(KEPT_IN) {
        let _ = writeln!(file, "{line}");
    }
}

/// Says what was proven, for `cargo xtask prove` to show.
pub fn figure(text: &str) {
    println!("figure: {text}");
}
