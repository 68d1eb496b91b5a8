//! Group kinds K1–K13 and modes M1–M4 (domain.md section 2), with what each allows.

use serde::{Deserialize, Serialize};

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $code)] $variant),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The id in domain.md.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),* }
            }

            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use coded;

coded! {
    /// What a group is for. One group, one kind, one theme (S2).
    GroupKind {
        /// Wins contacts by fission; only a waiting room of 12–48 hours.
        LeadGeneration = "K1",
        /// New users experience and come to trust.
        NewUser = "K2",
        /// Results earn the sale, about 30 days.
        TrainingCamp = "K3",
        /// Delivers what was paid for, then ends or moves on.
        Delivery = "K4",
        /// Binds those who pay and recommend.
        LoyalFans = "K5",
        /// Fans of one region, offline first.
        Local = "K6",
        /// Stores that sell well and are keen (S3).
        StoreElite = "K7",
        /// All trained stores: daily material and feedback (S3).
        StoreOperations = "K8",
        /// One-off basics for store owners (S3).
        StoreTraining = "K9",
        /// Serves one big event; its tail recruits for training (S3).
        StoreEvent = "K10",
        /// A store's own customers, on headquarters' framework (S3).
        StoreCustomers = "K11",
        /// Group leaders who sell for commission (S3).
        CoreCustomers = "K12",
        /// Shared with related trades (S3).
        Alliance = "K13",
    }
}

coded! {
    /// How the group works (S1).
    Mode {
        Acquisition = "M1",
        Conversion = "M2",
        Membership = "M3",
        Course = "M4",
    }
}

/// How much selling a kind bears (last column of domain.md section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selling {
    /// No offer at all: K1, K4, K5 (rule D11).
    Never,
    /// Experience first, few conversion steps: K2.
    AfterExperience,
    /// Only at the end: K3.
    AtTheEnd,
    /// Non-profit in the source's example: K6; internal groups K7–K10 have nothing to sell to members.
    NotItsPurpose,
    /// Measured or by co-operation: K11, K13.
    Measured,
    /// Selling is the purpose: K12.
    Open,
}

/// What the field says of a kind.
impl GroupKind {
    pub fn selling(self) -> Selling {
        use GroupKind::*;
        match self {
            LeadGeneration | Delivery | LoyalFans => Selling::Never,
            NewUser => Selling::AfterExperience,
            TrainingCamp => Selling::AtTheEnd,
            Local | StoreElite | StoreOperations | StoreTraining | StoreEvent => Selling::NotItsPurpose,
            StoreCustomers | Alliance => Selling::Measured,
            CoreCustomers => Selling::Open,
        }
    }

    /// Whole days the kind usually lives; `None` for the long ones.
    pub fn usual_days(self) -> Option<u32> {
        use GroupKind::*;
        match self {
            LeadGeneration => Some(2),
            NewUser | TrainingCamp | Delivery => Some(30),
            StoreTraining => Some(7),
            StoreEvent | Alliance => Some(14),
            LoyalFans | Local | StoreElite | StoreOperations | StoreCustomers | CoreCustomers => None,
        }
    }

    /// Whether its members are store owners rather than customers (S3's B groups).
    pub fn is_for_stores(self) -> bool {
        use GroupKind::*;
        matches!(self, StoreElite | StoreOperations | StoreTraining | StoreEvent)
    }
}
