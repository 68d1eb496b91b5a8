//! A post of one's own on the phone: added with a few words, seen on its days, changed from one of them on, taken back as a
//! whole, and all there after a reload.

use crate::browser::Browser;
use crate::look::Look;
use crate::main_job::answer_three_questions;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, ENGLISH, Words};

/// What stands on the screens.
struct Names {
    add: &'static str,
    words: &'static str,
    weekly: &'static str,
    /// Part of the sentence that says the rule.
    said: &'static str,
    save: &'static str,
    cancel: &'static str,
    change: &'static str,
    later: &'static str,
    delete: &'static str,
    delete_all: &'static str,
    calendar: &'static str,
}

const IN_CHINESE: Names = Names {
    add: "加一条内容",
    words: "要发的话",
    weekly: "按周",
    said: "每周的",
    save: "保存",
    cancel: "不加了",
    change: "修改",
    later: "这次和以后",
    delete: "删除",
    delete_all: "全部删掉",
    calendar: "日程",
};

const IN_ENGLISH: Names = Names {
    add: "Add a post",
    words: "The words",
    weekly: "By weeks",
    said: "every week on",
    save: "Save",
    cancel: "Cancel",
    change: "Change",
    later: "This and later",
    delete: "Delete",
    delete_all: "Delete all of it",
    calendar: "Calendar",
};

const FIRST: &str = "周末到店送橘子一斤";
const SECOND: &str = "周末到店送苹果一斤";

#[tokio::test]
async fn an_own_weekly_post_in_chinese() {
    own_weekly_post(Look::phone(), &CHINESE, &IN_CHINESE).await;
}

#[tokio::test]
async fn an_own_weekly_post_in_english() {
    own_weekly_post(Look::phone().english().dark(), &ENGLISH, &IN_ENGLISH).await;
}

async fn own_weekly_post(look: Look, words: &Words, names: &Names) {
    let server = Server::start();
    let browser = Browser::start(look).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, words).await;
    add(&page, words, names).await;
    sees_on(&page, 7, FIRST).await;

    change_later(&page, names).await;
    page.sees(SECOND).await;
    page.button(words.undo).await.click().await;
    sees_on(&page, 7, FIRST).await;
    page.sees(words.saved).await;

    change_later(&page, names).await;
    page.sees(SECOND).await;
    page.sees(words.saved).await;
    page.reload().await;
    has_started(&page).await;
    sees_on(&page, 14, SECOND).await;
    sees_on(&page, 0, FIRST).await;
    delete(&page, words, names).await;
    browser.close().await;
}

#[tokio::test]
async fn today_follows_new_words_written_in_another_tab() {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let one = browser.open(&server.address()).await;
    has_started(&one).await;
    answer_three_questions(&one, &CHINESE).await;
    add(&one, &CHINESE, &IN_CHINESE).await;
    let other = browser.open_in_new_tab(&format!("{}#/today", server.address())).await;
    has_started(&other).await;
    other.sees(FIRST).await;

    open_on(&one, 0, FIRST).await;
    one.link(IN_CHINESE.change).await.click().await;
    one.textbox(IN_CHINESE.words).await.fill(SECOND).await;
    one.button(IN_CHINESE.save).await.click().await;
    other.sees(SECOND).await;
    browser.close().await;
}

#[tokio::test]
async fn words_that_were_begun_outlive_a_reload_and_a_shared_text_begins_a_post() {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, &CHINESE).await;
    page.go("#/post/new").await;
    page.textbox(IN_CHINESE.words).await.fill(FIRST).await;
    page.reload().await;
    has_started(&page).await;
    page.textbox(IN_CHINESE.words).await.gets_value(FIRST).await;
    page.link(IN_CHINESE.cancel).await.click().await;
    page.link(IN_CHINESE.add).await.click().await;
    page.textbox(IN_CHINESE.words).await.gets_value("").await;

    // As the system opens the app that a text was shared into.
    let shared = format!("{}?text={SECOND}", server.address());
    page.open(&shared).await;
    has_started(&page).await;
    page.textbox(IN_CHINESE.words).await.gets_value(SECOND).await;
    page.button(IN_CHINESE.save).await.click().await;
    page.sees(SECOND).await;
    browser.close().await;
}

async fn add(page: &Page, words: &Words, names: &Names) {
    page.go("#/today").await;
    page.link(names.add).await.click().await;
    page.textbox(names.words).await.fill(FIRST).await;
    page.radio(names.weekly).await.click().await;
    page.sees(names.said).await;
    page.assert_accessible("own post form").await;
    page.shot("own-post-form").await;
    page.button(names.save).await.click().await;
    page.sees(FIRST).await;
    page.sees(words.saved).await;
}

/// From the post of the day in a week.
async fn change_later(page: &Page, names: &Names) {
    open_on(page, 7, FIRST).await;
    page.link(names.change).await.click().await;
    assert!(
        page.radio(names.later).await.is_on().await,
        "what is to come is meant first"
    );
    page.textbox(names.words).await.fill(SECOND).await;
    page.button(names.save).await.click().await;
    page.heading(names.calendar).await;
}

async fn delete(page: &Page, words: &Words, names: &Names) {
    open_on(page, 14, SECOND).await;
    let script = "[...document.querySelectorAll('summary')].find(it => it.innerText.includes(arguments[0])).click()";
    page.run(script, vec![names.delete.into()]).await;
    page.button(names.delete_all).await.click().await;
    page.button(words.undo).await;
    go_to(page, 14).await;
    page.is_gone("link", SECOND).await;
}

async fn go_to(page: &Page, days: i64) {
    let script = "const day = new Date(Date.now() + arguments[0] * 864e5); return day.toLocaleDateString('sv-SE')";
    let day = page.run(script, vec![days.into()]).await;
    page.go(&format!("#/calendar?day={}", day.as_str().unwrap_or_default()))
        .await;
}

async fn sees_on(page: &Page, days: i64, words: &str) {
    go_to(page, days).await;
    page.sees(words).await;
}

async fn open_on(page: &Page, days: i64, words: &str) {
    sees_on(page, days, words).await;
    let script = "[...document.querySelectorAll('main a')].find(it => it.innerText.includes(arguments[0])).click()";
    page.run(script, vec![words.into()]).await;
}
