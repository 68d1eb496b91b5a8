//! What the diagnosis says, in words a shop owner understands: the finding, why it matters, and the act that mends it.

use super::{dates, terms};
use crate::domain::{
    CivilTime, Language, Window,
    diagnosis::{Act, Reason, Rule, Weight},
};

messages! {
    no_product { zh: "群后面没有产品：热闹完，没有东西接得住", en: "There is no product behind this group: the liveliness leads nowhere" }
    no_product_yet(days: i64) {
        zh: format!("还有 {days} 天开群，产品还没定"),
        en: format!("Opening in {days} days and no product is named yet")
    }
    only_the_host { zh: "只写了群主一个人，没有人能顶班", en: "Only the host is named; nobody can stand in" }
    first_posts_sell(day: &str) {
        zh: format!("开群头两条就在卖（{day}）"),
        en: format!("One of the first two posts sells ({day})")
    }
    several_themes { zh: "主题里写了好几件事", en: "The theme names several things" }
    goal_reached(day: &str) {
        zh: format!("核心目标 {day} 已经达到，群还开着，也没定哪天结束"),
        en: format!("The core goal was reached on {day}, and the group stands with no end in sight")
    }
    end_passed(days: i64) {
        zh: format!("结束日已过 {days} 天，群还没有结束"),
        en: format!("The end was {days} days ago and the group still stands")
    }
    ending_undecided { zh: "到期以后怎么办，还没定", en: "Nobody has decided what follows the end" }
    unwanted_not_named { zh: "没写哪些人不该进来", en: "It does not say who is not wanted" }
    pulled_in { zh: "成员是被拉进来的，不是自己选的", en: "Members are pulled in instead of joining by choice" }
    offers_where_none(offers: usize) {
        zh: format!("这类群不该卖货，未来四周却排了 {offers} 条卖货"),
        en: format!("Groups of this kind do not sell, yet the next four weeks hold {offers} offers")
    }
    offers_for_new_users(offers: usize) {
        zh: format!("新客还没信任你，未来四周就排了 {offers} 条卖货"),
        en: format!("New people do not trust you yet, and the next four weeks hold {offers} offers")
    }
    lead_group_operated(posts: usize) {
        zh: format!("引流群只是候车室，却还排了 {posts} 条内容要运营"),
        en: format!("A lead group is only a waiting room, yet {posts} posts are planned for it")
    }
    no_visible_result { zh: "路上没有看得见成果的站点", en: "No station on the way shows a result" }
    no_offline_event { zh: "前后一个多月都没有线下见面", en: "No meeting in person for over a month" }
    camp_without_screening { zh: "训练营没有门槛，谁都能进", en: "The camp is open to anyone" }
    too_many_posts(day: &str, posts: usize, limit: usize) {
        zh: format!("{day} 排了 {posts} 条，超过每天 {limit} 条"),
        en: format!("{posts} posts on {day}; {limit} a day is what members bear")
    }
    nothing_ahead(days: u32) {
        zh: format!("接下来 {days} 天没有内容要发"),
        en: format!("Nothing is planned for the next {days} days")
    }
    no_interaction(day: &str, posts: usize) {
        zh: format!("{day} 起一周 {posts} 条，没有一条请大家说话"),
        en: format!("{posts} posts in the week from {day}, and none asks the members anything")
    }
    three_offers(day: &str) { zh: format!("到 {day} 连着三条都在卖"), en: format!("Three offers in a row by {day}") }
    profit_not_planned { zh: "怎么赚钱还没想过", en: "How the group earns was never planned" }
    all_one_way(groups: usize) {
        zh: format!("{groups} 个不同类型的群用的是同一份排期"),
        en: format!("{groups} groups of different kinds run on one and the same playbook")
    }
    headquarters_runs_local { zh: "属地群由总部自己管，没有当地带头人", en: "Headquarters runs this local group without a local leader" }
    first_week_without_value { zh: "头一周没有一条有用的内容", en: "The first week holds nothing useful" }
    fission_without_follow_up { zh: "引来的人没有下一步：没有接手的群，也没有排私聊", en: "People won here have no next step: no group takes them on, no private chat is planned" }
    customers_before_stores { zh: "先建了顾客群，店主的群还没有", en: "Customers' groups were made before the store owners' own" }
    posts_after_end(day: &str, posts: usize) {
        zh: format!("群 {day} 到期，之后还排了 {posts} 条"),
        en: format!("The group ends on {day}, and {posts} posts are planned after it")
    }
    mass_sends_over(period: &str, posts: usize, quota: usize) {
        zh: format!("{period} 排了 {posts} 次群发，企业微信最多 {quota} 次"),
        en: format!("{posts} mass sends in {period}; WeCom allows {quota}")
    }
    in_quiet_hours(when: &str, posts: usize) {
        zh: format!("有 {posts} 条排在晚上 10 点到早上 8 点之间，第一条在 {when}"),
        en: format!("{posts} posts between 10 in the evening and 8 in the morning, the first on {when}")
    }
    double_booked(when: &str, groups: usize) {
        zh: format!("{when} 同一个人要在 {groups} 个群做不同的事，其中有直播或线下"),
        en: format!("On {when} one person is needed in {groups} groups for different things, one of them live or in person")
    }
    many_groups_at_once(when: &str, groups: usize) {
        zh: format!("{when} 同一个人要在 {groups} 个群同时发"),
        en: format!("On {when} one person has to post in {groups} groups at the same minute")
    }
    same_offer(day: &str, groups: usize) {
        zh: format!("{day} 同一条卖货排进了 {groups} 个不同类型的群"),
        en: format!("The same offer goes to {groups} groups of different kinds on {day}")
    }
    weight_grave { zh: "会毁群", en: "Kills groups" }
    weight_weakness { zh: "弱点", en: "Weakness" }
    weight_hint { zh: "提醒", en: "Hint" }
    act_close_or_extend { zh: "结束，或改结束日", en: "Close it, or set a new end" }
    act_name_roles { zh: "写上分工", en: "Name people for the roles" }
    act_choose_content { zh: "去排内容", en: "Choose what is posted" }
    act_add_group { zh: "再建一个群", en: "Add a group" }
    act_decide(step: &str) { zh: format!("去定“{step}”"), en: format!("Decide: {step}") }
    act_change_schedule(day: &str) { zh: format!("看 {day} 的安排"), en: format!("See what is planned on {day}") }
}

