//! Reasons that stand between the groups of a workspace, each with what mends it.

use crate::{
    Case, case,
    domain_support::{
        healthy::{RUN, TODAY, add_posts, group_of},
        *,
    },
    leave_out, today,
};
use qunce::domain::{
    Plan,
    diagnosis::{Act, Reason},
    group::MemberRole,
    kind::GroupKind::*,
    playbook::{Channel::*, Intent::*},
    profile::{Profile, Role},
};

pub fn clashes() -> Vec<Case> {
    vec![
        case(
            Reason::DoubleBooked {
                at: at("2026-11-23 20:00"),
                groups: 2,
            },
            Act::ChangeScheduleOn(days_after(TODAY, 1)),
            NewUser,
            |plan| {
                add_group(plan, 2, Delivery, today());
                name_host(plan, 2, "阿敏");
                let items = vec![post("show", 2, "20:00", Live, Value)];
                add_run(plan, 20, group_id(2), today(), playbook(None, items));
            },
            |plan| name_host(plan, 2, "小陈"),
        ),
        case(
            Reason::ManyGroupsAtOnce {
                at: at("2026-11-22 09:00"),
                groups: 6,
            },
            Act::ChangeScheduleOn(today()),
            NewUser,
            |plan| {
                for number in 2..7 {
                    add_group(plan, number, NewUser, today());
                    name_host(plan, number, "阿敏");
                    let items = vec![item("tip", 1, None, "09:00")];
                    add_run(plan, 20 + number, group_id(number), today(), playbook(None, items));
                }
            },
            |plan| change(plan, run_id(22), 1, "tip", moved("2026-11-22 09:05")),
        ),
        case(
            Reason::SameOfferInGroups {
                date: days_after(TODAY, 1),
                groups: 2,
            },
            Act::ChangeScheduleOn(days_after(TODAY, 1)),
            NewUser,
            |plan| {
                let offer = playbook(None, vec![post("offer", 2, "12:00", Group, Offer)]);
                add_run(plan, 21, group_id(1), today(), offer);
                add_group(plan, 2, StoreCustomers, today());
                let run = add_run(plan, 22, group_id(2), today(), playbook(None, Vec::new()));
                plan.runs.get_mut(&run).unwrap().playbook = plan.runs[&run_id(21)].playbook.clone();
            },
            |plan| leave_out(plan, 22, "offer"),
        ),
    ]
}

fn name_host(plan: &mut Plan, group: u128, name: &str) {
    let group = plan.groups.get_mut(&group_id(group)).unwrap();
    group.roles.insert(MemberRole::Host, name.to_owned());
}

pub fn workspace() -> Vec<Case> {
    vec![
        case(
            Reason::AllGroupsRunOneWay { groups: 3 },
            Act::ChooseContent,
            NewUser,
            |plan| {
                let hash = plan.runs[&run_id(RUN)].playbook.clone();
                for (number, kind) in [(2, LoyalFans), (3, Alliance)] {
                    let group = add_group(plan, number, kind, today());
                    let run = add_run(plan, 20 + number, group, today(), playbook(None, Vec::new()));
                    plan.runs.get_mut(&run).unwrap().playbook = hash.clone();
                }
            },
            |plan| {
                add_run(plan, 30, group_id(2), today(), playbook(None, Vec::new()));
            },
        ),
        case(
            Reason::HeadquartersRunsLocalGroup,
            Act::NameRoles,
            Local,
            |plan| {
                headquarters(plan);
                group_of(plan).roles.remove(&MemberRole::Administrator);
                group_of(plan).roles.insert(MemberRole::Chatter, "小陈".to_owned());
            },
            |plan| {
                group_of(plan).roles.insert(MemberRole::Kol, "会长".to_owned());
            },
        ),
        case(
            Reason::FissionWithoutFollowUp,
            Act::AddGroup,
            LeadGeneration,
            |_| (),
            |plan| {
                add_group(plan, 2, NewUser, days_after(TODAY, 30));
            },
        ),
        case(
            Reason::FissionWithoutFollowUp,
            Act::AddGroup,
            LeadGeneration,
            |_| (),
            |plan| {
                add_posts(plan, vec![post("hello", 2, "20:00", PrivateChat, Interact)]);
            },
        ),
        case(
            Reason::CustomersBeforeStores,
            Act::AddGroup,
            StoreCustomers,
            headquarters,
            |plan| {
                let stores = add_group(plan, 2, StoreTraining, days_after(TODAY, -40));
                plan.groups.get_mut(&stores).unwrap().closed_on = Some(days_after(TODAY, -30));
            },
        ),
    ]
}

fn headquarters(plan: &mut Plan) {
    plan.profile = Some(Profile {
        role: Role::Headquarters,
        ..Profile::default()
    });
}
