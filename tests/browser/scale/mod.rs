//! Measured, not asserted: how a headquarters' plan opens, how long an edit takes, and what memory does over time. Ignored by
//! `cargo xtask test`; `cargo xtask prove scale|edits|feel|soak` runs them and they print their figures.

mod feel;
mod headquarters;
mod many_groups;
mod matrix;
mod soak;

use crate::browser::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use base64::{Engine, engine::general_purpose::STANDARD};
use qunce::engine::storage::Snapshot;
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

/// When Today could first be used, and every task of the page that took more than 50 ms.
const WATCH_THE_START: &str = "
    window.longTasks = [];
    new PerformanceObserver(list => {
        for (const task of list.getEntries()) longTasks.push([Math.round(task.startTime), Math.round(task.duration)]);
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
        if (!window.usableAt && document.querySelector('.post-acts button')) window.usableAt = performance.now();
    }).observe(document, { childList: true, subtree: true });";

/// Puts snapshots with their views where a compaction would have put them.
const PUT_SNAPSHOTS: &str = "
    const [records, last, done] = arguments;
    const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    const opening = indexedDB.open('qunce-own');
    opening.onsuccess = () => {
        const database = opening.result;
        const work = database.transaction(['log', 'snapshots', 'views', 'meta'], 'readwrite');
        for (const [name, snapshot, view] of records) {
            work.objectStore('snapshots').put(bytes(snapshot), name);
            if (view) work.objectStore('views').put(bytes(view), name);
        }
        const meta = work.objectStore('meta');
        meta.put(1, 'schema');
        meta.put(last, 'compacted');
        meta.put(last, 'viewed');
        const log = work.objectStore('log');
        // The log's own count goes on from here.
        log.add(new Uint8Array()).onsuccess = event => log.delete(event.target.result);
        work.oncomplete = () => { database.close(); done(true); };
        work.onabort = () => done(String(work.error));
    };";

/// A page with this plan, open on Today.
async fn with_plan(browser: &Browser, server: &Server, snapshots: &[Snapshot]) -> Page {
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    for some in snapshots.chunks(100) {
        let records: Vec<_> = some.iter().map(record).collect();
        let put = page
            .run_later(PUT_SNAPSHOTS, vec![json!(records), json!(headquarters::LAST)])
            .await;
        assert_eq!(put, json!(true));
    }
    page.reload().await;
    has_started(&page).await;
    page.sees("第 0 店老客群").await;
    page
}

fn record(snapshot: &Snapshot) -> [String; 3] {
    let packed = |bytes: &[u8]| {
        let record = postcard::to_allocvec(&(&snapshot.document, bytes, snapshot.last));
        STANDARD.encode(record.expect("postcard"))
    };
    let view = (!snapshot.view.is_empty()).then(|| packed(&snapshot.view));
    [
        snapshot.document.clone(),
        packed(&snapshot.state),
        view.unwrap_or_default(),
    ]
}

fn today() -> chrono::NaiveDate {
    let now = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .expect("a clock");
    let now = chrono::DateTime::from_timestamp(now.as_secs() as i64, 0);
    now.expect("a date").date_naive()
}

#[tokio::test]
#[ignore = "a measurement: cargo xtask prove scale"]
async fn a_headquarters_plan_opens() {
    let groups = asked("QUNCE_GROUPS", 779);
    let snapshots = headquarters::snapshots(groups, 365, today());
    let bytes: usize = snapshots.iter().map(|snapshot| snapshot.state.len()).sum();
    println!(
        "{groups} groups, {} group-days, {:.1} MB",
        groups * 365,
        bytes as f64 / 1e6
    );
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    browser.run_before_every_page(WATCH_THE_START).await;
    let page = with_plan(&browser, &server, &snapshots).await;
    // The start view follows a commit.
    tick_one(&page).await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    for round in 1..=5 {
        page.reload().await;
        has_started(&page).await;
        let committed = tick_one(&page).await;
        let seen = page.run("return [usableAt, longTasks]", vec![]).await;
        println!(
            "reload {round}: usable {} ms, then an edit saved after {committed} ms, long tasks [start, length] {}",
            seen[0], seen[1]
        );
    }
    browser.close().await;
}

