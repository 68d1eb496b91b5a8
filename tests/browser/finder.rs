//! Going to a screen by a few letters of its name, and the list of keys: without a mouse.

use crate::browser::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, ENGLISH, Words};
use fantoccini::key::Key;

/// What stands in the dialogs.
struct Names {
    typed: &'static str,
    screen: &'static str,
    heading: &'static str,
    undo: &'static str,
}

#[tokio::test]
async fn a_screen_is_found_without_a_mouse_in_chinese() {
    let names = Names {
        typed: "页面、社群、排期的名字",
        screen: "回收",
        heading: "回收站",
        undo: "撤销",
    };
    find_a_screen(Look::desktop(), &CHINESE, &names).await;
}

#[tokio::test]
async fn a_screen_is_found_on_a_phone_in_english_and_dark() {
    let names = Names {
        typed: "Name of a screen, group or playbook",
        screen: "tra",
        heading: "Trash",
        undo: "Undo",
    };
    find_a_screen(Look::phone().english().dark(), &ENGLISH, &names).await;
}

async fn find_a_screen(look: Look, words: &Words, names: &Names) {
    let server = Server::start();
    let browser = Browser::start(look).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.button(words.demo).await.click().await;
    page.button(words.leave_demo).await;
    page.go("#/groups").await;
    page.wait_until("the groups", "document.querySelector('main a[href^=\"#/groups/\"]')")
        .await;

    press(&page, "k", true).await;
    let field = page.combobox(names.typed).await;
    page.assert_accessible("finder").await;
    field.type_text(names.screen).await;
    field.press(Key::Enter).await;
    page.heading(names.heading).await;
    page.is_gone("combobox", names.typed).await;

    press(&page, "?", false).await;
    page.sees(names.undo).await;
    page.assert_accessible("keys").await;
    browser.close().await;
}

/// A key that no field gets.
pub async fn press(page: &Page, key: &str, with_control: bool) {
    let script = "document.body.dispatchEvent(new KeyboardEvent('keydown', \
        { key: arguments[0], ctrlKey: arguments[1], bubbles: true, cancelable: true }))";
    page.run(script, vec![key.into(), with_control.into()]).await;
}
