//! What the commands say while they work: one line per step, with the time since the command began.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Prints one line of progress.
pub fn say(text: &str) {
    eprintln!("[{}] {text}", clock(BEGAN.elapsed()));
}

/// Prints a header that stands out among the output of other programs.
pub fn header(text: &str) {
    eprintln!("\n[{}] ── {text} ──", clock(BEGAN.elapsed()));
}

/// Prints why the command failed.
pub fn failure(text: &str) {
    eprintln!("\n[{}] failed: {text}", clock(BEGAN.elapsed()));
}

/// Minutes and seconds, as `2:05`.
pub fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
