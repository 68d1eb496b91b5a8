//! Words of the calendar.

messages! {
    views { zh: "看法", en: "Views" }
    month { zh: "月", en: "Month" }
    list { zh: "列表", en: "List" }
    whose { zh: "看哪个群", en: "Which group" }
    all_groups { zh: "全部社群", en: "All groups" }
    occasions(count: usize) {
        zh: format!("节日、节气与大促（{count}）"),
        en: format!("Festivals, solar terms and sales ({count})")
    }
    occasions_label { zh: "节日、节气与大促", en: "Festivals, solar terms and sales" }
    festival { zh: "节日", en: "Festival" }
    solar_term { zh: "节气", en: "Solar term" }
    shopping_day { zh: "大促", en: "Sale" }
    holiday { zh: "放假", en: "Holiday" }
    workday { zh: "调休上班", en: "Working day" }
    counts_are_open { zh: "格子里的数字是当天还没发的条数。", en: "The number on a day is how many posts are still to be sent." }
    from { zh: "从", en: "From" }
    to { zh: "到", en: "To" }
    range { zh: "日期范围", en: "Dates" }
    week_before { zh: "前一周", en: "Previous week" }
    week_after { zh: "后一周", en: "Next week" }
    this_week { zh: "从今天起", en: "From today" }
    is_today { zh: "今天", en: "today" }
    too_long(most: u32) {
        zh: format!("一次最多看 {most} 天，请把范围改短一些。"),
        en: format!("At most {most} days are shown at once. Please choose a shorter range.")
    }
    posts(count: usize) {
        zh: format!("{count} 条"),
        en: if count == 1 { "1 post".to_owned() } else { format!("{count} posts") }
    }
    empty_day(day: &str) { zh: format!("{day}：没有安排"), en: format!("{day}: nothing planned") }
    empty_days(first: &str, last: &str) {
        zh: format!("{first} 至 {last}：没有安排"),
        en: format!("{first} to {last}: nothing planned")
    }
    more_after(day: &str) {
        zh: format!("先列到 {day}，后面还有。"),
        en: format!("Listed up to {day}; there is more.")
    }
    show_more { zh: "再列一些", en: "Show more" }
    nothing_title { zh: "这段时间没有安排", en: "Nothing planned in these days" }
    nothing_text {
        zh: "给社群安排一套每日内容，或看看别的日期。",
        en: "Give a group a daily schedule, or look at other dates."
    }
    to_groups { zh: "去看社群", en: "See the groups" }
    unnamed_group { zh: "未命名的群", en: "Unnamed group" }
    unnamed_post { zh: "（没有标题）", en: "(no title)" }
    done { zh: "已发", en: "Sent" }
    skipped { zh: "已跳过", en: "Skipped" }
    moved { zh: "已改期", en: "Moved" }
}
