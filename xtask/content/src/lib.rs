//! The bundled content as it travels: `src/knowledge/data` in TOML, which people edit, packed into one minified JSON file for
//! each language and kind of thing. Bad TOML stops the packing with the file and the line.
//!
//! build.rs packs for native builds, which hold the packs in the program; for browsers this crate's own program does it, as a
//! hook of Trunk, and the face fetches them.

use std::{
    fs,
    path::{Path, PathBuf},
};

const LANGUAGES: [&str; 2] = ["zh", "en"];
/// Folders of one thing a file; the pack is a JSON array with one thing a line, in the order of the file names.
const FOLDERS: [&str; 3] = ["playbooks", "kinds", "checklists"];
/// Single files.
const FILES: [&str; 1] = ["trades"];

/// Packs all content below `from` into `to/<language>/<pack>.json`.
///
/// # Errors
/// A sentence that names the file.
pub fn pack(from: &Path, to: &Path) -> Result<(), String> {
    for language in LANGUAGES {
        let (from, to) = (from.join(language), to.join(language));
        fs::create_dir_all(&to).map_err(|error| format!("cannot make the folder {}: {error}", to.display()))?;
        for folder in FOLDERS {
            let things = toml_files(&from.join(folder))?;
            let lines = things
                .iter()
                .map(|file| minified(file))
                .collect::<Result<Vec<_>, _>>()?;
            write(&to.join(folder), &format!("[\n{}\n]", lines.join(",\n")))?;
        }
        for file in FILES {
            write(&to.join(file), &minified(&from.join(file).with_extension("toml"))?)?;
        }
    }
    Ok(())
}

/// The TOML files of a folder, by name.
fn toml_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let unreadable = |error| format!("cannot read the folder {}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// One TOML file as JSON on one line.
fn minified(file: &Path) -> Result<String, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let line = error
            .span()
            .map_or(1, |span| 1 + text[..span.start].matches('\n').count());
        format!("{} line {line} is not valid TOML: {}", file.display(), error.message())
    })?;
    serde_json::to_string(&table).map_err(|error| format!("{} does not fit into JSON: {error}", file.display()))
}

fn write(pack: &Path, text: &str) -> Result<(), String> {
    let file = pack.with_extension("json");
    fs::write(&file, text).map_err(|error| format!("cannot write {}: {error}", file.display()))
}
