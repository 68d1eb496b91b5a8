//! Identifiers: UUIDs (version 7, made by the browser layer), one type for each kind of thing.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.simple().fmt(formatter)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map($name)
            }
        }
    )*};
}

identifiers! {
    /// One chat group.
    GroupId
    /// One run of a playbook in a group.
    RunId
    /// One element of a list inside an entity.
    ElementId
    /// One command of a person; the commit records it, so that a replay does nothing twice.
    CommandId
}

impl RunId {
    /// Calendar year (UTC) the id was made in, from the UUIDv7 time stamp; 1970 for another version. Overrides are stored
    /// by year, and this year does not change when the run's start is moved.
    pub fn year_made(self) -> i32 {
        let bytes = self.0.as_bytes();
        if self.0.get_version_num() != 7 {
            return 1970;
        }
        let milliseconds = bytes[..6].iter().fold(0_i64, |sum, byte| (sum << 8) | i64::from(*byte));
        chrono::DateTime::from_timestamp_millis(milliseconds).map_or(1970, |time| chrono::Datelike::year(&time))
    }
}
