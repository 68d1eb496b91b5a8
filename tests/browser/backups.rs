//! A week's work that stands in no plan file is said on Today, calmly: once a day at most, and no more once it is saved.

use crate::browser::Browser;
use crate::look::Look;
use crate::main_job::answer_three_questions;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::CHINESE;

const REMINDER: &str = "天没有存计划文件了";
/// The work began that many days before today.
const LONG_AGO: &str = "localStorage.setItem('qunce.unexported_since.own', \
     JSON.stringify(new Date(Date.now() - arguments[0] * 86400000).toISOString()))";

#[tokio::test]
async fn a_weeks_work_without_a_plan_file_is_told_once_a_day() {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, &CHINESE).await;
    opens_today(&page, 6).await;
    assert!(!page.text().await.contains(REMINDER), "six days are no reason");
    opens_today(&page, 9).await;
    page.sees(&format!("已经 9 {REMINDER}")).await;
    page.assert_accessible("today with a reminder").await;
    page.button("今天先不").await.click().await;
    page.no_longer_sees(REMINDER).await;
    opens_today(&page, 9).await;
    assert!(!page.text().await.contains(REMINDER), "put off for today");

    page.run("localStorage.removeItem('qunce.reminder_put_off')", vec![])
        .await;
    opens_today(&page, 9).await;
    page.link("去存计划文件").await.click().await;
    page.button(CHINESE.save_file).await.click().await;
    browser.downloaded(".json").await;
    page.go("#/today").await;
    page.sees(CHINESE.none_done).await;
    page.no_longer_sees(REMINDER).await;

    page.go("#/settings").await;
    page.sees("上次存计划文件").await;
    page.wait_until(
        "the browser's answer",
        "/浏览器(答应了|没有答应)/.test(document.body.innerText)",
    )
    .await;
    browser.close().await;
}

async fn opens_today(page: &Page, days: u32) {
    page.run(LONG_AGO, vec![days.into()]).await;
    page.go("#/today").await;
    page.reload().await;
    has_started(page).await;
    page.sees(CHINESE.none_done).await;
}
