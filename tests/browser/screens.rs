//! Every screen: accessible in both languages and themes, and a picture of each for looking at.

use crate::browser::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, ENGLISH, Words};

#[tokio::test]
async fn every_screen_is_accessible_in_chinese() {
    check_screens(Look::phone(), &CHINESE).await;
}

#[tokio::test]
async fn every_screen_is_accessible_in_english_and_dark() {
    check_screens(Look::phone().english().dark(), &ENGLISH).await;
}

#[tokio::test]
async fn every_screen_is_accessible_on_a_desk() {
    check_screens(Look::desktop(), &CHINESE).await;
}

/// As phones make it that are set to large letters: everything is there, nothing hangs over the edge.
#[tokio::test]
async fn every_screen_holds_letters_twice_as_large() {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.run("document.documentElement.style.fontSize = '200%'", vec![])
        .await;
    page.heading(CHINESE.questions).await;
    let mut troubles = Vec::new();
    for (name, address) in demo_screens(&page, &CHINESE).await {
        page.go(&address).await;
        page.settles().await;
        for script in [WIDER_THAN_SCREEN, CUT_OFF] {
            let trouble = page.run(script, vec![]).await;
            if trouble != "" {
                troubles.push(format!("{name}: {trouble}"));
            }
        }
    }
    assert!(troubles.is_empty(), "{troubles:#?}");
    browser.close().await;
}

async fn check_screens(look: Look, words: &Words) {
    let server = Server::start();
    let browser = Browser::start(look).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.heading(words.questions).await;
    page.assert_accessible("start").await;
    for (name, address) in demo_screens(&page, words).await {
        page.go(&address).await;
        page.settles().await;
        page.assert_accessible(&name).await;
        let overflow = page.run(WIDER_THAN_SCREEN, vec![]).await;
        assert_eq!(overflow, "", "{name} is wider than the screen");
    }
    browser.close().await;
}

const WIDER_THAN_SCREEN: &str = "const wide = document.documentElement.scrollWidth > innerWidth; \
    return wide ? [...document.querySelectorAll('main *')].filter((it) => it.getBoundingClientRect().right > innerWidth + 1)\
    .slice(0, 3).map((it) => it.outerHTML.slice(0, 120)).join('; ') || 'somewhere' : ''";

/// Buttons and links whose words do not fit into them, but for those that say by an ellipsis that there is more.
const CUT_OFF: &str = "return [...document.querySelectorAll('button, a, summary, label, h1, h2')]\
    .filter((it) => it.offsetParent && !it.closest('.visually-hidden, .skip-link, [role=grid]'))\
    .filter((it) => getComputedStyle(it).overflow !== 'visible' && getComputedStyle(it).textOverflow !== 'ellipsis')\
    .filter((it) => it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)\
    .slice(0, 3).map((it) => 'cut off: ' + it.outerHTML.slice(0, 120)).join('; ')";

/// Opens the demo; all screens it has, by name and address.
async fn demo_screens(page: &Page, words: &Words) -> Vec<(String, String)> {
    page.button(words.demo).await.click().await;
    page.button(words.leave_demo).await;
    page.sees(words.copy).await;
    page.go("#/groups").await;
    page.settles().await;
    let group = page
        .run(
            "return document.querySelector('main a[href^=\"#/groups/\"]').getAttribute('href')",
            vec![],
        )
        .await;
    let group = group.as_str().unwrap_or_default().to_string();
    page.go("#/today").await;
    page.sees(words.copy).await;
    let post = page
        .run(
            "return document.querySelector('.post a[href^=\"#/post/\"]').getAttribute('href')",
            vec![],
        )
        .await;
    let post = post.as_str().unwrap_or_default().to_string();
    let figures = group.replace("#/groups/", "#/figures/group/");
    let mut screens: Vec<(String, String)> = [
        "today",
        "calendar",
        "agenda",
        "week",
        "matrix",
        "groups",
        "groups/many",
        "figures",
        "figures/import",
        "more",
        "share",
        "history",
        "trash",
        "settings",
        "library",
        "library/scripts",
        "library/activities",
        "library/checklists",
        "library/limits",
        "library/quizzes",
        "library/glossary",
        "library/guides",
        "library/guides/kinds",
        "library/guides/members",
        "library/guides/festivals",
        "library/playbooks/lead-group-screenshot-task",
        "library/activities/chain-order",
    ]
    .map(|name| (name.replace('/', "-"), format!("#/{name}")))
    .to_vec();
    for part in ["", "/positioning", "/people", "/schedule", "/checklists"] {
        screens.push((format!("group{}", part.replace('/', "-")), format!("{group}{part}")));
    }
    screens.push(("figures-group".into(), figures));
    screens.push(("post".into(), post));
    screens.push(("start-more".into(), "#/start".into()));
    screens
}

impl Page {
    /// Waits until the screen shows its heading.
    async fn settles(&self) {
        self.wait_until(
            "the screen's heading",
            "document.querySelector('main h1') && !document.querySelector('main [role=status].quiet:not(:empty):not(.count)')",
        )
        .await;
    }
}

#[tokio::test]
#[ignore = "writes pictures: cargo xtask shots"]
async fn pictures_of_every_screen() {
    for look in [Look::phone(), Look::tablet(), Look::desktop()] {
        for (look, words) in [
            (look.clone(), &CHINESE),
            (look.clone().dark(), &CHINESE),
            (look.clone().english(), &ENGLISH),
            (look.english().dark(), &ENGLISH),
        ] {
            let server = Server::start();
            let browser = Browser::start(look.clone()).await;
            let page = browser.open(&server.address()).await;
            has_started(&page).await;
            page.heading(words.questions).await;
            page.shot(&format!("start-{}", look.name())).await;
            for (name, address) in demo_screens(&page, words).await {
                page.go(&address).await;
                page.settles().await;
                page.shot(&format!("{name}-{}", look.name())).await;
            }
            browser.close().await;
        }
    }
}
