//! A new build arrives while the app is open: it waits, takes over when somebody says so, and leaves other tabs alone.
//!
//! Here the service worker is spoken to directly; how the face offers the update is the journeys' matter.

use crate::browser::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::server::{Server, second_dist_folder};
use crate::smoke::has_started;
use serde_json::{Value, json};
use std::path::Path;

const BUILD: &str = "document.querySelector('meta[name=\"qunce-build\"]').content";
const STORES: &str = "caches.keys().then((names) => names.filter((name) => name.startsWith('qunce-build-')).length)";
const WAITING: &str = "navigator.serviceWorker.getRegistration().then((it) => it.update()).then((it) => \
                       new Promise((done) => { const look = () => it.waiting ? done(true) : setTimeout(look, 50); look(); }))";
const ALL_FETCHED: &str =
    "performance.getEntriesByType('resource').some((it) => it.name.includes('content/both-playbooks-'))";
const ACTIVATE: &str = "navigator.serviceWorker.getRegistration()\
                        .then((it) => it.waiting.postMessage({ type: 'activate-update' }))";

#[tokio::test]
async fn an_update_waits_and_leaves_other_tabs_alone() {
    let server = Server::start_under("/app/");
    let browser = Browser::start(Look::phone()).await;
    let asking = opened(&browser.open(&server.address()).await).await;
    let editing = opened(&browser.open_in_new_tab(&server.address()).await).await;
    editing.run("window.midEdit = 'half a sentence'", vec![]).await;
    let old_build = build_of(&asking).await;
    let old_files = hashed_files(&editing).await;

    server.switch_to(&second_dist_folder());
    assert_eq!(
        asking.awaited(WAITING).await,
        true,
        "the new build is installed and waits"
    );
    asking.reload().await;
    has_started(&asking).await;
    assert_eq!(
        build_of(&asking).await,
        old_build,
        "a reload alone does not bring the new build"
    );
    assert_eq!(asking.awaited(STORES).await, 2);

    for page in [&asking, &editing] {
        let note = "navigator.serviceWorker.addEventListener('controllerchange', () => { window.replaced = true; })";
        page.run(note, vec![]).await;
    }
    // A service worker that is just serving files is replaced some time later, which a person does not notice.
    asking
        .wait_until("the content, which is fetched last", ALL_FETCHED)
        .await;
    asking.awaited(ACTIVATE).await;
    asking
        .wait_until("the change of the service worker in the asking tab", "window.replaced")
        .await;
    editing
        .wait_until("the change of the service worker in the other tab", "window.replaced")
        .await;
    asking.reload().await;
    has_started(&asking).await;
    assert_ne!(build_of(&asking).await, old_build);
    still_works(&editing, &old_build, &old_files).await;
    assert_eq!(
        editing.awaited(STORES).await,
        2,
        "the old build's files stay while a tab uses them"
    );

    editing.reload().await;
    has_started(&editing).await;
    assert_ne!(build_of(&editing).await, old_build);
    asking.reload().await;
    has_started(&asking).await;
    let swept = format!("{STORES}.then((count) => {{ window.stores = count; }})");
    for _ in 0..40 {
        asking.awaited(&swept).await;
        if asking.run("return window.stores", vec![]).await == 1 {
            return browser.close().await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the old build's files were not removed");
}

/// Half a build on the host (here: one file missing) is never stored; the old one goes on.
#[tokio::test]
async fn half_an_update_is_not_taken() {
    let server = Server::start();
    let mut browser = Browser::start(Look::phone()).await;
    let page = opened(&browser.open(&server.address()).await).await;
    let half = std::env::temp_dir().join(format!("qunce-half-{}", std::process::id()));
    copy_without_the_worker(&half);
    server.switch_to(&half);
    browser.forgive("code (404)");
    browser.forgive("404 (Not Found)");
    let update = "navigator.serviceWorker.getRegistration().then((it) => it.update()).then((it) => it.installing && \
                  new Promise((done) => { it.installing.onstatechange = (event) => done(event.target.state); }))";
    assert_eq!(page.awaited(update).await, "redundant");
    assert_eq!(page.awaited(STORES).await, 1);
    page.reload().await;
    has_started(&page).await;
    browser.close().await;
    std::fs::remove_dir_all(&half).ok();
}

async fn opened(page: &Page) -> Page {
    has_started(page).await;
    page.can_open_offline().await;
    page.clone()
}

async fn build_of(page: &Page) -> String {
    page.run(&format!("return {BUILD}"), vec![])
        .await
        .as_str()
        .unwrap_or_default()
        .to_string()
}

async fn hashed_files(page: &Page) -> Value {
    let script = "return [...document.querySelectorAll('link[href*=\"_bg.wasm\"], link[rel=modulepreload]')].map((it) => it.href)";
    page.run(script, vec![]).await
}

/// The host has only the new build; the old tab's own files still come, and nothing was lost in it.
async fn still_works(editing: &Page, old_build: &str, old_files: &Value) {
    assert_eq!(build_of(editing).await, old_build);
    assert_eq!(editing.run("return window.midEdit", vec![]).await, "half a sentence");
    assert!(
        old_files.as_array().is_some_and(|files| !files.is_empty()),
        "the page names its programs"
    );
    let fetched = format!("Promise.all({old_files}.map((file) => fetch(file).then((it) => it.ok)))");
    assert!(
        editing
            .awaited(&fetched)
            .await
            .as_array()
            .is_some_and(|all| all.iter().all(|ok| *ok == json!(true)))
    );
}

fn copy_without_the_worker(target: &Path) {
    copy(&second_dist_folder(), target, &|name| !name.starts_with("worker-"));
}

pub fn copy(from: &Path, to: &Path, is_wanted: &dyn Fn(&str) -> bool) {
    std::fs::create_dir_all(to).expect("a temporary folder");
    for entry in std::fs::read_dir(from).expect("a folder of the second build").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target, is_wanted);
        } else if is_wanted(&entry.file_name().to_string_lossy()) {
            std::fs::copy(entry.path(), target).expect("a file is copied");
        }
    }
}
