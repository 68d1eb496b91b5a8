//! The seven steps P1–P7, and that everything a plan stores comes back from JSON and from postcard as it was.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod domain_support;

use domain_support::*;
use qunce::domain::{
    Group,
    accepted::AcceptedRules,
    checklist::{CheckItem, Checklist},
    choices::Choices,
    diagnosis::Rule,
    figures::{DayFigures, FigureField, Scope},
    group::{MemberRole, Platform},
    kind::{GroupKind, Mode},
    mass_send::MassSendLimit,
    positioning::*,
    profile::{Profile, PurchaseRhythm, Role, Trade},
    schedule::{OccurrenceState, Override, Run},
};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// One way to decide each step, smallest first.
fn decide(positioning: &mut Positioning, step: Step) {
    let said = || "said".to_owned();
    match step {
        Step::Goal => {
            positioning.goal.member_gain = said();
            positioning.goal.core_goal = said();
            positioning.goal.operator_gain.set(OperatorGain::Sales, true);
        }
        Step::Life => {
            positioning.life.ending = Ending::Dissolve;
            positioning.life.end = Some(date("2026-12-31"));
        }
        Step::Audience => {
            positioning.audience.city = said();
            positioning.audience.occupation = said();
            positioning.audience.unwanted = said();
        }
        Step::Type => {}
        Step::Content => {
            positioning.content.theme = said();
            positioning.content.forms.set(ContentForm::Video, true);
        }
        Step::Service => {
            positioning.service.promise = said();
            positioning.service.services.set(Service::Coupons, true);
        }
        Step::Monetisation => {
            positioning.monetisation.ways.set(Monetisation::Product, true);
            positioning.monetisation.profit_models.set(ProfitModel::Retail, true);
        }
    }
}

#[test]
fn each_step_is_decided_by_its_own_fields_alone() {
    let nothing = Positioning::default();
    assert_eq!(nothing.steps_decided(), 1, "the type is decided with the group");
    for step in Step::ALL {
        let mut positioning = Positioning::default();
        decide(&mut positioning, *step);
        for other in Step::ALL {
            let expected = other == step || *other == Step::Type;
            assert_eq!(
                positioning.is_decided(*other),
                expected,
                "{step:?} decided, {other:?} asked"
            );
        }
    }
    let mut all = Positioning::default();
    Step::ALL.iter().for_each(|step| decide(&mut all, *step));
    assert_eq!(all.steps_decided(), 7);
}

#[test]
fn half_a_step_is_not_decided() {
    type Take = fn(&mut Positioning);
    let takes: [(Step, Take); 12] = [
        (Step::Goal, |it| it.goal.member_gain.clear()),
        (Step::Goal, |it| it.goal.core_goal = " \u{3000}\n".to_owned()),
        (Step::Goal, |it| it.goal.operator_gain = Choices::default()),
        (Step::Life, |it| it.life.end = None),
        (Step::Life, |it| it.life.ending = Ending::Undecided),
        (Step::Life, |it| it.life.ending = Ending::Transform),
        (Step::Audience, |it| it.audience.city.clear()),
        (Step::Audience, |it| it.audience.unwanted.clear()),
        (Step::Content, |it| it.content.forms = Choices::default()),
        (Step::Service, |it| it.service.promise.clear()),
        (Step::Monetisation, |it| it.monetisation.ways = Choices::default()),
        (Step::Monetisation, |it| {
            it.monetisation.profit_models = Choices::default()
        }),
    ];
    for (step, take) in takes {
        let mut positioning = Positioning::default();
        decide(&mut positioning, step);
        take(&mut positioning);
        assert!(!positioning.is_decided(step), "{step:?}");
    }
    let mut transforms = Positioning::default();
    transforms.life.ending = Ending::Transform;
    transforms.life.transform_into = "road trips".to_owned();
    assert!(
        transforms.is_decided(Step::Life),
        "a group that turns into another needs no end"
    );
}

/// Through JSON and through postcard.
fn comes_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value, "{json}");
    let bytes = postcard::to_allocvec(value).unwrap();
    assert_eq!(&postcard::from_bytes::<T>(&bytes).unwrap(), value);
}

