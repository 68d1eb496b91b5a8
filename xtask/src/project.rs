//! Where things are: the project's folders, the shared cache folder, versions written down in Cargo.lock.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// The folder with the workspace's Cargo.toml.
pub fn root() -> PathBuf {
    let own_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    own_folder.parent().unwrap_or(own_folder).to_path_buf()
}

/// Where a release build for a static host ends up.
pub fn dist_folder() -> PathBuf {
    root().join("dist")
}

/// Cargo's target folder for the app.
pub fn target_folder() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The folder for tools, shared by all checkouts on this machine.
pub fn cache_folder() -> Result<PathBuf> {
    if let Some(folder) = folder_from_environment("QUNCE_CACHE") {
        return Ok(folder);
    }
    if let Some(folder) = folder_from_environment("XDG_CACHE_HOME") {
        return Ok(folder.join("qunce"));
    }
    let home = folder_from_environment("HOME")
        .context("HOME is not set: set QUNCE_CACHE to a folder in which tools may be kept")?;
    let caches = if cfg!(target_os = "macos") {
        "Library/Caches"
    } else {
        ".cache"
    };
    Ok(home.join(caches).join("qunce"))
}

fn folder_from_environment(name: &str) -> Option<PathBuf> {
    let value = std::env::var_os(name).filter(|value| !value.is_empty())?;
    std::path::absolute(value).ok()
}

/// The version of a crate in Cargo.lock.
pub fn locked_version(crate_name: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let lock = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let name_line = format!("name = \"{crate_name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name_line).skip(1);
    match lines
        .next()
        .and_then(|line| line.strip_prefix("version = \""))
        .and_then(|rest| rest.strip_suffix('"'))
    {
        Some(version) => Ok(version.to_string()),
        None => bail!("Cargo.lock does not name {crate_name}"),
    }
}
