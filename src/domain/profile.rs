//! The workspace's own card: who plans here, for which trade, in which time zone.

use super::{accepted::AcceptedRules, mass_send::MassSendLimit};
use serde::{Deserialize, Serialize};

/// The trades for which content exists; `Neutral` fits any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trade {
    Fruit,
    CoffeeBakery,
    CarCare,
    MotherBaby,
    BeautyYoga,
    BooksCourses,
    #[default]
    Neutral,
}

impl Trade {
    pub const ALL: [Trade; 7] = [
        Trade::Fruit,
        Trade::CoffeeBakery,
        Trade::CarCare,
        Trade::MotherBaby,
        Trade::BeautyYoga,
        Trade::BooksCourses,
        Trade::Neutral,
    ];

    /// The name that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Trade::Fruit => "fruit",
            Trade::CoffeeBakery => "coffee_bakery",
            Trade::CarCare => "car_care",
            Trade::MotherBaby => "mother_baby",
            Trade::BeautyYoga => "beauty_yoga",
            Trade::BooksCourses => "books_courses",
            Trade::Neutral => "neutral",
        }
    }
}

/// One store, or the house that supplies many (the S in S2B2C, domain.md section 1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    #[default]
    Store,
    Headquarters,
}

/// How often a customer buys: decides between about six and about three posts a day (O8, S3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PurchaseRhythm {
    #[default]
    High,
    Low,
}

/// The workspace's card. One per workspace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    pub store_name: String,
    pub trade: Trade,
    pub role: Role,
    pub city: String,
    pub purchase_rhythm: PurchaseRhythm,
    /// The name the host signs with.
    pub host_name: String,
    /// IANA name of the store's time zone, such as `Asia/Shanghai`; empty means the device's own.
    pub time_zone: String,
    /// Set where WeCom's administrator has changed the usual quota.
    pub mass_send_limit: Option<MassSendLimit>,
    /// Findings about all groups that stand with a reason.
    pub accepted: AcceptedRules,
}
