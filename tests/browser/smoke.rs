//! The least that has to work: the app opens anywhere, asks nobody else for anything, and opens again without a server.

use crate::browser::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::server::{Server, dist_folder};
use crate::updates::copy;

#[tokio::test]
async fn opens_at_the_root_and_without_a_server() {
    opens_and_survives(Server::start()).await;
}

#[tokio::test]
async fn opens_under_a_sub_path_and_without_a_server() {
    opens_and_survives(Server::start_under("/some/where/")).await;
}

async fn opens_and_survives(mut server: Server) {
    let mut browser = Browser::start(Look::phone()).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.can_open_offline().await;
    let mut foreign = browser.requested_addresses().await;
    foreign.retain(|address| !address.starts_with(&server.address()));
    assert!(foreign.is_empty(), "requests to others: {foreign:?}");
    let missing: Vec<String> = server
        .requests()
        .into_iter()
        .filter(|it| !it.starts_with("200"))
        .collect();
    assert!(missing.is_empty(), "requests for what is not there: {missing:?}");

    server.stop();
    server.forget_requests();
    browser.forgive("net::ERR_CONNECTION_REFUSED");
    page.reload().await;
    has_started(&page).await;
    assert_eq!(
        server.requests(),
        Vec::<String>::new(),
        "a stopped server was asked and answered"
    );
    browser.close().await;
}

#[tokio::test]
async fn speaks_the_language_of_the_browser() {
    let server = Server::start();
    for (look, language) in [(Look::phone(), "zh-CN"), (Look::phone().english(), "en")] {
        let browser = Browser::start(look).await;
        let page = browser.open(&server.address()).await;
        has_started(&page).await;
        assert_eq!(page.run("return document.documentElement.lang", vec![]).await, language);
        browser.close().await;
    }
}

/// A program that does not arrive is said in a sentence, with a button that tries again.
#[tokio::test]
async fn says_so_when_a_program_is_missing() {
    let server = Server::start();
    let broken = std::env::temp_dir().join(format!("qunce-broken-{}", std::process::id()));
    std::fs::create_dir_all(&broken).expect("a temporary folder");
    let page_file = dist_folder().join("index.html");
    std::fs::copy(page_file, broken.join("index.html")).expect("the page is copied");
    server.switch_to(&broken);
    let mut browser = Browser::start(Look::phone()).await;
    browser.forgive("404 (Not Found)");
    browser.forgive("code 404");
    browser.forgive("code (404)");
    let page = browser.open(&server.address()).await;
    page.sees("群策没能启动").await;
    server.switch_to(&dist_folder());
    page.button("重新载入").await.click().await;
    has_started(&page).await;
    browser.close().await;
    std::fs::remove_dir_all(&broken).ok();
}

/// The screens behind the first do not arrive: a sentence and a way to try again, and nothing else is hurt.
#[tokio::test]
async fn says_so_when_the_second_part_is_missing() {
    let server = Server::start();
    let broken = std::env::temp_dir().join(format!("qunce-first-part-{}", std::process::id()));
    copy(&dist_folder(), &broken, &|name| !name.ends_with("_later.wasm"));
    server.switch_to(&broken);
    let mut browser = Browser::start(Look::phone()).await;
    for expected in ["404", "instantiateStreaming", "_parts.js"] {
        browser.forgive(expected);
    }
    let page = browser.open(&format!("{}#/settings", server.address())).await;
    has_started(&page).await;
    page.sees("这一页没有取到").await;
    server.switch_to(&dist_folder());
    page.button("再试一次").await.click().await;
    page.sees("语言与外观").await;
    browser.close().await;
    std::fs::remove_dir_all(&broken).ok();
}

pub async fn has_started(page: &Page) {
    page.wait_until("the start of the app", "!document.getElementById('shell')")
        .await;
}
