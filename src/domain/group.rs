//! A chat group: its kind, its positioning, its people, its rules and its dates.

use super::{
    accepted::AcceptedRules,
    checklist::CheckItem,
    choices::Choices,
    civil::Date,
    id::GroupId,
    items::Items,
    kind::{GroupKind, Mode},
    positioning::Positioning,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One chat group. Deleting sets `deleted_at`; the group itself stays, so that an old file cannot bring back half of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub id: GroupId,
    #[serde(default)]
    pub name: String,
    /// P4.
    pub kind: GroupKind,
    #[serde(default)]
    pub mode: Option<Mode>,
    #[serde(default)]
    pub platform: Platform,
    /// Who runs it, as figures by owner are keyed.
    #[serde(default)]
    pub owner: String,
    /// The first day of service: day 1.
    #[serde(default)]
    pub start: Option<Date>,
    #[serde(default)]
    pub positioning: Positioning,
    #[serde(default)]
    pub rules: Items<String>,
    #[serde(default)]
    pub welcome: String,
    #[serde(default)]
    pub roles: BTreeMap<MemberRole, String>,
    #[serde(default)]
    pub checks: Choices<CheckItem>,
    /// Findings of the diagnosis that stand with a reason.
    #[serde(default)]
    pub accepted: AcceptedRules,
    /// The day it was dissolved or handed over.
    #[serde(default)]
    pub closed_on: Option<Date>,
    /// Milliseconds since 1970 UTC, when it was put in the trash.
    #[serde(default)]
    pub deleted_at: Option<i64>,
}

impl Group {
    /// A group of which nothing but its kind is decided.
    pub fn new(id: GroupId, kind: GroupKind) -> Group {
        Group {
            id,
            name: String::new(),
            kind,
            mode: None,
            platform: Platform::default(),
            owner: String::new(),
            start: None,
            positioning: Positioning::default(),
            rules: Items::default(),
            welcome: String::new(),
            roles: BTreeMap::new(),
            checks: Choices::default(),
            accepted: AcceptedRules::default(),
            closed_on: None,
            deleted_at: None,
        }
    }
}

impl Group {
    /// Whether it has been dissolved or handed over by then; a day set ahead has not come yet.
    pub fn is_closed_on(&self, today: Date) -> bool {
        self.closed_on.is_some_and(|closed| closed <= today)
    }
}

/// Where the group lives: decides limits such as mass-send quota (field-facts 4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    #[default]
    WeChat,
    WeCom,
    Qq,
}

/// U3: who does what in a group. Seed members speak for themselves; nobody plays a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberRole {
    Host,
    Administrator,
    Authority,
    Remover,
    Chatter,
    Banter,
    StudyMonitor,
    ClassMonitor,
    Kol,
}

impl MemberRole {
    pub const ALL: &'static [MemberRole] = &[
        MemberRole::Host,
        MemberRole::Administrator,
        MemberRole::Authority,
        MemberRole::Remover,
        MemberRole::Chatter,
        MemberRole::Banter,
        MemberRole::StudyMonitor,
        MemberRole::ClassMonitor,
        MemberRole::Kol,
    ];
}
