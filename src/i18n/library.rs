//! Words of the library.

messages! {
    blank_group { zh: "【群名】", en: "[group]" }
    title { zh: "资料库", en: "Library" }
    more_about { zh: "现成的排期、话术、活动、清单、平台规矩", en: "Playbooks, scripts, activities, checklists and platform rules, ready to use" }
    shelves { zh: "资料库的各部分", en: "Parts of the library" }
    playbooks { zh: "排期", en: "Playbooks" }
    scripts { zh: "话术", en: "Scripts" }
    activities { zh: "活动", en: "Activities" }
    checklists { zh: "清单", en: "Checklists" }
    limits { zh: "规矩", en: "Rules" }
    quizzes { zh: "题库", en: "Quizzes" }
    glossary { zh: "术语", en: "Terms" }
    arriving { zh: "正在取来……", en: "Fetching…" }
    not_arrived { zh: "这部分没取到", en: "This part did not arrive" }
    not_arrived_why { zh: "网络断了，或者应用刚刚更新。连上网再试一次。", en: "The network is gone, or the app was just updated. Connect and try again." }
    try_again { zh: "再试一次", en: "Try again" }

    search { zh: "搜索", en: "Search" }
    search_playbooks { zh: "搜标题和里面的话", en: "Search titles and words" }
    all_kinds { zh: "所有群", en: "All groups" }
    for_kind { zh: "给哪类群", en: "For which kind of group" }
    found(count: usize) { zh: format!("{count} 项"), en: if count == 1 { "1 found".to_owned() } else { format!("{count} found") } }
    nothing_found { zh: "没有找到", en: "Nothing found" }
    nothing_found_text { zh: "换个词，或者看全部。", en: "Try another word, or see all." }
    show_all { zh: "看全部", en: "Show all" }

    days_long(days: u32) { zh: format!("{days} 天"), en: if days == 1 { "1 day".to_owned() } else { format!("{days} days") } }
    ongoing { zh: "长期", en: "Ongoing" }
    items_in_it(items: usize) { zh: format!("{items} 项"), en: format!("{items} items") }
    with_warning { zh: "先看提醒", en: "Read the warning" }
    sources(sources: &str, grade: &str) { zh: format!("来源 {sources} · 依据等级 {grade}"), en: format!("Sources {sources} · grade {grade}") }
    no_such_thing { zh: "资料库里没有这一份", en: "The library has no such thing" }
    no_such_thing_text { zh: "它可能属于别的版本。", en: "It may belong to another version." }
    to_playbooks { zh: "看全部排期", en: "See all playbooks" }
    to_activities { zh: "看全部活动", en: "See all activities" }

    use_it { zh: "用这份排期", en: "Use this playbook" }
    in_group { zh: "用在哪个群", en: "In which group" }
    starts_on { zh: "哪天开始（第 1 天）", en: "Starts on (day 1)" }
    event_on(day: u32) { zh: format!("正日子是哪天（第 {day} 天）"), en: format!("The day it is all about (day {day})") }
    prepares_from(day: &str) { zh: format!("准备从 {day} 开始。"), en: format!("Preparation starts on {day}.") }
    add_it { zh: "排进去", en: "Add it" }
    added(title: &str, day: &str) { zh: format!("“{title}”从 {day} 开始"), en: format!("“{title}” starts on {day}") }
    no_group_yet { zh: "先开一个群，再把排期排进去。", en: "Start a group first, then add the playbook." }
    start_group { zh: "开一个群", en: "Start a group" }
    see_schedule { zh: "看这个群的排期", en: "See the group's schedule" }
    fission_warning { zh: "靠分享换好处拉人，平台管得严，可能封群封号", en: "Sharing for reward is watched closely by the platforms and can cost the group or the account" }
    fission_lights { zh: "用之前看清这些红绿灯", en: "Look at these lights before you use it" }

    day_number(day: u32) { zh: format!("第 {day} 天"), en: format!("Day {day}") }
    event_day { zh: "正日子", en: "The day itself" }
    timeline { zh: "每天发什么", en: "What it posts, day by day" }
    repeats_every(days: u32) { zh: format!("每 {days} 天一轮"), en: format!("Every {days} days again") }
    copy { zh: "复制", en: "Copy" }
    copy_this(what: &str) { zh: format!("复制：{what}"), en: format!("Copy: {what}") }
    copied { zh: "已复制", en: "Copied" }
    copy_refused { zh: "浏览器不让复制，请长按文字自己复制。", en: "The browser refuses to copy. Please select the words and copy them yourself." }

    situation(text: &str) { zh: format!("什么时候用：{text}"), en: format!("When: {text}") }
    avoid(text: &str) { zh: format!("别这样：{text}"), en: format!("Avoid: {text}") }
    minutes(minutes: u32) { zh: format!("{minutes} 分钟"), en: format!("{minutes} minutes") }
    people(from: u32, to: u32) { zh: format!("{from}–{to} 人"), en: format!("{from}–{to} people") }
    run_sheet { zh: "流程", en: "Run sheet" }
    minute(minute: u32) { zh: format!("第 {minute} 分钟"), en: format!("Minute {minute}") }
    props { zh: "要准备的", en: "What you need" }
    host_words { zh: "主持人的话", en: "The host's words" }
    rules_first { zh: "先公布的规则", en: "Rules to publish first" }
    copy_rules { zh: "复制规则", en: "Copy the rules" }
    afterwards { zh: "之后", en: "Afterwards" }
    limits_that_bear { zh: "要守的规矩", en: "Rules that bear on it" }
    green { zh: "绿灯", en: "Green light" }
    yellow { zh: "黄灯", en: "Yellow light" }
    red { zh: "红灯", en: "Red light" }
    in_chat { zh: "群里玩", en: "In the group" }
    in_live { zh: "直播里", en: "Live" }
    in_person { zh: "线下", en: "In person" }
    in_moments { zh: "朋友圈", en: "Moments" }
    strangers_fine { zh: "不熟也能玩", en: "Strangers are fine" }
    acquainted { zh: "熟人之间玩", en: "For people who know one another" }

    checked_on(day: &str) { zh: format!("{day} 查过"), en: format!("Checked on {day}") }
    limits_note { zh: "平台规矩会变。写的是查的那天的情况，拿不准就到平台上再看一眼。", en: "Platforms change their rules. This is what stood on the day named; when in doubt, look again." }
    about_wechat { zh: "微信群", en: "WeChat groups" }
    about_wecom { zh: "企业微信", en: "WeCom" }
    about_qq { zh: "QQ群", en: "QQ groups" }
    about_fission { zh: "分享拉人", en: "Winning people by sharing" }
    about_prizes { zh: "奖品和抽奖", en: "Prizes and draws" }
    about_privacy { zh: "个人信息", en: "Personal information" }
    about_wording { zh: "说话用词", en: "Wording" }
    about_duty { zh: "群主的责任", en: "The group owner's duty" }
    answer(text: &str) { zh: format!("答案：{text}"), en: format!("Answer: {text}") }
    show_answers { zh: "显示答案", en: "Show the answers" }
    checklist_note { zh: "在群的“清单”页里打勾。", en: "Tick them on a group's Checklists page." }
    questions_in_it(count: usize) { zh: format!("{count} 题"), en: format!("{count} questions") }
    scripts_in_it(count: usize) { zh: format!("{count} 条"), en: format!("{count} scripts") }
}
