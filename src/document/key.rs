//! Which entity lives in which document, and under which key. What is shared is chosen by document, since a Yjs update
//! cannot be filtered.
//!
//! | document | entities |
//! |---|---|
//! | `workspace` | the profile, pinned playbooks |
//! | `group/<id>` | the group, its runs, its own posts |
//! | `run/<id>/<year>` | overrides of the group's posts, the group's figures |
//! | `playbook/<id>` | a playbook of one's own: a document for each, so that each can be given away alone, with its history |
//! | `figures/workspace/<year>`, `figures/owner/<year>/<owner>` | figures of wider scopes |

use super::{command::PINNED_FIELD, fields::Fields};
use crate::domain::{
    civil::Date,
    figures::Scope,
    id::{GroupId, OwnPlaybookId, RunId},
    playbook::{ItemId, PlaybookHash},
    schedule::OccurrenceKey,
};
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Names one thing of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EntityKey {
    Profile,
    Playbook(PlaybookHash),
    Group(GroupId),
    Run(GroupId, RunId),
    Override(GroupId, OccurrenceKey),
    Figures(Scope, Date),
    // These stand last, in the order in which they came: a stored history names the others by their places.
    OwnPost(GroupId, RunId),
    OwnPlaybook(OwnPlaybookId),
}

/// Names one Yjs document. Its `Display` form is its name in storage and in plan files.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DocumentId {
    Workspace,
    Group(GroupId),
    /// A group's overrides and figures of one year.
    Year(GroupId, i32),
    WorkspaceFigures(i32),
    OwnerFigures(i32, String),
    OwnPlaybook(OwnPlaybookId),
}

impl fmt::Display for DocumentId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DocumentId::Workspace => write!(formatter, "workspace"),
            DocumentId::Group(group) => write!(formatter, "group/{group}"),
            DocumentId::Year(group, year) => write!(formatter, "run/{group}/{year}"),
            DocumentId::WorkspaceFigures(year) => write!(formatter, "figures/workspace/{year}"),
            DocumentId::OwnerFigures(year, owner) => write!(formatter, "figures/owner/{year}/{owner}"),
            DocumentId::OwnPlaybook(playbook) => write!(formatter, "playbook/{playbook}"),
        }
    }
}

impl FromStr for DocumentId {
    /// The name that is none.
    type Err = String;

    /// Reads [`fmt::Display`]'s form and no other: two names of one document would be two documents in storage.
    fn from_str(name: &str) -> Result<Self, String> {
        let id = DocumentId::read(name)?;
        (id.to_string() == name).then_some(id).ok_or_else(|| name.to_owned())
    }
}

impl DocumentId {
    fn read(name: &str) -> Result<Self, String> {
        let unknown = || name.to_owned();
        if name == "workspace" {
            return Ok(DocumentId::Workspace);
        }
        if let Some(rest) = name.strip_prefix("figures/owner/") {
            let (year, owner) = rest.split_once('/').ok_or_else(unknown)?;
            return Ok(DocumentId::OwnerFigures(
                year.parse().map_err(|_| unknown())?,
                owner.to_owned(),
            ));
        }
        match name.split('/').collect::<Vec<_>>()[..] {
            ["group", group] => Ok(DocumentId::Group(group.parse().map_err(|_| unknown())?)),
            ["run", group, year] => Ok(DocumentId::Year(
                group.parse().map_err(|_| unknown())?,
                year.parse().map_err(|_| unknown())?,
            )),
            ["playbook", playbook] => Ok(DocumentId::OwnPlaybook(playbook.parse().map_err(|_| unknown())?)),
            ["figures", "workspace", year] => Ok(DocumentId::WorkspaceFigures(year.parse().map_err(|_| unknown())?)),
            _ => Err(unknown()),
        }
    }
}

impl EntityKey {
    pub fn document(&self) -> DocumentId {
        match self {
            EntityKey::Profile | EntityKey::Playbook(_) => DocumentId::Workspace,
            EntityKey::Group(group) | EntityKey::Run(group, _) | EntityKey::OwnPost(group, _) => {
                DocumentId::Group(*group)
            }
            EntityKey::Override(group, occurrence) => DocumentId::Year(*group, override_year(occurrence)),
            EntityKey::OwnPlaybook(playbook) => DocumentId::OwnPlaybook(*playbook),
            EntityKey::Figures(Scope::Group(group), date) => DocumentId::Year(*group, date.year()),
            EntityKey::Figures(Scope::Workspace, date) => DocumentId::WorkspaceFigures(date.year()),
            EntityKey::Figures(Scope::Owner(owner), date) => DocumentId::OwnerFigures(date.year(), owner.clone()),
        }
    }

