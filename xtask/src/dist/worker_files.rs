//! A content hash for the worker's files, which Trunk leaves without.
//!
//! The glue and what loads the second part name each other, so all of them carry one hash, made from all of them. The loader,
//! which names the glue, has its own.

use super::parts::{PARTS_GLUE, WORKERS_PART};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

const GLUE: &str = "worker.js";
const FIRST_PART: &str = "worker_bg.wasm";
const LOADER: &str = "worker_loader.js";

/// Renames the worker's files and returns the loader's new name.
pub fn rename_by_content(folder: &Path) -> Result<String> {
    let parts_glue = format!("worker{PARTS_GLUE}");
    let second_part = format!("worker{WORKERS_PART}");
    let names = [GLUE, FIRST_PART, &parts_glue, &second_part];
    let mut all = Vec::new();
    for name in names {
        all.extend(read(folder, name)?);
    }
    let hash = super::short_hash(&all);
    let new_name = |name: &str| name.replacen("worker", &format!("worker-{hash}"), 1);
    for name in names {
        let bytes = read(folder, name)?;
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => names
                .iter()
                .fold(text, |text, name| {
                    text.replace(&format!("./{name}"), &format!("./{}", new_name(name)))
                        .replace(&format!("'{name}'"), &format!("'{}'", new_name(name)))
                })
                .into_bytes(),
            Err(program) => program.into_bytes(),
        };
        fs::write(folder.join(new_name(name)), bytes)?;
        fs::remove_file(folder.join(name))?;
    }
    let loader = loader(&new_name(GLUE), &new_name(FIRST_PART));
    fs::remove_file(folder.join(LOADER))?;
    let name = format!("worker_loader-{}.js", super::short_hash(loader.as_bytes()));
    fs::write(folder.join(&name), loader)?;
    Ok(name)
}

/// What Trunk writes too, with the new names.
fn loader(glue: &str, first_part: &str) -> String {
    format!(
        "import init from \"./{glue}\";\ninit({{ module_or_path: new URL(\"./{first_part}\", import.meta.url) }});\n"
    )
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>> {
    fs::read(folder.join(name)).with_context(|| format!("the build made no {name}: is the worker still in index.html?"))
}
