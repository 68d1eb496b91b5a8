//! The field's terms: the name of every choice a plan can hold. The names of group kinds, trades and checklists stand in
//! the bundled content, beside what is said about them.

use crate::domain::{
    Language,
    group::{MemberRole, Platform},
    kind::Mode,
    mass_send::MassSendLimit,
    phase::Phase,
    playbook::{Basket, Channel, Intent},
    positioning::{
        ContentForm, Ending, Joining, Monetisation, OperatorGain, ProductTier, ProfitModel, ProlongingLever, Screening,
        Service, Step,
    },
    profile::{PurchaseRhythm, Role},
    schedule::OccurrenceState,
};

terms! {
    /// P1–P7.
    step: Step {
        Goal => "目标", "Goal";
        Life => "生命周期", "Life cycle";
        Audience => "人群", "Audience";
        Type => "类型", "Type";
        Content => "内容", "Content";
        Service => "服务", "Service";
        Monetisation => "变现", "Earnings";
    }
    /// M1–M4.
    mode: Mode {
        Acquisition => "拉新", "Win new people";
        Conversion => "转化", "Convert";
        Membership => "会员", "Membership";
        Course => "课程", "Course";
    }
    platform: Platform {
        WeChat => "微信", "WeChat";
        WeCom => "企业微信", "WeCom";
        Qq => "QQ", "QQ";
    }
    operator_gain: OperatorGain {
        Brand => "品牌", "Brand";
        Sales => "销售", "Sales";
        Retention => "留住客人", "Retention";
    }
    ending: Ending {
        Undecided => "还没想好", "Not decided";
        Dissolve => "到期解散", "Dissolve in time";
        Transform => "转成别的群", "Turn into another group";
    }
    lever: ProlongingLever {
        ClearGoal => "目标清楚", "A clear goal";
        AdmissionScreening => "入群有筛选", "Screening at the door";
        DividedRoles => "分工明确", "Divided roles";
        ToneAndRules => "有调性有规矩", "A tone and rules";
        RealBenefit => "实在的好处", "Real benefit";
        VariedForms => "形式多样", "Varied forms";
        Friendship => "群友成朋友", "Friendship";
        FirmButFlexible => "规矩硬，办法活", "Firm but flexible";
        SteadyOutput => "稳定有料", "Steady useful output";
    }
    screening: Screening {
        None => "不筛选", "None";
        Question => "回答问题", "Answer a question";
        Payment => "付一点钱", "Pay a little";
        Review => "人工审核", "Reviewed by a person";
    }
    joining: Joining {
        ByOwnChoice => "自己选择进来", "By their own choice";
        PulledIn => "被拉进来", "Pulled in";
    }
    content_form: ContentForm {
        TextImage => "图文", "Text and pictures";
        Video => "视频", "Video";
        Audio => "语音", "Audio";
    }
    service: Service {
        Courses => "课程", "Courses";
        Coupons => "优惠券", "Coupons";
        Interaction => "互动", "Interaction";
    }
    /// P7: the three roads.
    monetisation: Monetisation {
        Product => "靠产品", "By product";
        Content => "靠内容", "By content";
        Service => "靠服务", "By service";
    }
    product_tier: ProductTier {
        None => "没有产品", "No product";
        Lead => "引流款", "Lead product";
        Trial => "体验款", "Trial";
        FullPrice => "正价款", "Full price";
        Higher => "高阶款", "Higher tier";
    }
    /// V1–V19.
    profit_model: ProfitModel {
        Crowdfunding => "众筹", "Crowdfunding";
        Retail => "零售", "Retail";
        Distribution => "分销", "Distribution";
        MembershipFee => "会员费", "Membership fee";
        Platform => "平台广告位", "Reach for advertisers";
        TrafficFee => "引流合作费", "Brand traffic fee";
        Investment => "投资孵化", "Investment, incubation";
        ValueAddedService => "增值服务", "Value-added service";
        Products => "教用法，卖产品", "Teach the use, sell the thing";
        Services => "卖服务", "Services";
        Knowledge => "知识付费", "Paid knowledge";
        Information => "行业信息", "Trade information";
        Resources => "资源对接", "Partners and resources";
        BusinessModel => "输出商业模式", "Teach the business model";
        Renewals => "会员续费", "Renewals";
        ServiceFees => "培训服务费", "Training fees";
        ECommerce => "社群电商", "Group commerce";
        InsideMoney => "向内收费", "Money from inside";
        OutsideMoney => "向外收费", "Money from outside";
    }
    /// To whom or what a profit model fits.
    profit_model_fit: ProfitModel {
        Crowdfunding => "小而美的项目", "Small and beautiful projects";
        Retail => "人群垂直，痛点相同", "A narrow crowd with one shared need";
        Distribution => "毛利高、买得勤", "High margin, bought often";
        MembershipFee => "权益看得见", "Privileges people can see";
        Platform => "人多，触达稳定", "Large and steady reach";
        TrafficFee => "群员信任你的推荐", "Members trust what you recommend";
        Investment => "群里有值得投的项目", "Projects worth backing inside";
        ValueAddedService => "低价群带出高价课", "A cheap group that leads to a dearer offer";
        Products => "产品要学着用", "Things one must learn to use";
        Services => "聊天里看得出需求", "Talk that shows what people need";
        Knowledge => "能长期稳定输出", "Only with steady, useful output";
        Information => "信息差值钱的行业", "Trades where information is worth money";
        Resources => "群员彼此能合作", "Members who can be partners";
        BusinessModel => "同行老板想学", "Owners of the trade want to learn";
        Renewals => "第二年还有新价值", "Only if year two brings more";
        ServiceFees => "能坚持很久", "Only with long persistence";
        ECommerce => "货能解决真问题", "Goods that solve a real problem";
        InsideMoney => "入群费、群内买卖、线下活动", "Joining fees, sales inside, meetings";
        OutsideMoney => "承办活动、众筹、广告", "Hosting events, funding, advertising";
    }
    /// U3.
    member_role: MemberRole {
        Host => "群主", "Host";
        Administrator => "管理员", "Administrator";
        Authority => "权威", "Authority";
        Remover => "清人的", "Remover";
        Chatter => "聊天的", "Chatter";
        Banter => "活跃气氛的", "Banter";
        StudyMonitor => "学委", "Study monitor";
        ClassMonitor => "班长", "Class monitor";
        Kol => "意见领袖", "Opinion leader";
    }
    channel: Channel {
        Group => "群里发", "In the group";
        MassSend => "群发工具", "Mass send";
        Moments => "朋友圈", "Moments";
        PrivateChat => "私聊", "Private chat";
        Live => "直播", "Live";
        Offline => "线下", "Offline";
        Internal => "内部准备", "Internal";
    }
    /// O8: what members like, follow or need.
    basket: Basket {
        Like => "爱看的", "What they like";
        Follow => "关注的", "What they follow";
        Need => "用得上的", "What they need";
    }
    intent: Intent {
        Value => "给价值", "Value";
        Interact => "互动", "Interact";
        Offer => "卖货", "Offer";
    }
    occurrence_state: OccurrenceState {
        Open => "待发", "To send";
        Done => "已发", "Done";
        Skipped => "已跳过", "Skipped";
    }
    mass_send_limit: MassSendLimit {
        SevenAWeek => "一周 7 次", "7 a week";
        OneADay => "一天 1 次", "1 a day";
    }
    profile_role: Role {
        Store => "门店", "Store";
        Headquarters => "总部", "Headquarters";
    }
    purchase_rhythm: PurchaseRhythm {
        High => "常买（每周都来）", "Often (every week)";
        Low => "不常买", "Seldom";
    }
}

