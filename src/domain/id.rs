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
    /// One playbook of one's own.
    OwnPlaybookId
    /// One element of a list inside an entity.
    ElementId
    /// One command of a person; the commit records it, so that a replay does nothing twice.
    CommandId
}

impl RunId {
    /// Calendar year (UTC) the id was made in, from the UUIDv7 time stamp; 1970 for another version. Overrides are stored
    /// by year, and this year does not change when the run's start is moved.
    pub fn year_made(self) -> i32 {
        let time = made_at(self.0).and_then(chrono::DateTime::from_timestamp_millis);
        time.map_or(1970, |time| chrono::Datelike::year(&time))
    }
}

impl CommandId {
    /// When the command was given, by the clock of the device: milliseconds since 1970 UTC, from the UUIDv7 time stamp;
    /// `None` for another version.
    pub fn made_at(self) -> Option<i64> {
        made_at(self.0)
    }
}

fn made_at(id: Uuid) -> Option<i64> {
    let stamp = &id.as_bytes()[..6];
    let milliseconds = || stamp.iter().fold(0, |sum, byte| (sum << 8) | i64::from(*byte));
    (id.get_version_num() == 7).then(milliseconds)
}
