//! How the calendar's groups by days scroll at a headquarters: how long frames take and how much is drawn.

use super::{asked, headquarters, today, with_plan};
use crate::browser::Browser;
use crate::look::Look;
use crate::server::Server;
use serde_json::json;

/// Scrolls by steps of pixels, one each frame, for a while or to the end; then by leaps. Every frame's length in milliseconds.
const SCROLL: &str = "
    const [step, done] = arguments;
    const list = document.querySelector('.matrix');
    list.scrollTop = 0;
    const times = [];
    let last = performance.now(), most = 0, leaps = 0;
    const frame = now => {
        times.push(now - last);
        last = now;
        most = Math.max(most, list.querySelectorAll('*').length);
        const isAtEnd = list.scrollTop + list.clientHeight + 1 >= list.scrollHeight;
        if (times.length < 400 && !isAtEnd && leaps === 0) list.scrollTop += step;
        else if (leaps < 40) list.scrollTop = (leaps++ % 2) * list.scrollHeight / 2 + leaps * 97;
        else return done([times.slice(2), most]);
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);";

#[tokio::test]
#[ignore = "a measurement: cargo xtask prove matrix"]
async fn groups_by_days_scroll() {
    let groups = asked("QUNCE_GROUPS", 779);
    let snapshots = headquarters::snapshots(groups, 30, today());
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    let page = with_plan(&browser, &server, &snapshots).await;
    page.go("#/matrix").await;
    page.role("grid", &format!("{groups} 个群")).await;
    for step in [20, 400] {
        let seen = page.run_later(SCROLL, vec![json!(step)]).await;
        let (mut times, nodes): (Vec<f64>, u32) = serde_json::from_value(seen).expect("times and nodes");
        times.sort_by(f64::total_cmp);
        let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
        println!(
            "{groups} groups, {step} px a frame: {} frames, p50 {:.0} ms, p99 {:.0} ms, longest {:.0} ms, {} over 50 ms; at most {nodes} elements",
            times.len(),
            at(0.5),
            at(0.99),
            at(1.0),
            times.iter().filter(|time| **time > 50.0).count()
        );
    }
    browser.close().await;
}
