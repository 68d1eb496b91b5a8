//! Words of posts of one's own: adding one, how it repeats, changing and deleting it.

use crate::domain::Language;

messages! {
    edit_title { zh: "修改这条内容", en: "Change this post" }
    no_group_title { zh: "先开一个社群", en: "Start a group first" }
    no_group_text { zh: "内容总要发到一个群里。", en: "A post needs a group to go to." }
    start_group { zh: "开一个社群", en: "Start a group" }
    group { zh: "发到哪个群", en: "For which group" }
    words { zh: "要发的话", en: "The words" }
    words_placeholder { zh: "比如：明早八点开门，前五十位送橘子", en: "Such as: open from 8 tomorrow, oranges for the first fifty" }
    put_in { zh: "放进会自动换成实际内容的词", en: "Put in a word that becomes the real thing" }
    put_in_help { zh: "点一下就加在末尾，发的时候换成实际内容。", en: "A tap adds it at the end; when sent, the real thing stands there." }
    date { zh: "日期", en: "Date" }
    first_date { zh: "从哪天起", en: "From" }
    time { zh: "时间", en: "Time" }
    repeats { zh: "重复", en: "Repeats" }
    once { zh: "不重复", en: "Once" }
    daily { zh: "按天", en: "By days" }
    working_days { zh: "工作日", en: "Working days" }
    weekly { zh: "按周", en: "By weeks" }
    monthly { zh: "按月", en: "By months" }
    yearly { zh: "每年", en: "Every year" }
    every_days { zh: "每几天一次", en: "Every how many days" }
    every_weeks { zh: "每几周一次", en: "Every how many weeks" }
    every_months { zh: "每几个月一次", en: "Every how many months" }
    every_years { zh: "每几年一次", en: "Every how many years" }
    number_refused { zh: "请填 1 到 999 的整数", en: "A whole number from 1 to 999" }
    count_refused { zh: "请填 1 到 9999 的整数", en: "A whole number from 1 to 9999" }
    on_weekdays { zh: "周几", en: "On" }
    on_which_day { zh: "哪一天", en: "On which day" }
    until { zh: "到什么时候", en: "Until" }
    never { zh: "一直重复", en: "For good" }
    on_date { zh: "到某一天", en: "A day" }
    after_times { zh: "重复几次", en: "So many times" }
    last_day { zh: "最后一天", en: "Last day" }
    times { zh: "一共几次", en: "How many times" }
    comes(rule: &str, first: &str) {
        zh: format!("{rule}；第一次是 {first}。"),
        en: format!("It comes {rule}; first on {first}.")
    }
    never_comes {
        zh: "这样一次也发不出来：结束得比第一次还早，或者没有这样的日子。请改一下。",
        en: "This would never come: it ends before its first day, or there is no such day. Please change it."
    }
    more { zh: "标题、渠道、为了什么、谁来发", en: "Title, channel, what it is for, who sends it" }
    nature { zh: "渠道、为了什么、谁来发", en: "Channel, what it is for, who sends it" }
    title { zh: "标题（不填就用开头的话）", en: "Title (else how the words begin)" }
    channel { zh: "发到哪里", en: "Channel" }
    intent { zh: "为了什么", en: "What it is for" }
    basket { zh: "属于哪一类", en: "Which basket" }
    sent_by { zh: "谁来发", en: "Who sends it" }
    save { zh: "保存", en: "Save" }
    cancel { zh: "不改了", en: "Cancel" }
    cancel_new { zh: "不加了", en: "Cancel" }
    words_first { zh: "先写几句要发的话。", en: "Write the words first." }
    added(name: &str, day: &str) { zh: format!("已加到 {day}：{name}"), en: format!("Added for {day}: {name}") }
    changed(name: &str) { zh: format!("已修改：{name}"), en: format!("Changed: {name}") }
    reach { zh: "改哪些", en: "Which ones" }
    only_this { zh: "只这一次", en: "Only this one" }
    this_and_later { zh: "这次和以后", en: "This and later" }
    all { zh: "全部", en: "All" }
    own { zh: "自己加的内容", en: "A post of your own" }
    edit { zh: "修改", en: "Change" }
    delete { zh: "删除", en: "Delete" }
    delete_this { zh: "删掉这一次", en: "Delete only this one" }
    delete_later { zh: "删掉这次和以后", en: "Delete this and later" }
    delete_all { zh: "全部删掉", en: "Delete all of it" }
    deleted(name: &str) { zh: format!("已删除：{name}"), en: format!("Deleted: {name}") }
    deleted_reason { zh: "删掉了这一次", en: "This one was deleted" }
    in_group(group: &str) { zh: format!("“{group}”里自己加的内容"), en: format!("A post of your own in “{group}”") }
}

/// What a word in braces becomes.
pub fn becomes(language: Language, name: &str) -> String {
    let (chinese, english) = match name {
        "date" => ("当天日期", "the date"),
        "weekday" => ("星期几", "the weekday"),
        "tip" => ("一条小贴士", "a tip of the trade"),
        "question" => ("一个小问题", "a small question"),
        name => return super::today::variable(language, name),
    };
    match language {
        Language::Chinese => chinese.to_owned(),
        Language::English => english.to_owned(),
    }
}
