//! Words of one act on many groups: what, where, from when, and what would come of it.

use crate::domain::{Language, bulk::LeftOut};

messages! {
    title { zh: "多个群一起排", en: "Plan many groups" }
    about {
        zh: "一次给很多群排上、挪动或换掉一份排期。先看会变成什么样，再决定。",
        en: "Start, move or replace a playbook in many groups at once. See what comes of it first, then decide."
    }
    in_many { zh: "一次用在多个群", en: "Use it in many groups" }
    what { zh: "做什么", en: "What to do" }
    start { zh: "排上一份", en: "Start a playbook" }
    shift { zh: "挪动日期", en: "Move its dates" }
    replace { zh: "换一份", en: "Replace it" }
    which_playbook { zh: "排上哪一份", en: "Which playbook" }
    new_playbook { zh: "换成哪一份", en: "Replace it with" }
    at_work { zh: "正在用的哪一份", en: "Which of those at work" }
    at_work_in(title: &str, groups: usize) {
        zh: format!("{title}（{groups} 个群）"),
        en: format!("{title} ({})", in_english(groups))
    }
    choose { zh: "请选一份", en: "Choose one" }
    nothing_at_work { zh: "现在没有群在用排期，先排上一份。", en: "No group has a playbook at work. Start one first." }
    from_when { zh: "哪天开始", en: "From which day" }
    one_day { zh: "都在同一天", en: "The same day for all" }
    own_day { zh: "按各群的开群日期", en: "By each group's own start" }
    day_of_group { zh: "开群第几天", en: "Day of the group" }
    day_refused { zh: "请填 1 到 999 之间的数", en: "A number from 1 to 999, please" }
    by_how_much { zh: "挪几天", en: "By how many days" }
    later { zh: "往后", en: "Later" }
    earlier { zh: "往前", en: "Earlier" }
    direction { zh: "往哪边挪", en: "In which direction" }
    ends_before { zh: "原来那份到前一天为止；还没开始的直接取消。", en: "The old one ends the day before; where it has not begun it is cancelled." }
    which_groups { zh: "哪些群", en: "Which groups" }
    search { zh: "按名字找", en: "Find by name" }
    kind { zh: "哪类群", en: "Kind of group" }
    owner { zh: "哪家店", en: "Store" }
    all_kinds { zh: "所有类型", en: "All kinds" }
    all_owners { zh: "所有店", en: "All stores" }
    choose_all(count: usize) { zh: format!("全选这 {count} 个"), en: format!("Choose all {count}") }
    choose_none { zh: "都不选", en: "Choose none" }
    chosen(count: usize) {
        zh: format!("已选 {count} 个群"),
        en: format!("{} chosen", in_english(count))
    }
    none_fits { zh: "没有这样的群", en: "There is no such group" }
    spare_same { zh: "那几天已经在用同一份的群不动", en: "Leave groups alone that already run it in these days" }
    spare_others { zh: "那几天有别的排期的群也不动", en: "Leave groups alone that run another in these days" }
    look { zh: "看看会怎样", en: "See what comes of it" }
    missing_playbook { zh: "先选一份排期", en: "Choose a playbook first" }
    missing_groups { zh: "先选几个群", en: "Choose some groups first" }
    missing_days { zh: "挪几天？填 1 到 999", en: "By how many days? From 1 to 999" }

    preview { zh: "会变成这样", en: "What comes of it" }
    changes_groups(count: usize) {
        zh: format!("{count} 个群会变"),
        en: if count == 1 { "1 group changes".to_owned() } else { format!("{count} groups change") }
    }
    starts(count: usize) { zh: format!("排上 {count} 份"), en: format!("{count} started") }
    moves(count: usize) { zh: format!("挪动 {count} 份"), en: format!("{count} moved") }
    ends(count: usize) { zh: format!("提前结束 {count} 份"), en: format!("{count} ended early") }
    cancels(count: usize) { zh: format!("取消 {count} 份"), en: format!("{count} cancelled") }
    posts(count: &str, days: &str) { zh: format!("{count} 条要发，{days}"), en: format!("{count} posts to send, {days}") }
    no_posts { zh: "没有要发的", en: "Nothing to send" }
    only_first_days(count: usize) {
        zh: format!("{count} 份没有结束日期，只数了头 30 天"),
        en: format!("{count} without an end; only the first 30 days are counted")
    }
    dropped(count: &str) { zh: format!("原来那份少发 {count} 条"), en: format!("{count} posts of the old one no longer come") }
    late(count: &str) {
        zh: format!("{count} 条在今天以前，会算作没发"),
        en: format!("{count} posts lie before today and would count as not sent")
    }
    same_too(count: usize) {
        zh: format!("{count} 个群那几天已经在用同一份，会重着发"),
        en: format!("{} would get it twice: already at work in these days", in_english(count))
    }
    others_too(count: usize) {
        zh: format!("{count} 个群那几天还有别的排期"),
        en: format!("{} with another playbook in these days", in_english(count))
    }
    found_in(count: usize, said: &str) {
        zh: format!("{count} 个群会：{said}"),
        en: format!("{}: {said}", in_english(count))
    }
    and_more(count: usize) { zh: format!("还有 {count} 个"), en: format!("and {count} more") }
    nothing_changes { zh: "什么都不会变", en: "Nothing would change" }
    accept(count: usize) {
        zh: format!("就这么排（{count} 个群）"),
        en: format!("Do it in {}", in_english(count))
    }
    accepted(count: usize) {
        zh: format!("{count} 个群排好了"),
        en: format!("Done in {}", in_english(count))
    }
    has_changed { zh: "计划刚刚有变，数字更新了，请再看一眼", en: "The plan has just changed and so have the numbers. Please look again." }
}

fn in_english(groups: usize) -> String {
    match groups {
        1 => "1 group".to_owned(),
        groups => format!("{groups} groups"),
    }
}

/// Why so many groups are left alone.
pub fn left_out(language: Language, why: LeftOut, groups: usize) -> String {
    let (chinese, english) = match why {
        LeftOut::Gone => ("已经不在", "no longer there"),
        LeftOut::Closed => ("已经结束，或到那天已结束", "closed by then"),
        LeftOut::WithoutStart => ("没填开群日期", "without a start date"),
        LeftOut::NotAtWork => ("现在没在用这一份", "not running it now"),
        LeftOut::BeyondCalendar => ("日期排不到那么远", "beyond the calendar"),
        LeftOut::SameAtWork => ("那几天已经在用这一份", "already running it in these days"),
        LeftOut::OthersAtWork => ("那几天有别的排期", "running another in these days"),
    };
    match language {
        Language::Chinese => format!("{groups} 个群不动：{chinese}"),
        Language::English => format!("{groups} left alone: {english}"),
    }
}
