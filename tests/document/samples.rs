//! Entities with every field set, and small ones, for the suites of the document and the engine.
#![allow(dead_code, reason = "every suite uses its own part")]

use qunce::domain::{
    CivilTime, Group, MinuteOfDay,
    accepted::AcceptedRules,
    checklist::CheckItem,
    choices::Choices,
    civil::Date,
    diagnosis::Rule,
    figures::DayFigures,
    group::{MemberRole, Platform},
    id::{CommandId, ElementId, GroupId, OwnPlaybookId, RunId},
    items::Items,
    kind::{GroupKind, Mode},
    mass_send::MassSendLimit,
    own_item::OwnItem,
    own_playbook::OwnPlaybook,
    own_post::OwnPost,
    playbook::{Basket, Channel, Intent, ItemId, PlaybookHash, PlaybookWarning},
    positioning::*,
    profile::{Profile, PurchaseRhythm, Role, Trade},
    recurrence::Recurrence,
    schedule::{OccurrenceKey, OccurrenceState, Override, Run},
};
use uuid::Uuid;

pub fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

pub fn group_id(number: u128) -> GroupId {
    GroupId(Uuid::from_u128(number))
}

pub fn run_id(number: u128) -> RunId {
    RunId(Uuid::from_u128(number))
}

pub fn element_id(number: u128) -> ElementId {
    ElementId(Uuid::from_u128(number))
}

pub fn command_id(number: u128) -> CommandId {
    CommandId(Uuid::from_u128(number))
}

pub fn profile() -> Profile {
    Profile {
        store_name: "绿果鲜生 <b>“朝阳”</b>".to_owned(),
        trade: Trade::Fruit,
        role: Role::Headquarters,
        city: "杭州".to_owned(),
        purchase_rhythm: PurchaseRhythm::Low,
        host_name: "小林".to_owned(),
        time_zone: "Asia/Shanghai".to_owned(),
        mass_send_limit: Some(MassSendLimit::SevenAWeek),
        accepted: accepted(Rule::AllRunOneWay),
    }
}

/// A group with nothing left at its default.
pub fn full_group(id: GroupId) -> Group {
    let mut ids = (1_u128..).map(element_id);
    let mut next = || ids.next().expect("ids never end");
    Group {
        id,
        name: "老客福利群".to_owned(),
        kind: GroupKind::NewUser,
        mode: Some(Mode::Conversion),
        platform: Platform::WeCom,
        owner: "lin".to_owned(),
        start: Some(date("2026-11-22")),
        positioning: Positioning {
            goal: Goal {
                member_gain: "每天低价好果".to_owned(),
                operator_gain: OperatorGain::ALL.iter().copied().collect(),
                carrier_of_return: "复购".to_owned(),
                core_goal: "30 天 100 单".to_owned(),
                core_goal_reached_on: Some(date("2026-12-20")),
                stage_goals: Items::from_values(
                    [("先到 50 人", 7), ("再到 100 人", 14)].map(|(text, day)| StageGoal {
                        text: text.to_owned(),
                        day,
                    }),
                    &mut next,
                ),
            },
            life: Life {
                end: Some(date("2026-12-31")),
                ending: Ending::Transform,
                transform_into: "老粉群".to_owned(),
                levers: ProlongingLever::ALL.iter().copied().collect(),
            },
            audience: Audience {
                age: "25–40".to_owned(),
                gender: "女".to_owned(),
                occupation: "白领".to_owned(),
                city: "杭州".to_owned(),
                income: "中".to_owned(),
                interests: "水果".to_owned(),
                education: "大学".to_owned(),
                unwanted: "同行".to_owned(),
                gathers_at: Items::from_values(["小区群".to_owned(), "公司群".to_owned()], &mut next),
                screening: Screening::Review,
                joining: Joining::PulledIn,
            },
            content: Content {
                theme: "吃当季".to_owned(),
                tone: "亲切".to_owned(),
                forms: ContentForm::ALL.iter().copied().collect(),
            },
            service: ServicePromise {
                promise: "坏果包赔".to_owned(),
                services: Service::ALL.iter().copied().collect(),
            },
            monetisation: MonetisationPlan {
                ways: Monetisation::ALL.iter().copied().collect(),
                profit_models: ProfitModel::ALL.iter().copied().collect(),
                product: Product {
                    name: "沃柑".to_owned(),
                    tier: ProductTier::Higher,
                    price_fen: Some(1_990),
                },
            },
        },
        rules: Items::from_values(["不发广告".to_owned(), "有话好说".to_owned()], &mut next),
        welcome: "欢迎！\n第一行\n第二行".to_owned(),
        roles: MemberRole::ALL
            .iter()
            .map(|role| (*role, format!("{role:?}")))
            .collect(),
        checks: all_checks(),
        accepted: accepted(Rule::ThreeOffersInARow),
        closed_on: Some(date("2027-01-01")),
        deleted_at: Some(1_795_305_600_123),
    }
}

