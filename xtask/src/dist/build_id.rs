//! The build's id: a hash over everything that enters the build. Both programs carry it (`QUNCE_BUILD`), and the page.

use crate::project;
use anyhow::{Context, Result};
use std::fs;

const FOLDERS: [&str; 5] = ["src", "style", "public", "xtask/assets", "xtask/src/dist"];
const FILES: [&str; 6] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "index.html",
    "build.rs",
    ".cargo/config.toml",
];

pub fn of_sources() -> Result<String> {
    let root = project::root();
    let mut paths: Vec<String> = FILES
        .iter()
        .filter(|file| root.join(file).exists())
        .map(ToString::to_string)
        .collect();
    for folder in FOLDERS.iter().filter(|folder| root.join(folder).is_dir()) {
        paths.extend(
            super::files_below(&root.join(folder))?
                .into_iter()
                .map(|file| format!("{folder}/{file}")),
        );
    }
    let mut seen = String::new();
    for path in paths {
        let bytes = fs::read(root.join(&path)).with_context(|| format!("cannot read {path}"))?;
        seen.push_str(&format!("{path} {}\n", super::sha256_base64(&bytes)));
    }
    Ok(super::short_hash(seen.as_bytes()))
}
