//! The bundled content as it travels: `src/knowledge/data` in TOML, which people edit, packed into minified JSON files, each as large
//! as what is used together. Bad TOML stops the packing with the file and the line.
//!
//! | data | pack |
//! |---|---|
//! | `{zh,en}/<file>.toml` | `{zh,en}/<file>.json` |
//! | `{zh,en}/<folder>/*.toml` | `{zh,en}/<folder>.json`, an array |
//! | `{zh,en}/trade_words/<trade>.toml` | `{zh,en}/words-<trade>.json` |
//! | `{zh,en}/playbooks/<id>.toml` | `both/playbook-<id>.json` with both languages, since a plan keeps both |
//! | all playbooks | `both/playbooks.json`, what a list shows of each |
//!
//! build.rs packs for native builds, which hold the packs in the program; for browsers this crate's own program does it, as a
//! hook of Trunk, and the face fetches them.

mod playbooks;

use std::{
    fs,
    path::{Path, PathBuf},
};

const LANGUAGES: [&str; 2] = ["zh", "en"];
/// The folder of packs that hold both languages.
const BOTH: &str = "both";
const PLAYBOOKS: &str = "playbooks";
const TRADE_WORDS: &str = "trade_words";

/// A pack's name, as `zh/kinds`, and its JSON.
type Pack = (String, String);

/// Packs all content below `from` into files below `to`; the packs' names, which are their paths without `.json`.
///
/// # Errors
/// A sentence that names the file.
pub fn pack(from: &Path, to: &Path) -> Result<Vec<String>, String> {
    let mut packs = playbooks::packs(from)?;
    for language in LANGUAGES {
        packs.extend(packs_of(language, &from.join(language))?);
    }
    for folder in LANGUAGES.iter().chain([&BOTH]) {
        let folder = to.join(folder);
        fs::create_dir_all(&folder).map_err(|error| format!("cannot make the folder {}: {error}", folder.display()))?;
    }
    packs.sort();
    packs.into_iter().map(|(name, json)| write(to, name, &json)).collect()
}

/// Everything of one language but its playbooks.
fn packs_of(language: &str, folder: &Path) -> Result<Vec<Pack>, String> {
    let mut packs = Vec::new();
    for path in entries(folder)? {
        let name = stem(&path);
        if path.is_file() {
            packs.push((
                format!("{language}/{name}"),
                to_json(&toml::Value::Table(table(&path)?), &path)?,
            ));
        } else if name == TRADE_WORDS {
            for file in entries(&path)? {
                let json = to_json(&toml::Value::Table(table(&file)?), &file)?;
                packs.push((format!("{language}/words-{}", stem(&file)), json));
            }
        } else if name != PLAYBOOKS {
            let things: Result<Vec<_>, _> = entries(&path)?.iter().map(|file| table(file)).collect();
            let things = things?.into_iter().map(toml::Value::Table).collect();
            packs.push((
                format!("{language}/{name}"),
                to_json(&toml::Value::Array(things), &path)?,
            ));
        }
    }
    Ok(packs)
}

/// What stands in a folder, folders and TOML files, by name.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let unreadable = |error| format!("cannot read the folder {}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() || path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn table(file: &Path) -> Result<toml::Table, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    text.parse().map_err(|error: toml::de::Error| {
        let line = error
            .span()
            .map_or(1, |span| 1 + text[..span.start].matches('\n').count());
        format!("{} line {line} is not valid TOML: {}", file.display(), error.message())
    })
}

fn to_json(value: &toml::Value, from: &Path) -> Result<String, String> {
    serde_json::to_string(value).map_err(|error| format!("{} does not fit into JSON: {error}", from.display()))
}

fn write(to: &Path, name: String, json: &str) -> Result<String, String> {
    let file = to.join(format!("{name}.json"));
    match fs::write(&file, json) {
        Ok(()) => Ok(name),
        Err(error) => Err(format!("cannot write {}: {error}", file.display())),
    }
}
