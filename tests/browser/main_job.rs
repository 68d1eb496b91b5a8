//! The main job as a newcomer does it: three questions → positioning edited → Today copied and ticked → a real export
//! imported → chart and table show its numbers → exported → storage wiped → imported → all as before. In both languages,
//! and once more without a network.

use crate::browser::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::patience::wait_for;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, ENGLISH, Words};
use std::path::{Path, PathBuf};

const STORE: &str = "甜果铺 <b>&\"1\"</b>";
const GOAL: &str = "三十天里有二十位顾客回来买第二次";

#[tokio::test]
async fn the_main_job_in_chinese() {
    main_job(Look::phone(), &CHINESE, false).await;
}

#[tokio::test]
async fn the_main_job_in_english() {
    main_job(Look::phone().english(), &ENGLISH, false).await;
}

#[tokio::test]
async fn the_main_job_without_a_network() {
    main_job(Look::phone(), &CHINESE, true).await;
}

async fn main_job(look: Look, words: &Words, offline: bool) {
    let mut server = Server::start();
    let mut browser = Browser::start(look).await;
    browser.allow_clipboard().await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    if offline {
        page.can_open_offline().await;
        server.stop();
        browser.forgive("net::ERR_CONNECTION_REFUSED");
        page.reload().await;
        has_started(&page).await;
    }
    answer_three_questions(&page, words).await;
    edit_positioning(&page, words).await;
    copy_and_tick(&page, words).await;
    import_figures(&page, words).await;
    let file = export(&browser, &page, words).await;
    wipe_and_import(&page, words, &file).await;
    browser.close().await;
}

/// Today's date in the store's zone, as date fields take it.
async fn today(page: &Page) -> String {
    let script = "return new Date().toLocaleDateString('sv-SE')";
    page.run(script, vec![]).await.as_str().unwrap_or_default().to_string()
}

pub async fn answer_three_questions(page: &Page, words: &Words) {
    choose_answers(page, words).await;
    page.sees(STORE).await;
    page.sees(words.saved).await;
}

pub async fn choose_answers(page: &Page, words: &Words) {
    page.heading(words.questions).await;
    page.radio(words.trade).await.click().await;
    page.textbox(words.store_name).await.fill(STORE).await;
    page.radio(words.kind).await.click().await;
    let date = today(page).await;
    page.field(words.opening_date).await.fill(&date).await;
    page.button(words.create).await.click().await;
}

/// Marks the first post of Today as sent; its name.
pub async fn tick_first_post(page: &Page, words: &Words) -> String {
    let tick = first_tick(page, words).await;
    page.button(&tick).await.click().await;
    tick
}

/// The name of the button that ticks Today's first post, once there is one.
async fn first_tick(page: &Page, words: &Words) -> String {
    let look = async || {
        let names = page.names_of("button").await;
        names.into_iter().find(|name| name.starts_with(words.sent_prefix))
    };
    wait_for(look).await.expect("a post to tick")
}

async fn edit_positioning(page: &Page, words: &Words) {
    page.link(words.positioning).await.click().await;
    let goal = page.textbox(words.core_goal).await;
    goal.fill(GOAL).await;
    page.go("#/today").await;
    page.sees(words.saved).await;
    page.reload().await;
    has_started(page).await;
}

async fn copy_and_tick(page: &Page, words: &Words) {
    page.go("#/today").await;
    page.sees(words.none_done).await;
    let tick = first_tick(page, words).await;
    page.run("document.querySelector('.post .button.main').scrollIntoView()", vec![])
        .await;
    let first = page.inside(&page.role("listitem", tick.trim_start_matches(words.sent_prefix)).await);
    first.button(words.copy).await.click().await;
    page.sees(words.copied).await;
    let copied = page.clipboard().await;
    assert!(
        copied.contains(STORE),
        "the store's name stands in the copied words as typed: {copied}"
    );
    assert!(!copied.contains('{'), "no variable is left open: {copied}");
    page.button(&tick).await.click().await;
    page.sees(words.one_done).await;
    page.button(words.undo).await.click().await;
    page.sees(words.none_done).await;
    page.button(&tick).await.click().await;
    page.sees(words.one_done).await;
    page.sees(words.saved).await;
    page.reload().await;
    has_started(page).await;
    page.sees(words.one_done).await;
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(name)
}

async fn import_figures(page: &Page, words: &Words) {
    for (round, expected) in [(0, words.taken_in), (1, words.nothing_new)] {
        page.go("#/figures/import").await;
        page.field(words.choose_sheet)
            .await
            .upload(&sample("linkwechat-members-by-day.csv"))
            .await;
        if round == 0 {
            page.button(words.take_in).await.click().await;
        }
        page.sees(expected).await;
    }
    page.go("#/figures").await;
    shows_imported_figures(page, words).await;
}

/// 45 days of the sample; 119 members on its first day, 35 of them new.
async fn shows_imported_figures(page: &Page, words: &Words) {
    page.wait_until(
        "the charts",
        "document.querySelectorAll('main svg[role=img]').length >= 2",
    )
    .await;
    page.run(
        "document.querySelectorAll('details').forEach((it) => { it.open = true; })",
        vec![],
    )
    .await;
    page.sees(words.table).await;
    let newest = page.run(NEWEST_ROW, vec![]).await;
    let expected = last_sample_row();
    for number in &expected {
        let cells = newest.as_str().unwrap_or_default();
        assert!(
            cells.contains(number.as_str()),
            "{expected:?} stand in the newest row: {cells}"
        );
    }
}

const NEWEST_ROW: &str = "return document.querySelector('table tbody tr').innerText";

fn last_sample_row() -> Vec<String> {
    let text = std::fs::read_to_string(sample("linkwechat-members-by-day.csv")).expect("the sample is there");
    let last = text
        .lines()
        .rfind(|line| !line.trim().is_empty())
        .expect("the sample has rows");
    last.trim().split(',').skip(1).map(str::to_string).collect()
}

async fn export(browser: &Browser, page: &Page, words: &Words) -> PathBuf {
    page.go("#/share").await;
    page.button(words.save_file).await.click().await;
    let file = browser.downloaded(".json").await;
    page.field(words.choose_plan).await.upload(&file).await;
    page.sees(words.nothing_changes).await;
    file
}

async fn wipe_and_import(page: &Page, words: &Words, file: &Path) {
    page.awaited(WIPE).await;
    page.go("#/today").await;
    page.reload().await;
    has_started(page).await;
    page.heading(words.questions).await;
    page.go("#/share").await;
    page.field(words.choose_plan).await.upload(file).await;
    page.button(words.merge).await.click().await;
    page.sees(words.saved).await;
    page.go("#/today").await;
    page.sees(words.one_done).await;
    page.go("#/figures").await;
    shows_imported_figures(page, words).await;
    page.go("#/groups").await;
    page.link("甜果铺").await.click().await;
    page.link(words.positioning).await.click().await;
    page.textbox(words.core_goal).await.gets_value(GOAL).await;
}

/// Deletes what the app has stored, but for the service worker and its files; its engine lets go of the database.
const WIPE: &str = "(localStorage.clear(), indexedDB.databases()).then((all) => Promise.all(all.map((one) => \
                    new Promise((done, failed) => { const it = indexedDB.deleteDatabase(one.name); \
                    it.onsuccess = done; it.onerror = failed; })))).then(() => true)";
