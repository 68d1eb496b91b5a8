//! Addresses inside the library: `#/library/scripts`, `#/library/playbooks/<id>?group=<group>`.

use crate::domain::id::{GroupId, OwnPlaybookId};

/// A screen of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryPlace {
    Shelf(LibraryShelf),
    /// One playbook, perhaps for a group that it was looked up for.
    Playbook {
        id: String,
        group: Option<GroupId>,
    },
    /// The same of a playbook of one's own.
    OwnPlaybook {
        id: OwnPlaybookId,
        group: Option<GroupId>,
    },
    Activity(String),
    Guide(LibraryGuide),
}

/// What the library keeps together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LibraryShelf {
    #[default]
    Playbooks,
    Scripts,
    Activities,
    Checklists,
    Limits,
    Quizzes,
    Guides,
    Glossary,
}

impl LibraryShelf {
    pub const ALL: [LibraryShelf; 8] = [
        LibraryShelf::Playbooks,
        LibraryShelf::Scripts,
        LibraryShelf::Activities,
        LibraryShelf::Checklists,
        LibraryShelf::Limits,
        LibraryShelf::Quizzes,
        LibraryShelf::Guides,
        LibraryShelf::Glossary,
    ];

    fn name(self) -> &'static str {
        match self {
            LibraryShelf::Playbooks => "playbooks",
            LibraryShelf::Scripts => "scripts",
            LibraryShelf::Activities => "activities",
            LibraryShelf::Checklists => "checklists",
            LibraryShelf::Limits => "limits",
            LibraryShelf::Quizzes => "quizzes",
            LibraryShelf::Guides => "guides",
            LibraryShelf::Glossary => "glossary",
        }
    }
}

/// What the field knows, by subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LibraryGuide {
    Kinds,
    Positioning,
    Modes,
    ProfitModels,
    Diagnosis,
    Members,
    Team,
    Festivals,
    Bands,
    Lexicon,
}

impl LibraryGuide {
    pub const ALL: [LibraryGuide; 10] = [
        LibraryGuide::Kinds,
        LibraryGuide::Positioning,
        LibraryGuide::Modes,
        LibraryGuide::ProfitModels,
        LibraryGuide::Diagnosis,
        LibraryGuide::Members,
        LibraryGuide::Team,
        LibraryGuide::Festivals,
        LibraryGuide::Bands,
        LibraryGuide::Lexicon,
    ];

    fn name(self) -> &'static str {
        match self {
            LibraryGuide::Kinds => "kinds",
            LibraryGuide::Positioning => "positioning",
            LibraryGuide::Modes => "modes",
            LibraryGuide::ProfitModels => "profit-models",
            LibraryGuide::Diagnosis => "diagnosis",
            LibraryGuide::Members => "members",
            LibraryGuide::Team => "team",
            LibraryGuide::Festivals => "festivals",
            LibraryGuide::Bands => "bands",
            LibraryGuide::Lexicon => "lexicon",
        }
    }
}

impl LibraryPlace {
    /// Reads the steps after `library`, and the group asked for.
    pub(super) fn read(steps: &[&str], group: Option<GroupId>) -> Option<LibraryPlace> {
        Some(match *steps {
            [] => LibraryPlace::Shelf(LibraryShelf::Playbooks),
            [shelf] => LibraryPlace::Shelf(LibraryShelf::ALL.into_iter().find(|known| known.name() == shelf)?),
            ["playbooks", id] => LibraryPlace::Playbook {
                id: id.to_owned(),
                group,
            },
            ["own", id] => LibraryPlace::OwnPlaybook {
                id: id.parse().ok()?,
                group,
            },
            ["guides", guide] => {
                LibraryPlace::Guide(LibraryGuide::ALL.into_iter().find(|known| known.name() == guide)?)
            }
            ["activities", id] => LibraryPlace::Activity(id.to_owned()),
            _ => return None,
        })
    }

    /// The address after `/library`.
    pub(super) fn address(&self) -> String {
        match self {
            LibraryPlace::Shelf(LibraryShelf::Playbooks) => String::new(),
            LibraryPlace::Shelf(shelf) => format!("/{}", shelf.name()),
            LibraryPlace::Playbook { id, group: None } => format!("/playbooks/{id}"),
            LibraryPlace::Playbook { id, group: Some(group) } => format!("/playbooks/{id}?group={group}"),
            LibraryPlace::OwnPlaybook { id, group: None } => format!("/own/{id}"),
            LibraryPlace::OwnPlaybook { id, group: Some(group) } => format!("/own/{id}?group={group}"),
            LibraryPlace::Activity(id) => format!("/activities/{id}"),
            LibraryPlace::Guide(guide) => format!("/guides/{}", guide.name()),
        }
    }
}
