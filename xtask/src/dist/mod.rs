//! `cargo xtask dist`: a release build for any static host, also under a sub-path.
//!
//! Trunk compiles and assembles; this finishes, in an order that matters: the face's second part comes to the first, the
//! worker's files and the content get hashes in their names, the page learns the worker's address and the build's id, the page's content security policy is
//! computed from its final inline scripts, and last the service worker gets the list of the final files.

mod build_id;
mod content_files;
mod parts;
mod policy;
mod precache;
mod second_build;
pub use parts::{FACES_PART, WORKERS_PART};
pub use precache::{SCREENSHOTS, is_cached};
mod worker_files;

use crate::progress::say;
use crate::{jobs, project, tools};
use anyhow::{Context, Result, bail};
use base64::Engine;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PAGE: &str = "index.html";

pub fn run() -> Result<()> {
    let (assembled, build_id) = assemble()?;
    finish(&assembled, &build_id)?;
    replace_dist(&assembled)?;
    say("dist/ is ready");
    Ok(())
}

/// Makes dist/ and a second build beside it, which differs in its build id only: for tests of updating.
pub fn run_twice() -> Result<()> {
    let (assembled, build_id) = assemble()?;
    let second = second_dist_folder();
    remove_folder(&second)?;
    let second_id = second_build::copy_with_another_id(&assembled, &second, &build_id)?;
    finish(&second, &second_id)?;
    finish(&assembled, &build_id)?;
    replace_dist(&assembled)?;
    say("dist/ is ready");
    Ok(())
}

/// Where [`run_twice`] puts the second build.
pub fn second_dist_folder() -> PathBuf {
    project::target_folder().join("second-dist")
}

/// Compiles both programs and has Trunk put everything into one folder.
fn assemble() -> Result<(PathBuf, String)> {
    let build_id = build_id::of_sources()?;
    let tools = tools::prepare(|| release_build(&build_id))?;
    say(&format!("compiling the release build {build_id}"));
    jobs::run(&mut release_build(&build_id))?;
    let assembled = project::target_folder().join("assembled");
    remove_folder(&assembled)?;
    let parts = project::target_folder().join("parts");
    let mut trunk = tools.trunk_that_splits("build", &parts)?;
    trunk.args(["--release", "--dist"]).arg(&assembled);
    jobs::run(trunk.env("QUNCE_BUILD", &build_id))?;
    parts::bring(&parts, &assembled)?;
    Ok((assembled, build_id))
}

/// Both programs in one go, so that their links run side by side. Trunk then finds them fresh.
fn release_build(build_id: &str) -> Command {
    let mut command = jobs::cargo();
    command.args([
        "build",
        "--release",
        "--package",
        "qunce",
        "--bins",
        "--target",
        tools::WASM_TARGET,
    ]);
    command.env("QUNCE_BUILD", build_id).current_dir(project::root());
    command
}

fn finish(folder: &Path, build_id: &str) -> Result<()> {
    let worker_loader = worker_files::rename_by_content(folder)?;
    let page_path = folder.join(PAGE);
    let page = read(&page_path)?;
    let page = set_meta(&page, "qunce-engine", &format!("./{worker_loader}"))?;
    let page = set_meta(&page, "qunce-content", &content_files::rename_by_content(folder)?)?;
    let page = set_meta(&page, "qunce-build", build_id)?;
    let policy = policy::for_page(&page)?;
    let page = policy::put_into_page(&page, &policy)?;
    fs::write(&page_path, page)?;
    precache::write_service_worker(folder, build_id)?;
    policy::write_headers(folder, &policy)
}

fn set_meta(page: &str, name: &str, content: &str) -> Result<String> {
    let start = format!("<meta name=\"{name}\" content=\"");
    let Some((before, rest)) = page.split_once(&start) else {
        bail!("index.html lacks {start}…\">")
    };
    let after = rest
        .split_once('"')
        .map(|(_, after)| after)
        .context("a meta element in index.html is not closed")?;
    Ok(format!("{before}{start}{content}\"{after}"))
}

fn replace_dist(assembled: &Path) -> Result<()> {
    let dist = project::dist_folder();
    remove_folder(&dist)?;
    fs::rename(assembled, &dist).with_context(|| format!("cannot move the build to {}", dist.display()))
}

fn remove_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// All files below a folder, as sorted paths with `/` relative to it; hidden files are left out.
pub fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut waiting: Vec<(PathBuf, String)> = vec![(folder.to_path_buf(), String::new())];
    while let Some((path, prefix)) = waiting.pop() {
        for entry in fs::read_dir(&path).with_context(|| format!("cannot list {}", path.display()))? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else {
                bail!("a file name in {path:?} is not UTF-8")
            };
            if name.starts_with('.') {
                continue;
            }
            let relative = format!("{prefix}{name}");
            if entry.file_type()?.is_dir() {
                waiting.push((entry.path(), format!("{relative}/")));
            } else {
                found.push(relative);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// SHA-256 in the form of `integrity` attributes and security policies.
fn sha256_base64(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(Sha256::digest(bytes))
}

/// The first 16 hexadecimal digits of SHA-256: for names.
fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
