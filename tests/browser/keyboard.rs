//! The main job by real keys alone: three questions, a screen found, the next post opened, copied and ticked.

use crate::browser::Browser;
use crate::commands::computed_name;
use crate::look::Look;
use crate::page::Page;
use crate::patience::wait_for;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, ENGLISH, Words};
use fantoccini::key::Key;

/// No screen has so many things before the one wanted.
const MOST_STEPS: usize = 60;

struct Names {
    list: &'static str,
    list_heading: &'static str,
    sent: &'static str,
    not_sent: &'static str,
}

#[tokio::test]
async fn the_main_job_by_keyboard_in_chinese() {
    let names = Names {
        list: "列表",
        list_heading: "日程",
        sent: "已发",
        not_sent: "改回未发",
    };
    by_keyboard(Look::desktop(), &CHINESE, &names).await;
}

#[tokio::test]
async fn the_main_job_by_keyboard_in_english() {
    let names = Names {
        list: "List",
        list_heading: "Calendar",
        sent: "Sent",
        not_sent: "Mark as not sent",
    };
    by_keyboard(Look::desktop().english().dark(), &ENGLISH, &names).await;
}

async fn by_keyboard(look: Look, words: &Words, names: &Names) {
    let server = Server::start();
    let browser = Browser::start(look).await;
    browser.allow_clipboard().await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.heading(words.questions).await;
    choose_by_arrows(&page, words.trade).await;
    tab_to(&page, words.store_name).await;
    page.types("甜果铺").await;
    choose_by_arrows(&page, words.kind).await;
    tab_to(&page, words.create).await;
    page.presses(Key::Enter).await;
    page.sees(words.saved).await;

    // The first posts come tomorrow, as nobody chose another day.
    page.types(&format!("{}k{}", char::from(Key::Control), char::from(Key::Null)))
        .await;
    page.types(names.list).await;
    page.presses(Key::Enter).await;
    page.heading(names.list_heading).await;
    tab_to_post(&page).await;
    page.presses(Key::Enter).await;
    tab_to(&page, words.copy).await;
    page.presses(Key::Enter).await;
    page.sees(words.copied).await;
    assert!(!page.clipboard().await.is_empty());
    tab_to(&page, names.sent).await;
    page.presses(Key::Enter).await;
    page.sees(names.not_sent).await;
    page.sees(words.saved).await;
    browser.close().await;
}

/// Goes with the Tab key to what has this name.
async fn tab_to(page: &Page, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..MOST_STEPS {
        page.presses(Key::Tab).await;
        let here = page.focused_name().await;
        if here.contains(name) {
            return;
        }
        passed.push(here);
    }
    page.give_up::<()>(&format!("the Tab key does not lead to {name:?}, but to {passed:?}"))
        .await;
}

async fn tab_to_post(page: &Page) {
    let is_post = "return /^#\\/post\\/(?!new)/.test(document.activeElement?.getAttribute('href') ?? '')";
    for _ in 0..MOST_STEPS {
        page.presses(Key::Tab).await;
        if page.run(is_post, vec![]).await == true {
            return;
        }
    }
    page.give_up::<()>("the Tab key does not lead to a post").await;
}

/// Goes to the next group of radio buttons and within it to the one of this name.
async fn choose_by_arrows(page: &Page, name: &str) {
    let is_radio = "return document.activeElement?.type === 'radio'";
    for _ in 0..MOST_STEPS {
        page.presses(Key::Tab).await;
        if page.run(is_radio, vec![]).await == true {
            break;
        }
    }
    for _ in 0..MOST_STEPS {
        if page.focused_name().await.contains(name) {
            return page.types(" ").await;
        }
        page.presses(Key::Down).await;
    }
    page.give_up::<()>(&format!("the arrows do not lead to {name:?}")).await;
}

impl Page {
    /// What has the focus gets these keys; where a screen is just being changed, what has it then.
    async fn types(&self, keys: &str) {
        let sent = wait_for(async || {
            let focused = self.tab.client().await.active_element().await.ok()?;
            focused.send_keys(keys).await.ok()
        });
        sent.await.expect("something has the focus and takes keys");
    }

    async fn presses(&self, key: Key) {
        self.types(&char::from(key).to_string()).await;
    }

    async fn focused_name(&self) -> String {
        let client = self.tab.client().await;
        let focused = client.active_element().await.expect("something has the focus");
        computed_name(client, &focused).await.unwrap_or_default()
    }
}
