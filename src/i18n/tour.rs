//! Words of the minute around the app.

messages! {
    offer { zh: "花一分钟认认路？", en: "A minute to see what is where?" }
    offer_text {
        zh: "看五个地方：社群、今天、日程、数据、分享。随时可以停。",
        en: "Five places: the group, Today, the calendar, figures, sharing. Stop whenever you like."
    }
    begin { zh: "看一看", en: "Show me" }
    not_now { zh: "不用了", en: "No, thanks" }
    next { zh: "下一处", en: "Next" }
    stop { zh: "不看了", en: "Stop" }
    finish { zh: "开始用", en: "Start working" }
    place(number: usize, of: usize) { zh: format!("第 {number} 处，共 {of} 处"), en: format!("{number} of {of}") }
    group { zh: "这是你的群", en: "This is your group" }
    group_text {
        zh: "定位、群规、欢迎语和清单都先填好了，照自己店里的情况改一改就能用。",
        en: "Positioning, rules, welcome words and checklists are filled in already. Change what does not fit your store."
    }
    today { zh: "每天从「今天」开始", en: "Each day begins at Today" }
    today_text(copy: &str, sent: &str) {
        zh: format!("要发的都在这里，按时间排好。点「{copy}」，贴到群里，发完点「{sent}」。"),
        en: format!("What is to be sent is here, by time. Press “{copy}”, paste it into the group, then press “{sent}”.")
    }
    calendar { zh: "一个月发什么，这里看", en: "What comes this month" }
    calendar_text {
        zh: "点一天，看当天的内容。要换时间、改文案、再加一条，点进去就行。",
        en: "Choose a day to see its posts. Open one to move it or change its words, or add another."
    }
    figures { zh: "每晚记几个数", en: "A few figures each evening" }
    figures_text {
        zh: "人数、发言、下单，一分钟记完。几天以后，群是热起来还是冷下去，一看就知道。",
        en: "Members, messages, orders: a minute. After some days you see whether the group warms up or cools down."
    }
    share { zh: "计划要自己存一份", en: "Keep a copy of your plan" }
    share_text {
        zh: "计划只在这个浏览器里，不会传到网上。常存一份文件，换手机、发给同事都用得上。",
        en: "The plan lives in this browser only. Save it as a file now and then, also for another phone or a colleague."
    }
    again { zh: "认认路", en: "Look around" }
    again_about { zh: "一分钟，五个地方", en: "A minute, five places" }
}
