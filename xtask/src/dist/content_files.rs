//! Content hashes for the packs of bundled content: `content/zh/kinds.json` becomes `content/zh-kinds-<hash>.json`.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

const FOLDER: &str = "content";

/// What the first visit fetches, by the end of its name: the page itself says where it is.
const FIRST: [&str; 2] = ["/kinds", "/trades"];

/// Renames all packs and lists them in a file of their own; returns what the page says, so that it stays light: where the first packs are, and
/// where the list is: `zh/kinds=./content/zh-kinds-<hash>.json … list=./content/list-<hash>.txt`.
pub fn rename_by_content(folder: &Path) -> Result<String> {
    let folder = folder.join(FOLDER);
    let (mut first, mut others) = (Vec::new(), Vec::new());
    for file in super::files_below(&folder).context("Trunk's hook in Trunk.toml has packed no content")? {
        let Some((language, name)) = file.strip_suffix(".json").and_then(|it| it.split_once('/')) else {
            bail!("{FOLDER}/{file} is no pack of content")
        };
        let hash = super::short_hash(&fs::read(folder.join(&file))?);
        let new_name = format!("{language}-{name}-{hash}.json");
        fs::rename(folder.join(&file), folder.join(&new_name))?;
        let place = format!("{language}/{name}=./{FOLDER}/{new_name}");
        let is_first = FIRST.iter().any(|end| place.contains(&format!("{end}=")));
        if is_first { &mut first } else { &mut others }.push(place);
    }
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.is_dir() {
            fs::remove_dir(path)?;
        }
    }
    let list = others.join(" ");
    let list_name = format!("list-{}.txt", super::short_hash(list.as_bytes()));
    fs::write(folder.join(&list_name), list)?;
    first.push(format!("list=./{FOLDER}/{list_name}"));
    Ok(first.join(" "))
}
