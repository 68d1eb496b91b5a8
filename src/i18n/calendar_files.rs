//! Words of the calendar file.

messages! {
    title { zh: "放进手机日历", en: "Into your calendar" }
    about {
        zh: "把还没发的内容存成日历文件，用手机或电脑的日历打开，到点提醒。以后改了计划，再存一次打开，旧的会被新的替换。",
        en: "Save what is still to be sent as a calendar file and open it in the calendar of your phone or computer; it reminds you in time. After changes save and open it again: new entries take the place of old ones."
    }
    which { zh: "哪个群", en: "Which group" }
    how_far { zh: "存多少天", en: "How many days" }
    days(count: u32) { zh: format!("{count} 天"), en: format!("{count} days") }
    reminder { zh: "提醒", en: "Reminder" }
    reminds { zh: "到点提醒", en: "Remind in time" }
    save { zh: "存日历文件", en: "Save the calendar file" }
    saved(name: &str, entries: usize) {
        zh: format!("存好了 {name}，{entries} 条。"),
        en: format!("Saved {name} with {entries} {}.", if entries == 1 { "entry" } else { "entries" })
    }
    nothing { zh: "这些天没有要发的。", en: "Nothing is planned in these days." }
    too_many(entries: usize) {
        zh: format!("有 {entries} 条，日历装不下。请选一个群，或少选几天。"),
        en: format!("{entries} entries are more than calendars bear. Choose one group, or fewer days.")
    }
    wechat {
        zh: "微信里不能存文件。请点右上角“…”，在浏览器中打开再存。",
        en: "WeChat cannot save files. Open this page in your browser from the “…” menu."
    }
}
