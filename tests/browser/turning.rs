//! Undo and redo by the keyboard: across a reload, from another tab, and left to a field that is typed in.

use crate::browser::Browser;
use crate::commands::dev_tools;
use crate::look::Look;
use crate::main_job::{answer_three_questions, tick_first_post};
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::CHINESE;
use serde_json::json;

#[tokio::test]
async fn keys_undo_and_redo_across_a_reload_and_from_another_tab() {
    let server = Server::start();
    let browser = Browser::start(Look::desktop()).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, &CHINESE).await;
    page.go("#/today").await;
    page.sees(CHINESE.none_done).await;
    tick_first_post(&page, &CHINESE).await;
    page.sees(CHINESE.one_done).await;
    page.sees(CHINESE.saved).await;

    page.press_command("z", false).await;
    page.sees(CHINESE.none_done).await;
    page.press_command("z", true).await;
    page.sees(CHINESE.one_done).await;
    page.sees(CHINESE.saved).await;

    page.reload().await;
    has_started(&page).await;
    page.sees(CHINESE.one_done).await;
    page.press_command("z", false).await;
    page.sees(CHINESE.none_done).await;
    page.sees("已撤销").await;

    let other = browser.open_in_new_tab(&format!("{}#/today", server.address())).await;
    has_started(&other).await;
    other.sees(CHINESE.none_done).await;
    other.press_command("y", false).await;
    other.sees(CHINESE.one_done).await;
    page.sees(CHINESE.one_done).await;
    page.press_command("z", false).await;
    page.sees(CHINESE.none_done).await;
    other.sees(CHINESE.none_done).await;
    browser.close().await;
}

/// In a text field the keys take back typing, as everywhere; the plan's last act stays.
#[tokio::test]
async fn a_field_keeps_its_own_undo() {
    let server = Server::start();
    let browser = Browser::start(Look::desktop()).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, &CHINESE).await;
    let group = page.address().await;
    page.go("#/today").await;
    tick_first_post(&page, &CHINESE).await;
    page.sees(CHINESE.one_done).await;
    page.open(&group).await;
    has_started(&page).await;
    page.link(CHINESE.positioning).await.click().await;
    let goal = page.textbox(CHINESE.core_goal).await;
    let before = goal.value().await;
    goal.type_text("多打的").await;
    goal.gets_value(&format!("{before}多打的")).await;
    page.press_command("z", false).await;
    goal.gets_value(&before).await;
    page.go("#/today").await;
    page.sees(CHINESE.one_done).await;
    browser.close().await;
}

impl Page {
    /// Presses a letter with Ctrl, and with Shift where that is said, wherever the focus is.
    async fn press_command(&self, letter: &str, shift: bool) {
        self.tab.bring_to_front().await;
        let (control, shift) = (2, if shift { 8 } else { 0 });
        let code = letter.to_uppercase().bytes().next().unwrap_or_default();
        for kind in ["rawKeyDown", "keyUp"] {
            let key = json!({"type": kind, "modifiers": control + shift, "key": letter, "windowsVirtualKeyCode": code});
            dev_tools(self.tab.client().await, "Input.dispatchKeyEvent", key).await;
        }
    }
}
