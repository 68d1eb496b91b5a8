//! Every address reads back, and what is none leads to Today.

use super::*;
use uuid::Uuid;

#[test]
fn every_address_reads_back() {
    let group = GroupId(Uuid::from_u128(7));
    let run = RunId(Uuid::from_u128(9));
    let date = Date::from_ymd_opt(2028, 2, 29);
    let mut routes = vec![
        Route::Start,
        Route::Today,
        Route::Post(OccurrenceKey {
            run,
            day: 3,
            item: ItemId("day-3-tip".into()),
        }),
        Route::NewPost { group: None, day: None },
        Route::NewPost { group: None, day: date },
        Route::NewPost {
            group: Some(group),
            day: date,
        },
        Route::EditPost(run, 3),
        Route::EditOwnPlaybook(OwnPlaybookId(Uuid::from_u128(8))),
        Route::EditOwnItem(OwnPlaybookId(Uuid::from_u128(8)), ItemId("v1.2/noon 100%?&#".into())),
        Route::Library(LibraryPlace::OwnPlaybook {
            id: OwnPlaybookId(Uuid::from_u128(8)),
            group: Some(group),
        }),
        Route::Calendar { day: None },
        Route::Calendar { day: date },
        Route::Week { day: None },
        Route::Week { day: date },
        Route::Matrix { from: None },
        Route::Matrix { from: date },
        Route::AGENDA,
        Route::Agenda {
            from: None,
            to: None,
            group: Some(group),
        },
        Route::Agenda {
            from: date,
            to: date,
            group: None,
        },
        Route::Agenda {
            from: date,
            to: date,
            group: Some(group),
        },
        Route::Groups,
        Route::Figures(FigureScope::Any),
        Route::ManyGroups { playbook: None },
        Route::ManyGroups {
            playbook: Some("camp-seven-days".into()),
        },
        Route::Figures(FigureScope::Workspace),
        Route::Figures(FigureScope::Group(group)),
        Route::Figures(FigureScope::Owner("王/店长 %2F?&#".into())),
        Route::ImportFigures,
        Route::More,
        Route::Share,
        Route::History,
        Route::Trash,
        Route::Settings,
        Route::Rescue,
        Route::Gallery,
    ];
    routes.extend(LibraryShelf::ALL.map(|shelf| Route::Library(LibraryPlace::Shelf(shelf))));
    routes.extend(LibraryGuide::ALL.map(|guide| Route::Library(LibraryPlace::Guide(guide))));
    routes.extend([None, Some(group)].map(|group| {
        let id = "camp-seven-days".to_owned();
        Route::Library(LibraryPlace::Playbook { id, group })
    }));
    routes.push(Route::Library(LibraryPlace::Activity("tongue-twisters".to_owned())));
    routes.extend(GroupTab::ALL.map(|tab| Route::Group(group, tab)));
    for route in routes {
        assert_eq!(Route::parse(&route.to_string()), route);
    }
}

#[test]
fn the_unknown_is_today() {
    for fragment in [
        "",
        "/",
        "/nowhere",
        "/groups/not-an-id",
        "/post/x/y/z",
        "/groups//x",
        "%%%",
    ] {
        assert_eq!(Route::parse(fragment), Route::Today, "{fragment}");
    }
}
