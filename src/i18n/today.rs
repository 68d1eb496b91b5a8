//! Words of Today and of one post.

messages! {
    progress(done: usize, of: usize) { zh: format!("已完成 {done}/{of}"), en: format!("{done} of {of} done") }
    overdue { zh: "已过点", en: "Overdue" }
    earlier(count: usize) { zh: format!("前几天没发的 {count} 条"), en: format!("{count} left from earlier days") }
    skip_earlier { zh: "全部跳过", en: "Skip them all" }
    earlier_reason { zh: "过期未发", en: "Not sent in time" }
    earlier_skipped(count: usize) { zh: format!("跳过了 {count} 条"), en: format!("Skipped {count}") }
    done_part(count: usize) { zh: format!("已处理 {count} 条"), en: format!("{count} dealt with") }
    tomorrow(count: usize) {
        zh: format!("明天有 {count} 条要发"),
        en: if count == 1 { "1 post tomorrow".to_owned() } else { format!("{count} posts tomorrow") }
    }
    copy { zh: "复制", en: "Copy" }
    copied { zh: "已复制，去群里粘贴吧", en: "Copied. Paste it into the chat." }
    one_by_one { zh: "一条接一条发", en: "One after the other" }
    copy_next { zh: "复制下一条", en: "Copy next" }
    sent_copy_next { zh: "已发，复制下一条", en: "Sent, copy next" }
    put_down { zh: "没发", en: "Not sent" }
    next_is(time: &str, title: &str, group: &str) { zh: format!("下一条 {time} {title} · {group}"), en: format!("Next, {time}: {title} · {group}") }
    in_hand(time: &str, title: &str, group: &str) { zh: format!("已复制 {time} {title} · {group}"), en: format!("Copied, {time}: {title} · {group}") }
    put_off(title: &str) { zh: format!("晚点再发：{title}"), en: format!("Send later: {title}") }
    in_an_hour(when: &str) { zh: format!("一小时后 · {when}"), en: format!("In an hour · {when}") }
    an_hour_later(when: &str) { zh: format!("晚一小时 · {when}"), en: format!("An hour later · {when}") }
    this_evening(when: &str) { zh: format!("今晚 · {when}"), en: format!("This evening · {when}") }
    tomorrow_then(when: &str) { zh: format!("明天同一时间 · {when}"), en: format!("Tomorrow, same time · {when}") }
    no_later_time { zh: "没有更晚的时间了：这个群就要结束", en: "There is no later time: the group is about to end" }
    while_people_rest { zh: "（休息时间）", en: " (people rest)" }
    moved_to_quiet_hours(when: &str) {
        zh: format!("已改到 {when}；22:00 到 8:00 大家多在休息"),
        en: format!("Moved to {when}. From 22:00 to 8:00 most people rest.")
    }
    left_open(title: &str) { zh: format!("“{title}”先放着，还没发"), en: format!("Not sent yet: {title}") }
    copy_refused { zh: "这个浏览器不让自动复制，请长按下面的文字手动复制", en: "This browser refuses to copy. Select the words and copy them by hand." }
    share { zh: "分享", en: "Share" }
    sent { zh: "已发", en: "Sent" }
    mark_sent(title: &str) { zh: format!("标记为已发：{title}"), en: format!("Mark as sent: {title}") }
    mark_open { zh: "改回未发", en: "Mark as not sent" }
    marked_sent(title: &str) { zh: format!("已发：{title}"), en: format!("Sent: {title}") }
    skipped { zh: "已跳过", en: "Skipped" }
    moved { zh: "已改期", en: "Moved" }
    details { zh: "改写、改期、跳过", en: "Reword, move, skip" }
    details_of(title: &str) { zh: format!("改写、改期、跳过：{title}"), en: format!("Reword, move, skip: {title}") }
    missing(names: &str) { zh: format!("还缺：{names}"), en: format!("Still missing: {names}") }
    fill_in { zh: "去填写", en: "Fill in" }
    nothing_title { zh: "今天没有要发的", en: "Nothing to send today" }
    nothing_text { zh: "给社群安排一套每日内容，这里就会按时提醒。", en: "Give a group a daily schedule, and what is due will stand here." }
    add_post { zh: "加一条内容", en: "Add a post" }
    to_groups { zh: "去看社群", en: "See the groups" }
    all_done { zh: "今天的都处理完了，辛苦。", en: "All done for today. Well kept." }
    enter_figures { zh: "记下今天的数据", en: "Enter today's figures" }
    post_unknown { zh: "找不到这一条，它所在的排期可能已经改了。", en: "This post cannot be found; its schedule may have changed." }
    not_today { zh: "今天先不", en: "Not today" }
    to_today { zh: "回到今日", en: "Back to Today" }
    words { zh: "要发的话", en: "The words" }
    words_help { zh: "改动只影响这一条；清空就恢复原文。", en: "Changes are for this post only; empty it to have the original back." }
    as_sent { zh: "发出去是这样", en: "As it will be sent" }
    before_sending { zh: "发之前看一眼", en: "Before you send" }
    move_to { zh: "改到别的时间", en: "Move it" }
    date { zh: "日期", en: "Date" }
    time { zh: "时间", en: "Time" }
    copied_to(when: &str) { zh: format!("已复制到 {when}"), en: format!("Copied to {when}") }
    moved_to(when: &str) { zh: format!("已改到 {when}"), en: format!("Moved to {when}") }
    move_back { zh: "回到原定时间", en: "Back to the planned time" }
    skip { zh: "跳过这一条", en: "Skip this post" }
    skip_reason { zh: "为什么跳过（可不填）", en: "Why (optional)" }
    reopen { zh: "恢复这一条", en: "Bring it back" }
    group_of(name: &str) { zh: format!("发到：{name}"), en: format!("For: {name}") }
    no_words { zh: "这一条是要做的事，没有要发的话。", en: "This is something to do; there are no words to send." }
}

/// The name of a variable that has no value yet.
pub fn variable(language: crate::domain::Language, name: &str) -> String {
    let (chinese, english) = match name {
        "store" => ("店名", "the store's name"),
        "group" => ("群名", "the group's name"),
        "city" => ("城市", "the city"),
        "goods" => ("商品", "the goods"),
        "host" => ("群主称呼", "the host's name"),
        "days" => ("总天数", "the number of days"),
        _ => ("行业内容（还没取到）", "the trade's texts (not fetched yet)"),
    };
    match language {
        crate::domain::Language::Chinese => chinese.to_owned(),
        crate::domain::Language::English => english.to_owned(),
    }
}
