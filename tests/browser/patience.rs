//! Waiting for something to become true.

use std::time::{Duration, Instant};

/// How long a test waits before it says that something did not happen.
pub const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(50);

/// Tries until something is there; `None` when patience has run out.
pub async fn wait_for<T>(mut attempt: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let began = Instant::now();
    loop {
        if let Some(found) = attempt().await {
            return Some(found);
        }
        if began.elapsed() >= PATIENCE {
            return None;
        }
        tokio::time::sleep(PAUSE).await;
    }
}
