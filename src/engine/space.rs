//! The name spaces a browser keeps apart.

use serde::{Deserialize, Serialize};

/// A name space: real plans and the demo never meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Space {
    #[default]
    Own,
    Demo,
    /// A further plan of one's own, begun where another could not be read; numbered from 2.
    Further(u8),
}

impl Space {
    /// The name in storage.
    pub fn name(self) -> String {
        match self {
            Space::Own => "own".to_owned(),
            Space::Demo => "demo".to_owned(),
            Space::Further(number) => format!("own-{number}"),
        }
    }

    /// The number of a plan of one's own, from 1; `None` for the demo.
    pub fn number(self) -> Option<u8> {
        match self {
            Space::Own => Some(1),
            Space::Demo => None,
            Space::Further(number) => Some(number),
        }
    }

    /// The plan of one's own with this number.
    pub fn numbered(number: u8) -> Space {
        match number {
            0 | 1 => Space::Own,
            further => Space::Further(further),
        }
    }
}
