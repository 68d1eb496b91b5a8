//! Words that widgets say by themselves, on whatever screen they stand.

messages! {
    date_refused { zh: "请填 2000 到 2100 年之间的日期。", en: "Please give a date between 2000 and 2100." }
    time_refused { zh: "请填 00:00 到 23:59 之间的时间。", en: "Please give a time between 00:00 and 23:59." }
    one_less(what: &str) { zh: format!("{what}：减一"), en: format!("{what}: one less") }
    one_more(what: &str) { zh: format!("{what}：加一"), en: format!("{what}: one more") }
    all_groups { zh: "全部社群", en: "All groups" }
    print { zh: "打印", en: "Print" }
    month_before { zh: "上个月", en: "The month before" }
    month_after { zh: "下个月", en: "The month after" }
    week_before { zh: "上一周", en: "The week before" }
    week_after { zh: "下一周", en: "The week after" }
    week_keys {
        zh: "左右键换日子，上下键换周，Home 和 End 到周首周尾，Page Up 和 Page Down 换月。",
        en: "Left and right change the day, up and down the week, Home and End go to the ends of the week, Page Up and Page Down change the month."
    }
    month_keys {
        zh: "方向键换日子，Home 和 End 到周首周尾，Page Up 和 Page Down 换月。",
        en: "Arrow keys change the day, Home and End go to the ends of the week, Page Up and Page Down change the month."
    }
}
