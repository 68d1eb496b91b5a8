//! Storage that refuses, is full, or belongs to a browser that is killed: told plainly, and nothing acknowledged is lost.

use crate::browser::Browser;
use crate::keeping::positioning_of_a_new_group;
use crate::look::Look;
use crate::main_job::{answer_three_questions, choose_answers};
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::CHINESE;

/// As in private windows of some browsers; said to the page and to the worker.
pub const NO_INDEXED_DB: &str =
    "IDBFactory.prototype.open = () => { throw new DOMException('refused by the test', 'SecurityError'); };";
const NO_LOCAL_STORAGE: &str = "Object.defineProperty(window, 'localStorage', \
     { get() { throw new DOMException('refused by the test', 'SecurityError'); } });";

/// How often the browser is killed; `cargo xtask prove kills` asks for more.
fn kills() -> usize {
    let asked = std::env::var("QUNCE_KILLS").ok().and_then(|count| count.parse().ok());
    asked.unwrap_or(30)
}

#[tokio::test]
async fn without_indexed_db_local_storage_keeps_the_plan() {
    let server = Server::start();
    server.put_before_the_worker(NO_INDEXED_DB);
    let browser = without_storage(&[NO_INDEXED_DB]).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.sees(CHINESE.little_storage).await;
    answer_three_questions(&page, &CHINESE).await;
    page.reload().await;
    has_started(&page).await;
    page.sees("甜果铺").await;
    saves_a_plan_file(&browser, &page).await;
    let other = browser.open_in_new_tab(&format!("{}#/groups", server.address())).await;
    has_started(&other).await;
    other.sees("甜果铺").await;
    browser.close().await;
}

#[tokio::test]
async fn without_any_storage_the_plan_lives_in_the_page_and_can_be_saved_as_a_file() {
    let server = Server::start();
    server.put_before_the_worker(NO_INDEXED_DB);
    let browser = without_storage(&[NO_INDEXED_DB, NO_LOCAL_STORAGE]).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.sees(CHINESE.no_storage).await;
    answer_three_questions(&page, &CHINESE).await;
    saves_a_plan_file(&browser, &page).await;
    browser.close().await;
}

async fn without_storage(scripts: &[&str]) -> Browser {
    let mut browser = Browser::start(Look::phone()).await;
    for script in scripts {
        browser.run_before_every_page(script).await;
    }
    // The service worker refuses to keep the worker that this test has changed.
    browser.forgive("integrity");
    browser
}

async fn saves_a_plan_file(browser: &Browser, page: &Page) {
    page.go("#/share").await;
    page.button(CHINESE.save_file).await.click().await;
    browser.downloaded(".json").await;
}

#[tokio::test]
async fn a_full_storage_is_told_and_what_was_done_is_saved_once_there_is_room() {
    let server = Server::start();
    let mut browser = Browser::start(Look::phone()).await;
    // The service worker's files do not fit either.
    browser.forgive("QuotaExceeded");
    browser.forgive("quota");
    browser.limit_storage(&server.origin(), Some(300_000)).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    choose_answers(&page, &CHINESE).await;
    page.sees(CHINESE.storage_full).await;
    page.sees(CHINESE.not_saved).await;
    saves_a_plan_file(&browser, &page).await;
    // Space again: the next look at the page saves what was not.
    browser.limit_storage(&server.origin(), None).await;
    page.run("window.dispatchEvent(new Event('focus'))", vec![]).await;
    page.sees(CHINESE.saved).await;
    page.no_longer_sees(CHINESE.storage_full).await;
    page.reload().await;
    has_started(&page).await;
    page.go("#/groups").await;
    page.sees("甜果铺").await;
    browser.close().await;
}

/// Lines and numbers that were typed and not ended: saved as they are typed.
#[tokio::test]
async fn a_killed_browser_has_kept_what_was_not_ended_yet() {
    let (server, mut browser, page) = positioning_of_a_new_group().await;
    let address = page.address().await;
    page.textbox("添加一个地方").await.type_text("没按回车的地方").await;
    page.sees(CHINESE.saved).await;
    browser.kill_and_start_again().await;
    let page = browser.open(&address).await;
    has_started(&page).await;
    page.wait_until("the line in its list", &has_value("没按回车的地方"))
        .await;
    page.go("#/figures").await;
    let number = page.textbox("群总人数（人）").await;
    number.type_text("128").await;
    page.sees(CHINESE.saved).await;
    browser.kill_and_start_again().await;
    let page = browser.open(&format!("{}#/figures", server.address())).await;
    has_started(&page).await;
    page.textbox("群总人数（人）").await.gets_value("128").await;
    browser.close().await;
}

fn has_value(text: &str) -> String {
    format!("[...document.querySelectorAll('main input')].some((it) => it.value === '{text}')")
}

/// What was shown as saved is there after kill -9 of every process of the browser.
#[tokio::test]
async fn a_killed_browser_has_kept_what_was_saved() {
    let (server, mut browser, mut page) = positioning_of_a_new_group().await;
    let address = page.address().await;
    for round in 1..=kills() {
        let words = format!("第 {round} 次");
        page.textbox(CHINESE.core_goal).await.fill(&words).await;
        page.sees(CHINESE.saved).await;
        browser.kill_and_start_again().await;
        page = browser.open(&address).await;
        has_started(&page).await;
        let kept = page.textbox(CHINESE.core_goal).await.value().await;
        assert_eq!(kept, words, "lost by kill {round}");
        if round % 50 == 0 || round == kills() {
            println!("{round} kills, 0 lost");
        }
    }
    drop(server);
    browser.close().await;
}
