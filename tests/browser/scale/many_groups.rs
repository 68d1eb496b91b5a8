//! One act on all groups of a headquarters: how long the screen, the look ahead, the act itself and its undo take.

use super::{asked, headquarters, today, with_plan};
use crate::browser::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::server::Server;
use serde_json::json;

/// Does something, and hands over after how many milliseconds the page shows what comes of it, and the longest frame until then.
const UNTIL: &str = "
    const [act, sight, done] = arguments;
    const start = performance.now();
    let last = start, longest = 0;
    const button = name => [...document.querySelectorAll('button')].find(it => it.innerText.startsWith(name));
    new Function('button', act)(button);
    const look = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (document.body.innerText.includes(sight) || now - start > 60000) done([now - start, longest]);
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

#[tokio::test]
#[ignore = "a measurement: cargo xtask prove many-groups"]
async fn one_act_on_all_groups() {
    let groups = asked("QUNCE_GROUPS", 779);
    let snapshots = headquarters::snapshots(groups, 30, today());
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let page = with_plan(&browser, &server, &snapshots).await;
    let all = format!("全选这 {groups} 个");
    measure(
        &page,
        "the screen",
        "location.hash = '#/groups/many?playbook=camp-seven-days'",
        &all,
    )
    .await;
    let nodes = page
        .run("return document.querySelectorAll('main *').length", vec![])
        .await;
    println!("{groups} groups: {nodes} elements on the screen");
    measure(
        &page,
        "choosing all",
        "button('全选').click()",
        &format!("已选 {groups} 个群"),
    )
    .await;
    measure(
        &page,
        "one less",
        "document.querySelector('.choose-groups input').click()",
        &format!("已选 {} 个群", groups - 1),
    )
    .await;
    measure(&page, "looking ahead", "button('看看会怎样').click()", "会变成这样").await;
    measure(&page, "the act", "button('就这么排').click()", "个群排好了").await;
    measure(&page, "until it is saved", "", "已保存").await;
    measure(&page, "its undo", "button('撤销').click()", "已撤销").await;
    browser.close().await;
}

async fn measure(page: &Page, what: &str, act: &str, sight: &str) {
    let seen = page.run_later(UNTIL, vec![json!(act), json!(sight)]).await;
    let (time, longest): (f64, f64) = serde_json::from_value(seen).expect("two times");
    println!("{what}: {time:.0} ms, longest frame {longest:.0} ms");
}
