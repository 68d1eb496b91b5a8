//! Addresses: every screen has one, in the fragment (`#/groups/<id>/positioning`), so that it reloads on any static host.

use super::per_cent::{decode, encode};
use crate::domain::{
    civil::Date,
    id::{GroupId, OwnPlaybookId, RunId},
    playbook::ItemId,
    schedule::OccurrenceKey,
};
use std::fmt;

pub use super::library_place::{LibraryGuide, LibraryPlace, LibraryShelf};

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The three questions; also "one more group".
    Start,
    Today,
    /// One post with everything that can be done to it.
    Post(OccurrenceKey),
    /// A post of one's own, for this group and on this day where they are given.
    NewPost {
        group: Option<GroupId>,
        day: Option<Date>,
    },
    /// Changing one, from one of its days.
    EditPost(RunId, u32),
    /// The month of a day, else of today.
    Calendar {
        day: Option<Date>,
    },
    /// The week of a day, else of today.
    Week {
        day: Option<Date>,
    },
    /// Groups by days, from a day on, else from this week's Monday.
    Matrix {
        from: Option<Date>,
    },
    /// The posts of these dates, of one group or all.
    Agenda {
        from: Option<Date>,
        to: Option<Date>,
        group: Option<GroupId>,
    },
    Groups,
    /// One act on many groups, with this playbook where one is given.
    ManyGroups {
        playbook: Option<String>,
    },
    Group(GroupId, GroupTab),
    /// Figures of the whole workspace, or of the scope named.
    Figures(FigureScope),
    ImportFigures,
    /// The bundled content, and playbooks of one's own beside it.
    Library(LibraryPlace),
    /// Changing a playbook of one's own.
    EditOwnPlaybook(OwnPlaybookId),
    /// Changing one of its items.
    EditOwnItem(OwnPlaybookId, ItemId),
    More,
    Share,
    /// What was done, newest first.
    History,
    Trash,
    Settings,
    /// The ways on from a plan that cannot be read.
    Rescue,
    /// Every widget in every state, for whoever changes them.
    #[cfg(debug_assertions)]
    Gallery,
}

/// The parts of a group's page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupTab {
    #[default]
    Overview,
    Positioning,
    People,
    Schedule,
    Checklists,
}

/// Whose figures a screen shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FigureScope {
    /// Whoever's there is most to see of.
    #[default]
    Any,
    Workspace,
    Owner(String),
    Group(GroupId),
}

impl GroupTab {
    pub const ALL: [GroupTab; 5] = [
        GroupTab::Overview,
        GroupTab::Positioning,
        GroupTab::People,
        GroupTab::Schedule,
        GroupTab::Checklists,
    ];

    fn name(self) -> &'static str {
        match self {
            GroupTab::Overview => "overview",
            GroupTab::Positioning => "positioning",
            GroupTab::People => "people",
            GroupTab::Schedule => "schedule",
            GroupTab::Checklists => "checklists",
        }
    }
}

impl Route {
    /// The agenda of the week from today, of all groups.
    pub const AGENDA: Route = Route::Agenda {
        from: None,
        to: None,
        group: None,
    };

    /// Reads a fragment without its `#`; what it does not know is Today.
    pub fn parse(fragment: &str) -> Route {
        Route::read(fragment).unwrap_or(Route::Today)
    }

    fn read(fragment: &str) -> Option<Route> {
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let asked = |name: &str| {
            query
                .split('&')
                .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
        };
        let date = |name| asked(name).and_then(|date| date.parse().ok());
        let group = || asked("group").and_then(|group| group.parse().ok());
        let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts[..] {
            ["start"] => Route::Start,
            ["today"] => Route::Today,
            ["post", "new"] => Route::NewPost {
                group: asked("group").and_then(|group| group.parse().ok()),
                day: asked("day").and_then(|date| date.parse().ok()),
            },
            ["post", "edit", post, day] => Route::EditPost(post.parse().ok()?, day.parse().ok()?),
            ["post", run, day, item] => Route::Post(OccurrenceKey {
                run: run.parse().ok()?,
                day: day.parse().ok()?,
                item: ItemId(item.to_owned()),
            }),
            ["calendar"] => Route::Calendar { day: date("day") },
            ["week"] => Route::Week { day: date("day") },
            ["matrix"] => Route::Matrix { from: date("from") },
            ["agenda"] => Route::Agenda {
                from: date("from"),
                to: date("to"),
                group: group(),
            },
            ["groups"] => Route::Groups,
            ["groups", "many"] => Route::ManyGroups {
                playbook: asked("playbook").map(decode),
            },
            ["groups", group] => Route::Group(group.parse().ok()?, GroupTab::Overview),
            ["groups", group, tab] => Route::Group(
                group.parse().ok()?,
                GroupTab::ALL.into_iter().find(|known| known.name() == tab)?,
            ),
            ["figures"] => Route::Figures(FigureScope::Any),
            ["figures", "all"] => Route::Figures(FigureScope::Workspace),
            ["figures", "import"] => Route::ImportFigures,
            ["figures", "group", group] => Route::Figures(FigureScope::Group(group.parse().ok()?)),
            ["figures", "owner", owner] => Route::Figures(FigureScope::Owner(decode(owner))),
            ["library", "own", id, "edit"] => Route::EditOwnPlaybook(id.parse().ok()?),
            ["library", "own", id, "edit", item] => Route::EditOwnItem(id.parse().ok()?, ItemId(decode(item))),
            ["library", ref steps @ ..] => Route::Library(LibraryPlace::read(steps, group())?),
            ["more"] => Route::More,
            ["share"] => Route::Share,
            ["history"] => Route::History,
            ["trash"] => Route::Trash,
            ["settings"] => Route::Settings,
            ["rescue"] => Route::Rescue,
            #[cfg(debug_assertions)]
            ["gallery"] => Route::Gallery,
            _ => return None,
        })
    }

    /// For `href`.
    pub fn href(&self) -> String {
        format!("#{self}")
    }
}

