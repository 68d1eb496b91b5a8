//! IndexedDB holds the plan and cannot be opened for a while: no empty plan takes its place, and what is done meanwhile in
//! another is kept.

use crate::browser::Browser;
use crate::look::Look;
use crate::main_job::answer_three_questions;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::storage::NO_INDEXED_DB;
use crate::words::{CHINESE, ENGLISH, Words};

/// Changes the worker's file, so that the service worker does not keep it and the server decides at each start.
const NOTHING: &str = "/* changed */";

#[tokio::test]
async fn a_plan_out_of_reach_is_not_replaced_by_an_empty_one() {
    let (server, browser, page) = plan_out_of_reach(Look::phone(), &CHINESE).await;
    assert!(!page.has("heading", CHINESE.questions).await);
    page.assert_accessible("out of reach").await;
    server.put_before_the_worker(NOTHING);
    page.button("再试一次").await.click().await;
    has_started(&page).await;
    page.go("#/groups").await;
    page.link("甜果铺").await;
    browser.close().await;
}

#[tokio::test]
async fn what_is_done_while_a_plan_is_out_of_reach_is_kept() {
    let (server, browser, page) = plan_out_of_reach(Look::phone(), &CHINESE).await;
    page.button("另起一份").await.click().await;
    page.sees(CHINESE.little_storage).await;
    answer_three_questions(&page, &CHINESE).await;
    page.link(CHINESE.positioning).await.click().await;
    page.textbox(CHINESE.core_goal).await.fill("这段时间写的").await;
    page.sees(CHINESE.saved).await;
    let place = page.address().await;

    server.put_before_the_worker(NOTHING);
    page.reload().await;
    has_started(&page).await;
    page.textbox(CHINESE.core_goal).await.gets_value("这段时间写的").await;
    page.no_longer_sees(CHINESE.little_storage).await;
    let moved = "!Object.keys(localStorage).some((key) => key.startsWith('qunce.cells.'))";
    page.wait_until("moving what localStorage kept", moved).await;
    page.reload().await;
    has_started(&page).await;
    assert_eq!(page.address().await, place);
    page.textbox(CHINESE.core_goal).await.gets_value("这段时间写的").await;

    page.go("#/settings").await;
    page.radio("原来的计划").await.click().await;
    page.sees(CHINESE.none_done).await;
    browser.close().await;
}

/// A plan was made in IndexedDB, which the worker cannot open from then on.
async fn plan_out_of_reach(look: Look, words: &Words) -> (Server, Browser, Page) {
    let server = Server::start();
    server.put_before_the_worker(NOTHING);
    let mut browser = Browser::start(look).await;
    browser.forgive("integrity");
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, words).await;
    server.put_before_the_worker(NO_INDEXED_DB);
    page.reload().await;
    has_started(&page).await;
    page.sees(words.out_of_reach).await;
    (server, browser, page)
}

#[tokio::test]
#[ignore = "writes pictures: cargo xtask shots"]
async fn pictures_of_a_plan_out_of_reach() {
    for (look, words) in [(Look::phone(), &CHINESE), (Look::phone().english().dark(), &ENGLISH)] {
        let (_server, browser, page) = plan_out_of_reach(look.clone(), words).await;
        page.shot(&format!("out-of-reach-{}", look.name())).await;
        browser.close().await;
    }
}
