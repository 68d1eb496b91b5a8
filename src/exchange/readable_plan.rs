//! The part of a plan file that is for people and other programs.

use super::{packing, plan_file_problem::PlanFileProblem};
use crate::domain::{
    Plan,
    civil::Date,
    figures::{DayFigures, Scope},
    group::Group,
    own_playbook::OwnPlaybook,
    own_post::OwnPost,
    profile::Profile,
    schedule::{Override, Run},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// Above so many bytes of JSON the readable plan is packed: a year of 779 groups would not fit into a file otherwise.
pub const LARGEST_IN_THE_OPEN: usize = 1_000_000;

/// In the open, or packed where it is large.
#[derive(Serialize)]
#[serde(untagged)]
pub enum ReadablePlan<'plan> {
    InTheOpen(OpenPlan<'plan>),
    Packed(String),
}

#[derive(Serialize)]
pub struct OpenPlan<'plan> {
    profile: Option<&'plan Profile>,
    groups: Vec<&'plan Group>,
    runs: Vec<&'plan Run>,
    own_posts: Vec<&'plan OwnPost>,
    own_playbooks: Vec<&'plan OwnPlaybook>,
    posts: Vec<ReadablePost<'plan>>,
    figures: Vec<ReadableFigures<'plan>>,
}

#[derive(Serialize)]
struct ReadablePost<'plan> {
    run: String,
    day: u32,
    item: &'plan str,
    #[serde(flatten)]
    change: &'plan Override,
}

#[derive(Serialize)]
struct ReadableFigures<'plan> {
    scope: &'plan Scope,
    days: &'plan BTreeMap<Date, DayFigures>,
}

/// The readable form of a plan.
///
/// # Errors
/// [`PlanFileProblem::NotWritable`], which no known plan causes.
pub fn of(plan: &Plan) -> Result<ReadablePlan<'_>, PlanFileProblem> {
    let open = open(plan);
    let json = serde_json::to_vec(&open).map_err(PlanFileProblem::not_writable)?;
    Ok(if json.len() > LARGEST_IN_THE_OPEN {
        ReadablePlan::Packed(packing::pack(&json))
    } else {
        ReadablePlan::InTheOpen(open)
    })
}

fn open(plan: &Plan) -> OpenPlan<'_> {
    let posts = plan.overrides.iter().flat_map(|(run, changes)| {
        changes.iter().map(move |(day, item, change)| ReadablePost {
            run: run.to_string(),
            day,
            item: &item.0,
            change,
        })
    });
    OpenPlan {
        profile: plan.profile.as_ref(),
        groups: plan.groups.values().collect(),
        runs: plan.runs.values().collect(),
        own_playbooks: plan.own_playbooks.values().collect(),
        own_posts: plan.posts.values().map(|planned| &planned.post).collect(),
        posts: posts.collect(),
        figures: plan
            .figures
            .iter()
            .map(|(scope, days)| ReadableFigures { scope, days })
            .collect(),
    }
}
