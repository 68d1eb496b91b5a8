//! Hours of use in minutes: edits, tabs that come and go, files taken in; then what is held must be what was held before.

use super::{TICK, asked, headquarters, today, with_plan};
use crate::browser::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::CHINESE;
use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

/// The memory of the page's program, to be asked for later.
const REMEMBER_MEMORY: &str =
    "addEventListener('TrunkApplicationStarted', event => { window.program = event.detail.wasm; });";

/// The same in the worker, which answers on a channel.
const TELL_MEMORY: &str = "
    const memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const original = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await original.apply(WebAssembly, given);
            const memory = (made.instance || made).exports.memory;
            if (memory) memories.push(memory);
            return made;
        };
    }
    const soak = new BroadcastChannel('soak');
    soak.onmessage = () => soak.postMessage(memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
";

const WORKER_MEMORY: &str = "new Promise(resolve => {
    const soak = new BroadcastChannel('soak');
    soak.onmessage = event => { soak.close(); resolve(event.data); };
    soak.postMessage('?');
})";

const LOG_ROWS: &str = "new Promise(resolve => {
    const opening = indexedDB.open('qunce-own');
    opening.onsuccess = () => {
        const database = opening.result;
        const count = database.transaction(['log']).objectStore('log').count();
        count.onsuccess = () => { database.close(); resolve(count.result); };
    };
})";

/// As if it had been chosen. The driver would keep the field, and the whole screen around it, for as long as the page lives.
const CHOOSE_FILE: &str = "
    const chosen = new DataTransfer();
    chosen.items.add(new File([arguments[0]], 'plan.json'));
    const field = document.querySelector('main input[type=file]');
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));";

/// What is held at one moment, bytes but for the rows.
#[derive(Clone, Copy, Debug)]
struct Held {
    heap: f64,
    page: f64,
    worker: f64,
    storage: f64,
    log_rows: f64,
}

impl Held {
    fn memory(self) -> f64 {
        self.heap + self.page + self.worker
    }
}

async fn held(browser: &Browser, page: &Page) -> Held {
    let number = async |expression: &str| page.awaited(expression).await.as_f64().unwrap_or_default();
    Held {
        heap: browser.heap_in_use().await,
        page: number("program.memory.buffer.byteLength").await,
        worker: number(WORKER_MEMORY).await,
        storage: number("navigator.storage.estimate().then(estimate => estimate.usage)").await,
        log_rows: number(LOG_ROWS).await,
    }
}

#[tokio::test]
#[ignore = "a measurement: cargo xtask prove soak"]
async fn memory_and_storage_stay_bounded() {
    let time = Duration::from_secs(asked("QUNCE_SOAK", 120).into());
    let server = Server::start();
    server.put_before_the_worker(TELL_MEMORY);
    let mut browser = Browser::start(Look::phone()).await;
    // The service worker refuses to keep the worker that this test has changed.
    browser.forgive("integrity");
    browser.run_before_every_page(REMEMBER_MEMORY).await;
    let page = with_plan(&browser, &server, &headquarters::snapshots(20, 60, today())).await;
    let file = std::fs::read_to_string(exported(&browser, &page).await).expect("the file that was saved");
    let (begun, mut warm, mut rounds) = (Instant::now(), None, 0);
    while begun.elapsed() < time {
        round(&browser, &server, &page, &file).await;
        rounds += 1;
        if warm.is_none() && begun.elapsed() > time / 4 {
            warm = Some(held(&browser, &page).await);
        }
    }
    let (warm, end) = (warm.expect("time for more than one round"), held(&browser, &page).await);
    let growth = (end.memory() / warm.memory() - 1.0) * 100.0;
    println!(
        "{rounds} rounds in {} s; warm {warm:.0?}; at the end {end:.0?}; memory {growth:+.1} %",
        time.as_secs()
    );
    assert!(growth <= 5.0, "memory grew by {growth:.1} %");
    assert!(end.log_rows < 1_000.0, "the log was not compacted");
    assert!(end.storage < warm.storage * 1.5 + 10e6, "storage grew without bounds");
    browser.close().await;
}

/// Ten edits here, one in another tab that comes and goes, and a file taken in that has nothing new.
async fn round(browser: &Browser, server: &Server, page: &Page, file: &str) {
    page.go("#/today").await;
    page.wait_until("Today", "!!document.querySelector('.post-acts button')")
        .await;
    see_all(page).await;
    for _ in 0..10 {
        page.run_later(TICK, vec![]).await;
    }
    let other = browser.open_in_new_tab(&format!("{}#/today", server.address())).await;
    has_started(&other).await;
    other
        .wait_until("Today", "!!document.querySelector('.today-foot')")
        .await;
    see_all(&other).await;
    other.run_later(TICK, vec![]).await;
    browser.close_tab(&other).await;
    page.tab.bring_to_front().await;
    page.go("#/share").await;
    page.wait_until(
        "the field for files",
        "!!document.querySelector('main input[type=file]')",
    )
    .await;
    page.run(CHOOSE_FILE, vec![file.into()]).await;
    page.sees(CHINESE.nothing_new).await;
}

async fn exported(browser: &Browser, page: &Page) -> PathBuf {
    page.go("#/share").await;
    page.button(CHINESE.save_file).await.click().await;
    browser.downloaded(".json").await
}

/// Unfolds what is folded, so that ticks can be taken back too.
async fn see_all(page: &Page) {
    page.run(
        "document.querySelectorAll('details').forEach(folded => { folded.open = true; })",
        vec![],
    )
    .await;
    page.wait_until("a card", "!!document.querySelector('.post-acts button')")
        .await;
}
