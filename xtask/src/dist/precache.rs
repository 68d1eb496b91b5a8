//! The service worker of a build: the template with the list of exactly this build's files.

use super::PAGE;
use anyhow::{Result, bail};
use serde_json::json;
use std::fs;
use std::path::Path;

const TEMPLATE: &str = include_str!("../../assets/service-worker.js");
const BUILD_PLACE: &str = "\"BUILD-ID\"";
const VERSION_PLACE: &str = "\"VERSION\"";
const FILES_PLACE: &str = "[\"FILES\"]";
/// Pictures that the manifest shows before somebody installs the app.
pub const SCREENSHOTS: &str = "screenshot-";
const SERVICE_WORKER: &str = "service-worker.js";

/// Writes service-worker.js. To be called when all other files of the build are final.
pub fn write_service_worker(folder: &Path, build_id: &str) -> Result<()> {
    let mut files = Vec::new();
    let mut all_hashes = String::new();
    for file in super::files_below(folder)?.into_iter().filter(|file| is_cached(file)) {
        let integrity = format!("sha256-{}", super::sha256_base64(&fs::read(folder.join(&file))?));
        all_hashes.push_str(&integrity);
        files.push(if file == PAGE {
            json!([file])
        } else {
            json!([file, integrity])
        });
    }
    let version = format!("{build_id}-{}", super::short_hash(all_hashes.as_bytes()));
    let places = [(BUILD_PLACE, json!(build_id)), (VERSION_PLACE, json!(version))];
    let mut script = TEMPLATE.to_string();
    for (place, value) in places.into_iter().chain([(FILES_PLACE, json!(files))]) {
        if !script.contains(place) {
            bail!("xtask/assets/service-worker.js lacks {place}");
        }
        script = script.replacen(place, &value.to_string(), 1);
    }
    Ok(fs::write(folder.join(SERVICE_WORKER), script)?)
}

/// Whether the service worker keeps a file: all but what browsers, shops of apps or hosts read by themselves.
pub fn is_cached(file: &str) -> bool {
    file == PAGE || !(matches!(file, SERVICE_WORKER | "_headers") || file.starts_with(SCREENSHOTS))
}
