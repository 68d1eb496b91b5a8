//! A plan with which nothing is wrong, for every kind of group: what a test breaks is then the only thing broken.

use super::*;
use qunce::domain::{
    positioning::{
        ContentForm, Ending, Monetisation, OperatorGain, Positioning, ProfitModel, Screening, Service, StageGoal,
    },
    profile::Profile,
};

pub const TODAY: &str = "2026-11-22";
pub const GROUP: u128 = 1;
pub const RUN: u128 = 7;

/// One group of the kind, in its second week; a waiting room on its first day.
pub fn healthy(kind: GroupKind) -> Plan {
    let waiting_room = kind == GroupKind::LeadGeneration;
    let start = days_after(TODAY, if waiting_room { 0 } else { -10 });
    let mut plan = Plan {
        profile: Some(Profile::default()),
        ..Plan::default()
    };
    let id = add_group(&mut plan, GROUP, kind, start);
    add_run(&mut plan, RUN, id, start, fitting(kind));
    let group = plan.groups.get_mut(&id).expect("just added");
    group.positioning = decided(start, if waiting_room { 2 } else { 40 });
    group.roles.insert(MemberRole::Host, "阿敏".to_owned());
    group.roles.insert(MemberRole::Administrator, "小陈".to_owned());
    plan
}

/// The group of such a plan as three answers leave it: a kind, a start, and a playbook at work.
pub fn newcomer(kind: GroupKind, start: Date) -> Plan {
    let mut plan = Plan {
        profile: Some(Profile::default()),
        ..Plan::default()
    };
    let id = add_group(&mut plan, GROUP, kind, start);
    add_run(&mut plan, RUN, id, start, fitting(kind));
    plan
}

/// Something of use and a question every day, a meeting a month; two reminders for a waiting room, then private chats.
fn fitting(kind: GroupKind) -> PlaybookVersion {
    let question = |name: &str, every_days, minute: &str| Item {
        intent: Intent::Interact,
        ..item(name, 1, every_days, minute)
    };
    if kind == GroupKind::LeadGeneration {
        return playbook(
            None,
            vec![item("task", 1, None, "10:00"), question("ask", None, "20:00")],
        );
    }
    let meeting = Item {
        channel: Channel::Offline,
        ..item("meeting", 10, Some(31), "14:00")
    };
    playbook(
        None,
        vec![
            item("tip", 1, Some(1), "09:00"),
            question("ask", Some(1), "20:00"),
            meeting,
        ],
    )
}

fn decided(start: Date, days: i64) -> Positioning {
    let mut all = Positioning::default();
    let said = || "said".to_owned();
    (all.goal.member_gain, all.goal.core_goal) = (said(), said());
    all.goal.operator_gain.set(OperatorGain::Retention, true);
    let text = said();
    all.goal.stage_goals.push(element_id(1), StageGoal { text, day: 3 });
    (all.life.end, all.life.ending) = (Some(add_days(start, days - 1)), Ending::Dissolve);
    (all.audience.city, all.audience.occupation, all.audience.unwanted) = (said(), said(), said());
    all.audience.screening = Screening::Question;
    all.content.theme = "fresh fruit, cut daily".to_owned();
    all.content.forms.set(ContentForm::TextImage, true);
    all.service.promise = said();
    all.service.services.set(Service::Interaction, true);
    all.monetisation.ways.set(Monetisation::Product, true);
    all.monetisation.profit_models.set(ProfitModel::Retail, true);
    all.monetisation.product.name = said();
    all
}

pub fn group_of(plan: &mut Plan) -> &mut Group {
    plan.groups.get_mut(&group_id(GROUP)).expect("the group of the plan")
}

/// Adds posts to the group's schedule by a run of their own that starts today.
pub fn add_posts(plan: &mut Plan, items: Vec<Item>) -> RunId {
    add_run(plan, 8, group_id(GROUP), date(TODAY), playbook(None, items))
}
