//! One act on many groups: a playbook is looked up, its preview seen, put to work in all groups at once, and taken back by one
//! undo; what is at work is moved, and replaced.

use crate::browser::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, ENGLISH, Words};

/// What stands on the screens.
struct Names {
    title: &'static str,
    from_library: &'static str,
    which: &'static str,
    event: &'static str,
    choose_all: &'static str,
    two_chosen: &'static str,
    look: &'static str,
    preview: &'static str,
    starts_two: &'static str,
    others: &'static str,
    accept: &'static str,
    accepted: &'static str,
    undone: &'static str,
    saved_camp: &'static str,
    already: &'static str,
    shift: &'static str,
    at_work: &'static str,
    moves: &'static str,
    nothing: &'static str,
}

const IN_CHINESE: Names = Names {
    title: "多个群一起排",
    from_library: "一次用在多个群",
    which: "排上哪一份",
    event: "正日子是哪天（第 4 天）",
    choose_all: "全选这 2 个",
    two_chosen: "已选 2 个群",
    look: "看看会怎样",
    preview: "会变成这样",
    starts_two: "排上 2 份",
    others: "个群那几天还有别的排期",
    accept: "就这么排（2 个群）",
    accepted: "2 个群排好了",
    undone: "已撤销",
    saved_camp: "七天训练营（2 个群）",
    already: "2 个群不动：那几天已经在用这一份",
    shift: "挪动日期",
    at_work: "正在用的哪一份",
    moves: "挪动 2 份",
    nothing: "什么都不会变",
};

const IN_ENGLISH: Names = Names {
    title: "Plan many groups",
    from_library: "Use it in many groups",
    which: "Which playbook",
    event: "The day it is all about (day 4)",
    choose_all: "Choose all 2",
    two_chosen: "2 groups chosen",
    look: "See what comes of it",
    preview: "What comes of it",
    starts_two: "2 started",
    others: "with another playbook in these days",
    accept: "Do it in 2 groups",
    accepted: "Done in 2 groups",
    undone: "Undone",
    saved_camp: "Seven-day camp (2 groups)",
    already: "2 left alone: already running it in these days",
    shift: "Move its dates",
    at_work: "Which of those at work",
    moves: "2 moved",
    nothing: "Nothing would change",
};

#[tokio::test]
async fn a_playbook_goes_into_many_groups_in_chinese() {
    plan_many(Look::phone(), &CHINESE, &IN_CHINESE).await;
}

#[tokio::test]
async fn a_playbook_goes_into_many_groups_on_a_desk_in_english_and_dark() {
    plan_many(Look::desktop().english().dark(), &ENGLISH, &IN_ENGLISH).await;
}

async fn plan_many(look: Look, words: &Words, names: &Names) {
    let server = Server::start();
    let browser = Browser::start(look).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.button(words.demo).await.click().await;
    page.button(words.leave_demo).await;
    page.wait_until("the demo's posts", "document.querySelector('.post')")
        .await;

    page.go("#/groups").await;
    page.link(names.title).await.click().await;
    page.heading(names.title).await;
    page.assert_accessible("many groups").await;

    page.go("#/library/playbooks/camp-seven-days").await;
    page.link(names.from_library).await.click().await;
    page.combobox(names.which).await;
    choose_all_and_look(&page, names).await;
    page.sees(names.starts_two).await;
    page.sees(names.others).await;
    page.assert_accessible("many groups with a preview").await;
    page.shot("many-groups-preview").await;
    page.button(names.accept).await.click().await;
    page.sees(names.accepted).await;
    page.sees(words.saved).await;
    page.button(words.undo).await.click().await;
    page.sees(names.undone).await;

    // Taken back: it is not at work, and can be done once more; then the same again is spared.
    page.go("#/groups/many?playbook=camp-seven-days").await;
    choose_all_and_look(&page, names).await;
    page.button(names.accept).await.click().await;
    page.sees(names.accepted).await;
    page.sees(words.saved).await;
    page.reload().await;
    has_started(&page).await;
    page.go("#/groups/many?playbook=camp-seven-days").await;
    choose_all_and_look(&page, names).await;
    page.sees(names.nothing).await;
    page.sees(names.already).await;

    page.radio(names.shift).await.click().await;
    page.combobox(names.at_work).await.choose(names.saved_camp).await;
    page.button(names.choose_all).await.click().await;
    page.button(names.look).await.click().await;
    page.sees(names.moves).await;
    browser.close().await;
}

async fn choose_all_and_look(page: &Page, names: &Names) {
    page.field(names.event).await.fill("2027-03-06").await;
    page.button(names.choose_all).await.click().await;
    page.sees(names.two_chosen).await;
    page.button(names.look).await.click().await;
    page.heading(names.preview).await;
}
