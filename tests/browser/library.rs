//! The library: a playbook is found by a word inside it, looked at day by day, and put to work with its own date; a script is copied.

use crate::browser::Browser;
use crate::look::Look;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::CHINESE;

/// A Saturday far ahead, and the day three days earlier on which the preparation of the seven-day camp begins.
const CAMP_OPENS: &str = "2027-03-06";
const PREPARATION: &str = "2027-03-03";

#[tokio::test]
async fn a_playbook_is_found_and_put_to_work() {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    browser.allow_clipboard().await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.button(CHINESE.demo).await.click().await;
    page.button(CHINESE.leave_demo).await;
    // Late in the evening nothing of today is left to copy.
    page.sees("已完成").await;

    page.go("#/more").await;
    page.link("资料库").await.click().await;
    page.heading("资料库").await;
    page.textbox("搜标题和里面的话").await.fill("话题夜开始").await;
    page.sees("1 项").await;
    page.link("铁粉群的一周").await;

    page.go("#/library/playbooks/camp-seven-days").await;
    page.heading("每天发什么").await;
    let shown = page.text().await;
    for open in ["{tip}", "{question}", "{story}", "{store}", "{group}"] {
        assert!(!shown.contains(open), "{open} is filled in");
    }
    page.field("正日子是哪天（第 4 天）").await.fill(CAMP_OPENS).await;
    page.sees("准备从 3月3日").await;
    page.button("排进去").await.click().await;
    page.sees("“七天训练营”从 3月3日").await;
    page.sees(CHINESE.saved).await;
    let dates = "return [...document.querySelectorAll('input[type=date]')].map((it) => it.value).join(' ')";
    let dates = page.run(dates, vec![]).await;
    assert!(
        dates.as_str().unwrap_or_default().contains(PREPARATION),
        "a run begins on {PREPARATION}: {dates}"
    );
    page.button(CHINESE.undo).await.click().await;
    page.no_longer_sees("七天训练营").await;

    page.go("#/library/scripts").await;
    page.textbox("搜索").await.fill("投诉").await;
    let copies = "[...document.querySelectorAll('main button')].some((it) => it.getAttribute('aria-label')?.startsWith('复制：'))";
    page.wait_until("scripts found", copies).await;
    page.button("复制：有人在群里发火投诉").await.click().await;
    page.sees(CHINESE.copied).await;
    let copied = page.clipboard().await;
    assert!(copied.contains("先跟你说声对不起"), "{copied}");
    browser.close().await;
}

#[tokio::test]
async fn every_shelf_opens_without_a_network() {
    let mut server = Server::start();
    let mut browser = Browser::start(Look::phone().english()).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.can_open_offline().await;
    server.stop();
    browser.forgive("net::ERR_CONNECTION_REFUSED");
    page.reload().await;
    has_started(&page).await;
    for (shelf, sight) in [
        ("", "Seven-day"),
        ("/scripts", "Breaking the ice"),
        ("/activities", "minutes"),
        ("/limits", "Checked on"),
        ("/quizzes", "questions"),
        ("/glossary", "社群"),
    ] {
        page.go(&format!("#/library{shelf}")).await;
        page.sees(sight).await;
    }
    browser.close().await;
}
