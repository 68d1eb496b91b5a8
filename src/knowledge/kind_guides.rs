//! Guides to the group kinds: what a kind is for, what it may sell, who works in it, its targets and what earns in it.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf},
};
use crate::domain::{Language, group::MemberRole, kind::GroupKind, positioning::ProfitModel};
use serde::Deserialize;

/// The guide to one kind in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindGuide {
    pub id: GroupKind,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
    pub purpose: String,
    pub life: String,
    pub intensity: Intensity,
    pub products: String,
    pub selling: SellingRule,
    pub selling_rule: String,
    /// Ids of fitting playbooks.
    pub playbooks: Vec<String>,
    /// Diagnosis rules that bite here.
    pub diagnosis: Vec<String>,
    #[serde(rename = "role")]
    pub roles: Vec<RoleNeeded>,
    #[serde(rename = "target")]
    pub targets: Vec<Target>,
    #[serde(rename = "profit")]
    pub profits: Vec<ProfitFit>,
}

/// How much work the kind makes (domain.md section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Intensity {
    None,
    Light,
    Medium,
    Heavy,
    SelfRun,
    Service,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SellingRule {
    No,
    End,
    Few,
    Yes,
    Measured,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleNeeded {
    pub role: MemberRole,
    pub count_from: u32,
    pub count_to: u32,
    pub duty: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    pub id: String,
    pub metric: String,
    /// The figure to reach, in `unit`.
    pub from: f64,
    pub unit: TargetUnit,
    pub when: String,
    pub text: String,
    pub source: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetUnit {
    Percent,
    People,
    Posts,
    Days,
    Score,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfitFit {
    pub model: ProfitModel,
    pub fit: Fit,
    pub why: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    Good,
    Possible,
    Poor,
}

static GUIDES: Shelf<Vec<KindGuide>> = Shelf::new();

pub fn kind_guides(language: Language) -> Result<&'static [KindGuide], &'static KnowledgeError> {
    GUIDES.get(&Pack::All(Sort::KindGuides, language)).map(Vec::as_slice)
}
