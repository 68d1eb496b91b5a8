//! The arrows of design section 3.

use crate::{
    Offence, Source, assert_none,
    paths::{PROGRAMS, UsedPath, module_of, used_paths},
    root, sources,
};
use std::collections::BTreeSet;

/// Room → the rooms it may use besides itself.
pub const ARROWS: &[(&str, &[&str])] = &[
    ("main", &["features", "store", "ui", "i18n", "browser"]),
    ("worker", &["engine", "browser"]),
    ("features", &["ui", "store", "charts", "knowledge", "i18n", "domain"]),
    ("store", &["engine", "browser", "knowledge", "i18n", "domain"]),
    ("ui", &["i18n", "browser", "domain"]),
    ("browser", &["engine", "domain"]),
    ("engine", &["document", "exchange", "knowledge", "i18n", "domain"]),
    ("exchange", &["document", "knowledge", "i18n", "domain"]),
    ("document", &["domain"]),
    ("charts", &["domain"]),
    ("knowledge", &["domain"]),
    ("i18n", &["domain"]),
    ("domain", &[]),
];

/// Narrow arrows: of that room only these names may be used. An address on the screen names a group, a run or a post, so
/// `ui` knows their ids, and nothing else about them.
const NARROW: &[(&str, &str, &[&str])] = &[(
    "ui",
    "domain",
    &[
        "Language",
        "language",
        "civil",
        "CivilTime",
        "MinuteOfDay",
        "Window",
        "id",
        "playbook::ItemId",
        "schedule::OccurrenceKey",
    ],
)];

/// The room of a file: its top-level folder, or the program it is.
fn room_of(path: &str) -> Option<String> {
    match path {
        "src/lib.rs" => None,
        "src/worker.rs" => Some("worker".to_owned()),
        _ if PROGRAMS.contains(&path) => Some("main".to_owned()),
        _ => module_of(path).first().cloned(),
    }
}

/// The arrows that a file breaks.
pub fn broken(source: &Source) -> Vec<Offence> {
    let Some(room) = room_of(&source.path) else {
        return Vec::new();
    };
    let Some((_, allowed)) = ARROWS.iter().find(|(from, _)| *from == room) else {
        let what = format!("the room `{room}` is not in design section 3");
        return vec![offence(source, 1, what)];
    };
    let feature = module_of(&source.path).get(1).filter(|_| room == "features").cloned();
    used_paths(&source.path, &source.text)
        .into_iter()
        .filter_map(|used| {
            let why = forbidden(&room, allowed, feature.as_deref(), &used)?;
            let what = format!("`{room}` may not use `{}`: {why}", used.segments.join("::"));
            Some(offence(source, used.line, what))
        })
        .collect()
}

fn offence(source: &Source, line: usize, what: String) -> Offence {
    Offence {
        path: source.path.clone(),
        line,
        what,
    }
}

/// Why a path may not be used, or `None` where it may.
fn forbidden(room: &str, allowed: &[&str], feature: Option<&str>, used: &UsedPath) -> Option<String> {
    let name = |place: usize| used.segments.get(place).map(String::as_str);
    let rule = || {
        let rooms = if allowed.is_empty() {
            "nothing".to_owned()
        } else {
            allowed.join(", ")
        };
        format!("design section 3 says {room} → {rooms}")
    };
    let Some(target) = name(0).filter(|target| *target != "*") else {
        return Some("the whole package under one name hides what is used; name the rooms".to_owned());
    };
    if target == room {
        let other = name(1).filter(|other| feature.is_some_and(|own| own != *other) && is_feature(other))?;
        return Some(format!("features never import one another, here `{other}`"));
    }
    if !allowed.contains(&target) {
        return Some(rule());
    }
    let (_, _, names) = NARROW.iter().find(|(from, to, _)| *from == room && *to == target)?;
    let used_name = used.segments.get(1..).unwrap_or_default().join("::");
    let is_named = |name: &&&str| used_name == ***name || used_name.starts_with(&format!("{name}::"));
    (names.iter().find(is_named).is_none())
        .then(|| format!("design section 3 lets {room} use only {} of {target}", names.join(", ")))
}

/// Whether the name is a feature's folder or file; the features of the self-test count too.
fn is_feature(name: &str) -> bool {
    let features = root().join("src/features");
    let invented = ["today", "calendar"];
    invented.contains(&name) || features.join(name).is_dir() || features.join(format!("{name}.rs")).is_file()
}

#[test]
fn every_path_follows_the_arrows() {
    let broken: Vec<_> = sources("src", ".rs").iter().flat_map(broken).collect();
    assert_none("A room uses what it may not (design section 3, Architecture).", broken);
}

#[test]
fn the_library_only_lists_its_rooms() {
    let library = sources("src", "lib.rs").pop().expect("src/lib.rs");
    let offences = library.text.lines().enumerate().filter(|(_, line)| {
        let line = line.trim_start();
        line.starts_with("use ") || line.starts_with("pub use ")
    });
    assert_none(
        "lib.rs re-exports nothing, or an arrow could be walked around through the root.",
        offences.map(|(line, text)| offence(&library, line + 1, text.to_owned())),
    );
}

#[test]
fn the_arrows_make_no_circle() {
    let mut done: BTreeSet<&str> = BTreeSet::new();
    while done.len() < ARROWS.len() {
        let ready = ARROWS
            .iter()
            .filter(|(room, uses)| !done.contains(room) && uses.iter().all(|used| done.contains(used)));
        let ready: Vec<_> = ready.map(|(room, _)| *room).collect();
        assert!(
            !ready.is_empty(),
            "the arrows of design section 3 form a circle among what is not in {done:?}"
        );
        done.extend(ready);
    }
}
