//! Keeping: two tabs see one another's edits, the demo never mixes, a closed tab's last typing is there again, and text that
//! looks like HTML stays text.

use crate::browser::Browser;
use crate::look::Look;
use crate::main_job::answer_three_questions;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::CHINESE;

#[tokio::test]
async fn two_tabs_see_one_anothers_edits() {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let one = browser.open(&server.address()).await;
    has_started(&one).await;
    answer_three_questions(&one, &CHINESE).await;
    let other = browser.open_in_new_tab(&format!("{}#/today", server.address())).await;
    has_started(&other).await;
    other.sees(CHINESE.none_done).await;
    one.go("#/today").await;
    one.sees(CHINESE.none_done).await;
    let names = one.names_of("button").await;
    let tick = names
        .iter()
        .find(|name| name.starts_with(CHINESE.sent_prefix))
        .expect("a post to tick")
        .clone();
    one.button(&tick).await.click().await;
    one.sees(CHINESE.one_done).await;
    other.sees(CHINESE.one_done).await;
    browser.close().await;
}

#[tokio::test]
async fn the_demo_never_mixes_with_the_own_plan() {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.button(CHINESE.demo).await.click().await;
    page.button(CHINESE.leave_demo).await;
    page.sees(CHINESE.copy).await;
    page.reload().await;
    has_started(&page).await;
    page.button(CHINESE.leave_demo).await.click().await;
    page.heading(CHINESE.questions).await;
    answer_three_questions(&page, &CHINESE).await;
    page.go("#/groups").await;
    page.sees("甜果铺").await;
    page.no_longer_sees("果满堂").await;
    browser.close().await;
}

/// Typing that had not paused yet when the tab was reloaded is saved all the same.
#[tokio::test]
async fn the_last_typing_before_a_reload_is_kept() {
    let (_server, browser, page) = positioning_of_a_new_group().await;
    let goal = page.textbox(CHINESE.core_goal).await;
    goal.fill("").await;
    goal.type_text("刚打完字就刷新").await;
    page.reload().await;
    has_started(&page).await;
    page.textbox(CHINESE.core_goal).await.gets_value("刚打完字就刷新").await;
    browser.close().await;
}

#[tokio::test]
async fn text_that_looks_like_html_stays_text() {
    let (_server, browser, page) = positioning_of_a_new_group().await;
    let attack = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>";
    page.textbox(CHINESE.core_goal).await.fill(attack).await;
    for place in ["#/today", "#/groups", "#/agenda", "#/figures", "#/share", "#/settings"] {
        page.go(place).await;
        page.sees(CHINESE.saved).await;
    }
    assert_eq!(
        page.run("return window.ran === undefined", vec![]).await,
        true,
        "what people type never runs"
    );
    browser.close().await;
}

/// A fresh profile whose one group's positioning is open; the server lives as long as it is held.
async fn positioning_of_a_new_group() -> (Server, Browser, Page) {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, &CHINESE).await;
    page.link(CHINESE.positioning).await.click().await;
    (server, browser, page)
}