fn accepted(rule: Rule) -> AcceptedRules {
    let mut accepted = AcceptedRules::default();
    accepted.accept(rule, "周年庆，群友都知道");
    accepted
}

fn all_checks() -> Choices<CheckItem> {
    ["C1.1", "C2.3"]
        .iter()
        .filter_map(|name| serde_json::from_value((*name).into()).ok())
        .collect()
}

pub fn full_run(id: RunId, group: GroupId) -> Run {
    Run {
        id,
        group,
        playbook: PlaybookHash("7be051a64bc85f0e9d430c6a71f2e880".to_owned()),
        start: date("2026-11-22"),
        end: Some(date("2026-12-21")),
        left_out: [ItemId("day-3-tip".to_owned()), ItemId("v1.2/noon".to_owned())]
            .into_iter()
            .collect(),
        times: [
            (
                ItemId("morning".to_owned()),
                MinuteOfDay::parse("8:30").expect("a time"),
            ),
            (ItemId("v1.2 100%".to_owned()), MinuteOfDay::LAST),
        ]
        .into(),
        deleted_at: Some(1),
    }
}

pub fn full_own_post(id: RunId, group: GroupId) -> OwnPost {
    OwnPost {
        id,
        group,
        start: date("2026-11-22"),
        minute: MinuteOfDay::parse("20:30").expect("a time"),
        title: "周末预告".to_owned(),
        words: "小林在{store}等你\n周六见".to_owned(),
        repeats: Recurrence::parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA;UNTIL=20271231"),
        channel: Channel::MassSend,
        basket: Basket::Follow,
        intent: Intent::Offer,
        sent_by: MemberRole::Administrator,
        deleted_at: Some(1),
    }
}

pub fn own_playbook_id(number: u128) -> OwnPlaybookId {
    OwnPlaybookId(Uuid::from_u128(number))
}

/// A playbook of one's own with nothing left at its default.
pub fn full_own_playbook(id: OwnPlaybookId) -> OwnPlaybook {
    let mut ids = (7_001_u128..).map(element_id);
    let noon = OwnItem {
        day: 2,
        every_days: Some(7),
        minute: MinuteOfDay::parse("12:05").expect("a time"),
        channel: Channel::Moments,
        basket: Basket::Follow,
        intent: Intent::Offer,
        sent_by: MemberRole::Kol,
        title: "周二上新".to_owned(),
        words: "{store}今天到了{product}\n{offer}".to_owned(),
        checks: Items::from_values(["照片拍好".to_owned(), "价签对过".to_owned()], || {
            ids.next().expect("ids never end")
        }),
    };
    let morning = OwnItem::new(1, MinuteOfDay::parse("8:30").expect("a time"));
    OwnPlaybook {
        id,
        name: "水果店的一周".to_owned(),
        about: "让老客每天想起我们".to_owned(),
        kinds: [GroupKind::NewUser, GroupKind::Local].into_iter().collect(),
        length_days: Some(28),
        event_day: Some(4),
        warning: Some(PlaybookWarning::Fission),
        items: [
            (ItemId("day-2-new".to_owned()), noon),
            (
                ItemId("v1.2/noon 100%".to_owned()),
                OwnItem {
                    title: "早上好".to_owned(),
                    every_days: Some(1),
                    ..morning
                },
            ),
        ]
        .into(),
        deleted_at: Some(1),
    }
}

pub fn full_override() -> Override {
    Override {
        state: OccurrenceState::Skipped,
        reason: "下雨".to_owned(),
        moved_to: CivilTime::parse("2026-11-23T20:00"),
        words: Some("今晚八点见 👋".to_owned()),
    }
}

pub fn full_figures() -> DayFigures {
    DayFigures {
        members: Some(498),
        joined: Some(12),
        left: Some(3),
        active: Some(120),
        messages: Some(777),
        buyers: Some(40),
        orders: Some(41),
        revenue_fen: Some(123_456_789_012),
        groups: Some(2),
        groups_new: Some(1),
        groups_dissolved: Some(0),
        groups_active: Some(2),
    }
}

pub fn post(run: RunId, day: u32, item: &str) -> OccurrenceKey {
    OccurrenceKey {
        run,
        day,
        item: ItemId(item.to_owned()),
    }
}
