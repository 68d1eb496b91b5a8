//! How the face offers a new build: one tab's person takes it, another tab stays with the old build in the middle of an edit
//! and is told.

use crate::browser::Browser;
use crate::look::Look;
use crate::main_job::answer_three_questions;
use crate::server::{Server, second_dist_folder};
use crate::smoke::has_started;
use crate::words::CHINESE;

const BUILD: &str = "return document.querySelector('meta[name=\"qunce-build\"]').content";

#[tokio::test]
async fn an_update_is_offered_and_spares_the_tab_in_the_middle_of_an_edit() {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let asking = browser.open(&server.address()).await;
    has_started(&asking).await;
    answer_three_questions(&asking, &CHINESE).await;
    asking.can_open_offline().await;
    let group = asking.address().await;
    let editing = browser.open_in_new_tab(&group).await;
    has_started(&editing).await;
    editing.link(CHINESE.positioning).await.click().await;
    let goal = editing.textbox(CHINESE.core_goal).await;
    goal.fill("").await;
    goal.type_text("写到一半").await;
    let old_build = asking.run(BUILD, vec![]).await;

    server.switch_to(&second_dist_folder());
    // Coming back to the page is what makes it look for a new build.
    asking.tab.bring_to_front().await;
    asking.sees("新版本已备好").await;
    asking.button("现在更新").await.click().await;
    asking
        .wait_until(
            "the new build",
            &format!("document.querySelector('meta[name=\"qunce-build\"]').content !== {old_build}"),
        )
        .await;
    has_started(&asking).await;

    editing.sees("另一个页面已换到新版本").await;
    assert_eq!(
        editing.run(BUILD, vec![]).await,
        old_build,
        "the tab in the middle of an edit is not reloaded"
    );
    editing.textbox(CHINESE.core_goal).await.gets_value("写到一半").await;
    editing.sees(CHINESE.saved).await;
    editing.button("重新载入").await.click().await;
    has_started(&editing).await;
    assert_ne!(editing.run(BUILD, vec![]).await, old_build);
    editing.textbox(CHINESE.core_goal).await.gets_value("写到一半").await;
    browser.close().await;
}