fn full_group() -> Group {
    let mut group = Group::new(group_id(1), GroupKind::TrainingCamp);
    group.name = "晨跑营 <b>🍑</b>\u{0}\"".to_owned();
    (group.mode, group.platform) = (Some(Mode::Course), Platform::Qq);
    (group.start, group.closed_on, group.deleted_at) = (Some(date("2028-02-29")), Some(date("2028-03-31")), Some(-1));
    Step::ALL.iter().for_each(|step| decide(&mut group.positioning, *step));
    let goal = &mut group.positioning.goal;
    goal.core_goal_reached_on = Some(date("2028-03-30"));
    goal.stage_goals.push(
        element_id(9),
        StageGoal {
            text: "first run".to_owned(),
            day: 3,
        },
    );
    group.positioning.life.levers = ProlongingLever::ALL.iter().copied().collect();
    group.positioning.audience.screening = Screening::Payment;
    group.positioning.audience.joining = Joining::PulledIn;
    group
        .positioning
        .audience
        .gathers_at
        .push(element_id(4), "park".to_owned());
    group.positioning.monetisation.product = Product {
        name: "shoes".to_owned(),
        tier: ProductTier::FullPrice,
        price_fen: Some(i64::MAX),
    };
    group.rules.push(element_id(5), "no advertising".to_owned());
    group.roles = MemberRole::ALL.iter().map(|role| (*role, "小陈".to_owned())).collect();
    group
        .checks
        .set(CheckItem::new(Checklist::BeforeOpening, "backup_code"), true);
    group
}

#[test]
fn what_a_plan_stores_comes_back_as_it_was() {
    comes_back(&Group::new(group_id(1), GroupKind::LeadGeneration));
    comes_back(&full_group());
    let run = Run {
        id: run_id(2),
        group: group_id(1),
        playbook: Default::default(),
        start: date("2026-11-22"),
        end: Some(date("2026-11-30")),
        left_out: [item_id("a")].into_iter().collect(),
        times: BTreeMap::from([(item_id("b"), time("20:15"))]),
        deleted_at: None,
    };
    comes_back(&run);
    comes_back(&Override::default());
    comes_back(&Override {
        state: OccurrenceState::Skipped,
        reason: "雨".to_owned(),
        moved_to: Some(at("2026-12-31 23:59")),
        words: Some(String::new()),
    });
    let mut accepted = AcceptedRules::default();
    accepted.accept(Rule::AllRunOneWay, "一个师傅带");
    comes_back(&Profile {
        store_name: "果铺".to_owned(),
        trade: Trade::Fruit,
        role: Role::Headquarters,
        city: "长沙".to_owned(),
        purchase_rhythm: PurchaseRhythm::Low,
        host_name: "阿敏".to_owned(),
        time_zone: "Asia/Shanghai".to_owned(),
        mass_send_limit: Some(MassSendLimit::OneADay),
        accepted,
    });
    let mut figures = DayFigures::default();
    for (number, field) in (1..).zip(FigureField::ALL) {
        assert!(figures.set(field, Some(number)));
    }
    comes_back(&figures);
    comes_back(&vec![
        Scope::Workspace,
        Scope::Owner("wm_1".to_owned()),
        Scope::Group(group_id(3)),
    ]);
}

#[test]
fn a_stored_group_needs_only_its_id_and_kind() {
    let json = format!(
        "{{\"id\":\"{}\",\"kind\":\"K5\",\"from_a_newer_version\":1}}",
        group_id(1)
    );
    let group: Group = serde_json::from_str(&json).unwrap();
    assert_eq!(group, Group::new(group_id(1), GroupKind::LoyalFans));
    let unknown = json.replace("K5", "K14");
    assert!(
        serde_json::from_str::<Group>(&unknown).is_err(),
        "an unknown kind is no group"
    );
}

#[test]
fn codes_are_those_of_the_domain() {
    let kinds: Vec<_> = GroupKind::ALL.iter().map(|kind| kind.code()).collect();
    let expected: Vec<_> = (1..=13).map(|number| format!("K{number}")).collect();
    assert_eq!(kinds, expected);
    assert_eq!(
        (
            Mode::ALL.len(),
            Step::ALL.len(),
            ProfitModel::ALL.len(),
            Checklist::ALL.len()
        ),
        (4, 7, 19, 9)
    );
    for kind in GroupKind::ALL {
        assert_eq!(GroupKind::from_code(kind.code()), Some(*kind));
        assert_eq!(serde_json::to_string(kind).unwrap(), format!("\"{}\"", kind.code()));
    }
    assert_eq!(GroupKind::from_code("k1"), None);
}
