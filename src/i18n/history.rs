//! Words of the history: what was done, and taking it back.

messages! {
    title { zh: "改动记录", en: "History" }
    more_about { zh: "改过什么，随时撤销", en: "What was changed, and the way back" }
    about {
        zh: "最近的改动都在这里，最新的在最上面。撤销只动这一次改的内容；后来又改过的地方不会动。",
        en: "The latest changes, newest first. Taking one back touches only what it changed, and leaves alone what was changed again since."
    }
    empty_title { zh: "还没有改动", en: "Nothing was changed yet" }
    empty_text { zh: "改了计划以后，每一次改动都会记在这里。", en: "Every change you make to the plan will be listed here." }
    take_back { zh: "撤销", en: "Take back" }
    take_back_this(what: &str) { zh: format!("撤销：{what}"), en: format!("Take back: {what}") }
    do_again { zh: "重做", en: "Do again" }
    do_again_this(what: &str) { zh: format!("重做：{what}"), en: format!("Do again: {what}") }
    taken_back { zh: "已撤销", en: "Taken back" }
    overtaken { zh: "后来又改过", en: "Changed again since" }
    merged { zh: "合并了一份计划文件", en: "Merged a plan file" }
    gave_way {
        zh: "两边同时改了同一处，下面这些没有采用：",
        en: "Both sides had changed these at the same time. These values were not kept:"
    }
    instead(stayed: &str) { zh: format!("留下的是：{stayed}"), en: format!("Kept instead: {stayed}") }
    older { zh: "更早的改动", en: "Earlier changes" }
    not_readable(why: &str) { zh: format!("改动记录读不出来：{why}"), en: format!("The history cannot be read: {why}") }
}