/// What was found.
pub fn sentence(language: Language, reason: &Reason) -> String {
    let day = |date| dates::day(language, date);
    let when = |at: &CivilTime| format!("{} {}", day(at.date), at.minute);
    let fixed = match reason {
        Reason::NoProductBehind => no_product,
        Reason::OnlyTheHostNamed => only_the_host,
        Reason::ThemeNamesSeveral => several_themes,
        Reason::EndingUndecided => ending_undecided,
        Reason::UnwantedNotNamed => unwanted_not_named,
        Reason::MembersPulledIn => pulled_in,
        Reason::NoVisibleResult => no_visible_result,
        Reason::NoOfflineEvent => no_offline_event,
        Reason::CampWithoutScreening => camp_without_screening,
        Reason::ProfitNotPlanned => profit_not_planned,
        Reason::HeadquartersRunsLocalGroup => headquarters_runs_local,
        Reason::FirstWeekWithoutValue => first_week_without_value,
        Reason::FissionWithoutFollowUp => fission_without_follow_up,
        Reason::CustomersBeforeStores => customers_before_stores,
        Reason::NoProductBeforeOpening { days_left } => return no_product_yet(language, *days_left),
        Reason::FirstPostsSell { date } => return first_posts_sell(language, &day(*date)),
        Reason::GoalReachedStillOpen { since } => return goal_reached(language, &day(*since)),
        Reason::EndPassedStillOpen { days } => return end_passed(language, *days),
        Reason::OffersInSellingFreeGroup { offers } => return offers_where_none(language, *offers),
        Reason::TooManyOffersForNewUsers { offers } => return offers_for_new_users(language, *offers),
        Reason::LeadGroupIsOperated { posts } => return lead_group_operated(language, *posts),
        Reason::TooManyPostsADay { date, posts, limit } => {
            return too_many_posts(language, &day(*date), *posts, *limit);
        }
        Reason::NothingPlannedAhead { days } => return nothing_ahead(language, *days),
        Reason::NoInteractionInAWeek { first, posts } => return no_interaction(language, &day(*first), *posts),
        Reason::ThreeOffersInARow { date } => return three_offers(language, &day(*date)),
        Reason::AllGroupsRunOneWay { groups } => return all_one_way(language, *groups),
        Reason::PostsAfterTheEnd { end, posts } => return posts_after_end(language, &day(*end), *posts),
        Reason::TooManyMassSends { period, posts, quota } => {
            return mass_sends_over(language, &period_words(language, *period), *posts, *quota);
        }
        Reason::InQuietHours { at, posts } => return in_quiet_hours(language, &when(at), *posts),
        Reason::DoubleBooked { at, groups } => return double_booked(language, &when(at), *groups),
        Reason::ManyGroupsAtOnce { at, groups } => return many_groups_at_once(language, &when(at), *groups),
        Reason::SameOfferInGroups { date, groups } => return same_offer(language, &day(*date), *groups),
    };
    fixed(language).to_owned()
}

/// A day, or from when to when.
pub fn period_words(language: Language, period: Window) -> String {
    match period.days() {
        1 => dates::day(language, period.first()),
        _ => dates::month_days(language, period.first(), period.last()),
    }
}