impl fmt::Display for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Start => write!(formatter, "/start"),
            Route::Today => write!(formatter, "/today"),
            Route::Post(key) => write!(formatter, "/post/{}/{}/{}", key.run, key.day, key.item.0),
            Route::NewPost { group, day } => {
                let group = group.map(|group| format!("group={group}"));
                let day = day.map(|day| format!("day={day}"));
                let asked: Vec<_> = [group, day].into_iter().flatten().collect();
                let sign = if asked.is_empty() { "" } else { "?" };
                write!(formatter, "/post/new{sign}{}", asked.join("&"))
            }
            Route::EditPost(post, day) => write!(formatter, "/post/edit/{post}/{day}"),
            Route::Calendar { day: Some(day) } => write!(formatter, "/calendar?day={day}"),
            Route::Calendar { day: None } => write!(formatter, "/calendar"),
            Route::Week { day: Some(day) } => write!(formatter, "/week?day={day}"),
            Route::Week { day: None } => write!(formatter, "/week"),
            Route::Matrix { from: Some(from) } => write!(formatter, "/matrix?from={from}"),
            Route::Matrix { from: None } => write!(formatter, "/matrix"),
            Route::Agenda {
                from: Some(from),
                to: Some(to),
                group,
            } => {
                write!(formatter, "/agenda?from={from}&to={to}")?;
                group.map_or(Ok(()), |group| write!(formatter, "&group={group}"))
            }
            Route::Agenda { group: Some(group), .. } => write!(formatter, "/agenda?group={group}"),
            Route::Agenda { group: None, .. } => write!(formatter, "/agenda"),
            Route::Groups => write!(formatter, "/groups"),
            Route::ManyGroups { playbook: Some(id) } => write!(formatter, "/groups/many?playbook={}", encode(id)),
            Route::ManyGroups { playbook: None } => write!(formatter, "/groups/many"),
            Route::Group(group, GroupTab::Overview) => write!(formatter, "/groups/{group}"),
            Route::Group(group, tab) => write!(formatter, "/groups/{group}/{}", tab.name()),
            Route::Figures(FigureScope::Any) => write!(formatter, "/figures"),
            Route::Figures(FigureScope::Workspace) => write!(formatter, "/figures/all"),
            Route::Figures(FigureScope::Group(group)) => write!(formatter, "/figures/group/{group}"),
            Route::Figures(FigureScope::Owner(owner)) => write!(formatter, "/figures/owner/{}", encode(owner)),
            Route::ImportFigures => write!(formatter, "/figures/import"),
            Route::Library(place) => write!(formatter, "/library{}", place.address()),
            Route::EditOwnPlaybook(id) => write!(formatter, "/library/own/{id}/edit"),
            Route::EditOwnItem(id, item) => write!(formatter, "/library/own/{id}/edit/{}", encode(&item.0)),
            Route::More => write!(formatter, "/more"),
            Route::Share => write!(formatter, "/share"),
            Route::History => write!(formatter, "/history"),
            Route::Trash => write!(formatter, "/trash"),
            Route::Settings => write!(formatter, "/settings"),
            Route::Rescue => write!(formatter, "/rescue"),
            #[cfg(debug_assertions)]
            Route::Gallery => write!(formatter, "/gallery"),
        }
    }
}

#[cfg(test)]
mod tests;
