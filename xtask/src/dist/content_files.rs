//! Content hashes for the packs of bundled content: `content/zh/kinds.json` becomes `content/zh-kinds-<hash>.json`.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

const FOLDER: &str = "content";

/// Renames all packs; returns what the page says of them: `zh/kinds=./content/zh-kinds-<hash>.json …`.
pub fn rename_by_content(folder: &Path) -> Result<String> {
    let folder = folder.join(FOLDER);
    let mut places = Vec::new();
    for file in super::files_below(&folder).context("Trunk's hook in Trunk.toml has packed no content")? {
        let Some((language, name)) = file.strip_suffix(".json").and_then(|it| it.split_once('/')) else {
            bail!("{FOLDER}/{file} is no pack of content")
        };
        let hash = super::short_hash(&fs::read(folder.join(&file))?);
        let new_name = format!("{language}-{name}-{hash}.json");
        fs::rename(folder.join(&file), folder.join(&new_name))?;
        places.push(format!("{language}/{name}=./{FOLDER}/{new_name}"));
    }
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.is_dir() {
            fs::remove_dir(path)?;
        }
    }
    Ok(places.join(" "))
}
