//! Working through Today with one thumb, and putting a post off: what is copied, what is ticked, and what is not.

use crate::browser::Browser;
use crate::finder::press;
use crate::look::Look;
use crate::main_job::answer_three_questions;
use crate::page::Page;
use crate::patience::wait_for;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, ENGLISH, Words};
use fantoccini::key::Key;

/// What stands on the screen.
struct Names {
    copy_next: &'static str,
    sent_copy_next: &'static str,
    put_down: &'static str,
    put_off: &'static str,
    tomorrow: &'static str,
    moved: &'static str,
    one_less: &'static str,
}

const IN_CHINESE: Names = Names {
    copy_next: "复制下一条",
    sent_copy_next: "已发，复制下一条",
    put_down: "没发",
    put_off: "晚点再发：",
    tomorrow: "明天同一时间",
    moved: "已改到",
    one_less: "已完成 0/5",
};

const IN_ENGLISH: Names = Names {
    copy_next: "Copy next",
    sent_copy_next: "Sent, copy next",
    put_down: "Not sent",
    put_off: "Send later: ",
    tomorrow: "Tomorrow, same time",
    moved: "Moved to",
    one_less: "0 of 5 done",
};

#[tokio::test]
async fn posts_are_copied_one_after_the_other_on_a_phone_in_chinese() {
    copy_one_after_the_other(Look::phone(), &CHINESE, &IN_CHINESE).await;
}

#[tokio::test]
async fn posts_are_copied_one_after_the_other_on_a_desk_in_english_and_dark() {
    copy_one_after_the_other(Look::desktop().english().dark(), &ENGLISH, &IN_ENGLISH).await;
}

async fn start(look: Look, words: &Words) -> (Server, Browser, Page) {
    let server = Server::start();
    let browser = Browser::start(look).await;
    browser.allow_clipboard().await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, words).await;
    page.button(words.no_tour).await.click().await;
    page.go("#/today").await;
    page.sees(words.none_done).await;
    (server, browser, page)
}

async fn copy_one_after_the_other(look: Look, words: &Words, names: &Names) {
    let (_server, browser, page) = start(look, words).await;
    let is_in_sight = "(() => { const it = document.querySelector('.next-act').getBoundingClientRect(); \
                       const hit = document.elementFromPoint(it.x + it.width / 2, it.y + it.height / 2); \
                       return it.bottom <= innerHeight && Boolean(hit.closest('.next-act')); })()";
    page.wait_until("the button under the thumb", is_in_sight).await;

    // Copying ticks nothing.
    page.button(names.copy_next).await.click().await;
    page.button(names.sent_copy_next).await;
    page.wait_until("the copied post under the focus", FOCUS_IN_HAND).await;
    page.sees(words.none_done).await;
    let first = page.clipboard().await;
    page.assert_accessible("today with a post in hand").await;
    page.shot("today-in-hand").await;

    // What was not sent stays open, and the next comes first.
    page.button(names.put_down).await.click().await;
    press_next(&page, names.copy_next).await;
    page.button(names.sent_copy_next).await;
    let second = page.clipboard().await;
    assert_ne!(first, second, "another post");
    page.sees(words.none_done).await;

    // Saying "sent" ticks what is in hand, and its undo takes back just that.
    press_next(&page, names.sent_copy_next).await;
    page.sees(words.one_done).await;
    assert_ne!(page.clipboard().await, second, "the next");
    page.wait_until("the next post under the focus", FOCUS_IN_HAND).await;
    page.button(words.undo).await.click().await;
    page.sees(words.none_done).await;

    // The same by the keyboard alone.
    wait_until_rested(&page).await;
    press(&page, "Enter", true).await;
    page.sees(words.one_done).await;
    page.sees(words.saved).await;
    page.reload().await;
    has_started(&page).await;
    page.sees(words.one_done).await;
    page.button(names.copy_next).await;
    browser.close().await;
}

const FOCUS_IN_HAND: &str = "document.activeElement?.closest('.post.in-hand')";

/// A finger that taps twice ticks nothing: for a moment after a copy the button rests.
async fn wait_until_rested(page: &Page) {
    page.wait_until(
        "the button to be ready",
        "document.querySelector('.next-act:not([disabled])')",
    )
    .await;
}

async fn press_next(page: &Page, name: &str) {
    wait_until_rested(page).await;
    page.button(name).await.click().await;
}

#[tokio::test]
async fn a_post_is_put_off_until_tomorrow_in_chinese() {
    put_off(Look::phone(), &CHINESE, &IN_CHINESE).await;
}

#[tokio::test]
async fn a_post_is_put_off_until_tomorrow_in_english() {
    put_off(Look::desktop().english().dark(), &ENGLISH, &IN_ENGLISH).await;
}

/// By the keyboard alone, since a thumb does less.
async fn put_off(look: Look, words: &Words, names: &Names) {
    let (_server, browser, page) = start(look, words).await;
    let find = async || {
        let all = page.names_of("button").await;
        all.into_iter().find(|name| name.starts_with(names.put_off))
    };
    let menu = wait_for(find).await.expect("a post to put off");
    page.button(&menu).await.press(Key::Enter).await;
    page.role("menuitem", names.tomorrow).await;
    page.wait_until(
        "the first item under the focus",
        "document.activeElement?.role === 'menuitem'",
    )
    .await;
    page.assert_accessible("today with a menu").await;
    page.shot("today-put-off").await;
    page.role("menuitem", names.tomorrow).await.press(Key::Enter).await;
    page.sees(names.moved).await;
    page.sees(names.one_less).await;
    page.wait_until(
        "the next card under the focus",
        "document.activeElement?.closest('.post')",
    )
    .await;
    page.sees(words.saved).await;
    page.button(words.undo).await.click().await;
    page.sees(words.none_done).await;
    browser.close().await;
}
