//! Words of the library's guides.

messages! {
    title { zh: "指南", en: "Guides" }
    kinds { zh: "十三类群", en: "Thirteen kinds of group" }
    kinds_about { zh: "每类群为了什么、能不能卖、谁来做、看什么数", en: "What each is for, what it may sell, who works in it, which figures to watch" }
    positioning { zh: "定位", en: "Positioning" }
    positioning_about { zh: "开群前想清楚的七步，和好群的样子", en: "Seven steps before opening, and what healthy groups share" }
    modes { zh: "四种打法", en: "Four modes" }
    modes_about { zh: "拉新、转化、会员、课程，各有几件事", en: "Winning people, converting, membership, courses: what belongs to each" }
    profit_models { zh: "怎么赚钱", en: "How groups earn" }
    profit_models_about { zh: "十九种，各适合谁、要小心什么", en: "Nineteen ways, whom each fits and what to beware of" }
    diagnosis { zh: "群是怎么死的", en: "What kills groups" }
    diagnosis_about { zh: "二十八种苗头、原因和补救", en: "Twenty-eight signs, reasons and remedies" }
    members { zh: "成员", en: "Members" }
    members_about { zh: "七个阶段、分层、标签、积分、进出的规矩", en: "Seven stages, layers, tags, points, joining and leaving" }
    team { zh: "团队", en: "The team" }
    team_about { zh: "谁做什么，一周怎么排，怎么算分", en: "Who does what, the week's plan, score cards" }
    festivals { zh: "节日", en: "Festivals" }
    festivals_about { zh: "往后一年的节日、节气、大促，各能做什么", en: "The next year's festivals, solar terms and shopping days, and what to do" }
    bands { zh: "数字一般多少", en: "What figures usually are" }
    bands_about { zh: "只作参考，不是判决", en: "A help for reading them, never a verdict" }
    lexicon { zh: "用词", en: "Wording" }
    lexicon_about { zh: "哪些词别用，哪些要有凭证", en: "Words to leave out, and words that need proof" }
    origin(sources: &str, grade: &str) { zh: format!("来源 {sources} · {grade}"), en: format!("Sources {sources} · {grade}") }

    life { zh: "多久", en: "How long" }
    products { zh: "卖什么", en: "What is sold" }
    selling { zh: "卖货的规矩", en: "Rule of selling" }
    roles { zh: "谁来做", en: "Who works in it" }
    role_count(role: &str, from: u32, to: u32) {
        zh: if from == to { format!("{role} {from} 人") } else { format!("{role} {from}–{to} 人") },
        en: if from == to { format!("{role} ({from})") } else { format!("{role} ({from}–{to})") }
    }
    targets { zh: "看什么数", en: "Figures to watch" }
    profits { zh: "怎么赚钱", en: "How it earns" }
    fitting { zh: "适合的排期", en: "Fitting playbooks" }
    bites { zh: "容易出的毛病", en: "What goes wrong" }
    how { zh: "怎么做", en: "How" }
    example { zh: "比如", en: "For example" }
    beware { zh: "小心", en: "Beware" }
    parts { zh: "要做的事", en: "What belongs to it" }
    keys { zh: "关键", en: "What it hangs on" }
    fits { zh: "适合", en: "Fits" }
    reason { zh: "为什么", en: "Why" }
    mend { zh: "怎么补", en: "How to mend it" }
    stages { zh: "关系的七个阶段", en: "Seven stages of a relationship" }
    layers { zh: "分层", en: "Layers" }
    sign { zh: "怎么看出来", en: "Its sign" }
    touch { zh: "怎么相处", en: "How to meet it" }
    next { zh: "怎么往前", en: "What leads on" }
    gaps { zh: "他缺什么", en: "What somebody lacks" }
    costs { zh: "他怕什么", en: "What it costs" }
    levers { zh: "怎么让人动起来", en: "What keeps people active" }
    tags { zh: "标签", en: "Tags" }
    tag(name: &str, meaning: &str, rule: &str) { zh: format!("{name}：{meaning}（{rule}）"), en: format!("{name}: {meaning} ({rule})") }
    points { zh: "积分", en: "Points" }
    points_given(points: i32) { zh: format!("{points} 分"), en: if points == 1 { "1 point".to_owned() } else { format!("{points} points") } }
    levels { zh: "等级", en: "Levels" }
    points_from(points: u32) { zh: format!("满 {points} 分"), en: format!("From {points} points") }
    rights { zh: "能得到", en: "Rights" }
    duties { zh: "要做到", en: "Duties" }
    procedures { zh: "进出的步骤", en: "Joining and leaving" }
    portraits { zh: "档案记什么", en: "What a portrait holds" }
    sensitive { zh: "个人信息，问之前说清用处", en: "Personal information: say what it is for before asking" }
    member_roles { zh: "群里的角色", en: "Roles in a group" }
    suits { zh: "适合谁", en: "Whom it suits" }
    must_not { zh: "不能做", en: "Must not" }
    accounts { zh: "养号", en: "Care of accounts" }
    daily { zh: "每天", en: "Daily" }
    weekly { zh: "每周", en: "Weekly" }
    backup { zh: "谁顶上", en: "Who stands in" }
    positions { zh: "岗位", en: "Positions" }
    week { zh: "一周", en: "The week" }
    scorecards { zh: "打分表", en: "Score cards" }
    score_row(metric: &str, weight: u32, target: &str) { zh: format!("{metric}，占 {weight} 分，目标{target}"), en: format!("{metric}: {weight} of 100, target {target}") }
    warn_fair_good(figures: &str) { zh: format!("从差到好：{figures}"), en: format!("From poor to good: {figures}") }
    unit(unit: &str) {
        zh: match unit { "percent" => "%", "people" => " 人", "posts" => " 条", "days" => " 天", "minutes" => " 分钟", "hours" => " 小时", "times" => " 次", "yuan" => " 元", _ => "" }.to_owned(),
        en: match unit { "percent" => "%", "people" => " people", "posts" => " posts", "days" => " days", "minutes" => " minutes", "hours" => " hours", "times" => " times", "yuan" => " yuan", _ => "" }.to_owned()
    }
    forbidden { zh: "不要用", en: "Do not use" }
    prove { zh: "要有凭证", en: "Needs proof" }
    careful { zh: "留意", en: "Mind it" }
    instead { zh: "可以说", en: "Say instead" }
    proof { zh: "什么凭证", en: "What proves it" }
}
