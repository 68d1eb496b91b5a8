//! A finding and everything that follows from its reason: rule, source, weight and the act that mends it.

use crate::domain::{
    civil::{CivilTime, Date, Window},
    id::GroupId,
    kind::coded,
    plan::Plan,
    positioning::Step,
};
use serde::{Deserialize, Serialize};

coded! {
    /// A diagnosis rule: of domain.md section 5 (D), or by a section of field-facts (F).
    Rule {
        NoProduct = "D3", OnlyTheHost = "D5", OpensWithOffer = "D6", ManyThemes = "D7", NotDissolved = "D8",
        NonTargetMembers = "D9", PulledIn = "D10", SellingWhereItMustNot = "D11", NoVisibleResult = "D13",
        NoOfflineEvent = "D14", CampWithoutScreening = "D15", TooHeavyOrIdle = "D16", HostMonologue = "D17",
        ThreeOffersInARow = "D18", ProfitNeverPlanned = "D20", AllRunOneWay = "D21", HeadquartersRunsLocal = "D22",
        GroupBeforeProduct = "D24", StartWithoutContent = "D25", FissionWithoutFollowUp = "D27",
        CustomersBeforeStores = "D28",
        QuietHours = "F1.0", DoubleBooked = "F2.8", SameOfferTwice = "F2.9", MassSendQuota = "F4.2",
    }
}

/// Something about the plan that the field knows to go wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// `None` speaks of the whole workspace.
    pub group: Option<GroupId>,
    pub reason: Reason,
    /// Why somebody lives with it; `None` while nobody does.
    pub accepted: Option<String>,
}

impl Finding {
    pub(super) fn of(group: Option<GroupId>, reason: Reason) -> Finding {
        Finding {
            group,
            reason,
            accepted: None,
        }
    }

    /// With the note under which its rule was accepted, for its group or for the workspace.
    pub(super) fn with_note(self, plan: &Plan) -> Finding {
        let accepted = match self.group {
            Some(group) => plan.groups.get(&group).map(|group| &group.accepted),
            None => plan.profile.as_ref().map(|profile| &profile.accepted),
        };
        let note = accepted.and_then(|accepted| accepted.note(self.reason.rule()));
        Finding {
            accepted: note.map(str::to_owned),
            ..self
        }
    }
}

/// Why, with the values a sentence needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    NoProductBehind,
    NoProductBeforeOpening {
        days_left: i64,
    },
    OnlyTheHostNamed,
    FirstPostsSell {
        date: Date,
    },
    ThemeNamesSeveral,
    GoalReachedStillOpen {
        since: Date,
    },
    EndPassedStillOpen {
        days: i64,
    },
    EndingUndecided,
    UnwantedNotNamed,
    MembersPulledIn,
    OffersInSellingFreeGroup {
        offers: usize,
    },
    TooManyOffersForNewUsers {
        offers: usize,
    },
    LeadGroupIsOperated {
        posts: usize,
    },
    NoVisibleResult,
    NoOfflineEvent,
    CampWithoutScreening,
    TooManyPostsADay {
        date: Date,
        posts: usize,
        limit: usize,
    },
    NothingPlannedAhead {
        days: u32,
    },
    NoInteractionInAWeek {
        first: Date,
        posts: usize,
    },
    ThreeOffersInARow {
        date: Date,
    },
    ProfitNotPlanned,
    AllGroupsRunOneWay {
        groups: usize,
    },
    HeadquartersRunsLocalGroup,
    FirstWeekWithoutValue,
    FissionWithoutFollowUp,
    CustomersBeforeStores,
    PostsAfterTheEnd {
        end: Date,
        posts: usize,
    },
    TooManyMassSends {
        period: Window,
        posts: usize,
        quota: usize,
    },
    InQuietHours {
        at: CivilTime,
        posts: usize,
    },
    /// One person, something live or in person, and something else in another group.
    DoubleBooked {
        at: CivilTime,
        groups: usize,
    },
    /// One person, by hand.
    ManyGroupsAtOnce {
        at: CivilTime,
        groups: usize,
    },
    SameOfferInGroups {
        date: Date,
        groups: usize,
    },
}

/// How grave a finding is; the gravest sorts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Weight {
    /// Kills groups as it stands.
    Grave,
    /// Weakens the group.
    Weakness,
    /// Worth a thought.
    Hint,
}

/// What mends a finding; the interface turns it into a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Decide something in this step of the positioning.
    Decide(Step),
    /// Close the group, or set a new end.
    CloseOrExtend,
    /// Name people for the roles.
    NameRoles,
    /// Change the schedule on this date.
    ChangeScheduleOn(Date),
    /// Put a playbook to work, or change the one at work.
    ChooseContent,
    /// Make a group of a kind that is missing.
    AddGroup,
}

