//! What the browser tests need besides Rust: Chrome or Chromium, its driver, Chinese fonts, axe-core.

use crate::progress::say;
use crate::{jobs, project};
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

const AXE_VERSION: &str = "4.14.1";
const HOW_TO: &str = "install Chrome or Chromium with the matching chromedriver, or name them: \
                      CHROME=/path/to/chrome CHROMEDRIVER=/path/to/chromedriver cargo xtask test";
const CHROME_NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Programs and files that the browser tests are told about.
pub struct BrowserKit {
    pub chrome: PathBuf,
    pub chromedriver: PathBuf,
    /// Nothing where npm is missing.
    pub axe_source: Option<PathBuf>,
}

pub fn prepare() -> Result<BrowserKit> {
    if find_chrome().is_none() || find_driver().is_none() || lacks_chinese_fonts() {
        install_debian_packages()?;
    }
    let chrome = find_chrome().with_context(|| format!("no browser was found: {HOW_TO}"))?;
    let chromedriver = find_driver().with_context(|| format!("no chromedriver was found: {HOW_TO}"))?;
    Ok(BrowserKit {
        chrome,
        chromedriver,
        axe_source: axe_source()?,
    })
}

pub fn find_chrome() -> Option<PathBuf> {
    named_by("CHROME").or_else(|| CHROME_NAMES.iter().find_map(|name| find_program(name)))
}

fn find_driver() -> Option<PathBuf> {
    named_by("CHROMEDRIVER").or_else(|| find_program("chromedriver"))
}

fn named_by(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

pub fn find_program(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

/// Only asked on Debian, where it can be mended.
fn lacks_chinese_fonts() -> bool {
    is_debian() && !Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").is_file()
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").is_file() && find_program("apt-get").is_some()
}

fn is_root() -> bool {
    jobs::output_of(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Leaves everything as it is where it may not or cannot install; what is missing then gets its own sentence.
fn install_debian_packages() -> Result<()> {
    if !is_debian() || !is_root() {
        return Ok(());
    }
    say("installing chromium, chromium-driver and fonts-noto-cjk through apt-get");
    let apt = || {
        let mut command = Command::new("apt-get");
        command
            .args(["-o", "DPkg::Lock::Timeout=400", "-q", "-y"])
            .env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    jobs::run(apt().arg("update"))?;
    jobs::run(apt().args([
        "install",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
        "fonts-noto-cjk",
    ]))
}

/// axe-core's script, where npm is at hand.
fn axe_source() -> Result<Option<PathBuf>> {
    let folder = npm_package("axe-core", AXE_VERSION)?;
    Ok(folder.map(|folder| folder.join("axe.min.js")))
}

/// The folder of a package in this version, fetched once through npm into the cache folder; nothing where npm is missing.
pub fn npm_package(name: &str, version: &str) -> Result<Option<PathBuf>> {
    let folder = project::cache_folder()?.join("tools").join(format!("{name}-{version}"));
    let package = folder.join("node_modules").join(name);
    if package.is_dir() {
        return Ok(Some(package));
    }
    if find_program("npm").is_none() {
        return Ok(None);
    }
    fs::create_dir_all(folder.parent().unwrap_or(&folder))?;
    let lock = File::create(folder.with_added_extension("lock"))?;
    lock.lock()?;
    if !package.is_dir() {
        install(name, version, &folder)?;
    }
    if !package.is_dir() {
        bail!("npm installed {name} {version}, but {} is not there", package.display());
    }
    Ok(Some(package))
}

fn install(name: &str, version: &str, folder: &Path) -> Result<()> {
    say(&format!("fetching {name} {version} through npm"));
    let temporary = folder.with_added_extension("fetching");
    fs::create_dir_all(&temporary)?;
    let mut npm = Command::new("npm");
    npm.args([
        "install",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--no-save",
        "--prefix",
    ]);
    npm.arg(&temporary).arg(format!("{name}@{version}"));
    jobs::run(npm.current_dir(&temporary))?;
    fs::rename(&temporary, folder).with_context(|| format!("cannot put {name} in its place"))
}
