//! Words of the calendar.

use super::terms;
use crate::domain::{Language, matrix::GroupEvent};

messages! {
    views { zh: "看法", en: "Views" }
    month { zh: "月", en: "Month" }
    week { zh: "周", en: "Week" }
    by_group { zh: "按群", en: "By group" }
    list { zh: "列表", en: "List" }
    whose { zh: "看哪个群", en: "Which group" }
    kind { zh: "群的类型", en: "Kind of group" }
    store { zh: "群主 / 门店", en: "Owner or store" }
    channel { zh: "怎么发", en: "Channel" }
    state { zh: "状态", en: "State" }
    any { zh: "不限", en: "Any" }
    filter { zh: "筛选", en: "Filter" }
    only(what: &str) { zh: format!("只看：{what}"), en: format!("Only: {what}") }
    show_filtered { zh: "就看这些", en: "Show these" }
    show_all { zh: "看全部", en: "Show everything" }
    nothing_that_day { zh: "没有安排", en: "Nothing planned" }
    more_that_day(count: usize) { zh: format!("还有 {count} 条"), en: format!("{count} more") }
    starts(groups: &str) { zh: format!("开群：{groups}"), en: format!("Starts: {groups}") }
    ends(groups: &str) { zh: format!("到期：{groups}"), en: format!("Ends: {groups}") }
    closes(groups: &str) { zh: format!("结束：{groups}"), en: format!("Closed: {groups}") }
    started { zh: "开群", en: "Starts" }
    ended { zh: "到期", en: "Ends" }
    closed { zh: "结束", en: "Closed" }
    group { zh: "群", en: "Group" }
    find_group { zh: "找群名、群主或类型", en: "Find by name, owner or kind" }
    two_weeks_before { zh: "前两周", en: "Two weeks before" }
    two_weeks_after { zh: "后两周", en: "Two weeks after" }
    to_this_week { zh: "回到本周", en: "This week" }
    no_groups_title { zh: "没有这样的群", en: "No such group" }
    no_groups_text { zh: "换几个字找，或看全部社群。", en: "Try other letters, or see all groups." }
    matrix_name(count: usize) { zh: format!("{count} 个群，每天的条数"), en: format!("{count} {}, posts by day", if count == 1 { "group" } else { "groups" }) }
    matrix_legend {
        zh: "6：六条都还没发；2/6：六条里还剩两条没发；✓ 6：六条都已发或跳过。",
        en: "6: none of six sent yet; 2/6: two of six still to be sent; ✓ 6: all six sent or skipped."
    }
    cell(group: &str, day: &str, count: usize, open: usize) {
        zh: format!("{group}，{day}：{count} 条，还剩 {open} 条没发"),
        en: format!("{group}, {day}: {}, {open} still to be sent", posts(Language::English, count))
    }
    so_many_groups(count: usize) { zh: format!("{count} 个群"), en: format!("{count} groups") }
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
    unnamed_post { zh: "（没有标题）", en: "(no title)" }
    done { zh: "已发", en: "Sent" }
    skipped { zh: "已跳过", en: "Skipped" }
    moved { zh: "已改期", en: "Moved" }
}

/// What a day is in a group's life.
pub fn event(language: Language, event: GroupEvent) -> &'static str {
    match event {
        GroupEvent::Starts => started(language),
        GroupEvent::Ends => ended(language),
        GroupEvent::Closes => closed(language),
    }
}

/// Groups that begin or end on a day: by name, or how many where they are many.
pub fn groups_event(language: Language, event: GroupEvent, names: &[String]) -> String {
    let groups = match names {
        [_, _, _, ..] => so_many_groups(language, names.len()),
        few => {
            let names = few.iter().map(|name| terms::group_name(language, name));
            names.collect::<Vec<_>>().join(", ")
        }
    };
    match event {
        GroupEvent::Starts => starts(language, &groups),
        GroupEvent::Ends => ends(language, &groups),
        GroupEvent::Closes => closes(language, &groups),
    }
}
