//! A post comes to another day: dragged by mouse, by a finger that rested on it, led there by the keys; and a copy of it by Ctrl.

use crate::browser::Browser;
use crate::look::Look;
use crate::main_job::answer_three_questions;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::CHINESE;
use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};
use fantoccini::key::Key;
use serde_json::json;
use std::time::Duration;

const MOVED: &str = "已改到";
const COPIED: &str = "已复制到";

/// The first post of a day, and how many it has.
const POST: &str = "return document.querySelector(`[data-drop=\"${arguments[0]}\"] a[data-drag]`)?.id ?? ''";
const COUNT: &str = "return document.querySelectorAll(`.week-day[data-drop=\"${arguments[0]}\"] a[data-drag]`).length";
/// The middle of what an expression finds, once it is in sight.
const MIDDLE: &str = "const it = document.querySelector(arguments[0]); it.scrollIntoView({ block: 'nearest' }); \
    const { x, y, width, height } = it.getBoundingClientRect(); return [x + width / 2, y + Math.min(height / 2, 60)]";

#[tokio::test]
async fn a_post_is_dragged_to_another_day_and_a_copy_beside_it() {
    let (_server, browser, page) = week_of_a_new_group(Look::desktop()).await;
    let (from, to) = two_days(&page).await;
    let (of_from, of_to) = (count(&page, &from).await, count(&page, &to).await);
    let post = first_post(&page, &from).await;
    drag(&page, &post, &format!(".week-day[data-drop='{to}']"), false).await;
    page.sees(MOVED).await;
    has(&page, &from, of_from - 1).await;
    has(&page, &to, of_to + 1).await;
    page.button(CHINESE.undo).await.click().await;
    has(&page, &from, of_from).await;

    let post = first_post(&page, &from).await;
    drag(&page, &post, &format!(".week-day[data-drop='{to}']"), true).await;
    page.sees(COPIED).await;
    has(&page, &from, of_from).await;
    has(&page, &to, of_to + 1).await;

    let post = first_post(&page, &from).await;
    press_shifted(&page, &post, Key::Right).await;
    has(&page, &from, of_from - 1).await;
    let focused = page.run("return document.activeElement.id", vec![]).await;
    assert_eq!(focused, json!(post), "the focus goes along");
    page.sees(CHINESE.saved).await;
    assert!(page.address().await.contains("#/week"), "dragging opens no post");
    browser.close().await;
}

#[tokio::test]
async fn a_finger_that_rests_on_a_post_takes_it_to_another_day() {
    let (_server, browser, page) = week_of_a_new_group(Look::phone()).await;
    let (from, to) = two_days(&page).await;
    let post = first_post(&page, &from).await;
    let begin = middle(&page, &format!("[id='{post}']")).await;
    let end = middle(&page, &format!("td[data-drop='{to}']")).await;
    let touch = TouchActions::new("finger".into())
        .then(move_to(begin))
        .then(PointerAction::Down { button: 0 })
        .then(PointerAction::Pause {
            duration: Duration::from_millis(700),
        })
        .then(glide_to(end))
        .then(PointerAction::Up { button: 0 });
    let client = page.tab.client().await;
    client.perform_actions(touch).await.expect("a finger");
    page.sees(MOVED).await;
    page.sees(CHINESE.saved).await;
    assert!(page.address().await.contains("#/week"), "dragging opens no post");
    browser.close().await;
}

async fn week_of_a_new_group(look: Look) -> (Server, Browser, Page) {
    let server = Server::start();
    let browser = Browser::start(look).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, &CHINESE).await;
    // The week after this has seven days to come.
    let script = "const day = new Date(Date.now() + 7 * 864e5); return day.toLocaleDateString('sv-SE')";
    let day = page.run(script, vec![]).await;
    page.go(&format!("#/week?day={}", day.as_str().unwrap_or_default()))
        .await;
    page.wait_until("posts", "document.querySelector('.week-day.chosen a[data-drag]')")
        .await;
    (server, browser, page)
}

/// The chosen day, and the one before it in the week, or the one after Monday.
async fn two_days(page: &Page) -> (String, String) {
    let script = "const days = [...document.querySelectorAll('.week-day')]; \
        const at = days.findIndex(it => it.classList.contains('chosen')); \
        return [at, at ? at - 1 : 1].map(it => days[it].dataset.drop)";
    let days = page.run(script, vec![]).await;
    let day = |at: usize| days[at].as_str().unwrap_or_default().to_string();
    (day(0), day(1))
}

async fn first_post(page: &Page, day: &str) -> String {
    let id = page.run(POST, vec![json!(day)]).await;
    id.as_str().unwrap_or_default().to_string()
}

async fn count(page: &Page, day: &str) -> u64 {
    page.run(COUNT, vec![json!(day)]).await.as_u64().unwrap_or_default()
}

async fn has(page: &Page, day: &str, count: u64) {
    let count_of_day =
        format!("document.querySelectorAll(\".week-day[data-drop='{day}'] a[data-drag]\").length === {count}");
    page.wait_until(&format!("{day} has {count} posts"), &count_of_day)
        .await;
}

async fn middle(page: &Page, selector: &str) -> (f64, f64) {
    let at = page.run(MIDDLE, vec![json!(selector)]).await;
    (at[0].as_f64().unwrap_or_default(), at[1].as_f64().unwrap_or_default())
}

fn move_to((x, y): (f64, f64)) -> PointerAction {
    PointerAction::MoveTo { duration: None, x, y }
}

fn glide_to((x, y): (f64, f64)) -> PointerAction {
    PointerAction::MoveTo {
        duration: Some(Duration::from_millis(300)),
        x,
        y,
    }
}

async fn drag(page: &Page, post: &str, to: &str, with_control: bool) {
    let begin = middle(page, &format!("[id='{post}']")).await;
    let end = middle(page, to).await;
    let client = page.tab.client().await;
    if with_control {
        let down = KeyActions::new("keys".into()).then(KeyAction::Down {
            value: char::from(Key::Control),
        });
        client.perform_actions(down).await.expect("a key");
    }
    let mouse = MouseActions::new("mouse".into())
        .then(move_to(begin))
        .then(PointerAction::Down {
            button: MOUSE_BUTTON_LEFT,
        })
        .then(glide_to(end))
        .then(PointerAction::Up {
            button: MOUSE_BUTTON_LEFT,
        });
    client.perform_actions(Actions::from(mouse)).await.expect("a mouse");
    client.release_actions().await.expect("hands off");
}

async fn press_shifted(page: &Page, post: &str, key: Key) {
    page.run("document.getElementById(arguments[0]).focus()", vec![json!(post)])
        .await;
    let keys: String = [Key::Shift, key, Key::Null].map(char::from).iter().collect();
    let client = page.tab.client().await;
    let focused = client.active_element().await.expect("the post has the focus");
    focused.send_keys(&keys).await.expect("it takes keys");
}
