//! A damaged record: the rescue screen, the raw records as a file, a fresh start that takes along what can be read, and the
//! way back to the old plan.

use crate::browser::Browser;
use crate::keeping::positioning_of_a_new_group_in;
use crate::look::Look;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, ENGLISH, Words};
use base64::Engine;

/// Puts three bytes that no plan holds in the place of the newest row of the log.
const DAMAGE: &str = "new Promise((done, failed) => { const opening = indexedDB.open('qunce-own'); opening.onerror = failed; \
    opening.onsuccess = () => { const database = opening.result; \
    const transaction = database.transaction('log', 'readwrite', { durability: 'strict' }); \
    const log = transaction.objectStore('log'); \
    log.openKeyCursor(null, 'prev').onsuccess = (event) => log.put(new Uint8Array([255, 255, 254]), event.target.result.key); \
    transaction.oncomplete = () => { database.close(); done(true); }; transaction.onerror = failed; }; })";

#[tokio::test]
async fn a_damaged_record_leads_to_the_rescue_screen_and_on_from_there() {
    let (_server, browser, page, goal_before) = damaged_plan(Look::phone(), &CHINESE).await;
    page.assert_accessible("rescue").await;
    page.button("下载原始数据").await.click().await;
    page.sees("原始数据已下载").await;
    let raw = std::fs::read_to_string(browser.downloaded(".txt").await).expect("the raw records are text");
    let damaged = base64::engine::general_purpose::STANDARD.encode([255, 255, 254]);
    assert!(raw.starts_with("qunce-raw 1 "), "{raw}");
    assert!(
        raw.contains(&format!("\t{damaged}\n")),
        "the damaged record stands in the file as it is: {raw}"
    );

    page.button("另起一份").await.click().await;
    page.sees("带过来 1 个社群").await;
    page.sees(CHINESE.saved).await;
    page.reload().await;
    has_started(&page).await;
    page.go("#/groups").await;
    page.link("甜果铺").await.click().await;
    page.link(CHINESE.positioning).await.click().await;
    let goal = page.textbox(CHINESE.core_goal).await;
    goal.gets_value(&goal_before).await;
    goal.fill("新的一份里写的").await;
    page.sees(CHINESE.saved).await;

    page.go("#/settings").await;
    page.radio("原来的计划").await.click().await;
    page.heading("有些内容读不出来").await;
    page.button("只看不改").await.click().await;
    page.go("#/groups").await;
    page.link("甜果铺").await;
    page.button("怎么办").await.click().await;
    page.button("第 2 份计划").await.click().await;
    page.go("#/groups").await;
    page.link("甜果铺").await.click().await;
    page.link(CHINESE.positioning).await.click().await;
    page.textbox(CHINESE.core_goal).await.gets_value("新的一份里写的").await;
    browser.close().await;
}

/// A plan whose newest record, other words for the core goal, is damaged; the rescue screen is shown. Last, the words before.
async fn damaged_plan(look: Look, words: &Words) -> (Server, Browser, Page, String) {
    let (server, browser, page) = positioning_of_a_new_group_in(look, words).await;
    let goal = page.textbox(words.core_goal).await;
    let before = goal.value().await;
    goal.fill("坏掉的一行").await;
    page.sees(words.saved).await;
    page.awaited(DAMAGE).await;
    page.reload().await;
    has_started(&page).await;
    page.heading(words.unreadable).await;
    (server, browser, page, before)
}

#[tokio::test]
#[ignore = "writes pictures: cargo xtask shots"]
async fn pictures_of_the_rescue_screen() {
    for (look, words) in [
        (Look::phone(), &CHINESE),
        (Look::phone().english().dark(), &ENGLISH),
        (Look::desktop(), &CHINESE),
    ] {
        let (_server, browser, page, _) = damaged_plan(look.clone(), words).await;
        page.shot(&format!("rescue-{}", look.name())).await;
        browser.close().await;
    }
}
