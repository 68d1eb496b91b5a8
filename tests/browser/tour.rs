//! The minute around the app: offered when the first group stands, walked through by the keyboard, never offered again.

use crate::browser::Browser;
use crate::look::Look;
use crate::main_job::answer_three_questions;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, ENGLISH, Words};
use fantoccini::key::Key;

struct Names {
    begin: &'static str,
    not_now: &'static str,
    next: &'static str,
    finish: &'static str,
    again: &'static str,
    /// What each stop says, and the address on which it says so.
    stops: [(&'static str, &'static str); 5],
}

const IN_CHINESE: Names = Names {
    begin: "看一看",
    not_now: "不用了",
    next: "下一处",
    finish: "开始用",
    again: "认认路",
    stops: [
        ("这是你的群", "#/groups/"),
        ("每天从「今天」开始", "#/today"),
        ("一个月发什么，这里看", "#/calendar"),
        ("每晚记几个数", "#/figures"),
        ("计划要自己存一份", "#/share"),
    ],
};

const IN_ENGLISH: Names = Names {
    begin: "Show me",
    not_now: "No, thanks",
    next: "Next",
    finish: "Start working",
    again: "Look around",
    stops: [
        ("This is your group", "#/groups/"),
        ("Each day begins at Today", "#/today"),
        ("What comes this month", "#/calendar"),
        ("A few figures each evening", "#/figures"),
        ("Keep a copy of your plan", "#/share"),
    ],
};

#[tokio::test]
async fn a_minute_around_the_app_in_chinese() {
    minute(Look::phone(), &CHINESE, &IN_CHINESE).await;
}

#[tokio::test]
async fn a_minute_around_the_app_in_english_and_dark() {
    minute(Look::phone().english().dark(), &ENGLISH, &IN_ENGLISH).await;
}

async fn minute(look: Look, words: &Words, names: &Names) {
    let server = Server::start();
    let browser = Browser::start(look).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, words).await;
    page.button(names.begin).await.click().await;
    for (place, (said, address)) in names.stops.into_iter().enumerate() {
        page.sees(said).await;
        assert!(
            page.address().await.contains(address),
            "{said} is said on another screen"
        );
        let is_last = place + 1 == names.stops.len();
        let on = if is_last { names.finish } else { names.next };
        has_focus(&page, on).await;
        if place == 1 {
            page.assert_accessible("tour").await;
            page.shot("tour").await;
        }
        page.button(on).await.press(Key::Enter).await;
    }
    page.is_gone("button", names.finish).await;
    assert!(page.address().await.contains("#/today"));

    page.reload().await;
    has_started(&page).await;
    page.go("#/more").await;
    page.button(names.again).await.click().await;
    page.sees(names.stops[0].0).await;
    page.button(names.next).await.press(Key::Escape).await;
    page.is_gone("button", names.next).await;
    assert!(!page.has("button", names.not_now).await, "it is offered once");
    browser.close().await;
}

async fn has_focus(page: &Page, name: &str) {
    let expression = format!("document.activeElement?.innerText.trim() === {name:?}");
    page.wait_until(&format!("{name} has the focus"), &expression).await;
}
