//! What every file keeps to: it says what it is for, it is short, and it leaves nothing for later.

use crate::{Offence, Source, arrows::ARROWS, assert_none, root, sources};

const LONGEST_FILE: usize = 300;
/// Files that may be longer: path, lines, reason. Empty, and best kept so.
const LONGER_FILES: &[(&str, usize, &str)] = &[];

/// Words that put work off, spelled so that this list does not find itself.
const PUT_OFF: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), IGNORED];
const IGNORED: &str = concat!("#[", "ignore");
/// Journeys that only take pictures are left out of the tests and run by `cargo xtask shots`.
const PICTURES: &str = "tests/browser/";
/// Ways for a script to run text or to write markup.
const IN_SCRIPTS: &[&str] = &["eval(", "new Function", "innerHTML", "outerHTML", "document.write"];

fn all_rust() -> Vec<Source> {
    let folders = ["src", "tests", "benches", "fuzz", "xtask"];
    folders.into_iter().flat_map(|folder| sources(folder, ".rs")).collect()
}

/// What is untidy about a file of Rust.
pub fn untidy(source: &Source) -> Vec<Offence> {
    let offence = |line: usize, what: String| Offence {
        path: source.path.clone(),
        line,
        what,
    };
    let mut offences = Vec::new();
    if !source.text.starts_with("//!") {
        offences.push(offence(1, "starts with `//!`, saying what the file is for".to_owned()));
    }
    let lines = source.text.lines().count();
    let exception = LONGER_FILES.iter().find(|(path, _, _)| *path == source.path);
    let longest = exception.map_or(LONGEST_FILE, |(_, longest, _)| *longest);
    if lines > longest {
        offences.push(offence(
            longest + 1,
            format!("{lines} lines, at most {longest}: part it by what changes together"),
        ));
    }
    for (line, text) in source.text.lines().enumerate() {
        for word in PUT_OFF.iter().filter(|word| text.contains(**word)) {
            if *word == IGNORED && source.path.starts_with(PICTURES) {
                continue;
            }
            offences.push(offence(line + 1, format!("`{word}`: do it or open an issue")));
        }
    }
    offences
}

/// What a script may not do.
pub fn unsafe_script(source: &Source) -> Vec<Offence> {
    let lines = source.text.lines().enumerate();
    lines
        .flat_map(|(line, text)| {
            IN_SCRIPTS
                .iter()
                .filter(move |word| text.contains(**word))
                .map(move |word| (line, word))
        })
        .map(|(line, word)| Offence {
            path: source.path.clone(),
            line: line + 1,
            what: format!("`{word}`: scripts run no text and write no markup (design section 4)"),
        })
        .collect()
}

#[test]
fn every_file_is_tidy() {
    let all = all_rust();
    assert!(all.len() > 30, "the scan found the files");
    assert_none("House rules of design section 4.", all.iter().flat_map(untidy));
}

#[test]
fn no_exception_outlives_its_file() {
    for (path, longest, reason) in LONGER_FILES {
        let text = std::fs::read_to_string(root().join(path)).unwrap_or_default();
        assert!(!reason.is_empty(), "{path} has no reason");
        assert!(
            text.lines().count() > LONGEST_FILE,
            "{path} no longer needs its exception of {longest} lines"
        );
    }
}

#[test]
fn scripts_and_pages_run_no_text() {
    let files = [
        sources("public", ".js"),
        sources("public", ".html"),
        sources("src", ".js"),
    ];
    let mut files: Vec<_> = files.into_iter().flatten().collect();
    let index = std::fs::read_to_string(root().join("index.html")).unwrap_or_default();
    files.push(Source {
        path: "index.html".to_owned(),
        text: index,
    });
    assert_none("Strict content security policy.", files.iter().flat_map(unsafe_script));
}

#[test]
fn the_codemap_names_every_room() {
    let library = sources("src", "lib.rs").pop().expect("src/lib.rs");
    let codemap: Vec<_> = library.text.lines().filter(|line| line.starts_with("//!")).collect();
    let folders = std::fs::read_dir(root().join("src")).unwrap();
    for folder in folders
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
    {
        let name = folder.file_name().to_string_lossy().into_owned();
        assert!(
            ARROWS.iter().any(|(room, _)| *room == name),
            "src/{name} is no room of design section 3"
        );
        let says = |line: &&str| line.contains(&format!("`{name}`")) || line.contains(&format!("{name}/"));
        assert!(
            codemap.iter().any(says),
            "src/lib.rs: the codemap does not say what `{name}` is for"
        );
    }
}