/// Ticks a post, or takes the tick back, and waits until that is on disk; milliseconds.
async fn tick_one(page: &Page) -> Value {
    page.run_later(TICK, vec![]).await
}

const TICK: &str = "
    const done = arguments[0];
    const begun = performance.now();
    const acts = [...document.querySelectorAll('.post-acts')];
    const button = [...acts[Math.floor(Math.random() * acts.length)].querySelectorAll('button')].pop();
    const state = () => document.querySelector('.saving-state').className;
    const look = () => state().includes('saved') ? done(Math.round(performance.now() - begun)) : setTimeout(look, 4);
    button.click();
    requestAnimationFrame(() => setTimeout(look, 0));";

/// Edits one after the other, timed inside the page: [until the page shows it, until that is painted, until it is on disk] in
/// milliseconds.
const EDIT_AND_TIME: &str = "
    const [count, done] = arguments;
    const times = [];
    const wait = until => new Promise(resolve => {
        const look = () => until() ? resolve() : setTimeout(look, 1);
        look();
    });
    const state = () => document.querySelector('.saving-state').className;
    (async () => {
        for (let edit = 0; edit < count; edit += 1) {
            const begun = performance.now();
            const card = document.querySelector('.post');
            const button = [...card.querySelectorAll('.post-acts button')].pop();
            const isShown = () => !card.isConnected || card.querySelector('.tag.accent');
            const shown = new Promise(resolve => {
                const seen = new MutationObserver(() => {
                    if (!isShown()) return;
                    seen.disconnect();
                    resolve(performance.now() - begun);
                });
                seen.observe(document.body, { childList: true, subtree: true });
            });
            // The frame after the one that paints it begins.
            const painted = shown.then(() => new Promise(resolve => requestAnimationFrame(() =>
                requestAnimationFrame(() => resolve(performance.now() - begun)))));
            button.click();
            const until = [await shown, await painted];
            await wait(() => state().includes('saved'));
            times.push([...until, performance.now() - begun]);
        }
        done(times);
    })();";

#[tokio::test]
#[ignore = "a measurement: cargo xtask prove edits"]
async fn edits_of_a_large_plan_are_committed() {
    let count = asked("QUNCE_EDITS", 200);
    let snapshots = headquarters::snapshots(110, 365, today());
    let bytes: usize = snapshots.iter().map(|snapshot| snapshot.state.len()).sum();
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let page = with_plan(&browser, &server, &snapshots).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    browser.slow_down(4.0).await;
    let mut times: Vec<[f64; 3]> = Vec::new();
    while times.len() < count as usize {
        let some = page.run_later(EDIT_AND_TIME, vec![json!(10)]).await;
        times.extend(serde_json::from_value::<Vec<[f64; 3]>>(some).expect("times"));
    }
    println!(
        "{count} edits of a plan of {:.1} MB, the page four times slower:",
        bytes as f64 / 1e6
    );
    for (place, name) in ["shown", "painted", "on disk"].into_iter().enumerate() {
        let mut column: Vec<f64> = times.iter().map(|times| times[place]).collect();
        column.sort_by(f64::total_cmp);
        let at = |part: f64| column[((column.len() - 1) as f64 * part) as usize];
        println!(
            "{name}: p50 {:.0} ms, p99 {:.0} ms, longest {:.0} ms",
            at(0.5),
            at(0.99),
            at(1.0)
        );
    }
    browser.close().await;
}

fn asked(name: &str, usual: u32) -> u32 {
    std::env::var(name)
        .ok()
        .and_then(|asked| asked.parse().ok())
        .unwrap_or(usual)
}
