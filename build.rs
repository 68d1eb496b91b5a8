//! Turns the bundled content in `src/knowledge/data` from TOML, which people edit, into one minified JSON bundle for each
//! language and kind of thing, which `src/knowledge` includes. Bad TOML stops the build with the file and the line.
//! And prepares release builds for being split in two.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

const DATA: &str = "src/knowledge/data";
const LANGUAGES: [&str; 2] = ["zh", "en"];
/// Folders of one thing a file; the bundle is a JSON array with one thing a line, in the order of the file names.
const FOLDERS: [&str; 3] = ["playbooks", "kinds", "checklists"];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={DATA}");
    prepare_splitting();
    match bundle_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            println!("cargo::error={sentence}");
            ExitCode::FAILURE
        }
    }
}

/// A release build for browsers has its screens in two parts (`src/later.rs`). The tool that splits needs relocations.
fn prepare_splitting() {
    println!("cargo::rustc-check-cfg=cfg(split_screens)");
    let is = |variable: &str, value: &str| env::var(variable).is_ok_and(|it| it == value);
    if is("PROFILE", "release") && is("CARGO_CFG_TARGET_ARCH", "wasm32") {
        println!("cargo::rustc-cfg=split_screens");
        println!("cargo::rustc-link-arg-bin=qunce=--emit-relocs");
    }
}

fn bundle_all() -> Result<(), String> {
    let out = env::var_os("OUT_DIR").ok_or("cargo did not set OUT_DIR")?;
    for language in LANGUAGES {
        let from = Path::new(DATA).join(language);
        let to = Path::new(&out).join("knowledge").join(language);
        fs::create_dir_all(&to).map_err(|error| format!("cannot make the folder {}: {error}", to.display()))?;
        for folder in FOLDERS {
            let things = toml_files(&from.join(folder))?;
            let lines = things
                .iter()
                .map(|file| minified(file))
                .collect::<Result<Vec<_>, _>>()?;
            write(
                &to.join(folder).with_extension("json"),
                &format!("[\n{}\n]", lines.join(",\n")),
            )?;
        }
        write(&to.join("trades.json"), &minified(&from.join("trades.toml"))?)?;
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

fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|error| format!("cannot write {}: {error}", file.display()))
}