terms! {
    /// Why the field says so.
    why: Rule {
        NoProduct =>
            "群再热闹，没有产品接着，热情过了就散。",
            "Without a product the warmth passes and people go.";
        OnlyTheHost =>
            "一个人全包，病一天群就停，也没法复制。",
            "One person doing everything cannot rest and cannot be copied.";
        OpensWithOffer =>
            "还没给过好处就卖，人会马上退群或屏蔽。",
            "Selling before giving makes people mute or leave at once.";
        ManyThemes =>
            "一个群一个主题，第二个主题会冲淡第一个，不如另开一个群。",
            "One group, one theme: a second weakens the first; better a new group.";
        NotDissolved =>
            "该散不散的群会变成广告群，最后变成死群。",
            "A group that outlives its goal turns into advertising, then goes silent.";
        NonTargetMembers =>
            "不合适的人多了，合适的人就不说话了。",
            "Where the wrong people gather, the right ones fall silent.";
        PulledIn =>
            "被拉进来的人先退群，也先抱怨。",
            "Whoever was pulled in leaves first and complains first.";
        SellingWhereItMustNot =>
            "卖错地方会伤信任：引流群只引流，交付和铁粉群不卖货，新客群少卖。",
            "Selling in the wrong place costs trust: none in lead, delivery and fan groups, little to new people.";
        NoVisibleResult =>
            "看不见成果，就没人相信，也没人续。",
            "Without results to see, nobody believes and nobody renews.";
        NoOfflineEvent =>
            "见一次面，胜过聊一百天。",
            "One meeting does what a hundred days of chat cannot.";
        CampWithoutScreening =>
            "不筛选的营，认真的人会被拖累。",
            "Without screening, the serious are held back by the rest.";
        TooHeavyOrIdle =>
            "太密让人屏蔽，太闲让人忘记。",
            "Too much and people mute; too little and they forget.";
        HostMonologue =>
            "只有群主在说的群，没有“我们”。",
            "Where only the host speaks there is no “we”.";
        ThreeOffersInARow =>
            "连发三条广告，人就屏蔽你了。",
            "After three adverts in a row people mute you.";
        ProfitNeverPlanned =>
            "一开始就想赚钱不行，从来不想也撑不久。",
            "Wanting profit from day one fails, and so does never planning it.";
        AllRunOneWay =>
            "不同的群要用不同的办法，这是群死掉的头号原因。",
            "Different groups need different ways; running all alike is the first cause of failure.";
        HeadquartersRunsLocal =>
            "当地的人和事，当地的人才管得好。",
            "Local people and matters need a local leader.";
        GroupBeforeProduct =>
            "先有产品再有群，不然热闹完接不住。",
            "First the product, then the group.";
        StartWithoutContent =>
            "开群头几天没有好内容，人就不再点开了。",
            "Without good content in the first days people stop opening the group.";
        FissionWithoutFollowUp =>
            "引来的人没人接，几天就凉了。",
            "People won and then left alone are lost within days.";
        CustomersBeforeStores =>
            "店主自己没带好，顾客群也带不好。",
            "Store owners who are not run well cannot run customers well.";
        QuietHours =>
            "夜里响的群，第二天就被屏蔽。急事私聊。",
            "A chat that rings at night is muted in the morning. What is urgent goes to one person.";
        DoubleBooked =>
            "一个人同一时间只能顾好一个群，别的群会冷场。错开时间，或请人顶班。",
            "One person can care for one group at a time; the others go silent. Shift the time or name a stand-in.";
        SameOfferTwice =>
            "新客后来也是老客，两个群都在的人会看两遍广告。",
            "New people become customers: whoever is in both reads the advert twice.";
        MassSendQuota =>
            "超出额度的群发发不出去，公司发的和员工发的合在一起算。多出来的改成手工发。",
            "What is over the quota is not sent; the company's and the members' sends count together. Post the rest by hand.";
    }
}

/// The name of the button that mends it.
pub fn act(language: Language, act: &Act) -> String {
    match act {
        Act::Decide(step) => act_decide(language, terms::step(language, *step)),
        Act::ChangeScheduleOn(date) => act_change_schedule(language, &dates::day(language, *date)),
        Act::CloseOrExtend => act_close_or_extend(language).to_owned(),
        Act::NameRoles => act_name_roles(language).to_owned(),
        Act::ChooseContent => act_choose_content(language).to_owned(),
        Act::AddGroup => act_add_group(language).to_owned(),
    }
}

/// How grave, in words.
pub fn weight(language: Language, weight: Weight) -> &'static str {
    match weight {
        Weight::Grave => weight_grave(language),
        Weight::Weakness => weight_weakness(language),
        Weight::Hint => weight_hint(language),
    }
}
