//! Words of the figures: entry, summary, charts, table and import.

use crate::domain::{Language, figures::FigureField};

messages! {
    // Whose, and which days
    whose { zh: "看谁的数据", en: "Whose figures" }
    whole_workspace { zh: "全部社群合计", en: "All groups together" }
    owner_named(name: &str) { zh: format!("群主：{name}"), en: format!("Owner: {name}") }
    group_named(name: &str) { zh: format!("群：{name}"), en: format!("Group: {name}") }
    unknown_group { zh: "已经不在的群", en: "a group that is gone" }
    period { zh: "时间段", en: "Period" }
    last_days(count: u32) { zh: format!("{count} 天"), en: format!("{count} days") }
    all_days { zh: "全部", en: "All" }
    dates_shown(first: &str, last: &str) { zh: format!("{first} 至 {last}"), en: format!("{first} to {last}") }
    import { zh: "导入", en: "Import" }

    // Entry
    entry_title { zh: "每天三个数", en: "Three numbers a day" }
    entry_date { zh: "日期", en: "Date" }
    members_now { zh: "群总人数（人）", en: "Members at the end of the day" }
    joined_today { zh: "进群（人）", en: "Joined (people)" }
    left_today { zh: "退群（人）", en: "Left (people)" }
    active_today { zh: "发言人数（人）", en: "Wrote something (people)" }
    messages_today { zh: "消息数（条）", en: "Messages (count)" }
    orders_today { zh: "订单（单）", en: "Orders (count)" }
    revenue_today { zh: "成交额（元）", en: "Revenue (yuan)" }
    left_help { zh: "没数就空着，会由总人数和进群数推算。", en: "Leave it empty if nobody counted; it is then derived from totals and joins." }
    empty_means { zh: "空着表示没统计，和 0 不一样。", en: "Empty means not measured, which is not 0." }
    more_numbers { zh: "更多：发言、消息、订单、成交额", en: "More: activity, messages, orders, revenue" }
    save_day { zh: "记下这一天", en: "Save this day" }
    saved_day(day: &str) { zh: format!("记下了{day}的数据"), en: format!("Saved the figures of {day}") }
    mend_first { zh: "标红的数字没读懂，改好再保存。", en: "The numbers marked red were not understood; please correct them, then save." }

    // Summary
    summary_title { zh: "小结", en: "Summary" }
    members { zh: "总人数", en: "Members" }
    members_about { zh: "最近一次统计的群总人数", en: "at the newest day that has a total" }
    net_growth { zh: "净增", en: "Net growth" }
    net_growth_about(joined: &str, left: &str) {
        zh: format!("进群 {joined}，退群 {left}；只算两者都有的日子"),
        en: format!("{joined} joined, {left} left; over days that know both")
    }
    leave_rate { zh: "退群率", en: "Leave rate" }
    leave_rate_about { zh: "这段时间退群 ÷ 期末总人数", en: "leaves of the period ÷ members at its end" }
    activity { zh: "活跃率", en: "Activity" }
    activity_about { zh: "每天发言人数 ÷ 当天总人数，取平均", en: "members who wrote ÷ members that day, averaged" }
    revenue { zh: "成交额", en: "Revenue" }
    revenue_about(orders: &str) { zh: format!("订单 {orders} 单"), en: format!("from {orders} orders") }
    revenue_of_period { zh: "这段时间合计", en: "sum of the period" }
    not_known { zh: "不详", en: "not known" }
    derived_note { zh: "退群数有推算的：前一天总数 + 进群 − 当天总数；当天进又当天退的算不出来。", en: "Some leaves are derived: total of the day before + joins − total of the day. Who came and went on one day is not seen." }
    contradictions(count: u32) {
        zh: format!("有 {count} 天对不上：总人数涨得比进群数还多，推算的退群成了负数。请核对下面标“对不上”的日子。"),
        en: if count == 1 {
            "One day contradicts itself: the total grew by more than joined, so derived leaves are negative. Please check the day marked “contradiction” below.".to_owned()
        } else {
            format!("{count} days contradict themselves: the total grew by more than joined, so derived leaves are negative. Please check the days marked “contradiction” below.")
        }
    }

    // Charts and table
    charts_title { zh: "走势", en: "Charts" }
    members_chart { zh: "总人数", en: "Members" }
    moves_chart { zh: "进群与退群", en: "Joins and leaves" }
    activity_chart { zh: "活跃率（发言人数 ÷ 总人数）", en: "Activity (members who wrote ÷ members)" }
    active_chart { zh: "发言人数（没有总人数，算不出活跃率）", en: "Members who wrote (no totals, so no rate)" }
    joined { zh: "进群", en: "Joined" }
    left { zh: "退群", en: "Left" }
    active { zh: "发言人数", en: "Wrote" }
    rate { zh: "活跃率", en: "Activity" }
    chart_keys(name: &str) {
        zh: format!("{name}：用左右方向键逐日查看"),
        en: format!("{name}: read day by day with the left and right arrow keys")
    }
    chart_says(name: &str, first: &str, last: &str, series: &str) {
        zh: format!("{name}，{first} 至 {last}。{series}"),
        en: format!("{name}, {first} to {last}. {series}")
    }
    series_says(name: &str, from: &str, to: &str, least: &str, most: &str) {
        zh: format!("{name}由 {from} 到 {to}，最低 {least}，最高 {most}。"),
        en: format!("{name} from {from} to {to}, lowest {least}, highest {most}. ")
    }
    chart_hint { zh: "点或拖动，看某一天的数字", en: "Tap or drag to read a day" }
    chart_empty { zh: "这段时间没有这项数据。", en: "No such figures in this period." }
    table_title { zh: "同样的数字，列成表", en: "The same numbers as a table" }
    table_caption { zh: "每天的数据，最近的在前", en: "Figures by day, newest first" }
    date { zh: "日期", en: "Date" }
    mark_derived { zh: "推算", en: "derived" }
    mark_contradiction(count: &str) { zh: format!("对不上（差 {count}）"), en: format!("contradiction (by {count})") }
    mark_unknown { zh: "不详", en: "unknown" }
    not_measured { zh: "没统计", en: "not measured" }
    show_more { zh: "再列一些", en: "Show more" }
    bringing { zh: "正在取出数据……", en: "Fetching the figures …" }
    nothing_title { zh: "还没有数据", en: "No figures yet" }
    nothing_text {
        zh: "每晚填三个数，或者把后台导出的表格导进来，这里就有走势图。",
        en: "Type three numbers each evening, or import a sheet from your tool, and the charts appear here."
    }

    // Import
    import_title { zh: "导入数据", en: "Import figures" }
    import_about {
        zh: "支持 CSV、TSV 和企业微信接口返回的 JSON。先看清楚会改什么，再决定收不收。",
        en: "CSV, TSV and the JSON of WeCom's API. You see what would change before anything does."
    }
    choose_file { zh: "选一个文件", en: "Choose a file" }
    paste_instead { zh: "或者粘贴文字", en: "Or paste text" }
    pasted { zh: "粘贴表格或 JSON", en: "Paste a table or JSON" }
    read_pasted { zh: "读取粘贴的内容", en: "Read what is pasted" }
    pasted_name { zh: "粘贴的内容", en: "Pasted text" }
    reading { zh: "正在读…", en: "Reading…" }
    file_is(name: &str) { zh: format!("文件：{name}"), en: format!("File: {name}") }
    source_is(source: &str) { zh: format!("来源：{source}"), en: format!("Source: {source}") }
    other_file { zh: "换一个文件", en: "Another file" }
    columns_title { zh: "每一列是什么", en: "What each column means" }
    columns_unknown(count: usize) {
        zh: format!("有 {count} 列没认出来，请选含义，或选“不导入”。"),
        en: if count == 1 { "One column was not recognised: choose its meaning or “not imported”.".to_owned() } else {
            format!("{count} columns were not recognised: choose their meanings or “not imported”.")
        }
    }
    columns_recognised(count: usize) {
        zh: format!("认出了 {count} 列，点开可以改"),
        en: if count == 1 { "One column was recognised; open to correct it".to_owned() } else {
            format!("{count} columns were recognised; open to correct them")
        }
    }
    column_named(header: &str) { zh: format!("“{header}”列"), en: format!("Column “{header}”") }
    column_unnamed(number: usize) { zh: format!("第 {number} 列（没有表头）"), en: format!("Column {number} (no header)") }
    samples(samples: &str) { zh: format!("例如：{samples}"), en: format!("For example: {samples}") }
    no_samples { zh: "这一列没有内容", en: "The column is empty" }
    one_date { zh: "表里没有日期列，这些数字是哪一天的？", en: "No column holds dates. Which day are these figures of?" }
    one_date_needed { zh: "请先选日期，才知道这些数字是哪一天的。", en: "Choose the date first, so that it is clear which day these figures are of." }
    scope_title { zh: "这些数字是谁的", en: "Whose figures these are" }
    scope_about {
        zh: "合计数只记在你选的这一级，不会拆到各个群。",
        en: "A total is kept where you put it; a total over groups is never split."
    }
    into_workspace { zh: "全部社群合计", en: "All groups together" }
    into_owner { zh: "一个群主名下的群", en: "One owner's groups" }
    into_group { zh: "一个群", en: "One group" }
    owner_name { zh: "群主姓名或企微账号", en: "The owner's name or WeCom id" }
    owner_needed { zh: "请写群主是谁。", en: "Please name the owner." }
    group_needed { zh: "请选一个群。", en: "Please choose a group." }
    choose_group { zh: "哪个群", en: "Which group" }
    known_owners { zh: "已有的群主", en: "Known owners" }
    start_group { zh: "新建社群", en: "Start a group" }
    no_groups { zh: "还没有社群，先建一个。", en: "There are no groups yet; start one first." }
    subject { zh: "表里分了多个群或群主，先导入哪一个", en: "The sheet names several groups or owners. Which one now?" }
    subject_needed { zh: "请选择先导入哪一个群或群主。", en: "Choose which group or owner to import now." }
    choose_subject { zh: "请选择…", en: "Choose…" }
    preview_title { zh: "会改什么", en: "What would change" }
    days_found(count: usize, first: &str, last: &str) {
        zh: format!("共 {count} 天：{first} 至 {last}"),
        en: if count == 1 { format!("One day: {first}") } else { format!("{count} days: {first} to {last}") }
    }
    no_days { zh: "没有读到可以收的数字。请检查各列的含义。", en: "No figures could be taken. Please check what the columns mean." }
    counts(new: usize, overwritten: usize) {
        zh: format!("新增 {new} 个数，改写 {overwritten} 个数"),
        en: format!("{new} new values, {overwritten} overwritten")
    }
    nothing_changes { zh: "都已经有了，什么都不会变。", en: "All of this is there already; nothing would change." }
    overwritten_title { zh: "会被改写的", en: "To be overwritten" }
    overwrites(day: &str, field: &str, before: &str, after: &str) {
        zh: format!("{day} {field}：{before} → {after}"),
        en: format!("{day}, {field}: {before} → {after}")
    }
    and_more(count: usize) { zh: format!("还有 {count} 处"), en: format!("and {count} more") }
    problems_title(count: usize) {
        zh: format!("有 {count} 处没收"),
        en: if count == 1 { "One place was not taken".to_owned() } else { format!("{count} places were not taken") }
    }
    problem_line(place: &str, cell: &str, sentence: &str) {
        zh: format!("{place}：“{cell}”{sentence}"),
        en: format!("{place}: “{cell}”. {sentence}")
    }
    problem_without_cell(place: &str, sentence: &str) { zh: format!("{place}：{sentence}"), en: format!("{place}: {sentence}") }
    skipped(blank: u32, total: u32, duplicates: u32) {
        zh: format!("跳过：空行 {blank}，合计行 {total}，重复行 {duplicates}"),
        en: format!("Skipped: {blank} blank, {total} totals, {duplicates} duplicates")
    }
    take_in { zh: "收进来", en: "Take them in" }
    taken(count: usize) {
        zh: format!("导入了 {count} 个数"),
        en: if count == 1 { "Imported one value".to_owned() } else { format!("Imported {count} values") }
    }
    nothing_was_changed { zh: "什么都没有改动。", en: "Nothing was changed." }
}

/// The name of a figure, without its unit.
pub fn field(language: Language, field: FigureField) -> &'static str {
    let (chinese, english) = match field {
        FigureField::Members => ("总人数", "Members"),
        FigureField::Joined => ("进群", "Joined"),
        FigureField::Left => ("退群", "Left"),
        FigureField::Active => ("发言人数", "Members who wrote"),
        FigureField::Messages => ("消息数", "Messages"),
        FigureField::Buyers => ("购买人数", "Buyers"),
        FigureField::Orders => ("订单", "Orders"),
        FigureField::Revenue => ("成交额", "Revenue"),
        FigureField::Groups => ("群数", "Groups"),
        FigureField::GroupsNew => ("新建群", "New groups"),
        FigureField::GroupsDissolved => ("解散群", "Dissolved groups"),
        FigureField::GroupsActive => ("有消息的群", "Groups with messages"),
    };
    match language {
        Language::Chinese => chinese,
        Language::English => english,
    }
}

/// A figure as its field is written: money as yuan, everything else as a count.
pub fn value(field: FigureField, value: i64) -> String {
    match field {
        FigureField::Revenue => super::dates::yuan(value),
        _ => super::dates::number(value),
    }
}
