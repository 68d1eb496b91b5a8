//! The calendar's week and its groups by days, as a person uses them: by mouse and by keys, with one filter for all views.

use crate::browser::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::{CHINESE, ENGLISH, Words};
use fantoccini::key::Key;

/// What stands on the screen, in one language. The days are those of a week of the year after the demo's.
struct CalendarWords {
    today: &'static str,
    week: &'static str,
    next_week: &'static str,
    to_next_week: &'static str,
    to_week_before: &'static str,
    wednesday: &'static str,
    thursday: &'static str,
    filter: &'static str,
    which_group: &'static str,
    newcomers: &'static str,
    customers: &'static str,
    show_these: &'static str,
    show_everything: &'static str,
    only_newcomers: &'static str,
    only_customers: &'static str,
    nothing: &'static str,
    by_group: &'static str,
    two_groups: &'static str,
    one_group: &'static str,
    find: &'static str,
    kind_of_customers: &'static str,
    tuesday_cell: &'static str,
    tuesday: &'static str,
}

const IN_CHINESE: CalendarWords = CalendarWords {
    today: "今日",
    week: "3月1日–7日",
    next_week: "3月8日–14日",
    to_next_week: "下一周",
    to_week_before: "上一周",
    wednesday: "3月3日 周三",
    thursday: "3月4日 周四",
    filter: "筛选",
    which_group: "看哪个群",
    newcomers: "果满堂水果店新客群",
    customers: "果满堂水果店顾客群",
    show_these: "就看这些",
    show_everything: "看全部",
    only_newcomers: "只看：果满堂水果店新客群",
    only_customers: "只看：果满堂水果店顾客群",
    nothing: "没有安排",
    by_group: "按群",
    two_groups: "2 个群，每天的条数",
    one_group: "1 个群，每天的条数",
    find: "找群名、群主或类型",
    kind_of_customers: "门店顾客群",
    tuesday_cell: "3月2日 周二：6 条",
    tuesday: "3月2日 周二",
};

const IN_ENGLISH: CalendarWords = CalendarWords {
    today: "Today",
    week: "1–7 Mar",
    next_week: "8–14 Mar",
    to_next_week: "The week after",
    to_week_before: "The week before",
    wednesday: "Wed 3 Mar",
    thursday: "Thu 4 Mar",
    filter: "Filter",
    which_group: "Which group",
    newcomers: "Orchard Corner newcomers",
    customers: "Orchard Corner customers",
    show_these: "Show these",
    show_everything: "Show everything",
    only_newcomers: "Only: Orchard Corner newcomers",
    only_customers: "Only: Orchard Corner customers",
    nothing: "Nothing planned",
    by_group: "By group",
    two_groups: "2 groups, posts by day",
    one_group: "1 group, posts by day",
    find: "Find by name, owner or kind",
    kind_of_customers: "Store customers",
    tuesday_cell: "Tue 2 Mar: 6 posts",
    tuesday: "Tue 2 Mar",
};

#[tokio::test]
async fn week_and_groups_by_days_in_chinese() {
    use_calendar(Look::phone(), &CHINESE, &IN_CHINESE).await;
}

#[tokio::test]
async fn week_and_groups_by_days_in_english_on_a_desk() {
    use_calendar(Look::desktop().english(), &ENGLISH, &IN_ENGLISH).await;
}

async fn use_calendar(look: Look, words: &Words, own: &CalendarWords) {
    let server = Server::start();
    let browser = Browser::start(look).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    page.button(words.demo).await.click().await;
    page.button(words.leave_demo).await;
    page.heading(own.today).await;
    look_at_week(&page, own).await;
    filter(&page, own).await;
    look_at_groups(&page, own).await;
    browser.close().await;
}

async fn look_at_week(page: &Page, own: &CalendarWords) {
    page.go("#/week?day=2027-03-03").await;
    page.role("grid", own.week).await;
    page.button(own.wednesday).await.press(Key::Right).await;
    page.button(own.thursday).await.press(Key::Down).await;
    page.heading(own.next_week).await;
    assert!(page.address().await.ends_with("#/week?day=2027-03-11"));
    page.button(own.to_week_before).await.click().await;
    page.heading(own.week).await;
    page.button(own.to_next_week).await.click().await;
    page.reload().await;
    has_started(page).await;
    page.heading(own.next_week).await;
}

async fn filter(page: &Page, own: &CalendarWords) {
    page.button(own.filter).await.click().await;
    page.combobox(own.which_group).await.choose(own.newcomers).await;
    page.button(own.show_these).await.click().await;
    page.sees(own.only_newcomers).await;
    page.sees(own.nothing).await;
    page.button(own.show_everything).await.click().await;
    page.no_longer_sees(own.nothing).await;
}

async fn look_at_groups(page: &Page, own: &CalendarWords) {
    page.link(own.by_group).await.click().await;
    page.role("grid", own.two_groups).await;
    page.go("#/matrix?from=2027-03-01").await;
    page.role("grid", own.two_groups).await;
    page.textbox(own.find).await.fill(own.kind_of_customers).await;
    page.role("grid", own.one_group).await;
    let row = page.role("rowheader", own.customers).await;
    page.inside(&row).link("").await.press(Key::Right).await;
    let first_day =
        "return document.activeElement.closest('td') === document.querySelector('.matrix td:not([colspan])')";
    assert_eq!(
        page.run(first_day, vec![]).await,
        true,
        "the keys stand on the first day"
    );
    page.link(own.tuesday_cell).await.click().await;
    page.heading(own.tuesday).await;
    page.sees(own.only_customers).await;
}