impl Reason {
    pub fn rule(&self) -> Rule {
        match self {
            Reason::NoProductBehind => Rule::NoProduct,
            Reason::NoProductBeforeOpening { .. } => Rule::GroupBeforeProduct,
            Reason::OnlyTheHostNamed => Rule::OnlyTheHost,
            Reason::FirstPostsSell { .. } => Rule::OpensWithOffer,
            Reason::ThemeNamesSeveral => Rule::ManyThemes,
            Reason::GoalReachedStillOpen { .. }
            | Reason::EndPassedStillOpen { .. }
            | Reason::EndingUndecided
            | Reason::PostsAfterTheEnd { .. } => Rule::NotDissolved,
            Reason::UnwantedNotNamed => Rule::NonTargetMembers,
            Reason::MembersPulledIn => Rule::PulledIn,
            Reason::OffersInSellingFreeGroup { .. }
            | Reason::TooManyOffersForNewUsers { .. }
            | Reason::LeadGroupIsOperated { .. } => Rule::SellingWhereItMustNot,
            Reason::NoVisibleResult => Rule::NoVisibleResult,
            Reason::NoOfflineEvent => Rule::NoOfflineEvent,
            Reason::CampWithoutScreening => Rule::CampWithoutScreening,
            Reason::TooManyPostsADay { .. } | Reason::NothingPlannedAhead { .. } => Rule::TooHeavyOrIdle,
            Reason::NoInteractionInAWeek { .. } => Rule::HostMonologue,
            Reason::ThreeOffersInARow { .. } => Rule::ThreeOffersInARow,
            Reason::ProfitNotPlanned => Rule::ProfitNeverPlanned,
            Reason::AllGroupsRunOneWay { .. } => Rule::AllRunOneWay,
            Reason::HeadquartersRunsLocalGroup => Rule::HeadquartersRunsLocal,
            Reason::FirstWeekWithoutValue => Rule::StartWithoutContent,
            Reason::FissionWithoutFollowUp => Rule::FissionWithoutFollowUp,
            Reason::CustomersBeforeStores => Rule::CustomersBeforeStores,
            Reason::TooManyMassSends { .. } => Rule::MassSendQuota,
            Reason::InQuietHours { .. } => Rule::QuietHours,
            Reason::DoubleBooked { .. } | Reason::ManyGroupsAtOnce { .. } => Rule::DoubleBooked,
            Reason::SameOfferInGroups { .. } => Rule::SameOfferTwice,
        }
    }

    pub fn weight(&self) -> Weight {
        match self {
            Reason::GoalReachedStillOpen { .. }
            | Reason::EndPassedStillOpen { .. }
            | Reason::FirstPostsSell { .. }
            | Reason::OffersInSellingFreeGroup { .. }
            | Reason::ThreeOffersInARow { .. }
            | Reason::MembersPulledIn => Weight::Grave,
            Reason::UnwantedNotNamed
            | Reason::NoProductBeforeOpening { .. }
            | Reason::ThemeNamesSeveral
            | Reason::AllGroupsRunOneWay { .. }
            | Reason::OnlyTheHostNamed
            | Reason::InQuietHours { .. }
            | Reason::ManyGroupsAtOnce { .. }
            | Reason::SameOfferInGroups { .. }
            | Reason::CustomersBeforeStores => Weight::Hint,
            _ => Weight::Weakness,
        }
    }

    pub fn act(&self) -> Act {
        match self {
            Reason::NoProductBehind | Reason::NoProductBeforeOpening { .. } | Reason::ProfitNotPlanned => {
                Act::Decide(Step::Monetisation)
            }
            Reason::OnlyTheHostNamed | Reason::HeadquartersRunsLocalGroup => Act::NameRoles,
            Reason::FirstPostsSell { date }
            | Reason::TooManyPostsADay { date, .. }
            | Reason::ThreeOffersInARow { date }
            | Reason::SameOfferInGroups { date, .. }
            | Reason::NoInteractionInAWeek { first: date, .. } => Act::ChangeScheduleOn(*date),
            Reason::InQuietHours { at, .. } | Reason::DoubleBooked { at, .. } | Reason::ManyGroupsAtOnce { at, .. } => {
                Act::ChangeScheduleOn(at.date)
            }
            Reason::ThemeNamesSeveral => Act::Decide(Step::Content),
            Reason::GoalReachedStillOpen { .. }
            | Reason::EndPassedStillOpen { .. }
            | Reason::PostsAfterTheEnd { .. } => Act::CloseOrExtend,
            Reason::EndingUndecided => Act::Decide(Step::Life),
            Reason::UnwantedNotNamed | Reason::MembersPulledIn | Reason::CampWithoutScreening => {
                Act::Decide(Step::Audience)
            }
            Reason::NoVisibleResult => Act::Decide(Step::Goal),
            Reason::OffersInSellingFreeGroup { .. }
            | Reason::TooManyOffersForNewUsers { .. }
            | Reason::LeadGroupIsOperated { .. }
            | Reason::NoOfflineEvent
            | Reason::NothingPlannedAhead { .. }
            | Reason::AllGroupsRunOneWay { .. }
            | Reason::TooManyMassSends { .. }
            | Reason::FirstWeekWithoutValue => Act::ChooseContent,
            Reason::FissionWithoutFollowUp | Reason::CustomersBeforeStores => Act::AddGroup,
        }
    }
}

impl Rule {
    /// What says so: the article (domain.md section 5), the platform's own page with its date, or the section of field-facts.
    pub fn source(self) -> &'static str {
        match self {
            Rule::NotDissolved | Rule::NoOfflineEvent => "S1, S2",
            Rule::ManyThemes | Rule::NonTargetMembers => "S1",
            Rule::ThreeOffersInARow | Rule::CustomersBeforeStores => "S3",
            Rule::OpensWithOffer | Rule::PulledIn | Rule::HostMonologue | Rule::ProfitNeverPlanned => "S0",
            Rule::MassSendQuota => "developer.work.weixin.qq.com/document/path/92135, 2025-11-17",
            Rule::QuietHours => "field-facts 1.0, field-facts 2.7",
            Rule::DoubleBooked => "field-facts 2.8",
            Rule::SameOfferTwice => "S3, field-facts 2.9",
            _ => "S2",
        }
    }
}
