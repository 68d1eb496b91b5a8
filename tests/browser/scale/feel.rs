//! What a hand feels on a slow phone: how long the screen takes to answer a touch, and whether it jumps.

use super::asked;
use crate::browser::Browser;
use crate::look::Look;
use crate::main_job::{choose_answers, tick_first_post};
use crate::page::Page;
use crate::server::Server;
use crate::smoke::has_started;
use crate::words::CHINESE;

/// As the browser itself measures INP and CLS; an event under 16 ms is not told.
const WATCH: &str = "
    window.felt = { events: [], shift: 0, from: [] };
    new PerformanceObserver(list => list.getEntries().forEach(it => it.interactionId && felt.events.push(
        { id: it.interactionId, name: it.name, duration: it.duration, on: it.target?.innerText?.slice(0, 20) ?? '' })))
        .observe({ type: 'event', durationThreshold: 16, buffered: true });
    new PerformanceObserver(list => list.getEntries().filter(it => !it.hadRecentInput).forEach(it => {
        felt.shift += it.value;
        felt.from.push(it.value.toFixed(4) + ' ' + it.sources.map(it => it.node?.className ?? it.node?.nodeName).join(', '));
    })).observe({ type: 'layout-shift', buffered: true });
";

/// The longest of each interaction's events, longest first, each with what it was.
const LONGEST: &str = "
    const longest = new Map();
    for (const it of felt.events) if (!(longest.get(it.id)?.duration > it.duration)) longest.set(it.id, it);
    return [...longest.values()].sort((one, other) => other.duration - one.duration)
        .map(it => `${Math.round(it.duration)} ms ${it.name} on “${it.on.split('\\n')[0]}”`)";

#[tokio::test]
#[ignore = "a measurement: cargo xtask prove feel"]
async fn touches_are_answered_soon() {
    let server = Server::start();
    let browser = Browser::start(Look::phone()).await;
    browser.run_before_every_page(WATCH).await;
    browser.slow_down(4.0).await;
    let page = browser.open(&server.address()).await;
    has_started(&page).await;
    choose_answers(&page, &CHINESE).await;
    page.sees(CHINESE.saved).await;
    for place in ["今日", "日程", "社群", "数据", "今日"] {
        page.link(place).await.click().await;
        page.heading(place).await;
    }
    page.sees(CHINESE.none_done).await;
    for _ in 0..asked("QUNCE_TICKS", 5) {
        tick_first_post(&page, &CHINESE).await;
        page.sees(CHINESE.saved).await;
    }
    tell(&page).await;
    browser.close().await;
}

async fn tell(page: &Page) {
    let longest = page.run(LONGEST, vec![]).await;
    let longest = longest.as_array().cloned().unwrap_or_default();
    println!("CPU ×4: {} interactions of 16 ms or more; the longest:", longest.len());
    for one in longest.iter().take(5) {
        println!("  {}", one.as_str().unwrap_or_default());
    }
    let shift = page.run("return felt.shift.toFixed(4)", vec![]).await;
    println!("layout shift (CLS): {}", shift.as_str().unwrap_or_default());
    let from = page.run("return felt.from", vec![]).await;
    println!("  from {from}");
}
