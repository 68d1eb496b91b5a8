//! What the field knows of members: stages, layers, gaps and costs, levers, tags, points, levels, procedures, portrait, roles and the care
//! of accounts (U1–U9).

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf},
};
use crate::domain::Language;
use serde::Deserialize;

/// Everything about members in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembersGuide {
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
    /// U1, from a stranger to one who buys again.
    #[serde(rename = "stage")]
    pub stages: Vec<RelationStep>,
    /// U2.
    #[serde(rename = "layer")]
    pub layers: Vec<RelationStep>,
    /// U8: what somebody has not, and what it costs to get it.
    #[serde(rename = "gap")]
    pub gaps: Vec<Motive>,
    #[serde(rename = "cost")]
    pub costs: Vec<Motive>,
    /// U6.
    #[serde(rename = "lever")]
    pub levers: Vec<ActivityLever>,
    /// U4.
    #[serde(rename = "tag_group")]
    pub tag_groups: Vec<TagGroup>,
    /// U5.
    pub points: Vec<PointsRule>,
    #[serde(rename = "level")]
    pub levels: Vec<MemberLevel>,
    /// U7.
    #[serde(rename = "procedure")]
    pub procedures: Vec<Procedure>,
    #[serde(rename = "portrait")]
    pub portraits: Vec<PortraitField>,
    /// U3.
    #[serde(rename = "role")]
    pub roles: Vec<RoleGuide>,
    /// U9.
    #[serde(rename = "account")]
    pub accounts: Vec<AccountCare>,
}

macro_rules! things {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            pub id: String,
            $($(#[$field_doc])* pub $field: $kind,)*
            pub covers: Vec<String>,
            pub sources: Vec<String>,
            pub grade: String,
        }
    )*};
}

things! {
    /// A step of the relationship: its sign, how to meet it, what leads to the next.
    RelationStep { title: String, sign: String, touch: String, #[serde(rename = "move")] next: String }
    /// Why somebody wants, or hesitates.
    Motive { title: String, about: String, how: String, beware: String }
    /// What keeps people active.
    ActivityLever { title: String, how: String, beware: String }
    TagGroup { title: String, tags: Vec<Tag> }
    PointsRule {
        title: String,
        /// Negative where they are taken.
        points: i32,
        /// At most so many points a day; 0 where none are given, negative where they are taken.
        cap_day: i32,
        note: String,
    }
    MemberLevel { title: String, points_from: u32, rights: Vec<String>, duties: Vec<String> }
    /// Joining, leaving, elimination.
    Procedure { title: String, steps: Vec<ProcedureStep> }
    PortraitField {
        label: String,
        kind: PortraitKind,
        options: Vec<String>,
        why: String,
        /// Personal information that needs a reason and care.
        sensitive: bool,
    }
    RoleGuide { title: String, duty: String, suits: String, must_not: String }
    AccountCare { title: String, text: String }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    pub id: String,
    pub name: String,
    pub meaning: String,
    /// When it is given.
    pub rule: String,
    /// For how many days it holds; 0 for good.
    pub days: u32,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcedureStep {
    pub id: String,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PortraitKind {
    Text,
    Choice,
    Number,
}

static MEMBERS: Shelf<MembersGuide> = Shelf::new();

pub fn members_guide(language: Language) -> Result<&'static MembersGuide, &'static KnowledgeError> {
    MEMBERS.get(&Pack::All(Sort::Members, language))
}
