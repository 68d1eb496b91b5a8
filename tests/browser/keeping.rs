//! Keeping: two tabs see one another's edits, the demo never mixes, a closed tab's last typing is there again, and text that
//! looks like HTML stays text.

use crate::browser::Browser;
use crate::look::Look;
use crate::main_job::{answer_three_questions, tick_first_post};
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, Words};

#[tokio::test]
async fn two_tabs_see_one_anothers_edits() {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let one = browser.open(&server.address()).await;
    has_started(&one).await;
    answer_three_questions(&one, &CHINESE).await;
    let other = browser.open_in_new_tab(&format!("{}#/today", server.address())).await;
    has_started(&other).await;
    other.sees(CHINESE.none_done).await;
    one.go("#/today").await;
    one.sees(CHINESE.none_done).await;
    tick_first_post(&one, &CHINESE).await;
    one.sees(CHINESE.one_done).await;
    other.sees(CHINESE.one_done).await;
    browser.close().await;
}

#[tokio::test]
async fn the_demo_never_mixes_with_the_own_plan() {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.button(CHINESE.demo).await.click().await;
    page.button(CHINESE.leave_demo).await;
    page.sees(CHINESE.copy).await;
    page.reload().await;
    has_started(&page).await;
    page.button(CHINESE.leave_demo).await.click().await;
    page.heading(CHINESE.questions).await;
    answer_three_questions(&page, &CHINESE).await;
    page.go("#/groups").await;
    page.sees("甜果铺").await;
    page.no_longer_sees("果满堂").await;
    browser.close().await;
}

/// Typing that had not paused yet when the tab was reloaded is saved all the same.
#[tokio::test]
async fn the_last_typing_before_a_reload_is_kept() {
    let (_server, browser, page) = positioning_of_a_new_group().await;
    let goal = page.textbox(CHINESE.core_goal).await;
    goal.fill("").await;
    goal.type_text("刚打完字就刷新").await;
    page.reload().await;
    has_started(&page).await;
    page.textbox(CHINESE.core_goal).await.gets_value("刚打完字就刷新").await;
    browser.close().await;
}

/// Into every text field of the plan, then every screen that shows it.
#[tokio::test]
async fn text_that_looks_like_a_program_stays_text() {
    let (_server, browser, page) = positioning_of_a_new_group().await;
    let address = page.address().await;
    let group = address
        .split_once('#')
        .and_then(|(_, route)| route.strip_suffix("/positioning"))
        .expect("the group's address")
        .to_string();
    page.go("#/today").await;
    let post = page.run("return document.querySelector('.post a').hash", vec![]).await;
    let post = post.as_str().expect("a post's address").to_string();
    let group_page = |tab: &str| format!("#{group}{tab}");
    let forms = [
        group_page("/positioning"),
        group_page("/people"),
        "#/settings".to_string(),
        post.clone(),
    ];
    let mut filled = 0;
    for form in &forms {
        page.go(form).await;
        page.sees(CHINESE.saved).await;
        let count = page.run(FILL_ALL, vec![ATTACK.into()]).await;
        filled += count.as_u64().unwrap_or_default();
        page.sees(CHINESE.saved).await;
    }
    assert!(filled >= 25, "only {filled} fields were filled");
    let places = [
        "#/today",
        "#/groups",
        "#/agenda",
        "#/calendar",
        "#/figures",
        "#/share",
        "#/history",
        "#/trash",
        "#/start",
    ];
    let pages = ["", "/schedule", "/checklists"].map(group_page);
    for place in places.iter().map(ToString::to_string).chain(pages).chain(forms) {
        page.go(&place).await;
        page.sees(CHINESE.saved).await;
        let calm = "return window.ran === undefined && !document.querySelector('main img[src=x], main script, a[href^=javascript]')";
        assert_eq!(page.run(calm, vec![]).await, true, "what people type runs on {place}");
    }
    browser.close().await;
}

/// Elements, a script, a handler, an address that is a program, and marks that turn the direction of text.
const ATTACK: &str = "\u{202e}<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>\" onfocus=\"window.ran=1\" \
     x=\"javascript:window.ran=1 {store}\u{2066}</textarea><svg onload=window.ran=1>";

/// Fills every text field of the screen as typing would; answers how many there are.
const FILL_ALL: &str = "const fields = [...document.querySelectorAll('main textarea, main input')].filter((it) => \
     it.tagName === 'TEXTAREA' || it.type === 'text'); \
     for (const field of fields) { field.focus(); field.value = arguments[0]; \
     for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true })); field.blur(); } \
     return fields.length";

/// A fresh profile whose one group's positioning is open; the server lives as long as it is held.
pub async fn positioning_of_a_new_group() -> (Server, Browser, Page) {
    positioning_of_a_new_group_in(Look::phone(), &CHINESE).await
}

/// The same on another device or in another language.
pub async fn positioning_of_a_new_group_in(look: Look, words: &Words) -> (Server, Browser, Page) {
    let server = Server::start();
    let browser = Browser::start(look).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, words).await;
    page.link(words.positioning).await.click().await;
    (server, browser, page)
}
