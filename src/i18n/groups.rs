//! Words of the groups' list and of a group's page.

use crate::domain::{Language, execution::Execution, positioning::Step};

messages! {
    new_group { zh: "新建社群", en: "New group" }
    no_groups { zh: "还没有社群", en: "No groups yet" }
    no_groups_text { zh: "回答三个问题，就有一个定好位的群和一个月的内容。", en: "Answer three questions and get a positioned group with a month of posts." }
    steps_decided(decided: usize) { zh: format!("定位 {decided}/7"), en: format!("Positioning {decided}/7") }
    findings_of(weight: &str, count: usize) { zh: format!("{weight} {count}"), en: format!("{weight}: {count}") }
    about_all_groups { zh: "关于所有的群", en: "About all groups" }
    standing_groups { zh: "进行中", en: "Standing" }
    closed_groups { zh: "已结束", en: "Closed" }
    trash(count: usize) { zh: format!("回收站（{count}）"), en: format!("Trash ({count})") }
    restore { zh: "放回来", en: "Put back" }
    restore_this(name: &str) { zh: format!("放回“{name}”"), en: format!("Put back “{name}”") }
    restored(name: &str) { zh: format!("“{name}”放回来了"), en: format!("“{name}” is back") }
    no_such_group { zh: "找不到这个群", en: "There is no such group" }
    no_such_group_text { zh: "它可能在别的设备上，或者已经移到回收站。", en: "It may be on another device, or in the trash." }
    to_the_list { zh: "看所有的群", en: "See all groups" }

    group_parts { zh: "这个群的各部分", en: "Parts of this group" }
    overview { zh: "概览", en: "Overview" }
    positioning { zh: "定位", en: "Positioning" }
    people { zh: "人和规矩", en: "People" }
    schedule { zh: "排期", en: "Schedule" }
    checklists { zh: "清单", en: "Checklists" }

    health { zh: "诊断", en: "Diagnosis" }
    no_findings { zh: "没有发现问题。", en: "Nothing found." }
    accept { zh: "接受", en: "Accept" }
    accept_title { zh: "接受这条提醒", en: "Live with this finding" }
    accept_about {
        zh: "写下理由，这条规则在这里就不再催你；谁能改这份计划，谁就能随时收回。",
        en: "Say why, and this rule stops asking here. Whoever can change this plan can take it back at any time."
    }
    accept_note { zh: "为什么可以这样", en: "Why this is all right" }
    accepted_now { zh: "已接受，理由记下了", en: "Accepted; the reason is kept" }
    accepted_because(note: &str) { zh: format!("已接受：{note}"), en: format!("Accepted: {note}") }
    accepted_count(count: usize) {
        zh: format!("已接受的提醒（{count}）"),
        en: format!("Accepted findings ({count})")
    }
    take_back { zh: "收回", en: "Take back" }
    taken_back { zh: "已收回，这条提醒重新算数", en: "Taken back; the finding counts again" }
    mass_sends(period: &str, posts: usize, quota: usize) {
        zh: format!("企业微信群发：{period} 排了 {posts} 次，最多 {quota} 次。"),
        en: format!("WeCom mass sends, {period}: {posts} of {quota} planned.")
    }
    last_week { zh: "近七天的执行", en: "The last seven days" }
    sent_of(done: usize, due: usize) { zh: format!("该发 {due} 条，已发 {done}"), en: format!("{done} of {due} sent") }
    and_skipped(count: usize) { zh: format!("，跳过 {count}"), en: format!(", {count} skipped") }
    and_open(count: usize) { zh: format!("，漏发 {count}"), en: format!(", {count} not sent") }
    rule_and_source(rule: &str, source: &str) { zh: format!("规则 {rule} · 来源 {source}"), en: format!("Rule {rule} · source {source}") }
    next_undecided(step: &str) { zh: format!("接着定“{step}”"), en: format!("Next: {step}") }
    dates { zh: "起止", en: "Dates" }
    starts_on(day: &str) { zh: format!("开始：{day}"), en: format!("Starts: {day}") }
    closed_on(day: &str) { zh: format!("{day} 结束了这个群。"), en: format!("Closed on {day}.") }
    not_set { zh: "未定", en: "Not set" }
    close_today { zh: "今天结束这个群", en: "Close this group today" }
    closed_now(name: &str) { zh: format!("“{name}”今天结束"), en: format!("“{name}” closes today") }
    reopen { zh: "重新打开", en: "Open it again" }
    reopened(name: &str) { zh: format!("“{name}”重新打开了"), en: format!("“{name}” is open again") }
    group_acts { zh: "这个社群的操作", en: "What to do with this group" }
    print_sheet { zh: "打印这一页", en: "Print this page" }
    see_figures { zh: "看这个群的数据", en: "See this group's figures" }
    welcome { zh: "欢迎语", en: "Welcome words" }
    no_welcome { zh: "还没写欢迎语。", en: "No welcome words yet." }
    write_welcome { zh: "去写", en: "Write them" }
    copy { zh: "复制", en: "Copy" }
    copied { zh: "已复制", en: "Copied" }
    copy_refused { zh: "浏览器不让复制，请长按文字自己复制。", en: "The browser refuses to copy. Please select the words and copy them yourself." }
    delete_group { zh: "移到回收站", en: "Move to the trash" }
    deleted(name: &str) { zh: format!("“{name}”移到了回收站"), en: format!("“{name}” is in the trash") }

    progress_of_steps(decided: usize) { zh: format!("七步定了 {decided} 步"), en: format!("{decided} of 7 steps decided") }
    step_and_mark(step: &str, mark: &str) { zh: format!("{step} · {mark}"), en: format!("{step} · {mark}") }
    steps { zh: "七个步骤", en: "The seven steps" }
    decided { zh: "已定", en: "Decided" }
    undecided { zh: "未定", en: "Open" }
    why_this(why: &str, source: &str) { zh: format!("为什么：{why}（{source}）"), en: format!("Why: {why} ({source})") }
    member_gain { zh: "群友得到什么", en: "What members gain" }
    operator_gain { zh: "你得到什么", en: "What you gain" }
    carrier_of_return { zh: "靠什么回到你这里", en: "By what the value returns to you" }
    core_goal { zh: "核心目标（只写一个）", en: "Core goal (exactly one)" }
    core_goal_reached_on { zh: "哪天达到的", en: "Reached on" }
    stage_goals { zh: "阶段目标", en: "Stage goals" }
    stage_goal(number: usize) { zh: format!("阶段目标 {number}"), en: format!("Stage goal {number}") }
    day_of_group { zh: "第几天", en: "On day" }
    day_refused { zh: "请填 1 到 3660 的整数，或留空。", en: "Please give a whole number from 1 to 3660, or leave it empty." }
    add_stage_goal { zh: "添加阶段目标", en: "Add a stage goal" }
    end_day { zh: "结束日（含当天；留空为长期）", en: "Last day, included (empty: open-ended)" }
    start_day { zh: "开始日（第 1 天）", en: "First day (day 1)" }
    ending { zh: "到期以后", en: "After the end" }
    transform_into { zh: "转成什么群", en: "Into which group" }
    levers { zh: "靠什么活得久", en: "What prolongs its life" }
    end_before_start { zh: "结束日不能早于开始日，没有改动。", en: "The end cannot come before the start. Nothing was changed." }
    start_moved(day: &str) {
        zh: format!("开始日改为 {day}，结束日和同日开始的排期一起移了"),
        en: format!("Starts on {day} now; the end and what began on that day moved along")
    }
    age { zh: "年龄", en: "Age" }
    gender { zh: "性别", en: "Gender" }
    occupation { zh: "职业", en: "Occupation" }
    city { zh: "地方", en: "Place" }
    income { zh: "收入", en: "Income" }
    interests { zh: "兴趣", en: "Interests" }
    education { zh: "学历", en: "Education" }
    facets { zh: "什么样的人（至少写两项）", en: "Who they are (at least two)" }
    unwanted { zh: "不要哪些人", en: "Who is not wanted" }
    gathers_at { zh: "他们聚在哪里", en: "Where they gather" }
    gathering_place(number: usize) { zh: format!("地方 {number}"), en: format!("Place {number}") }
    add_gathering_place { zh: "添加一个地方", en: "Add a place" }
    screening { zh: "进群前怎么筛选", en: "Screening before joining" }
    joining { zh: "怎么进群", en: "How members join" }
    kind { zh: "群的类型", en: "Kind of group" }
    mode { zh: "模式", en: "Mode" }
    platform { zh: "在哪里建群", en: "Platform" }
    theme { zh: "主题（只写一个）", en: "Theme (exactly one)" }
    tone { zh: "说话的样子", en: "Tone" }
    forms { zh: "形式", en: "Forms" }
    promise { zh: "服务承诺", en: "Service promise" }
    services { zh: "用什么服务", en: "Served with" }
    ways { zh: "哪条路", en: "By which road" }
    profit_models { zh: "怎么赚钱", en: "How it earns" }
    fits(name: &str, fit: &str) { zh: format!("{name}：适合{fit}"), en: format!("{name}: {fit}") }
    product { zh: "群后面的产品", en: "The product behind the group" }
    product_name { zh: "产品名称", en: "Product" }
    product_tier { zh: "档次", en: "Tier" }
    price { zh: "价格（元）", en: "Price (yuan)" }
    price_refused { zh: "请填 0 以上的金额，最多两位小数，例如 99 或 19.90。没有改动。", en: "Please give an amount of 0 or more with at most two decimals, such as 99 or 19.90. Nothing was changed." }

    group_name { zh: "群名", en: "Name of the group" }
    owner { zh: "归谁管（数据按人汇总时用）", en: "Run by (figures by owner use this)" }
    roles { zh: "分工", en: "Roles" }
    roles_note { zh: "写真实的人。谁也不扮演顾客，种子成员只替自己说话。", en: "Name real people. Nobody plays a customer; seed members speak for themselves." }
    rules { zh: "群规", en: "Rules" }
    rule(number: usize) { zh: format!("第 {number} 条"), en: format!("Rule {number}") }
    add_rule { zh: "添加一条群规", en: "Add a rule" }
    copy_rules { zh: "复制群规", en: "Copy the rules" }
    no_rules { zh: "还没有群规。", en: "No rules yet." }
    add { zh: "添加", en: "Add" }
    remove(what: &str) { zh: format!("删除{what}"), en: format!("Remove {what}") }
    move_up(what: &str) { zh: format!("上移{what}"), en: format!("Move {what} up") }
    move_down(what: &str) { zh: format!("下移{what}"), en: format!("Move {what} down") }
    removed { zh: "已删除", en: "Removed" }

    runs { zh: "正在用的排期", en: "Playbooks at work" }
    no_runs { zh: "还没有排期。从下面选一份。", en: "Nothing is at work yet. Choose one below." }
    run_dates(from: &str, to: &str) { zh: format!("{from} 至 {to}"), en: format!("{from} to {to}") }
    run_open_ended(from: &str) { zh: format!("{from} 起，一直到群结束"), en: format!("From {from} until the group ends") }
    run_unknown { zh: "读不出的排期", en: "A playbook that cannot be read" }
    run_start { zh: "从哪天开始", en: "Starts on" }
    run_moved(title: &str, day: &str) { zh: format!("“{title}”改为 {day} 开始"), en: format!("“{title}” starts on {day} now") }
    stop_run { zh: "停用", en: "Stop" }
    stop_this_run(title: &str) { zh: format!("停用“{title}”"), en: format!("Stop “{title}”") }
    run_stopped(title: &str) { zh: format!("“{title}”停用了"), en: format!("“{title}” is stopped") }
    next_posts { zh: "接下来 14 天", en: "The next 14 days" }
    no_posts { zh: "这 14 天没有要发的。", en: "Nothing to post in these 14 days." }
    see_agenda { zh: "看全部日程", en: "See the whole agenda" }
    add_playbook { zh: "添加排期", en: "Add a playbook" }
    fitting_playbooks { zh: "适合这类群的，点开看每天发什么。", en: "Made for this kind of group. Open one to see what it posts each day." }
    all_playbooks { zh: "看全部排期", en: "See all playbooks" }
    at_work { zh: "在用", en: "At work" }
    knowledge_unreadable { zh: "自带的内容读不出来，请重新载入。", en: "The bundled content cannot be read. Please reload." }

    ticked(done: usize, of: usize) { zh: format!("{done}/{of}"), en: format!("{done} of {of}") }
}

