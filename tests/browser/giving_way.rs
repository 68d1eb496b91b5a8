//! Another page wants the database for itself, as one of a newer build does: this one saves what was typed, lets go, and says
//! that it can only be looked at.

use crate::keeping::positioning_of_a_new_group;
use crate::main_job::tick_first_post;
use crate::smoke::has_started;
use crate::words::CHINESE;

/// Types without a pause, and opens the database at a higher version in the same moment.
const TYPE_AND_RAISE: &str = "new Promise((done, failed) => { \
    const field = [...document.querySelectorAll('main textarea, main input')].find((it) => it.labels[0]?.innerText.startsWith('核心目标')); \
    field.focus(); field.value = '接管前刚打的'; field.dispatchEvent(new Event('input', { bubbles: true })); \
    const opening = indexedDB.open('qunce-own', 99); opening.onerror = failed; \
    opening.onsuccess = () => { opening.result.close(); done(true); }; })";

#[tokio::test]
async fn a_page_gives_way_to_a_newer_one_and_loses_nothing() {
    let (server, browser, page) = positioning_of_a_new_group().await;
    let other = browser.open_in_new_tab(&format!("{}#/today", server.address())).await;
    has_started(&other).await;
    // Not before its engine is open.
    tick_first_post(&other, &CHINESE).await;
    other.sees(CHINESE.one_done).await;
    other.sees(CHINESE.saved).await;
    assert_eq!(
        page.awaited(TYPE_AND_RAISE).await,
        true,
        "the newer page gets the database"
    );
    for it in [&page, &other] {
        it.sees("另一个页面接管了存储").await;
        it.sees("只能看").await;
    }
    // What is done now is refused, and said.
    page.textbox(CHINESE.core_goal).await.fill("接管后打的").await;
    page.no_longer_sees(CHINESE.saved).await;
    page.assert_accessible("gave way").await;
    page.button("重新载入").await.click().await;
    has_started(&page).await;
    page.textbox(CHINESE.core_goal).await.gets_value("接管前刚打的").await;
    browser.close().await;
}
