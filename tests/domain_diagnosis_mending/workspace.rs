//! Reasons that stand between the groups of a workspace, each with what mends it.

use crate::{
    Case, case,
    domain_support::{
        healthy::{RUN, TODAY, add_posts, group_of},
        *,
    },
    today,
};
use qunce::domain::{
    Plan,
    diagnosis::{Act, Reason},
    group::MemberRole,
    kind::GroupKind::*,
    playbook::{Channel::*, Intent::*},
    profile::{Profile, Role},
};

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