messages! {
    unnamed_group { zh: "未命名的群", en: "Unnamed group" }
}

/// A group's name, or words for one that has none.
pub fn group_name(language: Language, name: &str) -> String {
    match name.trim() {
        "" => unnamed_group(language).to_owned(),
        name => name.to_owned(),
    }
}

/// Where a group stands: `第 3 天 · 开营期`, `Day 3 · opening`.
pub fn phase(language: Language, phase: Phase) -> String {
    match language {
        Language::Chinese => match phase {
            Phase::Draft => "草稿 · 未定开始日".to_owned(),
            Phase::Preparing { days_left } => format!("还有 {days_left} 天开群 · 筹备期"),
            Phase::Opening { day } => format!("第 {day} 天 · 开营期"),
            Phase::Running { day } => format!("第 {day} 天 · 运营期"),
            Phase::Closing { days_left: 0 } => "今天结束 · 收尾期".to_owned(),
            Phase::Closing { days_left } => format!("还剩 {days_left} 天 · 收尾期"),
            Phase::Overdue { days } => format!("已超期 {days} 天"),
            Phase::Closed => "已结束".to_owned(),
        },
        Language::English => match phase {
            Phase::Draft => "Draft · no start yet".to_owned(),
            Phase::Preparing { days_left: 1 } => "Opens tomorrow · preparing".to_owned(),
            Phase::Preparing { days_left } => format!("Opens in {days_left} days · preparing"),
            Phase::Opening { day } => format!("Day {day} · opening"),
            Phase::Running { day } => format!("Day {day} · running"),
            Phase::Closing { days_left: 0 } => "Last day · closing".to_owned(),
            Phase::Closing { days_left: 1 } => "1 day left · closing".to_owned(),
            Phase::Closing { days_left } => format!("{days_left} days left · closing"),
            Phase::Overdue { days: 1 } => "1 day overdue".to_owned(),
            Phase::Overdue { days } => format!("{days} days overdue"),
            Phase::Closed => "Closed".to_owned(),
        },
    }
}
