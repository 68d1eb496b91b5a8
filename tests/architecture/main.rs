//! The fences of design section 3: which room may use which, which crate belongs to which room, and what no file may hold.
//! A failure names the file and line, what was broken, and the rule.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod arrows;
mod caught;
mod contrast;
mod fences;
mod paths;
mod tidy;
mod tokens;

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

/// One file of the repository: its path from the root, with `/`, and its text.
pub struct Source {
    pub path: String,
    pub text: String,
}

/// Something that a rule forbids.
#[derive(Debug)]
pub struct Offence {
    pub path: String,
    pub line: usize,
    pub what: String,
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files under a folder of the repository whose name ends so, in the order of their paths.
pub fn sources(folder: &str, ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(read(&path));
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn read(path: &PathBuf) -> Source {
    let parts = path.strip_prefix(root()).unwrap().components();
    let names: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
    Source {
        path: names.join("/"),
        text: fs::read_to_string(path).unwrap(),
    }
}

/// Fails with every offence, one a line.
pub fn assert_none(rule: &str, offences: impl IntoIterator<Item = Offence>) {
    let mut list = String::new();
    for Offence { path, line, what } in offences {
        writeln!(list, "  {path}:{line}: {what}").unwrap();
    }
    assert!(list.is_empty(), "{rule}\n{list}");
}
