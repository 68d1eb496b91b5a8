//! Everything that has an address and a name.

use crate::{
    domain::{Group, Language, Plan},
    i18n::{
        agenda, app, figures, finder, groups, history, library, many_groups, own_playbooks as own_words, settings,
        terms, today, trash,
    },
    knowledge,
    ui::{
        icon::{
            LuCalendarDays, LuChartLine, LuEllipsis, LuHistory, LuLibrary, LuPlus, LuSettings, LuShare2, LuSun,
            LuTrash2, LuUpload, LuUsers,
        },
        route::{FigureScope, GroupTab, LibraryPlace, LibraryShelf, Route},
    },
};
use icondata_core::Icon as Drawing;

/// One place to go to.
#[derive(Clone)]
pub struct Entry {
    pub icon: Drawing,
    pub name: String,
    /// What kind of place it is.
    pub about: String,
    pub route: Route,
    /// Not listed until something is typed: too many of its kind.
    pub is_only_searched: bool,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.route == other.route && self.name == other.name && self.about == other.about
    }
}

/// Screens first, then the groups, the playbooks, and the parts of groups.
pub fn entries(plan: &Plan, language: Language) -> Vec<Entry> {
    let mut all = screens(language);
    if plan.profile.is_none() {
        // Before the first group there is little to go to.
        let is_open = |route: &Route| {
            matches!(
                route,
                Route::Start | Route::Settings | Route::Share | Route::Library(_) | Route::More
            )
        };
        all.retain(|entry| is_open(&entry.route));
    }
    let standing = plan.standing_groups();
    all.extend(standing.iter().map(|group| part(group, GroupTab::Overview, language)));
    all.extend(own_playbooks(plan, language));
    all.extend(playbooks(language));
    let further = |group: &&Group| {
        GroupTab::ALL[1..]
            .iter()
            .map(|tab| part(group, *tab, language))
            .collect::<Vec<_>>()
    };
    all.extend(standing.iter().flat_map(further));
    all
}

fn screens(language: Language) -> Vec<Entry> {
    let screen = |icon: Drawing, name: &str, route: Route| Entry {
        icon,
        name: name.to_owned(),
        about: finder::screen(language).to_owned(),
        route,
        is_only_searched: false,
    };
    let of_calendar =
        |view: &str, route: Route| screen(LuCalendarDays, &format!("{} · {view}", app::calendar(language)), route);
    vec![
        screen(LuSun, app::today(language), Route::Today),
        screen(LuCalendarDays, app::calendar(language), Route::Calendar { day: None }),
        of_calendar(agenda::week(language), Route::Week { day: None }),
        of_calendar(agenda::list(language), Route::AGENDA),
        of_calendar(agenda::by_group(language), Route::Matrix { from: None }),
        screen(LuLibrary, library::title(language), shelf(LibraryShelf::Playbooks)),
        screen(LuUsers, app::groups(language), Route::Groups),
        screen(
            LuUsers,
            many_groups::title(language),
            Route::ManyGroups { playbook: None },
        ),
        screen(LuChartLine, app::figures(language), Route::Figures(FigureScope::Any)),
        screen(LuUpload, figures::import_title(language), Route::ImportFigures),
        screen(LuPlus, settings::more_start(language), Route::Start),
        screen(
            LuPlus,
            today::add_post(language),
            Route::NewPost { group: None, day: None },
        ),
        screen(LuShare2, settings::more_share(language), Route::Share),
        screen(LuHistory, history::title(language), Route::History),
        screen(LuTrash2, trash::title(language), Route::Trash),
        screen(LuSettings, settings::title(language), Route::Settings),
        screen(LuEllipsis, settings::more_title(language), Route::More),
    ]
}

fn shelf(shelf: LibraryShelf) -> Route {
    Route::Library(LibraryPlace::Shelf(shelf))
}

fn own_playbooks(plan: &Plan, language: Language) -> impl Iterator<Item = Entry> {
    let standing = plan.standing_own_playbooks().into_iter();
    standing.map(move |own| Entry {
        icon: LuLibrary,
        name: own.title(own_words::unnamed(language)).to_owned(),
        about: own_words::own_heading(language).to_owned(),
        route: Route::Library(LibraryPlace::OwnPlaybook {
            id: own.id,
            group: None,
        }),
        is_only_searched: true,
    })
}

fn playbooks(language: Language) -> impl Iterator<Item = Entry> {
    let cards = knowledge::playbook_cards().unwrap_or_default().iter();
    cards.map(move |card| Entry {
        icon: LuLibrary,
        name: card.said(language).title.clone(),
        about: library::playbooks(language).to_owned(),
        route: Route::Library(LibraryPlace::Playbook {
            id: card.id.clone(),
            group: None,
        }),
        is_only_searched: true,
    })
}

fn part(group: &Group, tab: GroupTab, language: Language) -> Entry {
    let is_overview = tab == GroupTab::Overview;
    let name = terms::group_name(language, &group.name);
    let about = match tab {
        GroupTab::Overview => finder::group(language),
        GroupTab::Positioning => groups::positioning(language),
        GroupTab::People => groups::people(language),
        GroupTab::Schedule => groups::schedule(language),
        GroupTab::Checklists => groups::checklists(language),
    };
    Entry {
        icon: LuUsers,
        name: name.to_owned(),
        about: about.to_owned(),
        route: Route::Group(group.id, tab),
        is_only_searched: !is_overview,
    }
}