terms! {
    /// Why a step is asked for, in a line.
    step_why: Step {
        Goal =>
            "两边都有好处，群才留得住；目标只有一个，力气才不散",
            "A group holds when both sides gain, and one goal keeps the effort together";
        Life =>
            "有始有终的群才不会变成广告群",
            "A group with an end does not decay into advertising";
        Audience =>
            "人越具体，话越好说；写清不要谁，合适的人才肯说话",
            "The more concrete the people, the easier the words; naming who is not wanted protects the rest";
        Type =>
            "一个群只做一件事，类型决定能不能卖、活多久",
            "One group does one thing; its kind decides what may be sold and how long it lives";
        Content =>
            "一个主题，配人群听得惯的口气，开群前就备好",
            "One theme, in a tone its people are used to, prepared before opening";
        Service =>
            "服务要轻、短、勤，说到做到",
            "Service that is light, short and frequent, and kept";
        Monetisation =>
            "先给价值再谈钱，但怎么赚钱要早想好",
            "Give first and charge later, but plan early how the group earns";
    }
}

/// The article a step comes from.
pub fn step_source(step: Step) -> String {
    let source = match step {
        Step::Goal | Step::Life | Step::Audience | Step::Content | Step::Service => "S1",
        Step::Type => "S1, S2",
        Step::Monetisation => "S0, S1",
    };
    format!("{} · {source}", step.code())
}

/// What of the posts of the last seven days was sent, skipped and not sent: zeros are not told.
pub fn last_week_words(language: Language, week: Execution) -> String {
    let mut words = sent_of(language, week.done, week.due());
    if week.skipped > 0 {
        words += &and_skipped(language, week.skipped);
    }
    if week.open > 0 {
        words += &and_open(language, week.open);
    }
    words
}
