//! Content hashes for the worker's files, which Trunk leaves without.
//!
//! Three files name one another: the loader, the glue it loads, and the wasm. They are renamed from the innermost
//! outwards, so that a change in the wasm changes all three names.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Renames the worker's files and returns the loader's new name.
pub fn rename_by_content(folder: &Path) -> Result<String> {
    let wasm = rename(folder, "worker_bg.wasm", &read(folder, "worker_bg.wasm")?)?;
    let glue = String::from_utf8(read(folder, "worker.js")?).context("worker.js is not UTF-8")?;
    let glue = rename(folder, "worker.js", glue.replace("worker_bg.wasm", &wasm).as_bytes())?;
    rename(folder, "worker_loader.js", loader(&glue, &wasm).as_bytes())
}

/// What Trunk writes too, in the form that wasm-bindgen's glue does not warn about.
fn loader(glue: &str, wasm: &str) -> String {
    format!("importScripts(\"./{glue}\");\nwasm_bindgen({{ module_or_path: \"./{wasm}\" }});\n")
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>> {
    fs::read(folder.join(name)).with_context(|| format!("Trunk made no {name}: is the worker still in index.html?"))
}

fn rename(folder: &Path, name: &str, content: &[u8]) -> Result<String> {
    let hash = super::short_hash(content);
    let new_name = match name.strip_suffix("_bg.wasm") {
        Some(stem) => format!("{stem}-{hash}_bg.wasm"),
        None => name.replace(".js", &format!("-{hash}.js")),
    };
    fs::write(folder.join(&new_name), content)?;
    fs::remove_file(folder.join(name))?;
    Ok(new_name)
}
