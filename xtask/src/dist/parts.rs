//! Brings the face's second part, which `xtask/split` has cut off, to what Trunk has assembled.
//!
//! All files of the face carry one hash in their names: Trunk's, made from the whole program before the cut. The glue
//! between the parts is asked for in the page's head already, since the first part imports it.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// How the second part's name ends.
pub const SECOND_PART: &str = "_later.wasm";

/// The names that the splitting gives.
const GLUE: &str = "__wasm_split.js";
const PART: &str = "split_later.wasm";

pub fn bring(parts: &Path, assembled: &Path) -> Result<()> {
    let face = format!("qunce-{}", hash_of_the_face(assembled)?);
    let (glue, part) = (format!("{face}_parts.js"), format!("{face}{SECOND_PART}"));
    let text =
        fs::read_to_string(parts.join(GLUE)).context("the face was not split: does src/later.rs still do it?")?;
    let text = replace(&text, "./qunce.js", &format!("./{face}.js"), GLUE)?;
    fs::write(assembled.join(&glue), replace(&text, PART, &part, GLUE)?)?;
    fs::copy(parts.join(PART), assembled.join(&part)).with_context(|| format!("the splitting left no {PART}"))?;
    // The import only: the same name is also a key that the program itself asks by.
    let import = |file: &str| format!("from \"./{file}\"");
    edit(&assembled.join(format!("{face}.js")), &import(GLUE), &import(&glue))?;
    let preload = format!("<link rel=\"modulepreload\" href=\"./{glue}\">");
    edit(&assembled.join(super::PAGE), "</head>", &format!("{preload}</head>"))
}

/// The hash in the names of the face's files.
pub fn hash_of_the_face(assembled: &Path) -> Result<String> {
    let files = super::files_below(assembled)?;
    let hash = files
        .iter()
        .find_map(|file| file.strip_prefix("qunce-")?.strip_suffix("_bg.wasm"));
    hash.map(ToString::to_string).context("Trunk made no qunce-…_bg.wasm")
}

fn edit(file: &Path, old: &str, new: &str) -> Result<()> {
    let text = super::read(file)?;
    Ok(fs::write(file, replace(&text, old, new, &file.display().to_string())?)?)
}

fn replace(text: &str, old: &str, new: &str, place: &str) -> Result<String> {
    if !text.contains(old) {
        bail!("{place} does not name {old}");
    }
    Ok(text.replace(old, new))
}
