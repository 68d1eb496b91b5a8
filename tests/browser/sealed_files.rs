//! A plan file under a passphrase: what the browser seals opens outside of browsers, and the other way round.

use crate::keeping::positioning_of_a_new_group;
use crate::page::Page;
use crate::rust_crypto::RUST_CRYPTO;
use crate::words::CHINESE;
use qunce::exchange::cipher::{CipherFailure, Header, Work};
use qunce::exchange::plan_file;
use qunce::exchange::sealed_file::{self, SealedFile};

const PASSPHRASE: &str = "水果 \u{e9} 通行 2026";

#[tokio::test]
async fn what_the_browser_seals_opens_elsewhere_and_here_again() {
    let (_server, browser, page) = positioning_of_a_new_group().await;
    page.go("#/share").await;
    page.button("加口令").await.click().await;
    let passphrase = page.textbox("口令（不填就不加）").await;
    passphrase.fill("太短").await;
    page.sees("口令至少 8 个字符").await;
    // As keyboards of some systems write it: e and an accent of its own.
    passphrase.fill("水果 e\u{301} 通行 2026").await;
    page.button(CHINESE.save_file).await.click().await;
    let file = browser.downloaded(".json").await;
    let bytes = std::fs::read(&file).expect("the saved file");
    assert!(
        !String::from_utf8_lossy(&bytes).contains("甜果铺"),
        "nothing can be read without the passphrase"
    );
    let sealed = SealedFile::read(&bytes).expect("a sealed file").expect("a sealed file");
    assert_eq!(
        open(&sealed, "水果 \u{e9} 通行 2025").await,
        Err(CipherFailure::Refused)
    );
    let mut other_day = sealed.clone();
    other_day.header.created.replace_range(..4, "2025");
    assert_eq!(
        open(&other_day, PASSPHRASE).await,
        Err(CipherFailure::Refused),
        "the header is authenticated"
    );
    let plain = open(&sealed, PASSPHRASE).await.expect("the passphrase fits");
    let plan = sealed_file::unwrap(&plain).expect("a deflated plan file");
    assert!(String::from_utf8_lossy(&plan).contains("甜果铺"));
    plan_file::read(&plan).expect("a whole plan file");

    page.field(CHINESE.choose_plan).await.upload(&file).await;
    unseals(&page, PASSPHRASE).await;

    let from_elsewhere = file.with_file_name("from-elsewhere.json");
    std::fs::write(&from_elsewhere, seal(&plan).await).expect("a file");
    page.field(CHINESE.choose_plan).await.upload(&from_elsewhere).await;
    unseals(&page, PASSPHRASE).await;
    browser.close().await;
}

/// A wrong passphrase is told and changes nothing, a second try with the right one shows the preview.
async fn unseals(page: &Page, passphrase: &str) {
    page.sees("这份文件加了口令").await;
    page.textbox("文件的口令").await.fill("不是这一个口令").await;
    page.button("打开").await.click().await;
    page.sees("打不开：口令不对，或者文件在传送时被改动过。什么都没有改动。")
        .await;
    page.textbox("文件的口令").await.fill(passphrase).await;
    page.button("打开").await.click().await;
    page.sees(CHINESE.nothing_changes).await;
    page.no_longer_sees("打不开：").await;
    page.button("取消").await.click().await;
}

async fn open(sealed: &SealedFile, passphrase: &str) -> Result<Vec<u8>, CipherFailure> {
    let work = Work {
        passphrase: passphrase.to_owned(),
        header: sealed.header.clone(),
        bytes: sealed.sealed.clone(),
    };
    (RUST_CRYPTO.open)(work).await
}

async fn seal(plan_file: &[u8]) -> Vec<u8> {
    let (salt, nonce) = (RUST_CRYPTO.random)().expect("fixed bytes");
    let header = Header::new("2026-11-22T20:00:00Z", salt, nonce);
    let work = Work {
        passphrase: PASSPHRASE.to_owned(),
        header: header.clone(),
        bytes: sealed_file::wrap(plan_file),
    };
    let sealed = (RUST_CRYPTO.seal)(work).await.expect("it seals");
    SealedFile { header, sealed }.write().expect("it can be written")
}
