//! The seven steps of positioning P1–P7 (domain.md section 3, S1) as structured data. Step P4 (kind and mode) stands on
//! the group itself, the rest here.

use super::{choices::Choices, civil::Date, items::Items, kind::coded};
use serde::{Deserialize, Serialize};

/// Everything a group is positioned by. An empty text or set means "not decided yet".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Positioning {
    pub goal: Goal,
    pub life: Life,
    pub audience: Audience,
    pub content: Content,
    pub service: ServicePromise,
    pub monetisation: MonetisationPlan,
}

/// P1: what members gain, what the operator gains, and by what the value returns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Goal {
    pub member_gain: String,
    pub operator_gain: Choices<OperatorGain>,
    /// By what the value comes back to the operator: mutual benefit, not a one-way street.
    pub carrier_of_return: String,
    /// Exactly one, by construction.
    pub core_goal: String,
    /// The day the core goal was reached, once it was (rule D8 watches what happens then).
    pub core_goal_reached_on: Option<Date>,
    pub stage_goals: Items<StageGoal>,
}

/// One step on the way to the core goal.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StageGoal {
    pub text: String,
    /// Day of the group's life, 1-based; 0 means no day is set.
    pub day: u32,
}

/// P2: how long, and what then. The start stands on the group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Life {
    /// The last day of service, included; `None` means open-ended.
    pub end: Option<Date>,
    pub ending: Ending,
    /// With [`Ending::Transform`]: into what, without leaving the theme far.
    pub transform_into: String,
    pub levers: Choices<ProlongingLever>,
}

/// What happens at the end of the term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    #[default]
    Undecided,
    Dissolve,
    Transform,
}

/// P3: for whom, narrow and concrete, and for whom not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Audience {
    pub age: String,
    pub gender: String,
    pub occupation: String,
    pub city: String,
    pub income: String,
    pub interests: String,
    pub education: String,
    pub unwanted: String,
    pub gathers_at: Items<String>,
    pub screening: Screening,
    pub joining: Joining,
}

impl Audience {
    /// How many of the seven facets are filled.
    pub fn facets_filled(&self) -> usize {
        [
            &self.age,
            &self.gender,
            &self.occupation,
            &self.city,
            &self.income,
            &self.interests,
            &self.education,
        ]
        .into_iter()
        .filter(|facet| !facet.trim().is_empty())
        .count()
    }
}

/// How newcomers are checked before they may join.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Screening {
    #[default]
    None,
    Question,
    Payment,
    Review,
}

/// Whether members come by their own choice (O13, rule D10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Joining {
    #[default]
    ByOwnChoice,
    PulledIn,
}

/// P5: form, tone and the single theme.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    pub theme: String,
    pub tone: String,
    pub forms: Choices<ContentForm>,
}

/// P6: what members are served with, light, short and frequent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServicePromise {
    pub promise: String,
    pub services: Choices<Service>,
}

/// P7: how the group earns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MonetisationPlan {
    pub ways: Choices<Monetisation>,
    pub profit_models: Choices<ProfitModel>,
    pub product: Product,
}

/// The product behind the group (rules D3 and D24: the product comes before the group).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Product {
    pub name: String,
    pub tier: ProductTier,
    /// Fen; `None` while no price is set.
    pub price_fen: Option<i64>,
}

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($variant),* }
        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
        }
    };
}

choice! {
    /// Where the operator's gain shows (P1).
    OperatorGain { Brand, Sales, Retention }
}
choice! {
    /// The nine levers that prolong a group's life (P2).
    ProlongingLever {
        ClearGoal, AdmissionScreening, DividedRoles, ToneAndRules, RealBenefit, VariedForms, Friendship, FirmButFlexible,
        SteadyOutput,
    }
}
choice! {
    /// P5.
    ContentForm { TextImage, Video, Audio }
}
choice! {
    /// P6.
    Service { Courses, Coupons, Interaction }
}
choice! {
    /// P7: three roads to earnings.
    Monetisation { Product, Content, Service }
}

/// Product tiers by the group that carries them (domain.md section 2 and Y1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProductTier {
    #[default]
    None,
    Lead,
    Trial,
    FullPrice,
    Higher,
}

coded! {
    /// Profit models V1–V19 (domain.md section 4, S0).
    ProfitModel {
        Crowdfunding = "V1", Retail = "V2", Distribution = "V3", MembershipFee = "V4", Platform = "V5", TrafficFee = "V6",
        Investment = "V7", ValueAddedService = "V8", Products = "V9", Services = "V10", Knowledge = "V11",
        Information = "V12", Resources = "V13", BusinessModel = "V14", Renewals = "V15", ServiceFees = "V16",
        ECommerce = "V17", InsideMoney = "V18", OutsideMoney = "V19",
    }
}

coded! {
    /// A step of positioning.
    Step {
        Goal = "P1", Life = "P2", Audience = "P3", Type = "P4", Content = "P5", Service = "P6", Monetisation = "P7",
    }
}

impl Positioning {
    /// Whether a step says enough to act on. `Step::Type` is always decided: a group cannot exist without its kind.
    pub fn is_decided(&self, step: Step) -> bool {
        let said = |text: &str| !text.trim().is_empty();
        match step {
            Step::Goal => {
                said(&self.goal.member_gain) && !self.goal.operator_gain.is_empty() && said(&self.goal.core_goal)
            }
            Step::Life => match self.life.ending {
                Ending::Undecided => false,
                Ending::Dissolve => self.life.end.is_some(),
                Ending::Transform => said(&self.life.transform_into),
            },
            Step::Audience => self.audience.facets_filled() >= 2 && said(&self.audience.unwanted),
            Step::Type => true,
            Step::Content => said(&self.content.theme) && !self.content.forms.is_empty(),
            Step::Service => said(&self.service.promise) && !self.service.services.is_empty(),
            Step::Monetisation => !self.monetisation.ways.is_empty() && !self.monetisation.profit_models.is_empty(),
        }
    }

    /// Steps decided, 1 ..= 7.
    pub fn steps_decided(&self) -> usize {
        Step::ALL.iter().filter(|step| self.is_decided(**step)).count()
    }
}
