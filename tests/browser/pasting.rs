//! Two devices that hand each other plans as text: pasted, looked at field by field, merged, and taken back in one act.

use crate::browser::Browser;
use crate::keeping::positioning_of_a_new_group;
use crate::look::Look;
use crate::main_job::tick_first_post;
use crate::page::Page;
use crate::smoke::has_started;
use crate::words::CHINESE;

#[tokio::test]
async fn a_plan_pasted_as_text_is_merged_after_a_look_and_undone_at_once() {
    let (server, one, page) = positioning_of_a_new_group().await;
    let place = page.address().await;
    page.textbox(CHINESE.core_goal).await.fill("第一台写的").await;
    page.sees(CHINESE.saved).await;
    let first_text = plan_as_text(&page).await;

    let two = Browser::start(Look::phone()).await;
    let other = two.open(&format!("{}#/share", server.address())).await;
    has_started(&other).await;
    paste(&other, &first_text).await;
    other.sees("社群：新增 1").await;
    other.button(CHINESE.merge).await.click().await;
    other.sees(CHINESE.none_done).await;
    tick_first_post(&other, &CHINESE).await;
    other.sees(CHINESE.one_done).await;
    other.open(&place).await;
    other.textbox(CHINESE.core_goal).await.fill("第二台改的").await;
    other.sees(CHINESE.saved).await;
    let second_text = plan_as_text(&other).await;

    paste(&page, "不是计划").await;
    page.sees("这不是群策的计划文件").await;
    paste(&page, &second_text).await;
    page.button("看改动的内容").await.click().await;
    page.sees("第一台写的").await;
    page.sees("第二台改的").await;
    page.button(CHINESE.merge).await.click().await;
    page.sees("已改动 2 项").await;
    page.button(CHINESE.undo).await.click().await;
    page.sees("已撤销").await;
    page.sees(CHINESE.saved).await;
    page.open(&place).await;
    page.textbox(CHINESE.core_goal).await.gets_value("第一台写的").await;
    page.go("#/today").await;
    page.sees(CHINESE.none_done).await;

    // The same text again brings back what was undone, and then nothing more.
    paste(&page, &second_text).await;
    page.sees("合并什么都不会变").await;
    one.close().await;
    two.close().await;
}

async fn plan_as_text(page: &Page) -> String {
    page.go("#/share").await;
    page.button("复制成文字").await.click().await;
    page.textbox("计划的全文").await.value().await
}

async fn paste(page: &Page, text: &str) {
    page.go("#/share").await;
    page.textbox("或者粘贴计划的文字").await.fill(text).await;
    page.button("看看这段文字").await.click().await;
}
