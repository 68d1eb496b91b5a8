//! A playbook of one's own: a bundled one is copied, a post gets other words and another time, a group uses it and keeps what it
//! pinned; then it is passed on as a file, deleted, put back, and all is there after a reload.

use crate::browser::Browser;
use crate::look::Look;
use crate::main_job::answer_three_questions;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, ENGLISH, Words};

/// What stands on the screens.
struct Names {
    copy: &'static str,
    post: &'static str,
    words: &'static str,
    time: &'static str,
    back: &'static str,
    done: &'static str,
    own_heading: &'static str,
    name: &'static str,
    change: &'static str,
    add_it: &'static str,
    pass_on: &'static str,
    only_playbooks: &'static str,
    delete: &'static str,
    restore: &'static str,
    search: &'static str,
    /// Over the ready-made ones.
    bundled: &'static str,
}

const IN_CHINESE: Names = Names {
    copy: "改成自己的",
    post: "欢迎与七天安排",
    words: "要发的话",
    time: "时间",
    back: "回到排期",
    done: "改好了",
    own_heading: "自己的排期",
    name: "新用户七天（我的）",
    change: "修改",
    add_it: "排进去",
    pass_on: "存成文件给别人",
    only_playbooks: "这份文件里是别人做的排期",
    delete: "删除这份排期",
    restore: "放回",
    search: "搜标题和里面的话",
    bundled: "现成的排期",
};

const IN_ENGLISH: Names = Names {
    copy: "Edit a copy",
    post: "Welcome and the seven days ahead",
    words: "The words",
    time: "Time",
    back: "Back to the playbook",
    done: "Done",
    own_heading: "Playbooks of your own",
    name: "Seven days for new users (mine)",
    change: "Change it",
    add_it: "Add it",
    pass_on: "Save as a file to pass on",
    only_playbooks: "This file holds playbooks somebody made",
    delete: "Delete this playbook",
    restore: "Put back",
    search: "Search titles and words",
    bundled: "Ready-made playbooks",
};

const FIRST: &str = "早上好！今天起每天一个挑果子的小窍门 <b>1</b>";
const LATER: &str = "换一句：今天开门送一杯果汁";

#[tokio::test]
async fn a_playbook_of_ones_own_in_chinese() {
    own_playbook(Look::phone(), &CHINESE, &IN_CHINESE).await;
}

#[tokio::test]
async fn a_playbook_of_ones_own_in_english() {
    own_playbook(Look::phone().english().dark(), &ENGLISH, &IN_ENGLISH).await;
}

async fn own_playbook(look: Look, words: &Words, names: &Names) {
    let server = Server::start();
    let browser = Browser::start(look).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    answer_three_questions(&page, words).await;
    copy_and_change(&page, words, names).await;
    use_it(&page, words, names).await;
    page.reload().await;
    has_started(&page).await;
    posts_tomorrow(&page, names, FIRST).await;

    page.go("#/library").await;
    page.heading(names.own_heading).await;
    page.textbox(names.search).await.fill("挑果子").await;
    page.no_longer_sees(names.bundled).await;
    page.link(names.name).await.click().await;
    page.link(names.change).await.click().await;
    reword(&page, words, names, LATER).await;
    posts_tomorrow(&page, names, FIRST).await;

    pass_on(&browser, &page, words, names).await;
    delete_and_put_back(&page, words, names).await;
    browser.close().await;
}

async fn copy_and_change(page: &Page, words: &Words, names: &Names) {
    page.go("#/library/playbooks/new-user-seven-days").await;
    page.button(names.copy).await.click().await;
    page.sees(names.name).await;
    page.assert_accessible("own playbook").await;
    page.shot("own-playbook").await;
    reword(page, words, names, FIRST).await;
    page.link(names.post).await.click().await;
    page.field(names.time).await.fill("07:15").await;
    page.assert_accessible("own playbook's post").await;
    page.shot("own-playbook-post").await;
    page.link(names.back).await.click().await;
    page.sees("07:15").await;
    page.sees(words.saved).await;
}

/// From the editor, and back to it.
async fn reword(page: &Page, words: &Words, names: &Names, said: &str) {
    page.link(names.post).await.click().await;
    page.textbox(names.words).await.fill(said).await;
    page.link(names.back).await.click().await;
    page.link(names.done).await;
    page.sees(words.saved).await;
}

async fn use_it(page: &Page, words: &Words, names: &Names) {
    page.link(names.done).await.click().await;
    page.sees(FIRST).await;
    page.button(names.add_it).await.click().await;
    page.button(words.undo).await;
    page.sees(names.name).await;
    page.sees(words.saved).await;
}

/// The words of the post, where the group has it on the playbook's first day.
async fn posts_tomorrow(page: &Page, names: &Names, said: &str) {
    let script = "return new Date(Date.now() + 864e5).toLocaleDateString('sv-SE')";
    let day = page.run(script, vec![]).await;
    page.go(&format!("#/calendar?day={}", day.as_str().unwrap_or_default()))
        .await;
    page.sees("07:15").await;
    page.link(names.post).await.click().await;
    page.textbox(names.words).await.gets_value(said).await;
}

async fn pass_on(browser: &Browser, page: &Page, words: &Words, names: &Names) {
    page.go("#/library").await;
    page.link(names.name).await.click().await;
    page.sees(LATER).await;
    page.button(names.pass_on).await.click().await;
    let file = browser.downloaded(".json").await;
    page.go("#/share").await;
    page.field(words.choose_plan).await.upload(&file).await;
    page.sees(names.only_playbooks).await;
    page.sees(words.nothing_changes).await;
}

async fn delete_and_put_back(page: &Page, words: &Words, names: &Names) {
    page.go("#/library").await;
    page.link(names.name).await.click().await;
    page.button(names.delete).await.click().await;
    page.button(words.undo).await;
    page.is_gone("link", names.name).await;
    page.go("#/trash").await;
    page.sees(names.name).await;
    page.button(names.restore).await.click().await;
    page.sees(words.saved).await;
    page.reload().await;
    has_started(page).await;
    page.go("#/library").await;
    page.link(names.name).await;
}