    /// The entity's name inside its document; fields follow after a `/`.
    pub fn name(&self) -> String {
        match self {
            EntityKey::Profile => "profile".to_owned(),
            EntityKey::Playbook(hash) => format!("playbook:{}", escape(&hash.0)),
            EntityKey::Group(_) => "group".to_owned(),
            EntityKey::OwnPlaybook(_) => "own".to_owned(),
            EntityKey::Run(_, run) => format!("run:{run}"),
            EntityKey::OwnPost(_, post) => format!("post:{post}"),
            EntityKey::Override(_, occurrence) => {
                let OccurrenceKey { run, day, item } = occurrence;
                format!("override:{run}:{day}:{}", escape(&item.0))
            }
            EntityKey::Figures(_, date) => format!("figures:{date}"),
        }
    }

    /// Whether these fields make a thing. Where one side took back what it had made while another changed a field of it, that
    /// field alone is left: it stays in the document, for the making may be done again, and nothing is shown of it.
    pub fn is_whole(&self, fields: &Fields) -> bool {
        !fields.is_empty() && self.core().iter().all(|path| fields.contains_key(*path))
    }

    /// The fields without which there is no such thing.
    fn core(&self) -> &'static [&'static str] {
        match self {
            EntityKey::Group(_) => &["id", "kind"],
            EntityKey::Run(..) => &["id", "group", "playbook", "start"],
            EntityKey::OwnPost(..) => &["id", "group", "start", "channel", "basket", "intent", "sent_by"],
            EntityKey::Playbook(_) => &[PINNED_FIELD],
            EntityKey::OwnPlaybook(_) => &["id"],
            EntityKey::Profile | EntityKey::Override(..) | EntityKey::Figures(..) => &[],
        }
    }

    /// Reads back [`EntityKey::name`] found in a document; `None` for a name this build does not know, for another spelling
    /// of one that it does, and for an entity that belongs into another document.
    pub fn parse(document: &DocumentId, name: &str) -> Option<EntityKey> {
        let entity = EntityKey::read(document, name)?;
        (entity.name() == name && entity.document() == *document).then_some(entity)
    }

    fn read(document: &DocumentId, name: &str) -> Option<EntityKey> {
        let (kind, rest) = name.split_once(':').unwrap_or((name, ""));
        match (document, kind) {
            (DocumentId::Workspace, "profile") => Some(EntityKey::Profile),
            (DocumentId::Workspace, "playbook") => Some(EntityKey::Playbook(PlaybookHash(unescape(rest)))),
            (DocumentId::OwnPlaybook(playbook), "own") => Some(EntityKey::OwnPlaybook(*playbook)),
            (DocumentId::Group(group), "group") => Some(EntityKey::Group(*group)),
            (DocumentId::Group(group), "run") => Some(EntityKey::Run(*group, rest.parse().ok()?)),
            (DocumentId::Group(group), "post") => Some(EntityKey::OwnPost(*group, rest.parse().ok()?)),
            (DocumentId::Year(group, _), "override") => {
                let mut parts = rest.splitn(3, ':');
                let run = parts.next()?.parse().ok()?;
                let day = parts.next()?.parse().ok()?;
                let item = ItemId(unescape(parts.next()?));
                Some(EntityKey::Override(*group, OccurrenceKey { run, day, item }))
            }
            (DocumentId::Year(group, _), "figures") => {
                Some(EntityKey::Figures(Scope::Group(*group), rest.parse().ok()?))
            }
            (DocumentId::WorkspaceFigures(_), "figures") => {
                Some(EntityKey::Figures(Scope::Workspace, rest.parse().ok()?))
            }
            (DocumentId::OwnerFigures(_, owner), "figures") => {
                Some(EntityKey::Figures(Scope::Owner(owner.clone()), rest.parse().ok()?))
            }
            _ => None,
        }
    }
}

/// A name from outside must not hold the `/` that ends an entity's name.
fn escape(name: &str) -> String {
    name.replace('%', "%25").replace('/', "%2F")
}

fn unescape(name: &str) -> String {
    name.replace("%2F", "/").replace("%25", "%")
}

/// The year an override is stored under: the run's year of making plus its days in years, so that moving the run's start
/// never moves its overrides to another document.
fn override_year(occurrence: &OccurrenceKey) -> i32 {
    let years_in = i32::try_from(occurrence.day.saturating_sub(1) / 366).unwrap_or(0);
    occurrence.run.year_made().saturating_add(years_in)
}
